// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"
#include "core/desk/sign_in.h"
#include "core/platform/process.h"
#include "core/storage/staff.h"
#include "tests/bench/subjects.h"
#include "tests/bench/together.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_database.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include <cstdio>
#include <functional>

using namespace sportello;
using namespace sportello::bench;
using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

const QString password = u"prova-demo"_s;

/// So many agents has the smallest demonstration.
constexpr int smallestCrew = 4;

void say(const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

/// A desk of this size, made here or found from an earlier run. `step` is called at each of its steps.
Figure makeDesk(db::Session &session, int tickets, const QString &suffix, const std::function<void()> &step = {})
{
    const domain::SystemClock clock;
    (void)must(desk::initialise(session, clock, u"admin"_s + suffix, password));
    QElapsedTimer timer;
    timer.start();
    qint64 said = 0;
    const auto report = must(demonstration::makeDemonstration(
        session, clock, {.tickets = tickets, .until = QDate(2026, 6, 30), .loginSuffix = suffix}, [&](qint64 done) {
            if (step)
                step();
            if (done >= said + 100'000)
                say(u"  %1 of %2 tickets, %3 s"_s.arg(said = done).arg(tickets).arg(timer.elapsed() / 1000));
        }));
    return {u"making the desk, tickets"_s,
            u"1/s"_s,
            double(report.tickets) * 1e3 / double(timer.elapsed()),
            std::nullopt,
            session.isSqlite() ? Target{1667, std::nullopt, true} : Target{},
            u"a million in ten minutes"_s};
}

domain::Operator person(db::Session &session, const QString &login)
{
    const auto found = storage::findOperator(session, login);
    if (!found)
        throw std::runtime_error("the desk lacks an operator of the demonstration");
    return *found;
}

/// Of no tickets: the desk as it is there.
Column measure(const db::Location &location, const db::Location &scratch, const db::Login &owner, int tickets,
               const QString &directory, const QString &suffix, int together, const QString &keepAs = {})
{
    const bool sqlite = location.engine == db::Engine::Sqlite;
    Column column{(sqlite ? u"SQLite "_s : u"PostgreSQL "_s) + (tickets > 0 ? u"%1k"_s.arg(tickets / 1000) : u"as it is"_s), {}};
    const auto add = [&](const std::vector<Figure> &figures) {
        column.figures.insert(column.figures.end(), figures.begin(), figures.end());
    };
    if (tickets > 0 && (!sqlite || !QFile::exists(location.path))) {
        say(u"Making a desk of %1 tickets"_s.arg(tickets));
        const auto session = must(db::Session::open(location, owner, {.create = true}));
        add({makeDesk(*session, tickets, suffix)});
    }
    if (!keepAs.isEmpty() && !QFile::exists(keepAs))
        QFile::copy(location.path, keepAs); // settled and closed: the file is all there is
    say(u"Measuring %1"_s.arg(column.title));
    const auto session = must(db::Session::open(location, owner));
    if (!sqlite)
        session->execute(u"CHECKPOINT"_s); // else the server still writes out what making the desk has changed
    const domain::SystemClock clock;
    // All of it as operators connect: a server knows them by their login.
    const auto ownSession = [&](const QString &login) {
        return must(db::Session::open(location, sqlite ? db::Login{} : db::Login{login + suffix, u"prova-"_s + login + suffix}));
    };
    const auto agentSession = ownSession(u"agente1"_s);
    const auto supervisorSession = ownSession(u"supervisore"_s);
    desk::Desk agent(*agentSession, clock, person(*session, u"agente1"_s + suffix));
    desk::Desk supervisor(*supervisorSession, clock, person(*session, u"supervisore"_s + suffix));
    add(weights(*session));
    add(reading(supervisor, person(*session, u"tecnico2"_s + suffix)));
    const auto loginOf = [&](const QString &login) { return db::Login{login + suffix, u"prova-"_s + login + suffix}; };
    add(console(location, loginOf(u"supervisore"_s)));
    add(board(location, loginOf(u"supervisore"_s), loginOf(u"agente1"_s)));
    add(opening(agent, scratch));
    add(importing(supervisor, directory));
    const auto agents = [&](int n) { return loginOf(u"agente"_s + QString::number(1 + n % smallestCrew)); };
    add(writers(location, agents, together));
    if (!sqlite)
        add(operators(location, agents, together));
    return column;
}

/// The most memory of its own that this program had at any step of making a desk of so many tickets, or of importing so many rows
/// into a small one, and what the database weighs then; both in KB.
std::pair<qint64, qint64> peakOf(const QString &what, int size)
{
    const QTemporaryDir temporary;
    db::Location location;
    location.path = temporary.filePath(u"desk"_s);
    const auto session = must(db::Session::open(location, {}, {.create = true}));
    const bool imports = what == "import"_L1;
    qint64 most = 0;
    const auto look = [&most] { most = std::max(most, platform::ownResidentKb()); };
    (void)makeDesk(*session, imports ? 1000 : size, {}, look);
    if (imports) {
        most = 0;
        const domain::SystemClock clock;
        desk::Desk supervisor(*session, clock, person(*session, u"supervisore"_s));
        (void)importRows(supervisor, temporary.path(), size, look);
    }
    look();
    return {most, QFileInfo(location.path).size() / 1024};
}

/// The part of one program among several that work together: the logins stand in a file, name and password line by line.
Shift shiftOf(const QCommandLineParser &parser)
{
    const QString what = parser.value(u"work"_s);
    Shift shift{what == "raw-writers"_L1   ? Crew::RawWriters
                    : what == "writers"_L1 ? Crew::Writers
                                           : Crew::Operators,
                must(db::Location::parse(parser.value(u"desk"_s))),
                {},
                parser.value(u"seconds"_s).toInt()};
    QFile file(parser.value(u"logins"_s));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the logins can't be read");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i + 1 < lines.size(); i += 2)
        shift.logins.push_back({lines[i], lines[i + 1]});
    return shift;
}

/// On a server made for the run, if there can be one.
Figure duesOnServer()
{
    if (!test::pg_server::isAvailable())
        return notMeasured(nameOfDues(db::Engine::PostgreSql), u"no PostgreSQL here"_s);
    const test::TestDatabase server(db::Engine::PostgreSql);
    return dues(server.location(), server.owner(), test::TestDatabase::uniqueName(u"-"_s));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qputenv("SPORTELLO_PG", "durable");               // what is measured waits for the disk
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:"); // and leaves nothing in a keyring
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"json"_s, u"Print JSON instead of a table."_s},
         {u"sizes"_s, u"Tickets of each desk."_s, u"N,N,…"_s, u"10000,100000,1000000"_s},
         {u"sqlite-only"_s, u"Leave out what is measured on PostgreSQL, up to 100,000 tickets."_s},
         {u"desk"_s, u"Measure this desk of the demonstration, which is changed by it, instead of making any."_s, u"URL"_s},
         {u"peak-of"_s, u"Only make a desk, or import, and print the most memory that it took and the database's size, in KB."_s,
          u"demonstration|import"_s},
         {u"seconds"_s, u"How long several programs work together on a desk."_s, u"N"_s, u"20"_s},
         {u"work"_s, u"Only be one of those, on --desk."_s, u"raw-writers|writers|operators"_s},
         {u"logins"_s, u"Who they are."_s, u"FILE"_s},
         {u"size"_s, u"How many tickets or rows that is."_s, u"N"_s, u"10000"_s},
         {u"keep"_s, u"Leave the desks here, and use those that are here already. What is measured is a copy."_s, u"DIR"_s}});
    parser.process(application);
    try {
        if (parser.isSet(u"work"_s)) {
            work(shiftOf(parser));
            return 0;
        }
        const int together = parser.value(u"seconds"_s).toInt();
        if (parser.isSet(u"peak-of"_s)) {
            const auto [peak, file] = peakOf(parser.value(u"peak-of"_s), parser.value(u"size"_s).toInt());
            std::printf("%lld %lld\n", peak, file);
            return 0;
        }
        const QTemporaryDir temporary;
        std::vector<Column> columns{{u"no desk"_s, serviceTime()}};
        db::Location busy;
        busy.path = temporary.filePath(u"busy"_s);
        columns.front().figures.push_back(dues(busy));
        if (!parser.isSet(u"sqlite-only"_s) && !parser.isSet(u"desk"_s))
            columns.front().figures.push_back(duesOnServer());
        db::Location lost;
        lost.path = temporary.filePath(u"lost"_s);
        columns.front().figures.push_back(lostCallers(lost));
        if (parser.isSet(u"desk"_s)) {
            const db::Location there = must(db::Location::parse(parser.value(u"desk"_s)));
            db::Location scratch = there;
            if (there.engine == db::Engine::Sqlite)
                scratch.path = temporary.filePath(u"scratch"_s);
            const db::Login owner{there.engine == db::Engine::Sqlite ? QString() : u"postgres"_s, {}};
            columns.push_back(measure(there, scratch, owner, 0, temporary.path(), {}, together));
        }
        const QStringList sizes = parser.isSet(u"desk"_s) ? QStringList() : parser.value(u"sizes"_s).split(u',');
        // Of a hundred thousand tickets, where that many are asked for at all.
        int biggest = 0;
        for (const QString &size : sizes)
            biggest = std::min(100'000, std::max(biggest, size.toInt()));
        if (biggest > 0)
            for (const Figure &figure : memory(biggest))
                columns.front().figures.push_back(figure);
        for (const QString &size : sizes) {
            const int tickets = size.toInt();
            if (tickets < 1000)
                throw std::runtime_error("a size is a number of at least 1000");
            db::Location desk, scratch;
            desk.path = temporary.filePath(u"desk-"_s + size);
            scratch.path = temporary.filePath(u"scratch"_s);
            const QString kept =
                parser.isSet(u"keep"_s) ? QDir(parser.value(u"keep"_s)).filePath(u"demo-%1.sportello"_s.arg(size)) : QString();
            if (QFile::exists(kept))
                QFile::copy(kept, desk.path);
            columns.push_back(measure(desk, scratch, {}, tickets, temporary.path(), {}, together, kept));
            QFile::remove(desk.path);
            if (parser.isSet(u"sqlite-only"_s) || tickets > 100'000)
                continue;
            if (!test::pg_server::isAvailable()) {
                columns.push_back(
                    {u"PostgreSQL %1k"_s.arg(tickets / 1000), {notMeasured(u"all of it"_s, u"no PostgreSQL here"_s)}});
                continue;
            }
            const test::TestDatabase server(db::Engine::PostgreSql);
            columns.push_back(measure(server.location(), server.location(), server.owner(), tickets, temporary.path(),
                                      test::TestDatabase::uniqueName(u"-"_s), together));
        }
        std::printf("%s", parser.isSet(u"json"_s) ? json(columns).constData() : table(columns).toUtf8().constData());
        return 0;
    } catch (const std::exception &error) {
        say(QString::fromUtf8(error.what()));
        return 1;
    }
}
