// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/watched_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// Hours that begin on Wednesday 1 April, Mon–Fri 08:00–18:00; until then nobody has set any.
struct Later : WatchedDesk {
    explicit Later(db::Engine engine) : WatchedDesk(engine, false)
    {
        ContractHours hours{.contract = contract};
        hours.rule.from = begin;
        for (std::size_t day = 0; day < 5; ++day)
            hours.rule.week[day] = {{8 * 60, 18 * 60}};
        must(db::writeUnit(*session, [&] { (void)storage::insertHours(*session, hours); }));
    }
    TicketId heldUntil(Instant wakeUp)
    {
        const TicketId id = openAt({TicketState::InCharge, Level::First});
        desk::HoldTicket command = hold(id);
        command.wakeUp = wakeUp;
        must(desk::holdTicket(console, command));
        return id;
    }
    const Instant begin = at(30, 0);
};

} // namespace

TEST_CASE("hours that are set for a later date make nothing wait before they begin")
{
    Later t(EACH_ENGINE());
    t.closeTacitlyAfter(3);
    t.promise(Measure::Resolve, 8h, true);
    WatchStep often = t.step(100, StepAction::Chase, StepReceiver::Party);
    often.party = u"Fornitore"_s;
    often.every = 1h;
    often.times = 3;
    t.set(often);
    const TicketId late = t.open();
    const TicketId held = t.heldUntil(W::at(0, 21));
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First});
    t.clock.set(W::at(0, 18)); // eight hours later
    CHECK(t.pass().failed == 0);
    CHECK(t.countOf(late, EventKind::StepTaken) == 1);
    CHECK(t.last.next == W::at(0, 19)); // an hour on the wall later
    t.clock.set(W::at(0, 21) - 1ms);
    t.pass();
    CHECK(t.ticket(held).place.state == TicketState::OnHold);
    t.clock.set(W::at(0, 21));
    CHECK(t.pass().woken == 1);
    CHECK(t.ticket(held).place.state == TicketState::InCharge);
    t.clock.set(W::at(3, 10) - 1ms);
    t.pass();
    CHECK(t.ticket(resolved).place.state == TicketState::Resolved);
    t.clock.set(W::at(3, 10)); // three times 24 hours
    CHECK(t.pass().closed == 1);
    CHECK(t.last.failed == 0);
    CHECK(t.ticket(resolved).place.state == TicketState::Closed);
}

TEST_CASE("once hours have begun, what becomes due outside of them waits for the next opening, whenever it was begun")
{
    Later t(EACH_ENGINE());
    t.closeTacitlyAfter(3);
    t.promise(Measure::Resolve, 4h); // of service, which there is none of before
    t.set(t.step(100, StepAction::RaisePriority));
    t.clock.set(W::at(29, 12));
    const TicketId late = t.open();
    const TicketId before = t.heldUntil(t.begin - 3h);
    const TicketId after = t.heldUntil(W::at(30, 21));
    const TicketId early = t.heldUntil(W::at(30, 3));
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First}); // three days later there are hours
    t.pass();
    CHECK(t.last.next == t.begin - 3h);
    t.clock.set(t.begin - 3h);
    CHECK(t.pass().woken == 1);
    CHECK(t.ticket(before).place.state == TicketState::InCharge);
    CHECK(t.last.next == W::at(30, 8));
    t.clock.set(W::at(30, 8));
    CHECK(t.pass().woken == 1);
    CHECK(t.ticket(early).place.state == TicketState::InCharge);
    CHECK(t.countOf(late, EventKind::StepTaken) == 0);
    t.clock.set(W::at(30, 12));
    t.pass();
    CHECK(t.countOf(late, EventKind::StepTaken) == 1);
    t.clock.set(W::at(30, 21));
    t.pass();
    CHECK(t.ticket(after).place.state == TicketState::OnHold);
    t.clock.set(W::at(31, 8));
    CHECK(t.pass().woken == 1);
    // Wednesday, Thursday and Friday: Good Friday is a working day.
    t.clock.set(W::at(32, 17, 59));
    t.pass();
    CHECK(t.ticket(resolved).place.state == TicketState::Resolved);
    t.clock.set(W::at(36, 8)); // Easter Monday lies between
    t.pass();
    CHECK(t.ticket(resolved).place.state == TicketState::Closed);
}
