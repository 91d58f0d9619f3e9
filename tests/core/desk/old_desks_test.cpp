// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulk.h"
#include "core/desk/contract_terms.h"
#include "core/desk/dues.h"
#include "core/desk/sign_in.h"
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "core/storage/moving.h"
#include "core/storage/schema.h"
#include "core/storage/tickets.h"
#include "tests/core/desk/kept_calendar.h"
#include "tests/core/desk/watched_desk.h"

#include <QtCore/QFileInfo>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk that was worked with, by what a program of an earlier schema could do. Its rows are written by the verbs of today, and
/// what that schema has of them is carried into a database that stops at it: an older program wrote no other rows, for a schema
/// only ever got more tables and columns.
struct OldTimes : WatchedDesk {
    OldTimes(db::Engine engine, int schema) : WatchedDesk(engine, false)
    {
        if (schema >= 3) {
            must(desk::setHours(boss, {.request = {}, .contract = contract, .rule = office()}));
            must(desk::addOpeningKind(boss, {{}, {.contract = contract, .name = u"H24"_s, .start = OpeningStart::OnRequest}}));
        }
        if (schema >= 5) {
            promise(Measure::Resolve, 8h);
            promise(Measure::TakeCharge, 1h, true);
        }
        if (schema >= 6) {
            desk::SetStaffing staffing{.request = {}, .person = agent.id, .change = {}};
            staffing.change.skills = QStringList{u"reti"_s};
            must(desk::setStaffing(admin, staffing));
        }
        if (schema >= 7) {
            set(step(75, StepAction::Notify, StepReceiver::Team));
            setAddress(first, u"primo@comune.it"_s);
        }
        if (schema >= 8)
            promise(Measure::CallBack, 8h);
        if (schema >= 17)
            must(desk::setTerms(admin, {.request = {}, .contract = contract, .given = {.visits = 12}}));
        work();
    }
    void work()
    {
        for (const TicketState state :
             {TicketState::Registered, TicketState::InCharge, TicketState::OnHold, TicketState::Resolved, TicketState::Closed})
            openAt({state, Level::First});
        const TicketId ticket = openAt({TicketState::InCharge, Level::Second});
        desk::Desk by = as(technician);
        must(desk::noteTicket(by, {.request = {}, .ticket = ticket, .text = u"Città: perché l'accesso è negato"_s}));
        must(desk::holdTicket(by, hold(ticket)));
        must(desk::undoTicket(by, {.request = {}, .ticket = ticket, .operation = {}}));
        desk::OpenTicket solved = opening();
        solved.resolution = resolution();
        must(desk::logCall(console, {.request = {}, .call = call(), .ticket = solved}));
        Call lost = call();
        lost.end = CallEnd::HungUp;
        lost.startedAt = clock.now() - 40s;
        lost.answeredAt.reset();
        lost.endedAt = clock.now();
        must(desk::logCall(console, {.request = {}, .call = lost, .ticket = {}}));
        clock.advance(48h);
        must(indicators::figures(boss, {}, {localDay(clock.now()) - 10, localDay(clock.now()) + 1}));
    }
};

using Rows = std::vector<storage::MovedRow>;

Rows rowsOf(db::Session &session, const storage::MovedTable &table)
{
    return storage::readRows(session, table, {}, 1'000'000);
}

void carryBack(db::Session &from, db::Session &to, const std::vector<storage::MovedTable> &tables)
{
    {
        const db::Unchecked unchecked(to);
        must(db::writeUnit(to, [&] {
            for (const storage::MovedTable &table : tables) {
                storage::emptyTable(to, table);
                storage::writeRows(to, table, rowsOf(from, table));
            }
        }));
    }
    must(db::writeUnit(to, [&] {
        storage::continueAllNumbers(to, tables);
        for (const auto &[id, contract] : storage::ticketsAfter(to, TicketId(0), 1'000'000)) {
            const QString words =
                storage::searchDocument(contract, storage::loadTicketHistory(to, id), storage::loadAliases(to, id));
            if (to.isSqlite())
                storage::indexTicket(to, id, {}, words);
            else // as programs of then did
                to.run(u"INSERT INTO ticket_search(ticket_id, document) VALUES(?, array_to_tsvector(string_to_array(?, ' ')))"_s,
                       id, words);
        }
    }));
}

} // namespace

TEST_CASE("a desk of each earlier schema comes up to date with every row that it had, is sound, and goes on")
{
    const db::Engine engine = EACH_ENGINE();
    const auto steps = storage::migrations();
    for (int schema = 1; schema < storage::schemaNumber(); ++schema) {
        DYNAMIC_SECTION("schema " << schema)
        {
            OldTimes t(engine, schema);
            const TestDatabase where(engine);
            auto old = where.open();
            REQUIRE(must(db::migrate(*old, steps.first(std::size_t(schema)))).to == schema);
            const std::vector<storage::MovedTable> tables = storage::movedTables(*t.session, *old);
            carryBack(*t.session, *old, tables);

            const db::Migrated done = must(db::migrate(*old, steps));
            CHECK(done.from == schema);
            CHECK(done.to == storage::schemaNumber());
            CHECK(db::checkSchema(*old, storage::schemaNumber()));
            for (const storage::MovedTable &table : tables) {
                CAPTURE(table.name);
                // That something changed, or that due times are to be computed anew, is what a step may say itself.
                if (table.name == u"due_mark"_s || table.name == u"catalogue_stamp"_s)
                    CHECK(storage::rowCount(*old, table) == storage::rowCount(*t.session, table));
                else
                    CHECK(rowsOf(*old, table) == rowsOf(*t.session, table));
            }
            if (old->isSqlite()) {
                CHECK(done.copy == where.location().path + u".before-%1"_s.arg(schema + 1));
                db::Location kept = where.location();
                kept.path = done.copy;
                const auto copy = must(db::Session::open(kept));
                CHECK(db::schemaState(*copy).number == schema);
                for (const storage::MovedTable &table : tables) {
                    CAPTURE(table.name);
                    CHECK(storage::rowCount(*copy, table) == storage::rowCount(*t.session, table));
                }
            }

            desk::Desk admin = t.as(t.administrator, *old);
            const auto verified = [&] { return must(indicators::verifyDesk(admin)); };
            const indicators::VerifyReport report = verified();
            CHECK(report.clean());
            CHECK(report.events == t.count(u"event"_s));
            CHECK(report.days > 0);
            // Due times that a step leaves to be computed anew are what the rules of then promise.
            desk::Desk boss = t.as(t.supervisor, *old);
            must(desk::recomputeDue(boss, t.contract));
            CHECK(verified().contractsWaiting == 0);
            CHECK(verified().clean());

            desk::Desk agent = t.as(t.agent, *old);
            const qint64 last = t.count(u"ticket"_s);
            CHECK(must(desk::openTicket(agent, t.opening(u"Dopo l'aggiornamento"_s))).id == last + 1);
            CHECK(verified().clean());
        }
    }
}
