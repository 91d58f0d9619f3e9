// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/fault.h"
#include "tests/faults/load.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::test::fault;

namespace {

constexpr int patienceMs = 60'000;

/// What somebody writes by the command line, and how often it is found.
struct Write {
    QStringList line;
    std::function<qint64()> found;
};

Write writeFor(TestDesk &desk, int which, const QString &mark)
{
    const QStringList opening{u"--contract"_s, u"NAP"_s, u"--subject"_s, mark};
    const auto opened = [&desk, mark] {
        return desk.session->value<qint64>(u"SELECT count(*) FROM ticket WHERE subject = ?"_s, mark).value();
    };
    const auto step = [&desk](const QString &verb, TicketId id, const QStringList &options) {
        return Write{QStringList{u"ticket"_s, verb, QString::number(id.value())} + options,
                     [&desk, id, before = desk.history(id).size()] { return qint64(desk.history(id).size() - before); }};
    };
    const auto tomorrow = [] { return QDateTime::currentDateTimeUtc().addDays(1).toString(Qt::ISODate); };
    switch (which % 5) {
    case 0:
        return {u"ticket open --caller"_s.split(u' ') + QStringList{QString::number(desk.caller.value())} + opening, opened};
    case 1:
        return step(u"note"_s, desk.open(), {u"--text"_s, mark});
    case 2:
        return {u"call log --number 0819999999"_s.split(u' ') + opening, opened};
    case 3:
        return step(u"take"_s, desk.open(), {});
    default:
        return step(u"hold"_s, desk.openAt({TicketState::InCharge, Level::First}),
                    {u"--reason"_s, u"requester"_s, u"--party"_s, mark, u"--until"_s, tomorrow()});
    }
}

/// The program, run by somebody who was let in.
class Program {
public:
    explicit Program(const TestDesk &desk)
    {
        m_password.open();
        m_password.write(TestDesk::password().toUtf8() + '\n');
        m_password.flush();
        m_environment.insert(u"SPORTELLO_DB"_s, desk.database.url());
        m_environment.insert(u"SPORTELLO_PASSWORD_FILE"_s, m_password.fileName());
    }
    void start(QProcess &process, const QStringList &line) const
    {
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral(SPORTELLO_CTL_PROGRAM), line + QStringList{u"--json"_s});
        REQUIRE(process.waitForStarted());
    }
    [[nodiscard]] QJsonObject answerTo(const QStringList &line) const
    {
        QProcess process;
        start(process, line);
        REQUIRE(process.waitForFinished(patienceMs));
        INFO(process.readAllStandardError().toStdString());
        REQUIRE(process.exitCode() == 0);
        return answer(process);
    }
    /// Empty where it was not printed whole.
    [[nodiscard]] static QJsonObject answer(QProcess &process)
    {
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

private:
    QTemporaryFile m_password;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

} // namespace

TEST_CASE("a command line that is killed at any moment has written all or nothing, and by the same key it is written once")
{
    TestDesk desk(EACH_ENGINE());
    desk.clock.set(SystemClock().now());
    desk.letIn(desk.agent);
    desk.letIn(desk.administrator, TestDesk::Serving::Yes);
    const Program program(desk);
    Chance chance;
    INFO(chance.said());
    Load load(desk);
    Fallen fallen;
    qint64 wholeMs = 0;
    const int kills = times(4, 100);
    for (int kill = -1; kill < kills; ++kill) {
        const QUuid key = QUuid::createUuid();
        const Write write = writeFor(desk, kill < 0 ? 0 : chance.below(5), key.toString(QUuid::WithoutBraces));
        const QStringList line =
            write.line + QStringList{u"--key"_s, key.toString(QUuid::WithoutBraces), u"--as"_s, desk.agent.login};
        CAPTURE(kill, line.join(u' '));
        QProcess process;
        QElapsedTimer since;
        since.start();
        program.start(process, line);
        if (kill < 0) { // how long a whole one takes here, beside the others
            REQUIRE(process.waitForFinished(patienceMs));
            wholeMs = since.elapsed();
        } else if (!process.waitForFinished(chance.below(int(wholeMs * 5 / 4) + 1))) {
            process.kill();
            REQUIRE(process.waitForFinished(patienceMs));
        }
        const bool told = !Program::answer(process).isEmpty();
        const qint64 found = countOfKey(*desk.session, key);
        CAPTURE(told, found);
        REQUIRE(found >= (told ? 1 : 0));
        REQUIRE(write.found() <= 1);
        if (kill >= 0)
            fallen.count(found > 0, told);
        const QJsonObject again = program.answerTo(line);
        if (found > 0) // a server may have gone on with what it was told before
            REQUIRE(again.value(u"repeated"_s).toBool());
        REQUIRE(countOfKey(*desk.session, key) == 1);
        REQUIRE(write.found() == 1);
    }
    const std::vector<QUuid> keys = load.stop();
    for (const QUuid &key : keys)
        REQUIRE(countOfKey(*desk.session, key) == 1);
    CHECK(keys.size() >= std::size_t(kills));
    CHECK(isClean(desk, *desk.session));
    CHECK(program.answerTo({u"verify"_s, u"--as"_s, desk.administrator.login}).value(u"differences"_s).toArray().isEmpty());
    WARN(fallen.said() << " of " << wholeMs << " ms, beside " << keys.size() << " tickets; " << chance.said());
}
