// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

/// What has come in from other systems' logs, case by case. All functions throw db::DbError.
namespace sportello::storage {

/// A case of another system's log, as a contract knows it.
struct CaseName {
    domain::ContractId contract{0};
    QString source;
    QString reference;
};

/// How far a case has come in.
struct ImportedCase {
    domain::TicketId ticket{0};
    QByteArray rowDigests;  ///< `digestSize` bytes for each row of the log, in its order
    domain::Instant lastAt; ///< of the last row, as the log tells it
    static constexpr qsizetype digestSize = 8;
};

/// Those of the cases that are known, by their reference.
[[nodiscard]] QHash<QString, ImportedCase> findImportedCases(db::Session &session, domain::ContractId contract,
                                                             const QString &source, const QStringList &references);
void insertImportedCase(db::Session &session, const CaseName &name, const ImportedCase &one);
/// False where the case is no longer as `before` has it: somebody else imports the same log.
[[nodiscard]] bool updateImportedCase(db::Session &session, const CaseName &name, const ImportedCase &before,
                                      const ImportedCase &after);

} // namespace sportello::storage
