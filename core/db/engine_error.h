// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/db_error.h"

namespace sportello::db {

/// SQLite's extended result code as an error. `waited`: the busy handler gave up, so trying again at once can't help.
[[nodiscard]] DbError sqliteError(int code, const QString &text, const QString &path, bool waited);

/// PostgreSQL's SQLSTATE as an error; an empty one on a connection that is gone is a lost connection.
[[nodiscard]] DbError postgresError(const QString &sqlState, const QString &text, const QString &server, bool connectionGone);

/// The native codes are the only ground to branch on: QSqlError's types differ between the drivers.
[[nodiscard]] DbError defect(const QString &text);

} // namespace sportello::db
