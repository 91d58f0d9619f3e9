// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/composer.h"

#include "core/words/sentences.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>

namespace sportello::ui {

Composer::Composer(QWidget *parent)
    : QWidget(parent), m_kind(new Segmented(this)), m_text(new QPlainTextEdit(this)),
      m_sentence(new TextLabel(Type::Caption, Colour::Danger, this)), m_go(new VerbButton(VerbButton::Kind::Outlined, this))
{
    m_kind->add({}, Icon::Lock);
    m_kind->add({}, Icon::Message);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_sentence->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->addWidget(m_kind);
    head->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_sentence, 1);
    foot->addWidget(m_go, 0, Qt::AlignRight);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_text);
    column->addLayout(foot);
    connect(m_kind, &Segmented::chosen, this, [this] {
        retranslate();
        m_text->setFocus(Qt::OtherFocusReason);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::grow);
    connect(m_go, &QAbstractButton::clicked, this, &Composer::submit);
    onLanguage(this, [this] { retranslate(); });
    onTheme(this, [this, column, foot](const Theme &theme) {
        const int side = theme.px(Size::PanelPadding);
        column->setContentsMargins(side, theme.px(Space::S), side, theme.px(Space::M));
        column->setSpacing(theme.px(Space::S));
        foot->setSpacing(theme.px(Space::M));
        m_go->setVisible(!theme.compact());
        retranslate();
        grow();
    });
}

void Composer::retranslate()
{
    m_kind->setWord(0, tr("Internal note"));
    m_kind->setWord(1, tr("To the requester"));
    m_kind->setAccessibleName(tr("What it is"));
    const QString target = m_requester.isEmpty() ? tr("the requester") : m_requester;
    m_go->setWord(toRequester() ? tr("Send to the requester") : tr("Add the note"));
    m_text->setAccessibleName(toRequester() ? tr("Message to %1").arg(target) : tr("Internal note"));
    const QString key = QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText);
    m_go->setKey(key);
    const QString hint = toRequester() ? tr("Write to %1").arg(target) : tr("Write a note, only the desk sees it");
    // Where there is no room for the button its key is told here.
    m_text->setPlaceholderText(Theme::current().compact() ? QString(hint + u" (" + key + u')') : hint);
}

void Composer::setTicket(std::optional<domain::TicketId> ticket, const QString &requester)
{
    m_requester = requester;
    if (ticket != m_ticket) {
        if (m_ticket)
            m_drafts[*m_ticket] = {text(), toRequester()};
        m_ticket = ticket;
        const Draft draft = ticket ? m_drafts.value(*ticket) : Draft();
        m_kind->setCurrent(draft.toRequester ? 1 : 0);
        m_text->setPlainText(draft.text);
        m_text->moveCursor(QTextCursor::End);
        m_sentence->setText({});
        setBusy(false);
    }
    setEnabled(ticket.has_value());
    retranslate();
}

void Composer::begin(bool toRequester)
{
    m_kind->setCurrent(toRequester ? 1 : 0);
    retranslate();
    m_text->setFocus(Qt::ShortcutFocusReason);
}

bool Composer::toRequester() const
{
    return m_kind->current() == 1;
}

QString Composer::text() const
{
    return m_text->toPlainText();
}

QList<domain::TicketId> Composer::begun() const
{
    QList<domain::TicketId> tickets;
    for (auto draft = m_drafts.cbegin(); draft != m_drafts.cend(); ++draft)
        if (draft.key() != m_ticket && !draft->text.trimmed().isEmpty())
            tickets << draft.key();
    if (m_ticket && !text().trimmed().isEmpty())
        tickets << *m_ticket;
    return tickets;
}

void Composer::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
}

void Composer::sent(domain::TicketId ticket)
{
    if (ticket != m_ticket) {
        m_drafts.remove(ticket);
        return;
    }
    setBusy(false);
    m_sentence->setText({});
    m_text->clear();
}

void Composer::refuse(const domain::Error &error)
{
    setBusy(false);
    m_sentence->setText(words::sentence(error));
}

void Composer::submit()
{
    if (m_busy || !m_ticket)
        return;
    m_sentence->setText({});
    setBusy(true);
    Q_EMIT submitted();
}

// Two lines at least, eight at most.
void Composer::grow()
{
    const Theme &theme = Theme::current();
    const int line = QFontMetrics(m_text->font()).lineSpacing();
    const int lines = std::clamp(int(m_text->document()->size().height()), 2, 8);
    m_text->setFixedHeight(lines * line + theme.px(14));
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_text || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || !key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        submit();
    return true;
}

void Composer::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.colour(Colour::Window));
    painter.fillRect(0, 0, width(), 1, theme.colour(Colour::Border));
}

} // namespace sportello::ui
