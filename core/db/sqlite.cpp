// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/network_folder.h"

#include <QtCore/QFileInfo>
#include <QtSql/QSqlQuery>

#include <sqlite3.h>

#include <thread>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

constexpr std::chrono::microseconds busyStep{300};

int waitForTurn(void *context, int calls)
{
    auto &busy = *static_cast<BusyWait *>(context);
    const auto now = std::chrono::steady_clock::now();
    if (calls == 0)
        busy.since = now;
    busy.givenUp = now - busy.since >= busy.limit;
    if (busy.givenUp)
        return 0;
    std::this_thread::sleep_for(busyStep);
    return 1;
}

QString answerTo(Connection &connection, const QString &sql)
{
    QSqlQuery query(connection.database);
    if (!query.exec(sql) || !query.next())
        connection.raise(query.lastError());
    return query.value(0).toString();
}

void setJournal(Connection &connection)
{
    // Also the first read of the file: here one that is not a database, or locked, is found out.
    const QString found = answerTo(connection, u"PRAGMA journal_mode"_s);
    // The mode is written into the file: an empty one, or another program's, stays as it is.
    const QString ours = u"SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"_s;
    if (connection.options.readOnly || (!connection.options.create && answerTo(connection, ours) == u"0"_s))
        return;
    // WAL needs memory shared by all who have the file open, which no network mount gives.
    const QString wanted = connection.onNetwork ? u"delete"_s : u"wal"_s;
    if (found != wanted)
        answerTo(connection, "PRAGMA journal_mode="_L1 + wanted);
}

} // namespace

void openSqlite(Connection &connection)
{
    const QFileInfo file(connection.location.path);
    const QString path = file.absoluteFilePath();
    if (file.exists() && !file.isFile())
        refuse(ErrorKind::NotADatabase, path);
    if (!file.exists() && !connection.options.create)
        refuse(ErrorKind::DatabaseMissing, path);
    if (!QFileInfo(file.absolutePath()).isDir())
        refuse(ErrorKind::Io, path, qt_error_string(ENOENT));

    connection.onNetwork = isOnNetwork(path);
    if (connection.onNetwork && !connection.options.readOnly)
        connection.signShown = joinOnNetwork(path);

    connection.database.setDatabaseName(path);
    if (connection.options.readOnly)
        connection.database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!connection.database.open())
        refuse(ErrorKind::Io, path, connection.database.lastError().databaseText());

    auto *handle = static_cast<sqlite3 *>(connection.handle());
    sqlite3_busy_handler(handle, &waitForTurn, &connection.busy);
    if (!connection.options.readOnly && sqlite3_db_readonly(handle, "main") == 1)
        refuse(ErrorKind::DatabaseReadOnly, path); // SQLite itself falls back to reading

    setJournal(connection);
    // In a network folder what commits is that the journal is deleted, which only the folder knows of.
    connection.execute(connection.onNetwork ? u"PRAGMA synchronous=EXTRA"_s : u"PRAGMA synchronous=FULL"_s);
    connection.execute(u"PRAGMA foreign_keys=ON"_s);
    connection.execute(u"PRAGMA trusted_schema=OFF"_s); // a file may come from anybody
    connection.execute(u"PRAGMA temp_store=MEMORY"_s);
    connection.execute(u"PRAGMA wal_autocheckpoint=4000"_s);     // pages: those written often are carried over once
    connection.execute(u"PRAGMA cache_size=-16384"_s);           // KiB
    connection.execute(u"PRAGMA journal_size_limit=67108864"_s); // a bulk import's journal shrinks again
    if (!connection.onNetwork)
        connection.execute(u"PRAGMA mmap_size=268435456"_s);
}

} // namespace sportello::db
