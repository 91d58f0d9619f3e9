// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_steps.h"

#include "core/domain/transition.h"
#include "core/words/sentences.h"
#include "ui/detail/amend_step.h"
#include "ui/detail/step_choices.h"
#include "ui/models/moments.h"
#include "ui/models/watch.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using enum ActionId;

namespace {

constexpr std::array steps{Take,   Assign,  ActionId::Escalate, GiveBack,      Hold,
                           Resume, Resolve, ActionId::Verify,   Close,         Reopen,
                           Cancel, Chase,   AmendTicket,        ChangePriority};

EventKind eventOf(ActionId step)
{
    switch (step) {
    case Take:
        return EventKind::Taken;
    case Assign:
        return EventKind::Assigned;
    case ActionId::Escalate:
        return EventKind::Escalated;
    case GiveBack:
        return EventKind::GivenBack;
    case ActionId::Hold:
        return EventKind::Held;
    case Resume:
        return EventKind::Resumed;
    case Resolve:
        return EventKind::Resolved;
    case ActionId::Verify:
        return EventKind::Verified;
    case Close:
        return EventKind::Closed;
    case Reopen:
        return EventKind::Reopened;
    case Cancel:
        return EventKind::Cancelled;
    case Chase:
        return EventKind::Chased;
    case AmendTicket:
        return EventKind::Amended;
    case ChangePriority:
        return EventKind::PriorityChanged;
    case ActionId::Message:
        return EventKind::MessageSent;
    default:
        return EventKind::Noted;
    }
}

} // namespace

std::span<const ActionId> stepActions()
{
    return steps;
}

std::vector<ActionId> likelySteps(const Ticket &ticket)
{
    const bool first = ticket.place.level == Level::First;
    switch (ticket.place.state) {
    case TicketState::Registered:
        return {Take, Resolve, ActionId::Escalate, ActionId::Hold, Assign};
    case TicketState::InCharge:
        return first ? std::vector{Resolve, ActionId::Escalate, ActionId::Hold, Assign}
                     : std::vector{Resolve, GiveBack, ActionId::Hold, Assign};
    case TicketState::Escalated:
        return {Take, GiveBack, Resolve, ActionId::Hold, Assign};
    case TicketState::OnHold:
        return {Resume, Resolve, Chase};
    case TicketState::Resolved:
        return {ActionId::Verify, Close, Reopen};
    default:
        return {Reopen};
    }
}

QString whyNot(ActionId step, const Ticket &ticket, const Operator &me)
{
    const Verb verb = actionInfo(step).verb.value_or(Verb::TicketRead);
    if (!next(eventOf(step), ticket))
        return words::sentence(
            {ErrorKind::IllegalTransition, verbName(verb), u"%1/%2"_s.arg(int(ticket.place.state)).arg(int(ticket.place.level))});
    if (const auto may = desk::authorise(me, verb, desk::Target::of(ticket)); !may)
        return words::sentence(may.error());
    return {};
}

desk::Resolution resolutionOf(const StepValues &values)
{
    return {values[u"solution"_s].toString(), CauseCategory(values[u"cause"_s].toInt())};
}

desk::Escalation escalationOf(const StepValues &values)
{
    return {idOf<TeamId>(values[u"team"_s]), values[u"reason"_s].toString(), values[u"tried"_s].toString()};
}

QFuture<Result<desk::Receipt>> doStep(ActionId step, TicketId ticket, const StepValues &values, const desk::Request &request,
                                      Workplace &workplace)
{
    const auto run = [&](auto command, auto verb) {
        command.request = request;
        command.ticket = ticket;
        return workplace.client().run([command, verb](desk::Desk &desk) { return verb(desk, command); });
    };
    const QString reason = values[u"reason"_s].toString();
    switch (step) {
    case Take:
        return run(desk::TakeTicket{.request = {}, .fromColleague = true}, desk::takeTicket);
    case Assign: {
        const QString to = values[u"to"_s].toString();
        desk::AssignTicket command;
        (to.startsWith(u't') ? void(command.team = idOf<TeamId>(to.mid(1))) : void(command.to = idOf<OperatorId>(to.mid(1))));
        return run(command, desk::assignTicket);
    }
    case ActionId::Escalate:
        return run(desk::EscalateTicket{.request = {}, .escalation = escalationOf(values)}, desk::escalateTicket);
    case GiveBack:
        return run(desk::GiveBackTicket{.request = {}, .answer = reason}, desk::giveBackTicket);
    case ActionId::Hold: {
        const auto wakeUp = fromServiceClock(values[u"wake-up time"_s].toDateTime());
        if (!wakeUp)
            return QtFuture::makeReadyFuture(
                Result<desk::Receipt>(failure(ErrorKind::InvalidValue, u"wake-up time"_s, u"left out"_s)));
        return run(desk::HoldTicket{.request = {},
                                    .reason = HoldReason(values[u"hold reason"_s].toInt()),
                                    .party = values[u"party"_s].toString(),
                                    .reference = values[u"reference"_s].toString(),
                                    .wakeUp = *wakeUp},
                   desk::holdTicket);
    }
    case Resume:
        return run(desk::ResumeTicket{}, desk::resumeTicket);
    case Resolve:
        return run(desk::ResolveTicket{.request = {}, .resolution = resolutionOf(values)}, desk::resolveTicket);
    case ActionId::Verify:
        return run(desk::VerifyTicket{.request = {},
                                      .outcome = VerifyOutcome(values[u"outcome"_s].toInt()),
                                      .text = values[u"detail"_s].toString()},
                   desk::verifyTicket);
    case Close:
        return run(desk::CloseTicket{}, desk::closeTicket);
    case Reopen:
        return run(desk::ReopenTicket{.request = {}, .reason = reason}, desk::reopenTicket);
    case Cancel:
        return run(desk::CancelTicket{.request = {}, .reason = reason}, desk::cancelTicket);
    case AmendTicket:
        return run(amendmentOf(values), desk::amendTicket);
    case ChangePriority:
        return run(desk::ChangePriority{.request = {}, .priority = Priority(values[u"priority"_s].toInt()), .reason = reason},
                   desk::changePriority);
    case ActionId::Message:
        return run(desk::NoteTicket{.request = {}, .toRequester = true, .text = values[u"message"_s].toString()},
                   desk::noteTicket);
    case Note:
        return run(desk::NoteTicket{.request = {}, .text = values[u"note"_s].toString()}, desk::noteTicket);
    default:
        break;
    }
    return run(
        desk::ChaseTicket{
            .request = {}, .by = idOf<ContactId>(values[u"contact"_s]), .party = {}, .text = values[u"detail"_s].toString()},
        desk::chaseTicket);
}

QString stepDone(ActionId step, TicketId ticket)
{
    const auto number = ticket.value();
    switch (step) {
    case Take:
        return Steps::tr("%1 is yours").arg(number);
    case Assign:
        return Steps::tr("%1 assigned").arg(number);
    case ActionId::Escalate:
        return Steps::tr("%1 passed to second level").arg(number);
    case GiveBack:
        return Steps::tr("%1 given back to first level").arg(number);
    case ActionId::Hold:
        return Steps::tr("%1 put on hold").arg(number);
    case Resume:
        return Steps::tr("%1 resumed").arg(number);
    case Resolve:
        return Steps::tr("%1 resolved").arg(number);
    case ActionId::Verify:
        return Steps::tr("%1: outcome recorded").arg(number);
    case Close:
        return Steps::tr("%1 closed").arg(number);
    case Reopen:
        return Steps::tr("%1 reopened").arg(number);
    case Cancel:
        return Steps::tr("%1 cancelled").arg(number);
    case Chase:
        return Steps::tr("Chaser recorded on %1").arg(number);
    case AmendTicket:
        return Steps::tr("%1 changed").arg(number);
    case ChangePriority:
        return Steps::tr("Priority of %1 changed").arg(number);
    case ActionId::Message:
        return Steps::tr("Message on %1 sent to the requester").arg(number);
    default:
        break;
    }
    return Steps::tr("Note added to %1").arg(number);
}

void takeNow(Workplace &workplace, QObject *page, domain::TicketId ticket, std::function<void(domain::TicketId)> taken,
             std::function<void()> lost)
{
    auto future = workplace.client().run([ticket, request = desk::Request{}](desk::Desk &desk) {
        return desk::takeTicket(desk, {.request = request, .ticket = ticket});
    });
    watch(
        page, future,
        [&workplace, taken = std::move(taken)](const desk::Receipt &receipt) {
            taken(receipt.ticket());
            workplace.offerUndo(receipt.ticket(), receipt.operation, stepDone(ActionId::Take, receipt.ticket()));
            workplace.lookNow();
        },
        [&workplace, lost = std::move(lost)](const domain::Error &error) {
            workplace.announce(words::sentence(error));
            lost();
        });
}

} // namespace sportello::ui
