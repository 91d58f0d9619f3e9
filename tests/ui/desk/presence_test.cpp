// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/desk_bench.h"
#include "ui/detail/composer.h"
#include "ui/models/drafts.h"

using namespace sportello;
using namespace sportello::test;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("who else has a ticket before them is told above it, and who types on it, until they leave it")
{
    Bench bench(EACH_ENGINE());
    const domain::TicketId ticket = bench.openAt({domain::TicketState::InCharge, domain::Level::First});
    Sitting agent(bench, bench.agent);
    agent.open(ticket);
    REQUIRE(until([&] { return agent.detail().shown().has_value(); }));
    CHECK(agent.detail().whoElse().isEmpty());

    Sitting supervisor(bench, bench.supervisor);
    supervisor.open(ticket);
    const auto sees = [](Sitting &who, const QString &words) { return until([&] { return who.detail().whoElse() == words; }); };
    CHECK(sees(supervisor, u"Also looking at it: %1."_s.arg(bench.agent.name)));
    QTest::keyClicks(agent.detail().findChild<QPlainTextEdit *>(), u"Richiamo io"_s);
    CHECK(sees(supervisor, u"Typing here now: %1."_s.arg(bench.agent.name)));
    CHECK(sees(agent, u"Also looking at it: %1."_s.arg(bench.supervisor.name)));
    supervisor.language().use(u"it"_s);
    CHECK(supervisor.detail().whoElse() == u"Scrittura in corso da parte di: %1."_s.arg(bench.agent.name));

    agent.detail().close();
    CHECK(sees(supervisor, {}));
}

TEST_CASE("words that were left on a ticket, and are there again, are not shown as typing")
{
    Bench bench;
    const domain::TicketId ticket = bench.openAt({domain::TicketState::InCharge, domain::Level::First});
    const auto composer = [](Sitting &who) { return who.detail().findChild<ui::Composer *>()->findChild<QPlainTextEdit *>(); };
    {
        Sitting agent(bench, bench.agent);
        const ui::Drafts &drafts = agent.window().workplace()->drafts();
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        agent.open(ticket);
        const int before = drafts.written();
        QTest::keyClicks(composer(agent), u"Richiamo io"_s);
        REQUIRE(until([&] { return drafts.written() > before; }));
    }
    Sitting agent(bench, bench.agent);
    REQUIRE(until([&] { return agent.window().workplace()->drafts().isLoaded(); }));
    agent.open(ticket);
    REQUIRE(until([&] { return composer(agent)->toPlainText() == u"Richiamo io"_s; }));
    Sitting supervisor(bench, bench.supervisor);
    supervisor.open(ticket);
    REQUIRE(until([&] { return !supervisor.detail().whoElse().isEmpty(); }));
    CHECK(supervisor.detail().whoElse() == u"Also looking at it: %1."_s.arg(bench.agent.name));
}
