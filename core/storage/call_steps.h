// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/calls.h"
#include "core/storage/history.h"

#include <map>
#include <set>
#include <vector>

/// The steps that were taken for lost calls, or left out. They stand in the steps' histories; the table is made of these, and
/// its key keeps each from being taken twice. All functions throw db::DbError.
namespace sportello::storage {

struct CallStep {
    domain::CallId call{0};
    domain::WatchStepId step{0};
    bool taken = true; ///< false: it was left out
    friend auto operator<=>(const CallStep &, const CallStep &) = default;
};
/// What an event of a step's history says of a call; none where it is of something else.
[[nodiscard]] std::optional<CallStep> callStepIn(const StoredEvent &event);
/// False: it was there, and nothing was written.
[[nodiscard]] bool insertCallStep(db::Session &session, const CallStep &step);
/// Of each of the calls the steps that were taken or left out.
[[nodiscard]] std::map<domain::CallId, std::set<domain::WatchStepId>> loadCallSteps(db::Session &session,
                                                                                    const std::set<domain::CallId> &calls);
/// Of the steps with ids in [from, to].
[[nodiscard]] std::set<CallStep> callStepsOf(db::Session &session, domain::WatchStepId from, domain::WatchStepId to);

/// The contracts that have steps for lost callers, in order of their ids.
[[nodiscard]] std::vector<domain::ContractId> contractsWithCallSteps(db::Session &session);

struct DueCallCursor {
    std::int64_t due = 0;
    std::int64_t at = 0;
    std::int64_t id = 0;
};
using DueCallPage = Page<domain::Call, DueCallCursor>;
/// The contract's calls whose callers were promised to be called back, at that instant or later, and were not; by when they are
/// due, then the oldest; at most `limit`.
[[nodiscard]] DueCallPage callsDueSince(db::Session &session, domain::ContractId contract, domain::Instant since,
                                        const std::optional<DueCallCursor> &after, int limit);

} // namespace sportello::storage
