// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/together.h"

#include "core/db/transaction.h"
#include "core/demonstration/dice.h"
#include "core/desk/database_clock.h"
#include "core/desk/presence.h"
#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/desk/tickets.h"
#include "tests/support/test_database.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryFile>

#include <cstdio>
#include <thread>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using demonstration::Dice;
using test::must;

namespace {

constexpr int crews = 8;
constexpr int manyOperators = 200;
constexpr std::chrono::milliseconds betweenActions{5000};
constexpr int queuePage = 50;

/// Somebody with a connection of their own.
class Worker {
public:
    Worker(const db::Location &location, const db::Login &login, quint64 seed)
        : m_session(must(desk::openDatabase(location, login))), m_clock(m_system), m_dice(seed)
    {
        m_clock.ask(*m_session);
        m_me = must(desk::signIn(*m_session, m_clock, login)).me;
        for (const Post &post : m_me.posts)
            m_contracts.push_back(post.contract);
        desk::Desk desk = by();
        storage::TicketFilter newest;
        newest.contracts = m_contracts;
        m_model = must(desk::listTickets(desk, newest, storage::TicketOrder::Newest, {}, 1)).rows.at(0);
    }

    void open()
    {
        desk::Desk desk = by();
        desk::OpenTicket command;
        command.contract = m_model.contract;
        command.category = m_model.category;
        command.caller = m_model.contact;
        command.subject = m_model.subject;
        command.description = u"La postazione del piano terra non trova più la cartella di rete; succede da stamattina."_s;
        command.take = true;
        m_last = must(desk::openTicket(desk, command)).ticket();
    }

    /// What an operator does next, by how often it is done at a real desk: mostly they look.
    void act()
    {
        desk::Desk desk = by();
        storage::TicketFilter queue;
        queue.contracts = m_contracts;
        queue.open = true;
        const int what = m_dice.below(100);
        if (what < 40) {
            const auto page = must(desk::listTickets(desk, queue, storage::TicketOrder::Work, {}, queuePage));
            if (!page.rows.empty())
                m_shown = page.rows[std::size_t(m_dice.below(int(page.rows.size())))].id;
        } else if (what < 70) {
            const TicketId shown = m_shown.value_or(m_model.id);
            (void)must(desk::readTicket(desk, shown));
            (void)must(desk::lookAtTicket(desk, {m_me.login, shown}));
        } else if (what < 82) {
            (void)must(desk::findContacts(desk, names[std::size_t(m_dice.below(int(names.size())))], 20));
        } else if (what < 88) {
            queue.open.reset();
            queue.text = u"stampante"_s;
            (void)must(desk::listTickets(desk, queue, queue.naturalOrder(), {}, queuePage));
        } else if (what < 94 || !m_last) {
            open();
        } else if (what < 98) {
            must(desk::noteTicket(desk, {.request = {}, .ticket = *m_last, .toRequester = false, .text = u"Richiamato."_s}));
        } else {
            must(desk::resolveTicket(desk, {{}, *m_last, {u"Riconnessa la cartella."_s, CauseCategory::Software}}));
            m_last.reset();
        }
    }

private:
    [[nodiscard]] desk::Desk by() { return {*m_session, m_clock, m_me}; }

    inline static const QStringList names{u"rossi"_s, u"maria"_s, u"esp"_s, u"0812"_s, u"giuseppe"_s};
    std::unique_ptr<db::Session> m_session;
    SystemClock m_system;
    desk::DatabaseClock m_clock;
    Dice m_dice;
    Operator m_me;
    std::vector<ContractId> m_contracts;
    storage::TicketSummary m_model;
    std::optional<TicketId> m_shown;
    std::optional<TicketId> m_last;
};

/// Says how long something took.
template <class Action>
void timedAction(Action action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    std::printf("%.3f\n", double(timer.nsecsElapsed()) / 1e6);
}

QString crewName(Crew crew)
{
    return crew == Crew::RawWriters ? u"raw-writers"_s : crew == Crew::Writers ? u"writers"_s : u"operators"_s;
}

/// What all programs of a crew told.
struct Told {
    std::vector<double> times; ///< milliseconds, sorted
    QString failure;           ///< the first that one of them told
    [[nodiscard]] double percentile(double share) const { return times[std::size_t(double(times.size() - 1) * share)]; }
};

/// Starts the programs at once and waits until all have ended.
Told sendCrews(Crew crew, const db::Location &location, const std::function<db::Login(int)> &login, int each, int seconds)
{
    // Who they are goes by a file, for others could read it in the list of processes.
    std::vector<std::unique_ptr<QTemporaryFile>> files;
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < crews; ++i) {
        auto &file = files.emplace_back(std::make_unique<QTemporaryFile>());
        if (!file->open())
            throw std::runtime_error("no file for logins could be written");
        for (int n = 0; n < each; ++n) {
            const db::Login who = login(i * each + n);
            file->write(u"%1\n%2\n"_s.arg(who.name, who.password).toUtf8());
        }
        file->flush();
        auto &program = programs.emplace_back(std::make_unique<QProcess>());
        program->start(QCoreApplication::applicationFilePath(),
                       {u"--work"_s, crewName(crew), u"--desk"_s, location.display(), u"--logins"_s, file->fileName(),
                        u"--seconds"_s, QString::number(seconds)});
    }
    Told told;
    for (const auto &program : programs) {
        if (!program->waitForFinished((seconds + 120) * 1000) || program->exitCode() != 0) {
            const QString words = QString::fromUtf8(program->readAllStandardError()).trimmed().left(200);
            if (told.failure.isEmpty())
                told.failure = words.isEmpty() ? u"one did not end"_s : words;
        }
        for (const QByteArray &line : program->readAllStandardOutput().split('\n'))
            if (!line.isEmpty())
                told.times.push_back(line.toDouble());
    }
    std::ranges::sort(told.times);
    if (told.times.empty() && told.failure.isEmpty())
        told.failure = u"nothing was done"_s;
    return told;
}

} // namespace

void work(const Shift &shift)
{
    QDeadlineTimer end(std::chrono::seconds(shift.seconds));
    if (shift.crew == Crew::RawWriters) {
        const auto session = must(db::Session::open(shift.location, shift.logins.front()));
        for (qint64 number = QCoreApplication::applicationPid() * 10'000'000; !end.hasExpired(); ++number)
            timedAction([&] {
                must(db::writeUnit(*session, [&] {
                    session->run(u"INSERT INTO bench_row(id, body) VALUES(?, ?)"_s, number, u"una riga sola"_s);
                }));
            });
        return;
    }
    std::vector<std::unique_ptr<Worker>> all;
    for (const db::Login &login : shift.logins)
        all.push_back(std::make_unique<Worker>(shift.location, login, quint64(QCoreApplication::applicationPid()) + all.size()));
    end.setRemainingTime(std::chrono::seconds(shift.seconds));
    if (shift.crew == Crew::Writers) {
        while (!end.hasExpired())
            timedAction([&] { all.front()->open(); });
        return;
    }
    // One after the other, so that each comes to their turn every five seconds.
    const auto step = betweenActions / int(all.size());
    auto next = std::chrono::steady_clock::now();
    for (std::size_t who = 0; !end.hasExpired(); who = (who + 1) % all.size()) {
        std::this_thread::sleep_until(next += step);
        timedAction([&] { all[who]->act(); });
    }
}

std::vector<Figure> writers(const db::Location &location, const std::function<db::Login(int)> &login, int seconds)
{
    const bool sqlite = location.engine == db::Engine::Sqlite;
    const QString wait = u"8 programs opening tickets: each"_s, rate = u"8 programs opening tickets, all"_s,
                  share = u"8 programs against raw"_s;
    {
        const auto session = must(db::Session::open(location, sqlite ? db::Login{} : db::Login{u"postgres"_s, {}}));
        session->execute(u"CREATE TABLE IF NOT EXISTS bench_row(id BIGINT PRIMARY KEY, body TEXT NOT NULL)"_s);
        if (!sqlite)
            session->execute(u"GRANT SELECT, INSERT ON bench_row TO PUBLIC"_s);
    }
    const Told raw = sendCrews(Crew::RawWriters, location, login, 1, std::min(seconds, 20));
    const Told all = sendCrews(Crew::Writers, location, login, 1, seconds);
    for (const Told &one : {raw, all})
        if (!one.failure.isEmpty())
            return {notMeasured(wait, one.failure)};
    const double rawRate = double(raw.times.size()) / std::min(seconds, 20);
    const double allRate = double(all.times.size()) / seconds;
    return {{wait,
             u"ms"_s,
             all.percentile(0.5),
             all.times.back(),
             {std::nullopt, sqlite ? std::optional(500.0) : std::nullopt},
             u"the worst of %1 in the place of the 99th; none failed"_s.arg(all.times.size())},
            {rate, u"1/s"_s, allRate, std::nullopt, {}, u"in %1 s"_s.arg(seconds)},
            {share, u"%"_s, allRate / rawRate * 100, std::nullopt, sqlite ? Target{} : Target{10, std::nullopt, true},
             u"of %1 durable rows a second by 8 programs"_s.arg(qRound(rawRate))}};
}

std::vector<Figure> operators(const db::Location &location, const std::function<db::Login(int)> &login, int seconds)
{
    const QString name = u"%1 operators at once: an action"_s.arg(manyOperators);
    const Told all = sendCrews(Crew::Operators, location, login, manyOperators / crews, seconds);
    if (!all.failure.isEmpty())
        return {notMeasured(name, all.failure)};
    return {{name,
             u"ms"_s,
             all.percentile(0.5),
             all.percentile(0.99),
             {std::nullopt, 50},
             u"%1 actions in %2 s, none failed; the slowest %3 ms"_s.arg(all.times.size())
                 .arg(seconds)
                 .arg(qRound(all.times.back()))}};
}

} // namespace sportello::bench
