// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/opening.h"

#include "core/domain/contract_calendar.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

const Cap cap{CapId(1), 1, ContractId(1), QStringLiteral("H24"), 20, CapYear::Calendar};

OpeningKind kind(int id, std::optional<CapId> counts)
{
    OpeningKind kind;
    kind.id = OpeningKindId(id);
    kind.cap = counts;
    return kind;
}

Opening openingOf(int ofKind, year_month_day first, year_month_day last)
{
    Opening opening;
    opening.kind = OpeningKindId(ofKind);
    opening.first = dayOf(first);
    opening.last = dayOf(last);
    return opening;
}

} // namespace

TEST_CASE("an election proposes the days from the one that the clause says to the end of all operations, run-off included")
{
    // A vote on Sunday 24 May 2026 with a run-off on 7 June, operations until the 10th.
    const OpeningKind naples{.start = OpeningStart::Election, .daysBeforeVote = 45};
    const LocalDay vote = dayOf(2026y / 5 / 24);
    const LocalDay runOff = dayOf(2026y / 6 / 7);
    const LocalDay first = dayOf(2026y / 4 / 9);
    CHECK(electionDays(naples, vote, runOff, dayOf(2026y / 6 / 10)) == Days{first, dayOf(2026y / 6 / 10)});
    CHECK(electionDays(naples, vote, runOff) == Days{first, runOff});
    CHECK(electionDays(naples, vote, runOff, vote + 1) == Days{first, runOff});
    CHECK(electionDays(naples, vote, {}) == Days{first, vote});
}

TEST_CASE("where the clause does not say how long before the vote, an election proposes no days")
{
    CHECK_FALSE(electionDays({.start = OpeningStart::Election}, dayOf(2026y / 5 / 24), {}));
    CHECK(electionDays({.start = OpeningStart::Election, .daysBeforeVote = 0}, 100, {}) == Days{100, 100});
}

TEST_CASE("hours that a kind of opening has not are told: an extension up to 19:42 is none up to 21:00")
{
    const OpeningKind evening{.hours = {{18 * 60, 19 * 60 + 42}}};
    CHECK(hoursBeyond(evening, evening.hours).empty());
    CHECK(hoursBeyond(evening, {{18 * 60 + 30, 19 * 60}}).empty());
    CHECK(hoursBeyond(evening, {{18 * 60, 21 * 60}}) == DayHours{{19 * 60 + 42, 21 * 60}});
    CHECK(hoursBeyond(evening, {{7 * 60, 8 * 60}, {17 * 60, 20 * 60}, {22 * 60, 23 * 60}})
          == DayHours{{7 * 60, 8 * 60}, {17 * 60, 18 * 60}, {19 * 60 + 42, 20 * 60}, {22 * 60, 23 * 60}});
    CHECK(hoursBeyond({.hours = {{8 * 60, 9 * 60}, {10 * 60, 11 * 60}}}, {{8 * 60, 11 * 60}}) == DayHours{{9 * 60, 10 * 60}});
    CHECK(hoursBeyond({.hours = allDay}, allDay).empty());
}

TEST_CASE("a cap counts each day once, and tells which are beyond it")
{
    const std::vector kinds{kind(1, CapId(1)), kind(2, CapId(1)), kind(3, std::nullopt)};
    const CapPeriod year = capPeriod(CapYear::Calendar, 0, dayOf(2026y / 5 / 1));
    CHECK(year == CapPeriod{dayOf(2026y / 1 / 1), dayOf(2027y / 1 / 1)});
    std::vector openings{openingOf(1, 2026y / 6 / 1, 2026y / 6 / 15), openingOf(2, 2026y / 6 / 15, 2026y / 6 / 18),
                         openingOf(3, 2026y / 7 / 1, 2026y / 7 / 30)};
    CapUse use = capUse(cap, year, kinds, openings);
    CHECK(use.used == 18);
    CHECK(use.owed == 20);
    CHECK(use.beyond.empty());
    openings.push_back(openingOf(1, 2026y / 12 / 29, 2027y / 1 / 2)); // three of its days are of this year
    use = capUse(cap, year, kinds, openings);
    CHECK(use.used == 21);
    CHECK(use.beyond == std::vector{dayOf(2026y / 12 / 31)});
    openings.front().cancelled = true;
    CHECK(capUse(cap, year, kinds, openings).used == 7);
}

TEST_CASE("what lies beyond a cap is what the openings that were entered last add to it, wherever in the year they lie")
{
    using Excess = std::map<OpeningId, int>;
    const std::vector kinds{kind(1, CapId(1))};
    const CapPeriod year = capPeriod(CapYear::Calendar, 0, dayOf(2026y / 5 / 1));
    Cap three = cap;
    three.days = 3;
    Opening december = openingOf(1, 2026y / 12 / 1, 2026y / 12 / 3);
    december.id = OpeningId(1);
    Opening november = openingOf(1, 2026y / 11 / 1, 2026y / 11 / 2);
    november.id = OpeningId(2);
    // As they are kept, by their first days.
    CapUse use = capUse(three, year, kinds, {november, december});
    CHECK(use.used == 5);
    CHECK((use.beyond == std::vector{november.first, november.last}));
    CHECK((use.excess == Excess{{november.id, 2}}));

    SECTION("within one opening the later days are beyond")
    {
        three.days = 4;
        use = capUse(three, year, kinds, {november, december});
        CHECK((use.beyond == std::vector{november.last}));
        CHECK((use.excess == Excess{{november.id, 1}}));
    }
    SECTION("a cap that was made smaller puts days of the earlier one beyond it too")
    {
        three.days = 1;
        use = capUse(three, year, kinds, {november, december});
        CHECK((use.beyond == std::vector{november.first, november.last, december.last - 1, december.last}));
        CHECK((use.excess == Excess{{december.id, 2}, {november.id, 2}}));
    }
    SECTION("an opening that is cancelled frees its days for those entered after it")
    {
        december.cancelled = true;
        CHECK(capUse(three, year, kinds, {november, december}).excess.empty());
        december.cancelled = false;
        december.last = december.first + 1; // its third day had not begun
        use = capUse(three, year, kinds, {november, december});
        CHECK((use.beyond == std::vector{november.last}));
    }
    SECTION("a day that two openings have is beyond by the first of them alone")
    {
        Opening third = openingOf(1, 2026y / 11 / 2, 2026y / 11 / 3);
        third.id = OpeningId(3);
        use = capUse(three, year, kinds, {november, third, december});
        CHECK(use.used == 6);
        CHECK((use.beyond == std::vector{november.first, november.last, third.last}));
        CHECK((use.excess == Excess{{november.id, 2}, {third.id, 1}}));
    }
}

TEST_CASE("a day that was over when its opening began to count was never open, and uses up nothing")
{
    const std::vector kinds{kind(1, CapId(1))};
    const CapPeriod year = capPeriod(CapYear::Calendar, 0, dayOf(2026y / 5 / 1));
    Opening late = openingOf(1, 2026y / 6 / 1, 2026y / 6 / 10);
    late.from = startOfDay(dayOf(2026y / 6 / 4)) + 23h;
    CHECK(capUse(cap, year, kinds, {late}).used == 7); // the 4th has an hour left
    late.from = startOfDay(dayOf(2026y / 6 / 5));
    CHECK(capUse(cap, year, kinds, {late}).used == 6);
    CHECK(daysBeyond({.id = CapId(1), .days = 6}, std::nullopt, kinds, {}, late) == 0);
}

TEST_CASE("under a clause without exception an election counts, and most of it is beyond the cap")
{
    const std::vector kinds{kind(1, CapId(1))};
    const Days days{dayOf(2026y / 4 / 9), dayOf(2026y / 5 / 25)};
    Opening election = openingOf(1, 2026y / 1 / 1, 2026y / 1 / 1);
    election.first = days.first;
    election.last = days.last;
    const CapUse use = capUse(cap, capPeriod(CapYear::Calendar, 0, election.first), kinds, {election});
    CHECK(use.used == 47);
    CHECK(use.beyond.size() == 27);
    CHECK(use.beyond.front() == days.first + 20);
}

TEST_CASE("a contract year begins on the contract's own date, in common years too")
{
    const auto period = [](year_month_day begin, year_month_day day) {
        return capPeriod(CapYear::Contract, dayOf(begin), dayOf(day));
    };
    CHECK(period(2025y / 9 / 15, 2026y / 9 / 14) == CapPeriod{dayOf(2025y / 9 / 15), dayOf(2026y / 9 / 15)});
    CHECK(period(2025y / 9 / 15, 2026y / 9 / 15) == CapPeriod{dayOf(2026y / 9 / 15), dayOf(2027y / 9 / 15)});
    CHECK(period(2024y / 2 / 29, 2025y / 2 / 28) == CapPeriod{dayOf(2025y / 2 / 28), dayOf(2026y / 2 / 28)});
    CHECK(period(2024y / 2 / 29, 2028y / 2 / 28) == CapPeriod{dayOf(2027y / 2 / 28), dayOf(2028y / 2 / 29)});
}

TEST_CASE("what an opening adds beyond a cap is told before it is there, period by period")
{
    const std::vector kinds{kind(1, CapId(1)), kind(3, std::nullopt)};
    const std::vector known{openingOf(1, 2026y / 6 / 1, 2026y / 6 / 18)};
    const auto more = [&](const Opening &added) { return daysBeyond(cap, std::nullopt, kinds, known, added); };
    CHECK(more(openingOf(1, 2026y / 7 / 1, 2026y / 7 / 2)) == 0);
    CHECK(more(openingOf(1, 2026y / 7 / 1, 2026y / 7 / 5)) == 3);
    CHECK(more(openingOf(1, 2026y / 6 / 10, 2026y / 6 / 20)) == 0); // days that count already count once
    CHECK(more(openingOf(1, 2026y / 12 / 29, 2027y / 1 / 5)) == 1); // each year has its own
    CHECK(more(openingOf(3, 2026y / 7 / 1, 2026y / 7 / 30)) == 0);  // counts against nothing
    const Days turn{dayOf(2026y / 12 / 31), dayOf(2027y / 1 / 1)};
    CHECK(capPeriods(cap, std::nullopt, turn).size() == 2);
}

TEST_CASE("of the openings extensions alone lengthen the hours on site, and only while they are not cancelled")
{
    HoursRule rule;
    for (std::size_t i = 0; i < 5; ++i)
        rule.week[i] = {{8 * 60, 13 * 60}};
    const std::vector onSite{ContractHours{.use = HoursUse::OnSite, .rule = rule}};
    std::vector kinds{kind(1, std::nullopt), kind(2, std::nullopt), kind(3, std::nullopt)};
    kinds[1].start = OpeningStart::Election;
    kinds[2].start = OpeningStart::Extension;
    // From Tuesday to Thursday, a day of each kind.
    std::vector openings{openingOf(1, 2026y / 3 / 3, 2026y / 3 / 3), openingOf(2, 2026y / 3 / 4, 2026y / 3 / 4),
                         openingOf(3, 2026y / 3 / 5, 2026y / 3 / 5)};
    const auto lengthOn = [&](year_month_day date) {
        return planDay(onSiteCalendar(onSite, {}, kinds, openings), dayOf(date)).length();
    };
    CHECK(lengthOn(2026y / 3 / 3) == 5h);
    CHECK(lengthOn(2026y / 3 / 4) == 5h);
    CHECK(lengthOn(2026y / 3 / 5) == 24h);
    openings.back().cancelled = true;
    CHECK(lengthOn(2026y / 3 / 5) == 5h);
    openings.back().cancelled = false;
    const std::vector desk{ContractHours{.use = HoursUse::Desk, .rule = rule}};
    CHECK(planDay(onSiteCalendar(desk, {}, kinds, openings), dayOf(2026y / 3 / 5)).open.empty()); // nobody is owed on site
}
