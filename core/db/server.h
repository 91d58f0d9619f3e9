// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::db {

/// What a PostgreSQL server has been made ready with, for a desk to be made in it.
struct PreparedServer {
    bool madeDatabase = false; ///< not there before
    QString version;           ///< "15.5"
    int connections = 0;       ///< that it takes at once, without those kept for superusers
    int consoles = 0;          ///< that so many are enough for, with some left for `sportelloctl`
    bool auditLoaded = false;  ///< pgaudit is, without which nobody's reading is logged
    bool logsNames = false;    ///< its log tells whose login each line is about
};

/// What whoever came in is told of the server.
struct ServerFacts {
    QString version;  ///< "15.5"
    QString tls;      ///< "TLSv1.3"; empty: nothing is encrypted
    int consoles = 0; ///< so many more it has connections for now
};
/// Throws DbError.
[[nodiscard]] ServerFacts serverFacts(Session &session);

/// Whether a desk can be on a server of that version, libpq's number of it. Errors: InvalidValue (subject "server version",
/// detail "14.13").
[[nodiscard]] domain::Result<void> fitsVersion(int number);

/// Makes the desk's database, if it is not there, with the groups that own it, work on it and serve it, and lets nobody else into
/// it. There pgaudit logs who reads what storage::auditReads() names. What is there stays. `superuser`: the server's. Errors:
/// those of Session::open(), also of the desk's own database, NotAllowed (detail "superuser").
[[nodiscard]] domain::Result<PreparedServer> prepareServer(const Location &desk, const Login &superuser);

/// All of the desk's database in a new file that pg_restore reads, written by pg_dump, for this account alone. What others write
/// meanwhile is not in it. Errors: Io (subject: the file, detail: the system's or pg_dump's words; "pg_dump": there is none).
[[nodiscard]] domain::Result<void> copyServer(const Location &desk, const Login &superuser, const QString &file);

} // namespace sportello::db
