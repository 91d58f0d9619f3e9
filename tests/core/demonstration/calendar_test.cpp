// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/calendar.h"
#include "core/domain/local_day.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace sportello;
using namespace sportello::demonstration;
using std::chrono::minutes;

namespace {

const QDate first(2025, 6, 1);
const QDate last(2026, 6, 30);

const ServiceDay *dayOf(const Calendar &calendar, QDate date)
{
    const auto found = std::ranges::find(calendar.days(), date, &ServiceDay::date);
    return found == calendar.days().end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A desk of working days is closed on weekends and holidays, one of every day never", "[demonstration]")
{
    const Calendar working(first, last, false, false);
    const Calendar always(first, last, true, false);
    for (const QDate closed : {QDate(2026, 3, 14), QDate(2026, 4, 6), QDate(2025, 12, 25), QDate(2026, 6, 2)}) {
        CHECK_FALSE(dayOf(working, closed));
        CHECK(dayOf(always, closed));
    }
    CHECK(dayOf(working, QDate(2026, 3, 16)));
    CHECK(qint64(always.days().size()) == first.daysTo(last) + 1);
}

TEST_CASE("Mondays and the week of an election are busy, August is quiet", "[demonstration]")
{
    const Calendar calendar(first, last, false, true);
    CHECK(dayOf(calendar, QDate(2026, 3, 16))->weight > dayOf(calendar, QDate(2026, 3, 18))->weight);
    CHECK(dayOf(calendar, QDate(2025, 8, 13))->weight * 2 < dayOf(calendar, QDate(2025, 9, 17))->weight);
    REQUIRE(dayOf(calendar, QDate(2026, 5, 31))); // the last Sunday of May
    CHECK(dayOf(calendar, QDate(2026, 5, 27))->weight > dayOf(calendar, QDate(2026, 5, 20))->weight);
    CHECK(dayOf(calendar, QDate(2026, 5, 31))->closes - dayOf(calendar, QDate(2026, 5, 31))->opens == std::chrono::hours(15));
}

TEST_CASE("Service time goes from evening to morning, over the weekend and the change of clocks", "[demonstration]")
{
    const Calendar calendar(first, last, false, false);
    const ServiceDay *friday = dayOf(calendar, QDate(2026, 3, 27));
    const ServiceDay *monday = dayOf(calendar, QDate(2026, 3, 30)); // the clocks went forward in between
    CHECK(calendar.later(friday->closes - minutes(30), 75) == monday->opens + minutes(45));
    CHECK(calendar.later(friday->closes + minutes(30), 10) == monday->opens + minutes(10));
    CHECK(domain::minuteOfDay(monday->opens) == 8 * 60);
    CHECK(calendar.later(calendar.days().back().opens, 601) == domain::Instant::max());
}

TEST_CASE("On Mondays most come in the morning, and nobody after closing", "[demonstration]")
{
    const Calendar calendar(first, last, false, false);
    const ServiceDay &monday = *dayOf(calendar, QDate(2026, 3, 16));
    Dice dice(7);
    int early = 0;
    for (int i = 0; i < 1000; ++i) {
        const domain::Instant when = Calendar::arrival(monday, dice);
        REQUIRE(when >= monday.opens);
        REQUIRE(when < monday.closes);
        early += when < monday.opens + minutes(180) ? 1 : 0;
    }
    CHECK(early > 600);
}
