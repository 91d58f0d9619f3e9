// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl_run.h"
#include "tests/support/network_folder.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using test::CtlRun;
using test::LocksThatDoNotHold;
using test::NetworkFolder;
using test::wordsOf;

namespace {

/// The command line as a program of its own.
struct OtherProgram {
    OtherProgram(const CtlRun &run, const QString &line, const QString &under = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (auto it = run.environment.begin(); it != run.environment.end(); ++it)
            environment.insert(it.key(), it.value());
        process.setProcessEnvironment(environment);
        const QStringList words = (under.isEmpty() ? QStringList() : wordsOf(under))
            + QStringList(QStringLiteral(SPORTELLO_CTL_PROGRAM)) + wordsOf(line);
        process.start(words.first(), words.mid(1));
        REQUIRE(process.waitForStarted());
    }
    ~OtherProgram()
    {
        process.kill();
        process.waitForFinished();
    }
    /// Until it watches: by then it has tried the others' locks, and shows its sign.
    void awaitWatching(const CtlRun &ctl)
    {
        for (const QDeadlineTimer limit(60'000);;) {
            const auto beat =
                ctl.database.open({})->value<qint64>(u"SELECT heartbeat FROM lease WHERE name = 1 AND holder <> ''"_s);
            if (beat.value_or(0) != 0)
                return;
            REQUIRE_FALSE(limit.hasExpired());
            REQUIRE_FALSE(process.waitForFinished(20));
        }
    }
    [[nodiscard]] test::Outcome end()
    {
        REQUIRE(process.waitForFinished(60'000));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QProcess process;
};

} // namespace

TEST_CASE("Where the locks of a network folder hold, a second program joins and both work")
{
    CtlRun ctl(db::Engine::Sqlite);
    const NetworkFolder folder(ctl.database.location().path);
    ctl.init();
    OtherProgram first(ctl, u"watch --as sara"_s);
    first.awaitWatching(ctl);
    ctl.open();
    CHECK(OtherProgram(ctl, u"ticket list --as sara"_s).end().code == 0);
    CHECK(folder.signs().size() == 1); // whoever ended took theirs away
    first.process.terminate();
    CHECK(first.end().code == 0);
    CHECK(folder.signs().isEmpty());
}

TEST_CASE("Where the locks of a network folder do not hold, the second program is refused and the first goes on")
{
    CtlRun ctl(db::Engine::Sqlite);
    const NetworkFolder folder(ctl.database.location().path);
    ctl.init();
    SECTION("the second does not see the first one's lock")
    {
        OtherProgram first(ctl, u"watch --as sara"_s);
        first.awaitWatching(ctl);
        {
            const LocksThatDoNotHold here;
            const test::Outcome refused = ctl.as(u"sara"_s, wordsOf(u"ticket list"_s));
            CHECK(refused.code == 3);
            CHECK(refused.errorKind() == u"locks-do-not-hold"_s);
            CHECK(ctl.run(wordsOf(u"ticket list --as sara --lang it"_s)).error.contains(u"blocchi della cartella"_s));
        }
        CHECK(folder.signs().size() == 1);
        ctl.open(); // with locks that hold
        CHECK(first.process.state() == QProcess::Running);
    }
    SECTION("the first one's lock is seen by nobody")
    {
        const LocksThatDoNotHold here;
        const auto first = ctl.database.open({});
        const test::Outcome refused = OtherProgram(ctl, u"ticket list --as sara --json"_s).end();
        CHECK(refused.code == 3);
        CHECK(refused.errorKind() == u"locks-do-not-hold"_s);
        CHECK(folder.signs().size() == 1);
        ctl.open();
    }
}

TEST_CASE("A program whose clock is an hour off does not join in a network folder, and on a file of its own says what is wrong")
{
    CtlRun ctl(db::Engine::Sqlite);
    ctl.init();
    qputenv("NO_FAKE_STAT", "1"); // what the file system dates is right
    const QString ahead = u"faketime -f +61m"_s, behind = u"faketime -f -61m"_s;
    {
        const NetworkFolder folder(ctl.database.location().path);
        for (const QString &clock : {ahead, behind}) {
            const test::Outcome refused = OtherProgram(ctl, u"ticket list --as sara --json"_s, clock).end();
            CHECK(refused.code == 3);
            CHECK(refused.errorKind() == u"clock-differs"_s);
            CHECK(folder.signs().isEmpty());
        }
        CHECK(OtherProgram(ctl, u"ticket list --as sara --lang it"_s, ahead).end().error.contains(u"avanti di 1 h 01 min"_s));
        CHECK(OtherProgram(ctl, u"ticket list --as sara --lang it"_s, behind).end().error.contains(u"indietro di 1 h 01 min"_s));
        CHECK(OtherProgram(ctl, u"ticket list --as sara"_s, u"faketime -f +2m"_s).end().code == 0);
    }
    CHECK(OtherProgram(ctl, u"ticket open --contract NAP --caller +390811234567 --subject Stampante --as sara"_s).end().code
          == 0);
    const test::Outcome early = OtherProgram(ctl, u"ticket list --as sara"_s, behind).end();
    CHECK(early.code == 0);
    CHECK(early.error.contains(u"it is earlier than when something was last recorded"_s));
    CHECK(OtherProgram(ctl, u"ticket list --as sara"_s).end().error.isEmpty());
    qunsetenv("NO_FAKE_STAT");
}

TEST_CASE("A program that was killed in a network folder keeps nobody out, whether its locks hold or not")
{
    CtlRun ctl(db::Engine::Sqlite);
    const NetworkFolder folder(ctl.database.location().path);
    ctl.init();
    const auto killed = [&] {
        OtherProgram first(ctl, u"watch --as sara"_s);
        first.awaitWatching(ctl);
        first.process.kill();
        REQUIRE(first.process.waitForFinished());
    };
    killed();
    CHECK(folder.signs().size() == 1);
    ctl.open();
    CHECK(folder.signs().isEmpty());
    killed();
    const LocksThatDoNotHold here;
    ctl.open();
    CHECK(folder.signs().isEmpty());
}
