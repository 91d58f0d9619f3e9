// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/target.h"

/// What a contract promises in time, and what stops its clocks. Rows are never deleted. All functions throw db::DbError.
namespace sportello::storage {

/// Ignores the given id and version.
[[nodiscard]] domain::TargetId insertTarget(db::Session &session, const domain::Target &target);
/// Writes all of a row, whose version must be the one after the stored one; false where it is not.
[[nodiscard]] bool updateTarget(db::Session &session, const domain::Target &target);
[[nodiscard]] std::optional<domain::Target> loadTarget(db::Session &session, domain::TargetId id);
/// In the order in which they are asked, with those that hold no longer.
[[nodiscard]] std::vector<domain::Target> listTargets(db::Session &session, domain::ContractId contract);

void insertHoldStop(db::Session &session, domain::ContractId contract, const domain::HoldStop &stop);
/// Its `until`; the row is known by all else.
void updateHoldStop(db::Session &session, domain::ContractId contract, const domain::HoldStop &stop);
/// By measure, reason and time, with those that hold no longer.
[[nodiscard]] std::vector<domain::HoldStop> listHoldStops(db::Session &session, domain::ContractId contract);

[[nodiscard]] inline domain::TargetRules loadTargetRules(db::Session &session, domain::ContractId contract)
{
    return {listTargets(session, contract), listHoldStops(session, contract)};
}

} // namespace sportello::storage
