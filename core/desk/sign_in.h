// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/migration.h"
#include "core/desk/staffing.h"

#include <functional>

/// Coming in: making a database, opening one, and being somebody in it.
namespace sportello::desk {

/// Whether a desk may be made there: whatever already holds something is left as it is. A server's database is looked at by
/// initialise(). Errors: Duplicate (subject "desk"), NotADatabase, those of the database.
[[nodiscard]] domain::Result<void> checkUnused(const db::Location &location);

/// Makes the schema in a new or empty database and its first administrator. On SQLite the password is kept as its Argon2id hash;
/// on PostgreSQL the session's login must be the server's superuser, and the administrator becomes a login of the server.
/// Errors: Duplicate (there is a desk already), EmptyField, those of the database.
[[nodiscard]] domain::Result<domain::Operator> initialise(db::Session &session, const domain::Clock &clock, const QString &login,
                                                          const QString &password);

/// The same in a new file, with whatever `fill` does to it before anybody sees it; on any error no file is left. Errors: those of
/// checkUnused() too, and what `fill` throws.
[[nodiscard]] domain::Result<void> makeInFile(const db::Location &file, const domain::Clock &clock,
                                              const db::Login &administrator,
                                              const std::function<void(db::Session &)> &fill = {});

/// Opens an existing desk's database and checks its schema. On PostgreSQL the server checks the password, on SQLite signIn()
/// does.
[[nodiscard]] domain::Result<std::unique_ptr<db::Session>> openDatabase(const db::Location &location, const db::Login &login);
[[nodiscard]] domain::Result<std::unique_ptr<db::Session>> openDatabase(const db::Location &location, const db::Login &login,
                                                                        const db::SessionOptions &options);

/// For whoever reads or writes whole tables: the server may take its time.
inline constexpr db::SessionOptions wholeTables{.answerLimit = {}};

/// True: this program may still write to the desk, which somebody may have brought up to date meanwhile. Errors: SchemaNewer,
/// those of the database.
[[nodiscard]] domain::Result<bool> fitsProgram(Desk &desk);

/// Who came in, with the posts that they can work today, and the contracts that were left out with the others.
struct SignedIn {
    domain::Operator me;
    std::vector<LeftOut> leftOut;
    /// SQLite: when something was last recorded, where that is later than now by more than two machines' clocks differ: this
    /// machine's was set back, or somebody's was wrong. A server has one clock.
    std::optional<domain::Instant> recordedLater = {};
};
/// Who is it? Errors: WrongCredentials (no such login, wrong password: never told apart; a
/// server tells one that is no operator, "no operator"), TooManyTries (SQLite: see domain/sign_in_delay.h), Inactive, NotAdmitted
/// (of all their contracts none admits them; who administers the system comes in all the same).
[[nodiscard]] domain::Result<SignedIn> signIn(db::Session &session, const domain::Clock &clock, const db::Login &login);

/// Who came in, as they stand in the desk by now: posts are given and taken while somebody is at work. Errors: Inactive,
/// NotAdmitted.
[[nodiscard]] domain::Result<SignedIn> lookAgain(Desk &desk);

/// openDatabase() for upgrade(): a desk of an older schema is opened too.
[[nodiscard]] domain::Result<std::unique_ptr<db::Session>> openToUpgrade(const db::Location &location, const db::Login &login);

/// Whether who logs in may bring the whole desk up to date, or move it: see upgrade().
[[nodiscard]] domain::Result<void> mayMigrate(db::Session &session, const domain::Clock &clock, const db::Login &login);

/// Brings a desk's schema up to date with the program; where it is, nothing is done. On SQLite `login` signs in and needs the
/// right of Verb::Migrate; on PostgreSQL the session's login must be the server's superuser, who need not be an operator. Errors:
/// those of signIn(), NotAllowed (on a server with the detail "superuser"), those of db::migrate().
[[nodiscard]] domain::Result<db::Migrated> upgrade(db::Session &session, const domain::Clock &clock, const db::Login &login);

/// The shortest password that is accepted.
inline constexpr int minPassword = 8;

} // namespace sportello::desk
