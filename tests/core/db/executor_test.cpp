// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/executor.h"
#include "tests/support/both_engines.h"
#include "tests/support/pg_server.h"

#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Engine;
using db::Executor;
using db::Session;
using domain::ErrorKind;
using domain::Result;

namespace {

Executor::Connect connectTo(const TestDatabase &database)
{
    return [&database] { return Session::open(database.location(), database.owner(), {.create = true}); };
}

Result<int> one(Session &session)
{
    return session.value<int>(u"SELECT 1"_s).value();
}

} // namespace

TEST_CASE("work is done in its order, on a thread of its own, with one session")
{
    const TestDatabase database(EACH_ENGINE());
    std::atomic<int> connections = 0;
    Executor executor([&, connect = connectTo(database)] {
        ++connections;
        return connect();
    });
    std::vector<int> order;
    std::vector<QFuture<Result<int>>> futures;
    for (int i = 0; i < 100; ++i) {
        futures.push_back(executor.submit([&order, i](Session &session) -> Result<int> {
            order.push_back(i);
            return session.value<int>(u"SELECT CAST(? AS BIGINT)"_s, i).value();
        }));
    }
    const auto thread = executor.submit([](Session &) -> Result<std::thread::id> { return std::this_thread::get_id(); });
    for (int i = 0; i < 100; ++i)
        CHECK(futures[std::size_t(i)].result() == i);
    CHECK(thread.result() != std::this_thread::get_id());
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK(order.size() == 100);
    CHECK(connections == 1);
}

namespace {

std::binary_semaphore sessionEnded{0};
struct EndOfSession {
    ~EndOfSession() { sessionEnded.release(); }
};

} // namespace

TEST_CASE("where a session is not to stay it ends with the last work, and the next has another")
{
    const TestDatabase database(EACH_ENGINE());
    std::atomic<int> connections = 0;
    Executor executor(
        [&, connect = connectTo(database)] {
            ++connections;
            return connect();
        },
        {}, Executor::Keep::Nothing);
    for (int i = 1; i <= 2; ++i) {
        const auto done = executor.submit([](Session &session) -> Result<void> {
            (void)session.companion<EndOfSession>();
            return {};
        });
        CHECK(done.result());
        sessionEnded.acquire(); // waits for ever where it stays
        CHECK(connections == i);
    }
}

TEST_CASE("whatever work throws becomes its result, and the next work is done")
{
    const TestDatabase database(Engine::Sqlite);
    Executor executor(connectTo(database));
    const auto refused = executor.submit([](Session &) -> Result<int> { db::refuse(ErrorKind::NotAllowed, u"close"_s); });
    const auto failed = executor.submit([](Session &s) -> Result<int> { return int(s.run(u"DELETE FROM nowhere"_s)); });
    const auto thrown = executor.submit([](Session &) -> Result<int> { throw std::runtime_error("oops"); });
    const auto returned = executor.submit([](Session &) -> Result<int> { return domain::failure(ErrorKind::NotFound); });
    const auto nothing = executor.submit([](Session &) -> Result<void> { return {}; });
    CHECK(refused.result().error() == domain::Error{ErrorKind::NotAllowed, u"close"_s, {}});
    CHECK(failed.result().error().kind == ErrorKind::Internal);
    CHECK(thrown.result().error() == domain::Error{ErrorKind::Internal, {}, u"oops"_s});
    CHECK(returned.result().error().kind == ErrorKind::NotFound);
    CHECK(nothing.result());
    CHECK(executor.submit(one).result() == 1);
}

TEST_CASE("closing cancels what has not begun and waits for what has")
{
    const TestDatabase database(Engine::Sqlite);
    auto executor = std::make_unique<Executor>(connectTo(database));
    std::binary_semaphore begun(0);
    std::binary_semaphore mayEnd(0);
    const auto running = executor->submit([&](Session &session) -> Result<int> {
        begun.release();
        mayEnd.acquire();
        return one(session);
    });
    const auto second = executor->submit(one);
    const auto third = executor->submit(one);
    begun.acquire();
    std::thread closer([&] { executor.reset(); });
    CHECK(second.result().error().kind == ErrorKind::Cancelled);
    CHECK(third.result().error().kind == ErrorKind::Cancelled);
    CHECK_FALSE(running.isFinished());
    mayEnd.release();
    closer.join();
    CHECK(running.isFinished());
    CHECK(running.result() == 1);
}

TEST_CASE("those who wait for a server that is not there are refused together, the next one tries again")
{
    const TestDatabase database(Engine::Sqlite);
    std::binary_semaphore mayFail(0);
    int attempts = 0;
    Executor executor([&, connect = connectTo(database)]() -> Result<std::unique_ptr<Session>> {
        if (++attempts > 1)
            return connect();
        mayFail.acquire();
        return domain::failure(ErrorKind::ConnectionRefused);
    });
    std::vector<QFuture<Result<int>>> waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(executor.submit(one));
    mayFail.release();
    for (const auto &future : waiting)
        CHECK(future.result().error().kind == ErrorKind::ConnectionRefused);
    CHECK(executor.submit(one).result() == 1);
    CHECK(attempts == 2);
}

TEST_CASE("after a lost connection the next work gets a new one")
{
    ON_A_SERVER();
    const TestDatabase database(Engine::PostgreSql);
    Executor executor(connectTo(database));
    const auto pid =
        executor.submit([](Session &s) -> Result<int> { return *s.value<int>(u"SELECT pg_backend_pid()"_s); }).result();
    REQUIRE(pid);
    REQUIRE(database.open()->value<bool>(u"SELECT pg_terminate_backend(?, 5000)"_s, *pid) == true);
    CHECK(executor.submit(one).result().error().kind == ErrorKind::ConnectionLost);
    CHECK(executor.submit(one).result() == 1);
}
