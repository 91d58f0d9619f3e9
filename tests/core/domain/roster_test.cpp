// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/roster.h"
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

constexpr LocalDay monday = 20514; // 2 March 2026

RosterEntry weekly(int id, int person, const DayHours &hours, LocalDay first = monday, std::optional<LocalDay> last = {})
{
    RosterEntry entry{.id = RosterEntryId(id), .person = OperatorId(person), .first = first, .last = last};
    entry.week.fill(hours);
    return entry;
}

RosterEntry single(int id, int person, const DayHours &hours, LocalDay day)
{
    RosterEntry entry{.id = RosterEntryId(id), .person = OperatorId(person), .single = true, .first = day, .last = day};
    entry.week[std::size_t(weekdayOf(day))] = hours;
    return entry;
}

const DayHours morning{{8 * 60, 13 * 60}};
const DayHours split{{8 * 60, 13 * 60}, {14 * 60, 18 * 60}};

std::vector<RosterGap> gapsOf(const ServiceCalendar &calendar, const std::vector<RosterEntry> &entries, LocalDay first,
                              LocalDay end, int people = 1, bool breaksToo = false)
{
    return uncovered(wanted(calendar, first, end, breaksToo), presences(entries, first, end), people);
}

/// What the wall clock in Rome shows, by Qt's own zones and not by the domain's.
QDateTime wallClock(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), QTimeZone("Europe/Rome"));
}

/// Minute by minute: the obvious way, which shares nothing with the other but the plan of a day.
std::vector<RosterGap> slowly(const ServiceCalendar &calendar, const std::vector<RosterEntry> &entries, LocalDay first,
                              LocalDay end, int people, bool breaksToo)
{
    std::vector<RosterGap> gaps;
    for (LocalDay day = first; day < end; ++day) {
        const auto open = planDay(calendar, day).open;
        ServiceCalendar unopened = calendar;
        unopened.openings.clear();
        const auto ordinary = planDay(unopened, day).open;
        for (Instant at = startOfDay(day); at < startOfDay(day + 1); at += 1min) {
            bool isWanted = false;
            for (const TimeSpan &span : open)
                isWanted = isWanted || (span.from <= at && at < span.to);
            if (breaksToo && !ordinary.empty())
                isWanted = isWanted || (ordinary.front().from <= at && at < ordinary.back().to);
            if (!isWanted)
                continue;
            const QTime clock = wallClock(at).time();
            const int minute = clock.hour() * 60 + clock.minute();
            std::set<OperatorId> present;
            for (int person = 1; person <= 5; ++person) {
                const RosterEntry *counts = nullptr;
                for (const RosterEntry &entry : entries)
                    if (entry.person == OperatorId(person) && entry.isOn(day) && (!counts || entry.single))
                        counts = &entry;
                if (counts)
                    for (const Hours &hours : counts->on(day))
                        if (hours.from <= minute && minute < hours.to)
                            present.insert(OperatorId(person));
            }
            if (int(present.size()) >= people)
                continue;
            if (!gaps.empty() && gaps.back().day == day && gaps.back().span.to == at
                && gaps.back().present == int(present.size()))
                gaps.back().span.to = at + 1min;
            else
                gaps.push_back({day, {at, at + 1min}, int(present.size())});
        }
    }
    return gaps;
}

DayHours randomHours(std::mt19937 &random, int most)
{
    const auto any = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    DayHours hours;
    int at = 0;
    for (int i = any(0, most); i > 0 && at < minutesOfDay; --i) {
        const int from = any(at, minutesOfDay - 1);
        const int to = any(from + 1, minutesOfDay);
        hours.push_back({from, to});
        at = to + 1;
    }
    return sorted(hours);
}

} // namespace

TEST_CASE("a week's hours hold from its first day to its last, and a single day takes their place")
{
    const std::vector entries{weekly(1, 1, morning, monday, monday + 4), single(2, 1, {{10 * 60, 12 * 60}}, monday + 1),
                              single(3, 1, {}, monday + 2)};
    const auto there = presences(entries, monday - 1, monday + 7);
    REQUIRE(there.size() == 4);
    CHECK(there[0] == Presence{monday, OperatorId(1), HoursUse::Desk, morning, RosterEntryId(1)});
    CHECK(there[1] == Presence{monday + 1, OperatorId(1), HoursUse::Desk, {{10 * 60, 12 * 60}}, RosterEntryId(2)});
    CHECK(there[2].day == monday + 3); // not there on the third day
    CHECK(there[3].day == monday + 4);
    auto cancelled = entries;
    cancelled[2].cancelled = true;
    CHECK(presences(cancelled, monday + 2, monday + 3).front().hours == morning);
    // Whichever was read first.
    CHECK(presences({entries[1], entries[0]}, monday + 1, monday + 2).front().entry == RosterEntryId(2));
}

TEST_CASE("what takes the place of a week's hours leaves what lies before it and after it")
{
    const RosterEntry row = weekly(7, 1, morning, 100, 200);
    CHECK(without(row, 201, {}).before == row);
    CHECK(without(row, 50, 99).before == row);
    CHECK_FALSE(without(row, 100, {}).before);
    CHECK_FALSE(without(row, 100, {}).after);
    const RosterRest middle = without(row, 150, 159);
    CHECK(middle.before->last == 149);
    CHECK(middle.before->id == RosterEntryId(7));
    CHECK(middle.after->first == 160);
    CHECK(middle.after->last == 200);
    CHECK(middle.after->id == RosterEntryId(0)); // a row of its own
    const RosterRest late = without(row, 90, 120);
    CHECK_FALSE(late.before);
    CHECK(late.after->id == RosterEntryId(7));
    CHECK(late.after->first == 121);
    CHECK_FALSE(without(weekly(1, 1, morning, 100), 150, {}).after); // one without an end
    CHECK(without(weekly(1, 1, morning, 100), 150, 160).after->first == 161);
}

TEST_CASE("hours are parted at a minute of the day")
{
    CHECK(until(split, 10 * 60) == DayHours{{8 * 60, 10 * 60}});
    CHECK(since(split, 10 * 60) == DayHours{{10 * 60, 13 * 60}, {14 * 60, 18 * 60}});
    CHECK(until(split, 8 * 60).empty());
    CHECK(since(split, 18 * 60).empty());
    CHECK(until(split, minutesOfDay) == split);
}

TEST_CASE("a roster covers a contract's service where at every minute enough people are on it")
{
    const ServiceCalendar office = officeHours();
    CHECK(gapsOf(office, {weekly(1, 1, {{8 * 60, 18 * 60}})}, monday, monday + 7).empty());
    // One's break, unless another fills it.
    const TimeSpan lunch{rome(2026y / 3 / 2, 13), rome(2026y / 3 / 2, 14)};
    CHECK(gapsOf(office, {weekly(1, 1, split)}, monday, monday + 1) == std::vector{RosterGap{monday, lunch, 0}});
    CHECK(gapsOf(office, {weekly(1, 1, split), weekly(2, 2, {{13 * 60, 14 * 60}})}, monday, monday + 7).empty());
    // Two are wanted: where one is there, the gap says so.
    const auto gaps = gapsOf(office, {weekly(1, 1, split)}, monday, monday + 1, 2);
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0].present == 1);
    CHECK(gaps[1] == RosterGap{monday, lunch, 0});
    // Nobody at all: each day from end to end, and none where there is no service.
    const auto empty = gapsOf(office, {}, monday, monday + 7);
    REQUIRE(empty.size() == 5);
    CHECK(empty.front().span == TimeSpan{rome(2026y / 3 / 2, 8), rome(2026y / 3 / 2, 18)});
    CHECK(gapsOf({}, {}, monday, monday + 7).empty());
}

TEST_CASE("an extraordinary opening wants people on the roster too")
{
    ServiceCalendar calendar = officeHours();
    calendar.openings = {{OpeningId(1), monday + 6, monday + 6, {{9 * 60, 12 * 60}}, Instant::min()}};
    std::vector entries{weekly(1, 1, {{8 * 60, 18 * 60}}, monday, monday + 4)};
    CHECK(gapsOf(calendar, entries, monday, monday + 7)
          == std::vector{RosterGap{monday + 6, {rome(2026y / 3 / 8, 9), rome(2026y / 3 / 8, 12)}, 0}});
    entries.push_back(single(2, 2, {{9 * 60, 12 * 60}}, monday + 6));
    CHECK(gapsOf(calendar, entries, monday, monday + 7).empty());
}

TEST_CASE("where presence goes on during breaks, the break of the hours themselves is wanted")
{
    ServiceCalendar calendar = officeHours();
    for (std::size_t day = 0; day < 5; ++day)
        calendar.rules.front().week[day] = split;
    const std::vector entries{weekly(1, 1, split)};
    CHECK(gapsOf(calendar, entries, monday, monday + 5).empty());
    const auto gaps = gapsOf(calendar, entries, monday, monday + 5, 1, true);
    REQUIRE(gaps.size() == 5);
    CHECK(gaps.front().span == TimeSpan{rome(2026y / 3 / 2, 13), rome(2026y / 3 / 2, 14)});
}

TEST_CASE("what lies between the ordinary hours and an extension is no break of theirs")
{
    ServiceCalendar calendar = officeHours();
    for (std::size_t day = 0; day < 5; ++day)
        calendar.rules.front().week[day] = {{8 * 60, 14 * 60}};
    calendar.openings.push_back({OpeningId(1), monday, monday, {{18 * 60, 19 * 60 + 42}}});
    const std::vector entries{weekly(1, 1, {{8 * 60, 14 * 60}, {18 * 60, 19 * 60 + 42}})};
    CHECK(gapsOf(calendar, entries, monday, monday + 1, 1, true).empty());
    for (std::size_t day = 0; day < 5; ++day)
        calendar.rules.front().week[day] = split; // to 18:00, where the extension goes on
    const auto gaps = gapsOf(calendar, {weekly(1, 1, {{8 * 60, 13 * 60}, {14 * 60, 19 * 60 + 42}})}, monday, monday + 1, 1, true);
    REQUIRE(gaps.size() == 1);
    CHECK(gaps.front().span == TimeSpan{rome(2026y / 3 / 2, 13), rome(2026y / 3 / 2, 14)});
}

TEST_CASE("on the days on which the clocks change, an hour that is there twice is covered twice and one that isn't never")
{
    ServiceCalendar always;
    always.rules.push_back({.closedOnHolidays = false});
    always.rules.front().week.fill(allDay);
    const LocalDay spring = dayOf(2026y / 3 / 29);
    const LocalDay autumn = dayOf(2026y / 10 / 25);
    const std::vector night{weekly(1, 1, {{2 * 60, 3 * 60}}, monday), weekly(2, 2, {{0, 2 * 60}, {3 * 60, 24 * 60}}, monday)};
    CHECK(gapsOf(always, night, spring, spring + 1).empty());
    CHECK(gapsOf(always, {night[1]}, spring, spring + 1).empty()); // between two and three there is no time
    const auto twice = gapsOf(always, {night[1]}, autumn, autumn + 1);
    REQUIRE(twice.size() == 1);
    CHECK(twice.front().span.length() == 2h);
    CHECK(gapsOf(always, night, autumn, autumn + 1).empty());
}

TEST_CASE("three hundred random rosters are covered as a minute-by-minute reference has it", "[long]")
{
    std::mt19937 random(20261);
    const auto any = [&](int from, int to) { return std::uniform_int_distribution(from, to)(random); };
    const std::vector starts{dayOf(2026y / 3 / 27), dayOf(2026y / 10 / 23), dayOf(2026y / 12 / 30), monday};
    int withGaps = 0;
    for (int round = 0; round < 300; ++round) {
        const LocalDay first = starts[std::size_t(any(0, 3))];
        const LocalDay end = first + any(1, 4);
        ServiceCalendar calendar;
        HoursRule rule;
        rule.closedOnHolidays = any(0, 1) == 1;
        for (DayHours &hours : rule.week)
            hours = any(0, 4) == 0 ? allDay : randomHours(random, 3);
        calendar.rules = {rule};
        if (any(0, 2) == 0)
            calendar.openings = {{OpeningId(1), first + 1, first + 2, randomHours(random, 2), Instant::min()}};
        if (any(0, 3) == 0)
            calendar.closures = {{first, first, {}, Instant::min()}};
        std::vector<RosterEntry> entries;
        for (int person = 1; person <= any(0, 5); ++person) {
            RosterEntry row = weekly(person, person, {}, first + any(-2, 2));
            for (DayHours &hours : row.week)
                hours = any(0, 3) == 0 ? allDay : randomHours(random, 4);
            row.last = any(0, 1) == 0 ? std::nullopt : std::optional(row.first + any(0, 3));
            entries.push_back(row);
            if (any(0, 2) == 0)
                entries.push_back(single(10 + person, person, randomHours(random, 2), first + any(0, 2)));
        }
        const int people = any(1, 3);
        const bool breaksToo = any(0, 1) == 1;
        CAPTURE(round, people, breaksToo);
        const auto gaps = gapsOf(calendar, entries, first, end, people, breaksToo);
        REQUIRE(gaps == slowly(calendar, entries, first, end, people, breaksToo));
        withGaps += gaps.empty() ? 0 : 1;
    }
    CHECK(withGaps > 100);
    CHECK(withGaps < 300);
}
