// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"

namespace sportello::domain {

/// A calendar made ready for measuring: the one way in which service time is counted, whatever it is for. A value that is made
/// once for a calendar (some milliseconds) and then only read, also by several threads. It reaches from 1990 to 2069 unless told
/// otherwise; outside of that there is no service.
class ServiceTime {
public:
    explicit ServiceTime(const ServiceCalendar &calendar);
    /// For the days [first, end) alone.
    ServiceTime(const ServiceCalendar &calendar, LocalDay first, LocalDay end);

    /// Service time from one instant to another; negative where `to` is the earlier. Logarithmic in the number of days.
    [[nodiscard]] Milliseconds between(Instant from, Instant to) const;
    /// The first instant by which so much service time has passed since `start`; `start` itself for none. None: it never does.
    [[nodiscard]] std::optional<Instant> after(Instant start, Milliseconds amount) const;
    /// An instant from which on so much service time passes until `end`; `end` itself for none. None: there was less.
    [[nodiscard]] std::optional<Instant> before(Instant end, Milliseconds amount) const;

    [[nodiscard]] bool isOpen(Instant at) const;
    /// The first instant at or after `at` at which there is service. None: there is none any more.
    [[nodiscard]] std::optional<Instant> nextOpen(Instant at) const;
    /// The end of service on the n-th day with service after the day of `at` (n from 1). None: there is none.
    [[nodiscard]] std::optional<Instant> endOfServiceDay(Instant at, int n) const;
    /// Since when there are hours of service at all: what happens in service only need not wait for it before. An opening adds to
    /// hours; alone it is none. Instant::max(): there are none.
    [[nodiscard]] Instant hoursFrom() const noexcept { return m_hoursFrom; }

private:
    /// Service time since the beginning of the calendar.
    [[nodiscard]] Milliseconds until(Instant at) const;

    // Of the i-th stretch of service: when it begins and ends, and how much service there was before it ends.
    std::vector<Instant> m_from;
    std::vector<Instant> m_to;
    std::vector<Milliseconds> m_sum;
    std::vector<Instant> m_dayEnds; ///< of each day with service, the end of its last stretch
    Instant m_hoursFrom;
};

} // namespace sportello::domain
