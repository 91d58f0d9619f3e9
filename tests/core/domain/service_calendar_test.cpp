// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wall_clock.h"
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

#include <QtCore/QTimeZone>

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;
using namespace Qt::Literals::StringLiterals;

namespace {

Milliseconds openOn(const ServiceCalendar &calendar, year_month_day date)
{
    return planDay(calendar, dayOf(date)).length();
}

using HolidayList = std::vector<std::pair<year_month_day, Holiday>>;

HolidayList holidaysOf(int inYear)
{
    HolidayList list;
    for (LocalDay day = dayOf(year(inYear) / 1 / 1); day < dayOf(year(inYear + 1) / 1 / 1); ++day)
        if (const auto holiday = publicHoliday(day))
            list.emplace_back(dateOf(day), *holiday);
    return list;
}

} // namespace

TEST_CASE("Easter falls where the tables of the Church have it")
{
    // Dates as published, among them the earliest and the latest of these centuries.
    for (const year_month_day date :
         {1990y / 4 / 15, 2000y / 4 / 23, 2008y / 3 / 23, 2011y / 4 / 24, 2016y / 3 / 27, 2024y / 3 / 31, 2025y / 4 / 20,
          2026y / 4 / 5, 2027y / 3 / 28, 2038y / 4 / 25, 2045y / 4 / 9,
          // The last Sunday that the moon would give is not taken in these years, but the one a week before.
          1954y / 4 / 18, 1981y / 4 / 19, 2049y / 4 / 18, 2076y / 4 / 19})
        CHECK(dateOf(easterSunday(int(date.year()))) == date);
}

TEST_CASE("public holidays are those that the law of the year has")
{
    CHECK(publicHoliday(dayOf(2026y / 4 / 6)) == Holiday::EasterMonday);
    CHECK(publicHoliday(dayOf(2027y / 3 / 29)) == Holiday::EasterMonday);
    CHECK(publicHoliday(dayOf(2025y / 10 / 4)) == std::nullopt);
    CHECK(publicHoliday(dayOf(2026y / 10 / 4)) == Holiday::SaintFrancis);
    CHECK(publicHoliday(dayOf(2000y / 6 / 2)) == std::nullopt);
    CHECK(publicHoliday(dayOf(2001y / 6 / 2)) == Holiday::Republic);
    CHECK(publicHoliday(dayOf(2011y / 4 / 25)) == Holiday::Liberation); // and Easter Monday
}

TEST_CASE("the whole lists of 2027, with 4 October, and of 2025, without it, are those of the law")
{
    CHECK((holidaysOf(2027)
           == HolidayList{{2027y / 1 / 1, Holiday::NewYear},
                          {2027y / 1 / 6, Holiday::Epiphany},
                          {2027y / 3 / 28, Holiday::Easter},
                          {2027y / 3 / 29, Holiday::EasterMonday},
                          {2027y / 4 / 25, Holiday::Liberation},
                          {2027y / 5 / 1, Holiday::Labour},
                          {2027y / 6 / 2, Holiday::Republic},
                          {2027y / 8 / 15, Holiday::Assumption},
                          {2027y / 10 / 4, Holiday::SaintFrancis},
                          {2027y / 11 / 1, Holiday::AllSaints},
                          {2027y / 12 / 8, Holiday::Immaculate},
                          {2027y / 12 / 25, Holiday::Christmas},
                          {2027y / 12 / 26, Holiday::SaintStephen}}));
    CHECK((holidaysOf(2025)
           == HolidayList{{2025y / 1 / 1, Holiday::NewYear},
                          {2025y / 1 / 6, Holiday::Epiphany},
                          {2025y / 4 / 20, Holiday::Easter},
                          {2025y / 4 / 21, Holiday::EasterMonday},
                          {2025y / 4 / 25, Holiday::Liberation},
                          {2025y / 5 / 1, Holiday::Labour},
                          {2025y / 6 / 2, Holiday::Republic},
                          {2025y / 8 / 15, Holiday::Assumption},
                          {2025y / 11 / 1, Holiday::AllSaints},
                          {2025y / 12 / 8, Holiday::Immaculate},
                          {2025y / 12 / 25, Holiday::Christmas},
                          {2025y / 12 / 26, Holiday::SaintStephen}}));
}

TEST_CASE("a calendar of working days has no service on a Monday 4 October, since the law made it a holiday")
{
    CHECK(openOn(officeHours(), 2027y / 10 / 4) == 0h);
    CHECK(openOn(officeHours(), 2021y / 10 / 4) == 10h);
    CHECK(planDay(officeHours(), dayOf(2027y / 10 / 4)).off == DayOff::PublicHoliday);
}

TEST_CASE("hours are of every day where neither a day of the week nor a holiday nor the patron's day is left out")
{
    HoursRule rule;
    rule.closedOnHolidays = false;
    rule.week.fill({{8 * 60, 18 * 60}});
    CHECK(isOnEveryDay(rule));
    HoursRule other = rule;
    other.closedOnHolidays = true;
    CHECK_FALSE(isOnEveryDay(other));
    other = rule;
    other.patron = MonthDay{9, 19};
    CHECK_FALSE(isOnEveryDay(other));
    other = rule;
    other.week[6].clear();
    CHECK_FALSE(isOnEveryDay(other));
}

TEST_CASE("a day says why it has no ordinary hours")
{
    ServiceCalendar calendar = officeHours();
    calendar.rules.front().patron = MonthDay{9, 19};
    calendar.rules.front().patronName = u"San Gennaro"_s;
    calendar.closures.push_back({dayOf(2025y / 8 / 14), dayOf(2025y / 8 / 16), u"chiusura estiva"_s});
    CHECK(planDay(calendar, dayOf(2025y / 9 / 18)).off == DayOff::None);
    CHECK(planDay(calendar, dayOf(2025y / 9 / 19)).off == DayOff::Patron);
    CHECK(planDay(calendar, dayOf(2025y / 9 / 19)).name == u"San Gennaro"_s);
    CHECK(planDay(calendar, dayOf(2025y / 9 / 20)).off == DayOff::WeekDay);
    CHECK(planDay(calendar, dayOf(2025y / 8 / 13)).off == DayOff::None);
    CHECK(planDay(calendar, dayOf(2025y / 8 / 14)).off == DayOff::Closure);
    CHECK(planDay(calendar, dayOf(2025y / 8 / 15)).name == u"chiusura estiva"_s);
    CHECK(planDay(ServiceCalendar{}, dayOf(2025y / 8 / 15)).off == DayOff::NoRule);
    CHECK(planDay(ServiceCalendar{}, dayOf(2025y / 8 / 15)).holiday == Holiday::Assumption);
}

TEST_CASE("29 February is a day of leap years only")
{
    ServiceCalendar calendar = officeHours();
    calendar.rules.front().patron = MonthDay{2, 29};
    CHECK(openOn(calendar, 2024y / 2 / 29) == 0h);
    CHECK(openOn(calendar, 2025y / 2 / 28) == 10h);
    CHECK(openOn(calendar, 2027y / 3 / 1) == 10h);
    // In a common year the body's saint closes no day in its stead.
    for (const auto date : {2025y / 2 / 28, 2025y / 3 / 1, 2026y / 3 / 1})
        CHECK(planDay(calendar, dayOf(date)).off != DayOff::Patron);
    CHECK(planDay(calendar, dayOf(2028y / 2 / 29)).off == DayOff::Patron);
}

TEST_CASE("an extraordinary opening adds hours, on closed days too")
{
    ServiceCalendar calendar = officeHours();
    calendar.closures.push_back({dayOf(2026y / 6 / 8), dayOf(2026y / 6 / 8), u"lutto cittadino"_s});
    calendar.openings.push_back({OpeningId(7), dayOf(2026y / 6 / 5), dayOf(2026y / 6 / 8), allDay});
    CHECK(openOn(calendar, 2026y / 6 / 4) == 10h);
    for (const year_month_day date : {2026y / 6 / 5, 2026y / 6 / 6, 2026y / 6 / 7, 2026y / 6 / 8})
        CHECK(openOn(calendar, date) == 24h);
    CHECK(planDay(calendar, dayOf(2026y / 6 / 7)).openings == std::vector{OpeningId(7)});
    CHECK(planDay(calendar, dayOf(2026y / 6 / 7)).off == DayOff::WeekDay);
    // an extension until 19:42
    calendar.openings = {{OpeningId(8), dayOf(2026y / 6 / 10), dayOf(2026y / 6 / 10), {{8 * 60, 19 * 60 + 42}}}};
    CHECK(openOn(calendar, 2026y / 6 / 10) == 11h + 42min);
}

TEST_CASE("what changes a calendar changes it from its instant on and leaves what was counted")
{
    ServiceCalendar calendar = officeHours();
    const Instant noon = rome(2026y / 3 / 11, 12);
    calendar.closures.push_back({dayOf(2026y / 3 / 11), dayOf(2026y / 3 / 11), u"allerta meteo"_s, noon});
    CHECK(openOn(calendar, 2026y / 3 / 11) == 4h);
    calendar.closures.clear();
    calendar.openings.push_back({OpeningId(1), dayOf(2026y / 3 / 10), dayOf(2026y / 3 / 11), allDay, noon});
    CHECK(openOn(calendar, 2026y / 3 / 10) == 10h);
    CHECK(openOn(calendar, 2026y / 3 / 11) == 16h); // from 08:00
    calendar.openings.clear();
    HoursRule shorter = officeHours().rules.front();
    shorter.from = noon;
    for (DayHours &hours : shorter.week)
        hours = {{14 * 60, 16 * 60}};
    calendar.rules.push_back(shorter);
    CHECK(openOn(calendar, 2026y / 3 / 10) == 10h);
    CHECK(openOn(calendar, 2026y / 3 / 11) == 6h); // 08–12, 14–16
    CHECK(openOn(calendar, 2026y / 3 / 12) == 2h);
    CHECK(openOn(calendar, 2026y / 3 / 14) == 2h);
}

TEST_CASE("on the day on which the clocks change, hours are as long as they are on the wall clock")
{
    HoursRule rule;
    rule.week.fill({{60, 5 * 60}}); // 01:00–05:00
    rule.closedOnHolidays = false;
    const ServiceCalendar calendar{{rule}, {}, {}};
    CHECK(openOn(calendar, 2026y / 3 / 28) == 4h);
    CHECK(openOn(calendar, 2026y / 3 / 29) == 3h);
    CHECK(openOn(calendar, 2026y / 10 / 25) == 5h);
    // hours that do not exist, and hours that exist twice
    CHECK(instantsOf(dayOf(2026y / 3 / 29), 2 * 60, 3 * 60).empty());
    const auto twice = instantsOf(dayOf(2026y / 10 / 25), 2 * 60 + 15, 2 * 60 + 45);
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].length() == 30min);
    CHECK(twice[1].from - twice[0].from == 1h);
    CHECK(instantsOf(dayOf(2026y / 10 / 25), 2 * 60, 3 * 60).size() == 1);
}

TEST_CASE("a local time is the first instant that shows it, and none where the clocks are put forward over it, in any zone")
{
    const LocalDay forward = dayOf(2026y / 3 / 29);
    const LocalDay back = dayOf(2026y / 10 / 25);
    const QTimeZone rome("Europe/Rome");
    for (const bool byZone : {false, true}) {
        CAPTURE(byZone);
        const auto at = [&](LocalDay day, Milliseconds time) {
            return byZone ? instantAt(day, time, rome) : instantAt(day, time);
        };
        CHECK(at(forward, 2h - 1ms) == startOfDay(forward) + 2h - 1ms);
        CHECK_FALSE(at(forward, 2h));
        CHECK_FALSE(at(forward, 2h + 30min));
        CHECK_FALSE(at(forward, 3h - 1ms));
        CHECK(at(forward, 3h) == startOfDay(forward) + 2h);
        CHECK(at(back, 2h) == startOfDay(back) + 2h);
        CHECK(at(back, 2h + 30min) == startOfDay(back) + 2h + 30min); // the hour after it shows the same
        CHECK(at(back, 3h) == startOfDay(back) + 4h);
        CHECK(at(back, 0h) == startOfDay(back));
    }
    // The whole of each day of a year, against the stretches of the calendar.
    for (LocalDay day = dayOf(2026y / 1 / 1); day <= dayOf(2026y / 12 / 31); ++day)
        for (int minute = 0; minute < minutesOfDay; minute += 15) {
            const auto spans = instantsOf(day, minute, minute + 1);
            const auto found = instantAt(day, std::chrono::minutes(minute));
            if (found.has_value() == spans.empty() || (found && *found != spans.front().from))
                FAIL("on " << day << " at minute " << minute);
        }
    // Elsewhere the clocks change on other days, by half an hour, or never.
    CHECK_FALSE(instantAt(dayOf(2026y / 3 / 8), 2h + 30min, QTimeZone("America/New_York")));
    CHECK(instantAt(forward, 2h + 30min, QTimeZone("America/New_York")));
    CHECK_FALSE(instantAt(dayOf(2026y / 10 / 4), 2h + 15min, QTimeZone("Australia/Lord_Howe")));
    CHECK(instantAt(dayOf(2026y / 10 / 4), 2h + 30min, QTimeZone("Australia/Lord_Howe")));
    CHECK(instantAt(forward, 2h + 30min, QTimeZone("UTC")) == Instant(std::chrono::days(forward)) + 2h + 30min);
}

TEST_CASE("hours are written and read, and each mistake in them has its name")
{
    CHECK(hoursFromText(u"08:00-13:00, 14:00 – 18:00"_s) == DayHours{{480, 780}, {840, 1080}});
    CHECK(hoursFromText(u"14:00-18:00,08:00-14:00"_s) == DayHours{{480, 1080}});
    CHECK(hoursFromText(u"24h"_s) == allDay);
    CHECK(hoursFromText(u"0:00-24:00"_s) == allDay);
    CHECK(hoursFromText(u"-"_s) == DayHours{});
    CHECK(hoursText({{480, 780}, {840, 1182}}) == u"08:00-13:00,14:00-19:42"_s);
    CHECK(hoursText(allDay) == u"24h"_s);
    CHECK(hoursText({}) == u"-"_s);
    const auto problemOf = [](const QString &text) {
        HoursProblem problem = HoursProblem::None;
        CHECK(!hoursFromText(text, &problem));
        return problem;
    };
    CHECK(problemOf(u"08:00-13:00,12:00-18:00"_s) == HoursProblem::Overlap);
    CHECK(problemOf(u"22:00-06:00"_s) == HoursProblem::CrossMidnight);
    CHECK(problemOf(u"08:00-08:00"_s) == HoursProblem::Empty);
    CHECK(problemOf(u"08:00-25:00"_s) == HoursProblem::NotOfADay);
    CHECK(problemOf(u"08:60-09:00"_s) == HoursProblem::NotOfADay);
    CHECK(problemOf(u"dalle otto"_s) == HoursProblem::NotOfADay);
}
