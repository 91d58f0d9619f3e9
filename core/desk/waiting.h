// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dues.h"
#include "core/storage/waiting_calls.h"

namespace sportello::storage {
struct DueMark;
} // namespace sportello::storage

/// Callers who were lost and wait to be called back.
namespace sportello::desk {

/// Those who can still be called back in time to count, and those to whom more was promised: what was missed or is due next
/// first, without those who were spoken to since. No contracts: all that I may see. `limit` 1–maxRows. Errors: NotAllowed,
/// InvalidValue.
[[nodiscard]] domain::Result<storage::WaitingPage> listWaiting(Desk &desk, const std::vector<domain::ContractId> &contracts,
                                                               const std::optional<storage::WaitingCursor> &after, int limit);
[[nodiscard]] domain::Result<int> countWaiting(Desk &desk, const std::vector<domain::ContractId> &contracts, int cap);

// For the verbs that change who waits: they throw db::DbError, db::Refused.
/// Writes what is kept anew for one call, by its row and by those of the calls that answer it. Inside a unit of work.
void keepWaiting(db::Session &session, const storage::Catalogue &catalogue, const domain::Call &call);
/// Computes it anew for all of a contract, in batches that are each a unit. False: the mark is no longer the one given.
[[nodiscard]] bool recomputeWaiting(db::Session &session, const storage::DueMark &mark, const storage::Catalogue &catalogue,
                                    domain::Instant now, DueRun &run, const DueProgress &progress);

} // namespace sportello::desk
