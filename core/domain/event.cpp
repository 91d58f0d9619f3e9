// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/event.h"

#include <algorithm>

namespace sportello::domain {

namespace {

template <class T, class F>
void set(T &target, const F &field)
{
    if (field)
        target = *field;
}

void applyFields(Ticket &ticket, const TicketChange &change)
{
    set(ticket.kind, change.kind);
    set(ticket.channel, change.channel);
    set(ticket.contactType, change.contactType);
    set(ticket.contactSubtype, change.contactSubtype);
    set(ticket.type, change.type);
    set(ticket.complexity, change.complexity);
    set(ticket.severity, change.severity);
    set(ticket.impact, change.impact);
    set(ticket.urgency, change.urgency);
    set(ticket.priority, change.priority);
    set(ticket.priorityOverridden, change.priorityOverridden);
    set(ticket.service, change.service);
    set(ticket.category, change.category);
    set(ticket.caller, change.caller);
    set(ticket.contact, change.contact);
    set(ticket.beneficiary, change.beneficiary);
    set(ticket.organisation, change.organisation);
    set(ticket.call, change.call);
    set(ticket.team, change.team);
    set(ticket.assignee, change.assignee);
    set(ticket.cause, change.cause);
    set(ticket.mergedInto, change.mergedInto);
}

void endHold(Ticket &ticket)
{
    ticket.hold.reset();
    ticket.heldFrom.reset();
}

std::optional<OperatorId> operatorOf(const Actor &actor)
{
    if (actor.kind != ActorKind::Operator)
        return std::nullopt;
    return OperatorId(actor.id);
}

void beginCycle(Ticket &ticket, Instant at)
{
    ticket.cycleStart = at;
    ticket.resolvedAt.reset();
    ticket.closedAt.reset();
    ticket.verified = false;
    ticket.notReached = 0;
}

} // namespace

void apply(Ticket &ticket, const TicketEvent &event)
{
    const Place before = ticket.place;
    const std::optional<TeamId> teamBefore = ticket.team;
    applyFields(ticket, event.change);
    if (event.texts.contains(TextField::Subject))
        ticket.subject = event.texts.value(TextField::Subject);
    ticket.place = event.after;
    ticket.version = event.seq;
    ticket.updatedAt = event.occurredAt;

    switch (event.kind) {
    case EventKind::Registered:
        ticket.openedAt = event.occurredAt;
        ticket.openedBy = operatorOf(event.actor);
        ticket.origin = event.origin;
        beginCycle(ticket, event.occurredAt);
        break;
    case EventKind::Taken:
        if (!ticket.takenAt)
            ticket.takenAt = event.occurredAt;
        break;
    case EventKind::Escalated:
        ticket.escalatedFromTeam = teamBefore;
        ++ticket.escalations;
        break;
    case EventKind::Held:
        if (!ticket.heldFrom)
            ticket.heldFrom = before;
        ticket.hold =
            Hold{event.change.holdReason.value_or(HoldReason::Other), event.texts.value(TextField::Party),
                 event.texts.value(TextField::Reference), event.change.wakeUp.value_or(event.occurredAt), event.occurredAt};
        break;
    case EventKind::Resumed:
    case EventKind::Cancelled:
    case EventKind::Merged:
        endHold(ticket);
        break;
    case EventKind::Resolved:
        endHold(ticket);
        ticket.resolvedAt = event.occurredAt;
        ticket.resolvedLevel = event.after.level;
        ticket.resolvedTeam = ticket.team;
        ticket.resolvedBy = operatorOf(event.actor);
        ticket.verified = false;
        ticket.notReached = 0;
        break;
    case EventKind::Verified:
        ticket.verified = event.change.outcome == VerifyOutcome::Confirmed;
        if (event.change.outcome == VerifyOutcome::NotReached)
            ++ticket.notReached;
        break;
    case EventKind::Closed:
        ticket.closedAt = event.occurredAt;
        break;
    case EventKind::Reopened:
        beginCycle(ticket, event.occurredAt);
        ++ticket.reopenings;
        break;
    case EventKind::Chased:
        if (event.change.chaser == ChaserDirection::Inbound)
            ++ticket.chasers;
        break;
    default:
        break;
    }
}

QSet<int> annulled(std::span<const TicketEvent> history)
{
    QSet<int> taken;
    for (const TicketEvent &event : history)
        if (event.kind == EventKind::Annulled && event.change.annulsFrom && event.change.annulsTo)
            for (int seq = *event.change.annulsFrom; seq <= *event.change.annulsTo; ++seq)
                taken.insert(seq);
    return taken;
}

int chasersSent(std::span<const TicketEvent> history)
{
    const QSet<int> takenBack = annulled(history);
    return int(std::ranges::count_if(history, [&](const TicketEvent &event) {
        return event.kind == EventKind::Chased && event.change.chaser == ChaserDirection::Outbound
            && !takenBack.contains(event.seq);
    }));
}

Ticket project(TicketId id, ContractId contract, std::span<const TicketEvent> history)
{
    const QSet<int> takenBack = annulled(history);
    Ticket ticket;
    ticket.id = id;
    ticket.contract = contract;
    for (const TicketEvent &event : history) {
        if (event.kind != EventKind::Annulled && !takenBack.contains(event.seq)) {
            apply(ticket, event);
            continue;
        }
        ticket.version = event.seq;
        ticket.updatedAt = event.occurredAt;
    }
    return ticket;
}

} // namespace sportello::domain
