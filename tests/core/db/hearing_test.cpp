// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/hearing.h"

#include "core/db/executor.h"
#include "core/db/transaction.h"
#include "tests/support/both_engines.h"

#include <QtCore/QDeadlineTimer>

#include <atomic>
#include <semaphore>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace std::chrono_literals;
using domain::Result;

namespace {

/// Writes, and on a server sends word of it.
void write(db::Session &session)
{
    must(db::writeUnit(session, [&] {
        session.run(u"INSERT INTO thing(number) VALUES(1)"_s);
        if (!session.isSqlite())
            (void)session.value<QString>(u"SELECT CAST(pg_notify('sportello', '') AS text)"_s);
    }));
}

} // namespace

TEST_CASE("what another connection has written is heard of once, and nothing else is")
{
    const TestDatabase database(EACH_ENGINE());
    const auto other = database.open();
    other->execute(u"CREATE TABLE thing(number BIGINT)"_s);
    const auto session = database.open();
    write(*other); // before it listens
    db::hearOthers(*session);
    const auto hears = [&] {
        (void)session->value<int>(u"SELECT 1"_s); // a server sends its word on the way, at the latest with an answer
        return db::heardOthers(*session);
    };
    CHECK_FALSE(hears());
    write(*other);
    write(*other);
    CHECK(hears());
    CHECK_FALSE(hears());
    {
        db::Transaction open(*other, db::Transaction::Kind::Write);
        other->run(u"INSERT INTO thing(number) VALUES(2)"_s);
        CHECK_FALSE(hears()); // it is not written yet
    }
    CHECK_FALSE(hears()); // and never was
    CHECK(session->value<int>(u"SELECT COUNT(*) FROM thing"_s) == 3);
    write(*other);
    const QDeadlineTimer patience(10s);
    bool heard = false;
    while (!heard && !patience.hasExpired()) // without a question
        heard = db::heardOthers(*session);
    CHECK(heard);
}

TEST_CASE("what comes behind the end of a reading that nobody waited for is heard of")
{
    const TestDatabase database(EACH_ENGINE());
    const auto other = database.open();
    other->execute(u"CREATE TABLE thing(number BIGINT)"_s);
    const auto session = database.open();
    db::hearOthers(*session);
    for (int round = 0; round < 5; ++round) {
        CHECK(must(db::readUnit(*session, [&] { return session->value<int>(u"SELECT COUNT(*) FROM thing"_s); })) == round);
        write(*other);
        const QDeadlineTimer patience(10s);
        bool heard = false;
        while (!heard && !patience.hasExpired())
            heard = db::heardOthers(*session);
        CHECK(heard);
    }
}

TEST_CASE("a server that is gone is heard of as well")
{
    const TestDatabase database(EACH_ENGINE());
    if (database.location().engine == db::Engine::Sqlite)
        return;
    const auto session = database.open();
    db::hearOthers(*session);
    const auto number = session->value<int>(u"SELECT pg_backend_pid()"_s);
    const auto other = database.open();
    (void)other->value<bool>(u"SELECT pg_terminate_backend(?)"_s, *number);
    const QDeadlineTimer patience(10s);
    bool heard = false;
    while (!heard && !patience.hasExpired())
        heard = db::heardOthers(*session);
    CHECK(heard);
}

TEST_CASE("a server that was lost in some other work is heard of too")
{
    const TestDatabase database(EACH_ENGINE());
    if (database.location().engine == db::Engine::Sqlite)
        return;
    std::binary_semaphore told(0);
    db::Executor executor([&] { return db::Session::open(database.location(), database.owner()); },
                          db::Executor::Idle{[](const db::Session &) { return domain::Milliseconds(3'600'000); },
                                             [](db::Session &) {}, [&] { told.release(); }});
    const auto number = executor.submit(
        [](db::Session &session) -> Result<int> { return session.value<int>(u"SELECT pg_backend_pid()"_s).value(); });
    (void)database.open()->value<bool>(u"SELECT pg_terminate_backend(?)"_s, number.result().value());
    CHECK_FALSE(
        executor.submit([](db::Session &session) -> Result<int> { return session.value<int>(u"SELECT 1"_s).value(); }).result());
    CHECK(told.try_acquire_for(10s));
}

TEST_CASE("a worker that has nothing to do looks around, on its own session, and does its work before that")
{
    const TestDatabase database(EACH_ENGINE());
    std::binary_semaphore looked(0);
    std::atomic<int> looks = 0;
    db::Session *seen = nullptr;
    {
        db::Executor executor([&] { return db::Session::open(database.location(), database.owner(), {.create = true}); },
                              db::Executor::Idle{[](const db::Session &) { return 1ms; },
                                                 [&](db::Session &session) {
                                                     seen = &session;
                                                     if (++looks == 2)
                                                         looked.release();
                                                     throw std::runtime_error("is passed over");
                                                 }});
        CHECK(looks == 0); // there is no session yet
        db::Session *mine = nullptr;
        const auto work = executor.submit([&](db::Session &session) -> Result<int> {
            mine = &session;
            return 1;
        });
        CHECK(work.result() == 1);
        REQUIRE(looked.try_acquire_for(10s));
        CHECK(seen == mine);
        CHECK(executor.submit([](db::Session &) -> Result<int> { return 2; }).result() == 2);
    }
}
