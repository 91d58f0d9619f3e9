// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/contract_calendar.h"

/// When a contract has service: hours, closures, extraordinary openings, and what these count against. All functions throw
/// db::DbError. Inserting ignores the given id and version; updating writes all of a row, whose version must be the one after the
/// stored one, and answers false where it is not.
namespace sportello::storage {

[[nodiscard]] domain::HoursRuleId insertHours(db::Session &session, const domain::ContractHours &row);
[[nodiscard]] bool updateHours(db::Session &session, const domain::ContractHours &row);
/// The desk's first, each use's in the order of time.
[[nodiscard]] std::vector<domain::ContractHours> listHours(db::Session &session, domain::ContractId contract);

[[nodiscard]] domain::ClosureId insertClosure(db::Session &session, const domain::ContractClosure &row);
[[nodiscard]] bool updateClosure(db::Session &session, const domain::ContractClosure &row);
[[nodiscard]] std::optional<domain::ContractClosure> loadClosure(db::Session &session, domain::ClosureId id);
/// By their first days, with those that were cancelled.
[[nodiscard]] std::vector<domain::ContractClosure> listClosures(db::Session &session, domain::ContractId contract);

[[nodiscard]] domain::CapId insertCap(db::Session &session, const domain::Cap &cap);
[[nodiscard]] bool updateCap(db::Session &session, const domain::Cap &cap);
[[nodiscard]] std::vector<domain::Cap> listCaps(db::Session &session, domain::ContractId contract);

[[nodiscard]] domain::OpeningKindId insertOpeningKind(db::Session &session, const domain::OpeningKind &kind);
[[nodiscard]] bool updateOpeningKind(db::Session &session, const domain::OpeningKind &kind);
[[nodiscard]] std::vector<domain::OpeningKind> listOpeningKinds(db::Session &session, domain::ContractId contract);

[[nodiscard]] domain::OpeningId insertOpening(db::Session &session, const domain::Opening &opening);
[[nodiscard]] bool updateOpening(db::Session &session, const domain::Opening &opening);
[[nodiscard]] std::optional<domain::Opening> loadOpening(db::Session &session, domain::OpeningId id);
/// By their first days, with those that were cancelled.
[[nodiscard]] std::vector<domain::Opening> listOpenings(db::Session &session, domain::ContractId contract);

/// Until the transaction ends nobody else changes the contract's calendar: what is looked at first is still so when it is
/// written.
void lockCalendar(db::Session &session, domain::ContractId contract);

/// What the contract's service time is counted by; without rules where nobody set its hours.
[[nodiscard]] domain::ServiceCalendar loadServiceCalendar(db::Session &session, domain::ContractId contract);

} // namespace sportello::storage
