// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/migration.h"

namespace sportello::storage {

/// Every step of the schema, oldest first.
[[nodiscard]] std::span<const db::Migration> migrations();

/// The schema's number that this program writes.
[[nodiscard]] int schemaNumber();

/// Brings a database up to date, and on a server has those who read in it logged. Errors: those of db::migrate().
[[nodiscard]] domain::Result<db::Migrated> bringUpToDate(db::Session &session);

/// PostgreSQL: names what pgaudit logs the reading of, where `server prepare` has made the group for it. Throws DbError.
void auditReads(db::Session &session);

} // namespace sportello::storage
