// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"
#include "tests/core/desk/ticket_verbs.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

const std::vector<Place> &everyPlace()
{
    static const std::vector<Place> places = [] {
        std::vector<Place> all;
        for (const TicketState state :
             {TicketState::InCharge, TicketState::OnHold, TicketState::Resolved, TicketState::Closed, TicketState::Cancelled})
            for (const Level level : allLevels)
                all.push_back({state, level});
        all.push_back({TicketState::Registered, Level::First});
        all.push_back({TicketState::Escalated, Level::Second});
        return all;
    }();
    return places;
}

/// What undoing leaves different.
Ticket apartFromTheCount(Ticket ticket)
{
    ticket.version = 0;
    ticket.updatedAt = {};
    return ticket;
}

} // namespace

TEST_CASE("each verb does in its place what it says: one operation, one event, a ticket moved")
{
    TestDesk desk(EACH_ENGINE());
    for (const TicketVerb &verb : ticketVerbs()) {
        INFO(verb.name);
        const Ticket before = desk.ticket(ticketFor(desk, verb));
        const qint64 operations = desk.count(u"operation"_s);
        desk.clock.advance(1min);
        desk::Desk by = desk.as(usually(desk, verb));
        const auto receipt = verb.say(desk, by, before, {.version = before.version});
        REQUIRE(receipt);
        const Ticket after = desk.ticket(before.id);
        CHECK(after.place == verb.to);
        CHECK(after.version == before.version + 1);
        CHECK(after.updatedAt == desk.clock.now());
        CHECK(receipt->ticket() == before.id);
        CHECK(receipt->version == after.version);
        CHECK_FALSE(receipt->repeated);
        CHECK(desk.count(u"operation"_s) == operations + 1);
        const TicketEvent event = desk.history(before.id).back();
        CHECK(event.kind == verb.kind);
        CHECK((event.actor == Actor::of(by.me().id)));
        CHECK(event.occurredAt == desk.clock.now());
        CHECK(desk.isSound(before.id));
    }
}

TEST_CASE("the same key again answers the first result and does nothing; with other content it is refused")
{
    TestDesk desk(EACH_ENGINE());
    for (const TicketVerb &verb : ticketVerbs()) {
        INFO(verb.name);
        const Ticket before = desk.ticket(ticketFor(desk, verb));
        const desk::Request request{.version = before.version};
        desk::Desk by = desk.as(usually(desk, verb));
        const auto first = must(verb.say(desk, by, before, request));
        const qint64 events = desk.count(u"event"_s);
        const auto again = verb.say(desk, by, before, request);
        REQUIRE(again);
        CHECK(again->repeated);
        CHECK(again->operation == first.operation);
        CHECK(again->id == first.id);
        CHECK(again->version == first.version);

        Ticket other = before;
        other.id = TicketId(before.id.value() - 1);
        CHECK(kindOf(verb.say(desk, by, other, {.key = request.key})) == ErrorKind::KeyReused);
        desk::Desk supervisor = desk.as(desk.supervisor);
        CHECK(kindOf(verb.say(desk, supervisor, before, request)) == ErrorKind::KeyReused);
        CHECK(kindOf(desk::resumeTicket(supervisor, {request, before.id})) == ErrorKind::KeyReused);
        CHECK(desk.count(u"event"_s) == events);
    }
}

TEST_CASE("a stale version, an unknown ticket or an impossible time is refused, and nothing is done")
{
    TestDesk desk(EACH_ENGINE());
    for (const TicketVerb &verb : ticketVerbs()) {
        INFO(verb.name);
        const Ticket before = desk.ticket(ticketFor(desk, verb));
        desk::Desk by = desk.as(usually(desk, verb));
        const qint64 events = desk.count(u"event"_s), operations = desk.count(u"operation"_s);
        const auto stale = verb.say(desk, by, before, {.version = before.version - 1});
        REQUIRE_FALSE(stale);
        CHECK(stale.error()
              == Error{ErrorKind::StaleVersion, u"ticket"_s, u"%1/%2"_s.arg(before.version - 1).arg(before.version)});
        Ticket unknown = before;
        unknown.id = TicketId(999'999);
        CHECK(kindOf(verb.say(desk, by, unknown, {})) == ErrorKind::NotFound);
        CHECK(kindOf(verb.say(desk, by, before, {.at = desk.clock.now() + 1h})) == ErrorKind::InvalidValue);
        CHECK(kindOf(verb.say(desk, by, before, {.at = before.openedAt - 1ms})) == ErrorKind::InvalidValue);
        CHECK(desk.count(u"event"_s) == events);
        CHECK(desk.count(u"operation"_s) == operations);
        CHECK((desk.ticket(before.id) == before));
    }
}

TEST_CASE("in every place a verb does what the table says, or is refused as an illegal transition")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk supervisor = desk.as(desk.supervisor);
    for (const Place place : everyPlace())
        for (const TicketVerb &verb : ticketVerbs()) {
            INFO(verb.name << " in " << Catch::Detail::stringify(place));
            const Ticket before = desk.ticket(desk.openAt(place));
            const auto expected = next(verb.kind, before);
            const auto result = verb.say(desk, supervisor, before, {});
            if (verb.verb == Verb::TicketClose && expected) {
                CHECK(kindOf(result) == ErrorKind::ClosingNotAllowed); // nobody asked the requester
                continue;
            }
            CHECK(kindOf(result) == (expected ? std::nullopt : std::optional(ErrorKind::IllegalTransition)));
            const Ticket after = desk.ticket(before.id);
            CHECK(after.place == expected.value_or(before.place));
            CHECK((expected.has_value() || after == before));
        }
}

TEST_CASE("every verb is taken back within 30 seconds by who said it, and leaves the ticket as it was")
{
    TestDesk desk(EACH_ENGINE());
    for (const TicketVerb &verb : ticketVerbs()) {
        INFO(verb.name);
        const Ticket before = desk.ticket(ticketFor(desk, verb));
        desk::Desk by = desk.as(usually(desk, verb));
        const auto receipt = must(verb.say(desk, by, before, {}));
        desk.clock.advance(30s);
        const auto undone = desk::undoTicket(by, {{}, before.id, receipt.operation});
        REQUIRE(undone);
        CHECK((apartFromTheCount(desk.ticket(before.id)) == apartFromTheCount(before)));
        CHECK(desk.history(before.id).back().kind == EventKind::Annulled);
        CHECK(desk.isSound(before.id));
        CHECK(kindOf(desk::undoTicket(by, {{}, before.id})) == ErrorKind::IllegalTransition); // an undo is not undone
        if (verb.verb != Verb::TicketClose)
            CHECK(verb.say(desk, by, desk.ticket(before.id), {})); // it can be said anew
    }
}

TEST_CASE("what is not mine, not the last, too old or the opening itself is not taken back")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague), supervisor = desk.as(desk.supervisor);
    const TicketId id = desk.open();
    CHECK(kindOf(desk::undoTicket(agent, {{}, id})) == ErrorKind::IllegalTransition);
    const auto taken = must(desk::takeTicket(agent, {{}, id}));
    for (desk::Desk *other : {&colleague, &supervisor})
        CHECK(kindOf(desk::undoTicket(*other, {{}, id, taken.operation})) == ErrorKind::NotAllowed);
    desk.clock.advance(30s + 1ms);
    CHECK(kindOf(desk::undoTicket(agent, {{}, id, taken.operation})) == ErrorKind::UndoTooLate);

    const auto noted = must(desk::noteTicket(agent, {{}, id, false, u"mia"_s}));
    must(desk::noteTicket(colleague, {{}, id, false, u"sua"_s}));
    CHECK(kindOf(desk::undoTicket(agent, {{}, id, noted.operation})) == ErrorKind::UndoSuperseded);
    CHECK(kindOf(desk::undoTicket(agent, {{}, id})) == ErrorKind::NotAllowed);
    CHECK(desk.isSound(id));
}

TEST_CASE("an operation of two events is taken back whole")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.openAt({TicketState::Resolved, Level::Second});
    const Ticket before = desk.ticket(id);
    desk::Desk technician = desk.as(desk.technician);
    must(desk::verifyTicket(technician, {{}, id, VerifyOutcome::NotConfirmed, u"stampa ancora male"_s}));
    CHECK(desk.ticket(id).place == Place{TicketState::Escalated, Level::Second});
    must(desk::undoTicket(technician, {{}, id}));
    CHECK((apartFromTheCount(desk.ticket(id)) == apartFromTheCount(before)));
    CHECK(desk.isSound(id));
}
