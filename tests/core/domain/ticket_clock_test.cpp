// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/ticket_life.h"

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;

TEST_CASE("worked check 7: each resolution has its own clock, from opening and from reopening")
{
    Life life;
    life.then(EventKind::Registered, monday9).then(EventKind::Resolved, at(0, 10));
    life.then(EventKind::Reopened, at(1, 9)).then(EventKind::Resolved, at(1, 9, 30));
    const auto clocks = life.clocks(at(2, 9), Measure::Resolve);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].spent == 60min);
    CHECK(clocks[1].spent == 30min);
    CHECK(clocks[0].cycle == 1);
    CHECK(clocks[1].cycle == 2);
    CHECK(clocks[0].state == ClockState::Ended);
    CHECK(!clocks[0].breachedAt);
    CHECK(ServiceTime(officeHours()).between(monday9, at(1, 9, 30)) == 10h + 30min); // total to final
}

TEST_CASE("a running clock is due when its limit of service time has passed, and at risk in its last quarter")
{
    Life life;
    life.then(EventKind::Registered, at(0, 15));
    const TicketClock clock = life.clock(Measure::Resolve, at(0, 16));
    CHECK(clock.state == ClockState::Running);
    CHECK(clock.spent == 1h);
    CHECK(clock.left() == 7h);
    CHECK(clock.due == at(1, 13)); // 3 h on Monday, 5 h on Tuesday
    CHECK(clock.riskAt == at(1, 11));
    CHECK(!clock.breachedAt);
    CHECK(!life.clock(Measure::Resolve, at(1, 13)).breachedAt); // in time until the very instant
    CHECK(life.clock(Measure::Resolve, at(1, 13) + 1ms).breachedAt == at(1, 13));
}

TEST_CASE("a hold that the contract lets stop a clock stops it, and what is due moves by its length")
{
    Life life;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 11));
    const TicketClock stopped = life.clock(Measure::Resolve, at(1, 9));
    CHECK(stopped.state == ClockState::Stopped);
    CHECK(stopped.spent == 2h);
    CHECK(!stopped.due);
    life.then(EventKind::Resumed, at(1, 10));
    const TicketClock resumed = life.clock(Measure::Resolve, at(1, 10));
    CHECK(resumed.stops == std::vector{ClockStop{{at(0, 11), at(1, 10)}, HoldReason::Requester}});
    CHECK(resumed.due == at(1, 16));
}

TEST_CASE("a hold that does not stop a clock lets it run, also when it follows one that does")
{
    Life life;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Supplier, at(0, 10));
    CHECK(life.clock(Measure::Resolve, at(0, 12)).spent == 3h);
    life.hold(HoldReason::Requester, at(0, 12)).hold(HoldReason::Supplier, at(0, 14));
    const TicketClock clock = life.clock(Measure::Resolve, at(0, 16));
    CHECK(clock.state == ClockState::Running);
    CHECK(clock.spent == 5h);
    CHECK(clock.due == at(1, 9)); // 17:00 and two hours
}

TEST_CASE("a change of priority keeps the time that was spent and the holds that were left out")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 4h), target(2, Measure::Resolve, 8h)};
    life.rules.targets[0].priority = Priority::P1;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 10)).then(EventKind::Resumed, at(0, 12));
    CHECK(life.clock(Measure::Resolve, at(0, 13)).due == at(1, 9)); // 19:00 would be
    life.prioritise(Priority::P1, at(0, 13));
    CHECK(life.clock(Measure::Resolve, at(0, 13)).due == at(0, 15));
    life.prioritise(Priority::P3, at(0, 14));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).due == at(1, 9));
}

TEST_CASE("a target is picked by the type of contact and the kind of a ticket, and anew when these are amended")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 2h), target(2, Measure::Resolve, 4h), target(3, Measure::Resolve, 8h)};
    life.rules.targets[0].contactType = ContactType::Specialist;
    life.rules.targets[1].kind = TicketKind::Request;
    TicketChange change;
    change.contactType = ContactType::Specialist;
    Life specialist = life;
    CHECK(specialist.then(EventKind::Registered, monday9, change).clock(Measure::Resolve, monday9).due == at(0, 11));

    change.contactType = ContactType::User;
    life.then(EventKind::Registered, monday9, change);
    CHECK(life.clock(Measure::Resolve, at(0, 10)).target == TargetId(3));
    CHECK(life.clock(Measure::Resolve, at(0, 10)).due == at(0, 17));
    change.contactType = ContactType::Specialist;
    life.then(EventKind::Amended, at(0, 10), change);
    CHECK(life.clock(Measure::Resolve, at(0, 10)).target == TargetId(1));
    CHECK(life.clock(Measure::Resolve, at(0, 10)).due == at(0, 11)); // the hour that was spent stays spent
    change.contactType = ContactType::User;
    change.kind = TicketKind::Request;
    life.then(EventKind::Amended, at(0, 10, 30), change);
    CHECK(life.clock(Measure::Resolve, at(0, 12)).target == TargetId(2));
    CHECK(life.clock(Measure::Resolve, at(0, 12)).due == at(0, 13));
    CHECK(life.due()->at == at(0, 13));
}

TEST_CASE("what becomes urgent late is due from then on, never before")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 8h)};
    life.rules.targets[0].priority = Priority::P1;
    life.then(EventKind::Registered, monday9).prioritise(Priority::P1, at(0, 12));
    CHECK(life.clock(Measure::Resolve, at(0, 12)).due == at(0, 12));
    CHECK(life.clock(Measure::Resolve, at(0, 13)).breachedAt == at(0, 12));
}

TEST_CASE("what follows a late change of priority changes nothing in when it is due")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 8h)};
    life.rules.targets[0].priority = Priority::P1;
    life.then(EventKind::Registered, monday9).prioritise(Priority::P1, at(0, 12)).then(EventKind::Noted, at(0, 12));
    Life inTime = life;
    CHECK(life.clock(Measure::Resolve, at(0, 12)).due == at(0, 12));
    life.then(EventKind::Noted, at(0, 13));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).due == at(0, 12));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).breachedAt == at(0, 12));
    inTime.then(EventKind::Resolved, at(0, 12));
    CHECK(!inTime.clock(Measure::Resolve, at(0, 14)).breachedAt);
}

TEST_CASE("the first breach stays on record when the target becomes easier, when the ticket waits, and when it is resolved")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 30h)};
    life.rules.targets[0].priority = Priority::P1;
    TicketChange urgent;
    urgent.priority = Priority::P1;
    life.then(EventKind::Registered, monday9, urgent).prioritise(Priority::P3, at(0, 11));
    const TicketClock eased = life.clock(Measure::Resolve, at(0, 12));
    CHECK(eased.breachedAt == at(0, 10));
    CHECK(eased.due == at(3, 9));
    CHECK(eased.urgentAt() == at(0, 10));
    life.hold(HoldReason::Requester, at(0, 13));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).breachedAt == at(0, 10));
    life.then(EventKind::Resolved, at(0, 15));
    const TicketClock ended = life.clock(Measure::Resolve, at(4, 9));
    CHECK(ended.breachedAt == at(0, 10));
    CHECK(ended.spent == 4h);
}

TEST_CASE("what is missed once more, by a target that left time again, was missed when it was missed first")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 4h)};
    SECTION("the priority is another one")
    {
        life.rules.targets[0].priority = Priority::P1;
        TicketChange urgent;
        urgent.priority = Priority::P1;
        life.then(EventKind::Registered, monday9, urgent).prioritise(Priority::P3, at(0, 11));
    }
    SECTION("the contract has another target from then on")
    {
        life.rules.targets[0].until = at(0, 11);
        life.rules.targets[1].from = at(0, 11);
        life.then(EventKind::Registered, monday9);
    }
    CHECK(life.clock(Measure::Resolve, at(0, 12)).breachedAt == at(0, 10));
    CHECK(life.clock(Measure::Resolve, at(0, 12)).due == at(0, 13));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).breachedAt == at(0, 10));
    life.then(EventKind::Noted, at(0, 14)).then(EventKind::Resolved, at(0, 15));
    CHECK(life.clock(Measure::Resolve, at(1, 9)).breachedAt == at(0, 10));
}

TEST_CASE("each level waits for its own take-charge")
{
    Life life;
    life.rules.targets = {target(1, Measure::TakeCharge, 30min), target(2, Measure::TakeCharge, 2h)};
    life.rules.targets[0].level = Level::First;
    life.then(EventKind::Registered, monday9).then(EventKind::Taken, at(0, 9, 10));
    life.then(EventKind::Escalated, at(0, 9, 20)).then(EventKind::Taken, at(0, 12));
    const auto clocks = life.clocks(at(0, 13), Measure::TakeCharge);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].level == Level::First);
    CHECK(clocks[0].limit == 30min);
    CHECK(clocks[0].spent == 10min);
    CHECK(!clocks[0].breachedAt);
    CHECK(clocks[1].level == Level::Second);
    CHECK(clocks[1].limit == 2h);
    CHECK(clocks[1].breachedAt == at(0, 11, 20));
}

TEST_CASE("a ticket opened for the second level did not wait to be taken at the first")
{
    Life life;
    life.then(EventKind::Registered, monday9).then(EventKind::Escalated, monday9);
    const TicketClock clock = life.clock(Measure::TakeCharge, at(0, 10));
    CHECK(clock.level == Level::Second);
    CHECK(clock.start == monday9);
}

TEST_CASE("what was taken at the instant it was opened met its take-charge, whatever comes later")
{
    Life life;
    life.then(EventKind::Registered, monday9).then(EventKind::Taken, monday9).then(EventKind::Escalated, at(0, 10));
    const auto clocks = life.clocks(at(0, 11), Measure::TakeCharge);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].end == monday9);
    CHECK(clocks[0].level == Level::First);
    CHECK(clocks[1].level == Level::Second);
}

TEST_CASE("the requester's next word is due from the last one on")
{
    Life life;
    life.rules.targets = {target(1, Measure::NextWord, 4h)};
    life.then(EventKind::Registered, monday9).then(EventKind::MessageSent, at(0, 12));
    const auto clocks = life.clocks(at(0, 13), Measure::NextWord);
    REQUIRE(clocks.size() == 2);
    CHECK(clocks[0].end == at(0, 12));
    CHECK(clocks[1].due == at(0, 16));
    life.then(EventKind::Noted, at(0, 14)); // an internal note is no word to the requester
    CHECK(life.clocks(at(0, 15), Measure::NextWord).back().due == at(0, 16));
    life.then(EventKind::Resolved, at(0, 15));
    for (const TicketClock &clock : life.clocks(at(0, 16), Measure::NextWord))
        CHECK(clock.state == ClockState::Ended);
}

TEST_CASE("a supplier is to be called while the ticket is with the team that faces suppliers")
{
    Life life;
    life.supplierTeams = {TeamId(9)};
    life.rules.targets = {target(1, Measure::SupplierActivation, 1h)};
    TicketChange toSuppliers;
    toSuppliers.team = TeamId(9);
    life.then(EventKind::Registered, monday9).then(EventKind::Escalated, at(0, 10), toSuppliers);
    CHECK(life.clock(Measure::SupplierActivation, at(0, 10)).due == at(0, 11));
    life.hold(HoldReason::Supplier, at(0, 10, 40));
    const TicketClock called = life.clock(Measure::SupplierActivation, at(0, 12));
    CHECK(called.state == ClockState::Ended);
    CHECK(called.spent == 40min);
}

TEST_CASE("what was cancelled or merged away met and missed nothing more")
{
    for (const EventKind kind : {EventKind::Cancelled, EventKind::Merged}) {
        Life life;
        life.then(EventKind::Registered, monday9).then(kind, at(0, 9, 30));
        for (const TicketClock &clock : life.clocks(at(5, 9))) {
            CHECK(clock.state == ClockState::Void);
            CHECK(!clock.breachedAt);
        }
    }
}

TEST_CASE("an annulled step never happened for a clock")
{
    Life life;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 10)).annul(2, 2, at(0, 10));
    CHECK(life.clock(Measure::Resolve, at(0, 12)).spent == 3h);
    life.then(EventKind::Resolved, at(0, 12)).annul(4, 4, at(0, 12));
    const TicketClock clock = life.clock(Measure::Resolve, at(0, 13));
    CHECK(clock.state == ClockState::Running);
    CHECK(clock.spent == 4h);
}

TEST_CASE("what was written down late counts from when it occurred")
{
    Life life;
    life.then(EventKind::Registered, monday9).then(EventKind::Noted, at(0, 11)).then(EventKind::Taken, at(0, 9, 40));
    const TicketClock clock = life.clock(Measure::TakeCharge, at(0, 12));
    CHECK(clock.end == at(0, 9, 40));
    CHECK(!clock.breachedAt);
}

TEST_CASE("a new target holds from its instant on, and what was due before stays due")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 2h), target(2, Measure::Resolve, 20h)};
    life.rules.targets[0].until = at(0, 12);
    life.rules.targets[1].from = at(0, 12);
    life.then(EventKind::Registered, monday9);
    CHECK(life.clock(Measure::Resolve, at(0, 10)).due == at(0, 11));
    CHECK(life.clock(Measure::Resolve, at(0, 13)).breachedAt == at(0, 11));
    Life later;
    later.rules = life.rules;
    later.then(EventKind::Registered, at(0, 11));
    const TicketClock clock = later.clock(Measure::Resolve, at(0, 14));
    CHECK(!clock.breachedAt);
    CHECK(clock.due == at(2, 11));
}

TEST_CASE("a target by the clock on the wall runs through the night")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 12h)};
    life.rules.targets[0].wallClock = true;
    life.then(EventKind::Registered, at(0, 17));
    CHECK(life.clock(Measure::Resolve, at(0, 18)).due == at(1, 5));
}

TEST_CASE("where nothing was promised a clock runs without being due")
{
    Life life;
    life.rules.targets.clear();
    life.then(EventKind::Registered, monday9);
    const TicketClock clock = life.clock(Measure::Resolve, at(1, 9));
    CHECK(clock.spent == 10h);
    CHECK(!clock.target);
    CHECK(!clock.due);
    CHECK(!clock.breachedAt);
    CHECK(nextDue(life.clocks(at(1, 9))) == nullptr);
}

TEST_CASE("imported history has its clocks, marked as such")
{
    Life life;
    life.origin = Origin::Imported;
    life.then(EventKind::Registered, monday9).then(EventKind::Resolved, at(2, 9));
    const TicketClock clock = life.clock(Measure::Resolve, at(3, 9));
    CHECK(clock.imported);
    CHECK(clock.breachedAt == at(0, 17));
}

TEST_CASE("a step that was inferred starts no clock and stops none: what it alone would have ended is void")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 8h), target(2, Measure::TakeCharge, 1h)};
    life.origin = Origin::Imported;
    life.then(EventKind::Registered, monday9);
    life.origin = Origin::Inferred;
    life.then(EventKind::Taken, at(0, 10)).hold(HoldReason::Requester, at(0, 11));
    CHECK(life.clock(Measure::TakeCharge, at(0, 12)).state == ClockState::Void);
    CHECK(life.clock(Measure::Resolve, at(0, 12)).state == ClockState::Running);
    life.then(EventKind::Resolved, at(0, 13));
    CHECK(life.clock(Measure::Resolve, at(0, 14)).state == ClockState::Void);
    life.then(EventKind::Reopened, at(1, 9));
    CHECK(life.clocks(at(1, 10), Measure::Resolve).size() == 1);
    life.origin = Origin::Imported;
    life.then(EventKind::Taken, at(1, 10));
    CHECK(life.clocks(at(1, 11), Measure::TakeCharge).size() == 1);
}

TEST_CASE("of several clocks the one that is due first leads, a stopped one last")
{
    Life life;
    life.then(EventKind::Registered, monday9);
    const auto clocks = life.clocks(at(0, 9, 30));
    REQUIRE(nextDue(clocks));
    CHECK(nextDue(clocks)->measure == Measure::TakeCharge);
    life.then(EventKind::Taken, at(0, 9, 40)).hold(HoldReason::Requester, at(0, 10));
    const auto held = life.clocks(at(0, 11));
    REQUIRE(nextDue(held));
    CHECK(nextDue(held)->measure == Measure::Resolve);
    CHECK(nextDue(held)->state == ClockState::Stopped);
}
