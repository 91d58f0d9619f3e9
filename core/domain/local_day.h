// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <vector>

namespace sportello::domain {

/// A day of the service's calendar, Europe/Rome: days since 1970-01-01.
using LocalDay = int;

/// The instants of [from, to).
struct TimeSpan {
    Instant from;
    Instant to;
    friend constexpr auto operator<=>(const TimeSpan &, const TimeSpan &) = default;
    [[nodiscard]] Milliseconds length() const { return to - from; }
};

inline constexpr int minutesOfDay = 24 * 60;

[[nodiscard]] LocalDay localDay(Instant at);
/// The instant at which the day begins (00:00 in Rome, or the first instant that exists).
[[nodiscard]] Instant startOfDay(LocalDay day);
/// Minutes since midnight on the wall clock in Rome, 0–1439.
[[nodiscard]] int minuteOfDay(Instant at);

/// When the wall clock of a day shows a time in [fromMinute, toMinute), 0–1440: in order, and apart where the clocks are put back
/// in between. An hour that the day leaves out gives nothing, one that it has twice gives both.
[[nodiscard]] std::vector<TimeSpan> instantsOf(LocalDay day, int fromMinute, int toMinute);

[[nodiscard]] inline std::chrono::year_month_day dateOf(LocalDay day)
{
    return std::chrono::sys_days{std::chrono::days{day}};
}
[[nodiscard]] inline LocalDay dayOf(std::chrono::year_month_day date)
{
    return LocalDay(std::chrono::sys_days{date}.time_since_epoch().count());
}
/// 0: Monday … 6: Sunday.
[[nodiscard]] inline int weekdayOf(LocalDay day)
{
    return int(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{day}}}.iso_encoding()) - 1;
}

} // namespace sportello::domain
