// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contract_calendar.h"

/// Who is present on a contract when (requirement D5), and whether that covers its hours. Breaks are what lies between two
/// stretches of a day.
namespace sportello::domain {

/// What somebody's presence is planned by. Rows of weeks are apart from each other for a person and a use; a single day stands in
/// the place of the week's, also where it has no hours.
struct RosterEntry {
    RosterEntryId id{0};
    int version = 0;
    ContractId contract{0};
    OperatorId person{0};
    HoursUse use = HoursUse::Desk;
    bool single = false; ///< one day, of which only its own weekday counts; otherwise every week
    LocalDay first = 0;
    std::optional<LocalDay> last = {}; ///< none: it goes on; of a single day the same as `first`
    std::array<DayHours, 7> week = {}; ///< Monday first
    bool cancelled = false;
    bool operator==(const RosterEntry &) const = default;

    [[nodiscard]] bool isOn(LocalDay day) const { return !cancelled && first <= day && (!last || day <= *last); }
    [[nodiscard]] const DayHours &on(LocalDay day) const { return week[std::size_t(weekdayOf(day))]; }
};

/// What a row of weeks leaves of another of the same person and use when it takes its place from `first` to `last`.
struct RosterRest {
    std::optional<RosterEntry> before; ///< the row with its id, ending sooner
    std::optional<RosterEntry> after;  ///< the row, beginning later; without an id where `before` has it
};
[[nodiscard]] RosterRest without(const RosterEntry &row, LocalDay first, const std::optional<LocalDay> &last);

/// What of the hours lies before a minute of the day, and what from it on.
[[nodiscard]] DayHours until(const DayHours &hours, int minute);
[[nodiscard]] DayHours since(const DayHours &hours, int minute);

/// Somebody's hours on a day.
struct Presence {
    LocalDay day = 0;
    OperatorId person{0};
    HoursUse use = HoursUse::Desk;
    DayHours hours;
    RosterEntryId entry{0};
    bool operator==(const Presence &) const = default;
};
/// Who is on the roster on the days [first, end), by day, then person; nobody with no hours. `entries` are of one contract.
[[nodiscard]] std::vector<Presence> presences(const std::vector<RosterEntry> &entries, LocalDay first, LocalDay end);

/// When on a day somebody must be there, in order and apart from each other.
struct Wanted {
    LocalDay day = 0;
    std::vector<TimeSpan> open;
};
/// All of a calendar's hours on the days [first, end). `breaksToo`: the breaks of its ordinary hours besides; what lies between
/// these and an extraordinary opening is none.
[[nodiscard]] std::vector<Wanted> wanted(const ServiceCalendar &calendar, LocalDay first, LocalDay end, bool breaksToo = false);

/// Where too few are there.
struct RosterGap {
    LocalDay day = 0;
    TimeSpan span;
    int present = 0; ///< fewer than wanted
    bool operator==(const RosterGap &) const = default;
};
/// Where fewer than `people` (at least 1) of the presences cover what is wanted, in order; a person counts once. One walk over
/// the stretches of each day, in order of time. Both lists are in the order of days, the presences all of one use.
[[nodiscard]] std::vector<RosterGap> uncovered(const std::vector<Wanted> &wanted, const std::vector<Presence> &presences,
                                               int people);

} // namespace sportello::domain
