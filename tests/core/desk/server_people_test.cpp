// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/presence.h"
#include "tests/core/desk/own_logins.h"

#include <future>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("who may not log in any more is nobody on an open connection, administrators included")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const TicketId ticket = desk.open();
    const QString present =
        u"INSERT INTO presence(console, operator_id, ticket_id, typing, seen_at) VALUES('x', 1, %1, 0, 0)"_s.arg(ticket.value());
    db::Session &administrator = *staff.sessions.at(Role::Administrator), &agent = *staff.sessions.at(Role::Agent);
    const QString is = u"SELECT is_administrator()::int"_s;
    CHECK(administrator.value<int>(is) == 1);
    CHECK(answer(agent, {present}).isEmpty());
    desk.session->execute(u"UPDATE operator SET can_log_in = 0"_s);
    CHECK(administrator.value<int>(is) == 0);
    for (db::Session *session : {&administrator, &agent})
        CHECK(answer(*session, {operationBySql(Verb::DirectoryWrite, std::nullopt)}).contains("not an active operator"_L1));
    CHECK(answer(agent, {present}).contains("not an active operator"_L1));
}

TEST_CASE("a login that was an operator's for a moment reads nothing after it")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk.open();
    const Operator &person = staff.people.at(Role::Agent);
    const Operator ghost{.login = u"fantasma_"_s + desk.database.location().database.right(12)};
    const auto session = desk.ownLogin(ghost);
    CHECK(countOf(*session, u"ticket"_s) == 0);
    for (const auto &[login, seen] : {std::pair(ghost.login, 1), std::pair(person.login, 0)}) {
        desk.session->run(u"UPDATE operator SET login = ? WHERE id = ?"_s, login, person.id);
        CHECK(countOf(*session, u"ticket"_s) == seen);
    }
    CHECK(countOf(*staff.sessions.at(Role::Agent), u"ticket"_s) == 1);
}

TEST_CASE("of two who give somebody a post at the same moment both have their way")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Operator person = desk.addOperator(u"nuova"_s, {});
    const QString post = u"INSERT INTO operator_post(operator_id, contract_id, role) VALUES(%1, %2, 1)"_s.arg(person.id.value());
    const auto second = desk.secondSession();
    db::Transaction first(*desk.session, db::Transaction::Kind::Write);
    desk.session->execute(post.arg(desk.contract.value()));
    auto other = std::async(std::launch::async,
                            [&] { return db::writeUnit(*second, [&] { second->execute(post.arg(desk.foreign.value())); }); });
    const auto watcher = desk.secondSession();
    while (watcher->value<qint64>(
               u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"_s)
           == 0)
        std::this_thread::yield();
    first.commit();
    must(other.get());
    CHECK(desk.session->value<qint64>(u"SELECT cardinality(workers) FROM login_scope WHERE login = ?"_s, person.login) == 2);
}

TEST_CASE("by plain SQL a row is taken from nobody but on their record, and numbers are taken in their order")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    db::Session &session = *staff.sessions.at(Role::Agent);
    const PlainEvent changed{.subject = SubjectKind::Contact,
                             .id = desk.contact.value(),
                             .contract = desk.contract,
                             .by = staff.people.at(Role::Agent).id};
    const auto writes = [&](const QString &change) {
        return answerAtEnd(session, {operationBySql(Verb::ContactWrite, desk.contract), changed.sql(), change});
    };
    CHECK(writes(u"UPDATE contact_phone SET typed = 'x' WHERE contact_id = %1"_s.arg(desk.contact.value())).isEmpty());
    CHECK(writes(u"UPDATE contact_phone SET contact_id = %1, rank = 7 WHERE contact_id = %2"_s.arg(desk.contact.value())
                     .arg(desk.caller.value()))
              .contains("on record only"_L1));
    QString ahead = operationBySql(Verb::TicketNote, std::nullopt);
    ahead.replace(u"operation("_s, u"operation(id, "_s);
    for (const auto &[number, passes] :
         {std::pair(u"nextval(pg_get_serial_sequence('operation', 'id'))"_s, true), {u"1000000"_s, false}})
        for (const Role role : {Role::Agent, Role::Auditor})
            CHECK(
                answer(*staff.sessions.at(role), {QString(ahead).replace(u" VALUES("_s, u" VALUES(%1, "_s.arg(number))}).isEmpty()
                == passes);
    const QString contact =
        u"INSERT INTO contact(id, version, contract_id, kind, name, office, active) VALUES(%2, 1, %1, 1, 'x', '', 1)"_s.arg(
            desk.contract.value());
    PlainEvent added = changed;
    added.kind = EventKind::Added;
    added.id = 1000000;
    CHECK(answerAtEnd(session, {operationBySql(Verb::ContactWrite, desk.contract), added.sql(), contact.arg(added.id)})
              .contains("on record only"_L1));
}

TEST_CASE("a customer's referent computes nothing of a ticket anew, and takes none out of the search")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.open());
    const QString index = u"SELECT index_ticket(%1, 'zcontract%2z')"_s.arg(ticket.id.value()).arg(desk.contract.value());
    CHECK(answer(*staff.sessions.at(Role::Agent), {index}).isEmpty());
    db::Session &referent = *staff.sessions.at(Role::Referent);
    CHECK(answer(referent, {index}).contains("may not do this"_L1));
    const QStringList said =
        eventBySql(ticket, Verb::TicketMessage, EventKind::MessageSent, ticket.place, staff.people.at(Role::Referent).id)
        + QStringList{rowBySql(ticket)};
    CHECK(answerAtEnd(referent, said + QStringList{index}).isEmpty());
}
