// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "tests/support/pg_server.h"

#include <QtCore/QUuid>

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;
using db::Engine;

namespace {

db::Location onServer(const QString &database)
{
    return must(db::Location::parse("postgresql:///"_L1 + database + "?host="_L1 + pg_server::socketDirectory()));
}

/// Kept for the whole run: a connection costs the server as much as a small database.
void onMaintenanceDatabase(const QString &statement)
{
    static const std::unique_ptr<PGconn, decltype(&PQfinish)> server(
        PQconnectdb(qUtf8Printable(u"dbname=postgres user=postgres host="_s + pg_server::socketDirectory())), &PQfinish);
    std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(server.get(), qUtf8Printable(statement)), &PQclear);
    if (PQstatus(server.get()) == CONNECTION_BAD) { // a test had the server stop
        PQreset(server.get());
        result.reset(PQexec(server.get(), qUtf8Printable(statement)));
    }
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
        throw std::runtime_error(PQerrorMessage(server.get()));
}

} // namespace

TestDatabase::TestDatabase(Engine engine, const QString &with)
{
    if (engine == Engine::Sqlite) {
        m_directory = std::make_unique<QTemporaryDir>();
        m_location.path = m_directory->filePath(u"desk.sqlite"_s);
        return;
    }
    m_location = onServer(uniqueName(u"desk_"_s));
    // (Copying its files takes a third of the time of writing them through the log, which is what 15 does if not told.)
    onMaintenanceDatabase("CREATE DATABASE "_L1 + m_location.database + " STRATEGY file_copy"_L1 + with);
}

TestDatabase::~TestDatabase()
{
    if (m_directory)
        return;
    try {
        onMaintenanceDatabase("DROP DATABASE "_L1 + m_location.database + " WITH (FORCE)"_L1);
    } catch (const std::exception &) { // the server goes soon, and it with it
    }
}

QString TestDatabase::url() const
{
    return m_location.display();
}

db::Login TestDatabase::owner() const
{
    return m_directory ? db::Login{} : db::Login{u"postgres"_s, {}};
}

std::unique_ptr<db::Session> TestDatabase::open(const db::SessionOptions &options) const
{
    return must(db::Session::open(m_location, owner(), options));
}

QString TestDatabase::uniqueName(const QString &start)
{
    return start + QUuid::createUuid().toString(QUuid::Id128);
}

QString writtenMark(db::Session &session)
{
    if (session.isSqlite())
        return QString::number(session.value<qint64>(u"PRAGMA data_version"_s).value());
    return session.value<QString>(u"SELECT md5(schema_to_xml(current_schema(), true, false, '')::text)"_s).value();
}

std::vector<Engine> engines()
{
    std::vector<Engine> all{Engine::Sqlite};
    if (qEnvironmentVariable("SPORTELLO_TEST_ENGINES") != "sqlite"_L1 && pg_server::isAvailable())
        all.push_back(Engine::PostgreSql);
    return all;
}

} // namespace sportello::test
