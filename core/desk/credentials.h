// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/db_error.h"
#include "core/db/session.h"
#include "core/domain/directory.h"

/// Logins and passwords on both engines: an Argon2id hash in SQLite's `credential`, a login of the server on PostgreSQL.
namespace sportello::desk {

/// A login as it will be kept. At most 63 bytes, PostgreSQL's limit for a name. Errors: EmptyField, TooLong, InvalidText.
[[nodiscard]] domain::Result<QString> checkLogin(const QString &typed);
/// Errors: InvalidValue (shorter than minPassword characters), TooLong.
[[nodiscard]] domain::Result<void> checkPassword(const QString &password);

/// Sets a password, making the server's login where there is none. Throws.
void saveSecret(db::Session &session, const domain::Operator &person, const QString &password);
/// Whether it is the person's password now. A try like any other: one that is wrong counts, and while the wait lasts it is
/// refused with TooManyTries, see checkSecret(); a server is asked by coming in with it. Throws.
[[nodiscard]] bool isSecret(db::Session &session, const domain::Clock &clock, const domain::Operator &person,
                            const QString &password);
/// SQLite: refuses with WrongCredentials, after several of them with TooManyTries while the wait lasts. Takes as long for a login
/// that does not exist, and counts for it too. `person`: whose login it is.
void checkSecret(db::Session &session, const domain::Clock &clock, const QString &login,
                 const std::optional<domain::Operator> &person, const QString &password);

} // namespace sportello::desk
