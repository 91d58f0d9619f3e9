// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/database_clock.h"

#include "core/desk/desk_client.h"
#include "core/desk/reading.h"
#include "core/words/sentences.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

Instant reality()
{
    return SystemClock().now();
}

/// The server and the tests are one machine: what is now is known to it within the time that a case takes.
bool isNow(Instant at)
{
    return std::chrono::abs(at - reality()) < 2min;
}

/// Somebody at work on the server, whose machine's clock is ahead of all others; behind where that is negative.
struct Console {
    Console(TestDesk &t, const Operator &who, Milliseconds ahead)
        : clock(reality() + ahead), client(t.database.location(), {who.login, u"prova-prova"_s}, clock)
    {
        (void)t.ownLogin(who);
        (void)must(client.connect().result());
    }
    template <class Say>
    auto say(Say verb)
    {
        return client.run(std::move(verb)).result();
    }
    Result<desk::Receipt> open(const desk::OpenTicket &command)
    {
        return say([=](desk::Desk &desk) { return desk::openTicket(desk, command); });
    }
    ManualClock clock;
    desk::DeskClient client;
};

Instant firstOf(TestDesk &t, TicketId id)
{
    return t.history(id).front().occurredAt;
}

} // namespace

TEST_CASE("on a server what operators do is dated by the server's clock, however wrong their machine's is")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    Console fast(t, t.agent, 36h);
    Console slow(t, t.colleague, -36h);
    CHECK(isNow(fast.client.clock().now()));
    CHECK(isNow(slow.client.clock().now()));

    const TicketId id = must(fast.open(t.opening())).ticket();
    const desk::TakeTicket take{{}, id};
    // By their own clock this would lie before the ticket was opened.
    must(slow.say([=](desk::Desk &desk) { return desk::takeTicket(desk, take); }));
    for (const TicketEvent &event : t.history(id))
        CHECK(isNow(event.occurredAt));
    CHECK(isNow(t.ticket(id).openedAt));
    CHECK(isNow(*t.ticket(id).takenAt));
    // What was done a moment ago can be taken back on either.
    must(slow.say([=](desk::Desk &desk) { return desk::undoTicket(desk, {{}, id, {}}); }));
    const TicketId other = must(fast.open(t.opening())).ticket();
    must(fast.say([=](desk::Desk &desk) { return desk::takeTicket(desk, {{}, other}); }));
    must(fast.say([=](desk::Desk &desk) { return desk::undoTicket(desk, {{}, other, {}}); }));
}

TEST_CASE(
    "when something happened stays as the operator told it, and what lies in the future by the server's clock is refused in "
    "clear words")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    const bool isAhead = GENERATE(false, true);
    Console console(t, t.agent, isAhead ? 36h : -36h);
    desk::OpenTicket told = t.opening();
    told.request.at = reality() - 2h; // by a clock that is behind it has not happened yet
    CHECK(firstOf(t, must(console.open(told)).ticket()) == *told.request.at);
    told.request = {.key = QUuid::createUuid(), .at = reality() + 2h, .version = {}}; // by one that is ahead it has
    const auto refused = console.open(told);
    CHECK(kindOf(refused) == ErrorKind::InvalidValue);
    CHECK(words::sentence(refused.error())
          == u"That time lies in the future by the desk's clock. Nothing was written; correct it."_s);

    Call call = t.call();
    call.startedAt = reality() - 3min;
    call.answeredAt = call.startedAt;
    call.endedAt = reality() + 2h;
    const auto never = console.say([=](desk::Desk &desk) { return desk::logCall(desk, {{}, call, {}}); });
    CHECK(kindOf(never) == ErrorKind::InvalidValue);
    CHECK(words::sentence(never.error())
          == u"It lies in the future by the desk's clock: ended at. Nothing was written; correct it."_s);
}

TEST_CASE("a machine whose clock is set while it works goes on by the server's")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    Console console(t, t.agent, 0h);
    CHECK(isNow(firstOf(t, must(console.open(t.opening())).ticket())));
    for (const Milliseconds by : {Milliseconds(5h), Milliseconds(-72h), Milliseconds(2min)}) {
        console.clock.advance(by);
        CHECK(isNow(firstOf(t, must(console.open(t.opening())).ticket())));
        CHECK(isNow(console.client.clock().now()));
    }
}

TEST_CASE("the server is asked what it is at the beginning and then once a minute, not at each verb")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    const auto session = t.ownLogin(t.agent);
    ManualClock ours(Instant{20 * 365 * 24h});
    desk::DatabaseClock clock(ours);
    CHECK(clock.now() == ours.now()); // as long as nobody was asked
    clock.keep(*session);
    const Instant first = clock.now();
    CHECK(isNow(first));
    ours.advance(desk::DatabaseClock::renewal);
    clock.keep(*session);
    CHECK(clock.now() == first + desk::DatabaseClock::renewal); // still the first answer's
    ours.advance(1ms);
    clock.keep(*session);
    CHECK(clock.now() >= first);
    CHECK(clock.now() < first + desk::DatabaseClock::renewal);
}

TEST_CASE("a file has no clock of its own, nor has who owns the server")
{
    TestDesk t(EACH_ENGINE());
    desk::DatabaseClock clock(t.clock);
    clock.keep(*t.session);
    CHECK(clock.now() == t.clock.now());
    CHECK(clock.ask(*t.session) == t.clock.now());
    t.clock.advance(24h);
    CHECK(clock.now() == t.clock.now());
}
