// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"

#include <QtCore/QCache>

#include <optional>

namespace sportello::exchange {

/// The teams, people and categories that a log names, as rows of the directory: found by name, or made. What is made in one
/// transaction is one operation, with one event a row.
class ImportNames {
public:
    /// `dry`: nothing is written, and what would be made has a negative id.
    ImportNames(desk::Desk &desk, const Mapping &mapping, domain::ContractId contract, bool dry);

    /// To be called where a transaction begins: what was made in one that was rolled back is forgotten.
    void begin(ImportReport &report);
    void committed() noexcept { m_uncertain = false; }

    struct Team {
        domain::TeamId id;
        domain::Level level;
    };
    [[nodiscard]] Team team(const QString &name);
    [[nodiscard]] domain::OperatorId person(const QString &name);
    [[nodiscard]] domain::ContactId contact(const QString &name);
    /// Not for an empty path.
    [[nodiscard]] domain::CategoryId category(const QStringList &path);

private:
    [[nodiscard]] desk::Unit &unit();
    void append(domain::SubjectKind kind, std::int64_t id, domain::EventKind event, const QJsonObject &facts,
                const domain::Texts &texts = {});
    [[nodiscard]] Team findOrMakeTeam(const QString &name);
    [[nodiscard]] domain::OperatorId findOrMakePerson(const QString &name);
    [[nodiscard]] domain::ContactId findOrMakeContact(const QString &name);
    [[nodiscard]] std::int64_t provisionalId() noexcept { return --m_provisional; }
    void forget();

    desk::Desk &m_desk;
    const Mapping &m_mapping;
    domain::ContractId m_contract;
    bool m_dry;
    bool m_uncertain = false; ///< the transaction in which rows were made may have been rolled back
    std::int64_t m_provisional = 0;
    std::optional<desk::Unit> m_unit;
    ImportReport *m_report = nullptr;
    QHash<QString, Team> m_teams;
    QHash<QString, domain::OperatorId> m_people;
    QHash<QStringList, domain::CategoryId> m_categories;
    QCache<QString, domain::ContactId> m_contacts; ///< there may be as many as cases
};

} // namespace sportello::exchange
