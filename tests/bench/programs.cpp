// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incident_import.h"
#include "tests/bench/subjects.h"
#include "tests/support/test_database.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

constexpr int cases = 3000;
constexpr int rowsOfCase = 6;

/// A log of cases of six rows each, interleaved; of other cases each time.
void writeLog(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("no log could be written");
    const QString name = QUuid::createUuid().toString(QUuid::Id128).left(8) + u'-';
    file.write("case,state,time,actor,team,category,subject\n");
    static constexpr std::array states{"New", "Active", "Active", "Waiting", "Resolved", "Closed"};
    for (int start = 0; start < cases; start += 50)
        for (int row = 0; row < rowsOfCase; ++row)
            for (int i = start; i < start + 50; ++i)
                file.write(u"%9%1,%2,2025-03-%3 %4:%5,operator %6,team %7,category %8,\"caso numero %1, stampante\"\n"_s.arg(i)
                               .arg(QLatin1StringView(states[std::size_t(row)]))
                               .arg(1 + i % 28, 2, 10, QLatin1Char('0'))
                               .arg(8 + row, 2, 10, QLatin1Char('0'))
                               .arg(i % 60, 2, 10, QLatin1Char('0'))
                               .arg(i % 20)
                               .arg(i % 7)
                               .arg(i % 30)
                               .arg(name)
                               .toUtf8());
}

void writeMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("no mapping could be written");
    file.write(R"({"source": "bench", "file": {"encoding": "UTF-8", "separator": ",", "quote": "\"", "header": true},
 "times": {"formats": ["yyyy-MM-dd HH:mm"], "zone": "Europe/Rome"},
 "columns": {"case": "case", "state": "state", "time": "time", "actor": "actor", "team": "team", "category": "category", "subject": "subject"},
 "values": {"state": {"New": "registered", "Active": "in charge", "Waiting": "on hold: requester", "Resolved": "resolved", "Closed": "closed"}},
 "defaults": {"channel": "phone", "kind": "incident"}})");
}

} // namespace

std::vector<Figure> importing(desk::Desk &supervisor, const QString &directory)
{
    const QString log = directory + u"/bench-import.csv"_s;
    const QString mappingFile = directory + u"/bench-mapping.json"_s;
    writeLog(log);
    writeMapping(mappingFile);
    const exchange::Mapping mapping = must(exchange::Mapping::load(mappingFile));
    exchange::ImportOptions options;
    options.contract = supervisor.me().posts.front().contract;
    QElapsedTimer timer;
    timer.start();
    (void)must(exchange::importIncidents(supervisor, log, mapping, options, [](const auto &) { return true; }));
    return {{u"importing, rows"_s,
             u"1/s"_s,
             cases * rowsOfCase * 1e9 / double(timer.nsecsElapsed()),
             std::nullopt,
             {8000, std::nullopt, true},
             {}}};
}

std::vector<Figure> console(const db::Location &location, const db::Login &login)
{
    // The console measures itself: it prints both figures once its queue stands, and ends.
    const QString program = QStringLiteral(SPORTELLO_PROGRAMS "/sportello");
    if (!QFileInfo::exists(program))
        return {};
    const QString passwordFile = QFileInfo(location.path).absolutePath() + u"/bench-password"_s;
    QFile password(passwordFile);
    if (!password.open(QIODevice::WriteOnly))
        return {};
    password.write(login.password.toUtf8());
    password.close();
    std::vector<double> times, sizes;
    for (int i = 0; i < 7; ++i) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        process.setProcessEnvironment(environment);
        process.start(program,
                      {u"--measure-start"_s, u"--new-instance"_s, u"--db"_s, u"sqlite:"_s + location.path, u"--as"_s, login.name,
                       u"--password-file"_s, passwordFile});
        if (!process.waitForFinished(20000) || process.exitCode() != 0)
            return {};
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        static const QRegularExpression form(u"queue: (\\d+) ms\\s+resident: (\\d+) KB"_s);
        const QRegularExpressionMatch match = form.match(said);
        if (!match.hasMatch())
            return {};
        times.push_back(match.captured(1).toDouble());
        sizes.push_back(match.captured(2).toDouble() / 1024);
    }
    std::ranges::sort(times);
    std::ranges::sort(sizes);
    return {
        {u"console: start to a usable queue"_s, u"ms"_s, times[times.size() / 2], std::nullopt, {400, std::nullopt, false}, {}},
        {u"console: resident"_s, u"MB"_s, sizes[sizes.size() / 2], std::nullopt, {120, std::nullopt, false}, {}}};
}

} // namespace sportello::bench
