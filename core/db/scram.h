// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::db {

/// What PostgreSQL stores instead of a password, made here so that the password never travels nor stands in a server's log:
/// `ALTER ROLE … PASSWORD '<verifier>'`. Errors: InvalidValue for an empty password or one with U+0000, or on SQLite.
[[nodiscard]] domain::Result<QString> scramVerifier(Session &session, const QString &login, const QString &password);

} // namespace sportello::db
