// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/ticket_life.h"

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;

TEST_CASE("what is kept of a ticket's clocks says when it is due, at risk and missed, whenever it is looked at")
{
    Life life;
    life.rules.targets = {target(2, Measure::Resolve, 8h)};
    life.then(EventKind::Registered, at(0, 15));
    const auto due = life.due();
    REQUIRE(due);
    CHECK(due->measure == Measure::Resolve);
    CHECK(due->at == at(1, 13));
    CHECK(due->riskAt == at(1, 11));
    CHECK(!due->left);
    const ServiceTime service(officeHours());
    CHECK(due->stateAt(at(1, 11)) == DueState::InTime); // a quarter is left, not less
    CHECK(due->stateAt(at(1, 11) + 1ms) == DueState::AtRisk);
    CHECK(due->stateAt(at(1, 13)) == DueState::AtRisk);
    CHECK(due->stateAt(at(1, 13) + 1ms) == DueState::Missed);
    CHECK(due->leftAt(at(0, 19), service) == 5h);
    CHECK(due->limitBy(service) == 8h);
    CHECK(due->leftAt(at(2, 9), service) == -6h);
}

TEST_CASE("while a hold stops what is due, what is left stands still, and what was missed stays missed")
{
    Life life;
    life.rules.targets = {target(2, Measure::Resolve, 8h)};
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 11));
    const auto stopped = life.due();
    REQUIRE(stopped);
    CHECK(!stopped->at);
    CHECK(stopped->left == 6h);
    CHECK(stopped->stateAt(at(9, 9)) == DueState::Stopped);
    CHECK(stopped->leftAt(at(9, 9), ServiceTime(officeHours())) == 6h);

    Life late;
    late.rules = life.rules;
    late.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(1, 11));
    const auto missed = late.due();
    REQUIRE(missed);
    CHECK(missed->at == at(0, 17));
    CHECK(!missed->riskAt);
    CHECK(missed->stateAt(at(1, 12)) == DueState::Missed);
    CHECK(missed->leftAt(at(1, 12), ServiceTime(officeHours())) == -5h);
}

TEST_CASE("what goes on with less than a quarter left is at risk at once, and how much was promised is still known")
{
    const bool wallClock = GENERATE(false, true);
    Life life;
    life.rules.targets = {target(2, Measure::Resolve, 8h)};
    life.rules.targets.front().wallClock = wallClock;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 16)).then(EventKind::Resumed, at(1, 10, 30));
    const auto due = life.due();
    REQUIRE(due);
    CHECK(due->at == at(1, 11, 30)); // seven hours were spent
    CHECK(due->stateAt(at(1, 10, 30)) == DueState::AtRisk);
    const ServiceTime service(officeHours());
    CHECK(due->limitBy(service) == 8h);
    // With a quarter and more it is not.
    Life early;
    early.rules = life.rules;
    early.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(0, 15)).then(EventKind::Resumed, at(1, 10, 30));
    CHECK(early.due()->stateAt(at(1, 10, 30)) == DueState::InTime);
    CHECK(early.due()->riskAt == at(1, 10, 30));
    CHECK(early.due()->limitBy(service) == 8h);
}

TEST_CASE("whatever is at risk is due before the instant up to which that can be")
{
    Life life;
    life.rules.targets = {target(1, Measure::TakeCharge, 4h), target(2, Measure::Resolve, 20h),
                          target(3, Measure::NextWord, 30h)};
    life.rules.targets.back().wallClock = true;
    const ServiceTime service(officeHours());
    for (int opened = -24 * 6; opened < 24 * 6; opened += 5) {
        Life ticket;
        ticket.rules = life.rules;
        ticket.then(EventKind::Registered, at(0, 0) + std::chrono::hours(opened));
        for (int hour = opened; hour < opened + 24 * 6; ++hour) {
            const Instant now = at(0, 0) + std::chrono::hours(hour);
            for (const TicketClock &clock : ticket.clocks(now))
                if (clock.due && *clock.due >= now && clock.riskAt && *clock.riskAt < now)
                    CHECK(*clock.due <= riskUntil({service, life.rules}, now));
        }
    }
    // Where no more service comes than that, nothing is too late for it.
    ServiceCalendar ended = officeHours();
    ended.rules.push_back({.from = at(2, 0)});
    CHECK(riskUntil({ServiceTime(ended), life.rules}, at(1, 16)) == Instant::max());
}

TEST_CASE("nothing is due where nothing is promised, and where nothing is left to do")
{
    Life life;
    life.then(EventKind::Registered, monday9);
    CHECK(life.due());
    life.rules.targets.clear();
    CHECK(!life.due());
    Life done;
    done.then(EventKind::Registered, monday9).then(EventKind::Resolved, at(0, 10));
    CHECK(!done.due());
    done.then(EventKind::Reopened, at(0, 11));
    CHECK(done.due());
}

TEST_CASE("a target that is to change has its say in what is due after that, and none in what is due before")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 6h), target(2, Measure::Resolve, 20h)};
    life.rules.targets[0].until = at(1, 8);
    life.rules.targets[1].from = at(1, 8);
    Life before = life;
    before.then(EventKind::Registered, monday9); // due at 15:00 by the old one
    CHECK(before.due()->at == at(0, 15));
    life.then(EventKind::Registered, at(0, 15)); // due on Tuesday at 11:00 by the old one
    CHECK(life.due()->at == at(2, 15));
    CHECK(life.clock(Measure::Resolve, at(0, 16)).due == at(2, 15)); // as the clock itself says, before and after
    CHECK(life.clock(Measure::Resolve, at(0, 16)).spent == 1h);
    CHECK(life.clock(Measure::Resolve, at(1, 9)).due == at(2, 15));
    CHECK(before.clock(Measure::Resolve, at(0, 10)).due == at(0, 15));
    CHECK(before.clock(Measure::Resolve, at(1, 9)).breachedAt == at(0, 15));
}

TEST_CASE("holds that are decided to stop a clock stop it from then on, also one that lasts")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 8h)};
    life.rules.stops = {{Measure::Resolve, HoldReason::Supplier, at(0, 14)}};
    life.then(EventKind::Registered, monday9).hold(HoldReason::Supplier, at(0, 10));
    const auto due = life.due();
    REQUIRE(due);
    CHECK(due->left == 3h);                     // 09:00–14:00 counted
    life.rules.stops.front().until = at(0, 16); // and no longer
    CHECK(life.due()->at == at(1, 9));
    CHECK(life.clock(Measure::Resolve, at(0, 17)).stops == std::vector{ClockStop{{at(0, 14), at(0, 16)}, HoldReason::Supplier}});
}

TEST_CASE("what was missed stays first, also where the target has ended since")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::TakeCharge, 40h)};
    life.rules.targets[0].until = at(0, 12);
    life.then(EventKind::Registered, monday9);
    CHECK(life.due()->at == at(0, 10));
    CHECK(nextDue(life.clocks(at(3, 9)))->breachedAt == at(0, 10));
}

TEST_CASE("a resolution that is told late leaves nothing due, whatever had been told before of a later time")
{
    Life life;
    life.rules.targets.push_back(target(3, Measure::NextWord, 4h));
    life.then(EventKind::Registered, monday9).then(EventKind::MessageSent, at(0, 10));
    REQUIRE(life.due());
    life.then(EventKind::Resolved, at(0, 9, 50));
    CHECK_FALSE(life.due());
    CHECK(std::ranges::none_of(life.clocks(at(0, 12)), &TicketClock::isOpen));
}

TEST_CASE("what a held ticket has left is told by the measure of time of the target that came meanwhile")
{
    Life life;
    life.then(EventKind::Registered, monday9).hold(HoldReason::Requester, at(1, 9)); // a day, of which ten hours are service
    Target wall = target(3, Measure::Resolve, 48h);
    wall.wallClock = true;
    wall.from = at(1, 12);
    life.rules.targets.back().limit = 80h;
    life.rules.targets.back().until = wall.from;
    life.rules.targets.push_back(wall);
    life.rules.targets.erase(life.rules.targets.begin()); // no take-charge
    REQUIRE(life.due());
    CHECK(life.due()->left == Milliseconds(24h));
}

TEST_CASE("of two targets the one with more conditions is asked first, whoever was written first")
{
    std::vector<Target> rows{target(1, Measure::Resolve, 8h), target(2, Measure::Resolve, 4h), target(3, Measure::Resolve, 2h)};
    rows[0].rank = rows[1].rank = 5;
    rows[1].priority = Priority::P1;
    sortTargets(rows);
    CHECK(rows[0].id == TargetId(3)); // by rank first
    CHECK(rows[1].id == TargetId(2));
    CHECK(overlap(rows[1], rows[2]));
    CHECK_FALSE(isSameCase(rows[1], rows[2]));
    rows[2].priority = Priority::P2;
    CHECK_FALSE(overlap(rows[1], rows[2]));
}

TEST_CASE("the type of contact is a condition of a target like any other")
{
    std::vector<Target> rows{target(1, Measure::Resolve, 8h), target(2, Measure::Resolve, 4h), target(3, Measure::Resolve, 2h)};
    for (Target &row : rows)
        row.rank = 5;
    rows[1].contactType = rows[2].contactType = ContactType::Specialist;
    rows[2].kind = TicketKind::Request;
    sortTargets(rows);
    CHECK(rows[0].id == TargetId(3));
    CHECK(rows[1].id == TargetId(2));
    CHECK(rows[2].id == TargetId(1));
    CHECK(conditionsOf(rows[0]) == 2);
    CHECK(conditionsOf(rows[1]) == 1);
}
