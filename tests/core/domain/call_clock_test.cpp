// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/call_clock.h"

#include "core/domain/due_trace.h"
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

Target promise(int id, Measure measure, Milliseconds limit, bool wallClock = false)
{
    Target row;
    row.id = TargetId(id);
    row.rank = id;
    row.measure = measure;
    row.limit = limit;
    row.wallClock = wallClock;
    return row;
}

/// Somebody who hung up at `end` after having waited.
Call lost(Instant end, Milliseconds waited = 40s)
{
    Call call;
    call.id = CallId(1);
    call.end = CallEnd::HungUp;
    call.startedAt = end - waited;
    call.endedAt = end;
    return call;
}

Call answered(Instant came, Milliseconds after)
{
    Call call;
    call.id = CallId(2);
    call.startedAt = came;
    call.answeredAt = came + after;
    call.endedAt = came + after + 3min;
    return call;
}

struct Promised {
    ServiceTime service{officeHours()};
    TargetRules rules;
    CallContext context;

    [[nodiscard]] ClockRules by() const { return {service, rules, {}}; }
    [[nodiscard]] std::vector<TicketClock> clocks(const Call &call, Instant now) const
    {
        return clocksOf(call, context, by(), now);
    }
    [[nodiscard]] TicketClock clock(Measure measure, const Call &call, Instant now) const
    {
        const auto all = clocks(call, now);
        const auto found = std::ranges::find(all, measure, &TicketClock::measure);
        REQUIRE(found != all.end());
        return *found;
    }
    [[nodiscard]] std::optional<Instant> due(const Call &call) const
    {
        const auto waiting = waitingOf(call, context, by());
        REQUIRE(waiting);
        REQUIRE(waiting->due);
        return waiting->due->at;
    }
};

Promised within(Milliseconds limit, bool wallClock = false)
{
    Promised by;
    by.rules.targets = {promise(4, Measure::CallBack, limit, wallClock)};
    return by;
}

const Instant mondayAtTen = rome(2026y / 3 / 9, 10);

} // namespace

TEST_CASE("an answer is in time until the very end of its limit, and late afterwards")
{
    Promised by;
    by.rules.targets = {promise(3, Measure::Answer, 20s, true)};
    const TicketClock inTime = by.clock(Measure::Answer, answered(mondayAtTen, 20s), mondayAtTen + 1h);
    CHECK(inTime.state == ClockState::Ended);
    CHECK(inTime.start == mondayAtTen);
    CHECK(inTime.end == mondayAtTen + 20s);
    CHECK(inTime.spent == 20s);
    CHECK(inTime.limit == 20s);
    CHECK(inTime.target == TargetId(3));
    CHECK(!inTime.breachedAt);
    const TicketClock late = by.clock(Measure::Answer, answered(mondayAtTen, 20s + 1ms), mondayAtTen + 1h);
    CHECK(late.state == ClockState::Ended);
    CHECK(late.breachedAt == mondayAtTen + 20s);
    CHECK(by.clocks(answered(mondayAtTen, 20s), mondayAtTen + 1h).size() == 1); // nobody is to be called back
}

TEST_CASE("who hung up before the limit waited for nothing, and who hung up after it was not answered in time")
{
    Promised by;
    by.rules.targets = {promise(3, Measure::Answer, 20s, true)};
    const TicketClock early = by.clock(Measure::Answer, lost(mondayAtTen, 15s), mondayAtTen);
    CHECK(early.state == ClockState::Void);
    CHECK(!early.breachedAt);
    const TicketClock late = by.clock(Measure::Answer, lost(mondayAtTen, 30s), mondayAtTen);
    CHECK(late.state == ClockState::Void);
    CHECK(late.breachedAt == mondayAtTen - 10s);
    CHECK(late.spent == 30s);
}

TEST_CASE("an answer that is promised in service time is measured by the calendar")
{
    Promised by;
    by.rules.targets = {promise(3, Measure::Answer, 20s)};
    const TicketClock clock = by.clock(Measure::Answer, answered(rome(2026y / 3 / 9, 18) - 10s, 50s), mondayAtTen + 24h);
    CHECK(clock.spent == 10s); // the service closed at 18:00
    CHECK(!clock.breachedAt);
}

TEST_CASE("a call-back's clock runs from the loss of the call over a night and a weekend")
{
    // Friday 17:30 and two hours: half an hour on Friday, an hour and a half on Monday.
    const Promised by = within(2h);
    const Call call = lost(rome(2026y / 3 / 13, 17, 30));
    CHECK(by.due(call) == rome(2026y / 3 / 16, 9, 30));
    const auto waiting = waitingOf(call, by.context, by.by());
    CHECK(waiting->due->riskAt == rome(2026y / 3 / 16, 9)); // a quarter of two hours before
    CHECK(waiting->due->measure == Measure::CallBack);
    CHECK(waiting->due->leftAt(rome(2026y / 3 / 14, 12), by.service) == 90min);
    CHECK(waiting->due->stateAt(rome(2026y / 3 / 16, 9, 30) + 1ms) == DueState::Missed);
    const TicketClock clock = by.clock(Measure::CallBack, call, rome(2026y / 3 / 16, 8, 45));
    CHECK(clock.state == ClockState::Running);
    CHECK(clock.start == rome(2026y / 3 / 13, 17, 30));
    CHECK(clock.spent == 75min); // worked check 1
    CHECK(clock.due == rome(2026y / 3 / 16, 9, 30));
    CHECK(by.clock(Measure::CallBack, call, rome(2026y / 3 / 16, 10)).breachedAt == rome(2026y / 3 / 16, 9, 30));
}

TEST_CASE("holidays and the day on which the clocks go forward are measured as the calendar has them")
{
    CHECK(within(2h).due(lost(rome(2026y / 4 / 3, 17))) == rome(2026y / 4 / 7, 9)); // over Easter Monday
    CHECK(within(90min).due(lost(rome(2025y / 12 / 24, 17))) == rome(2025y / 12 / 29, 8, 30));
    const Call friday = lost(rome(2026y / 3 / 27, 17, 30));
    CHECK(within(75min).due(friday) == rome(2026y / 3 / 30, 8, 45));
    CHECK(within(63h, true).due(friday) == rome(2026y / 3 / 30, 9, 30)); // an hour was left out on Sunday
}

TEST_CASE("why a call-back is due then is told like a ticket's: over Easter three days were skipped")
{
    const TicketClock clock = within(2h).clock(Measure::CallBack, lost(rome(2026y / 4 / 3, 17)), rome(2026y / 4 / 4, 12));
    const auto steps = traceOf(clock, officeHours(), Instant::max());
    REQUIRE(steps.size() >= 3);
    CHECK(steps.front().counted == 1h);
    CHECK(steps.back().counted == 1h);
    CHECK(steps.back().span.to == rome(2026y / 4 / 7, 9));
    CHECK(std::ranges::any_of(steps, [](const TraceStep &step) { return step.holiday == Holiday::EasterMonday; }));
}

TEST_CASE("a call-back ends the clock when it is answered, in time or not, and nobody waits any more")
{
    Promised by = within(2h);
    const Call call = lost(rome(2026y / 3 / 13, 17, 30));
    by.context.calledBackAt = rome(2026y / 3 / 16, 9, 30);
    const TicketClock kept = by.clock(Measure::CallBack, call, rome(2026y / 3 / 20, 9));
    CHECK(kept.state == ClockState::Ended);
    CHECK(kept.end == rome(2026y / 3 / 16, 9, 30));
    CHECK(kept.spent == 2h);
    CHECK(!kept.breachedAt);
    CHECK_FALSE(waitingOf(call, by.context, by.by()));
    by.context.calledBackAt = rome(2026y / 3 / 16, 10);
    const TicketClock late = by.clock(Measure::CallBack, call, rome(2026y / 3 / 20, 9));
    CHECK(late.spent == 2h + 30min);
    CHECK(late.breachedAt == rome(2026y / 3 / 16, 9, 30));
}

TEST_CASE("a call-back's clock is void once its caller was spoken to otherwise, and missed where that was late")
{
    Promised by = within(2h);
    const Call call = lost(mondayAtTen);
    by.context.spokenToAt = mondayAtTen + 2h;
    const TicketClock inTime = by.clock(Measure::CallBack, call, mondayAtTen + 3h);
    CHECK(inTime.state == ClockState::Void);
    CHECK(inTime.end == mondayAtTen + 2h);
    CHECK(!inTime.breachedAt);
    by.context.spokenToAt = mondayAtTen + 2h + 1ms;
    CHECK(by.clock(Measure::CallBack, call, mondayAtTen + 3h).breachedAt == mondayAtTen + 2h);
    by.context.calledBackAt = mondayAtTen + 1h; // and called back before
    CHECK(by.clock(Measure::CallBack, call, mondayAtTen + 3h).state == ClockState::Ended);
    CHECK(by.clock(Measure::CallBack, call, mondayAtTen + 3h).end == mondayAtTen + 1h);
}

TEST_CASE("nobody is called back who hung up at once, called out of hours or for something else, or was called")
{
    const Promised by = within(2h);
    CHECK(asksForCallBack(lost(mondayAtTen), 5s));
    Call refused = lost(mondayAtTen, 0s);
    refused.end = CallEnd::Refused;
    CHECK(asksForCallBack(refused, 5s));
    Call closed = lost(mondayAtTen);
    closed.outOfHours = true;
    Call wrong = lost(mondayAtTen);
    wrong.purpose = CallPurpose::WrongNumber;
    Call made = lost(mondayAtTen);
    made.direction = CallDirection::Outbound;
    made.end = CallEnd::NoReply;
    for (const Call &call : {lost(mondayAtTen, 5s - 1ms), closed, wrong, made}) {
        CHECK_FALSE(waitingOf(call, by.context, by.by()));
        CHECK(by.clocks(call, mondayAtTen + 1h).empty());
    }
    CHECK_FALSE(waitingOf(answered(mondayAtTen, 9s), by.context, by.by()));
}

TEST_CASE("a condition fits a call by what its ticket was opened as, and none without a ticket")
{
    Promised by;
    by.rules.targets = {promise(1, Measure::CallBack, 1h), promise(2, Measure::CallBack, 4h)};
    by.rules.targets[0].priority = Priority::P1;
    by.rules.targets[0].contactType = ContactType::Specialist;
    CHECK(by.due(lost(mondayAtTen)) == mondayAtTen + 4h);
    by.context.about = TargetCase{.contactType = ContactType::Specialist, .priority = Priority::P1};
    CHECK(by.due(lost(mondayAtTen)) == mondayAtTen + 1h);
    by.rules.targets.pop_back();
    by.context.about.reset();
    const auto waiting = waitingOf(lost(mondayAtTen), by.context, by.by());
    REQUIRE(waiting); // and nothing was promised
    CHECK_FALSE(waiting->due);
    CHECK(!by.clock(Measure::CallBack, lost(mondayAtTen), mondayAtTen + 9h).breachedAt);
}

TEST_CASE("a changed target is asked for from its instant on, and what was missed before stays missed")
{
    Promised by = within(1h);
    by.rules.targets.push_back(promise(5, Measure::CallBack, 6h));
    by.rules.targets[0].until = mondayAtTen + 30min;
    by.rules.targets[1].from = mondayAtTen + 30min;
    CHECK(by.due(lost(mondayAtTen)) == mondayAtTen + 6h);
    CHECK(by.clock(Measure::CallBack, lost(mondayAtTen), mondayAtTen + 10min).due == mondayAtTen + 6h); // known beforehand
    CHECK(by.clock(Measure::CallBack, lost(mondayAtTen), mondayAtTen + 10min).spent == 10min);
    CHECK(by.due(lost(mondayAtTen - 40min)) == mondayAtTen + 20min); // due by the old one before that
    CHECK(by.clock(Measure::CallBack, lost(mondayAtTen - 40min), mondayAtTen + 3h).breachedAt == mondayAtTen + 20min);
    Call imported = lost(mondayAtTen);
    imported.origin = Origin::Imported;
    CHECK(by.clock(Measure::CallBack, imported, mondayAtTen).imported);
}

TEST_CASE("a lost call can be recovered until the end of the next day of service")
{
    const ServiceTime service(officeHours());
    CHECK(recoverableSince(service, rome(2026y / 3 / 10, 10)) == rome(2026y / 3 / 9, 0));
    CHECK(recoverableSince(service, rome(2026y / 3 / 10, 18) - 1ms) == rome(2026y / 3 / 9, 0));
    CHECK(recoverableSince(service, rome(2026y / 3 / 10, 18)) == rome(2026y / 3 / 10, 0));
    CHECK(recoverableSince(service, rome(2026y / 3 / 15, 12)) == rome(2026y / 3 / 13, 0)); // on Sunday those of Friday
    CHECK(recoverableSince(service, rome(2026y / 4 / 7, 9)) == rome(2026y / 4 / 3, 0));    // over Easter
    CHECK(recoverableSince(service, rome(2026y / 3 / 30, 9)) == rome(2026y / 3 / 27, 0));  // over the change of the clocks
    CHECK(recoverableSince(ServiceTime({}), rome(2026y / 3 / 10, 10)) == rome(2026y / 3 / 9, 0));
}
