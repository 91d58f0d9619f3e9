// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/level_rule.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>

/// Writing rows that are the truth themselves: what the verbs of the directory, the catalogue and the calendars share. All of it
/// runs inside a unit of work and refuses by exception.
namespace sportello::desk {

/// JSON as an event keeps it.
[[nodiscard]] QString facts(const QJsonObject &json);

/// A row as it will be written: what its event says, and how it comes into the database.
struct Addition {
    domain::SubjectKind kind;
    std::optional<domain::ContractId> contract;
    QJsonObject facts;
    domain::Texts texts;
    std::function<std::int64_t()> insert; ///< answers the new row's id
};

/// The frame of every verb that adds a row. `prepare` checks and cleans, inside the unit of work.
[[nodiscard]] domain::Result<Receipt> addRow(Desk &desk, domain::Verb verb, const Target &target, const Request &request,
                                             const Content &content, const std::function<Addition(db::Session &)> &prepare);

/// A name of at most 120 characters.
[[nodiscard]] QString cleanName(const QString &typed, const QString &field = QStringLiteral("name"));

/// Refuses with NotFound.
domain::Contract requireContract(db::Session &session, domain::ContractId id);

// A contract, as it is given, kept and told.
[[nodiscard]] Content contentOf(const domain::Contract &given);
/// Without a look at its code.
[[nodiscard]] domain::Contract cleaned(const domain::Contract &given);
/// Of a new one, whose code nobody has yet.
[[nodiscard]] domain::Contract cleaned(db::Session &session, const domain::Contract &given);
[[nodiscard]] QJsonObject factsOf(const domain::Contract &contract);

// Tables that are replaced whole, as their events keep them.
[[nodiscard]] QJsonArray rowsOf(const std::vector<domain::LevelRule> &rules);
[[nodiscard]] QJsonArray rowsOf(const std::vector<domain::Entitlement> &table);

/// One line of at most 200 characters. `optional`: it may be empty.
[[nodiscard]] QString oneLine(const QString &typed, const QString &field, bool optional = true);

} // namespace sportello::desk
