// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "core/desk/records.h"
#include "core/domain/contract_calendar.h"

/// Rows of calendars as they are kept and told: what the verbs on calendars and the setting up of a contract share. Refuses by
/// exception, inside a unit of work.
namespace sportello::desk {

[[noreturn]] void refuseValue(const QString &field, const QString &why);
/// The contract, its calendar locked: what is looked at is still so when it is written. Refuses without the right to write it.
[[nodiscard]] domain::Contract lockedContract(Unit &unit, domain::ContractId id);
void checkDays(domain::LocalDay first, domain::LocalDay last);
/// Refuses days that are over, or before what they would count from, by the moment from which it holds.
void checkNotOver(const Unit &unit, domain::LocalDay last, domain::Instant from);
/// What was found when the subject was recorded: the same key is answered the same, whatever came after.
[[nodiscard]] QJsonObject recordedFacts(db::Session &session, const storage::Subject &subject);
/// `version` is 0 where there is nothing yet: a version that was seen is then another one too.
void checkVersion(const Request &request, const QString &what, int version);
void checkSeen(int seen, const QString &what, int version);

[[nodiscard]] std::vector<domain::ContractHours> hoursFor(db::Session &session, domain::ContractId contract,
                                                          domain::HoursUse use);
/// From when on a change holds. Before there are hours no time has been counted that it could change.
[[nodiscard]] domain::Instant holdsFrom(const Unit &unit, const std::optional<domain::Instant> &from, bool hasHours);
[[nodiscard]] domain::Instant holdsFrom(const Unit &unit, const std::optional<domain::Instant> &from,
                                        domain::ContractId contract);
/// What cancelling leaves of days that count since `from`: up to which day they stay. None: they have not begun, or never
/// counted. Refuses where nothing is left to cancel.
[[nodiscard]] std::optional<domain::LocalDay> lastKept(domain::LocalDay first, domain::LocalDay last, domain::Instant from,
                                                       domain::Instant now, const QString &what);
[[nodiscard]] QString cancelFacts(const std::optional<domain::LocalDay> &kept);

/// Hours in order; refused where they are none of a day.
[[nodiscard]] domain::DayHours cleaned(const domain::DayHours &hours);
/// Refused where the week has no hours at all, or a patron no name. Its `from` stays as it is.
[[nodiscard]] domain::HoursRule cleaned(const domain::HoursRule &rule);
/// `contract` is the row's.
[[nodiscard]] domain::Cap cleaned(const domain::Cap &cap, const domain::Contract &contract);
/// Without a look at its cap.
[[nodiscard]] domain::OpeningKind cleaned(const domain::OpeningKind &kind);

/// What readOpenings() answers; `all` are the contract's openings.
[[nodiscard]] OpeningsDetail openingsOf(const Desk &desk, const domain::Contract &contract,
                                        const std::vector<domain::OpeningKind> &kinds, const std::vector<domain::Opening> &all,
                                        const std::optional<domain::Days> &days = {});

[[nodiscard]] QJsonObject factsOf(const domain::ContractHours &row);
[[nodiscard]] QJsonObject factsOf(const domain::Cap &cap);
[[nodiscard]] QJsonObject factsOf(const domain::OpeningKind &kind);
/// An instant from which on something holds; 0: always.
[[nodiscard]] QJsonValue fromJson(domain::Instant from);

} // namespace sportello::desk
