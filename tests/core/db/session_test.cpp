// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/asked.h"
#include "core/db/transaction.h"
#include "tests/core/db/error_of.h"
#include "tests/support/both_engines.h"

#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::ask;
using db::DbError;
using db::Engine;
using db::Query;
using domain::ErrorKind;

namespace {

void makeTable(db::Session &session)
{
    session.execute(
        session.dialect().ddl(u"CREATE TABLE thing (id {id}, number BIGINT, real DOUBLE PRECISION, text TEXT, bytes {blob})"_s));
}

} // namespace

TEST_CASE("every value comes back as it went in")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeTable(*session);
    using Row = std::tuple<std::optional<qint64>, std::optional<double>, std::optional<QString>, std::optional<QByteArray>>;
    const auto there = [&](const Row &row) {
        const auto id =
            session->value<domain::TicketId>(u"INSERT INTO thing (number, real, text, bytes) VALUES (?, ?, ?, ?) RETURNING id"_s,
                                             std::get<0>(row), std::get<1>(row), std::get<2>(row), std::get<3>(row));
        auto query = session->query(u"SELECT number, real, text, bytes FROM thing WHERE id = ?"_s);
        query.run(*id);
        REQUIRE(query.next());
        for (int column = 0; column < 4; ++column)
            CHECK(query.isNull(column)
                  == !std::apply([&](const auto &...v) { return std::array{v.has_value()...}; }, row)[std::size_t(column)]);
        const Row back{query.get<std::optional<qint64>>(0), query.get<std::optional<double>>(1),
                       query.get<std::optional<QString>>(2), query.get<std::optional<QByteArray>>(3)};
        CHECK_FALSE(query.next());
        return back;
    };
    const auto same = [&](const Row &row) { CHECK(there(row) == row); };

    SECTION("numbers at their ends")
    {
        same({std::numeric_limits<qint64>::max(), 0.1, u"x"_s, QByteArray("x")});
        same({std::numeric_limits<qint64>::min(), -1e300, u"x"_s, QByteArray("x")});
        same({0, 0.0, u"x"_s, QByteArray("x")});
        same({-1, 1.0 / 3.0, u"x"_s, QByteArray("x")});
    }
    SECTION("nothing, and empty, are two things")
    {
        same({std::nullopt, std::nullopt, std::nullopt, std::nullopt});
        const Row row = there({1, 1.0, QString(), QByteArray()});
        CHECK(std::get<2>(row) == std::optional(u""_s));
        CHECK(std::get<3>(row) == std::optional(QByteArray("")));
    }
    SECTION("any text")
    {
        same({1, 1.0, u"l'acqua \"è\" 'città' \\ ? $1 :a %1 %% -- /* <b>&amp; 😀 \t\r\n'; DROP TABLE thing"_s, QByteArray("x")});
        same({1, 1.0, QString(1'000'000, u'à'), QByteArray(1'000'000, '\xff')});
    }
    SECTION("any bytes")
    {
        QByteArray bytes;
        for (int i = 0; i < 512; ++i)
            bytes.append(static_cast<char>(i % 256));
        same({1, 1.0, u"x"_s, bytes});
        same({1, 1.0, u"x"_s, QByteArray("\0", 1)});
    }
}

TEST_CASE("a failed statement says what kind of failure it is")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    session->execute(u"CREATE TABLE parent (id BIGINT PRIMARY KEY)"_s);
    session->execute(u"CREATE TABLE child (id BIGINT PRIMARY KEY, text TEXT NOT NULL, parent BIGINT REFERENCES parent (id),"
                     " CHECK (text <> 'no'))"_s);
    const QString insert = u"INSERT INTO child (id, text, parent) VALUES (?, ?, ?)"_s;
    using Parent = std::optional<qint64>;
    session->run(insert, 1, u"yes"_s, Parent());

    const auto twice = errorOf([&] { session->run(insert, 1, u"yes"_s, Parent()); });
    CHECK(twice.constraint() == DbError::Constraint::Unique);
    CHECK(twice.error().kind == ErrorKind::Duplicate);
    CHECK_FALSE(twice.retryable());
    CHECK_FALSE(twice.error().detail.contains(u"yes"_s));
    const auto empty = errorOf([&] { session->run(insert, 2, std::optional<QString>(), Parent()); });
    CHECK(empty.constraint() == DbError::Constraint::NotNull);
    CHECK(empty.error().kind == ErrorKind::EmptyField);
    const auto checked = errorOf([&] { session->run(insert, 2, u"no"_s, Parent()); });
    CHECK(checked.constraint() == DbError::Constraint::Check);
    CHECK(checked.error().kind == ErrorKind::InvalidValue);
    const auto orphan = errorOf([&] { session->run(insert, 2, u"yes"_s, Parent(7)); });
    CHECK(orphan.constraint() == DbError::Constraint::ForeignKey);
    CHECK(orphan.error().kind == ErrorKind::NotFound);
    CHECK(errorOf([&] { session->run(u"SELECT nothing FROM nowhere"_s); }).error().kind == ErrorKind::Internal);
    CHECK(session->value<qint64>(u"SELECT count(*) FROM child"_s) == 1);
}

TEST_CASE("text that one engine would cut or change is refused by both")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeTable(*session);
    const QString insert = u"INSERT INTO thing (text) VALUES (?)"_s;
    CHECK(errorOf([&] { session->run(insert, u"before\0after"_s); }).error().kind == ErrorKind::InvalidText);
    CHECK(errorOf([&] { session->run(insert, QString(QChar(0xd83d))); }).error().kind == ErrorKind::InvalidText);
    CHECK(session->value<qint64>(u"SELECT count(*) FROM thing"_s) == 0);
}

TEST_CASE("a number is never read from text, nor text from a number")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    CHECK(errorOf([&] { (void)session->value<qint64>(u"SELECT 'x'"_s); }).error().kind == ErrorKind::Internal);
    CHECK(errorOf([&] { (void)session->value<QString>(u"SELECT 1"_s); }).error().kind == ErrorKind::Internal);
    CHECK(session->value<bool>(u"SELECT 1 = 1"_s) == true);
    CHECK(session->value<bool>(u"SELECT 1 = 2"_s) == false);
    CHECK(session->value<qint64>(u"SELECT CAST(sum(n) AS BIGINT) FROM (SELECT 3 AS n UNION ALL SELECT 4) AS t"_s) == 7);
    CHECK(session->value<qint64>(u"SELECT 1 WHERE 1 = 2"_s) == std::nullopt);
}

TEST_CASE("a statement is prepared once and kept")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeTable(*session);
    const auto before = session->statementCount();
    for (int i = 0; i < 10; ++i)
        CHECK(session->run(u"INSERT INTO thing (number) VALUES (?)"_s, i) == 1);
    CHECK(session->statementCount() == before + 1);
    CHECK(session->run(u"UPDATE thing SET number = number + 100 WHERE number < ?"_s, 4) == 4);

    SECTION("and works after it failed")
    {
        session->execute(u"CREATE UNIQUE INDEX once ON thing (number)"_s);
        CHECK(errorOf([&] { session->run(u"INSERT INTO thing (number) VALUES (?)"_s, 9); }).error().kind == ErrorKind::Duplicate);
        CHECK(session->run(u"INSERT INTO thing (number) VALUES (?)"_s, 1000) == 1);
    }
    SECTION("but not for ever, when there are very many")
    {
        for (std::size_t i = 0; i < db::Session::maxStatements + 10; ++i)
            CHECK(session->value<qint64>(u"SELECT count(*) FROM thing WHERE number = "_s + QString::number(i)).has_value());
        CHECK(session->statementCount() <= db::Session::maxStatements);
    }
    SECTION("and with another number of values it is a defect, not the values of the run before")
    {
        CHECK(errorOf([&] { session->run(u"INSERT INTO thing (number) VALUES (?)"_s); }).error().kind == ErrorKind::Internal);
    }
}

TEST_CASE("two queries are read side by side, but the same one only by its last reader")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeTable(*session);
    for (int i = 0; i < 5; ++i)
        session->run(u"INSERT INTO thing (number) VALUES (?)"_s, i);
    const QString all = u"SELECT number FROM thing ORDER BY number"_s;
    auto outer = session->query(all);
    outer.run();
    qint64 sum = 0;
    while (outer.next())
        sum += session->value<qint64>(u"SELECT number * 10 FROM thing WHERE number = ?"_s, outer.get<qint64>(0)).value();
    CHECK(sum == 100);

    auto first = session->query(all);
    first.run();
    CHECK(first.next());
    auto second = session->query(all);
    second.run();
    CHECK(errorOf([&] { (void)first.next(); }).error().kind == ErrorKind::Internal);
    {
        const auto gone = std::move(first); // giving up the first one must leave the second alone
    }
    CHECK(second.next());
    CHECK(second.get<qint64>(0) == 0);
}

TEST_CASE("questions that are asked together are answered each for itself, in whatever order they are read")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    session->execute(u"CREATE TABLE t(n BIGINT NOT NULL)"_s);
    for (const int n : {1, 2, 3})
        session->run(u"INSERT INTO t(n) VALUES(?)"_s, n);
    const auto numbers = [](Query &q) {
        std::vector<qint64> all;
        while (q.next())
            all.push_back(q.get<qint64>(0));
        return all;
    };
    const QString below = u"SELECT n FROM t WHERE n < ? ORDER BY n"_s;
    const QString above = u"SELECT n FROM t WHERE n > ? ORDER BY n"_s;
    auto low = ask(*session, below, +numbers, 3);
    auto high = ask(*session, above, +numbers, 1);
    CHECK(session->value<qint64>(u"SELECT COUNT(*) FROM t"_s) == 3);
    CHECK(high.answer() == std::vector<qint64>{2, 3});
    CHECK(low.answer() == std::vector<qint64>{1, 2});
    {
        auto unread = ask(*session, below, +numbers, 2); // given up before its answer came
    }
    CHECK(db::readUnit(*session, [&] { return session->value<qint64>(u"SELECT COUNT(*) FROM t"_s); }) == 3);
    auto again = ask(*session, below, +numbers, 1);
    auto first = ask(*session, above, +numbers, 2);
    session->sendAway(); // and somebody does something else
    CHECK(again.answer().empty());
    CHECK(first.answer() == std::vector<qint64>{3});
}

TEST_CASE("what is wrong with a question asked is thrown where its answer is wanted or before, and the session goes on")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    session->execute(u"CREATE TABLE t(n BIGINT NOT NULL PRIMARY KEY)"_s);
    const auto number = [](Query &q) { return q.next() ? q.get<qint64>(0) : 0; };
    const QString insert = u"INSERT INTO t(n) VALUES(?) RETURNING n"_s;
    CHECK(ask(*session, insert, +number, 7).answer() == 7);
    const auto error = errorOf([&] {
        auto twice = ask(*session, insert, +number, 7);
        (void)twice.answer();
    });
    CHECK(error.error().kind == ErrorKind::Duplicate);
    CHECK(session->value<qint64>(u"SELECT COUNT(*) FROM t"_s) == 1);
}

TEST_CASE("what another connection writes to the file is noticed")
{
    const TestDatabase database(EACH_ENGINE());
    const auto reader = database.open();
    const auto writer = database.open();
    makeTable(*writer);
    const auto before = db::dataVersion(*reader);
    CHECK(db::dataVersion(*reader) == before);
    writer->run(u"INSERT INTO thing (number) VALUES (1)"_s);
    CHECK((db::dataVersion(*reader) != before) == reader->isSqlite());
}
