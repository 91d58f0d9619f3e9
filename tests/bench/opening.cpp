// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/transaction.h"
#include "core/desk/reading.h"
#include "core/desk/tickets.h"
#include "core/storage/catalogue.h"
#include "tests/bench/subjects.h"
#include "tests/support/test_database.h"

#include <ctime>

namespace sportello::bench {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using test::must;

namespace {

constexpr int rounds = 20;
constexpr int unitsInRound = 75;

/// Something done again and again, each time in a transaction of its own that waits for the disk.
struct Bout {
    QString name;
    std::function<void()> unit;
    double seconds = 0;
    double processor = 0; ///< seconds of it that were work and not waiting for the disk or for others

    [[nodiscard]] double rate() const { return rounds * unitsInRound / seconds; }
    /// Microseconds of each: of work where it is done in this program, else until the server has answered.
    [[nodiscard]] double cost(bool here) const { return 1e6 * (here ? processor : seconds) / (rounds * unitsInRound); }
};

/// Takes turns, so that whatever else the disk has to do meets all of them alike.
void compete(std::vector<Bout> &bouts)
{
    for (int round = -1; round < rounds; ++round) // the first one only warms up
        for (Bout &bout : bouts) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t before = std::clock();
            for (int i = 0; i < unitsInRound; ++i)
                bout.unit();
            if (round < 0)
                continue;
            bout.seconds += double(timer.nsecsElapsed()) / 1e9;
            bout.processor += double(std::clock() - before) / CLOCKS_PER_SEC;
        }
}

/// A ticket as the desk opens it, taken apart into layers.
class Layers {
public:
    Layers(desk::Desk &desk, const Ticket &model) : m_desk(desk), m_model(model) {}

    /// Opens a ticket with so many of the guarantees: the row, then the operation, the chained events, their texts, the words.
    void open(int layers)
    {
        db::Session &session = m_desk.session();
        Ticket ticket = m_model;
        ticket.id = storage::nextTicketId(session);
        if (layers < 3) // with a history, the row is what that says
            storage::insertTicket(session, ticket, {});
        if (layers < 2)
            return;
        const Texts texts{
            {TextField::Subject, ticket.subject},
            {TextField::Description,
             u"La postazione del piano terra non trova più la cartella di rete; succede da stamattina, anche con un altro utente."_s}};
        const OperationId operation = storage::insertOperation(
            session,
            {.id = OperationId(0),
             .key = QUuid::createUuid(),
             .verb = Verb::TicketOpen,
             .contract = ticket.contract,
             .by = m_desk.me().id,
             .occurredAt = ticket.openedAt,
             .recordedAt = m_desk.clock().now(),
             .digest = desk::Content(ticket.subject, texts.value(TextField::Description)).digest(Verb::TicketOpen),
             .result = u"{\"id\":1,\"v\":2}"_s});
        if (layers < 3)
            return;
        storage::ChainHead head;
        Ticket file;
        file.id = ticket.id;
        file.contract = ticket.contract;
        std::vector<TicketEvent> history;
        std::vector<storage::StoredEvent> stored;
        TicketChange change;
        change.kind = ticket.kind;
        change.category = ticket.category;
        change.contact = ticket.contact;
        change.organisation = ticket.organisation;
        change.team = ticket.team;
        change.priority = ticket.priority;
        TicketChange taken;
        taken.assignee = m_desk.me().id;
        for (const EventKind kind : {EventKind::Registered, EventKind::Taken}) {
            const bool first = kind == EventKind::Registered;
            TicketEvent event{file.version + 1,       kind,
                              ticket.openedAt,        Actor::of(m_desk.me().id),
                              Origin::Native,         {first ? TicketState::Registered : TicketState::InCharge, Level::First},
                              first ? change : taken, first && layers >= 4 ? texts : Texts{}};
            const Ticket before = file;
            apply(file, event);
            stored.push_back(storage::toStored(event, before, file, operation));
            history.push_back(event);
        }
        storage::appendEvents(session, stored, head);
        storage::insertTicket(session, file, {});
        if (layers >= 5)
            storage::indexTicket(session, ticket.id, {}, storage::searchDocument(ticket.contract, history, {}));
    }

private:
    desk::Desk &m_desk;
    Ticket m_model;
};

} // namespace

std::vector<Figure> opening(desk::Desk &agent, const db::Location &scratch)
{
    std::vector<Figure> all;
    const auto bare = test::must(
        db::Session::open(scratch, agent.session().isSqlite() ? db::Login{} : db::Login{u"postgres"_s, {}}, {.create = true}));
    bare->execute(u"CREATE TABLE IF NOT EXISTS bench_row(id BIGINT PRIMARY KEY, body TEXT NOT NULL)"_s);
    bare->run(u"DELETE FROM bench_row"_s);
    int number = 0;
    const Ticket model = must(desk::readTicket(agent, TicketId(1))).ticket;
    const auto open = [&] {
        desk::OpenTicket command;
        command.contract = model.contract;
        command.category = model.category;
        command.caller = model.contact;
        command.subject = model.subject;
        command.description =
            u"La postazione del piano terra non trova più la cartella di rete; succede da stamattina, anche con un altro utente."_s;
        command.take = true;
        (void)must(desk::openTicket(agent, command));
    };
    Layers layers(agent, model);
    std::vector<Bout> bouts{{u"cost: a durable transaction of one row"_s, [&] {
                                 must(db::writeUnit(*bare, [&] {
                                     bare->run(u"INSERT INTO bench_row(id, body) VALUES(?, ?)"_s, ++number, u"una riga sola"_s);
                                 }));
                             }}};
    int layer = 0;
    // PostgreSQL refuses a row without its history, so there the first layers have no price of their own.
    const int firstLayer = agent.session().isSqlite() ? 1 : 3;
    for (const QString &name : {u"  the ticket's row and its indexes"_s, u"  operation and digest"_s, u"  two events, chained"_s,
                                u"  texts, salted apart"_s, u"  search words"_s})
        if (++layer >= firstLayer)
            bouts.push_back({name, [&, upTo = layer] { must(db::writeUnit(agent.session(), [&] { layers.open(upTo); })); }});
    bouts.push_back({u"  rights, checks, the key looked up"_s, open});
    compete(bouts);

    const bool here = agent.session().isSqlite();
    const double raw = bouts.front().rate();
    const double rate = bouts.back().rate();
    all.push_back({u"raw: single-row durable transactions"_s, u"1/s"_s, raw});
    all.push_back({u"opening a ticket, durable: rate"_s, u"1/s"_s, rate});
    all.push_back({u"opening against raw"_s, u"%"_s, rate / raw * 100, std::nullopt, {18, std::nullopt, true}, {}});
    for (std::size_t i = 0; i < bouts.size(); ++i)
        all.push_back({bouts[i].name,
                       i > 0      ? u"µs more"_s
                           : here ? u"µs work"_s
                                  : u"µs"_s,
                       bouts[i].cost(here) - (i == 0 ? 0 : bouts[i - 1].cost(here))});
    all.push_back(timed(u"opening a ticket, durable"_s, 500, [&](int) { open(); }));
    return all;
}

} // namespace sportello::bench
