// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/messages.h"
#include "core/desk/ticket_opening.h"
#include "core/desk/watch.h"
#include "core/desk/watch_look.h"
#include "core/domain/transition.h"
#include "core/storage/staff.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// Whoever has the ticket: a person who still works here, or else its team.
std::optional<MessageReceiver> ownerOf(db::Session &session, const storage::Catalogue &catalogue, const Ticket &ticket)
{
    if (ticket.assignee)
        if (const auto person = storage::loadOperator(session, *ticket.assignee); person && person->active)
            return receiverOf(session, *person);
    return receiverOf(session, catalogue, ticket.team);
}

std::vector<MessageReceiver> receiversOf(db::Session &session, const storage::Catalogue &catalogue, const WatchStep &step,
                                         const Ticket &ticket)
{
    std::optional<MessageReceiver> owner;
    if (step.receiver == StepReceiver::Assignee)
        owner = ownerOf(session, catalogue, ticket);
    else if (step.receiver == StepReceiver::Team && !step.team)
        owner = receiverOf(session, catalogue, ticket.team);
    else
        return namedReceivers(session, catalogue, step);
    return owner ? std::vector{std::move(*owner)} : std::vector<MessageReceiver>();
}

/// The steps of one ticket, being taken.
class Steps {
public:
    Steps(Unit &unit, TicketWriter &writer, const Look &look) : m_unit(unit), m_writer(writer), m_look(look) {}

    void take(const DueStep &due, StepCount &count)
    {
        const TicketChange facts = changeOf(*due.step, due.reason);
        const Act act = due.overtaken ? Act{} : actOf(due);
        if (act) {
            m_writer.step(EventKind::StepTaken, facts);
            act();
            ++count.taken;
        } else {
            m_writer.step(EventKind::StepSkipped, facts);
            ++count.skipped;
        }
    }
    [[nodiscard]] const std::vector<Outgoing> &messages() const { return m_messages; }

private:
    using Act = std::function<void()>;

    /// What the step does after its event; nothing where it can't be done.
    Act actOf(const DueStep &due)
    {
        switch (due.step->action) {
        case StepAction::Notify:
            return notifying(due);
        case StepAction::RaisePriority:
            return raising(due);
        case StepAction::PassOn:
            return passing(due);
        case StepAction::Chase:
            return chasing(due);
        }
        return {};
    }

    void tell(const DueStep &due, const MessageReceiver &to, MessageKind kind)
    {
        const Ticket &ticket = m_writer.ticket();
        m_messages.push_back(composed(*m_look.catalogue, ticket, contentOf(due, to, kind, reasonKey(ticket.id, due.reason))));
    }

    Act notifying(const DueStep &due)
    {
        auto receivers = receiversOf(m_unit.session(), *m_look.catalogue, *due.step, m_writer.ticket());
        if (receivers.empty())
            return {};
        // The history tells those who look at it; mail goes to those who have an address.
        std::erase_if(receivers, [](const MessageReceiver &to) { return to.address.isEmpty(); });
        return [this, &due, receivers] {
            for (const MessageReceiver &to : receivers)
                tell(due, to, MessageKind::Notice);
        };
    }

    Act chasing(const DueStep &due)
    {
        const auto receivers = receiversOf(m_unit.session(), *m_look.catalogue, *due.step, m_writer.ticket());
        if (receivers.empty())
            return {};
        return [this, &due, receivers] {
            for (const MessageReceiver &to : receivers) {
                TicketChange change;
                change.chaser = ChaserDirection::Outbound;
                change.chaserChannel = to.address.isEmpty() ? Channel::Phone : Channel::Mail;
                m_writer.step(EventKind::Chased, change, {{TextField::Party, to.name}});
                tell(due, to, MessageKind::Chaser);
            }
        };
    }

    Act raising(const DueStep &due)
    {
        if (m_writer.ticket().priority == Priority::P1)
            return {};
        return [this, &due] {
            TicketChange change;
            change.priority = Priority(int(m_writer.ticket().priority) - 1);
            change.priorityOverridden = true;
            m_writer.step(EventKind::PriorityChanged, change, {{TextField::Reason, due.step->why}});
        };
    }

    Act passing(const DueStep &due)
    {
        const Ticket &ticket = m_writer.ticket();
        std::optional<TeamId> wanted = due.step->team;
        if (!wanted) {
            const LevelProposal proposal =
                proposeLevel(m_look.catalogue->rules, {ticket.type, ticket.complexity, ticket.severity});
            if (proposal.level == Level::Second)
                wanted = proposal.team;
        }
        const std::vector<Team> &teams = m_look.catalogue->teams;
        const auto team = std::ranges::find_if(teams, [&](const Team &one) { return wanted && one.id == *wanted; });
        if (team == teams.end() || !team->active || ticket.team == wanted)
            return {};
        const bool sameLevel = worksAt(*team, ticket.contract, ticket.place.level);
        const bool upwards = ticket.place.level == Level::First && worksAt(*team, ticket.contract, Level::Second);
        const EventKind kind = sameLevel ? EventKind::Transferred : EventKind::Escalated;
        if ((!sameLevel && !upwards) || !next(kind, ticket))
            return {};
        return [this, &due, wanted, kind] {
            TicketChange change;
            change.team = wanted;
            change.assignee = std::optional<OperatorId>();
            m_writer.step(kind, change, {{TextField::Reason, due.step->why}});
        };
    }

    Unit &m_unit;
    TicketWriter &m_writer;
    const Look &m_look;
    std::vector<Outgoing> m_messages;
};

} // namespace

QUuid ruleKey(const QString &reason)
{
    static const QUuid space(u"5d3c1c1a-7c0b-4f0e-9a57-3f1f2a6b9c44"_s);
    return QUuid::createUuidV5(space, reason);
}

namespace {

QString reasonsOf(TicketId id, const StepPlan &plan)
{
    QStringList reasons;
    for (const DueStep &due : plan.due)
        reasons += reasonKey(id, due.reason);
    return reasons.join(u' ');
}

} // namespace

Result<Receipt> takeSteps(Desk &desk, TicketId id, const Look &seen, StepCount &count)
{
    const QString reasons = reasonsOf(id, seen.plan);
    const StepCount before = count;
    return perform(desk, Verb::TicketStep, {.key = ruleKey(reasons), .at = {}, .version = {}}, Content(id), [&](Unit &unit) {
        requireWatch(desk);
        count = before; // the unit may run again
        unit.actByRule();
        TicketWriter writer(unit, id);
        const Look look = lookAt(unit.session(), writer.ticket(), unit.occurredAt());
        // What is done is done for the reasons that it is kept under, or not at all.
        if (look.plan.due.empty() || reasonsOf(id, look.plan) != reasons)
            db::refuse(ErrorKind::StaleVersion, u"ticket"_s);
        Steps steps(unit, writer, look);
        for (const DueStep &due : look.plan.due)
            steps.take(due, count);
        writer.save();
        for (const Outgoing &message : steps.messages())
            count.messages += putOut(unit, message) ? 1 : 0;
    });
}

Result<Receipt> wakeTicket(Desk &desk, const Ticket &seen, StepCount &count)
{
    const auto reasonOf = [](const Ticket &ticket) {
        return u"t%1/wake/s%2"_s.arg(ticket.id.value()).arg(qint64(ticket.hold->since.time_since_epoch().count()));
    };
    const QString reason = reasonOf(seen);
    const StepCount before = count;
    return perform(desk, Verb::TicketWake, {.key = ruleKey(reason), .at = {}, .version = {}}, Content(seen.id), [&](Unit &unit) {
        requireWatch(desk);
        count = before;
        unit.actByRule();
        TicketWriter writer(unit, seen.id);
        const Ticket held = writer.ticket();
        const Look look = lookAt(unit.session(), held, unit.occurredAt());
        if (!look.wake || reasonOf(held) != reason)
            db::refuse(ErrorKind::StaleVersion, u"ticket"_s);
        writer.step(EventKind::Resumed);
        writer.save();
        const auto owner = ownerOf(unit.session(), *look.catalogue, held);
        if (owner && !owner->address.isEmpty())
            count.messages += putOut(unit,
                                     composed(*look.catalogue, held,
                                              {.kind = MessageKind::WakeUp,
                                               .to = *owner,
                                               .party = held.hold->party,
                                               .left = {},
                                               .percent = {},
                                               .text = {},
                                               .reason = reason}))
                ? 1
                : 0;
    });
}

} // namespace sportello::desk
