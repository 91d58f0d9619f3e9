// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migration.h"

#include "core/db/engine_error.h"
#include "core/db/transaction.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMap>

#include <sqlite3.h>

#include <algorithm>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

constexpr qint64 migrationLock = 0x53504f5254454c4c; // "SPORTELL"

QString newer(int found, int known)
{
    return QString::number(found) + u'/' + QString::number(known);
}

QMap<QString, qint64> rowCounts(Session &session)
{
    QMap<QString, qint64> counts;
    const QStringList names = tableNames(session);
    for (const QString &name : names)
        if (!momentaryTables.contains(name))
            counts[name] = *session.value<qint64>("SELECT count(*) FROM \""_L1 + QString(name).replace(u'"', "\"\""_L1) + u'"');
    return counts;
}

/// A page by page copy of the file as it stands; complete before it has its name.
void keepCopy(Session &session, const QString &to)
{
    const QString part = to + ".part"_L1;
    QFile::remove(part);
    // It holds what the file holds: SQLite would make it for everybody to read.
    if (QFile made(part); !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::permissions(session.location().path)))
        refuse(ErrorKind::Io, part, made.errorString());
    sqlite3 *target = nullptr;
    const int opened = sqlite3_open_v2(part.toUtf8().constData(), &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    int code = opened;
    if (opened == SQLITE_OK) {
        sqlite3_backup *backup = sqlite3_backup_init(target, "main", static_cast<sqlite3 *>(session.nativeHandle()), "main");
        if (backup)
            sqlite3_backup_step(backup, -1);
        code = backup ? sqlite3_backup_finish(backup) : sqlite3_extended_errcode(target);
    }
    const QString words = QString::fromUtf8(sqlite3_errmsg(target));
    sqlite3_close(target);
    if (code != SQLITE_OK) {
        QFile::remove(part);
        throw sqliteError(code, words, part, true);
    }
    QFile::remove(to);
    if (!QFile::rename(part, to))
        refuse(ErrorKind::Io, to);
}

void refuseLoss(const QMap<QString, qint64> &before, const QMap<QString, qint64> &after)
{
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (after.value(it.key()) < it.value())
            throw defect("rows would be lost from "_L1 + it.key());
    }
}

void refuseBrokenReferences(Session &session)
{
    if (const auto table = session.value<QString>(u"SELECT \"table\" FROM pragma_foreign_key_check"_s))
        throw defect("broken references in "_L1 + *table);
}

/// `bare`: there was no table before the first step, so there are no rows that one could lose.
void runStep(Session &session, const Migration &step, bool bare)
{
    if (!session.isSqlite()) // BEGIN IMMEDIATE is SQLite's lock
        session.run(u"SELECT pg_advisory_xact_lock(?)"_s, migrationLock);
    if (schemaState(session).number >= step.number)
        return; // somebody else was faster
    const auto before = bare ? QMap<QString, qint64>() : rowCounts(session);
    session.execute(u"CREATE TABLE IF NOT EXISTS schema_version (number BIGINT PRIMARY KEY, name TEXT NOT NULL,"
                    " min_client BIGINT NOT NULL, applied_at BIGINT NOT NULL)"_s);
    const QStringList statements = step.statements ? step.statements(session.dialect()) : QStringList();
    for (const QString &statement : statements)
        session.execute(session.dialect().ddl(statement));
    session.forgetStatements();
    if (step.fill)
        step.fill(session);
    session.run(u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (?, ?, ?, ?)"_s, step.number,
                step.name, step.minClient, domain::SystemClock().now());
    if (!bare && !step.mayLoseRows)
        refuseLoss(before, rowCounts(session));
    if (session.isSqlite())
        refuseBrokenReferences(session);
}

/// SQLite checks references when a table is dropped, even one that is being rebuilt, and the switch works outside transactions
/// only.
class WithoutReferences {
public:
    explicit WithoutReferences(Session &session) : m_session(session) { set(u"PRAGMA foreign_keys=OFF"_s); }
    ~WithoutReferences()
    {
        try {
            set(u"PRAGMA foreign_keys=ON"_s);
        } catch (const std::exception &) { // the connection is gone, and its switches with it
        }
    }
    WithoutReferences(const WithoutReferences &) = delete;
    WithoutReferences &operator=(const WithoutReferences &) = delete;

private:
    void set(const QString &pragma)
    {
        if (m_session.isSqlite())
            m_session.execute(pragma);
    }
    Session &m_session;
};

} // namespace

QStringList tableNames(Session &session)
{
    // Shadow tables belong to full-text indexes, whose rows come and go as they like.
    Query query = session.query(
        session.isSqlite()
            ? u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s
            : u"SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()"_s);
    query.run();
    QStringList names;
    while (query.next())
        names << query.get<QString>(0);
    return names;
}

bool isBeingMoved(Session &session)
{
    return session
               .value<qint64>(
                   session.isSqlite()
                       ? u"SELECT count(*) FROM sqlite_master WHERE name = ?"_s
                       : u"SELECT count(*) FROM pg_tables WHERE tablename = ? AND schemaname = ANY (current_schemas(false))"_s,
                   QString(moveNotes))
               .value_or(0)
        > 0;
}

SchemaState schemaState(Session &session)
{
    // Not to_regclass(): it asks the server's cache, which within one transaction may not know yet what another one made.
    const auto exists = session.value<bool>(
        session.isSqlite()
            ? u"SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'"_s
            : u"SELECT count(*) FROM pg_tables WHERE tablename = 'schema_version' AND schemaname = ANY (current_schemas(false))"_s);
    if (!exists.value_or(false))
        return {};
    Query query = session.query(u"SELECT coalesce(max(number), 0), coalesce(max(min_client), 0) FROM schema_version"_s);
    query.run();
    if (!query.next())
        return {};
    return {query.get<int>(0), query.get<int>(1)};
}

Asked<int> askMinClient(Session &session)
{
    const auto read = [](Query &q) { return q.next() ? q.get<int>(0) : 0; };
    return ask(session, u"SELECT coalesce(max(min_client), 0) FROM schema_version"_s, +read);
}

domain::Result<Migrated> migrate(Session &session, std::span<const Migration> migrations)
{
    const int known = migrations.empty() ? 0 : migrations.back().number;
    return guarded([&] {
        const SchemaState found = schemaState(session);
        if (found.minClient > known)
            refuse(ErrorKind::SchemaNewer, {}, newer(found.number, known));
        const auto first =
            std::find_if(migrations.begin(), migrations.end(), [&](const Migration &one) { return one.number > found.number; });
        Migrated done{found.number, found.number, {}};
        if (first == migrations.end())
            return done;
        const bool bare = tableNames(session).isEmpty();
        if (session.isSqlite() && !bare) {
            done.copy = QFileInfo(session.location().path).absoluteFilePath() + ".before-"_L1 + QString::number(first->number);
            keepCopy(session, done.copy);
        }
        const WithoutReferences guard(session);
        for (auto step = first; step != migrations.end(); ++step)
            orRefuse(writeUnit(session, [&] { runStep(session, *step, bare); }));
        session.forgetStatements();
        done.to = schemaState(session).number;
        return done;
    });
}

domain::Result<void> checkSchema(Session &session, int known)
{
    return guarded([&] {
        const SchemaState found = schemaState(session);
        if (found.number == 0) {
            // A file of another program is not one to make a desk in.
            const bool isForeign = session.isSqlite() && session.value<int>(u"SELECT 1 FROM sqlite_master LIMIT 1"_s);
            refuse(isForeign ? ErrorKind::NotADatabase : ErrorKind::SchemaMissing, session.location().display());
        }
        if (found.minClient > known)
            refuse(ErrorKind::SchemaNewer, {}, newer(found.number, known));
        if (found.number < known)
            refuse(ErrorKind::SchemaOlder, {}, newer(found.number, known));
        if (isBeingMoved(session))
            refuse(ErrorKind::BeingMoved, session.location().display());
    });
}

} // namespace sportello::db
