// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/composer.h"

#include "core/words/sentences.h"
#include "ui/models/drafts.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPlainTextEdit>

#include <utility>

namespace sportello::ui {

Composer::Composer(Drafts &drafts, QWidget *parent)
    : QWidget(parent), m_kind(new Segmented(this)), m_text(new QPlainTextEdit(this)),
      m_sentence(new TextLabel(Type::Caption, Colour::Danger, this)), m_go(new VerbButton(VerbButton::Kind::Outlined, this)),
      m_drafts(drafts)
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
        m_typed = true;
        keep();
        m_text->setFocus(Qt::OtherFocusReason);
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &Composer::grow);
    m_sinceTyped.setSingleShot(true);
    m_sinceTyped.setInterval(Theme::ms(Time::DraftSavedMs));
    connect(&m_sinceTyped, &QTimer::timeout, this, &Composer::keep);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_typed = true;
        if (!m_sinceTyped.isActive()) // not put off by what is typed meanwhile
            m_sinceTyped.start();
    });
    connect(&drafts, &Drafts::loaded, this, [this] {
        keep();
        bring();
    });
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
        keep();
        m_ticket = ticket;
        bring();
        m_sentence->setText({});
        setBusy(false);
    }
    setEnabled(ticket.has_value());
    retranslate();
}

void Composer::bring()
{
    const auto begun = m_ticket ? m_drafts.text(*m_ticket) : TicketDrafts::Text();
    m_key = begun.key;
    m_kind->setCurrent(begun.toRequester ? 1 : 0);
    if (begun.text != text()) {
        m_text->setPlainText(begun.text);
        m_text->moveCursor(QTextCursor::End);
    }
    m_typed = false;
    retranslate();
}

void Composer::keep()
{
    // What stands in it unchanged may be old by now: the ticket is shown in another place too.
    if (m_ticket && std::exchange(m_typed, false))
        m_drafts.keep(*m_ticket, {text(), toRequester(), m_key});
}

// The same ticket may be shown in two places: what is typed in one stands in the other.
void Composer::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        bring();
}

void Composer::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        keep();
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

void Composer::setBusy(bool busy)
{
    m_busy = busy;
    m_go->setEnabled(!busy);
    m_text->setReadOnly(busy); // what is on its way is not written over
}

void Composer::sent(domain::TicketId ticket, const QString &sentText)
{
    keep();
    // What was typed since is another one's beginning.
    TicketDrafts::Text begun = m_drafts.text(ticket);
    if (begun.text == sentText) {
        m_drafts.dropText(ticket);
    } else {
        begun.key = QUuid::createUuid();
        m_drafts.keep(ticket, begun);
    }
    if (ticket != m_ticket)
        return;
    setBusy(false);
    m_sentence->setText({});
    bring();
}

void Composer::refuse(const domain::Error &error)
{
    setBusy(false);
    m_sentence->setText(words::sentence(error));
    // Something else was written by that key, its answer lost: what is typed now is another intent.
    if (error.kind == domain::ErrorKind::KeyReused)
        m_key = QUuid::createUuid();
}

void Composer::submit()
{
    if (m_busy || !m_ticket)
        return;
    m_sentence->setText({});
    setBusy(true);
    keep(); // by this key nothing else is sent, whatever becomes of this program
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
