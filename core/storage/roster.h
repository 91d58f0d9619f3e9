// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/opening.h"
#include "core/domain/roster.h"

#include <map>

/// Who is present when. All functions throw db::DbError; nothing of it is ever deleted.
namespace sportello::storage {

/// Ignores the given id and version.
[[nodiscard]] domain::RosterEntryId insertRosterEntry(db::Session &session, const domain::RosterEntry &entry);
/// Writes all of a row; false where its version is not the one after the stored one.
[[nodiscard]] bool updateRosterEntry(db::Session &session, const domain::RosterEntry &entry);
[[nodiscard]] std::optional<domain::RosterEntry> loadRosterEntry(db::Session &session, domain::RosterEntryId id);
/// A contract's entries that touch the days, or one operator's, by operator and first day; with those that were cancelled.
[[nodiscard]] std::vector<domain::RosterEntry> listRoster(db::Session &session, domain::ContractId contract,
                                                          const domain::Days &days,
                                                          std::optional<domain::OperatorId> person = {});

/// Of each operator and use with entries on the contract: the sum of their versions, which grows with each change of any.
[[nodiscard]] std::map<std::pair<domain::OperatorId, domain::HoursUse>, int> rosterVersions(db::Session &session,
                                                                                            domain::ContractId contract);

} // namespace sportello::storage
