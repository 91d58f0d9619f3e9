// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/target.h"

#include <functional>

namespace sportello::desk {

/// "What if it were 30 minutes?": a target tried on the tickets opened in a period, or, where it is measured on calls, on those
/// that came in it. Nothing is changed.
struct TryTarget {
    domain::ContractId contract{0};
    domain::Target target = {}; ///< measure, conditions, limit, wallClock; as if it had held alone, and from always
    domain::Instant from;
    domain::Instant to; ///< exclusive
};

/// What became of the clocks of one measure.
struct TrialCounts {
    int met = 0;     ///< done in time
    int missed = 0;  ///< late, done or not
    int running = 0; ///< still to be done, and in time
    int apart = 0; ///< no target was for them (the tried one, or none in force while their time passed), or they came to nothing
    bool operator==(const TrialCounts &) const = default;
    [[nodiscard]] int measured() const { return met + missed; }
};
struct Trial {
    struct Side {
        TrialCounts tried;
        TrialCounts inForce; ///< of the same clocks, by the contract's own targets as they held at the time
        bool operator==(const Side &) const = default;
    };
    Side native;
    Side imported;   ///< clocks that history from elsewhere began
    int tickets = 0; ///< that were looked at, of a measure of tickets
    int calls = 0;   ///< inbound ones that were looked at, of a measure of calls
};

/// Reads the tickets or calls page by page, in constant memory. `progress` is told how many were read and stops it by answering
/// false. Errors: NotAllowed, NotFound, Cancelled, InvalidValue (a limit that setTarget() refuses; a period that ends before it
/// begins).
[[nodiscard]] domain::Result<Trial> tryTarget(Desk &desk, const TryTarget &command,
                                              const std::function<bool(int read)> &progress = {});

} // namespace sportello::desk
