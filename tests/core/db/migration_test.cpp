// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/migration.h"
#include "core/db/transaction.h"
#include "tests/core/db/error_of.h"
#include "tests/support/both_engines.h"

#include <QtCore/QFileInfo>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Dialect;
using db::Engine;
using db::Migration;
using db::Session;
using domain::ErrorKind;

namespace {

Migration step(int number, const QStringList &statements, int minClient = 1)
{
    return {.number = number,
            .name = u"step"_s + QString::number(number),
            .minClient = minClient,
            .statements = [statements](const Dialect &) { return statements; },
            .fill = {}};
}

const Migration first =
    step(1,
         {u"CREATE TABLE a (id {id}, text TEXT NOT NULL)"_s,
          u"CREATE TABLE b (a BIGINT NOT NULL REFERENCES a (id), bytes {blob}, PRIMARY KEY (a)) {clustered}"_s});
const Migration second = step(2, {u"ALTER TABLE a ADD COLUMN more TEXT NOT NULL DEFAULT ''"_s});

bool hasTable(Session &session, const QString &name)
{
    return db::guarded([&] { return session.value<qint64>(u"SELECT count(*) FROM "_s + name).value(); }).has_value();
}

int number(Session &session)
{
    return db::schemaState(session).number;
}

} // namespace

TEST_CASE("a fresh database gets every step, a second run does nothing")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    CHECK(number(*session) == 0);
    Migration filled = second;
    filled.fill = [](Session &s) { s.run(u"INSERT INTO a (text, more) VALUES (?, ?)"_s, u"x"_s, u"y"_s); };
    const std::vector steps{first, filled};
    for (int run = 0; run < 2; ++run) {
        const auto done = db::migrate(*session, steps);
        REQUIRE(done);
        CHECK(done->from == (run == 0 ? 0 : 2));
        CHECK(done->to == 2);
        CHECK(done->copy.isEmpty()); // there was nothing to keep
        CHECK(db::schemaState(*session).minClient == 1);
    }
    CHECK(session->value<qint64>(u"SELECT count(*) FROM a"_s) == 1);
    CHECK(session->value<qint64>(u"SELECT count(*) FROM schema_version WHERE applied_at > 1700000000000"_s) == 2);
    if (session->isSqlite())
        CHECK(session->value<int>(u"PRAGMA foreign_keys"_s) == 1);
    CHECK_FALSE(QFileInfo::exists(database.location().path + u".before-1"_s));
}

TEST_CASE("a step broken half-way leaves nothing of itself, and all before it")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    Migration broken = step(2, {u"CREATE TABLE c (id {id})"_s, u"INSERT INTO a (id, text) VALUES (1, 'x')"_s});
    SECTION("in its statements")
    {
        broken = step(
            2,
            {u"CREATE TABLE c (id {id})"_s, u"INSERT INTO a (id, text) VALUES (1, 'x')"_s, u"INSERT INTO nowhere VALUES (1)"_s});
    }
    SECTION("in its filling")
    {
        broken.fill = [](Session &) { throw std::runtime_error("oops"); };
    }
    SECTION("by losing rows")
    {
        REQUIRE(db::migrate(*session, std::vector{first}));
        session->run(u"INSERT INTO a (id, text) VALUES (7, 'x')"_s);
        broken = step(2, {u"CREATE TABLE c (id {id})"_s, u"DELETE FROM a"_s});
    }
    const auto before = db::migrate(*session, std::vector{first});
    REQUIRE(before);
    const auto rowsBefore = session->value<qint64>(u"SELECT count(*) FROM a"_s);
    const auto result = db::migrate(*session, std::vector{first, broken, step(3, {u"CREATE TABLE d (id {id})"_s})});
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::Internal);
    CHECK(number(*session) == 1);
    CHECK_FALSE(hasTable(*session, u"c"_s));
    CHECK_FALSE(hasTable(*session, u"d"_s));
    CHECK(session->value<qint64>(u"SELECT count(*) FROM a"_s) == rowsBefore);
    CHECK(db::migrate(*session, std::vector{first, second}));
}

TEST_CASE("a step that says so may lose rows")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    REQUIRE(db::migrate(*session, std::vector{first}));
    session->run(u"INSERT INTO a (id, text) VALUES (7, 'x')"_s);
    Migration losing = step(2, {u"DELETE FROM a"_s});
    losing.mayLoseRows = true;
    CHECK(db::migrate(*session, std::vector{first, losing}));
    CHECK(session->value<qint64>(u"SELECT count(*) FROM a"_s) == 0);
}

TEST_CASE("a file is copied before it is changed")
{
    const TestDatabase database(Engine::Sqlite);
    const auto session = database.open();
    REQUIRE(db::migrate(*session, std::vector{first}));
    session->run(u"INSERT INTO a (id, text) VALUES (7, 'x')"_s);
    auto where = database.location();
    const auto forItsOwner = QFile::ReadOwner | QFile::WriteOwner;
    REQUIRE(QFile::setPermissions(where.path, forItsOwner));
    const auto done = db::migrate(*session, std::vector{first, second});
    REQUIRE(done);
    where.path += u".before-2"_s;
    CHECK(done->copy == where.path);
    CHECK((QFile::permissions(where.path) & ~(QFile::ReadUser | QFile::WriteUser)) == forItsOwner);
    const auto copy = must(Session::open(where));
    CHECK(number(*copy) == 1);
    CHECK(copy->value<QString>(u"SELECT text FROM a WHERE id = 7"_s) == u"x"_s);
    CHECK_FALSE(QFileInfo::exists(where.path + u".part"_s));
}

TEST_CASE("on a file a table can be rebuilt although others refer to it, but not so that a reference breaks")
{
    const TestDatabase database(Engine::Sqlite);
    const auto session = database.open();
    REQUIRE(db::migrate(*session, std::vector{first}));
    session->run(u"INSERT INTO a (id, text) VALUES (7, 'x')"_s);
    session->run(u"INSERT INTO b (a) VALUES (7)"_s);
    QStringList rebuild{u"CREATE TABLE a2 (id {id}, text TEXT NOT NULL CHECK (text <> ''))"_s,
                        u"INSERT INTO a2 SELECT * FROM a"_s, u"DROP TABLE a"_s, u"ALTER TABLE a2 RENAME TO a"_s};
    SECTION("well")
    {
        CHECK(db::migrate(*session, std::vector{first, step(2, rebuild)}));
        CHECK(session->value<qint64>(u"SELECT count(*) FROM b"_s) == 1);
    }
    SECTION("badly")
    {
        rebuild << u"UPDATE a SET id = 8"_s;
        CHECK_FALSE(db::migrate(*session, std::vector{first, step(2, rebuild)}));
        CHECK(session->value<qint64>(u"SELECT id FROM a"_s) == 7);
    }
    CHECK(errorOf([&] { session->run(u"DELETE FROM a"_s); }).constraint() == db::DbError::Constraint::ForeignKey);
}

TEST_CASE("a program knows which databases it can work on")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto check = [&](int known) { return db::checkSchema(*session, known); };

    REQUIRE_FALSE(check(1));
    CHECK(check(1).error().kind == ErrorKind::SchemaMissing);
    session->execute(u"CREATE TABLE somebody_elses (a BIGINT)"_s);
    CHECK(check(1).error().kind == (session->isSqlite() ? ErrorKind::NotADatabase : ErrorKind::SchemaMissing));
    session->execute(u"DROP TABLE somebody_elses"_s);

    REQUIRE(db::migrate(*session, std::vector{first, second}));
    CHECK(check(1)); // newer, but expanded only
    CHECK(check(2));
    CHECK(check(3).error() == domain::Error{ErrorKind::SchemaOlder, {}, u"2/3"_s});
    CHECK(db::migrate(*session, std::vector{first})->to == 2);

    REQUIRE(db::migrate(*session, std::vector{first, second, step(3, {u"ALTER TABLE a DROP COLUMN more"_s}, 3)}));
    CHECK(check(2).error() == domain::Error{ErrorKind::SchemaNewer, {}, u"3/2"_s});
    const auto old = db::migrate(*session, std::vector{first, second});
    REQUIRE_FALSE(old);
    CHECK(old.error().kind == ErrorKind::SchemaNewer);
    CHECK(check(3));
}

TEST_CASE("two programs that migrate at once do each step once")
{
    const TestDatabase database(EACH_ENGINE());
    const std::vector steps{first, second};
    const auto one = database.open();
    const auto other = database.open();
    std::optional<domain::Error> error;
    std::thread thread([&] {
        const auto result = db::migrate(*other, steps);
        if (!result)
            error = result.error();
    });
    CHECK(db::migrate(*one, steps));
    thread.join();
    CHECK(error == std::nullopt);
    CHECK(one->value<qint64>(u"SELECT count(*) FROM schema_version"_s) == 2);
}
