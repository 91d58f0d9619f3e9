// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/call_clock.h"
#include "core/storage/calls.h"

#include <map>
#include <set>

/// Callers who were lost and are to be called back, as it is kept beside their calls' rows: a projection. All functions throw
/// db::DbError.
namespace sportello::storage {

/// The columns call_back_due, call_back_risk, call_back_wall.
[[nodiscard]] std::vector<db::Value> waitingValues(const std::optional<domain::Waiting> &waiting);
void updateWaiting(db::Session &session, domain::CallId id, const std::optional<domain::Waiting> &waiting);

/// What the calls' clocks go by, of calls of a contract with that threshold.
[[nodiscard]] std::map<domain::CallId, domain::CallContext> loadCallContexts(db::Session &session,
                                                                             const std::vector<domain::Call> &calls,
                                                                             domain::Milliseconds shortAbandon);

/// Of the calls with ids in [from, to], those whose callers wait.
[[nodiscard]] std::map<domain::CallId, domain::Waiting> loadWaiting(db::Session &session, domain::CallId from, domain::CallId to);

/// Of the calls with ids in [from, to], those whose three columns are nothing that waitingValues() makes.
[[nodiscard]] std::vector<domain::CallId> callsWaitingAmiss(db::Session &session, domain::CallId from, domain::CallId to);

// --- computing anew ---

/// All of a contract, in order of their ids.
[[nodiscard]] std::vector<domain::CallId> waitingCalls(db::Session &session, domain::ContractId contract);
struct KeptWaiting {
    domain::Call call;
    std::optional<domain::Waiting> waiting;
};
/// Those of the calls whose callers wait.
[[nodiscard]] std::vector<KeptWaiting> loadKeptWaiting(db::Session &session, const std::set<domain::CallId> &ids);
/// Writes what is kept of callers who still wait, by calls that still have the version given; answers how many these were.
[[nodiscard]] int updateWaiting(db::Session &session, const std::vector<KeptWaiting> &some);

// --- the list ---

struct WaitingCaller {
    domain::Call call;
    QString name;                         ///< the contact's, where it is known
    std::optional<domain::TicketDue> due; ///< none: nothing was promised
    bool operator==(const WaitingCaller &) const = default;
};
struct WaitingFilter {
    struct Of {
        domain::ContractId contract{0};
        domain::Instant since; ///< those lost before wait only for what is due later than `now`: domain::recoverableSince()
        /// Up to when what is at risk at `now` is due: domain::riskUntil(). What is due later stands with the others.
        domain::Instant riskUntil = domain::Instant::max();
    };
    std::vector<Of> contracts;
    domain::Instant now;
};
struct WaitingCursor {
    std::int64_t due = 0;
    std::int64_t at = 0;
    std::int64_t id = 0;
    int band = 0;         ///< storage::WorkBand
    std::int64_t now = 0; ///< by which instant the list was told, in milliseconds, page by page the same
    bool operator==(const WaitingCursor &) const = default;
};
using WaitingPage = Page<WaitingCaller, WaitingCursor>;
/// What was missed, what is at risk, the others; each by when it is due, then the oldest; at most `limit` (1–1000), without those
/// who were spoken to since. Whoever is computed anew from one band into the other at that moment may stand in both, or in none.
[[nodiscard]] WaitingPage listWaiting(db::Session &session, const WaitingFilter &filter,
                                      const std::optional<WaitingCursor> &after, int limit);
/// How many there are, no further than `cap`.
[[nodiscard]] int countWaiting(db::Session &session, const WaitingFilter &filter, int cap);

} // namespace sportello::storage
