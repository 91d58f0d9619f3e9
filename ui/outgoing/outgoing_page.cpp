// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outgoing/outgoing_page.h"

#include "core/words/sentences.h"
#include "core/words/watch_terms.h"
#include "ui/administration/pane_table.h"
#include "ui/models/outgoing_model.h"
#include "ui/models/watch.h"
#include "ui/outgoing/outgoing_bar.h"
#include "ui/outgoing/outgoing_panel.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using desk::Settlement;

namespace {

// How it stands, with the words of the mail program, takes what the others leave.
constexpr auto columnWidths = std::to_array<PaneTable::ColumnWidth>({{OutgoingModel::To, 190},
                                                                     {OutgoingModel::Standing, 190},
                                                                     {OutgoingModel::About, 160},
                                                                     {OutgoingModel::Ticket, 70},
                                                                     {OutgoingModel::Written, 132},
                                                                     {OutgoingModel::Kind, 100},
                                                                     {OutgoingModel::Contract, 80},
                                                                     {OutgoingModel::Tries, 70}});
constexpr std::array outgoingActions{ActionId::SayOutgoing, ActionId::RetryOutgoing, ActionId::WithdrawOutgoing,
                                     ActionId::ShowOutgoingTicket};

constexpr int beatMs = 20'000; // what the mail program took, nobody tells

} // namespace

bool OutgoingPage::isFor(const Operator &person)
{
    return !desk::contractsFor(person, Verb::OutgoingRead).empty();
}

void OutgoingPage::rest(ActionSet &actions)
{
    for (const ActionId id : outgoingActions)
        actions.setAllowed(id, false, tr("Go to the messages that go out first."));
}

OutgoingPage::OutgoingPage(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : ListPage(actions, parent), m_workplace(workplace), m_actions(actions), m_bar(new OutgoingBar(workplace)),
      m_model(new OutgoingModel(workplace, this)), m_table(new PaneTable(m_model, columnWidths, OutgoingModel::Standing)),
      m_panel(new OutgoingPanel(workplace, actions))
{
    build(m_bar, m_table, m_panel);

    connect(m_bar, &OutgoingBar::chosen, this, [this] {
        m_wanted.reset();
        m_row = 0;
        m_model->choose(m_bar->choice());
        tellChosen();
    });
    connect(m_bar, &OutgoingBar::retryAsked, this, &OutgoingPage::refresh);
    connect(m_model, &OutgoingModel::loaded, this, &OutgoingPage::loaded);
    connect(m_model, &OutgoingModel::failed, this, [this](const Error &error) {
        m_stale = true;
        tellCount(words::sentence(error));
    });
    connect(m_table, &PaneTable::moved, this, [this] {
        if (const Outgoing *message = m_model->at(m_table->currentIndex().row())) {
            m_wanted = message->id;
            m_row = m_table->currentIndex().row();
            tellChosen();
        }
    });
    connect(&m_workplace, &Workplace::changed, this, [this](const desk::Changes &changes) {
        if (changes.directory || !changes.tickets.empty())
            refresh();
    });
    connect(&m_workplace, &Workplace::found, this, &OutgoingPage::refresh);
    connect(&m_workplace, &Workplace::directoryChanged, this, [this] { m_panel->show(m_shown); });
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &OutgoingPage::refresh);
    m_beat.start();
    onLanguage(this, [this] { retranslate(); });
    rest(actions);
    tellChosen();
}

void OutgoingPage::retranslate()
{
    m_table->setAccessibleName(tr("Messages that go out, newest first"));
    m_model->retranslate();
    tellCount();
    m_panel->show(m_shown);
    if (isVisible())
        judge();
}

void OutgoingPage::showToDo()
{
    m_bar->chooseToDo();
    refresh();
    activated();
}

QString OutgoingPage::count() const
{
    return m_bar->count();
}

// Nobody looks: it is read when somebody does.
void OutgoingPage::refresh()
{
    m_stale = true;
    if (!isVisible())
        return;
    m_stale = false;
    m_model->refresh();
}

// The same one stays chosen; where it is not here any more, the one that took its place.
void OutgoingPage::loaded()
{
    const int found = m_wanted ? m_model->rowOf(*m_wanted) : -1;
    m_table->choose(found >= 0 ? found : std::min(m_row, m_model->rowCount() - 1));
    m_table->showNone(m_model->rowCount() == 0);
    tellCount();
    tellChosen();
    Q_EMIT counted(m_model->toDo());
}

void OutgoingPage::tellCount(const QString &wrong)
{
    m_bar->tell(wrong.isEmpty() ? words::toDoLine(m_model->toDoHere()) : wrong, !wrong.isEmpty());
    const bool toDo = m_model->choice().show == OutgoingModel::Show::ToDo;
    m_table->none().say(toDo ? tr("No message waits for anybody.") : tr("No message is in this state."),
                        tr("The steps of a contract write chasers and notices here as time runs out. Those without an address "
                           "are said by phone; choose another state above to see what has gone."));
}

void OutgoingPage::tellChosen()
{
    const Outgoing *message = m_model->at(m_table->currentIndex().row());
    const bool isSame = message && m_shown && m_shown->message == *message;
    if (!message)
        m_shown.reset();
    else if (!isSame)
        m_shown = desk::OutgoingDetail{.message = *message};
    m_panel->show(m_shown);
    showPanel();
    if (isVisible())
        judge();
    if (!message || isSame)
        return;
    // What else is known of it comes when it was read.
    watch(
        this,
        m_workplace.client().run([id = message->id](desk::Desk &desk) { return desk::readOutgoing(desk, id); },
                                 desk::DeskClient::Lane::Background),
        [this](const desk::OutgoingDetail &detail) {
            if (!m_shown || m_shown->message != detail.message)
                return;
            m_shown = detail;
            m_panel->show(m_shown);
        },
        [](const Error &) {}); // the list says what is wrong
}

void OutgoingPage::judge()
{
    judgeSettling(ActionId::SayOutgoing, Settlement::Said);
    judgeSettling(ActionId::RetryOutgoing, Settlement::Retry);
    judgeSettling(ActionId::WithdrawOutgoing, Settlement::Withdraw);
    const bool hasTicket = m_shown && m_shown->message.ticket;
    m_actions.setAllowed(ActionId::ShowOutgoingTicket, hasTicket,
                         !m_shown                    ? tr("Choose a message first.")
                             : m_shown->message.call ? tr("It is about a lost call, not about a ticket.")
                                                     : tr("It is not about one ticket."));
}

void OutgoingPage::judgeSettling(ActionId id, Settlement settlement)
{
    const auto why = [&]() -> QString {
        if (!m_shown)
            return tr("Choose a message first.");
        const Outgoing &message = m_shown->message;
        if (!desk::authorise(m_workplace.me(), Verb::OutgoingSettle, desk::Target::in(message.contract)))
            return tr("Your roles let you read this contract's messages, not decide about them.");
        if (!desk::maySettle(message.state, settlement))
            return tr("That can't be done with it: %1.").arg(words::term(message.state));
        if (settlement == Settlement::Retry && message.address.isEmpty())
            return tr("It has no e-mail address: call them, and record that it was said.");
        return {};
    };
    const QString reason = why();
    m_actions.setAllowed(id, reason.isEmpty(), reason);
}

void OutgoingPage::perform(ActionId id)
{
    switch (id) {
    case ActionId::SayOutgoing:
        return settle(Settlement::Said);
    case ActionId::RetryOutgoing:
        return settle(Settlement::Retry);
    case ActionId::WithdrawOutgoing:
        return settle(Settlement::Withdraw);
    case ActionId::ShowOutgoingTicket:
        if (m_shown && m_shown->message.ticket)
            Q_EMIT ticketWanted(*m_shown->message.ticket);
        return;
    default:
        return;
    }
}

void OutgoingPage::settle(Settlement settlement)
{
    if (!m_shown || m_settling)
        return;
    m_settling = true;
    desk::SettleOutgoing command{.request = {}, .message = m_shown->message.id, .settlement = settlement};
    command.request.version = m_shown->message.version; // what was seen is what is decided about
    watch(
        this, m_workplace.client().run([command](desk::Desk &desk) { return desk::settleOutgoing(desk, command); }),
        [this, message = m_shown->message, settlement](const desk::Receipt &) { settled(message, settlement); },
        [this](const Error &error) { refused(error); });
}

void OutgoingPage::settled(const Outgoing &message, Settlement settlement)
{
    m_settling = false;
    const QString to = receiverName(message);
    m_workplace.announce(settlement == Settlement::Said           ? tr("Said by phone: %1.").arg(to)
                             : settlement == Settlement::Withdraw ? tr("Withdrawn: the message to %1.").arg(to)
                                                                  : tr("Waits to be sent again: the message to %1.").arg(to));
    m_workplace.lookNow();
    refresh();
}

// Somebody, or the mail program, was first: it is shown as it is now.
void OutgoingPage::refused(const Error &error)
{
    m_settling = false;
    const bool isLate =
        error.kind == ErrorKind::StaleVersion || (error.kind == ErrorKind::InvalidValue && error.subject == "outgoing"_L1);
    m_workplace.announce(isLate ? tr("Something was done with this message meanwhile. Nothing of yours was written; it is shown "
                                     "as it stands now.")
                                : words::sentence(error));
    refresh();
}

QList<QWidget *> OutgoingPage::regions()
{
    return {m_bar, m_table, m_panel};
}

void OutgoingPage::arrange(bool wide)
{
    m_bar->setWide(wide);
    ListPage::arrange(wide);
}

void OutgoingPage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    if (m_stale)
        refresh();
}

} // namespace sportello::ui
