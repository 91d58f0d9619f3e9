// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/desk_bench.h"

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
