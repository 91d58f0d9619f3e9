// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/server.h"

#include "core/db/conninfo.h"
#include "core/db/transaction.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QStandardPaths>

#include <cerrno>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

constexpr int leastVersion = 150'000; // libpq's number: 15.0
constexpr int keptForOthers = 5;      ///< of the connections, for what is done by the command line and the watcher
constexpr int connectionsOfConsole = 2;

/// The server quotes the name.
void executeWith(Session &session, const QString &format, const QString &name)
{
    session.execute(session.value<QString>(u"SELECT format(CAST(? AS text), CAST(? AS text))"_s, format, name).value());
}

/// Each statement on what is granted to NAME_audit is logged when it begins, with its text and without its values. Not with the
/// number of its rows: then pgaudit waits for the statement's end, and one that is rolled back before leaves no line.
void audit(Session &session, const QString &name)
{
    const std::pair<QString, QString> settings[]{{u"role"_s, name + u"_audit"_s}, {u"log_rows"_s, u"off"_s},
                                                 {u"log_parameter"_s, u"off"_s},  {u"log_relation"_s, u"off"_s},
                                                 {u"log_statement"_s, u"on"_s},   {u"log_statement_once"_s, u"on"_s}};
    for (const auto &[setting, value] : settings)
        session.execute(
            session
                .value<QString>(
                    u"SELECT format('ALTER DATABASE %I SET %I.%I = %L', CAST(? AS text), 'pgaudit', CAST(? AS text), CAST(? AS text))"_s,
                    name, setting, value)
                .value());
}

QString version(Session &session)
{
    return session.value<QString>(u"SELECT current_setting('server_version')"_s).value().section(u' ', 0, 0);
}

/// Those for everybody, without those kept for superusers.
int connections(Session &session)
{
    return session
        .value<int>(
            u"SELECT current_setting('max_connections')::bigint - current_setting('superuser_reserved_connections')::bigint"_s)
        .value();
}

int consolesFor(int connections)
{
    return std::max(0, (connections - keptForOthers) / connectionsOfConsole);
}

PreparedServer prepare(Session &session, const QString &name)
{
    if (session.value<QString>(u"SELECT current_setting('is_superuser')"_s) != u"on"_s)
        refuse(ErrorKind::NotAllowed, u"server prepare"_s, u"superuser"_s);
    PreparedServer server;
    server.version = version(session);
    const auto encoding =
        session.value<QString>(u"SELECT pg_encoding_to_char(encoding)::text FROM pg_database WHERE datname = ?"_s, name);
    if (encoding && *encoding != u"UTF8"_s)
        refuse(ErrorKind::InvalidValue, u"server encoding"_s, *encoding);
    server.madeDatabase = !encoding;
    if (server.madeDatabase)
        executeWith(session, u"CREATE DATABASE %I TEMPLATE template0 ENCODING 'UTF8'"_s, name);
    // As the schema's first step makes them, where somebody made the database by hand.
    const std::pair<QString, QString> groups[]{
        {u"_owner"_s, u" CREATEROLE"_s}, {u"_operator"_s, {}}, {u"_service"_s, {}}, {u"_audit"_s, {}}};
    for (const auto &[group, with] : groups)
        if (!session.value<int>(u"SELECT 1 FROM pg_roles WHERE rolname = ?"_s, QString(name + group)))
            executeWith(session, u"CREATE ROLE %I NOLOGIN"_s + with, name + group);
    executeWith(session, u"REVOKE ALL ON DATABASE %I FROM PUBLIC"_s, name);
    session.execute(
        session
            .value<QString>(u"SELECT format('GRANT CONNECT ON DATABASE %I TO %I', CAST(? AS text), CAST(? AS text))"_s, name,
                            QString(name + u"_operator"_s))
            .value());
    audit(session, name);
    server.auditLoaded = session.value<int>(u"SELECT 1 FROM pg_settings WHERE name = 'pgaudit.role'"_s).has_value();
    server.logsNames = session
                           .value<int>(u"SELECT 1 WHERE position('%u' IN current_setting('log_line_prefix')) > 0"
                                       " OR current_setting('log_destination') ~ 'csvlog|jsonlog'"_s)
                           .has_value();
    server.connections = connections(session);
    server.consoles = consolesFor(server.connections);
    return server;
}

} // namespace

domain::Result<void> fitsVersion(int number)
{
    if (number >= leastVersion)
        return {};
    // Up to 9.6 the middle one counted too.
    const QString second = number >= 100'000 ? QString() : QString::number(number / 100 % 100) + u'.';
    return domain::failure(ErrorKind::InvalidValue, u"server version"_s,
                           QString::number(number / 10'000) + u'.' + second
                               + QString::number(number % (second.isEmpty() ? 10'000 : 100)));
}

ServerFacts serverFacts(Session &session)
{
    const auto tls = session.value<QString>(u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl"_s);
    const auto open = session.value<int>(u"SELECT count(*) FROM pg_stat_activity WHERE datid IS NOT NULL"_s);
    return {version(session), tls.value_or(QString()), consolesFor(connections(session) - open.value())};
}

domain::Result<PreparedServer> prepareServer(const Location &desk, const Login &superuser)
{
    Location where = desk;
    where.database = u"postgres"_s;
    auto session = Session::open(where, superuser, {.anyEncoding = true});
    if (!session)
        return tl::unexpected(session.error());
    return guarded([&] { return prepare(**session, desk.database); });
}

domain::Result<void> copyServer(const Location &desk, const Login &superuser, const QString &file)
{
    const QString name = u"pg_dump"_s;
    const QString program = QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return domain::failure(ErrorKind::ProgramFailed, name);
    // Complete before it has its name.
    const QString part = file + ".part"_L1;
    QFile made(part);
    const auto fails = [&](ErrorKind kind, const QString &subject, const QString &why) {
        made.remove();
        return domain::failure(kind, subject, why);
    };
    if (QFile::exists(file))
        return domain::failure(ErrorKind::Io, file, qt_error_string(EEXIST));
    if (!made.open(QIODevice::WriteOnly | QIODevice::Truncate, QFile::ReadOwner | QFile::WriteOwner)
        || !made.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) // of one that an earlier run left
        return fails(ErrorKind::Io, file, made.errorString());
    made.close();
    QString where = conninfo(desk, SessionOptions().connectLimit);
    if (!superuser.name.isEmpty())
        where += u" user="_s + conninfoQuoted(superuser.name);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!superuser.password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, superuser.password); // among its arguments others could read it
    QProcess dump;
    dump.setProcessEnvironment(environment);
    dump.start(program, {u"--format=custom"_s, u"--no-password"_s, u"--file"_s, part, u"--dbname"_s, where});
    constexpr int asLongAsItTakes = -1;
    if (!dump.waitForFinished(asLongAsItTakes) || dump.exitStatus() != QProcess::NormalExit || dump.exitCode() != 0)
        return fails(ErrorKind::ProgramFailed, name,
                     dump.error() == QProcess::UnknownError ? QString::fromUtf8(dump.readAllStandardError()).trimmed()
                                                            : dump.errorString());
    if (!made.rename(file)) // refuses where somebody has made one meanwhile
        return fails(ErrorKind::Io, file, made.errorString());
    return {};
}

} // namespace sportello::db
