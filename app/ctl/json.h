// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/desk/reading.h"
#include "core/desk/staffing.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

/// What scripts read: English keys that never change, times in ISO 8601 with Rome's offset, null for what there is none of.
namespace sportello::ctl {

[[nodiscard]] QJsonValue timeJson(const std::optional<domain::Instant> &at);
[[nodiscard]] QJsonValue dayJson(const std::optional<domain::LocalDay> &day);
[[nodiscard]] QJsonValue textJson(const QString &text);
[[nodiscard]] QJsonObject toJson(const desk::Receipt &receipt);
/// Of a ticket, or null.
[[nodiscard]] QJsonValue dueJson(const std::optional<domain::TicketDue> &due);
/// Whole seconds.
[[nodiscard]] QJsonValue secondsJson(domain::Milliseconds length);
[[nodiscard]] QJsonObject toJson(const storage::TicketSummary &row, const desk::Directory &directory);
/// A ticket with its history.
[[nodiscard]] QJsonObject toJson(const desk::TicketDetail &detail, const desk::Directory &directory);
[[nodiscard]] QJsonObject toJson(const domain::Call &call, const desk::Directory &directory);
[[nodiscard]] QJsonObject toJson(const domain::Contact &contact, const desk::Directory &directory);
[[nodiscard]] QJsonObject toJson(const domain::Contract &contract);
[[nodiscard]] QJsonObject toJson(const domain::Operator &person, const desk::Directory &directory);
[[nodiscard]] QJsonObject toJson(const domain::Team &team, const desk::Directory &directory);

/// Contracts that somebody does not fit: each with `contract, why, expired`.
[[nodiscard]] QJsonArray leftOutJson(const std::vector<desk::LeftOut> &leftOut);
[[nodiscard]] QJsonObject toJson(const domain::Staffing &staffing);

/// What went wrong: `kind, subject, detail, sentence`.
[[nodiscard]] QJsonObject errorJson(const domain::Error &error, const QString &sentence);

[[nodiscard]] QString contractCode(domain::ContractId id, const desk::Directory &directory);

/// `{"items": […], "next": …}`
[[nodiscard]] QJsonObject pageJson(QJsonArray items, const QString &next);
/// What stands under a list for people where there is more of it.
[[nodiscard]] QString moreText(const QString &next);
/// What a write answers: a line for people, the receipt for scripts.
[[nodiscard]] Answer done(const domain::Result<desk::Receipt> &receipt, const QString &line);

} // namespace sportello::ctl
