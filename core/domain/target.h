// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <optional>
#include <vector>

/// What a contract promises in time (requirements A8, B9): a table of targets, of which the first that fits counts.
namespace sportello::domain {

/// Whether it is measured on calls; tickets have no clock of it.
[[nodiscard]] constexpr bool isOfCalls(Measure measure)
{
    return measure == Measure::Answer || measure == Measure::CallBack;
}

/// One row of the table. Absent conditions fit everything.
struct Target {
    TargetId id{0};
    int version = 0;
    ContractId contract{0};
    int rank = 0;
    Measure measure = Measure::Resolve;
    std::optional<TicketKind> kind;
    std::optional<ContactType> contactType;
    std::optional<Priority> priority;
    std::optional<Level> level;
    Milliseconds limit{0};         ///< more than nothing
    bool wallClock = false;        ///< elapsed time instead of service time
    Instant from = Instant::min(); ///< since when it holds: what was due before stays as it was
    std::optional<Instant> until;  ///< when it ceases to; where that is `from`, it never held
    bool operator==(const Target &) const = default;

    [[nodiscard]] bool holdsAt(Instant at) const { return from <= at && (!until || at < *until); }
};

/// While it holds, a hold for this reason stops the clock of this measure.
struct HoldStop {
    Measure measure = Measure::Resolve;
    HoldReason reason = HoldReason::Requester;
    Instant from = Instant::min();
    std::optional<Instant> until = {}; ///< never later than the moment at which it was decided
    bool operator==(const HoldStop &) const = default;

    [[nodiscard]] bool holdsAt(Instant at) const { return from <= at && (!until || at < *until); }
};

struct TargetRules {
    std::vector<Target> targets; ///< the first that fits counts: see sortTargets()
    std::vector<HoldStop> stops;
    bool operator==(const TargetRules &) const = default;

    [[nodiscard]] bool stopsOn(Measure measure, HoldReason reason, Instant at) const;
};

/// How many conditions a target has: of two of the same rank the more particular one is asked first.
[[nodiscard]] int conditionsOf(const Target &target);
/// By rank, then the more particular first, then the older.
void sortTargets(std::vector<Target> &targets);
/// Whether both are for the same measure under the same conditions, so that one takes the other's place.
[[nodiscard]] bool isSameCase(const Target &a, const Target &b);
/// Whether there may be a ticket that both fit.
[[nodiscard]] bool overlap(const Target &a, const Target &b);

/// By what a target is chosen.
struct TargetCase {
    Measure measure = Measure::Resolve;
    TicketKind kind = TicketKind::Incident;
    ContactType contactType = ContactType::NotRecorded;
    Priority priority = Priority::P3;
    Level level = Level::First;
};
/// The first target that fits and holds at that instant; none: nothing was promised.
[[nodiscard]] const Target *targetFor(const TargetRules &rules, const TargetCase &wanted, Instant at);

/// The longest that is promised: a year that was mistyped is not one of a century.
inline constexpr Milliseconds longestTarget = std::chrono::days(366);

/// A target is at risk while less than this share of it is left (indicators.md).
inline constexpr int atRiskPercent = 25;

} // namespace sportello::domain
