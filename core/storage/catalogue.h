// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/level_rule.h"
#include "core/domain/priority.h"

#include <vector>

/// Contracts and what hangs on them: trees, types, the priority matrix, level rules, entitlements. All functions throw
/// db::DbError.
namespace sportello::storage {

[[nodiscard]] domain::ContractId insertContract(db::Session &session, const domain::Contract &contract);
[[nodiscard]] bool updateContract(db::Session &session, const domain::Contract &contract);
[[nodiscard]] std::optional<domain::Contract> loadContract(db::Session &session, domain::ContractId id);
[[nodiscard]] std::optional<domain::Contract> findContract(db::Session &session, const QString &code);
[[nodiscard]] std::vector<domain::Contract> listContracts(db::Session &session);

/// A contract's terms: facts as desk/contract_terms.h writes them.
struct StoredTerms {
    int version = 0;
    QString facts;
};
[[nodiscard]] std::optional<StoredTerms> loadTerms(db::Session &session, domain::ContractId contract);
/// Version 1 is new; another one replaces the one before it. False where that is not there.
[[nodiscard]] bool saveTerms(db::Session &session, domain::ContractId contract, const StoredTerms &terms);

[[nodiscard]] domain::ServiceId insertService(db::Session &session, const domain::Service &service);
[[nodiscard]] std::vector<domain::Service> listServices(db::Session &session, domain::ContractId contract);
[[nodiscard]] domain::CategoryId insertCategory(db::Session &session, const domain::Category &category);
[[nodiscard]] std::vector<domain::Category> listCategories(db::Session &session, domain::ContractId contract);
[[nodiscard]] domain::TicketTypeId insertTicketType(db::Session &session, const domain::TicketType &type);
[[nodiscard]] std::vector<domain::TicketType> listTicketTypes(db::Session &session, domain::ContractId contract);

/// The contract's matrix; cells that were never set are those of the standard one.
[[nodiscard]] domain::PriorityMatrix loadMatrix(db::Session &session, domain::ContractId contract);
void saveMatrix(db::Session &session, domain::ContractId contract, const domain::PriorityMatrix &matrix);

/// In the order of their rank.
[[nodiscard]] std::vector<domain::LevelRule> listLevelRules(db::Session &session, domain::ContractId contract);
/// Replaces the whole table of a contract.
void saveLevelRules(db::Session &session, domain::ContractId contract, const std::vector<domain::LevelRule> &rules);

[[nodiscard]] std::vector<domain::Entitlement> listEntitlements(db::Session &session, domain::ContractId contract);
void saveEntitlements(db::Session &session, domain::ContractId contract, const std::vector<domain::Entitlement> &table);

} // namespace sportello::storage
