// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/own_server.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QScopeGuard>

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace sportello::test::fault;
using domain::ErrorKind;

namespace {

constexpr int clients = 4;
constexpr auto patience = std::chrono::seconds(60);

/// The one that follows, and what its being there has changed on the other; gone at the end.
class Follower {
public:
    Follower() : directory(pg_server::socketDirectory() + u'b')
    {
        pg_server::tell({u"follow"_s, directory, pg_server::socketDirectory()});
        const auto first = superuserAt(pg_server::socketDirectory());
        first->execute(u"ALTER SYSTEM SET synchronous_standby_names = '*'"_s);
        (void)first->value<bool>(u"SELECT pg_reload_conf()"_s);
        const QDeadlineTimer end(patience);
        while (!first->value<qint64>(u"SELECT 1::bigint FROM pg_stat_replication WHERE sync_state = 'sync'"_s))
            REQUIRE_FALSE(end.hasExpired());
    }
    ~Follower()
    {
        try {
            pg_server::tell({u"stop"_s, directory});
            ownServer.go();
            const auto first = superuserAt(pg_server::socketDirectory());
            first->execute(u"SET synchronous_commit = local"_s);
            first->execute(u"ALTER SYSTEM RESET synchronous_standby_names"_s);
            (void)first->value<bool>(u"SELECT pg_reload_conf()"_s);
        } catch (const std::exception &error) {
            FAIL_CHECK(error.what());
        }
    }
    Follower(const Follower &) = delete;
    Follower &operator=(const Follower &) = delete;
    void promote() const { (void)superuserAt(directory)->value<bool>(u"SELECT pg_promote()"_s); }

    QString directory;
};

/// Opens one ticket after the other at whichever of the servers writes, each until it is acknowledged.
class Client {
public:
    Client(TestDesk &desk, db::Location both) : m_desk(desk), m_both(std::move(both)), m_thread([this] { run(); }) {}
    ~Client() { stop(); }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    void stop()
    {
        m_stop.request_stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    [[nodiscard]] int acknowledged() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_acknowledged;
    }
    void untilAcknowledged(int wanted) const
    {
        std::unique_lock lock(m_mutex);
        if (!m_more.wait_for(lock, patience, [&] { return m_acknowledged >= wanted; }))
            FAIL("a client waits in vain");
    }
    [[nodiscard]] const std::vector<QUuid> &keys() const { return m_keys; } ///< once it has stopped
    [[nodiscard]] int repeated() const { return m_repeated; }
    [[nodiscard]] const QStringList &unforeseen() const { return m_unforeseen; }

private:
    void run()
    {
        std::unique_ptr<db::Session> session;
        desk::OpenTicket command = m_desk.opening(u"Durante il guasto"_s);
        const std::stop_token stop = m_stop.get_token();
        while (!stop.stop_requested()) {
            if (!session || session->isLost()) {
                auto opened = db::Session::open(m_both, m_desk.database.owner(), {.answerLimit = domain::Milliseconds(5000)});
                session = opened ? std::move(*opened) : nullptr;
                if (!session) { // nobody writes just now
                    std::unique_lock lock(m_mutex);
                    (void)m_more.wait_for(lock, stop, std::chrono::milliseconds(20), [] { return false; });
                    continue;
                }
            }
            desk::Desk by = m_desk.as(m_desk.agent, *session);
            const auto said = desk::openTicket(by, command);
            if (said) {
                m_keys.push_back(command.request.key);
                m_repeated += said->repeated;
                command.request = {};
                const std::scoped_lock lock(m_mutex);
                ++m_acknowledged;
                m_more.notify_all();
            } else if (said.error().kind != ErrorKind::ConnectionLost && said.error().kind != ErrorKind::ServerBusy) {
                m_unforeseen << said.error().detail;
                session.reset();
            }
        }
    }

    TestDesk &m_desk;
    db::Location m_both;
    std::vector<QUuid> m_keys;
    QStringList m_unforeseen;
    int m_repeated = 0;
    mutable std::mutex m_mutex;
    mutable std::condition_variable_any m_more;
    int m_acknowledged = 0;
    std::stop_source m_stop;
    std::thread m_thread;
};

/// Until each of them has so many more acknowledged.
void untilMore(const std::vector<std::unique_ptr<Client>> &all, int more)
{
    std::vector<int> wanted;
    for (const auto &client : all)
        wanted.push_back(client->acknowledged() + more);
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i]->untilAcknowledged(wanted[i]);
}

} // namespace

TEST_CASE("when the first server is killed under load the clients go on at the one that followed it, and nothing is lost")
{
    ON_A_SERVER();
    for (int round = 0; round < times(1, 10); ++round) {
        TestDesk desk(db::Engine::PostgreSql);
        const Follower follower;
        const db::Location both = must(db::Location::parse(u"postgresql:///%1?host=%2,%3&target_session_attrs=read-write"_s.arg(
            desk.database.location().database, pg_server::socketDirectory(), follower.directory)));
        std::vector<std::unique_ptr<Client>> all;
        for (int i = 0; i < clients; ++i)
            all.push_back(std::make_unique<Client>(desk, both));
        untilMore(all, 10);
        ownServer.halt(u"immediate"_s);
        follower.promote();
        untilMore(all, 10);
        int acknowledged = 0, repeated = 0;
        db::Location second = desk.database.location();
        second.host = follower.directory;
        const auto session = must(db::Session::open(second, desk.database.owner()));
        for (const auto &client : all) {
            client->stop();
            CHECK(client->unforeseen().join(u'\n') == QString());
            for (const QUuid &key : client->keys())
                REQUIRE(countOfKey(*session, key) == 1);
            acknowledged += int(client->keys().size());
            repeated += client->repeated();
        }
        CHECK(isClean(desk, *session));
        WARN(acknowledged << " acknowledged by both, " << repeated << " written without the answer getting through");
    }
}
