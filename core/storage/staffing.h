// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/staffing.h"

#include <map>
#include <set>
#include <utility>

/// What is recorded of operators to tell which contracts they may work. All functions throw db::DbError.
namespace sportello::storage {

/// Writes all of it. Answers false where the version is not the one after the stored one (1 where nothing is stored).
[[nodiscard]] bool saveStaffing(db::Session &session, const domain::Staffing &staffing);
/// Empty, of version 0, where nothing was recorded.
[[nodiscard]] domain::Staffing loadStaffing(db::Session &session, domain::OperatorId person);
/// Of all of whom something was recorded.
[[nodiscard]] std::map<domain::OperatorId, domain::Staffing> listStaffing(db::Session &session);

/// Who does not fit which contract that they work, of those that the caller reads: what a server tells of people of whom it shows
/// nothing. PostgreSQL only.
[[nodiscard]] std::set<std::pair<domain::OperatorId, domain::ContractId>> misfits(db::Session &session, domain::LocalDay day);

} // namespace sportello::storage
