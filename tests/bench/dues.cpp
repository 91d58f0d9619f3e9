// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dues.h"
#include "core/storage/dues.h"
#include "core/storage/history.h"
#include "core/storage/tickets.h"
#include "tests/bench/own_desk.h"
#include "tests/bench/subjects.h"

#include <QtCore/QUuid>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using test::must;

namespace {

constexpr int openTickets = 10'000;
constexpr int runs = 11;
constexpr Instant monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + std::chrono::hours(9);

/// A desk with so many open tickets, each taken, annotated, held and resumed.
class Busy {
public:
    Busy(db::Session &session, ManualClock &clock, const QString &suffix) : m_desk(session, clock, suffix)
    {
        desk::Desk me = by();
        for (int i = 0; i < 200; ++i)
            close(i * 3);
        for (const Priority priority : {Priority::P1, Priority::P2, Priority::P3, Priority::P4})
            for (const Measure measure : {Measure::TakeCharge, Measure::Resolve, Measure::NextWord}) {
                domain::Target target;
                target.measure = measure;
                target.priority = priority;
                target.limit = std::chrono::hours(8 * int(priority));
                m_desk.promise(target);
            }
        must(desk::setHoldStops(me, {.request = {}, .contract = m_desk.contract, .reasons = {HoldReason::Requester}}));
        must(desk::recomputeDue(me, m_desk.contract));
        for (int first = 0; first < openTickets; first += 1000)
            must(db::writeUnit(session, [&] {
                for (int i = 0; i < 1000; ++i)
                    write(first + i);
            }));
    }

    [[nodiscard]] desk::Desk by() const { return m_desk.by(); }
    [[nodiscard]] ContractId contract() const { return m_desk.contract; }
    /// One more closing day: most tickets are due later by it.
    void close(int dayFromNow)
    {
        const LocalDay day = localDay(m_desk.clock.now()) + 1 + dayFromNow;
        desk::Desk me = by();
        must(desk::closeDays(me, {.request = {}, .contract = m_desk.contract, .first = day, .last = day, .why = u"Chiusura"_s}));
    }

private:
    void write(int number)
    {
        Ticket ticket;
        ticket.id = storage::nextTicketId(m_desk.session);
        ticket.contract = m_desk.contract;
        std::vector<storage::StoredEvent> stored;
        std::vector<TicketEvent> history;
        const OperationId operation = storage::insertOperation(m_desk.session,
                                                               {.id = OperationId(0),
                                                                .key = QUuid::createUuid(),
                                                                .verb = Verb::TicketOpen,
                                                                .contract = m_desk.contract,
                                                                .by = m_desk.me.id,
                                                                .occurredAt = m_desk.clock.now(),
                                                                .recordedAt = m_desk.clock.now(),
                                                                .digest = QByteArray(16, 'x'),
                                                                .result = u"{}"_s});
        TicketChange registered;
        registered.kind = TicketKind::Incident;
        registered.channel = Channel::Phone;
        registered.contactType = ContactType::User;
        registered.priority = Priority(1 + number % 4);
        registered.impact = Impact::Medium;
        registered.urgency = Urgency::Medium;
        TicketChange taken;
        taken.assignee = m_desk.me.id;
        TicketChange held;
        held.holdReason = HoldReason::Requester;
        held.wakeUp = m_desk.clock.now() + std::chrono::hours(5);
        int step = 0;
        for (const auto &[kind, change, place] :
             {std::tuple{EventKind::Registered, registered, Place{}},
              std::tuple{EventKind::Taken, taken, Place{TicketState::InCharge, Level::First}},
              std::tuple{EventKind::Noted, TicketChange{}, Place{TicketState::InCharge, Level::First}},
              std::tuple{EventKind::Held, held, Place{TicketState::OnHold, Level::First}},
              std::tuple{EventKind::Resumed, TicketChange{}, Place{TicketState::InCharge, Level::First}}}) {
            const Instant at = m_desk.clock.now() - std::chrono::minutes(200 + number % 300 - 20 * step++);
            history.push_back({ticket.version + 1, kind, at, Actor::of(m_desk.me.id), Origin::Native, place, change, {}});
            const Ticket before = ticket;
            apply(ticket, history.back());
            stored.push_back(storage::toStored(history.back(), before, ticket, operation));
        }
        storage::ChainHead head;
        storage::insertTicket(m_desk.session, ticket, {});
        storage::appendEvents(m_desk.session, stored, head);
    }

    OwnDesk m_desk;
};

} // namespace

QString nameOfDues(db::Engine engine)
{
    const QString name = u"due times of 10,000 open tickets, anew"_s;
    return engine == db::Engine::Sqlite ? name : QString(name + u", PostgreSQL"_s);
}

Figure dues(const db::Location &scratch, const db::Login &owner, const QString &suffix)
{
    const QString name = nameOfDues(scratch.engine);
    const auto session = must(db::Session::open(scratch, owner, {.create = true}));
    ManualClock clock(monday);
    Busy busy(*session, clock, suffix);
    desk::Desk me = busy.by();
    std::vector<double> took;
    int changed = 0;
    for (int run = 0; run < runs; ++run) {
        busy.close(run); // this one is not measured: what follows it is
        QElapsedTimer timer;
        timer.start();
        const auto done = must(desk::recomputeDue(me, busy.contract()));
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
        changed = std::max(changed, done.changed);
    }
    if (changed == 0)
        return notMeasured(name, u"none of them changed"_s);
    std::ranges::sort(took);
    return {name,
            u"ms"_s,
            took[took.size() / 2],
            took.back(),
            {500, std::nullopt, false},
            u"at most %1 of them changed"_s.arg(changed)};
}

} // namespace sportello::bench
