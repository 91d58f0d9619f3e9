// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault.h"
#include "tests/faults/load.h"
#include "tests/ui/models/bench.h"
#include "ui/models/drafts.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace sportello::test::fault;

namespace {

constexpr int longestSilenceMs = 120'000;

/// What is known of words that were typed into a console.
struct Fate {
    bool isKept = false;  ///< the disk has them
    bool isLater = false; ///< so, and they are to be sent
    bool isSaved = false;
    bool isGone = false; ///< given up by the operator
    bool isDue = false;  ///< the next console has to show them again
};

/// A machine at which an agent starts one console after the other, each of which prints what console_victim_test.cpp says.
class Machine {
public:
    explicit Machine(Bench &bench) : m_bench(bench)
    {
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"SPORTELLO_KILLED_DESK"_s, bench.database.url());
        m_environment.insert(u"SPORTELLO_KILLED_LOGIN"_s, bench.agent.login);
        m_environment.insert(u"SPORTELLO_KILLED_DATA"_s, m_home.path());
        for (const QString &of : {u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s})
            m_environment.insert(of, m_home.path());
    }

    void start(bool last = false)
    {
        m_environment.insert(u"SPORTELLO_KILLED_MARK"_s, u"Guasto %1"_s.arg(++m_started, 3, 10, QChar(u'0')));
        if (last)
            m_environment.insert(u"SPORTELLO_KILLED_LAST"_s, u"1"_s);
        m_said.clear();
        m_current.clear();
        m_console.emplace();
        m_console->setProcessEnvironment(m_environment);
        m_console->start(QApplication::applicationFilePath(), {u"[victim]"_s});
        REQUIRE(m_console->waitForStarted());
    }
    /// The next line; false where the console has ended.
    [[nodiscard]] bool hear()
    {
        while (!m_console->canReadLine())
            if (!m_console->waitForReadyRead(longestSilenceMs) && !m_console->canReadLine()) {
                UNSCOPED_INFO(m_said.toStdString());
                return false;
            }
        const QString line = QString::fromUtf8(m_console->readLine()).trimmed();
        take(line);
        return line.startsWith(u"Filters: "_s) ? hear() : true; // that is not the console's
    }
    void killAfter(int ms)
    {
        const bool hasEnded = m_console->waitForFinished(ms);
        m_console->kill();
        REQUIRE((hasEnded || m_console->waitForFinished(longestSilenceMs)));
        while (m_console->canReadLine())
            take(QString::fromUtf8(m_console->readLine()).trimmed());
        CAPTURE(m_said);
        REQUIRE(m_console->exitStatus() == QProcess::CrashExit);
    }
    void untilEnd()
    {
        while (hear()) {}
        CAPTURE(m_said);
        REQUIRE((m_console->waitForFinished(longestSilenceMs) || m_console->state() == QProcess::NotRunning));
        REQUIRE(m_console->exitStatus() == QProcess::NormalExit);
        REQUIRE(m_console->exitCode() == 0);
    }

    /// Nothing that was said to be saved is missing, and nothing is there twice.
    void checkDesk(Fallen *fallen = nullptr)
    {
        CAPTURE(m_said);
        for (auto &[text, fate] : m_fates) {
            CAPTURE(text);
            const qint64 count = found(text);
            REQUIRE(count <= 1);
            REQUIRE(count >= (fate.isSaved ? 1 : 0));
            fate.isDue = fate.isKept && !fate.isLater && !fate.isSaved && !fate.isGone && count == 0;
            if (fallen && text == m_current)
                fallen->count(count > 0, fate.isSaved);
        }
        if (fallen && m_current.isEmpty())
            fallen->count(false, false);
    }
    /// What is kept on it opens, all of it, and no console that is gone has anything still; answers the names.
    QStringList checkDrafts()
    {
        const db::Login who{m_bench.agent.login, Bench::password()};
        const auto key = ui::localKeyOf(m_bench.database.location(), who);
        key->obtain();
        ui::Drafts drafts(m_bench.database.location(), who, key);
        int closed = 0;
        QObject::connect(&drafts, &ui::Drafts::closed, &drafts, [&](int count) { closed = count; });
        drafts.load();
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        CHECK(closed == 0);
        const QString folder = ui::Drafts::folder(m_bench.database.location(), who.name);
        CHECK_FALSE(QFile::exists(folder + u"-2"_s));
        for (const QString &file : QDir(folder).entryList(QDir::Files)) {
            CAPTURE(file);
            CHECK((file == "lock"_L1 || file.endsWith(".draft"_L1) || file.endsWith(".unsent"_L1)));
        }
        return drafts.names({}, ui::Drafts::Of::All);
    }
    /// In the end: what was kept was shown again, and is written.
    void checkKept()
    {
        for (const auto &[text, fate] : m_fates) {
            CAPTURE(text);
            CHECK_FALSE(fate.isDue);
            if (fate.isKept)
                REQUIRE(found(text) == 1);
        }
    }
    [[nodiscard]] bool hasJustSaid(QLatin1StringView what) const { return m_said.section(u'\n', -2, -2).startsWith(what); }
    [[nodiscard]] int back() const { return m_back; }
    [[nodiscard]] int gone() const { return m_gone; }
    [[nodiscard]] int refused() const { return m_refused; }
    [[nodiscard]] int words() const { return int(m_fates.size()); }

private:
    void take(const QString &line)
    {
        m_said += line + u'\n';
        const QString what = line.section(u' ', 0, 0);
        const QString text = line.section(u' ', 1);
        if (what == "REFUSED"_L1)
            ++m_refused;
        if (!text.startsWith(u"Guasto "_s))
            return;
        Fate &fate = m_fates[text];
        m_current = text;
        fate.isKept |= what == "KEPT"_L1 || what == "BACK"_L1 || what == "LATER"_L1;
        fate.isLater |= what == "LATER"_L1;
        fate.isDue &= what != "BACK"_L1;
        fate.isSaved |= what == "SAVED"_L1;
        fate.isGone |= what == "GONE"_L1;
        m_back += what == "BACK"_L1 ? 1 : 0;
        m_gone += what == "GONE"_L1 ? 1 : 0;
    }
    [[nodiscard]] qint64 found(const QString &text)
    {
        return m_bench.session->value<qint64>(u"SELECT count(*) FROM event_text WHERE body LIKE ?"_s, QString(u'%' + text + u'%'))
            .value();
    }

    Bench &m_bench;
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::optional<QProcess> m_console;
    QString m_said;
    QString m_current; // the words that it is at
    std::map<QString, Fate> m_fates;
    int m_started = 0;
    int m_back = 0;
    int m_gone = 0;
    int m_refused = 0;
};

} // namespace

TEST_CASE("a console that is killed at any moment has lost nothing that it saved or kept, and nothing is written twice")
{
    const db::Engine engine = EACH_ENGINE();
    Chance chance;
    INFO(chance.said());
    Fallen fallen;
    int left = times(4, 100);
    while (left > 0) {
        Bench bench(engine);
        bench.clock.set(domain::SystemClock().now());
        Load load(bench);
        Machine machine(bench);

        // How long it takes here beside the others to begin, from one line to the next, and to save.
        QElapsedTimer since;
        since.start();
        machine.start();
        REQUIRE(machine.hear());
        const auto startMs = int(since.restart());
        constexpr int lines = 14; // two rounds and a little
        int linesMs = 0;
        int saveMs = 0;
        for (int line = 0; line < lines || !machine.hasJustSaid("KEPT"_L1); ++line) {
            REQUIRE(machine.hear());
            const auto ms = int(since.restart());
            linesMs += line < lines ? ms : 0;
            saveMs = machine.hasJustSaid("SAVED"_L1) ? std::max(saveMs, ms) : saveMs;
        }
        machine.killAfter(0);
        machine.checkDesk();

        int kills = 0;
        for (; left > 0 && kills < 25; --left, ++kills) { // then another desk, before this one is too full
            CAPTURE(kills);
            machine.start();
            const int heard = chance.below(lines + 1);
            for (int line = 0; line < heard; ++line)
                REQUIRE(machine.hear());
            int longest = heard == 0 ? startMs * 5 / 4 : linesMs / lines * 2;
            if (chance.coin()) { // while it saves
                while (!machine.hasJustSaid("SENDING"_L1))
                    REQUIRE(machine.hear());
                longest = saveMs * 5 / 4;
            }
            machine.killAfter(chance.below(longest + 1));
            machine.checkDesk(&fallen);
            (void)machine.checkDrafts();
        }
        machine.start(true);
        machine.untilEnd();
        machine.checkKept();
        machine.checkDesk();
        CHECK(machine.checkDrafts().isEmpty());
        const std::vector<QUuid> keys = load.stop();
        for (const QUuid &key : keys)
            REQUIRE(countOfKey(*bench.session, key) == 1);
        CHECK(isClean(bench, *bench.session));
        WARN(kills << " kills, a start of " << startMs << " ms, " << linesMs / lines << " ms a line, " << saveMs
                   << " ms to save, beside " << keys.size() << " tickets: " << machine.words() << " calls and notes, "
                   << machine.back() << " times one was back, " << machine.gone() << " in the log already, " << machine.refused()
                   << " refusals");
    }
    WARN(fallen.said() << "; " << chance.said());
}
