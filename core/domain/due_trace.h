// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_clock.h"

namespace sportello::domain {

/// One line of the answer to "why is it due then?".
struct TraceStep {
    enum class What : std::uint8_t {
        Counted, ///< service time that passed for the clock
        Stopped, ///< a hold left it out; `counted` is the service time that did not pass
        Closed   ///< a day, or several alike, without service; `off` says why
    };
    What what = What::Counted;
    TimeSpan span;           ///< of a closed day, the whole of it, or what was left of it as it was closed
    Milliseconds counted{0}; ///< whole seconds, so that those of all steps sum up to the whole, rounded down
    DayOff off = DayOff::None;
    std::optional<Holiday> holiday;
    std::optional<HoldReason> hold;  ///< what the ticket waited for while a hold left it out
    QString name;                    ///< the closure's reason, the patron's name
    std::vector<OpeningId> openings; ///< extraordinary openings that the day has
    bool operator==(const TraceStep &) const = default;
};

/// From a clock's beginning to when it was first missed while it is open, else to when it is due, or to its end, or where neither
/// is known to `until`: each interval that was counted, each hold and each day that was left out. What is counted sums up to the
/// limit where the clock is due, or was missed by a target that may be another one now (to more where that was asked for later:
/// TicketClock::targetSince), and to what was spent where it has ended. Clocks that measure elapsed time count everything but
/// holds.
[[nodiscard]] std::vector<TraceStep> traceOf(const TicketClock &clock, const ServiceCalendar &calendar, Instant until);

} // namespace sportello::domain
