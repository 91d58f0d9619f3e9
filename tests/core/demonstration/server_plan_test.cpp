// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"
#include "core/desk/sign_in.h"
#include "core/storage/catalogue.h"
#include "core/storage/history.h"
#include "core/storage/staff.h"
#include "core/storage/tickets.h"
#include "core/storage/waiting_calls.h"
#include "tests/support/both_engines.h"
#include "tests/support/pg_server.h"

#include <QtCore/QRegularExpression>

#include <map>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::storage;
using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

const ManualClock madeAt(Instant(std::chrono::hours(24 * 20619)));

/// A desk of some thousand tickets and calls on a server, and a session that plans by what is known of them.
struct ServerDesk {
    ServerDesk()
    {
        const auto made = database.open();
        const QString suffix = test::TestDatabase::uniqueName(u"-"_s);
        must(desk::initialise(*made, madeAt, u"admin"_s + suffix, u"prova-demo"_s));
        must(demonstration::makeDemonstration(*made, madeAt, {.tickets = 2000, .loginSuffix = suffix}));
        session = database.open({});
    }
    /// How the server carries out the statements with these words that were prepared since the others were forgotten.
    QString plansOf(const QString &words)
    {
        db::Query q = session->query(u"SELECT name, COALESCE(array_length(parameter_types, 1), 0) FROM pg_prepared_statements"
                                     " WHERE position(? IN statement) > 0 AND statement NOT LIKE '%pg_prepared_statements%'"_s);
        q.run(words);
        std::map<QString, int> parameters;
        while (q.next())
            parameters[q.get<QString>(0)] = q.get<int>(1);
        QStringList lines;
        for (const auto &[name, count] : parameters) {
            db::Query plan = session->query(u"EXPLAIN EXECUTE "_s + name + u"(NULL"_s + u", NULL"_s.repeated(count - 1) + u')');
            plan.run();
            while (plan.next())
                lines += plan.get<QString>(0);
        }
        return lines.join(u'\n');
    }
    test::TestDatabase database{db::Engine::PostgreSql};
    std::unique_ptr<db::Session> session;
};

/// Of each part of the question a range of that index is read, and nothing as a whole.
void isReadByIndex(const QString &plan, const QString &table, const QString &index, int parts)
{
    INFO(plan.toStdString());
    CHECK_FALSE(plan.contains(QString(u"Seq Scan on "_s + table)));
    const auto by = [&](const QString &words) { return plan.count(QRegularExpression(words + index + u"\\b"_s)); };
    CHECK(by(u"Index Scan using "_s) + by(u"Bitmap Index Scan on "_s) == parts);
}

} // namespace

TEST_CASE("A server reads the callers who wait and the open tickets by their indexes too", "[demonstration][long]")
{
    ON_A_SERVER();
    ServerDesk desk;
    const Instant now = madeAt.now();
    for (const bool further : {false, true}) {
        INFO((further ? "further down" : "from the beginning"));
        desk.session->forgetStatements();
        const WaitingFilter filter{.contracts = {{ContractId(1), now - std::chrono::hours(48)}}, .now = now};
        const qint64 at = now.time_since_epoch().count();
        (void)listWaiting(*desk.session, filter, further ? std::optional(WaitingCursor{at, at, 100, 0, at}) : std::nullopt, 50);
        const QString plan = desk.plansOf(u"call_back_due"_s);
        isReadByIndex(plan, u"call"_s, u"call_waiting"_s, 3);
        isReadByIndex(plan, u"call"_s, u"call_by_contact"_s, 3);
        isReadByIndex(plan, u"call"_s, u"call_by_number"_s, 3);
        CHECK(plan.count(u"call_back_due >"_s) + plan.count(u"call_back_due ="_s) >= 3); // of those lost before none
    }
    using Set = void (*)(TicketFilter &);
    // Where a condition is left, the place up to which a page looks is asked for too.
    for (const auto &[set, parts] : {std::pair{Set([](TicketFilter &) {}), 2},
                                     {[](TicketFilter &f) { f.level = Level::Second; }, 2},
                                     {[](TicketFilter &f) { f.team = TeamId(3); }, 2},
                                     {[](TicketFilter &f) { f.assignee = OperatorId(5); }, 2},
                                     {[](TicketFilter &f) { f.channel = Channel::Exchange; }, 4}}) {
        desk.session->forgetStatements();
        TicketFilter filter;
        filter.contracts = {ContractId(1)};
        filter.lateness = Lateness{now, {{ContractId(1), now + std::chrono::hours(24)}}};
        set(filter);
        (void)listTickets(*desk.session, filter, TicketOrder::Work, std::nullopt, 1000);
        const QString plan = desk.plansOf(u"FROM ticket t"_s);
        isReadByIndex(plan, u"ticket"_s, u"ticket_work(_all|_team|_assignee)?"_s, parts);
        INFO(plan.toStdString());
        CHECK(plan.count(QRegularExpression(u"Index Cond: .*due_at"_s)) == parts);
    }
}

TEST_CASE("A server finds what was written since somebody looked by its transactions' index", "[demonstration][long]")
{
    ON_A_SERVER();
    ServerDesk desk;
    desk.session->forgetStatements();
    const ChangeMark mark = changeMark(*desk.session);
    (void)changedSince(*desk.session, mark);
    const QString plan = desk.plansOf(u"pg_visible_in_snapshot"_s);
    isReadByIndex(plan, u"operation"_s, u"operation_by_transaction"_s, 1);
    CHECK_FALSE(plan.contains(u"Sort"_s));
}

TEST_CASE("The server makes of every history the row that the program makes of it", "[demonstration][long]")
{
    ON_A_SERVER();
    ServerDesk desk;
    db::Session &session = *desk.session;
    Operator person;
    person.login = test::TestDatabase::uniqueName(u"sup"_s);
    person.name = u"x"_s;
    for (const Contract &contract : listContracts(session))
        person.posts.push_back({contract.id, Role::Supervisor});
    (void)insertOperator(session, person);
    saveServerLogin(session, person.login, std::nullopt, true);
    // All rows written once more by somebody who may not write them otherwise.
    const auto answer = [&](const QString &table, const QString &change) {
        const auto tried = db::writeUnit(session, [&] {
            for (const QString &statement :
                 {u"CREATE TEMPORARY TABLE kept AS SELECT * FROM %1"_s.arg(table), change, u"GRANT SELECT ON kept TO PUBLIC"_s,
                  u"DELETE FROM call_step"_s, u"DELETE FROM %1"_s.arg(table),
                  u"SET LOCAL SESSION AUTHORIZATION \"%1\""_s.arg(person.login),
                  u"INSERT INTO %1 SELECT * FROM kept"_s.arg(table), u"SET CONSTRAINTS ALL IMMEDIATE"_s})
                session.execute(statement);
            db::refuse(ErrorKind::Cancelled);
        });
        return tried.error().kind == ErrorKind::Cancelled ? QString() : tried.error().detail;
    };
    CHECK(session.value<qint64>(u"SELECT count(DISTINCT kind) FROM event WHERE subject_kind = 1"_s).value() > 15);
    for (const QString &table : {u"ticket"_s, u"call"_s}) {
        INFO(table.toStdString());
        session.run(u"SELECT nextval(pg_get_serial_sequence('%1', 'id'))"_s.arg(table)); // whose numbers were all given out
        CHECK(answer(table, u"SELECT 1"_s) == QString());
        CHECK(answer(table, u"UPDATE kept SET contact_id = 0 WHERE id = 1000"_s).contains(u"history"_s));
    }
}
