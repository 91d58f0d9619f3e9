// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incident_import.h"
#include "tests/bench/subjects.h"
#include "tests/support/test_database.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>
#include <QtCore/QProcessEnvironment>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryFile>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using domain::Result;
using test::must;

namespace {

constexpr int rowsOfCase = 6;

/// A log of cases of six rows each, interleaved; of other cases each time.
void writeLog(const QString &path, int cases)
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

int importRows(desk::Desk &supervisor, const QString &directory, int rows, const std::function<void()> &step)
{
    const int cases = std::max(50, rows / rowsOfCase / 50 * 50);
    const QString log = directory + u"/bench-import.csv"_s;
    const QString mappingFile = directory + u"/bench-mapping.json"_s;
    writeLog(log, cases);
    writeMapping(mappingFile);
    const exchange::Mapping mapping = must(exchange::Mapping::load(mappingFile));
    exchange::ImportOptions options;
    options.contract = supervisor.me().posts.front().contract;
    (void)must(exchange::importIncidents(supervisor, log, mapping, options, [&](const auto &) {
        if (step)
            step();
        return true;
    }));
    return cases * rowsOfCase;
}

std::vector<Figure> importing(desk::Desk &supervisor, const QString &directory)
{
    QElapsedTimer timer;
    timer.start();
    const int rows = importRows(supervisor, directory, 18'000);
    return {{u"importing, rows"_s,
             u"1/s"_s,
             rows * 1e9 / double(timer.nsecsElapsed()),
             std::nullopt,
             {8000, std::nullopt, true},
             {}}};
}

namespace {

constexpr int starts = 7;
/// What ten times as much may take of memory, as a multiple: what grows with the work would be near ten.
constexpr double mostGrowth = 2.5;
/// MB: what a session keeps of the database's pages at most (core/db/sqlite.cpp), and a bulk write (core/db/bulk.cpp).
constexpr double pagesOfSession = 16;
constexpr double pagesOfBulk = 256;
/// MB: what all of it may take.
constexpr double mostMemory = 400;

auto fails(const QString &why)
{
    return domain::failure(domain::ErrorKind::Internal, {}, why);
}

/// A file with a password in it, for programs that read it there.
class PasswordFile {
public:
    explicit PasswordFile(const QString &password)
    {
        if (!m_file.open() || m_file.write(password.toUtf8()) < 0 || !m_file.flush())
            throw std::runtime_error("no password file could be written");
    }
    [[nodiscard]] QString name() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

/// What a program without a screen prints, or why it did not.
Result<QString> said(const QString &program, const QStringList &arguments, int patienceMs)
{
    if (!QFileInfo::exists(program))
        return fails(u"there is no %1 beside this program"_s.arg(QFileInfo(program).fileName()));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        return fails(u"%1 failed: "_s.arg(QFileInfo(program).fileName())
                     + QString::fromUtf8(process.readAllStandardError()).trimmed().left(200));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Milliseconds and KB of each start, or why there are none.
Result<std::vector<std::pair<double, double>>> startConsole(const db::Location &location, const db::Login &login)
{
    const PasswordFile password(login.password);
    std::vector<std::pair<double, double>> all;
    for (int i = 0; i < starts; ++i) {
        const auto told = said(QStringLiteral(SPORTELLO_PROGRAMS "/sportello"),
                               {u"--measure-start"_s, u"--new-instance"_s, u"--db"_s, location.display(), u"--as"_s, login.name,
                                u"--password-file"_s, password.name()},
                               20'000);
        if (!told)
            return tl::unexpected(told.error());
        static const QRegularExpression form(u"queue: (\\d+) ms\\s+resident: (\\d+) KB"_s);
        const QRegularExpressionMatch match = form.match(*told);
        if (!match.hasMatch())
            return fails(u"the console told no figures"_s);
        all.emplace_back(match.captured(1).toDouble(), match.captured(2).toDouble());
    }
    return all;
}

} // namespace

std::vector<Figure> console(const db::Location &location, const db::Login &login)
{
    // The console measures itself: it prints both figures once its queue stands, and ends.
    const QString start = u"console: start to a usable queue"_s, resident = u"console: resident"_s;
    const auto all = startConsole(location, login);
    if (!all)
        return {notMeasured(start, all.error().detail), notMeasured(resident, all.error().detail)};
    const auto median = [&](auto part) {
        std::vector<double> values;
        for (const auto &one : *all)
            values.push_back(one.*part);
        std::ranges::sort(values);
        return values[values.size() / 2];
    };
    using One = std::pair<double, double>;
    return {{start, u"ms"_s, median(&One::first), std::nullopt, {400, std::nullopt, false}, {}},
            {resident, u"MB"_s, median(&One::second) / 1024, std::nullopt, {120, std::nullopt, false}, {}}};
}

std::vector<Figure> board(const db::Location &location, const db::Login &watches, const db::Login &writes)
{
    const QString name = u"a colleague's change on the board"_s;
    const PasswordFile watcher(watches.password), writer(writes.password);
    const auto told = said(QCoreApplication::applicationDirPath() + u"/sportello_bench_board"_s,
                           {location.display(), watches.name, watcher.name(), writes.name, writer.name()}, 120'000);
    if (!told)
        return {notMeasured(name, told.error().detail)};
    std::vector<double> values;
    for (const QString &line : told->split(u'\n', Qt::SkipEmptyParts))
        values.push_back(line.toDouble());
    if (values.empty())
        return {notMeasured(name, u"the board told nothing"_s)};
    std::ranges::sort(values);
    return {{name,
             u"ms"_s,
             values[values.size() / 2],
             values.back(),
             {300, std::nullopt, false},
             u"the slowest in the place of the 99th"_s}};
}

std::vector<Figure> memory(int biggest)
{
    // A program of its own each time, so that what it has is its own.
    struct Peak {
        double all = 0;  ///< MB
        double rest = 0; ///< beside the pages of the database, of which it keeps no more than a fixed number
    };
    const auto peak = [](const QString &what, int size, double pages) -> Result<Peak> {
        const auto told =
            said(QCoreApplication::applicationFilePath(), {u"--peak-of"_s, what, u"--size"_s, QString::number(size)}, 600'000);
        if (!told)
            return tl::unexpected(told.error());
        const QStringList kb = told->trimmed().split(u' ');
        if (kb.size() != 2 || kb[0].toDouble() <= 0)
            return fails(u"the system does not say"_s);
        const double all = kb[0].toDouble() / 1024;
        return Peak{all, all - std::min(kb[1].toDouble() / 1024, pages)};
    };
    std::vector<Figure> all;
    const auto add = [&](const QString &what, const QString &label, const QString &unit, int size, double pages) {
        const auto small = peak(what, size, pages), large = peak(what, size * 10, pages);
        for (const auto &[times, one] : {std::pair(1, small), {10, large}}) {
            const QString name = u"own memory, peak: %1, %2 %3"_s.arg(label).arg(size * times).arg(unit);
            all.push_back(one ? Figure{name, u"MB"_s, one->all, std::nullopt, {mostMemory, std::nullopt, false}, {}}
                              : notMeasured(name, one.error().detail));
        }
        const QString ratio = u"  beside pages, for ten times the %1"_s.arg(unit);
        all.push_back(
            small && large
                ? Figure{ratio, u"times"_s, large->rest / small->rest, std::nullopt, {mostGrowth, std::nullopt, false}, {}}
                : notMeasured(ratio, u"not both were measured"_s));
    };
    add(u"demonstration"_s, u"making a desk"_s, u"tickets"_s, biggest / 10, pagesOfBulk);
    add(u"import"_s, u"importing"_s, u"rows"_s, biggest, pagesOfSession);
    return all;
}

} // namespace sportello::bench
