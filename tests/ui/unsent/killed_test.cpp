// SPDX-License-Identifier: GPL-3.0-or-later
// A console that is killed while it keeps what it could not send.
#include "core/desk/reading.h"
#include "tests/ui/unsent/server_away.h"

#include <QtCore/QProcess>

#ifdef Q_OS_UNIX
#include <unistd.h>

#include <csignal>
#include <iostream>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;

// The console that is killed is this program, told what to do by its environment.
TEST_CASE("a console keeps a call, tells its code, and is killed", "[.][killed]")
{
    const db::Location where = must(db::Location::parse(qEnvironmentVariable("SPORTELLO_KILLED_DESK")));
    qputenv("XDG_DATA_HOME", qgetenv("SPORTELLO_KILLED_DATA"));
    const SystemClock clock;
    AgentAway sitting(where, clock, qEnvironmentVariable("SPORTELLO_KILLED_LOGIN"));
    QObject::connect(&sitting.calls(), &CallBar::keptForLater, &sitting.calls(), [](const QString &code, bool outlives) {
        if (!outlives)
            return;
        std::cout << "KEPT " << code.toStdString() << std::endl;
        (void)::kill(::getpid(), SIGKILL);
    });
    takeAway(where, true);
    sitting.untilLost();
    sitting.takeCall(u"Rosa"_s, u"La stampante non stampa"_s);
    (void)sitting.endAsTicket();
}

TEST_CASE("a call that was kept when the console was killed is delivered by the next one, with the code that was said")
{
    ON_A_SERVER();
    AwayBench bench;
    QProcess killed;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SPORTELLO_KILLED_DESK"_s, bench.database.url());
    environment.insert(u"SPORTELLO_KILLED_DATA"_s, qEnvironmentVariable("XDG_DATA_HOME"));
    environment.insert(u"SPORTELLO_KILLED_LOGIN"_s, bench.agent.login);
    killed.setProcessEnvironment(environment);
    bench.session.reset();
    killed.start(QApplication::applicationFilePath(), {u"[killed]"_s});
    REQUIRE(killed.waitForFinished(60'000));
    const QString said = QString::fromUtf8(killed.readAllStandardOutput());
    CAPTURE(said);
    REQUIRE(killed.exitStatus() == QProcess::CrashExit);
    const qsizetype at = said.indexOf(u"KEPT "_s);
    REQUIRE(at >= 0);
    const QString code = said.mid(at + 5, 11);
    bench.giveBack();
    CHECK(bench.count(u"call"_s) == 0);

    AgentAway sitting(bench);
    REQUIRE(until([&] { return bench.count(u"call"_s) == 1 && sitting.outbox().entries().empty(); }));
    desk::Desk agent = bench.as(bench.agent);
    CHECK(must(desk::findTicketByName(agent, code)).size() == 1);
    CHECK_FALSE(sitting.calls().isOpen());
    CHECK(sitting.place().drafts().names(u"call/"_s, Drafts::Of::All).isEmpty());
}
#endif
