// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "tests/core/db/error_of.h"
#include "tests/support/both_engines.h"
#include "tests/support/pg_server.h"

#include <atomic>
#include <barrier>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Engine;
using db::Transaction;
using domain::ErrorKind;

namespace {

const QString insert = u"INSERT INTO t (id, n) VALUES (?, ?)"_s;

void makeCounters(db::Session &session)
{
    session.execute(u"CREATE TABLE t (id BIGINT PRIMARY KEY, n BIGINT NOT NULL)"_s);
    session.run(insert, 1, 0);
    session.run(insert, 2, 0);
}

qint64 rows(db::Session &session)
{
    return session.value<qint64>(u"SELECT count(*) FROM t"_s).value();
}

} // namespace

TEST_CASE("a unit of work is all or nothing")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeCounters(*session);

    SECTION("done")
    {
        const auto result = writeUnit(*session, [&] {
            CHECK(session->inTransaction());
            session->run(insert, 3, 0);
            return 42;
        });
        CHECK(result == 42);
        CHECK(rows(*database.open()) == 3);
    }
    SECTION("refused")
    {
        const auto result = writeUnit(*session, [&] {
            session->run(insert, 3, 0);
            db::refuse(ErrorKind::StaleVersion, u"ticket"_s, u"1/2"_s);
        });
        REQUIRE_FALSE(result);
        CHECK(result.error() == domain::Error{ErrorKind::StaleVersion, u"ticket"_s, u"1/2"_s});
    }
    SECTION("broken by the engine")
    {
        const auto result = writeUnit(*session, [&] {
            session->run(insert, 3, 0);
            session->run(insert, 1, 0);
        });
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::Duplicate);
    }
    SECTION("broken by a defect")
    {
        const auto result = writeUnit(*session, [&] {
            session->run(insert, 3, 0);
            throw std::logic_error("oops");
        });
        REQUIRE_FALSE(result);
        CHECK(result.error() == domain::Error{ErrorKind::Internal, {}, u"oops"_s});
    }
    SECTION("broken, and the failure swallowed: still nothing, on both engines")
    {
        const auto result = writeUnit(*session, [&] {
            session->run(insert, 3, 0);
            (void)db::guarded([&] { session->run(insert, 1, 0); });
        });
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::Internal);
    }
    SECTION("never within another")
    {
        const auto result = writeUnit(*session, [&] {
            session->run(insert, 3, 0);
            db::orRefuse(writeUnit(*session, [&] { session->run(insert, 4, 0); }));
        });
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::Internal);
    }
    SECTION("full disk in the middle")
    {
        if (session->isSqlite()) {
            session->execute(u"PRAGMA max_page_count=10"_s);
            session->execute(u"CREATE TABLE big (a TEXT)"_s);
            const auto result = writeUnit(*session, [&] {
                session->run(insert, 3, 0);
                session->run(u"INSERT INTO big VALUES (?)"_s, QString(100'000, u'x'));
            });
            REQUIRE_FALSE(result);
            CHECK(result.error().kind == ErrorKind::DatabaseFull);
        }
    }
    CHECK_FALSE(session->inTransaction());
    const auto now = rows(*session);
    CHECK((now == 2 || now == 3));
    CHECK(writeUnit(*session, [&] { session->run(insert, 10, 0); }));
    CHECK(rows(*database.open()) == now + 1);
    if (now == 3)
        CHECK(session->value<qint64>(u"SELECT n FROM t WHERE id = 3"_s) == 0);
}

TEST_CASE("a read unit sees one moment, and can't write on PostgreSQL")
{
    const TestDatabase database(EACH_ENGINE());
    const auto reader = database.open();
    const auto writer = database.open();
    makeCounters(*writer);
    const auto counts = readUnit(*reader, [&] {
        const auto before = rows(*reader);
        writer->run(insert, 3, 0);
        return std::pair(before, rows(*reader));
    });
    CHECK(counts == std::pair<qint64, qint64>(2, 2));
    CHECK(rows(*reader) == 3);
    if (!reader->isSqlite()) {
        const auto result = readUnit(*reader, [&] { reader->run(insert, 4, 0); });
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::DatabaseReadOnly);
    }
}

TEST_CASE("a unit that lost a race is run again whole")
{
    const TestDatabase database(Engine::Sqlite);
    const auto loser = database.open();
    const auto winner = database.open();
    makeCounters(*winner);
    int attempts = 0;
    // A reader that turns into a writer after another one wrote: SQLite refuses that at once.
    const auto result = inTransaction(*loser, Transaction::Kind::Read, [&] {
        const auto n = loser->value<qint64>(u"SELECT n FROM t WHERE id = 1"_s).value();
        if (++attempts == 1)
            winner->run(u"UPDATE t SET n = 10 WHERE id = 1"_s);
        loser->run(u"UPDATE t SET n = ? WHERE id = 1"_s, n + 1);
    });
    CHECK(result);
    CHECK(attempts == 2);
    CHECK(winner->value<qint64>(u"SELECT n FROM t WHERE id = 1"_s) == 11);
}

TEST_CASE("a unit that always loses gives up after three times")
{
    const TestDatabase database(Engine::Sqlite);
    const auto session = database.open();
    int attempts = 0;
    const auto result = writeUnit(*session, [&] {
        ++attempts;
        throw db::DbError({ErrorKind::DatabaseLocked, {}, {}}, db::DbError::Constraint::None, true);
    });
    REQUIRE_FALSE(result);
    CHECK(result.error().kind == ErrorKind::DatabaseLocked);
    CHECK(attempts == db::maxAttempts);
}

TEST_CASE("of two who lock each other out, the loser tries again and both succeed")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    makeCounters(*database.open());
    std::barrier bothHoldOne(2);
    std::atomic<int> attempts = 0;
    std::atomic<int> done = 0;
    const auto add = [&](int first, int second) {
        const auto session = database.open();
        session->execute(u"SET deadlock_timeout = '10ms'"_s);
        bool again = false;
        const auto result = writeUnit(*session, [&] {
            ++attempts;
            const QString update = u"UPDATE t SET n = n + 1 WHERE id = ?"_s;
            session->run(update, first);
            if (!std::exchange(again, true))
                bothHoldOne.arrive_and_wait();
            session->run(update, second);
        });
        done += result ? 1 : 0;
    };
    std::thread other([&] { add(2, 1); });
    add(1, 2);
    other.join();
    CHECK(done == 2);
    CHECK(attempts >= 3); // the loser may be quick enough to meet the winner once more
    CHECK(database.open()->value<qint64>(u"SELECT CAST(sum(n) AS BIGINT) FROM t"_s) == 4);
}

TEST_CASE("who waited for a writer up to the limit is told so, once")
{
    const TestDatabase database(EACH_ENGINE());
    const auto holder = database.open();
    makeCounters(*holder);
    const auto waiter = database.open({.busyLimit = domain::Milliseconds(30)});
    int attempts = 0;
    const auto result = writeUnit(*holder, [&] {
        holder->run(u"UPDATE t SET n = 1 WHERE id = 1"_s);
        const auto waited = db::guarded([&] {
            ++attempts;
            Transaction transaction(*waiter, Transaction::Kind::Write);
            waiter->run(u"UPDATE t SET n = 2 WHERE id = 1"_s);
        });
        REQUIRE_FALSE(waited);
        CHECK(waited.error().kind == ErrorKind::DatabaseLocked);
    });
    CHECK(result);
    CHECK(writeUnit(*waiter, [&] { waiter->run(u"UPDATE t SET n = 2 WHERE id = 1"_s); }));
}

TEST_CASE("four writers at once all get their turn")
{
    const TestDatabase database(EACH_ENGINE());
    makeCounters(*database.open());
    constexpr int writers = 4;
    constexpr int units = 200;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i) {
        threads.emplace_back([&] {
            const auto session = database.open();
            for (int unit = 0; unit < units; ++unit) {
                const auto result = writeUnit(*session, [&] {
                    (void)session->value<qint64>(u"SELECT n FROM t WHERE id = 2"_s); // a reader that turns into a writer
                    session->run(u"UPDATE t SET n = n + 1 WHERE id = 1"_s);
                });
                failed += result ? 0 : 1;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    CHECK(failed == 0);
    CHECK(database.open()->value<qint64>(u"SELECT n FROM t WHERE id = 1"_s) == writers * units);
}

TEST_CASE("what is posted is done in order with what is waited for")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeCounters(*session);
    must(writeUnit(*session, [&] {
        session->post(insert, 3, 7);
        session->post(u"UPDATE t SET n = n + 1 WHERE id = ?"_s, 3);
        CHECK(session->value<qint64>(u"SELECT n FROM t WHERE id = 3"_s) == 8);
        session->post(u"UPDATE t SET n = n * 10 WHERE id = ?"_s, 3);
    }));
    CHECK(database.open()->value<qint64>(u"SELECT n FROM t WHERE id = 3"_s) == 80);
    session->post(insert, 4, 0); // outside a transaction it is done at once
    CHECK(rows(*database.open()) == 4);
}

TEST_CASE("what was wrong with something posted is thrown by what is asked next, at the latest by the commit")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    makeCounters(*session);
    bool wentOn = false;
    const auto byQuestion = writeUnit(*session, [&] {
        session->post(insert, 3, 0);
        session->post(insert, 1, 0); // is there
        session->post(insert, 4, 0);
        (void)rows(*session);
        wentOn = true;
    });
    REQUIRE_FALSE(byQuestion);
    CHECK(byQuestion.error().kind == ErrorKind::Duplicate);
    CHECK_FALSE(wentOn);
    const auto byCommit = writeUnit(*session, [&] {
        session->post(insert, 3, 0);
        session->post(insert, 1, 0);
    });
    REQUIRE_FALSE(byCommit);
    CHECK(byCommit.error().kind == ErrorKind::Duplicate);
    const auto givenUp = writeUnit(*session, [&] {
        session->post(insert, 1, 0);
        db::refuse(ErrorKind::StaleVersion);
    });
    REQUIRE_FALSE(givenUp);
    CHECK((givenUp.error().kind == ErrorKind::StaleVersion || givenUp.error().kind == ErrorKind::Duplicate));
    CHECK(rows(*database.open()) == 2);
    CHECK(rows(*session) == 2); // and the session is as good as before
}
