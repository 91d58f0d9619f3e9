// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/days_effect.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace std::chrono_literals;

namespace {

const LocalDay saturday = dayOf(2026y / 3 / 14);

/// Monday to Friday, 08:00–18:00.
ServiceCalendar weekOfOffice()
{
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    return {.rules = {rule}, .closures = {}, .openings = {}};
}

} // namespace

TEST_CASE("closing days tell those that have no service anyhow, and those that an opening keeps open")
{
    ServiceCalendar calendar = weekOfOffice();
    const Closure week{.first = saturday - 5, .last = saturday + 1}; // from Monday to Sunday
    CHECK(closingEffect(calendar, week) == ClosingEffect{.closedAnyhow = 2, .keptOpen = 0});
    calendar.closures.push_back({.first = saturday - 1, .last = saturday - 1});
    CHECK(closingEffect(calendar, week) == ClosingEffect{.closedAnyhow = 3, .keptOpen = 0});
    calendar.openings.push_back({OpeningId(1), saturday, saturday + 1});
    CHECK(closingEffect(calendar, week) == ClosingEffect{.closedAnyhow = 1, .keptOpen = 2});
    CHECK(closingEffect(calendar, {.first = saturday - 4, .last = saturday - 3}) == ClosingEffect{});
}

TEST_CASE("an opening tells the days on which it opens nothing new, an extension those that it cannot make longer")
{
    ServiceCalendar calendar = weekOfOffice();
    const OpeningKind evening{.start = OpeningStart::Extension};
    const OpeningKind asked{.start = OpeningStart::OnRequest};
    Opening opening{.first = saturday - 1, .last = saturday, .hours = {{17 * 60, 19 * 60}}};
    CHECK(openingEffect(calendar, evening, opening) == OpeningEffect{.notLonger = 1});
    CHECK(openingEffect(calendar, asked, opening) == OpeningEffect{});
    opening.hours = {{9 * 60, 18 * 60}};
    CHECK(openingEffect(calendar, asked, opening) == OpeningEffect{.openAnyhow = 1});
    calendar.openings.push_back({OpeningId(1), saturday, saturday}); // the whole day
    CHECK(openingEffect(calendar, evening, opening) == OpeningEffect{.openAnyhow = 2});
    opening.from = startOfDay(saturday) + 18h; // what it would have opened is over before it counts
    CHECK(openingEffect(weekOfOffice(), asked, opening) == OpeningEffect{.over = 1, .openAnyhow = 1});
}

TEST_CASE("an opening tells the days over whose hours the clocks go forward, and those that are over when it begins to count")
{
    const LocalDay forward = dayOf(2026y / 3 / 29); // a Sunday
    const OpeningKind asked{.start = OpeningStart::OnRequest};
    Opening night{.first = forward, .last = forward, .hours = {{2 * 60, 3 * 60}}};
    CHECK(openingEffect(weekOfOffice(), asked, night) == OpeningEffect{.withoutHours = 1});
    night.hours = {{2 * 60, 4 * 60}};
    CHECK(openingEffect(weekOfOffice(), asked, night) == OpeningEffect{});
    Opening days{.first = saturday, .last = saturday + 1, .hours = {{9 * 60, 18 * 60}}};
    days.from = startOfDay(saturday + 1); // as one who enters it on Sunday
    CHECK(openingEffect(weekOfOffice(), asked, days) == OpeningEffect{.over = 1});
}
