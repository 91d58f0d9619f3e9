// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/due_trace.h"
#include "tests/core/domain/ticket_life.h"

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;
using What = TraceStep::What;

namespace {

TicketClock clock(Instant start, Milliseconds limit, Instant due)
{
    TicketClock clock;
    clock.start = start;
    clock.limit = limit;
    clock.due = due;
    return clock;
}

Milliseconds sum(const std::vector<TraceStep> &steps, What what)
{
    Milliseconds all{0};
    for (const TraceStep &step : steps)
        if (step.what == what)
            all += step.counted;
    return all;
}

} // namespace

TEST_CASE("the trace of a due time lists what was counted and which days were left out, each with its reason")
{
    // Worked check 3: an hour and a half over Christmas.
    const auto steps =
        traceOf(clock(rome(2025y / 12 / 24, 17), 90min, rome(2025y / 12 / 29, 8, 30)), officeHours(), Instant::max());
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].what == What::Counted);
    CHECK(steps[0].span == TimeSpan{rome(2025y / 12 / 24, 17), rome(2025y / 12 / 24, 18)});
    CHECK(steps[1].holiday == Holiday::Christmas);
    CHECK(steps[2].holiday == Holiday::SaintStephen);
    CHECK(steps[3].what == What::Closed);
    CHECK(steps[3].off == DayOff::WeekDay); // Saturday and Sunday, in one line
    CHECK(steps[3].span == TimeSpan{rome(2025y / 12 / 27, 0), rome(2025y / 12 / 29, 0)});
    CHECK(steps[4].span == TimeSpan{rome(2025y / 12 / 29, 8), rome(2025y / 12 / 29, 8, 30)});
    CHECK(sum(steps, What::Counted) == 90min);
}

TEST_CASE("what a trace counts is in whole seconds that sum up to the limit, whenever its clock began")
{
    // 20.4 s after nine, held from 11:05:50.7 to 14:20:10.2.
    const Instant start = rome(2026y / 3 / 9, 9) + 20400ms;
    TicketClock held = clock(start, 12h, rome(2026y / 3 / 10, 14, 14) + 39900ms);
    held.stops = {{{rome(2026y / 3 / 9, 11, 5) + 50700ms, rome(2026y / 3 / 9, 14, 20) + 10200ms}, HoldReason::Requester}};
    const auto steps = traceOf(held, officeHours(), Instant::max());
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].counted == 2h + 5min + 30s);
    CHECK(steps[1].counted == 3h + 14min + 19s); // left out, rounded by itself
    CHECK(sum(steps, What::Counted) == 12h);
    for (const TraceStep &step : steps)
        CHECK(step.counted % 1s == 0ms);
}

TEST_CASE("holds are left out of what is counted, and shown with the service time that they cost")
{
    TicketClock held = clock(rome(2026y / 3 / 9, 9), 8h, rome(2026y / 3 / 10, 16));
    held.stops = {{{rome(2026y / 3 / 9, 11), rome(2026y / 3 / 9, 15)}, HoldReason::Requester},
                  {{rome(2026y / 3 / 9, 15), rome(2026y / 3 / 10, 10)}, HoldReason::Supplier}};
    const auto steps = traceOf(held, officeHours(), Instant::max());
    CHECK(sum(steps, What::Counted) == 8h);
    CHECK(sum(steps, What::Stopped) == 9h); // 7 on Monday, 2 on Tuesday
    REQUIRE(steps.size() == 5);
    CHECK(steps[0].span.to == rome(2026y / 3 / 9, 11));
    CHECK(steps[0].hold == std::nullopt);
    CHECK(steps[1].hold == HoldReason::Requester);
    CHECK(steps[2].span == TimeSpan{rome(2026y / 3 / 9, 15), rome(2026y / 3 / 9, 18)});
    CHECK(steps[2].hold == HoldReason::Supplier);
    CHECK(steps[4].span == TimeSpan{rome(2026y / 3 / 10, 10), rome(2026y / 3 / 10, 16)});
}

TEST_CASE("a hold that lasts has no end in the trace but the instant asked for")
{
    TicketClock held = clock(rome(2026y / 3 / 9, 9), 8h, {});
    held.due.reset();
    held.stops = {{{rome(2026y / 3 / 9, 11), Instant::max()}}};
    const auto steps = traceOf(held, officeHours(), rome(2026y / 3 / 9, 12));
    REQUIRE(steps.size() == 2);
    CHECK(steps[1].what == What::Stopped);
    CHECK(steps[1].counted == 1h);
}

TEST_CASE("an extraordinary opening shows in the trace of what it let pass")
{
    ServiceCalendar calendar = officeHours();
    calendar.openings.push_back({OpeningId(4), dayOf(2026y / 3 / 14), dayOf(2026y / 3 / 14), allDay});
    const auto steps = traceOf(clock(rome(2026y / 3 / 13, 17), 2h, rome(2026y / 3 / 14, 1)), calendar, Instant::max());
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].openings.empty());
    CHECK(steps[1].openings == std::vector{OpeningId(4)});
    CHECK(steps[1].off == DayOff::WeekDay);
    CHECK(sum(steps, What::Counted) == 2h);
}

TEST_CASE("what is left of a day that was closed while it was open is told, together with the closed days behind it")
{
    ServiceCalendar calendar = officeHours();
    Closure closure;
    closure.first = dayOf(2026y / 3 / 13);
    closure.last = dayOf(2026y / 3 / 16);
    closure.why = QStringLiteral("Allagamento");
    closure.from = rome(2026y / 3 / 13, 16, 12);
    calendar.closures.push_back(closure);
    const auto steps = traceOf(clock(rome(2026y / 3 / 13, 16), 1h, rome(2026y / 3 / 17, 8, 48)), calendar, Instant::max());
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].counted == 12min);
    CHECK(steps[1].what == What::Closed);
    CHECK(steps[1].span == TimeSpan{rome(2026y / 3 / 13, 16, 12), rome(2026y / 3 / 17, 0)});
    CHECK(steps[1].name == QStringLiteral("Allagamento"));
    CHECK(steps[2].counted == 48min);
}

TEST_CASE("elapsed time is counted through the night, in one line")
{
    TicketClock always = clock(rome(2026y / 3 / 13, 17), 12h, rome(2026y / 3 / 14, 5));
    always.wallClock = true;
    const auto steps = traceOf(always, officeHours(), Instant::max());
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].counted == 12h);
}

TEST_CASE("what was missed by an earlier target is traced to when that was missed, and to its limit, until it is done")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 30h)};
    life.rules.targets[0].priority = Priority::P1;
    TicketChange urgent;
    urgent.priority = Priority::P1;
    life.then(EventKind::Registered, monday9, urgent).prioritise(Priority::P3, at(0, 11));
    const TicketClock eased = life.clock(Measure::Resolve, at(0, 12));
    REQUIRE(eased.breachedAt == at(0, 10));
    REQUIRE(eased.due == at(3, 9));
    CHECK(eased.missedLimit == 1h);
    CHECK(eased.limit == 30h);
    CHECK(eased.isMissedByAnother());
    CHECK_FALSE(eased.isDueByAsking()); // its target was asked for from the beginning
    const auto steps = traceOf(eased, officeHours(), at(0, 12));
    CHECK(sum(steps, What::Counted) == 1h);
    CHECK(steps.back().span.to == at(0, 10));
    life.hold(HoldReason::Requester, at(0, 13));
    CHECK(traceOf(life.clock(Measure::Resolve, at(1, 9)), officeHours(), at(1, 9)) == steps);
    life.then(EventKind::Resolved, at(1, 9));
    const TicketClock ended = life.clock(Measure::Resolve, at(1, 10));
    CHECK(sum(traceOf(ended, officeHours(), at(1, 10)), What::Counted) == ended.spent);
    CHECK(ended.missedLimit == 1h);
}

TEST_CASE("a clock that was missed because its target came when its time had passed says so, whatever is asked later")
{
    Life life;
    Target late = target(1, Measure::Resolve, 1h);
    late.from = at(0, 14);
    late.until = at(0, 16);
    Target later = target(2, Measure::Resolve, 30h);
    later.from = at(0, 16);
    life.rules.targets = {late};
    life.then(EventKind::Registered, monday9);
    CHECK(life.clock(Measure::Resolve, at(0, 14)).isDueByAsking());
    life.rules.targets = {late, later};
    const TicketClock missed = life.clock(Measure::Resolve, at(0, 17));
    REQUIRE(missed.breachedAt == at(0, 14));
    REQUIRE(missed.limit == 30h);
    CHECK(missed.isDueByAsking());
    CHECK(missed.missedUnasked);
    CHECK(sum(traceOf(missed, officeHours(), at(0, 17)), What::Counted) == 5h); // more than was asked
}

TEST_CASE("a ticket that is raised past the limit of its new priority is missed then, and was promised something before")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 8h)};
    life.rules.targets[0].priority = Priority::P1;
    life.then(EventKind::Registered, monday9).prioritise(Priority::P1, at(0, 12));
    const TicketClock raised = life.clock(Measure::Resolve, at(0, 13));
    REQUIRE(raised.breachedAt == at(0, 12));
    CHECK(raised.isDueByAsking());
    CHECK_FALSE(raised.missedUnasked);
}

TEST_CASE("what was missed is another target only where its limit or its measure of time is")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 1h), target(2, Measure::Resolve, 1h)};
    life.rules.targets[0].priority = Priority::P1;
    TicketChange urgent;
    urgent.priority = Priority::P1;
    life.then(EventKind::Registered, monday9, urgent);
    CHECK_FALSE(life.clock(Measure::Resolve, at(0, 9)).isMissedByAnother());
    life.prioritise(Priority::P3, at(0, 11));
    const TicketClock same = life.clock(Measure::Resolve, at(0, 12));
    REQUIRE(same.breachedAt == at(0, 10));
    CHECK_FALSE(same.isMissedByAnother());
    life.rules.targets[1].wallClock = true;
    CHECK(life.clock(Measure::Resolve, at(0, 12)).isMissedByAnother());
    life.rules.targets.pop_back(); // nothing is asked any more
    CHECK(life.clock(Measure::Resolve, at(0, 12)).isMissedByAnother());
}

TEST_CASE("what was missed by elapsed time is traced by it, also where today's target counts service time")
{
    Life life;
    life.rules.targets = {target(1, Measure::Resolve, 12h), target(2, Measure::Resolve, 30h)};
    life.rules.targets[0].priority = Priority::P1;
    life.rules.targets[0].wallClock = true;
    TicketChange urgent;
    urgent.priority = Priority::P1;
    life.then(EventKind::Registered, at(0, 17), urgent).prioritise(Priority::P3, at(1, 9));
    const TicketClock eased = life.clock(Measure::Resolve, at(1, 10));
    REQUIRE(eased.breachedAt == at(1, 5));
    const auto steps = traceOf(eased, officeHours(), at(1, 10));
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().counted == 12h);
}
