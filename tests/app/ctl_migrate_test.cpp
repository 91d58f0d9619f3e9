// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migration.h"
#include "core/db/transaction.h"
#include "core/desk/credentials.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QScopeGuard>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;

namespace {

/// A desk as the first program made it, with an administrator, and Sara, who is none.
struct OldDesk : CtlRun {
    explicit OldDesk(db::Engine engine) : CtlRun(engine)
    {
        const auto session = database.open();
        test::must(db::migrate(*session, storage::migrations().first(1)));
        test::must(db::writeUnit(*session, [&] {
            for (const auto &[name, administrator] : {std::pair(u"admin"_s, true), std::pair(u"sara"_s, false)}) {
                domain::Operator person;
                person.login = person.name = login(name);
                person.administrator = administrator;
                person.id = storage::insertOperator(*session, person);
                desk::saveSecret(*session, person, u"segreta-1234"_s);
            }
        }));
    }
    [[nodiscard]] bool isFile() const { return database.location().engine == db::Engine::Sqlite; }
    [[nodiscard]] int schema() const { return db::schemaState(*database.open()).number; }
    /// By who may: on a file the administrator, on a server the superuser, who has made a copy.
    [[nodiscard]] test::Outcome migrate(const QStringList &options = {u"--json"_s}) const
    {
        const QStringList who = isFile() ? QStringList{u"--as"_s, login(u"admin"_s)} : asOwner() + QStringList{u"--copied"_s};
        return run(QStringList{u"migrate"_s} + who + options);
    }
    /// What stands beside the file, the engine's own files apart.
    [[nodiscard]] QStringList copies() const
    {
        const QFileInfo file(database.location().path);
        return isFile() ? file.dir().entryList({file.fileName() + u".before*"_s}) : QStringList();
    }
};

} // namespace

TEST_CASE("A desk of the first program is refused with the command that helps, which brings it up to date, and then it works")
{
    const OldDesk ctl(EACH_ENGINE());
    const test::Outcome refused = ctl.as(u"admin"_s, {u"operator"_s, u"list"_s});
    CHECK(refused.code == 3);
    CHECK(refused.errorKind() == u"schema-older"_s);
    CHECK(refused.error.contains(u"sportelloctl migrate"_s));

    const test::Outcome done = ctl.migrate();
    INFO(Catch::StringMaker<test::Outcome>::convert(done));
    REQUIRE(done.code == 0);
    CHECK(done.json().value(u"from"_s) == 1);
    CHECK(done.json().value(u"to"_s) == storage::schemaNumber());
    CHECK(ctl.schema() == storage::schemaNumber());
    const QJsonValue copy = done.json().value(u"copy"_s);
    if (ctl.isFile()) {
        CHECK(copy.toString() == ctl.database.location().path + u".before-2"_s);
        db::Location kept = ctl.database.location();
        kept.path = copy.toString();
        const auto session = test::must(db::Session::open(kept));
        CHECK(db::schemaState(*session).number == 1);
        CHECK(storage::listOperators(*session).size() == 2);
    } else {
        CHECK(copy.isNull());
    }

    CHECK(ctl.must(u"admin"_s, {u"operator"_s, u"list"_s}).value(u"items"_s).toArray().size() == 2);
    ctl.must(u"admin"_s, {u"contract"_s, u"add"_s, u"NAP"_s, u"--name"_s, u"Comune di Napoli"_s});
    ctl.letServe(u"admin"_s);
    CHECK(ctl.must(u"admin"_s, {u"verify"_s}).value(u"differences"_s).toArray().isEmpty());
}

TEST_CASE("A desk that is up to date is said to be, and left as it is")
{
    CtlRun made(EACH_ENGINE());
    const bool isFile = made.database.location().engine == db::Engine::Sqlite;
    made.init(false);
    const QStringList line =
        QStringList{u"migrate"_s} + (isFile ? QStringList{u"--as"_s, made.login(u"admin"_s)} : made.asOwner());
    const test::Outcome done = made.run(line + QStringList{u"--json"_s});
    CHECK(done.code == 0);
    CHECK(done.json()
          == QJsonObject{{u"from"_s, storage::schemaNumber()}, {u"to"_s, storage::schemaNumber()}, {u"copy"_s, QJsonValue()}});
    CHECK(made.run(line + QStringList{u"--lang"_s, u"it"_s}).out.contains(u"già"_s));
    CHECK_FALSE(QFileInfo::exists(made.database.location().path + u".before-2"_s));
}

TEST_CASE("Who may not bring a desk up to date is refused with the reason, and nothing changes")
{
    const OldDesk ctl(EACH_ENGINE());
    const QString wrong = ctl.write(u"wrong"_s, "indovina-questa\n");
    const auto refused = [&](const test::Outcome &outcome, const QString &kind, const QString &words) {
        INFO(Catch::StringMaker<test::Outcome>::convert(outcome));
        CHECK(outcome.code == 1);
        CHECK(outcome.errorKind() == kind);
        CHECK(outcome.error.contains(words));
        CHECK(ctl.schema() == 1);
        CHECK(ctl.copies().isEmpty());
    };
    const QString reason = ctl.isFile() ? u"Your role may not"_s : u"only its superuser"_s;
    refused(ctl.as(u"sara"_s, {u"migrate"_s}), u"not-allowed"_s, reason);
    if (!ctl.isFile()) // the desk's administrator is not the server's
        refused(ctl.as(u"admin"_s, {u"migrate"_s}), u"not-allowed"_s, reason);
    refused(ctl.as(u"admin"_s, {u"migrate"_s, u"--password-file"_s, wrong}), u"wrong-credentials"_s, {});
    refused(ctl.as(u"nessuno"_s, {u"migrate"_s}), u"wrong-credentials"_s, {});
    CHECK(ctl.migrate().code == 0);
    CHECK(ctl.as(u"sara"_s, {u"migrate"_s}).errorKind() == u"not-allowed"_s); // though nothing is left to do
}

TEST_CASE("Nothing is brought up to date where there is no desk, or one of a newer program")
{
    const CtlRun ctl(db::Engine::Sqlite);
    CHECK(ctl.as(u"admin"_s, {u"migrate"_s}).errorKind() == u"database-missing"_s);
    CHECK_FALSE(QFileInfo::exists(ctl.database.location().path));
    const QString empty = ctl.write(u"vuoto"_s, {});
    CHECK(ctl.as(u"admin"_s, {u"migrate"_s, u"--db"_s, u"sqlite:"_s + empty}).errorKind() == u"schema-missing"_s);
    CHECK(QFileInfo(empty).size() == 0);

    const OldDesk newer(EACH_ENGINE());
    newer.database.open()->run(
        u"INSERT INTO schema_version (number, name, min_client, applied_at) VALUES (900, 'later', 900, 0)"_s);
    const test::Outcome refused = newer.migrate();
    CHECK(refused.code == 3);
    CHECK(refused.errorKind() == u"schema-newer"_s);
    CHECK(newer.copies().isEmpty());
}

TEST_CASE("A server's desk is brought up to date only when a copy of it is made, or was, and the copy is the desk as it was")
{
    ON_A_SERVER();
    const OldDesk ctl(db::Engine::PostgreSql);
    const auto migrate = [&](const QStringList &options) { return ctl.run(QStringList{u"migrate"_s} + ctl.asOwner() + options); };
    const test::Outcome without = migrate({u"--json"_s});
    CHECK(without.code == 2);
    CHECK(without.errorKind() == u"wrong-usage"_s);
    CHECK(ctl.schema() == 1);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"copia prima.dump"_s);
    const test::Outcome nowhere = migrate({u"--copy"_s, folder.filePath(u"no/such/folder.dump"_s)});
    CHECK(nowhere.code != 0);
    CHECK(ctl.schema() == 1);
    {
        // Without the server's own program, or with one that stops half-way, there is no copy, and nothing that looks like one.
        const QByteArray path = qgetenv("PATH");
        const auto putBack = qScopeGuard([&] { qputenv("PATH", path); });
        qputenv("PATH", folder.path().toLocal8Bit());
        const test::Outcome missing = migrate({u"--copy"_s, file, u"--json"_s});
        CHECK(missing.errorKind() == u"program-failed"_s);
        QFile broken(folder.filePath(u"pg_dump"_s));
        REQUIRE(broken.open(QIODevice::WriteOnly));
        broken.write("#!/bin/sh\necho half >\"$4\"\necho 'no more space' >&2\nexit 1\n");
        REQUIRE(broken.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        broken.close();
        const test::Outcome half = migrate({u"--copy"_s, file, u"--json"_s});
        CHECK(half.errorKind() == u"program-failed"_s);
        CHECK(half.error.contains(u"no more space"_s));
        CHECK(QDir(folder.path()).entryList(QDir::Files) == QStringList{u"pg_dump"_s});
        CHECK(ctl.schema() == 1);
        REQUIRE(broken.remove());
    }
    {
        QFile there(file);
        REQUIRE(there.open(QIODevice::WriteOnly));
        CHECK(migrate({u"--copy"_s, file, u"--json"_s}).errorKind() == u"io"_s);
        CHECK(there.size() == 0);
        REQUIRE(there.remove());
        CHECK(ctl.schema() == 1);
    }

    const test::Outcome done = migrate({u"--copy"_s, file, u"--json"_s});
    INFO(Catch::StringMaker<test::Outcome>::convert(done));
    REQUIRE(done.code == 0);
    CHECK(done.json().value(u"copy"_s).toString() == file);
    CHECK(ctl.schema() == storage::schemaNumber());
    CHECK_FALSE(QFile::permissions(file).testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    // It goes back into another database, as it was.
    const test::TestDatabase again(db::Engine::PostgreSql);
    QProcess restore;
    restore.start(u"pg_restore"_s,
                  {u"--no-owner"_s, u"--no-privileges"_s, u"--username"_s, u"postgres"_s, u"--host"_s, again.location().host,
                   u"--dbname"_s, again.location().database, file});
    REQUIRE(restore.waitForFinished(60000));
    INFO(restore.readAllStandardError().toStdString());
    CHECK(restore.exitCode() == 0);
    CHECK(db::schemaState(*again.open()).number == 1);
    CHECK(storage::listOperators(*again.open()).size() == 2);
    // A copy that is there is not written over, and where nothing is missing none is wanted.
    CHECK(migrate({u"--json"_s}).json().value(u"copy"_s).isNull());
}
