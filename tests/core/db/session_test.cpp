// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "tests/support/both_engines.h"

#include <array>
#include <functional>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::DbError;
using db::Engine;
using domain::ErrorKind;

namespace {

void makeTable(db::Session &session)
{
    session.execute(session.dialect().ddl(
        u"CREATE TABLE thing (id {id}, number BIGINT, real DOUBLE PRECISION, text TEXT, bytes {blob})"_s));
}

DbError errorOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const DbError &error) {
        return error;
    }
    FAIL("nothing was thrown");
    throw std::logic_error("unreachable");
}

} // namespace

TEST_CASE("every value comes back as it went in")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeTable(*session);
    using Row = std::tuple<std::optional<qint64>, std::optional<double>, std::optional<QString>, std::optional<QByteArray>>;
    const auto there = [&](const Row &row) {
        const auto id = session->value<domain::TicketId>(
            u"INSERT INTO thing (number, real, text, bytes) VALUES (?, ?, ?, ?) RETURNING id"_s, std::get<0>(row), std::get<1>(row),
            std::get<2>(row), std::get<3>(row));
        auto query = session->query(u"SELECT number, real, text, bytes FROM thing WHERE id = ?"_s);
        query.run(*id);
        REQUIRE(query.next());
        for (int column = 0; column < 4; ++column)
            CHECK(query.isNull(column) == !std::apply([&](const auto &...v) { return std::array{v.has_value()...}; }, row)[std::size_t(column)]);
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
