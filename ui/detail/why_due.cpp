// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/why_due.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostHeight = 220;

/// How another target of the ticket stands or ended: "Taking charge: met, 18 min of 1 h".
QString otherClock(const TicketClock &clock)
{
    QString how;
    if (clock.breachedAt)
        how = WhyDue::tr("missed", "a target");
    else if (clock.state == ClockState::Ended)
        how = WhyDue::tr("met", "a target");
    else
        how = words::term(clock.state);
    return WhyDue::tr("%1: %2, %3 of %4")
        .arg(words::term(clock.measure), how, words::serviceTime(clock.spent),
             words::serviceTime(clock.breachedAt ? clock.missedLimit : clock.limit));
}

QString summaryOf(const desk::WhyDue &why)
{
    const TicketClock &clock = why.clock;
    QStringList parts;
    if (clock.breachedAt)
        parts += WhyDue::tr("%1 was due on %2 and was missed.").arg(words::term(clock.measure), words::moment(*clock.breachedAt));
    else if (clock.due)
        parts += WhyDue::tr("%1 is due on %2.").arg(words::term(clock.measure), words::moment(*clock.due));
    else if (clock.state == ClockState::Stopped)
        parts += WhyDue::tr("A hold stops the clock: %1 has %2 left.")
                     .arg(words::term(clock.measure), words::serviceTime(std::max(clock.left(), Milliseconds(0))));
    if (const QString missed = words::missedTarget(clock); !missed.isEmpty())
        parts += missed;
    if (why.target)
        parts +=
            WhyDue::tr("Target: %1, for %2.").arg(words::limit(clock.limit, clock.wallClock), words::conditions(*why.target));
    if (const QString late = words::dueByAsking(clock); !late.isEmpty())
        parts += late;
    if (clock.imported)
        parts += WhyDue::tr("The clock was begun by imported history.");
    return parts.join(u' ');
}

} // namespace

WhyDue::WhyDue(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Type::Strong, Colour::Text, this)),
      m_summary(new TextLabel(Type::Body, Colour::Text, this)), m_trace(new ScrollColumn(Colour::Window, this)),
      m_leave(new VerbButton(VerbButton::Kind::Flat, this))
{
    m_summary->setWordWrap(true);
    m_trace->setFocusPolicy(Qt::StrongFocus);
    m_leave->setSmall(true);
    setFocusProxy(m_trace);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_leave);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_trace);
    connect(m_leave, &QAbstractButton::clicked, this, &WhyDue::left);
    onLanguage(this, [this] {
        m_title->setText(tr("Why is it due then?"));
        m_leave->setWord(tr("Fold away"));
        m_leave->setKey(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
        build();
    });
    onTheme(this, [this, column](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::S));
        column->setSpacing(theme.px(Space::Xs));
        build();
    });
    hide();
}

void WhyDue::tell(const desk::DueDetail &detail)
{
    m_detail = detail;
    build();
    show();
}

void WhyDue::fold()
{
    m_detail.reset();
    m_lines.clear();
    hide();
}

void WhyDue::build()
{
    if (!m_detail)
        return;
    const Theme &theme = Theme::current();
    const auto why = desk::whyDue(*m_detail);
    m_summary->setText(why ? summaryOf(*why) : tr("Nothing is due: no target fits this ticket, or nothing is left to do."));
    m_lines = {m_summary->text()};
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(Space::L));
    grid->setVerticalSpacing(theme.px(2));
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto add = [&](const QString &when, const QString &what, bool muted) {
        const Colour colour = muted ? Colour::TextMuted : Colour::Text;
        if (!when.isEmpty())
            grid->addWidget(new TextLabel(when, Type::Caption, colour), row, 0, Qt::AlignTop);
        auto *label = new TextLabel(what, Type::Caption, colour);
        label->setWordWrap(true);
        grid->addWidget(label, row++, when.isEmpty() ? 0 : 1, 1, when.isEmpty() ? 2 : 1);
        m_lines << (when.isEmpty() ? what : QString(when + u": "_s + what));
    };
    if (why)
        for (const TraceStep &step : why->steps)
            add(words::traceSpan(step), words::traceReason(step), step.what != TraceStep::What::Counted);
    for (std::size_t i = 0; i < m_detail->clocks.size(); ++i)
        if (const TicketClock &clock = m_detail->clocks[i]; clock.target && m_detail->next != i)
            add({}, otherClock(clock), true);
    grid->setRowStretch(row, 1);
    delete m_trace->takeWidget();
    m_trace->setContent(content);
    m_trace->setAccessibleName(m_title->text());
    m_trace->setAccessibleDescription(m_lines.join(u"; "_s));
    const int wanted = content->sizeHint().height() + theme.px(Space::Xs);
    m_trace->setFixedHeight(std::min(wanted, theme.px(mostHeight)));
    m_trace->setVisible(row > 0);
}

void WhyDue::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void WhyDue::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, height() - 1, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
