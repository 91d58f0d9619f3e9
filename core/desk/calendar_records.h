// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/records.h"
#include "core/domain/contract_calendar.h"

/// Rows of calendars as they are kept and told: what the verbs on calendars and the setting up of a contract share. Refuses by
/// exception, inside a unit of work.
namespace sportello::desk {

[[noreturn]] void refuseValue(const QString &field, const QString &why);
/// The contract, its calendar locked: what is looked at is still so when it is written. Refuses without the right to write it.
[[nodiscard]] domain::Contract lockedContract(Unit &unit, domain::ContractId id);
void checkDays(domain::LocalDay first, domain::LocalDay last);
/// `version` is 0 where there is nothing yet: a version that was seen is then another one too.
void checkVersion(const Request &request, const QString &what, int version);
void checkSeen(int seen, const QString &what, int version);

/// Hours in order; refused where they are none of a day.
[[nodiscard]] domain::DayHours cleaned(const domain::DayHours &hours);
/// Refused where the week has no hours at all, or a patron no name. Its `from` stays as it is.
[[nodiscard]] domain::HoursRule cleaned(const domain::HoursRule &rule);
/// `contract` is the row's.
[[nodiscard]] domain::Cap cleaned(const domain::Cap &cap, const domain::Contract &contract);
/// Without a look at its cap.
[[nodiscard]] domain::OpeningKind cleaned(const domain::OpeningKind &kind);

[[nodiscard]] QJsonObject factsOf(const domain::ContractHours &row);
[[nodiscard]] QJsonObject factsOf(const domain::Cap &cap);
[[nodiscard]] QJsonObject factsOf(const domain::OpeningKind &kind);
/// An instant from which on something holds; 0: always.
[[nodiscard]] QJsonValue fromJson(domain::Instant from);

} // namespace sportello::desk
