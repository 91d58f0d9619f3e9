// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/target.h"

/// What a contract promises in time. What changes it holds from a stated instant on, never earlier than the moment at which it is
/// recorded: what was due before stays as it was. Only where nothing was promised yet for the tickets in question may a target
/// hold from earlier, and stop on holds from always. Each change leaves the contract's open tickets to be computed anew: dues.h.
/// Errors, besides those named: NotAllowed, NotFound, StaleVersion, and InvalidValue with the field and a word that core/words
/// makes a sentence of.
namespace sportello::desk {

/// Sets the limit of a case, a measure under its conditions; what was to hold for the same case from then on ceases.
/// Errors: InvalidValue where the limit is nothing, less, or more than domain::longestTarget, or wants service hours of a
/// contract that has none; Duplicate where the same holds already.
struct SetTarget {
    Request request;
    domain::ContractId contract{0};
    domain::Target target = {};               ///< its id, version, contract, rank, from and until are ignored
    std::optional<int> rank = {};             ///< 1–9999. None: as before; a new case just before what is less particular
    std::optional<domain::Instant> from = {}; ///< none: from now on
    /// The target that the person saw in that place, 0 where they saw none; another one is refused as stale.
    std::optional<domain::TargetId> seen = {};
};
[[nodiscard]] domain::Result<Receipt> setTarget(Desk &desk, const SetTarget &command);

/// From then on there is no such target. Where it was only to come, what it was to take the place of goes on instead. Errors:
/// InvalidValue where it has ended.
struct EndTarget {
    Request request;
    domain::TargetId target{0};
    std::optional<domain::Instant> from = {}; ///< none: from now on
};
[[nodiscard]] domain::Result<Receipt> endTarget(Desk &desk, const EndTarget &command);

/// Which holds stop the clocks of a measure, all of them, from now on; holds that last stop or run from then on too.
struct SetHoldStops {
    Request request;
    domain::ContractId contract{0};
    domain::Measure measure = domain::Measure::Resolve;
    std::vector<domain::HoldReason> reasons = {}; ///< none: no hold stops it
    bool fromAlways = false;                      ///< refused where holds were decided on for this measure before
    /// Those that stopped it as the person saw it; other ones are refused as stale.
    std::optional<std::vector<domain::HoldReason>> seen = {};
};
[[nodiscard]] domain::Result<Receipt> setHoldStops(Desk &desk, const SetHoldStops &command);

struct TargetsDetail {
    domain::Contract contract;
    domain::TargetRules rules; ///< with what holds no longer, or not yet
    bool hasHours = false;     ///< service time passes at all
};
[[nodiscard]] domain::Result<TargetsDetail> readTargets(Desk &desk, domain::ContractId contract);

// For the setting up of a contract, inside its unit of work. Refuse by exception.
/// A target as it will be written.
[[nodiscard]] domain::Target cleaned(const domain::Target &given);
[[nodiscard]] QJsonObject factsOf(const domain::Target &target);
[[nodiscard]] QJsonObject factsOf(const std::vector<domain::HoldStop> &stops);

} // namespace sportello::desk
