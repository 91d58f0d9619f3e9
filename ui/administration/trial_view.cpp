// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/trial_view.h"

#include "core/words/due_terms.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString share(const desk::TrialCounts &counts)
{
    return counts.measured() == 0 ? u"–"_s
                                  : QString(QLocale().toString(100.0 * counts.met / counts.measured(), 'f', 1) + u" %"_s);
}

} // namespace

TrialView::TrialView(QWidget *parent)
    : QWidget(parent), m_title(new TextLabel(Type::Section, Colour::TextMuted)), m_what(new TextLabel(Type::Body, Colour::Text)),
      m_table(new QWidget), m_tried(new TextLabel(Type::Caption, Colour::TextMuted)),
      m_inForce(new TextLabel(Type::Caption, Colour::TextMuted))
{
    m_what->setWordWrap(true);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_tried, 0, 1, Qt::AlignRight);
    grid->addWidget(m_inForce, 0, 2, Qt::AlignRight);
    makeSide(m_native, *grid, 1);
    makeSide(m_imported, *grid, 2 + LineCount);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addWidget(m_table);
    onTheme(this, [column, grid](const Theme &theme) {
        const int edge = theme.px(Space::S);
        column->setContentsMargins(edge, edge, edge, edge);
        column->setSpacing(edge);
        grid->setHorizontalSpacing(theme.px(Space::L));
        grid->setVerticalSpacing(theme.px(Space::Xs));
    });
    onLanguage(this, [this] { tell(); });
}

void TrialView::makeSide(Side &side, QGridLayout &grid, int at)
{
    side.title = new TextLabel(Type::Strong, Colour::Text);
    grid.addWidget(side.title, at, 0, 1, 3);
    for (Counts &line : side.lines) {
        const bool isShare = &line == &side.lines[Share];
        line = {new TextLabel(Type::Body, Colour::Text), new TextLabel(isShare ? Type::Strong : Type::Body, Colour::Text),
                new TextLabel(isShare ? Type::Strong : Type::Body, Colour::Text)};
        ++at;
        grid.addWidget(line.label, at, 0);
        grid.addWidget(line.tried, at, 1, Qt::AlignRight);
        grid.addWidget(line.inForce, at, 2, Qt::AlignRight);
    }
}

void TrialView::clear()
{
    m_shown.reset();
    m_waiting.reset();
    tell();
}

void TrialView::wait(int read)
{
    m_shown.reset();
    m_waiting = read;
    tell();
}

void TrialView::show(const desk::TryTarget &command, const desk::Trial &trial)
{
    m_shown.emplace(command, trial);
    m_waiting.reset();
    tell();
}

void TrialView::fill(Side &side, const QString &title, const desk::Trial::Side &counts)
{
    side.title->setText(title);
    const std::array labels{tr("Met"), tr("Missed"), tr("Met of all measured"), tr("Still running"), tr("Not measured")};
    const auto values = [](const desk::TrialCounts &of) {
        const auto number = [](int value) { return QLocale().toString(value); };
        return std::array{number(of.met), number(of.missed), share(of), number(of.running), number(of.apart)};
    };
    const auto tried = values(counts.tried);
    const auto inForce = values(counts.inForce);
    for (std::size_t i = 0; i < side.lines.size(); ++i) {
        side.lines[i].label->setText(labels[i]);
        side.lines[i].tried->setText(tried[i]);
        side.lines[i].inForce->setText(inForce[i]);
    }
}

void TrialView::tell()
{
    m_title->setText(tr("Tried on the past"));
    m_tried->setText(tr("tried"));
    m_inForce->setText(tr("in force"));
    m_table->setVisible(m_shown.has_value());
    setVisible(m_shown || m_waiting);
    setFocusPolicy(m_shown ? Qt::TabFocus : Qt::NoFocus);
    if (m_waiting)
        m_what->setText(tr("Under way, read so far: %1. Nothing is changed by it.").arg(QLocale().toString(*m_waiting)));
    if (m_shown) {
        const auto &[command, trial] = *m_shown;
        const QString what =
            tr("%1 within %2", "a measure, a length of time")
                .arg(words::term(command.target.measure), words::limit(command.target.limit, command.target.wallClock));
        const QString sentence = isOfCalls(command.target.measure)
            ? tr("%1, for: %2. Calls that came %3: %4. Nothing was changed.")
            : tr("%1, for: %2. Tickets opened %3: %4. Nothing was changed.");
        m_what->setText(sentence.arg(what, words::conditions(command.target),
                                     shownDays(localDay(command.from), localDay(command.to) - 1),
                                     QLocale().toString(trial.tickets + trial.calls)));
        const bool imported = trial.imported != desk::Trial::Side{};
        fill(m_native, tr("Of this desk"), trial.native);
        fill(m_imported, tr("Imported, measured apart"), trial.imported);
        m_imported.title->setVisible(imported);
        for (const Counts &line : m_imported.lines)
            for (TextLabel *label : {line.label, line.tried, line.inForce})
                label->setVisible(imported);
    }
    setAccessibleName(text());
    updateGeometry();
}

QString TrialView::text() const
{
    QStringList lines{m_title->text(), m_what->text()};
    for (const Side *side : {&m_native, &m_imported}) {
        if (!m_shown || (side == &m_imported && m_shown->second.imported == desk::Trial::Side{}))
            continue;
        lines += side->title->text();
        for (const Counts &line : side->lines)
            lines += tr("%1: %2 tried, %3 in force").arg(line.label->text(), line.tried->text(), line.inForce->text());
    }
    return lines.join(u'\n');
}

void TrialView::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintBox(painter, rect(), theme.px(Radius::Control), QColor(), theme.colour(hasFocus() ? Colour::FocusRing : Colour::Border),
             theme.px(hasFocus() ? Edge::Focus : Edge::Separator));
}

void TrialView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void TrialView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace sportello::ui
