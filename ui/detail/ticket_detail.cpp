// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_detail.h"

#include "core/words/sentences.h"
#include "ui/delegates/history_delegate.h"
#include "ui/delegates/roles.h"
#include "ui/detail/composer.h"
#include "ui/detail/merge_view.h"
#include "ui/detail/ticket_header.h"
#include "ui/detail/ticket_steps.h"
#include "ui/detail/verb_row.h"
#include "ui/detail/why_due.h"
#include "ui/models/drafts.h"
#include "ui/models/history_model.h"
#include "ui/models/moments.h"
#include "ui/models/outbox.h"
#include "ui/models/presence.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedLayout>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int typingMs = 10'000; // so long after a key somebody still counts as typing
constexpr int mostNames = 3;

/// "Anna, Bruno, Carla and 2 more".
QString listed(const QStringList &names)
{
    const QString first = names.mid(0, mostNames).join(u", "_s);
    const int more = int(names.size()) - mostNames;
    return more > 0 ? TicketDetail::tr("%1 and %n more", "people", more).arg(first) : first;
}

} // namespace

TicketDetail::TicketDetail(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_actions(actions), m_header(new TicketHeader), m_verbs(new VerbRow(actions)),
      m_form(new StepForm(2)), m_why(new WhyDue), m_merge(new MergeView), m_whoElse(new TextLabel(Type::Caption, Colour::Text)),
      m_meanwhile(new TextLabel(Type::Caption, Colour::Warning)), m_properties(new TicketProperties), m_story(new QListView),
      m_history(new HistoryModel(workplace, this)), m_composer(new Composer(workplace.drafts())), m_empty(new EmptyState),
      m_stack(new QStackedLayout(this)), m_drafts(workplace.drafts()), m_presence(new Presence(workplace, this))
{
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_verbs);
    column->addWidget(m_form);
    column->addWidget(m_why);
    column->addWidget(m_whoElse);
    column->addWidget(m_meanwhile);
    column->addWidget(m_properties);
    column->addWidget(m_story, 1);
    column->addWidget(m_merge, 1);
    column->addWidget(m_composer);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);

    for (TextLabel *line : {m_whoElse, m_meanwhile}) {
        line->setWordWrap(true);
        line->hide();
    }
    m_story->setModel(m_history);
    m_story->setItemDelegate(new HistoryDelegate(m_story));
    m_story->setResizeMode(QListView::Adjust);
    m_story->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_story->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_story->setObjectName(u"story"_s);
    m_story->setMinimumHeight(1);
    m_story->installEventFilter(this);

    connect(&m_actions, &ActionSet::triggered, this, [this](ActionId id) {
        if (isVisible())
            perform(id);
    });
    connect(m_form, &StepForm::submitted, this, &TicketDetail::submitForm);
    connect(m_form, &StepForm::left, this, [this] {
        keepForm();
        foldForm();
    });
    connect(m_form, &StepForm::unfolded, this, &TicketDetail::arrange);
    connect(m_composer, &Composer::submitted, this, &TicketDetail::submitNote);
    connect(&m_workplace.outbox(), &Outbox::kept, this, &TicketDetail::noteKept);
    connect(m_merge, &MergeView::submitted, this, &TicketDetail::submitMerge);
    connect(m_merge, &MergeView::left, this, &TicketDetail::leaveMerge);
    connect(m_why, &WhyDue::left, this, &TicketDetail::toggleWhyDue);
    connect(&m_workplace.drafts(), &Drafts::loaded, this, &TicketDetail::takeOlderForm);
    connect(&m_workplace, &Workplace::duesChanged, this, [this] {
        if (m_id)
            load();
    });
    m_beat.setInterval(Theme::ms(Time::DraftSavedMs));
    connect(&m_beat, &QTimer::timeout, this, [this] {
        if (m_detail && isVisible())
            m_header->showTime(*m_detail, m_workplace);
        keepForm();
        m_presence->setTyping(m_sinceKey.isValid() && !m_sinceKey.hasExpired(typingMs));
    });
    m_beat.start();
    connect(m_presence, &Presence::changed, this, &TicketDetail::tellWhoElse);
    qApp->installEventFilter(this); // who does something anywhere is at the keyboard
    connect(&m_workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (m_id && std::ranges::find(changes.tickets, *m_id) != changes.tickets.end())
            load();
    });
    connect(&m_workplace, &Workplace::found, this, [this] {
        m_meanwhile->hide();
        if (m_id)
            load();
    });
    connect(&m_workplace, &Workplace::directoryChanged, this, [this] {
        if (m_detail)
            take(*m_detail);
    });
    onLanguage(this, [this] { retranslate(); });
    onTheme(this, [this](const Theme &theme) {
        for (TextLabel *line : {m_whoElse, m_meanwhile})
            line->setContentsMargins(theme.px(Size::PanelPadding), theme.px(Space::Xs), theme.px(Size::PanelPadding),
                                     theme.px(Space::Xs));
    });
}

void TicketDetail::retranslate()
{
    m_story->setAccessibleName(tr("History of the ticket"));
    m_empty->say(tr("No ticket is open here."), tr("Choose one from the list, or log a call with F2."));
    tellWhoElse();
    if (m_detail) {
        m_header->show(*m_detail, m_workplace);
        m_properties->show(*m_detail, m_workplace);
        m_history->retell();
        refreshVerbs();
        if (m_step && (!m_form->isHidden() || m_merge->isAsking()))
            m_form->retell(planStep(*m_step, *m_detail, m_workplace));
        if (m_merge->isAsking())
            askMerge();
    }
}

void TicketDetail::open(TicketId id)
{
    if (m_id == id)
        return;
    keepForm();
    foldForm();
    m_why->fold();
    m_sinceKey.invalidate();
    m_id = id;
    load();
}

void TicketDetail::close()
{
    keepForm();
    foldForm();
    m_why->fold();
    ++m_generation;
    m_id.reset();
    m_detail.reset();
    m_history->clear();
    m_composer->setTicket(std::nullopt, {});
    m_stack->setCurrentIndex(0);
    stand();
    refreshVerbs();
}

// The old ticket stays until the new one is there.
void TicketDetail::load()
{
    const int generation = ++m_generation;
    if (const Workplace::Held *held = m_workplace.isLost() ? m_workplace.held(*m_id) : nullptr) {
        take(held->detail);
        m_meanwhile->setText(tr("As it stood at %1: the desk cannot be reached.").arg(timeOfDay(held->readAt)));
        m_meanwhile->show();
        return;
    }
    watch(
        this, m_workplace.client().run([id = *m_id](desk::Desk &desk) { return desk::readTicket(desk, id); }),
        [this, generation](const desk::TicketDetail &detail) {
            m_workplace.hold(detail);
            if (generation == m_generation)
                take(detail);
        },
        [this, generation](const Error &error) {
            if (generation != m_generation)
                return;
            m_meanwhile->setText(words::sentence(error));
            m_meanwhile->show();
            if (!m_detail) {
                m_id.reset();
                m_empty->say(words::sentence(error), tr("Choose one from the list, or log a call with F2."));
            } else if (m_id != m_detail->ticket.id) {
                m_id = m_detail->ticket.id;
                Q_EMIT stayed(*m_id);
            }
        });
}

void TicketDetail::take(const desk::TicketDetail &detail)
{
    const bool another = !m_detail || m_detail->ticket.id != detail.ticket.id;
    if (another)
        m_meanwhile->hide();
    else
        tellMeanwhile(*m_detail, detail);
    const QScrollBar *bar = m_story->verticalScrollBar();
    const bool atEnd = another || bar->value() == bar->maximum();
    m_detail = detail;
    m_header->show(detail, m_workplace);
    m_properties->show(detail, m_workplace);
    m_history->setDetail(detail);
    QString requester;
    if (detail.ticket.contact)
        if (const auto who = detail.contacts.find(*detail.ticket.contact); who != detail.contacts.end())
            requester = who->second.name;
    m_composer->setTicket(detail.ticket.id, requester);
    m_stack->setCurrentIndex(1);
    stand();
    if (!m_why->isHidden())
        tellWhyDue();
    if (atEnd)
        m_story->scrollToBottom();
    refreshVerbs();
    if (m_step && (m_isContested || m_merge->isAsking()))
        askMerge();
    Q_EMIT read(detail.ticket);
}

bool TicketDetail::isTyping() const
{
    return m_step || !m_composer->text().isEmpty();
}

// Others are told of the ticket that is before somebody's eyes.
void TicketDetail::stand()
{
    m_presence->show(isVisible() && m_detail ? std::optional(m_detail->ticket.id) : std::nullopt);
}

QString TicketDetail::whoElse() const
{
    QStringList looking;
    QStringList typing;
    for (const desk::Present &one : m_presence->others())
        (one.typing ? typing : looking) += m_workplace.directory().operatorName(one.person);
    QStringList parts;
    if (!typing.isEmpty())
        parts += tr("Typing here now: %1.").arg(listed(typing));
    if (!looking.isEmpty())
        parts += tr("Also looking at it: %1.").arg(listed(looking));
    return parts.join(u' ');
}

void TicketDetail::tellWhoElse()
{
    const QString words = whoElse();
    if (words == m_whoElse->text())
        return;
    m_whoElse->setText(words);
    m_whoElse->setVisible(!words.isEmpty());
    arrange();
    if (words.isEmpty())
        return;
    QAccessibleEvent alert(m_whoElse, QAccessible::Alert); // what screen readers speak by themselves
    QAccessible::updateAccessibility(&alert);
}

// While something is being typed here, what others did is said in words: whoever saves next has seen it.
void TicketDetail::tellMeanwhile(const desk::TicketDetail &before, const desk::TicketDetail &after)
{
    QStringList lines;
    for (const TicketEvent &event : after.history)
        if (event.seq > before.ticket.version && !event.actor.is(m_workplace.me().id))
            lines << eventSentence(event, after, m_workplace.directory());
    if (!isTyping() || lines.isEmpty())
        return;
    m_meanwhile->setText(tr("Meanwhile: %1. What you typed is still here.").arg(lines.join(u"; "_s)));
    m_meanwhile->show();
}

void TicketDetail::refreshVerbs()
{
    if (!isVisible())
        return;
    m_actions.setPresent(Needs::Ticket, m_detail.has_value());
    if (!m_detail)
        return;
    const Ticket &ticket = m_detail->ticket;
    for (const ActionId step : stepActions()) {
        const QString why = whyNot(step, ticket, m_workplace.me());
        m_actions.setAllowed(step, why.isEmpty(), why);
    }
    for (const ActionId step : {ActionId::Note, ActionId::Message}) {
        const QString why = whyNot(step, ticket, m_workplace.me());
        m_actions.setAllowed(step, why.isEmpty(), why);
    }
    const std::vector<ActionId> likely = likelySteps(ticket);
    const auto all = stepActions();
    std::vector<ActionId> inMenu(all.begin(), all.end());
    inMenu.push_back(ActionId::WhyDue);
    m_verbs->set(likely, inMenu);
}

void TicketDetail::toggleWhyDue()
{
    if (m_why->isHidden()) {
        tellWhyDue();
        return;
    }
    const bool hadFocus = m_why->isAncestorOf(QApplication::focusWidget());
    m_why->fold();
    if (hadFocus)
        m_story->setFocus(Qt::OtherFocusReason);
}

void TicketDetail::tellWhyDue()
{
    const TicketId id = *m_id;
    const bool wasFolded = m_why->isHidden();
    watch(
        this, m_workplace.client().run([id](desk::Desk &desk) { return desk::readDue(desk, id); }),
        [this, id, wasFolded](const desk::DueDetail &detail) {
            if (m_id != id || (m_why->isHidden() && !wasFolded)) // another one by now, or folded meanwhile
                return;
            m_why->tell(detail);
            if (wasFolded)
                m_why->setFocus(Qt::OtherFocusReason);
        },
        [this](const Error &error) {
            m_meanwhile->setText(words::sentence(error));
            m_meanwhile->show();
        });
}

QList<QWidget *> TicketDetail::regions() const
{
    return {m_verbs, m_form, m_story, m_merge, m_composer, m_why};
}

// The story is the last to go: properties and composer fold away where the height is not enough.
void TicketDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TicketDetail::arrange()
{
    const Theme &theme = Theme::current();
    m_story->setVisible(!m_merge->isAsking());
    if (m_merge->isAsking()) {
        m_composer->hide();
        m_properties->hide();
        return;
    }
    const bool asks = !m_form->isHidden();
    int story = height() - m_header->sizeHint().height() - m_verbs->sizeHint().height();
    if (asks)
        story -= m_form->sizeHint().height();
    if (!m_whoElse->isHidden())
        story -= m_whoElse->sizeHint().height();
    const auto keep = [&story](QWidget *part, int least, bool wanted = false) {
        const int left = story - part->sizeHint().height();
        part->setVisible(wanted || left >= least);
        story = part->isHidden() ? story : left;
    };
    // What was typed in it stays there, behind a form that asks.
    const bool writes = m_composer->isAncestorOf(QApplication::focusWidget());
    keep(m_composer, theme.px(60), writes || (!asks && !m_composer->text().isEmpty()));
    keep(m_properties, theme.px(80));
    m_verbs->setVisible(height() >= theme.px(110));
}

void TicketDetail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refreshVerbs();
    stand();
    // A form that stands open here may have gone on elsewhere.
    if (event->spontaneous() || !m_step || !m_detail || m_form->isHidden())
        return;
    const TicketDrafts::Form kept = m_drafts.form(m_detail->ticket.id, *m_step);
    if (kept.values == m_form->changes())
        return;
    m_request.key = kept.key;
    m_seen = kept.version > 0 ? kept.version : m_detail->ticket.version;
    m_form->ask(planStep(*m_step, *m_detail, m_workplace), kept.values);
}

// Out of sight, it has no part in what the actions are about.
void TicketDetail::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return;
    storeForm();
    m_presence->show(std::nullopt);
    m_actions.setPresent(Needs::Ticket, false);
}

bool TicketDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel) {
        m_presence->stir();
        const auto *where = qobject_cast<QWidget *>(watched);
        if (event->type() == QEvent::KeyPress && where && (m_composer->isAncestorOf(where) || m_form->isAncestorOf(where)))
            m_sinceKey.start();
    }
    // The keyboard comes to the newest entry, where it is seen.
    if (watched == m_story && event->type() == QEvent::FocusIn && !m_story->currentIndex().isValid())
        m_story->setCurrentIndex(m_history->index(m_history->rowCount() - 1));
    if (watched == m_story && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        const QModelIndex index = m_story->currentIndex();
        QApplication::clipboard()->setText(index.data(Qt::AccessibleTextRole).toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sportello::ui
