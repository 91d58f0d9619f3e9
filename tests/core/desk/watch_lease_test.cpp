// SPDX-License-Identifier: GPL-3.0-or-later
// Who watches, and by whose clock.
#include "tests/core/desk/watched_desk.h"

#include "core/storage/watch_queue.h"
#include "tests/support/pg_server.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("only one of two watchers acts, and the other takes over when the first has died")
{
    W t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    const TicketId ticket = t.open();
    const auto session = t.secondSession();
    desk::Desk other = t.as(t.technician, *session);
    const desk::Watcher second{.label = u"sportelloctl"_s};
    t.clock.set(W::at(0, 15, 59));
    CHECK(t.pass().holding);
    t.clock.set(W::at(0, 16));
    CHECK_FALSE(must(desk::watchOnce(other, second)).holding);
    CHECK(t.pass().steps == 1);
    // The first one dies. For a minute nobody knows.
    t.clock.advance(60s);
    CHECK_FALSE(must(desk::watchOnce(other, second)).holding);
    t.clock.advance(1ms);
    const desk::WatchReport taken = must(desk::watchOnce(other, second));
    CHECK(taken.holding);
    CHECK(taken.steps == 0);
    CHECK(storage::loadLease(*t.session, storage::LeaseName::Watcher)->label == u"sportelloctl"_s);
    CHECK_FALSE(t.pass().holding);
    // One that leaves gives it up at once.
    must(desk::stopWatching(other, second));
    CHECK(t.pass().holding);
    CHECK(t.countOf(ticket, EventKind::StepTaken) == 1);
}

TEST_CASE("two that believe to be the watcher still do nothing twice for one reason")
{
    W t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    // The queue and the lease are lost; the history is not.
    must(desk::stopWatching(t.console, t.watcher));
    must(db::writeUnit(*t.session, [&] {
        storage::saveSeenStamp(*t.session, -1);
        storage::queueAllLooks(*t.session);
    }));
    const auto session = t.secondSession();
    desk::Desk other = t.as(t.technician, *session);
    const desk::WatchReport report = must(desk::watchOnce(other, {.label = u"altro"_s}));
    CHECK(report.holding);
    CHECK(report.looked == 1);
    CHECK(report.steps == 0);
    CHECK(t.countOf(ticket, EventKind::StepTaken) == 1);
    CHECK(t.outgoing().size() == 1);
}

TEST_CASE("an auditor lets no rule run, an administrator does")
{
    W t(EACH_ENGINE());
    desk::Desk auditor = t.as(t.auditor);
    CHECK(kindOf(desk::watchOnce(auditor, t.watcher)) == ErrorKind::NotAllowed);
    CHECK(must(desk::watchOnce(t.admin, t.watcher)).holding);
}

TEST_CASE("on the server a login that serves the desk watches, by the server's clock, and no other does")
{
    ON_A_SERVER();
    W t(db::Engine::PostgreSql);
    t.openAlways();
    t.set(t.step(75, StepAction::RaisePriority));
    WatchStep chase = t.step(75, StepAction::Chase, StepReceiver::Party);
    chase.party = u"Fornitore"_s;
    t.set(chase);
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    const TicketId held = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(held);
    hold.wakeUp = W::at(0, 12);
    must(desk::holdTicket(t.console, hold));
    // The console's own clock says that nothing is due yet, or that years have passed: the server's is the one that counts.
    const Instant real = SystemClock().now();
    t.clock.set(GENERATE_COPY(as<Instant>{}, W::at(0, 10, 1), real + 24h * 3650));
    const auto own = t.ownLogin(t.colleague);
    desk::Desk colleague = t.as(t.colleague, *own);
    CHECK(complaintOf(desk::watchOnce(colleague, t.watcher)) == u"watch (let the rules run): serving"_s);
    const auto session = t.ownLogin(t.technician, W::Serving::Yes);
    desk::Desk technician = t.as(t.technician, *session);
    const desk::WatchReport report = must(desk::watchOnce(technician, t.watcher));
    CHECK(report.steps + report.woken >= 3);
    CHECK(report.failed == 0);
    CHECK(t.countOf(ticket, EventKind::StepTaken) == 2);
    CHECK(t.countOf(held, EventKind::Resumed) == 1);
    for (const TicketId id : {ticket, held}) {
        const Instant written = t.history(id).back().occurredAt;
        CHECK(written >= real - 1h);
        CHECK(written <= SystemClock().now() + 1h);
    }
    const auto lease = storage::loadLease(*session, storage::LeaseName::Watcher);
    REQUIRE(lease);
    CHECK(lease->heartbeat >= real - 1h);
    CHECK(lease->heartbeat <= SystemClock().now() + 1h);
}

TEST_CASE("a console whose clock is ahead of the server's wakes, closes and takes nothing early")
{
    ON_A_SERVER();
    W t(db::Engine::PostgreSql);
    t.openAlways();
    t.closeTacitlyAfter(3);
    t.clock.set(SystemClock().now());
    t.set(t.step(50, StepAction::RaisePriority));
    const TicketId ticket = t.open();
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First});
    const TicketId held = t.openAt({TicketState::InCharge, Level::First});
    desk::HoldTicket hold = t.hold(held);
    hold.wakeUp = t.clock.now() + 48h;
    must(desk::holdTicket(t.console, hold));
    t.clock.advance(24h * 31);
    const auto session = t.ownLogin(t.technician, W::Serving::Yes);
    desk::Desk technician = t.as(t.technician, *session);
    const desk::WatchReport report = must(desk::watchOnce(technician, t.watcher));
    CHECK(report.looked == 3);
    CHECK(report.done() + report.failed == 0);
    CHECK(t.ticket(resolved).place.state == TicketState::Resolved);
    CHECK(t.ticket(held).place.state == TicketState::OnHold);
    CHECK(t.countOf(ticket, EventKind::StepTaken) == 0);
}
