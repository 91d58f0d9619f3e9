// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/ticket_verbs.h"

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using desk::Desk;
using desk::Request;

const std::vector<TicketVerb> &ticketVerbs()
{
    using enum EventKind;
    constexpr Place registered{TicketState::Registered, Level::First}, inCharge{TicketState::InCharge, Level::First},
        onHold{TicketState::OnHold, Level::First}, resolved{TicketState::Resolved, Level::First},
        closed{TicketState::Closed, Level::First}, cancelled{TicketState::Cancelled, Level::First},
        escalated{TicketState::Escalated, Level::Second}, inChargeAbove{TicketState::InCharge, Level::Second};
    static const std::vector<TicketVerb> verbs{
        {"take", Verb::TicketTake, Taken, registered, inCharge,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::takeTicket(by, {r, t.id, true});
         }},
        {"assign to a person", Verb::TicketAssign, Assigned, inCharge, inCharge,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             return desk::assignTicket(by, {r, t.id, d.colleague.id, {}});
         }},
        {"assign to a team", Verb::TicketAssign, Transferred, inCharge, registered,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             return desk::assignTicket(by, {r, t.id, {}, t.place.level == Level::First ? d.firstToo : d.secondToo});
         }},
        {"escalate", Verb::TicketEscalate, Escalated, inCharge, escalated,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             return desk::escalateTicket(by, {r, t.id, d.escalation()});
         }},
        {"give back", Verb::TicketGiveBack, GivenBack, inChargeAbove, registered,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::giveBackTicket(by, {r, t.id, u"si fa al primo livello"_s});
         }},
        {"hold", Verb::TicketHold, Held, inCharge, onHold,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             desk::HoldTicket command = d.hold(t.id);
             command.request = r;
             return desk::holdTicket(by, command);
         }},
        {"resume", Verb::TicketResume, Resumed, onHold, inCharge,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::resumeTicket(by, {r, t.id});
         }},
        {"chase", Verb::TicketChase, Chased, inCharge, inCharge,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             return desk::chaseTicket(by,
                                      {r,
                                       t.id,
                                       ChaserDirection::Inbound,
                                       Channel::Phone,
                                       t.contract == d.contract ? d.caller : d.foreignContact,
                                       {},
                                       u"sollecita"_s});
         }},
        {"note", Verb::TicketNote, Noted, resolved, resolved,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::noteTicket(by, {r, t.id, false, u"visto"_s});
         }},
        {"message", Verb::TicketMessage, MessageSent, inCharge, inCharge,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::noteTicket(by, {r, t.id, true, u"ci lavoriamo"_s});
         }},
        {"resolve", Verb::TicketResolve, Resolved, inCharge, resolved,
         [](auto &d, Desk &by, const Ticket &t, const Request &r) {
             return desk::resolveTicket(by, {r, t.id, d.resolution()});
         }},
        {"verify", Verb::TicketVerify, Verified, resolved, resolved,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::verifyTicket(by, {r, t.id});
         }},
        {"close", Verb::TicketClose, Closed, resolved, closed,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::closeTicket(by, {r, t.id});
         }},
        {"reopen", Verb::TicketReopen, Reopened, closed, registered,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::reopenTicket(by, {r, t.id, u"non va ancora"_s});
         }},
        {"cancel", Verb::TicketCancel, Cancelled, inCharge, cancelled,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::cancelTicket(by, {r, t.id, u"aperto per errore"_s});
         }},
        {"change the priority", Verb::TicketPriority, PriorityChanged, registered, registered,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::changePriority(by, {r, t.id, Priority::P1, u"sportello chiuso"_s});
         }},
        {"amend", Verb::TicketAmend, Amended, registered, registered,
         [](auto &, Desk &by, const Ticket &t, const Request &r) {
             return desk::amendTicket(by, {.request = r, .ticket = t.id, .subject = u"Altro oggetto"_s});
         }},
    };
    return verbs;
}

TicketId ticketFor(TestDesk &desk, const TicketVerb &verb)
{
    const TicketId id = desk.openAt(verb.from);
    desk::Desk by = desk.as(usually(desk, verb));
    if (verb.verb == Verb::TicketClose)
        must(desk::verifyTicket(by, {{}, id}));
    return id;
}

const Operator &usually(const TestDesk &desk, const TicketVerb &verb)
{
    return verb.from.level == Level::First ? desk.agent : desk.technician;
}

} // namespace sportello::test
