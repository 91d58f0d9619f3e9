// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/roster.h"
#include "ui/administration/day_mark.h"

#include <map>

// A week of a contract's roster as its page needs it, made from what was read; nothing here asks but read().
namespace sportello::ui {

inline constexpr int weekLength = 7;
[[nodiscard]] inline domain::LocalDay mondayOf(domain::LocalDay day)
{
    return day - domain::weekdayOf(day);
}

// Somebody's hours of one use on one day, and by which entry. Without hours they are off by an entry of that day alone.
struct Stay {
    domain::HoursUse use = domain::HoursUse::Desk;
    domain::DayHours hours;
    domain::RosterEntryId entry{0};
    bool single = false;
    bool counts = true;
    std::optional<domain::Misfit> why; // they don't count; none: they are not at work there any more
};

// How far the people who count cover one day's hours of one use.
struct Coverage {
    domain::HoursUse use = domain::HoursUse::Desk;
    std::vector<domain::TimeSpan> wanted;     // when somebody must be there, in order
    std::vector<domain::RosterGap> stretches; // the same, by how many are there
    std::vector<domain::RosterGap> gaps;      // where they are too few
    int least = 0;
    int most = 0;
};

// A gap of the week, with whose hours it is of.
struct WeekGap {
    domain::HoursUse use = domain::HoursUse::Desk;
    domain::RosterGap gap;
    bool operator==(const WeekGap &) const = default;
};

struct RosterView {
    CalendarView calendar;
    desk::RosterDetail roster;
    domain::LocalDay monday = 0;
    std::vector<desk::StaffingDetail> people; // by name: who works the contract, and whoever is on its roster in the week
    std::map<std::pair<domain::OperatorId, domain::LocalDay>, std::vector<Stay>> stays;
    std::array<std::vector<Coverage>, weekLength> coverage; // of the uses that the contract has hours of
    std::vector<WeekGap> gaps;                              // in order of time

    [[nodiscard]] static domain::Result<RosterView> read(desk::Desk &desk, domain::ContractId contract, domain::LocalDay monday);

    [[nodiscard]] bool covers(domain::LocalDay day) const { return mondayOf(day) == monday; }
    [[nodiscard]] bool hasService() const { return !calendar.detail.hours.empty() || !calendar.detail.calendar.openings.empty(); }
    [[nodiscard]] int wanted() const { return roster.contract.presence; }
    [[nodiscard]] const std::vector<Stay> &staysOf(domain::OperatorId person, domain::LocalDay day) const;
    [[nodiscard]] const std::vector<Coverage> &coverageOn(domain::LocalDay day) const;
    [[nodiscard]] const domain::RosterEntry *entry(domain::RosterEntryId id) const;
    // Their entries that hold on a day, also under a single day's.
    [[nodiscard]] std::vector<const domain::RosterEntry *> entriesOn(domain::OperatorId person, domain::LocalDay day) const;
};

[[nodiscard]] QString personName(const desk::StaffingDetail &person);
// Why somebody's presence is not counted.
[[nodiscard]] QString whyNotCounted(const std::optional<domain::Misfit> &why);
// Why somebody could not be put on the contract's roster today; empty: they can.
[[nodiscard]] QString notAdmittedText(const desk::StaffingDetail &person, domain::ContractId contract);
// "13:00-14:00: 1 of 2 present"
[[nodiscard]] QString gapText(const domain::RosterGap &gap, int wanted);
// "1–2 of 2"
[[nodiscard]] QString presentText(const Coverage &coverage, int wanted);
// The names of a day besides its hours: a holiday, a closure's reason, openings.
[[nodiscard]] QString dayNames(const CalendarView &view, domain::LocalDay day);
// A day, whether it is covered, and each gap.
[[nodiscard]] QString spokenCoverage(const RosterView &view, domain::LocalDay day);
// "No. 12: every week from 2 Mar 2026 on: Mon-Fri 08:00-18:00"
[[nodiscard]] QString entryText(const domain::RosterEntry &entry);
// A stay as a sentence: hours, its entry's kind, and whether it counts.
[[nodiscard]] QString stayText(const Stay &stay);

} // namespace sportello::ui
