// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/own_logins.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

constexpr auto otherwise = "not what its history says"_L1, forbidden = "may not do this"_L1;

/// A row as a resolution of it by the last operation leaves it, after so many events.
QString resolvedRow(const Ticket &ticket, int events, OperatorId by)
{
    return rowBySql(
        ticket, events,
        u"state = 5, is_open = 0, cause = 2, resolved_at = %1, resolved_level = level, resolved_team = team_id, resolved_by = %2,"
        " due_at = NULL"_s.arg(thatMoment)
            .arg(by.value()));
}

PlainEvent resolution(const Ticket &ticket, OperatorId by)
{
    PlainEvent event = PlainEvent::of(ticket, EventKind::Resolved, by);
    event.place = Place{TicketState::Resolved, ticket.place.level};
    event.facts = u"{\"cause\":2}"_s;
    event.measure = thatMoment + u" - %1"_s.arg(qint64(ticket.cycleStart.value().time_since_epoch().count()));
    return event;
}

} // namespace

TEST_CASE("by plain SQL a team's right is taken from what the history says, and from no column beside it")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk::OpenTicket command = desk.opening();
    command.team = desk.firstToo;
    const Ticket others = desk.ticket(desk.open(command));
    command.request = {};
    command.team = desk.first;
    const Ticket theirs = desk.ticket(desk.open(command));
    db::Session &session = *staff.sessions.at(Role::Technician);
    const OperatorId me = staff.people.at(Role::Technician).id;
    const auto resolves = [&](const Ticket &ticket, const QString &team) {
        PlainEvent note = PlainEvent::of(ticket, EventKind::Noted, me), done = resolution(ticket, me);
        note.team = done.team = team;
        ++done.seq;
        return answerAtEnd(session,
                           {operationBySql(Verb::TicketNote, desk.contract), note.sql(),
                            operationBySql(Verb::TicketResolve, desk.contract), done.sql(), resolvedRow(ticket, 2, me)});
    };
    CHECK(resolves(theirs, QString::number(desk.first.value())).isEmpty());
    CHECK(resolves(others, QString::number(desk.firstToo.value())).contains(forbidden));
    CHECK(resolves(others, QString::number(desk.first.value())).contains(otherwise));
    // Nor is a time counted other than from what happened.
    PlainEvent done = resolution(theirs, me);
    const QString operation = operationBySql(Verb::TicketResolve, desk.contract);
    CHECK(answerAtEnd(session, {operation, done.sql(), resolvedRow(theirs, 1, me)}).isEmpty());
    done.measure = u"1"_s;
    CHECK(answerAtEnd(session, {operation, done.sql(), resolvedRow(theirs, 1, me)}).contains(otherwise));
    // And what is written is what the operation is for.
    CHECK(answer(session, {operationBySql(Verb::TicketNote, desk.contract), resolution(theirs, me).sql()}).contains(forbidden));
}

TEST_CASE("by plain SQL an event changes the row as it says, and a priority by the matrix or with a reason")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::First}));
    db::Session &session = *staff.sessions.at(Role::Supervisor);
    const OperatorId me = staff.people.at(Role::Supervisor).id;
    const auto says = [&](Verb verb, EventKind kind, const QString &facts, const QString &row) {
        return answerAtEnd(session,
                           eventBySql(ticket, verb, kind, ticket.place, me, facts) + QStringList{rowBySql(ticket, 1, row)});
    };
    const QString to = u"{\"to\":%1}"_s.arg(desk.colleague.id.value());
    CHECK(says(Verb::TicketAssign, EventKind::Assigned, to, u"assignee_id = %1"_s.arg(desk.colleague.id.value())).isEmpty());
    CHECK(says(Verb::TicketAssign, EventKind::Assigned, to, {}).contains(otherwise));
    const auto amends = [&](const QString &facts, const QString &row) {
        return says(Verb::TicketAmend, EventKind::Amended, facts, row);
    };
    CHECK(amends(u"{\"imp\":1,\"urg\":1,\"prio\":1}"_s, u"impact = 1, urgency = 1, priority = 1"_s).isEmpty());
    CHECK(amends(u"{\"prio\":1}"_s, u"priority = 1"_s).contains("what this step sets"_L1));
    CHECK(amends(u"{\"imp\":3,\"urg\":3,\"prio\":1}"_s, u"impact = 3, urgency = 3, priority = 1"_s)
              .contains("what this step sets"_L1));
    CHECK(amends(u"{\"sev\":1}"_s, u"severity = 1, subject = 'x'"_s).contains(otherwise));
    CHECK(says(Verb::TicketNote, EventKind::Noted, {}, {}).isEmpty());
}

TEST_CASE("by plain SQL nothing happens at another time than its operation, later than now, or before its ticket is opened")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::First}));
    db::Session &session = *staff.sessions.at(Role::Agent);
    const OperatorId me = staff.people.at(Role::Agent).id;
    const auto notes = [&](const QString &operation, const QString &event) {
        PlainEvent note = PlainEvent::of(ticket, EventKind::Noted, me);
        note.at = event;
        return answerAtEnd(session, {operationBySql(Verb::TicketNote, desk.contract, operation), note.sql(), rowBySql(ticket)});
    };
    CHECK(notes(thisMoment, thatMoment).isEmpty());
    CHECK(notes(u"100000000000000"_s, thatMoment).contains("of this moment or before"_L1));
    CHECK(notes(thisMoment, u"100000000000000"_s).contains("when its operation does"_L1));
    CHECK(notes(thisMoment, thatMoment + u" - 1"_s).contains("when its operation does"_L1));
    CHECK(notes(u"1"_s, thatMoment).contains("before it is opened"_L1));
}

TEST_CASE("by plain SQL nobody amends another's call, nor who answered one and when")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const auto logged = [&](Role role) {
        desk::Desk by = staff.by(role);
        return must(desk::logCall(by, {.call = desk.call()})).call.value();
    };
    db::Session &session = *staff.sessions.at(Role::Agent);
    const OperatorId me = staff.people.at(Role::Agent).id;
    const auto amends = [&](CallId call, EventKind kind, Verb verb, const QString &fact, const QString &row) {
        const QString facts =
            desk.session
                ->value<QString>(
                    u"SELECT (facts::jsonb || '{%1}')::text FROM event WHERE subject_kind = 2 AND subject_id = ?"_s.arg(fact),
                    call)
                .value();
        const PlainEvent event{.subject = SubjectKind::Call,
                               .id = call.value(),
                               .seq = 2,
                               .contract = desk.contract,
                               .kind = kind,
                               .by = me,
                               .facts = facts};
        return answerAtEnd(
            session,
            {operationBySql(verb, desk.contract), event.sql(),
             u"INSERT INTO event_text SELECT subject_kind, subject_id, 2, salt, body FROM event_text WHERE subject_kind = 2 AND subject_id = %1"_s
                 .arg(call.value()),
             u"UPDATE call SET version = 2, %2 WHERE id = %1"_s.arg(call.value()).arg(row)});
    };
    const CallId mine = logged(Role::Agent), others = logged(Role::Supervisor);
    using enum EventKind;
    const QString test = u"\"purpose\":2"_s, purpose = u"purpose = 2"_s;
    CHECK(amends(mine, CallAmended, Verb::CallAmend, test, purpose).isEmpty());
    CHECK(amends(others, CallAmended, Verb::CallAmend, test, purpose).contains(forbidden));
    CHECK(amends(others, CallLogged, Verb::CallLog, test, purpose).contains(forbidden));
    CHECK(amends(mine, CallLogged, Verb::CallLog, test, purpose).contains(forbidden));
    CHECK(amends(mine, CallAmended, Verb::CallAmend, u"\"start\":7"_s, u"started_at = 7"_s).contains(forbidden));
    for (const QString &other : {u"purpose = 3"_s, u"purpose = 2, answered_by = NULL"_s, u"purpose = 2, started_at = 7"_s,
                                 u"purpose = 2, number_typed = '1'"_s, u"purpose = 2, ticket_id = 7"_s}) {
        INFO(other.toStdString());
        CHECK(amends(mine, CallAmended, Verb::CallAmend, test, other).contains("by its history only"_L1));
    }
}

TEST_CASE("an operation of a copy that was put back is nobody's to go on with, whatever number its transaction had there")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::First}));
    const Operator &victim = staff.people.at(Role::Supervisor);
    desk::Desk supervisor = staff.by(Role::Supervisor);
    const OperationId theirs = must(desk::noteTicket(supervisor, {{}, ticket.id, false, u"x"_s})).operation;
    db::Session &session = *staff.sessions.at(Role::Agent);
    db::Transaction attack(session, db::Transaction::Kind::Write);
    const qint64 mine = session.value<qint64>(u"SELECT pg_current_xact_id()::text::bigint"_s).value();
    desk.session->execute(u"SET session_replication_role = replica"_s);
    desk.session->run(u"UPDATE operation SET xid = ? WHERE id = ?"_s, mine, theirs);
    desk.session->execute(u"SET session_replication_role = DEFAULT"_s);
    PlainEvent note = PlainEvent::of(desk.ticket(ticket.id), EventKind::Noted, victim.id);
    const auto written =
        db::guarded([&] { session.execute(note.sql().replace(lastOperation, QString::number(theirs.value()))); });
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().detail.contains("of the same transaction"_L1));
}

TEST_CASE("a refusal tells nobody where another contract's ticket stands, how long its history is, or whose it is")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::Second}));
    const auto told = [&](db::Session &session, OperatorId by, ContractId as, EventKind kind, int seq) {
        PlainEvent event = PlainEvent::of(ticket, kind, by);
        event.contract = as;
        event.seq = seq;
        event.place = Place{TicketState::Closed, Level::First};
        return answer(session, {operationBySql(Verb::TicketClose, as), event.sql()});
    };
    db::Session &stranger = *staff.strangersSessions.at(Role::Supervisor),
                &administrator = *staff.sessions.at(Role::Administrator);
    const OperatorId outside = staff.strangers.at(Role::Supervisor).id, above = staff.people.at(Role::Administrator).id;
    const QString strangers = told(stranger, outside, desk.foreign, EventKind::Closed, 2);
    const QString administrators = told(administrator, above, desk.contract, EventKind::Closed, 2);
    CHECK(strangers.contains("history has no gaps, and stays with its contract"_L1));
    CHECK(administrators.contains(forbidden));
    for (const int seq : {2, 3, ticket.version + 1, ticket.version + 2, 99}) {
        CHECK(told(stranger, outside, desk.foreign, EventKind::Closed, seq) == strangers);
        CHECK(told(administrator, above, desk.contract, EventKind::Closed, seq) == administrators);
    }
    const QString own = told(*staff.sessions.at(Role::Supervisor), staff.people.at(Role::Supervisor).id, desk.contract,
                             EventKind::Closed, ticket.version + 1);
    CHECK(own.contains("illegal transition"_L1));
}
