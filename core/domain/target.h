// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <optional>
#include <vector>

/// What a contract promises in time (requirements A8, B9): a table of targets, of which the first that fits counts.
namespace sportello::domain {

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
    std::optional<Instant> until;  ///< when it ceased to
    bool operator==(const Target &) const = default;
};

/// A hold for this reason stops the clock of this measure.
struct HoldStop {
    Measure measure = Measure::Resolve;
    HoldReason reason = HoldReason::Requester;
    bool operator==(const HoldStop &) const = default;
};

struct TargetRules {
    std::vector<Target> targets; ///< by rank
    std::vector<HoldStop> stops;
    bool operator==(const TargetRules &) const = default;

    [[nodiscard]] bool stopsOn(Measure measure, HoldReason reason) const;
};

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

/// A target is at risk while less than this share of it is left (indicators.md).
inline constexpr int atRiskPercent = 25;

} // namespace sportello::domain
