// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/local_day.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

Instant utc(year_month_day day, milliseconds time)
{
    return sys_days{day} + time;
}

LocalDay number(year_month_day day)
{
    return LocalDay(sys_days{day}.time_since_epoch().count());
}

} // namespace

TEST_CASE("a day begins at midnight in Rome, summer and winter")
{
    CHECK(startOfDay(number(2026y / 1 / 15)) == utc(2026y / 1 / 14, 23h));
    CHECK(startOfDay(number(2026y / 7 / 15)) == utc(2026y / 7 / 14, 22h));
    CHECK(localDay(utc(2026y / 1 / 14, 23h - 1ms)) == number(2026y / 1 / 14));
    CHECK(localDay(utc(2026y / 1 / 14, 23h)) == number(2026y / 1 / 15));
    CHECK(localDay(Instant{}) == 0);
}

TEST_CASE("the day on which the clocks change has 23 or 25 hours, and its wall clock jumps")
{
    const auto length = [](year_month_day day) { return startOfDay(number(day) + 1) - startOfDay(number(day)); };
    CHECK(length(2026y / 3 / 28) == 24h);
    CHECK(length(2026y / 3 / 29) == 23h);
    CHECK(length(2026y / 10 / 25) == 25h);
    CHECK(minuteOfDay(utc(2026y / 3 / 29, 1h - 1ms)) == 119);
    CHECK(minuteOfDay(utc(2026y / 3 / 29, 1h)) == 180);
    CHECK(minuteOfDay(utc(2026y / 10 / 25, 30min)) == 150);
    CHECK(minuteOfDay(utc(2026y / 10 / 25, 90min)) == 150);
}

TEST_CASE("every day holds its first instant and nothing before it")
{
    for (LocalDay day = number(1980y / 1 / 1); day < number(2040y / 1 / 1); ++day) {
        INFO("day " << day);
        REQUIRE(localDay(startOfDay(day)) == day);
        REQUIRE(localDay(startOfDay(day) - 1ms) == day - 1);
    }
}
