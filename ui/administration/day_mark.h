// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "core/domain/local_day.h"

#include <set>

// What the year at a glance shows of a day, made from what was read; nothing here asks.
namespace sportello::ui {

enum class DayKind : std::uint8_t {
    Service,   // its ordinary hours
    WeekDay,   // no hours on this day of the week
    Holiday,   // closed on a public holiday
    Patron,    // closed on the day of the patron saint
    Closure,   // closed for a reason of its own
    Opening,   // open besides its ordinary hours
    BeyondCap, // so, and beyond what the contract owes
    NoHours    // nobody has said when there is service
};
inline constexpr std::array allDayKinds{DayKind::Service, DayKind::WeekDay, DayKind::Holiday,   DayKind::Patron,
                                        DayKind::Closure, DayKind::Opening, DayKind::BeyondCap, DayKind::NoHours};

[[nodiscard]] QString dayKindName(DayKind kind);
// One letter that stands beside the number; empty for days of service, a dash for the closed days of the week.
[[nodiscard]] QString dayKindLetter(DayKind kind);

// A contract's calendar as its pages need it.
struct CalendarView {
    desk::CalendarDetail detail;
    desk::OpeningsDetail openings;
    domain::ServiceCalendar onSite; // the hours of presence at the body's, closed when the desk is, with its extensions
    std::set<domain::LocalDay> beyond;

    [[nodiscard]] static CalendarView of(desk::CalendarDetail detail, desk::OpeningsDetail openings);
    [[nodiscard]] bool hasHours() const { return !detail.calendar.rules.empty(); }
    [[nodiscard]] bool hasOnSite() const { return !onSite.rules.empty(); }
};

[[nodiscard]] DayKind dayKind(const CalendarView &view, domain::LocalDay day, const domain::DayPlan &plan);

struct DayMark {
    DayKind kind = DayKind::NoHours;
    bool isHoliday = false; // though there is service
    domain::Milliseconds length{0};
};
// Of each day of a year.
[[nodiscard]] std::vector<DayMark> marksOf(const CalendarView &view, int year);

// "Thursday 19 March 2026, in service, 08:00-18:00, …": a day as one sentence.
[[nodiscard]] QString spokenDay(const CalendarView &view, domain::LocalDay day);
// Why the clocks make this day longer or shorter; empty where they don't.
[[nodiscard]] QString clockChange(domain::LocalDay day);

// The closure that a day has, the last that was set where there are several; none: it has none that could be cancelled.
[[nodiscard]] const domain::ContractClosure *closureOn(const CalendarView &view, domain::LocalDay day);
// The hours that are in force on a day: those with which it begins, and those that begin during it; none: nobody set any for it.
[[nodiscard]] std::vector<domain::ContractHours> hoursOn(const CalendarView &view, domain::HoursUse use, domain::LocalDay day);

} // namespace sportello::ui
