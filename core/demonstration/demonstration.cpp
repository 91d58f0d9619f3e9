// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"

#include "core/db/bulk.h"
#include "core/db/transaction.h"
#include "core/demonstration/ticket_life.h"
#include "core/desk/sign_in.h"
#include "core/domain/local_day.h"
#include "core/storage/catalogue.h"
#include "core/storage/filling.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace sportello::demonstration {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int mostTickets = 10'000'000;
constexpr int otherCallsPerTicket = 28; // percent
constexpr int nightCallsPerDay = 4;     // percent of the tickets

/// Matters by the time at which they act; of those of the same time, the one that came first.
class Agenda {
public:
    void add(Instant at, std::unique_ptr<Matter> matter)
    {
        m_due.push_back({at, m_serial++, std::move(matter)});
        std::ranges::push_heap(m_due, later);
    }
    [[nodiscard]] bool isDue(Instant before) const { return !m_due.empty() && m_due.front().at < before; }
    void actOne(Recorder &recorder)
    {
        std::ranges::pop_heap(m_due, later);
        Due due = std::move(m_due.back());
        m_due.pop_back();
        if (const auto next = due.matter->act(due.at, recorder))
            add(*next, std::move(due.matter));
    }
    void leaveAll(Recorder &recorder)
    {
        std::ranges::sort(m_due, {}, &Due::serial);
        for (const Due &due : m_due)
            due.matter->leave(recorder);
        m_due.clear();
    }

private:
    struct Due {
        Instant at;
        quint64 serial;
        std::unique_ptr<Matter> matter;
    };
    static bool later(const Due &a, const Due &b) { return std::tie(a.at, a.serial) > std::tie(b.at, b.serial); }
    std::vector<Due> m_due;
    quint64 m_serial = 0;
};

/// How many of `total` things have come when `done` of `all` weight is over: the parts add up whatever their number.
qint64 sharePassed(qint64 total, qint64 done, qint64 all)
{
    return all == 0 ? total : qint64(double(total) * (double(done) / double(all)) + 0.5);
}

/// What comes to one body on its days, in due proportion; all of the last day, however much of it is over.
class Stream {
public:
    Stream(World world, QDate last, qint64 tickets, Dice dice) : m_world(std::move(world)), m_tickets(tickets), m_dice(dice)
    {
        std::ranges::copy_if(m_world.body.calendar.days(), std::back_inserter(m_days),
                             [&](const ServiceDay &day) { return day.date <= last; }); // a calendar knows days to come too
        for (const ServiceDay &day : m_days)
            m_weight += day.weight;
    }

    /// Puts what comes on this day on the agenda.
    void begin(QDate date, Agenda &agenda)
    {
        if (m_next == m_days.size() || m_days[m_next].date != date)
            return;
        const ServiceDay &day = m_days[m_next++];
        m_passed += day.weight;
        const qint64 came = std::exchange(m_came, sharePassed(m_tickets, m_passed, m_weight));
        const qint64 others = std::exchange(m_others, sharePassed(m_tickets * otherCallsPerTicket / 100, m_passed, m_weight));
        const qint64 nights = std::exchange(m_nights, sharePassed(m_tickets * nightCallsPerDay / 100, m_passed, m_weight));
        for (qint64 i = came; i < m_came; ++i)
            addOne(Calendar::arrival(day, m_dice), ticketLife, agenda);
        for (qint64 i = others; i < m_others; ++i)
            addOne(Calendar::arrival(day, m_dice), otherCall, agenda);
        for (qint64 i = nights; i < m_nights; ++i) // in the three hours after closing
            addOne(day.closes + Milliseconds(m_dice.below(3 * 3600 * 1000)), nightCall, agenda);
    }

private:
    void addOne(Instant at, std::unique_ptr<Matter> (*make)(World &, Dice), Agenda &agenda)
    {
        agenda.add(at, make(m_world, m_dice.split()));
    }

    World m_world;
    qint64 m_tickets;
    Dice m_dice;
    std::vector<ServiceDay> m_days;
    std::size_t m_next = 0;
    qint64 m_weight = 0;
    qint64 m_passed = 0;
    qint64 m_came = 0;
    qint64 m_others = 0;
    qint64 m_nights = 0;
};

QDate dateOf(LocalDay day)
{
    return QDate(1970, 1, 1).addDays(day);
}

LocalDay lastDay(const Clock &clock, const DemoOptions &options)
{
    return options.until.isValid() ? LocalDay(QDate(1970, 1, 1).daysTo(options.until)) : localDay(clock.now());
}

DemoReport make(db::Session &session, const Clock &clock, const DemoOptions &options, const DemoProgress &progress)
{
    const LocalDay last = lastDay(clock, options);
    const Instant end = std::min(startOfDay(last + 1), clock.now()); // what lies after now has not happened yet
    const QDate first = dateOf(last).addDays(-364);

    DemoReport report;
    Dice dice(options.seed);
    const TextBook book;
    const db::BulkWriting fast(session);
    const Directory directory = makeDirectory(session, book, options, first, dateOf(last), dice.split(), report);

    Recorder recorder(session, dice.split());
    std::vector<std::unique_ptr<Stream>> streams; // matters point into them
    qint64 left = options.tickets;
    for (const Body &body : directory.bodies) {
        const bool isLast = &body == &directory.bodies.back();
        const qint64 tickets = isLast ? left : qint64(options.tickets) * body.share / 100;
        left -= tickets;
        streams.push_back(std::make_unique<Stream>(World{body, directory.staff, book}, dateOf(last), tickets, dice.split()));
    }
    Agenda agenda;
    for (QDate date = first; date <= dateOf(last); date = date.addDays(1)) {
        for (const auto &stream : streams)
            stream->begin(date, agenda);
        const Instant dayEnd = std::min(end, startOfDay(int(QDate(1970, 1, 1).daysTo(date)) + 1));
        while (agenda.isDue(dayEnd))
            agenda.actOne(recorder);
        if (progress)
            progress(recorder.tickets());
    }
    agenda.leaveAll(recorder);
    recorder.finish();
    storage::settle(session);

    report.tickets = recorder.tickets();
    report.ticketEvents = recorder.ticketEvents();
    report.calls = recorder.calls();
    report.operations = recorder.operations();
    return report;
}

} // namespace

Result<DemoReport> makeDemonstration(db::Session &session, const Clock &clock, const DemoOptions &options,
                                     const DemoProgress &progress)
{
    if (options.tickets < 1 || options.tickets > mostTickets)
        return failure(ErrorKind::WrongUsage, u"tickets"_s, QString::number(options.tickets));
    if (lastDay(clock, options) > localDay(clock.now()))
        return failure(ErrorKind::WrongUsage, u"until"_s, options.until.toString(Qt::ISODate));
    return db::guarded([&] {
        if (!storage::listContracts(session).empty())
            db::refuse(ErrorKind::Duplicate, session.location().display());
        return make(session, clock, options, progress);
    });
}

domain::Result<void> makeDemonstrationFile(const db::Location &file, const domain::Clock &clock,
                                           const std::function<bool(int percent)> &goOn)
{
    return desk::makeInFile(file, clock, {u"admin"_s, u"prova-admin"_s}, [&](db::Session &session) {
        const DemoOptions options;
        (void)db::orRefuse(makeDemonstration(session, clock, options, [&](qint64 tickets) {
            if (!goOn(int(tickets * 100 / options.tickets)))
                db::refuse(domain::ErrorKind::Cancelled);
        }));
    });
}

} // namespace sportello::demonstration
