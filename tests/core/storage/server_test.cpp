// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/scram.h"
#include "core/storage/staff.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

/// An operator's own login with nothing but SQL in their hands.
struct Intruder {
    TestDesk desk{db::Engine::PostgreSql};
    std::unique_ptr<db::Session> session = desk.ownLogin(desk.agent);
    TicketId ticket = desk.openAt({TicketState::InCharge, Level::First});

    /// What the server says to these statements in one transaction; empty where it lets them pass.
    QString answer(const QStringList &statements) { return answerTo(*session, statements); }
    static QString answerTo(db::Session &by, const QStringList &statements)
    {
        const auto result = db::writeUnit(by, [&] {
            for (const QString &statement : statements)
                by.execute(statement);
        });
        if (result)
            return {};
        CHECK((result.error().kind == ErrorKind::ServerRefused || result.error().kind == ErrorKind::NotAllowed));
        return result.error().detail;
    }
    [[nodiscard]] static QString operation(Verb verb = Verb::TicketNote)
    {
        return u"INSERT INTO operation(idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, digest, result)"
               " VALUES(decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), %1, 1, 99, (extract(epoch FROM clock_timestamp()) * 1000)::bigint, 5, '', '{}')"_s
                   .arg(int(verb));
    }
    /// An event of the ticket with these values; the ticket's history has two.
    [[nodiscard]] QString event(int seq, EventKind kind, Place to, const QString &with = {}) const
    {
        const auto field = [&](const QString &name, const QString &otherwise) {
            for (const QString &pair : with.split(u' ', Qt::SkipEmptyParts))
                if (pair.startsWith(name + u'='))
                    return pair.mid(name.size() + 1);
            return otherwise;
        };
        return u"INSERT INTO event(subject_kind, subject_id, seq, operation_id, contract_id, kind, occurred_at, origin, "
               u"actor_kind, actor_id, state, level, team_id, measure, facts, hash)"
               " VALUES(1, %1, %2, %3, %4, %5, (SELECT occurred_at FROM operation ORDER BY id DESC LIMIT 1), %6, %7, %8, %9, %10,"
               " (SELECT team_id FROM public.ticket WHERE id = %1), %12, '%11', '')"_s
                   .arg(field(u"subject"_s, QString::number(ticket.value())))
                   .arg(seq)
                   .arg(field(u"operation"_s, u"(SELECT max(id) FROM operation)"_s),
                        field(u"contract"_s, QString::number(desk.contract.value())))
                   .arg(int(kind))
                   .arg(field(u"origin"_s, u"0"_s), field(u"actorkind"_s, u"1"_s),
                        field(u"actor"_s, QString::number(desk.agent.id.value())))
                   .arg(field(u"state"_s, QString::number(int(to.state))), field(u"level"_s, QString::number(int(to.level))),
                        field(u"facts"_s, u"{}"_s), field(u"measure"_s, u"NULL"_s));
    }
    [[nodiscard]] QString move(Place to, int version) const
    {
        return u"UPDATE ticket SET version = %1, state = %2, level = %3, updated_at = (SELECT occurred_at FROM operation ORDER "
               u"BY "
               u"id DESC LIMIT 1) WHERE id = %4"_s.arg(version)
                   .arg(int(to.state))
                   .arg(int(to.level))
                   .arg(ticket.value());
    }
};

constexpr Place inCharge{TicketState::InCharge, Level::First}, resolved{TicketState::Resolved, Level::First},
    closed{TicketState::Closed, Level::First};

} // namespace

TEST_CASE("with their own login an operator does what the program does, and the server says who and when")
{
    ON_A_SERVER();
    Intruder intruder;
    desk::Desk agent = intruder.desk.as(intruder.desk.agent, *intruder.session);
    const auto receipt = desk::noteTicket(agent, {{}, intruder.ticket, false, u"x"_s});
    REQUIRE(receipt);
    desk::Desk liar = intruder.desk.as(intruder.desk.colleague, *intruder.session); // a program that says it is somebody else
    CHECK(kindOf(desk::noteTicket(liar, {{}, intruder.ticket, false, u"x"_s})) == ErrorKind::ServerRefused);
    const auto operation = storage::loadOperation(*intruder.session, receipt->operation).value();
    CHECK(operation.by == intruder.desk.agent.id);
    CHECK(operation.recordedAt != intruder.desk.clock.now()); // the server's clock, not the program's
    CHECK(intruder.desk.isSound(intruder.ticket));
    CHECK(intruder.answer({Intruder::operation(), intruder.event(4, EventKind::Noted, inCharge), intruder.move(inCharge, 4)})
              .isEmpty());
    CHECK(intruder.session->value<qint64>(u"SELECT operator_id FROM operation ORDER BY id DESC LIMIT 1"_s)
          == intruder.desk.agent.id.value());
    CHECK(storage::firstBrokenLink(*intruder.session, storage::subject(intruder.ticket))
          == 4); // but the chain is not so easily made
}

TEST_CASE("what the desk is made of belongs to a role that nobody comes in as")
{
    ON_A_SERVER();
    const TestDesk desk(db::Engine::PostgreSql);
    db::Session &session = *desk.session;
    const QString owner = session.value<QString>(u"SELECT CAST(current_database() || '_owner' AS text)"_s).value();
    for (const QString &role : {owner, QString(owner.chopped(5) + u"operator"_s)})
        CHECK(session.value<bool>(u"SELECT CASE WHEN rolcanlogin OR rolsuper THEN 1 ELSE 0 END FROM pg_roles WHERE rolname = ?"_s,
                                  role)
              == false);
    CHECK(session.value<qint64>(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public' AND tableowner <> ?"_s, owner) == 0);
    CHECK(session.value<qint64>(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s).value() > 20);
}

TEST_CASE("an operator makes nothing of their own on the server")
{
    ON_A_SERVER();
    Intruder intruder;
    for (const QString &statement :
         {u"CREATE TEMPORARY TABLE operator (a BIGINT)"_s, u"CREATE TABLE mine (a BIGINT)"_s,
          u"CREATE FUNCTION mine() RETURNS BIGINT LANGUAGE sql AS 'SELECT 1'"_s, u"CREATE DOMAIN mine AS TEXT"_s})
        CHECK_FALSE(intruder.answer({statement}).isEmpty());
}

TEST_CASE("where the server lets them have temporary tables and types, these bend no check")
{
    ON_A_SERVER();
    Intruder intruder;
    intruder.desk.session->execute(
        u"DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database()); END $$"_s);
    const QString me = QString::number(intruder.desk.agent.id.value());
    const QString other = QString::number(intruder.desk.colleague.id.value());
    for (const QString &table : {u"operation"_s, u"event"_s, u"ticket"_s, u"operator"_s, u"transition_rule"_s})
        intruder.session->execute(u"CREATE TEMPORARY TABLE %1 (LIKE public.%1)"_s.arg(table));
    intruder.session->execute(u"INSERT INTO pg_temp.transition_rule VALUES(11, 2, 1, 6, 1)"_s);
    intruder.session->execute(u"INSERT INTO pg_temp.operator(id, version, login, name, administrator, can_log_in, active)"
                              " VALUES(%1, 1, session_user, 'x', 1, 1, 1)"_s.arg(other));
    intruder.session->execute(u"CREATE DOMAIN pg_temp.text AS varchar(1)"_s);
    intruder.session->execute(u"SET search_path = pg_temp, public"_s);
    const auto onTheDesk = [](QString statement) {
        for (const QString &verb : {u"INSERT INTO "_s, u"UPDATE "_s})
            if (statement.startsWith(verb))
                statement.insert(verb.size(), u"public."_s);
        return statement.replace(u"FROM operation"_s, u"FROM public.operation"_s).replace(u"::text"_s, u"::pg_catalog.text"_s);
    };
    const auto refusal = [&](const QString &event, Place to, Verb verb = Verb::TicketNote) {
        return intruder.answer({onTheDesk(Intruder::operation(verb)), onTheDesk(event), onTheDesk(intruder.move(to, 3))});
    };
    CHECK(refusal(intruder.event(3, EventKind::Closed, closed), closed, Verb::TicketClose).contains(u"illegal transition"_s));
    CHECK(refusal(intruder.event(3, EventKind::Noted, inCharge, u"actor="_s + other), inCharge)
              .contains(u"signed by who is logged in"_s));
    CHECK(intruder.answer({u"UPDATE public.operator SET administrator = 1 WHERE id = "_s + me})
              .contains(u"only an administrator"_s));
    CHECK(intruder.answer({u"SELECT public.operator_login('postgres'::pg_catalog.text, NULL, true)"_s})
              .contains(u"only an administrator"_s));
}

TEST_CASE("an undo is counted by the server's clock")
{
    ON_A_SERVER();
    Intruder intruder; // its program's clock stands in another year than the server's
    desk::Desk agent = intruder.desk.as(intruder.desk.agent, *intruder.session);
    must(desk::noteTicket(agent, {{}, intruder.ticket, false, u"x"_s}));
    CHECK(desk::undoTicket(agent, {{}, intruder.ticket}));
    CHECK(intruder.desk.isSound(intruder.ticket));
}

TEST_CASE("plain SQL breaks no transition, no order and no signature")
{
    ON_A_SERVER();
    Intruder intruder;
    const auto refusal = [&](const QString &event, Place to, int version, Verb verb = Verb::TicketNote) {
        return intruder.answer({Intruder::operation(verb), event, intruder.move(to, version)});
    };
    using enum EventKind;
    CHECK(refusal(intruder.event(3, Closed, closed), closed, 3, Verb::TicketClose).contains(u"illegal transition"_s));
    CHECK(refusal(intruder.event(3, Noted, resolved), resolved, 3).contains(u"illegal transition"_s));
    CHECK(refusal(intruder.event(3, EventKind(99), inCharge), inCharge, 3).contains(u"may not do this"_s));
    CHECK(refusal(intruder.event(3, Annulled, closed), closed, 3, Verb::Undo).contains(u"annulling"_s));
    // What is absent is nothing to compare with, and passes no comparison.
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"state=NULL"_s), inCharge, 3).contains(u"illegal transition"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"level=NULL"_s), inCharge, 3).contains(u"illegal transition"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"contract=NULL"_s), inCharge, 3).contains(u"belongs to a contract"_s));
    for (const QString &absent : {u"state=NULL"_s, u"level=NULL"_s})
        CHECK(refusal(intruder.event(1, Registered, {}, u"subject=77 "_s + absent), inCharge, 3, Verb::TicketOpen)
                  .contains(u"begins registered"_s));
    CHECK(refusal(intruder.event(1, Registered, {}, u"subject=77 contract=NULL"_s), inCharge, 3)
              .contains(u"belongs to a contract"_s));
    CHECK(refusal(intruder.event(4, Noted, inCharge), inCharge, 4).contains(u"no gaps"_s));
    CHECK(refusal(intruder.event(0, Noted, inCharge), inCharge, 0).contains(u"begins with 1"_s));
    CHECK_FALSE(refusal(intruder.event(2, Noted, inCharge), inCharge, 2).isEmpty());
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"contract=%1"_s.arg(intruder.desk.foreign.value())), inCharge, 3)
              .contains(u"its operation's"_s));
    CHECK(refusal(intruder.event(1, Registered, resolved, u"subject=77"_s), inCharge, 2, Verb::TicketOpen)
              .contains(u"begins registered"_s));

    const QString colleague = QString::number(intruder.desk.colleague.id.value());
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"actor="_s + colleague), inCharge, 3).contains(u"signed by"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"actorkind=3 actor=0"_s), inCharge, 3).contains(u"signed by"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"actorkind=2"_s), inCharge, 3).contains(u"signed by"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"origin=1 actor="_s + colleague), inCharge, 3).contains(u"may not do"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge, u"operation=1"_s), inCharge, 3).contains(u"same transaction"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge), resolved, 3).contains(u"not what its history says"_s));
    CHECK(refusal(intruder.event(3, Noted, inCharge), inCharge, 9).contains(u"not what its history says"_s));
    CHECK((intruder.desk.ticket(intruder.ticket).version == 2 && intruder.desk.isSound(intruder.ticket)));
}

TEST_CASE("plain SQL undoes what the program would undo, and nothing else")
{
    ON_A_SERVER();
    Intruder intruder;
    TestDesk &desk = intruder.desk;
    const auto fresh = desk.ownLogin(desk.agent);
    desk::Desk agent = desk.as(desk.agent, *fresh);
    must(desk::noteTicket(agent, {{}, intruder.ticket, false, u"x"_s})); // the third, of the operation before
    const qint64 last = desk.session->value<qint64>(u"SELECT max(id) FROM operation"_s).value();
    const auto facts = [](qint64 annuls, int from, int upto) {
        return uR"( facts={"annuls":%1,"from":%2,"upto":%3} measure=%2)"_s.arg(annuls).arg(from).arg(upto);
    };
    const auto answer = [&](Verb verb, int seq, Place to, const QString &with) {
        return intruder.answer(
            {Intruder::operation(verb), intruder.event(seq, EventKind::Annulled, to, with), intruder.move(to, seq)});
    };
    const Place registered{TicketState::Registered, Level::First};
    const auto refuses = [&](Verb verb, Place to, const QString &with) {
        return answer(verb, 4, to, with)
            .contains(verb == Verb::Undo ? u"annulling takes back the last operation"_s : u"may not do"_s);
    };
    CHECK(refuses(Verb::TicketNote, inCharge, facts(last, 3, 3))); // no undo
    CHECK(refuses(Verb::Undo, registered, facts(last, 3, 3)));     // to where it was not then
    CHECK(refuses(Verb::Undo, inCharge, facts(last, 2, 3)));       // more than the operation
    CHECK(refuses(Verb::Undo, inCharge, facts(last, 3, 4)));       // what has not happened
    CHECK(refuses(Verb::Undo, inCharge, facts(last - 1, 3, 3)));   // another operation
    CHECK(refuses(Verb::Undo, inCharge, {}));                      // nothing said
    const auto colleagues = desk.ownLogin(desk.colleague);
    CHECK(Intruder::answerTo(*colleagues,
                             {Intruder::operation(Verb::Undo),
                              intruder.event(4, EventKind::Annulled, inCharge,
                                             facts(last, 3, 3) + u" actor=%1"_s.arg(desk.colleague.id.value())),
                              intruder.move(inCharge, 4)})
              .contains(u"annulling"_s)); // somebody else's
    CHECK(answer(Verb::Undo, 4, inCharge, facts(last, 3, 3)).isEmpty());
    const qint64 undo = desk.session->value<qint64>(u"SELECT max(id) FROM operation"_s).value();
    CHECK(answer(Verb::Undo, 5, inCharge, facts(undo, 4, 4)).contains(u"annulling"_s)); // an undo
}

TEST_CASE("plain SQL says nothing in the place of what somebody else wrote, and brings nothing into a ticket that began here")
{
    ON_A_SERVER();
    Intruder intruder;
    const auto text = [&](int seq) {
        return u"INSERT INTO event_text(subject_kind, subject_id, seq, salt, body) VALUES(1, %1, %2, 'x', '{\"3\":\"x\"}')"_s
            .arg(intruder.ticket.value())
            .arg(seq);
    };
    for (const int seq : {1, 2, 3, 9}) // of others, or of what is still to come
        CHECK(intruder.answer({text(seq)}).contains(u"a text belongs to an event of the same transaction"_s));
    CHECK(intruder
              .answer({Intruder::operation(), intruder.event(3, EventKind::Noted, inCharge), text(3), intruder.move(inCharge, 3)})
              .isEmpty());

    const auto supervisors = intruder.desk.ownLogin(intruder.desk.supervisor);
    for (db::Session *by : {intruder.session.get(), supervisors.get()})
        CHECK(Intruder::answerTo(*by,
                                 {Intruder::operation(Verb::Import),
                                  intruder.event(4, EventKind::Noted, inCharge, u"origin=1 actorkind=3 actor=0"_s),
                                  intruder.move(inCharge, 4)})
                  .contains(u"may not do this"_s));
}

TEST_CASE("plain SQL changes no history and no ticket without one")
{
    ON_A_SERVER();
    Intruder intruder;
    for (const QString &statement : QStringList{u"UPDATE event SET facts = '{}'"_s,
                                                u"DELETE FROM event"_s,
                                                u"TRUNCATE event"_s,
                                                u"UPDATE operation SET verb = 1"_s,
                                                u"DELETE FROM operation"_s,
                                                u"TRUNCATE operation CASCADE"_s,
                                                u"UPDATE event_text SET body = NULL"_s,
                                                u"DELETE FROM event_text"_s,
                                                u"TRUNCATE event_text"_s,
                                                u"DELETE FROM ticket"_s,
                                                u"TRUNCATE ticket"_s,
                                                u"DELETE FROM call"_s,
                                                u"DELETE FROM ticket_alias"_s,
                                                u"UPDATE transition_rule SET to_state = 6"_s,
                                                u"INSERT INTO transition_rule VALUES(15, 2, 1, 6, 1)"_s,
                                                u"DROP TRIGGER check_event ON event"_s,
                                                u"ALTER TABLE event DISABLE TRIGGER ALL"_s,
                                                u"SET session_replication_role = replica"_s,
                                                u"CREATE TABLE mine(a int)"_s,
                                                u"DELETE FROM schema_version"_s,
                                                u"UPDATE schema_version SET number = 99"_s,
                                                u"ALTER FUNCTION check_event() OWNER TO CURRENT_USER"_s}) {
        INFO(statement.toStdString());
        CHECK(intruder.answer({statement}).contains(QRegularExpression(u"permission denied|must be owner|history only grows"_s)));
    }
    for (const QString &change :
         QStringList{u"state = 6"_s, u"level = 2"_s, u"version = version + 1"_s, u"contract_id = contract_id + 1"_s,
                     u"priority = 1"_s, u"subject = 'x'"_s, u"assignee_id = NULL"_s}) {
        INFO(change.toStdString());
        CHECK(
            intruder.answer({u"UPDATE ticket SET "_s + change}).contains(QRegularExpression(u"sportello:|row-level security"_s)));
    }
    // whatever the ticket is given later, but for what is computed anew
    CHECK(intruder.desk.session->value<QString>(
              u"SELECT string_agg(attname::text, ' ' ORDER BY attname) FROM pg_attribute WHERE attrelid = 'ticket'::regclass"
              " AND attnum > 0 AND NOT attisdropped AND attnum <> ALL("
              "SELECT unnest(tgattr::int2[]) FROM pg_trigger WHERE tgname = 'check_ticket')"_s)
          == u"due_at due_left due_measure due_wall risk_at"_s);
    // not even the superuser by mistake
    for (const QString &statement :
         QStringList{u"UPDATE event SET facts = '{}'"_s, u"DELETE FROM operation"_s, u"TRUNCATE event"_s})
        CHECK(Intruder::answerTo(*intruder.desk.session, {statement}).contains(u"history only grows"_s));
}

TEST_CASE("nobody makes themselves an administrator, or a login, by plain SQL")
{
    ON_A_SERVER();
    Intruder intruder;
    const QString me = QString::number(intruder.desk.agent.id.value());
    for (const QString &statement : QStringList{
             u"UPDATE operator SET administrator = 1 WHERE id = "_s + me, u"UPDATE operator SET login = 'x' WHERE id <> "_s + me,
             u"UPDATE operator SET active = 0"_s,
             u"INSERT INTO operator(version, login, name, administrator, can_log_in, active) VALUES(1, 'y', 'y', 1, 0, 1)"_s,
             u"INSERT INTO operator(version, login, name, administrator, can_log_in, active) VALUES(1, 'y', 'y', 0, 1, 1)"_s,
             u"INSERT INTO operator_post VALUES(%1, %2, 3)"_s.arg(me).arg(intruder.desk.contract.value()),
             u"UPDATE operator_post SET role = 3"_s, u"DELETE FROM operator_post"_s,
             u"INSERT INTO operator_team VALUES(%1, %2)"_s.arg(me).arg(intruder.desk.second.value()),
             u"DELETE FROM operator_team"_s}) {
        INFO(statement.toStdString());
        CHECK(intruder.answer({statement}).contains(u"only an administrator"_s));
    }
    const QString verifier = must(db::scramVerifier(*intruder.session, u"x"_s, u"prova-prova"_s));
    const auto login = [&](db::Session &by, const QString &name, const std::optional<QString> &secret, bool enabled) {
        const auto result = db::guarded([&] { storage::saveServerLogin(by, name, secret, enabled); });
        return result ? QString() : result.error().detail;
    };
    const QString other = intruder.desk.colleague.login;
    storage::saveServerLogin(*intruder.desk.session, other, verifier, true);
    CHECK(login(*intruder.session, TestDatabase::uniqueName(u"new"_s), verifier, true).contains(u"only an administrator"_s));
    CHECK(login(*intruder.session, other, verifier, true).contains(u"only an administrator"_s));
    CHECK(login(*intruder.session, other, {}, false).contains(u"only an administrator"_s));
    CHECK(login(*intruder.session, intruder.desk.agent.login, {}, false).contains(u"only an administrator"_s));
    CHECK(login(*intruder.session, intruder.desk.agent.login, u"in clear"_s, true).contains(u"SCRAM"_s));
    CHECK(login(*intruder.session, intruder.desk.agent.login, verifier, true).isEmpty()); // their own

    const QString made = TestDatabase::uniqueName(u"admin"_s);
    intruder.desk.session->run(u"UPDATE operator SET login = ? WHERE administrator = 1"_s, made);
    intruder.desk.administrator.login = made;
    const auto administrator = intruder.desk.ownLogin(intruder.desk.administrator);
    const auto recorded = [&](const QString &name, const QString &secret, bool enabled) {
        return QStringList{
            Intruder::operation(Verb::DirectoryWrite),
            u"INSERT INTO event(subject_kind, subject_id, seq, operation_id, kind, occurred_at, origin, actor_kind, actor_id, "
            u"facts, "
            u"hash) SELECT 14, o.id, COALESCE((SELECT seq FROM operator_head(o.id)), 0) + 1, p.id, 63, p.occurred_at, 0, 1, "
            u"p.operator_id, '{}', ''"
            " FROM operator o, (SELECT * FROM operation ORDER BY id DESC LIMIT 1) p WHERE o.login = '%1'"_s.arg(name),
            u"SELECT operator_login('%1', %2, %3)"_s.arg(name, secret, enabled ? u"true"_s : u"false"_s)};
    };
    // Nobody is made a login, or another given theirs, without a record of it.
    CHECK(login(*administrator, TestDatabase::uniqueName(u"new"_s), verifier, true).contains(u"goes on record"_s));
    CHECK(login(*administrator, other, verifier, true).contains(u"goes on record"_s));
    CHECK(Intruder::answerTo(*administrator, recorded(TestDatabase::uniqueName(u"new"_s), u"NULL"_s, true))
              .contains(u"on record"_s));
    CHECK(Intruder::answerTo(*administrator, recorded(other, u"'%1'"_s.arg(verifier), true)).isEmpty());
    CHECK(Intruder::answerTo(*administrator, recorded(other, u"NULL"_s, false)).isEmpty());
    CHECK(kindOf(db::Session::open(intruder.desk.database.location(), {other, u"prova-prova"_s})) == ErrorKind::WrongCredentials);
    const QString database = intruder.desk.database.location().database;
    for (const QString &name : QStringList{u"postgres"_s, database + u"_owner"_s, database + u"_operator"_s})
        CHECK_FALSE(login(*administrator, name, verifier, true).isEmpty());
    CHECK_FALSE(Intruder::answerTo(*administrator, {u"UPDATE event SET facts = '{}'"_s}).isEmpty());
}

TEST_CASE("who was switched off writes nothing more, even on an open connection")
{
    ON_A_SERVER();
    Intruder intruder;
    intruder.desk.session->run(u"UPDATE operator SET active = 0 WHERE id = ?"_s, intruder.desk.agent.id);
    desk::Desk agent = intruder.desk.as(intruder.desk.agent, *intruder.session);
    CHECK(kindOf(desk::noteTicket(agent, {{}, intruder.ticket, false, u"x"_s}))
          == ErrorKind::NotFound); // nothing is shown either
    CHECK(intruder.answer({Intruder::operation()}).contains(u"not an active operator"_s));
}
