// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/result.h"

#include <functional>

/// A whole desk from one database to another, of either engine, with its ids and its history as they are. Who may, mayMigrate()
/// tells.
namespace sportello::desk {

struct MoveOptions {
    /// The operator whose password `password` becomes there. Secrets go along from file to file alone: elsewhere everybody else
    /// waits for an administrator to give them one. Empty: from file to file.
    QString administrator = {};
    QString password = {};
    int rowsAtOnce = 2000; ///< to a transaction, 1–100,000
};
struct MoveReport {
    int tables = 0;
    qint64 rows = 0;           ///< that the desk has
    qint64 alreadyThere = 0;   ///< of these, brought by an earlier run that was broken off
    bool secretsMoved = false; ///< everybody logs in there as here
};
/// `of` grows no more once the first row is moved.
using MoveStep = std::function<bool(qint64 done, qint64 of)>;

/// Copies table by table in batches, each of which stays; nobody writes here meanwhile. Then both are compared, row by row, and
/// what differs is brought again once. Until that is done no program works on the desk there; broken off, or stopped by
/// `progress`, the next run goes on. Errors: those of the databases; Duplicate (there is a desk already, or a login that the
/// server there knows as somebody else's), NotADatabase (another program's tables are there), NotFound and Inactive (the
/// administrator), SchemaOlder and SchemaNewer, DatabaseDamaged (the two still differ), Cancelled.
[[nodiscard]] domain::Result<MoveReport> moveDesk(db::Session &from, db::Session &to, const MoveOptions &options,
                                                  const MoveStep &progress = {});

} // namespace sportello::desk
