// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/scram.h"
#include "core/db/server.h"
#include "tests/core/db/error_of.h"
#include "tests/support/both_engines.h"
#include "tests/support/pg_server.h"
#include "tests/support/server_login.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Engine;
using db::Session;
using domain::ErrorKind;

namespace {

constexpr db::SessionOptions impatient{.busyLimit = domain::Milliseconds(30)};

std::optional<ErrorKind> refusal(const db::Location &location, const db::Login &login = {},
                                 const db::SessionOptions &options = impatient)
{
    const auto session = Session::open(location, login, options);
    return session ? std::nullopt : std::optional(session.error().kind);
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
}

} // namespace

TEST_CASE("a local file is opened for safety first")
{
    const TestDatabase database(Engine::Sqlite);
    const auto session = database.open();
    CHECK(session->value<QString>(u"PRAGMA journal_mode"_s) == u"wal"_s);
    CHECK(session->value<int>(u"PRAGMA synchronous"_s) == 2);
    CHECK(session->value<int>(u"PRAGMA foreign_keys"_s) == 1);
    CHECK(session->nativeHandle() != nullptr);
}

TEST_CASE("a file that can't be used is left alone, with the reason")
{
    const TestDatabase database(Engine::Sqlite);
    const QString path = database.location().path;

    SECTION("missing")
    {
        CHECK(refusal(database.location()) == ErrorKind::DatabaseMissing);
        CHECK_FALSE(QFileInfo::exists(path));
        auto elsewhere = database.location();
        elsewhere.path = path + u"/nowhere/desk.sqlite"_s;
        CHECK(refusal(elsewhere, {}, {.create = true}) == ErrorKind::Io);
    }
    SECTION("not a database")
    {
        const QByteArray content = GENERATE(QByteArray("Buongiorno"), QByteArray(5000, 'x'));
        write(path, content);
        CHECK(refusal(database.location()) == ErrorKind::NotADatabase);
        CHECK(refusal(database.location(), {}, {.create = true}) == ErrorKind::NotADatabase);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll() == content);
    }
    SECTION("damaged")
    {
        {
            const auto made = database.open();
            made->execute(u"CREATE TABLE t (a BIGINT)"_s);
            for (int i = 0; i < 5000; ++i)
                made->run(u"INSERT INTO t(a) VALUES(?)"_s, qint64{i});
        }
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(4096 * 3));
        file.write(QByteArray(4096 * 4, 'x')); // pages in the middle
        file.close();
        const auto opened = database.open();
        const auto read = db::guarded([&] { return opened->value<qint64>(u"SELECT SUM(a) FROM t"_s); });
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == ErrorKind::DatabaseDamaged);
        CHECK(read.error().subject == path);
    }
    SECTION("a folder")
    {
        auto folder = database.location();
        folder.path = QFileInfo(path).absolutePath();
        CHECK(refusal(folder, {}, {.create = true}) == ErrorKind::NotADatabase);
    }
    SECTION("locked")
    {
        const auto holder = database.open();
        holder->execute(u"PRAGMA locking_mode=EXCLUSIVE"_s);
        holder->execute(u"CREATE TABLE t (a BIGINT)"_s);
        CHECK(refusal(database.location()) == ErrorKind::DatabaseLocked);
    }
    SECTION("write-protected")
    {
        database.open()->execute(u"CREATE TABLE t (a BIGINT)"_s);
        REQUIRE(QFile::setPermissions(path, QFile::ReadOwner));
        if (QFileInfo(path).isWritable())
            WARN("SKIPPED: nothing is write-protected for root");
        else
            CHECK(refusal(database.location()) == ErrorKind::DatabaseReadOnly);
    }
}

TEST_CASE("a session that only reads can't write")
{
    const TestDatabase database(EACH_ENGINE());
    database.open()->execute(u"CREATE TABLE t (a BIGINT)"_s);
    const auto session = database.open({.readOnly = true});
    CHECK(session->value<qint64>(u"SELECT count(*) FROM t"_s) == 0);
    CHECK(errorOf([&] { session->run(u"INSERT INTO t VALUES (1)"_s); }).error().kind == ErrorKind::DatabaseReadOnly);
}

TEST_CASE("a full disk is said, and leaves what was there")
{
    const TestDatabase database(Engine::Sqlite);
    const auto session = database.open();
    session->execute(u"CREATE TABLE t (a TEXT)"_s);
    session->run(u"INSERT INTO t VALUES (?)"_s, u"first"_s);
    session->execute(u"PRAGMA max_page_count=10"_s);
    CHECK(errorOf([&] { session->run(u"INSERT INTO t VALUES (?)"_s, QString(100'000, u'x')); }).error().kind
          == ErrorKind::DatabaseFull);
    CHECK(session->value<QString>(u"SELECT a FROM t"_s) == u"first"_s);
}

TEST_CASE("a server that says no, or nothing, is told apart")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    const auto session = database.open();
    const QString login = TestDatabase::uniqueName(u"anna_"_s);
    const QString password = u"città \"d'arte\" \\ 2026"_s;
    session->execute(u"CREATE ROLE "_s + login + u" LOGIN"_s);
    const auto verifier = db::scramVerifier(*session, login, password);
    REQUIRE(verifier);
    CHECK(verifier->startsWith(u"SCRAM-SHA-256$"_s));
    CHECK_FALSE(verifier->contains(u"arte"_s));
    session->execute(u"ALTER ROLE "_s + login + u" PASSWORD '"_s + *verifier + u'\'');

    const auto &there = database.location();
    CHECK(refusal(there, {login, password}) == std::nullopt);
    CHECK(refusal(there, {login, u"città"_s}) == ErrorKind::WrongCredentials);
    CHECK(refusal(there, {login, password + QChar(u'\0')}) == ErrorKind::WrongCredentials);
    CHECK(refusal(there, {login, {}}) == ErrorKind::WrongCredentials);
    CHECK(refusal(there, {u"nobody"_s, password}) == ErrorKind::WrongCredentials);
    auto missing = there;
    missing.database = u"no 'such' one"_s;
    CHECK(refusal(missing, database.owner()) == ErrorKind::DatabaseMissing);
    auto silent = there;
    silent.host += u"/data"_s;
    CHECK(refusal(silent, database.owner()) == ErrorKind::ConnectionRefused);
    CHECK(refusal(must(db::Location::parse(u"postgresql://127.0.0.1:1/desk"_s)), database.owner())
          == ErrorKind::ConnectionRefused);

    const auto anna = must(Session::open(there, {login, password}));
    session->execute(u"CREATE TABLE t (a BIGINT)"_s);
    CHECK(errorOf([&] { (void)anna->value<qint64>(u"SELECT count(*) FROM t"_s); }).error().kind == ErrorKind::ServerRefused);
    CHECK(anna->value<QString>(u"SELECT current_setting('application_name')"_s) == u"sportello"_s);
    CHECK_FALSE(db::scramVerifier(*session, login, {}));
}

TEST_CASE("a server that answers and lets nobody in, or not this one, is told from silence and from a wrong password")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    const auto session = database.open();
    const auto &there = database.location();
    const auto [login, password] = test::addServerLogin(*session, u"carla_"_s);
    CHECK(refusal(there, {login, password}) == std::nullopt);

    session->execute(u"ALTER ROLE "_s + login + u" CONNECTION LIMIT 0"_s);
    const auto full = Session::open(there, {login, password}, impatient);
    REQUIRE_FALSE(full);
    CHECK(full.error().kind == ErrorKind::ServerBusy);
    CHECK(full.error().subject == there.display());

    session->execute(u"ALTER ROLE "_s + login + u" CONNECTION LIMIT -1 NOLOGIN"_s);
    const auto shut = Session::open(there, {login, password}, impatient);
    REQUIRE_FALSE(shut);
    CHECK((shut.error() == domain::Error{ErrorKind::WrongCredentials, there.display(), u"not let in"_s}));
    const auto wrong = Session::open(there, {login, u"indovina"_s}, impatient);
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().kind == ErrorKind::WrongCredentials);
    CHECK(wrong.error().detail != u"not let in"_s);
}

TEST_CASE("a database that is closed to a login, or to everybody, is told so; so is what takes longer than the server allows")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    const auto session = database.open();
    const auto &there = database.location();
    const db::Login dora = test::addServerLogin(*session, u"dora_"_s);
    const auto errorOnOpening = [&] {
        const auto opened = Session::open(there, dora, impatient);
        REQUIRE_FALSE(opened);
        return opened.error();
    };
    session->execute(u"REVOKE CONNECT ON DATABASE "_s + there.database + u" FROM PUBLIC"_s);
    CHECK((errorOnOpening() == domain::Error{ErrorKind::WrongCredentials, there.display(), u"not let in"_s}));
    session->execute(u"GRANT CONNECT ON DATABASE "_s + there.database + u" TO PUBLIC"_s);
    session->execute(u"SET statement_timeout = 20"_s);
    CHECK(errorOf([&] { session->execute(u"SELECT pg_sleep(10)"_s); }).error().kind == ErrorKind::ServerRefused);
    session->execute(u"SET statement_timeout = 0"_s);
    Location beside = there;
    beside.database = u"postgres"_s;
    const auto elsewhere = must(Session::open(beside, database.owner()));
    elsewhere->execute(u"ALTER DATABASE "_s + there.database + u" ALLOW_CONNECTIONS false"_s);
    CHECK(errorOnOpening().kind == ErrorKind::ServerBusy);
    elsewhere->execute(u"ALTER DATABASE "_s + there.database + u" ALLOW_CONNECTIONS true"_s);
    CHECK(Session::open(there, dora, impatient));
}

TEST_CASE("a server of which the first host is dead answers by the second, each at its own port")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    const QString live = database.location().host;
    const QString hosts = QStringList{live + u"/data,"_s + live + u"&port=5432,5432"_s, live + u',' + live + u"&port=5431,5432"_s,
                                      u"127.0.0.1,"_s + live + u"&port=1,"_s, live + u"/data,"_s + live}
                              .at(GENERATE(0, 1, 2, 3));
    const auto there =
        must(db::Location::parse(database.url().section(u'?', 0, 0) + u"?target_session_attrs=read-write&host="_s + hosts));
    CAPTURE(there.display());
    const auto session = must(Session::open(there, database.owner(), impatient));
    CHECK(session->value<QString>(u"SELECT current_database()::text"_s) == there.database);
    const QString nobody = u"%1?host=%2/data,%2&port=5432,5431"_s.arg(database.url().section(u'?', 0, 0), live);
    CHECK(refusal(must(db::Location::parse(nobody)), database.owner()) == ErrorKind::ConnectionRefused);
    session->execute(u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(there.database));
    CHECK(refusal(there, database.owner()) == ErrorKind::ConnectionRefused); // it takes no writes: no such host
}

TEST_CASE("a server is too old below version 15")
{
    CHECK(db::fitsVersion(150'000));
    CHECK(db::fitsVersion(190'001));
    CHECK((db::fitsVersion(140'013).error() == domain::Error{ErrorKind::InvalidValue, u"server version"_s, u"14.13"_s}));
    CHECK(db::fitsVersion(90'624).error().detail == u"9.6.24"_s);
}

TEST_CASE("a database that keeps its texts in another encoding is for no desk, and holds none")
{
    ON_A_SERVER();
    const TestDatabase latin(Engine::PostgreSql, u" TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'"_s);
    const auto opened = Session::open(latin.location(), latin.owner(), impatient);
    REQUIRE_FALSE(opened);
    CHECK((opened.error() == domain::Error{ErrorKind::InvalidValue, u"server encoding"_s, u"LATIN1"_s}));
    CHECK(Session::open(latin.location(), latin.owner(), {.anyEncoding = true}));
}

TEST_CASE("a location without a host is this machine, whatever the environment says")
{
    qputenv("PGHOST", "127.0.0.1");
    qputenv("PGHOSTADDR", "127.0.0.1");
    const auto session = Session::open(must(db::Location::parse(u"postgresql:///no_such_desk"_s)), {u"nobody"_s, {}});
    qunsetenv("PGHOST");
    qunsetenv("PGHOSTADDR");
    REQUIRE_FALSE(session);
    CHECK(session.error().detail.contains(u"socket"_s));
}

TEST_CASE("the words of a trigger that says no are kept")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    session->execute(u"CREATE TABLE t (a BIGINT)"_s);
    if (session->isSqlite()) {
        session->execute(u"CREATE TRIGGER no BEFORE INSERT ON t BEGIN SELECT RAISE(ABORT, 'not like this'); END"_s);
    } else {
        session->execute(
            u"CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not like this'; END $$"_s);
        session->execute(u"CREATE TRIGGER no BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION no()"_s);
    }
    const auto error = errorOf([&] { session->run(u"INSERT INTO t VALUES (1)"_s); }).error();
    CHECK(error.kind == ErrorKind::ServerRefused);
    CHECK(error.detail.contains(u"not like this"_s));
}

TEST_CASE("a server that goes away is a lost connection")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    const auto session = database.open();
    const auto pid = session->value<int>(u"SELECT pg_backend_pid()"_s);
    CHECK_FALSE(session->isLost());
    CHECK(database.open()->value<bool>(u"SELECT pg_terminate_backend(?, 5000)"_s, *pid) == true);
    CHECK(errorOf([&] { (void)session->value<int>(u"SELECT 1"_s); }).error().kind == ErrorKind::ConnectionLost);
    CHECK(session->isLost());
}
