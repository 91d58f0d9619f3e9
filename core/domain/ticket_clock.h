// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/service_time.h"
#include "core/domain/target.h"

#include <set>
#include <span>

/// Clocks are computed from the history, the calendar and the contract, and never patched: pauses, changes of priority, of
/// targets and of the calendar come out right in whatever order they happened.
namespace sportello::domain {

/// What time is measured by.
struct ClockRules {
    const ServiceTime &service;
    const TargetRules &targets;
    std::set<TeamId> supplierTeams = {}; ///< teams that face suppliers
};

enum class ClockState : std::uint8_t {
    Running,
    Stopped, ///< a hold stops it
    Ended,   ///< by what it waited for; in time or not: see breachedAt
    Void     ///< cancelled or merged away before it came to that
};

/// A hold that stopped a clock; one that lasts ends with Instant::max().
struct ClockStop {
    TimeSpan span;
    HoldReason reason = HoldReason::Other;
    bool operator==(const ClockStop &) const = default;
};

/// One stretch of time that a target looks at.
struct TicketClock {
    Measure measure = Measure::Resolve;
    int cycle = 1; ///< of resolution, from 1; a reopening begins the next
    Level level = Level::First;
    Instant start;
    ClockState state = ClockState::Running;
    std::optional<Instant> end;        ///< when it ended or became void
    std::vector<ClockStop> stops;      ///< in order, apart from each other
    std::optional<TargetId> target;    ///< the one that fits now, or fitted at its end; none: nothing was promised
    Instant targetSince;               ///< since when that one is asked for: it is due no earlier
    bool wasUnasked = false;           ///< and before that nothing was asked of it, though it ran
    Milliseconds limit{0};             ///< of the target
    Milliseconds spent{0};             ///< by its measure of time, until its end or the last thing that happened
    std::optional<Instant> due;        ///< when the limit is reached if nothing happens; none while stopped, or without a target
    std::optional<Instant> riskAt;     ///< when less than a quarter of the limit is left; none as for `due`
    std::optional<Instant> breachedAt; ///< the first instant at which a target of it was missed: stays, whatever changes later
    bool wallClock = false;
    Milliseconds missedLimit{0};    ///< of the target that was missed first, whatever the one now is
    bool missedByWallClock = false; ///< and whether it counted elapsed time
    Instant missedSince;            ///< and since when it was asked for
    bool missedUnasked = false;     ///< its time had passed before anything was asked of it
    bool imported = false;          ///< begun by history from elsewhere
    bool operator==(const TicketClock &) const = default;

    [[nodiscard]] bool isOpen() const { return state == ClockState::Running || state == ClockState::Stopped; }
    [[nodiscard]] Milliseconds left() const { return limit - spent; }
    /// Whether what was missed is not what is asked now.
    [[nodiscard]] bool isMissedByAnother() const
    {
        return breachedAt && (missedLimit != limit || missedByWallClock != wallClock);
    }
    /// Whether it is, or was when it was missed, due only because nothing was asked before: its time had passed already.
    [[nodiscard]] bool isDueByAsking() const { return breachedAt ? *breachedAt == missedSince : due && *due == targetSince; }
    /// What it is sorted by: once missed, a target stays late until what it waits for is done.
    [[nodiscard]] std::optional<Instant> urgentAt() const { return breachedAt ? breachedAt : due; }
};

/// The clocks of a ticket in the order in which they began, as they stand at `now`: answers are not recorded here, calls have
/// their own. A change of targets that is still to come has its say in what is due after it. `history` is in order of seq.
[[nodiscard]] std::vector<TicketClock> clocksOf(std::span<const TicketEvent> history, const ClockRules &rules, Instant now);

/// What lists sort by: of the open clocks with a target the most urgent one. What was missed comes first, also while a hold stops
/// it or where nothing is asked any more; then what is due first; what is stopped in time only where nothing else is.
[[nodiscard]] const TicketClock *nextDue(const std::vector<TicketClock> &clocks);

/// No clock by these rules that is at risk at `now` is due later than that: less of each target is left than its share.
[[nodiscard]] Instant riskUntil(const ClockRules &rules, Instant now);

} // namespace sportello::domain
