// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"

#include <QtCore/QStringList>

#include <functional>
#include <span>
#include <vector>

namespace sportello::db {

/// One numbered step of the schema: single statements, run in one transaction with its version row.
struct Migration {
    int number = 0;
    QString name;
    int minClient = 0; ///< the oldest schema number a program must know to work on the result
    std::function<QStringList(const Dialect &)> statements;
    std::function<void(Session &)> fill; ///< optional: rows written after the statements, in the same transaction
    bool mayLoseRows = false;            ///< otherwise a table with fewer rows than before undoes the step
};

struct SchemaState {
    int number = 0; ///< 0: no tables of ours
    int minClient = 0;
};

/// What migrate() did.
struct Migrated {
    int from = 0; ///< the schema's number before
    int to = 0;   ///< and after; the same where nothing was to be done
    QString copy; ///< SQLite: where the file as it was is kept; empty: no copy was needed
};

/// The tables of ours, without the shadows of full-text indexes. Throws DbError.
[[nodiscard]] QStringList tableNames(Session &session);

/// The table in which a move into this database keeps how far it is: while it is there the desk is not whole.
inline constexpr QLatin1StringView moveNotes{"move_progress"};
[[nodiscard]] bool isBeingMoved(Session &session);

/// The schema's number as the database tells it (table `schema_version`). Throws DbError.
[[nodiscard]] SchemaState schemaState(Session &session);

/// Brings the database from its number to the last one. Each step is all or nothing; a second run does nothing.
/// Before the first step on a database that has tables, SQLite keeps a copy beside the file (`PATH.before-N`, N the
/// first step), which nobody may read who may not read the file. While it runs, SQLite checks references at each step's end only,
/// so that a table can be rebuilt. Errors: SchemaNewer when min_client is above what this program knows.
[[nodiscard]] domain::Result<Migrated> migrate(Session &session, std::span<const Migration> migrations);

/// Tables of what is so only for the moment: their rows may go at any time, and are no part of a desk that is moved.
inline const QStringList momentaryTables{QStringLiteral("lease"), QStringLiteral("presence")};

/// The oldest program that may still write to the database, by the schema that it knows.
[[nodiscard]] Asked<int> askMinClient(Session &session);

/// Refuses a database this program can't work on. Errors: SchemaMissing, SchemaNewer, SchemaOlder, BeingMoved.
[[nodiscard]] domain::Result<void> checkSchema(Session &session, int known);

} // namespace sportello::db
