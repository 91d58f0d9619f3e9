// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket_clock.h"

/// What is kept of a ticket's clocks beside its row, and what lists show and sort by. It stays true as time passes, until
/// something happens to the ticket, the contract's targets or its calendar.
namespace sportello::domain {

/// How a target stands. The order is that of urgency.
enum class DueState : std::uint8_t { InTime, Stopped, AtRisk, Missed };

/// The most urgent target of an open ticket.
struct TicketDue {
    Measure measure = Measure::Resolve;
    std::optional<Instant> at;        ///< when it is due, or was first missed. None: a hold stops it, or there is no more service
    std::optional<Instant> riskAt;    ///< after that less than a quarter is left; none as for `at`, and once it is missed
    std::optional<Milliseconds> left; ///< while a hold stops it
    bool wallClock = false;           ///< elapsed time instead of service time
    bool operator==(const TicketDue &) const = default;

    [[nodiscard]] DueState stateAt(Instant now) const;
    /// What is left of it at `now`, by its measure of time; negative: how late it is. None: it never comes.
    [[nodiscard]] std::optional<Milliseconds> leftAt(Instant now, const ServiceTime &service) const;
    /// The length of the target, while it runs in time; none where that can't be told any more.
    [[nodiscard]] std::optional<Milliseconds> limitBy(const ServiceTime &service) const;
};

/// From a history in order of seq, by the rules as they are now: a pure function of both. None: nothing is promised, or nothing
/// is left to do.
[[nodiscard]] std::optional<TicketDue> dueOf(std::span<const TicketEvent> history, const ClockRules &rules);

} // namespace sportello::domain
