// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/staff.h"
#include "tests/support/pg_server.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/models/drafts.h"
#include "ui/models/outbox.h"
#include "ui/unsent/spoken_code.h"
#include "ui/unsent/unsent_page.h"
#include "ui/widgets/banner.h"

namespace sportello::test {

/// A server's database whose consoles are cut off, and to which nobody connects until it is given back: to them the server is
/// away.
inline void takeAway(const db::Location &desk, bool away)
{
    db::Location maintenance = desk;
    maintenance.database = QStringLiteral("postgres");
    const auto server = must(db::Session::open(maintenance, {QStringLiteral("postgres"), {}}, {}));
    server->execute(QStringLiteral("ALTER DATABASE %1 ALLOW_CONNECTIONS %2")
                        .arg(desk.database, away ? QStringLiteral("false") : QStringLiteral("true")));
    if (away)
        // Who waits for somebody first: nobody gets what the others held.
        server->execute(QStringLiteral("SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity"
                                       " WHERE datname = '%1' ORDER BY cardinality(pg_blocking_pids(pid)) DESC) AS one")
                            .arg(desk.database));
}

/// A desk on a server that can be taken away and given back. The bench's own session goes with it, and comes back with it.
class AwayBench : public Bench {
public:
    explicit AwayBench(db::Engine engine = db::Engine::PostgreSql) : Bench(engine)
    {
        (void)open(); // every desk has a history
    }

    void takeAway()
    {
        session.reset();
        test::takeAway(database.location(), true);
    }
    void giveBack()
    {
        test::takeAway(database.location(), false);
        session = database.open({});
    }
    /// What an administrator makes of the agent meanwhile.
    template <class Change>
    void changeAgent(Change &&change)
    {
        domain::Operator person = storage::loadOperator(*session, agent.id).value();
        change(person);
        ++person.version;
        REQUIRE(must(db::writeUnit(*session, [&] { return storage::updateOperator(*session, person); })));
    }
};

/// The agent's console, with what it kept read.
class AgentAway : public Sitting {
public:
    explicit AgentAway(Bench &bench) : AgentAway(bench.database.location(), bench.consoleClock(), bench.agent.login) {}
    AgentAway(const db::Location &where, const domain::Clock &clock, const QString &login) : Sitting(where, clock)
    {
        logIn(login);
        REQUIRE(until([this] { return window().workplace()->drafts().isLoaded(); }));
    }
    [[nodiscard]] ui::Workplace &place() { return *window().workplace(); }
    [[nodiscard]] ui::Outbox &outbox() { return place().outbox(); }
    [[nodiscard]] ui::SpokenCode &code() { return *window().spokenCode(); }
    [[nodiscard]] ui::UnsentPage &page() { return *window().unsentPage(); }

    void untilLost()
    {
        REQUIRE(until([this] { return place().isLost(); }));
    }
    void loses(AwayBench &bench)
    {
        bench.takeAway();
        untilLost();
    }
    /// The desk is back, and everything that was kept is there.
    void delivers(AwayBench &bench)
    {
        bench.giveBack();
        REQUIRE(until([this] { return outbox().entries().empty(); }));
    }
    void untilFound()
    {
        REQUIRE(until([this] { return !place().isLost(); }));
    }

    /// Somebody calls, by keys alone, up to the subject.
    void takeCall(const QString &who, const QString &subject)
    {
        press(Qt::Key_F2);
        type(who);
        press(Qt::Key_Return);
        REQUIRE(until([this] { return focusIsOn("subject"); }));
        type(subject);
    }
    /// Ends it as a ticket that is opened; answers the code that is told.
    QString endAsTicket()
    {
        press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(until([this] { return !calls().isOpen() && code().isVisible(); }));
        return code().code();
    }
    [[nodiscard]] ui::Banner *banner(const QString &part)
    {
        const auto banners = window().findChildren<ui::Banner *>();
        for (ui::Banner *one : banners)
            if (!one->isHidden() && one->sentence().contains(part))
                return one;
        return nullptr;
    }
};

} // namespace sportello::test
