// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

namespace sportello::indicators {

/// Something stored that is not what the history says.
struct Difference {
    enum class What {
        Chain,
        Unreadable, ///< what is stored of the subject is nothing that a program of any version wrote
        Operation,  ///< an event that is not its operation's, or an operation without any event
        TicketRow,
        TicketDue,
        CallRow,
        CallDue,
        CallSteps,
        ContactKeys, ///< what a contact is found by
        SearchIndex,
        DayFigures
    };
    What what = What::Chain;
    storage::Subject subject; ///< of day figures, and of an operation without events: the contract
    std::int64_t at = 0;      ///< chain, operation: the event's number, or the operation's; day figures: the day
    bool operator==(const Difference &) const = default;
};

struct VerifyReport {
    std::int64_t subjects = 0;
    std::int64_t events = 0;
    std::int64_t days = 0;
    std::int64_t contractsWaiting = 0;   ///< whose due times are still to be computed anew: these were not compared
    std::vector<Difference> differences; ///< the first 1000
    [[nodiscard]] bool clean() const { return differences.empty(); }
};

/// Rebuilds every projection from the history, in constant memory, and compares; writes nothing. The chains of all subjects are
/// checked on the way. `progress` may stop it by answering false. Errors: NotAllowed, Cancelled.
[[nodiscard]] domain::Result<VerifyReport> verifyDesk(
    desk::Desk &desk, const std::function<bool(std::int64_t done, std::int64_t of)> &progress = {});

} // namespace sportello::indicators
