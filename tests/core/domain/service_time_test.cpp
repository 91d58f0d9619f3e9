// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <utility>

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;

TEST_CASE("worked check 1: from Friday evening to Monday morning an hour and a quarter passes")
{
    const ServiceTime time(officeHours());
    const Instant opened = rome(2026y / 3 / 13, 17, 30);
    const Instant resolved = rome(2026y / 3 / 16, 8, 45);
    CHECK(time.between(opened, resolved) == 1h + 15min);
    CHECK(resolved - opened == 63h + 15min);
    CHECK(time.after(opened, 1h + 15min) == resolved);
}

TEST_CASE("worked check 2: the same over the Sunday on which the clocks go forward")
{
    const ServiceTime time(officeHours());
    const Instant opened = rome(2026y / 3 / 27, 17, 30);
    const Instant resolved = rome(2026y / 3 / 30, 8, 45);
    CHECK(time.between(opened, resolved) == 1h + 15min);
    CHECK(resolved - opened == 62h + 15min);
}

TEST_CASE("worked check 3: Christmas, Saint Stephen and a weekend do not count")
{
    const ServiceTime time(officeHours());
    CHECK(time.between(rome(2025y / 12 / 24, 17), rome(2025y / 12 / 29, 8, 30)) == 1h + 30min);
}

TEST_CASE("worked check 4: on Easter Monday and on a Monday 4 October nothing passes")
{
    const ServiceTime time(officeHours());
    for (const year_month_day date : {2026y / 4 / 6, 2027y / 3 / 29, 2027y / 10 / 4})
        CHECK(time.between(rome(date, 0), rome(date, 23, 59)) == 0h);
    CHECK(time.between(rome(2026y / 4 / 7, 0), rome(2026y / 4 / 7, 23, 59)) == 10h);
}

TEST_CASE("service time ends with the hours that complete it, not with the next day's first")
{
    const ServiceTime time(officeHours());
    CHECK(time.after(rome(2026y / 3 / 13, 17, 30), 30min) == rome(2026y / 3 / 13, 18));
    CHECK(time.after(rome(2026y / 3 / 13, 17, 30), 30min + 1ms) == rome(2026y / 3 / 16, 8) + 1ms);
    CHECK(time.after(rome(2026y / 3 / 14, 11), 0ms) == rome(2026y / 3 / 14, 11));
}

TEST_CASE("a service without hours never completes anything")
{
    const ServiceTime time{ServiceCalendar{}};
    CHECK(time.between(rome(2026y / 1 / 1, 0), rome(2027y / 1 / 1, 0)) == 0h);
    CHECK(time.after(rome(2026y / 1 / 1, 0), 1ms) == std::nullopt);
    CHECK(time.nextOpen(rome(2026y / 1 / 1, 0)) == std::nullopt);
    CHECK(time.endOfServiceDay(rome(2026y / 1 / 1, 0), 1) == std::nullopt);
}

TEST_CASE("a service that never closes counts as the clock on the wall, over midnight and the year's end")
{
    HoursRule always;
    always.week.fill(allDay);
    always.closedOnHolidays = false;
    const ServiceTime time({{always}, {}, {}});
    const Instant from = rome(2025y / 12 / 31, 23, 30);
    CHECK(time.between(from, rome(2026y / 12 / 31, 23, 30)) == 365 * 24h);
    CHECK(time.after(from, 1h) == from + 1h);
    CHECK(time.isOpen(rome(2026y / 1 / 1, 0)));
}

TEST_CASE("there is service from the first minute of the hours to the last, and then on the next day")
{
    const ServiceTime time(officeHours());
    CHECK(!time.isOpen(rome(2026y / 3 / 13, 8) - 1ms));
    CHECK(time.isOpen(rome(2026y / 3 / 13, 8)));
    CHECK(time.isOpen(rome(2026y / 3 / 13, 18) - 1ms));
    CHECK(!time.isOpen(rome(2026y / 3 / 13, 18)));
    CHECK(time.nextOpen(rome(2026y / 3 / 13, 18)) == rome(2026y / 3 / 16, 8));
    CHECK(time.nextOpen(rome(2026y / 3 / 13, 9)) == rome(2026y / 3 / 13, 9));
}

TEST_CASE("the n-th service day ends when its service ends")
{
    const ServiceTime time(officeHours());
    CHECK(time.endOfServiceDay(rome(2026y / 3 / 13, 9), 1) == rome(2026y / 3 / 16, 18)); // a Friday
    CHECK(time.endOfServiceDay(rome(2026y / 3 / 14, 9), 1) == rome(2026y / 3 / 16, 18));
    CHECK(time.endOfServiceDay(rome(2026y / 4 / 3, 9), 5) == rome(2026y / 4 / 13, 18)); // over Easter
    HoursRule always;
    always.week.fill(allDay);
    always.closedOnHolidays = false;
    const ServiceTime day({{always}, {}, {}});
    CHECK(day.endOfServiceDay(rome(2026y / 3 / 13, 9), 1) == rome(2026y / 3 / 15, 0));
}

namespace {

/// Rome's wall clock minute by minute for four years, one of them a leap year: read off Qt by quarters of an hour, within which
/// no clock is changed.
class WallClock {
public:
    struct Minute {
        int day;
        int minute;
        int month;
        int dayOfMonth;
    };
    WallClock() : m_first(sys_days{2025y / 1 / 1})
    {
        const QTimeZone zone("Europe/Rome");
        for (auto at = m_first; at < sys_days{2029y / 1 / 1}; at += 15min) {
            const QDateTime local = QDateTime::fromMSecsSinceEpoch(Milliseconds(at.time_since_epoch()).count(), zone);
            const QDate date = local.date();
            for (int i = 0; i < 15; ++i)
                m_minutes.push_back({int(date.toJulianDay() - 2440588), local.time().hour() * 60 + local.time().minute() + i,
                                     date.month(), date.day()});
        }
    }
    [[nodiscard]] Minute at(sys_time<minutes> when) const { return m_minutes.at(std::size_t((when - m_first).count())); }

private:
    sys_time<minutes> m_first;
    std::vector<Minute> m_minutes;
};

/// The public holidays of these four years as the almanac prints them.
bool isHoliday(const WallClock::Minute &wall)
{
    constexpr std::array always{std::pair(1, 1),  std::pair(1, 6),  std::pair(4, 25), std::pair(5, 1),   std::pair(6, 2),
                                std::pair(8, 15), std::pair(11, 1), std::pair(12, 8), std::pair(12, 25), std::pair(12, 26)};
    constexpr auto number = [](year_month_day date) { return int(sys_days{date}.time_since_epoch().count()); };
    constexpr std::array dated{number(2025y / 4 / 20), number(2025y / 4 / 21), number(2026y / 4 / 5),  number(2026y / 4 / 6),
                               number(2026y / 10 / 4), number(2027y / 3 / 28), number(2027y / 3 / 29), number(2027y / 10 / 4),
                               number(2028y / 4 / 16), number(2028y / 4 / 17), number(2028y / 10 / 4)};
    return std::ranges::find(always, std::pair(wall.month, wall.dayOfMonth)) != always.end()
        || std::ranges::find(dated, wall.day) != dated.end();
}

/// Whether there is service in a minute, as one would look it up on paper.
bool isServed(const ServiceCalendar &calendar, WallClock::Minute wall, Instant at)
{
    const auto covers = [&](const DayHours &hours) {
        for (const Hours &one : hours)
            if (one.from <= wall.minute && wall.minute < one.to)
                return true;
        return false;
    };
    const auto applies = [&](const auto &range) { return range.first <= wall.day && wall.day <= range.last && range.from <= at; };
    for (const AddedHours &opening : calendar.openings)
        if (applies(opening) && covers(opening.hours))
            return true;
    for (const Closure &closure : calendar.closures)
        if (applies(closure))
            return false;
    const HoursRule *rule = nullptr;
    for (const HoursRule &candidate : calendar.rules)
        if (candidate.from <= at)
            rule = &candidate;
    if (!rule || !covers(rule->week[std::size_t((wall.day + 3) % 7)])) // day 0 was a Thursday
        return false;
    const bool isPatron = rule->patron && rule->patron->month == wall.month && rule->patron->day == wall.dayOfMonth;
    return !isPatron && !(rule->closedOnHolidays && isHoliday(wall));
}

/// The first minute with service from `at` on, of so many.
std::optional<sys_time<minutes>> nextServed(const ServiceCalendar &calendar, const WallClock &wallClock, sys_time<minutes> at,
                                            minutes most)
{
    for (const auto end = at + most; at < end; at += 1min)
        if (isServed(calendar, wallClock.at(at), at))
            return at;
    return std::nullopt;
}

/// The end of the last minute with service on the first day after that of `at` that has one, of so many days.
std::optional<sys_time<minutes>> endOfNextServed(const ServiceCalendar &calendar, const WallClock &wallClock,
                                                 sys_time<minutes> at, int most)
{
    const int today = wallClock.at(at).day;
    std::optional<sys_time<minutes>> end;
    for (int day = today; wallClock.at(at).day <= today + most; at += 1min) {
        const WallClock::Minute wall = wallClock.at(at);
        if (wall.day != day && end)
            break;
        day = wall.day;
        if (day > today && isServed(calendar, wall, at))
            end = at + 1min;
    }
    return end;
}

class Random {
public:
    explicit Random(unsigned seed) : m_engine(seed) {}
    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_engine); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }

    DayHours hours()
    {
        if (oneIn(6))
            return allDay;
        DayHours hours;
        for (int minute = upTo(600); minute < minutesOfDay && hours.size() < 4;) {
            const int end = std::min(minutesOfDay, minute + 1 + upTo(400));
            hours.push_back({minute, end});
            minute = end + 1 + upTo(300);
        }
        return hours;
    }
    /// Of the minutes of a window of days around `day`.
    sys_time<minutes> instant(LocalDay day, int days)
    {
        return sys_time<minutes>(sys_days{std::chrono::days{day}}) + minutes(upTo(days * minutesOfDay - 1));
    }
    ServiceCalendar calendar(LocalDay day, int days)
    {
        ServiceCalendar calendar;
        for (int i = 0; i <= upTo(2); ++i) {
            HoursRule rule;
            for (DayHours &hours : rule.week)
                if (!oneIn(4))
                    hours = this->hours();
            rule.closedOnHolidays = oneIn(2);
            if (oneIn(3)) {
                const auto date = dateOf(day + upTo(days));
                rule.patron = MonthDay{int(unsigned(date.month())), int(unsigned(date.day()))};
            }
            if (i > 0)
                rule.from = std::max(calendar.rules.back().from, Instant(instant(day, days)));
            calendar.rules.push_back(rule);
        }
        const auto range = [&](auto &added) {
            added.first = day + upTo(days);
            added.last = added.first + upTo(2);
            if (oneIn(2))
                added.from = instant(day, days);
        };
        for (int i = upTo(2); i > 0; --i)
            range(calendar.closures.emplace_back());
        for (int i = upTo(2); i > 0; --i) {
            range(calendar.openings.emplace_back());
            calendar.openings.back().hours = hours();
        }
        return calendar;
    }

private:
    std::mt19937 m_engine;
};

// Where the wall clock, the law or the year do something: changes of the clocks, holidays, 29 February and its absence, the
// year's end.
constexpr std::array notableDays{2025y / 3 / 29,  2025y / 10 / 25, 2026y / 3 / 28, 2026y / 10 / 24, 2027y / 3 / 27,
                                 2027y / 10 / 30, 2025y / 12 / 24, 2026y / 4 / 4,  2026y / 2 / 27,  2028y / 2 / 27,
                                 2026y / 12 / 30, 2027y / 10 / 3,  2026y / 6 / 1};

} // namespace

TEST_CASE("ten thousand random calendars count as one counts minute by minute", "[long]")
{
    const WallClock wallClock;
    Random random(20260101);
    for (int round = 0; round < 10'000; ++round) {
        INFO("round " << round);
        const LocalDay day = random.oneIn(3) ? dayOf(2025y / 2 / 1) + random.upTo(1400)
                                             : dayOf(notableDays[std::size_t(random.upTo(int(notableDays.size()) - 1))]);
        const int days = 1 + random.upTo(3);
        const ServiceCalendar calendar = random.calendar(day, days);
        sys_time<minutes> from = random.instant(day, days);
        sys_time<minutes> to = random.instant(day, days);
        if (to < from)
            std::swap(from, to);
        Milliseconds counted{0};
        for (auto at = from; at < to; at += 1min)
            if (isServed(calendar, wallClock.at(at), at))
                counted += 1min;

        const ServiceTime time(calendar, day - 3, day + days + 10);
        REQUIRE(time.between(from, to) == counted);
        if (counted > 0ms) {
            const auto end = time.after(from, counted);
            REQUIRE(end.has_value());
            REQUIRE(*end <= to);
            REQUIRE(time.between(from, *end) == counted);
        }
        if (round % 4 != 0) // what follows looks at days, and takes its time
            continue;
        const auto open = time.nextOpen(from);
        if (const auto served = nextServed(calendar, wallClock, from, 3 * 24h))
            REQUIRE(open == Instant(*served));
        else
            REQUIRE((!open || *open >= from + 3 * 24h));
        const auto ends = time.endOfServiceDay(from, 1);
        if (const auto end = endOfNextServed(calendar, wallClock, from, 3))
            REQUIRE(ends == Instant(*end));
        else
            REQUIRE((!ends || *ends > from + 71h)); // one of these days may have but 23 hours
    }
}

TEST_CASE("measuring is monotone, splits into sums, and undoes adding")
{
    Random random(7);
    for (int round = 0; round < 300; ++round) {
        INFO("round " << round);
        const LocalDay day = dayOf(2025y / 1 / 1) + random.upTo(1000);
        const ServiceTime time(random.calendar(day, 30), day - 40, day + 120);
        for (int i = 0; i < 200; ++i) {
            std::array<Instant, 3> at{random.instant(day - 30, 90), random.instant(day - 30, 90), random.instant(day - 30, 90)};
            std::ranges::sort(at);
            const Milliseconds first = time.between(at[0], at[1]);
            REQUIRE(first >= 0ms);
            REQUIRE(first <= at[1] - at[0]);
            REQUIRE(first + time.between(at[1], at[2]) == time.between(at[0], at[2]));
            REQUIRE(time.between(at[1], at[0]) == -first);
            const Milliseconds amount{random.upTo(40 * 3'600'000)};
            if (const auto end = time.after(at[0], amount)) {
                REQUIRE(time.between(at[0], *end) == amount);
                REQUIRE((amount == 0ms || time.between(at[0], *end - 1ms) == amount - 1ms)); // the first such instant
                const auto later = time.after(at[0], amount + 1ms);
                REQUIRE((!later || *later > *end));
                const auto begin = time.before(*end, amount);
                REQUIRE(begin);
                REQUIRE(time.between(*begin, *end) == amount);
            }
        }
    }
}
