// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/moving.h"

#include "core/desk/credentials.h"
#include "core/desk/reading.h"
#include "core/desk/sign_in.h"
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "core/storage/moving.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString newPassword = u"nuova-parola-1"_s;

/// A desk with something of everything, that is to go elsewhere.
struct Moving : TestDesk {
    explicit Moving(db::Engine engine) : TestDesk(engine)
    {
        for (const TicketState state :
             {TicketState::Registered, TicketState::InCharge, TicketState::OnHold, TicketState::Resolved})
            openAt({state, Level::First});
        ticket = openAt({TicketState::InCharge, Level::Second});
        desk::Desk by = as(technician);
        must(desk::noteTicket(by, {.request = {}, .ticket = ticket, .text = u"Città: perché l'accesso è negato"_s}));
        desk::Desk agents = as(agent);
        desk::OpenTicket opening = this->opening();
        opening.resolution = resolution();
        must(desk::logCall(agents, {.request = {}, .call = call(), .ticket = opening}));
        clock.advance(48h);
        desk::Desk supervisors = as(supervisor);
        must(indicators::figures(supervisors, {}, {localDay(clock.now()) - 10, localDay(clock.now()) + 1}));
        // Logins belong to a whole server, which many tests share.
        administrator.login = TestDatabase::uniqueName(u"sposta"_s);
        session->run(u"UPDATE operator SET can_log_in = 0 WHERE id <> ?"_s, administrator.id);
        session->run(u"UPDATE operator SET login = ? WHERE id = ?"_s, administrator.login, administrator.id);
        if (session->isSqlite()) // from file to file everybody's secret goes along
            must(db::writeUnit(*session, [&] { desk::saveSecret(*session, administrator, newPassword); }));
    }

    Result<desk::MoveReport> moveTo(db::Session &there, const desk::MoveStep &progress = {})
    {
        return desk::moveDesk(*session, there, {.administrator = administrator.login, .password = newPassword, .rowsAtOnce = 7},
                              progress);
    }
    void checkIsThere(const TestDatabase &where, db::Session &there)
    {
        desk::Desk admin = as(administrator, there);
        const indicators::VerifyReport report = must(indicators::verifyDesk(admin));
        CHECK(report.clean());
        CHECK(report.events == count(u"event"_s));
        desk::Desk old = as(supervisor);
        desk::Desk fresh = as(supervisor, there);
        const desk::TicketDetail before = must(desk::readTicket(old, ticket));
        const desk::TicketDetail after = must(desk::readTicket(fresh, ticket));
        CHECK(after.ticket == before.ticket);
        CHECK(after.history == before.history);
        CHECK(after.due == before.due);
        CHECK(must(desk::listTickets(fresh, {.text = u"perche negato"_s}, {}, {}, 5)).rows.size() == 1);
        CHECK(must(desk::findContacts(fresh, u"esposito"_s, 5)) == must(desk::findContacts(old, u"esposito"_s, 5)));
        // It goes on there, with numbers that nobody has.
        desk::Desk agents = as(agent, there);
        const auto last = session->value<qint64>(u"SELECT max(id) FROM ticket"_s);
        CHECK(must(desk::openTicket(agents, opening(u"Dopo il trasloco"_s))).id > *last);
        CHECK(must(indicators::verifyDesk(admin)).clean());
        if (there.isSqlite())
            CHECK(desk::signIn(there, clock, {administrator.login, newPassword}));
        else
            CHECK(db::Session::open(where.location(), {administrator.login, newPassword}));
    }

    TicketId ticket{0};
};

} // namespace

TEST_CASE("a whole desk goes from each engine to each, with its ids, its history and what is found in it")
{
    const db::Engine from = EACH_ENGINE();
    const db::Engine to = GENERATE(from_range(engines()));
    CAPTURE(int(from), int(to));
    Moving t(from);
    const TestDatabase where(to);
    const auto there = where.open();
    qint64 told = 0, of = 0;
    const desk::MoveReport report = must(t.moveTo(*there, [&](qint64 done, qint64 all) {
        CHECK(done >= told);
        told = done;
        of = all;
        return true;
    }));
    CHECK(told == of);
    CHECK(report.rows > 100);
    CHECK(report.alreadyThere == 0);
    CHECK(report.secretsMoved == (from == db::Engine::Sqlite && to == db::Engine::Sqlite));
    CHECK(db::checkSchema(*there, storage::schemaNumber()));
    t.checkIsThere(where, *there);
}

TEST_CASE("a move that was broken off is no desk yet, and goes on with what was written here since")
{
    const db::Engine to = EACH_ENGINE();
    Moving t(db::Engine::Sqlite);
    const TestDatabase where(to);
    const auto there = where.open();
    // In the middle of its events, and while both are compared.
    for (const int share : {2, 60}) {
        CAPTURE(share);
        CHECK(kindOf(t.moveTo(*there, [&](qint64 done, qint64 of) { return done * 100 < of * share; })) == ErrorKind::Cancelled);
        CHECK(kindOf(desk::openDatabase(where.location(), where.owner())) == ErrorKind::BeingMoved);
        // Here the work goes on.
        t.session->run(u"UPDATE operator SET can_log_in = 1 WHERE id = ?"_s, t.agent.id);
        t.clock.advance(1min);
        t.open(t.opening(u"Nel mezzo"_s));
        desk::Desk technician = t.as(t.technician);
        must(desk::resolveTicket(technician, {{}, t.openAt({TicketState::InCharge, Level::Second}), t.resolution()}));
        t.session->run(u"UPDATE operator SET can_log_in = 0 WHERE id = ?"_s, t.agent.id);
    }
    const desk::MoveReport report = must(t.moveTo(*there));
    CHECK(report.alreadyThere > 0);
    CHECK(report.alreadyThere < report.rows);
    t.checkIsThere(where, *there);
}

TEST_CASE("a desk is not moved over another one, nor without an administrator and a password for it there")
{
    Moving t(db::Engine::Sqlite);
    TestDesk other(EACH_ENGINE());
    other.open();
    CHECK(kindOf(t.moveTo(*other.session)) == ErrorKind::Duplicate);
    CHECK(other.count(u"ticket"_s) == 1);
    if (other.session->isSqlite())
        return;
    const TestDatabase where(db::Engine::PostgreSql);
    const auto there = where.open();
    const auto move = [&](const QString &administrator, const QString &password) {
        return kindOf(desk::moveDesk(*t.session, *there, {.administrator = administrator, .password = password}));
    };
    CHECK(move(u"nessuno"_s, newPassword) == ErrorKind::NotFound);
    CHECK(move(t.agent.login, newPassword) == ErrorKind::Inactive);
    CHECK(move(t.administrator.login, u"corta"_s) == ErrorKind::InvalidValue);
    CHECK(db::schemaState(*there).number == 0);
    // Somebody else of the server has that login.
    t.session->run(u"UPDATE operator SET can_log_in = 1, login = 'postgres' WHERE id = ?"_s, t.agent.id);
    CHECK(move(t.administrator.login, newPassword) == ErrorKind::Duplicate);
    CHECK(db::schemaState(*there).number == 0);
}

TEST_CASE("every table of the schema that holds something of its own is moved")
{
    TestDesk from(EACH_ENGINE());
    TestDesk to(EACH_ENGINE());
    QStringList moved;
    for (const storage::MovedTable &table : storage::movedTables(*from.session, *to.session)) {
        moved += table.name;
        CHECK_FALSE(table.key.isEmpty());
    }
    QStringList left = db::tableNames(*from.session);
    left.removeIf([&](const QString &name) { return moved.contains(name); });
    left.sort();
    QStringList apart{u"lease"_s, u"presence"_s, u"schema_version"_s, u"transition_rule"_s};
    if (!from.session->isSqlite())
        apart += {u"login_scope"_s, u"right_rule"_s, u"ticket_search"_s};
    else if (!to.session->isSqlite())
        apart += {u"credential"_s, u"sign_in_failure"_s};
    apart.sort();
    CHECK(left == apart);
}
