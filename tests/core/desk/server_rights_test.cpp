// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/reading.h"
#include "core/desk/serving.h"
#include "core/domain/transition.h"
#include "core/indicators/verify.h"
#include "tests/core/desk/own_logins.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

/// Who is not shown a thing is told that it is not there.
bool isKeptOut(std::optional<ErrorKind> kind)
{
    return kind == ErrorKind::NotAllowed || kind == ErrorKind::NotFound;
}

} // namespace

TEST_CASE(
    "on a server every verb on a ticket, said by every role with a login of its own, is allowed and refused as the page says")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    for (const TicketVerb &verb : ticketVerbs())
        for (const Role role : staff.roles)
            for (const Level level : allLevels)
                for (const bool own : {false, true})
                    for (const bool withTeam : {false, true}) {
                        if (own && role == Role::Administrator)
                            continue; // works on nothing
                        INFO(verb.name << " by " << desk::roleText(role).toStdString() << ", level " << int(level)
                                       << (own ? ", own" : "") << (withTeam ? ", team" : ""));
                        const Operator &person = staff.people.at(role);
                        const Ticket before =
                            desk.ticket(staff.ticket(verb, level, withTeam, own ? std::optional(person.id) : std::nullopt));
                        desk::Desk stranger = staff.byStranger(role);
                        CHECK(isKeptOut(kindOf(verb.say(desk, stranger, before, {}))));
                        desk::Desk by = staff.by(role);
                        const bool allowed = pageAllows(verb.verb, role, {own, withTeam, level});
                        // By their own SQL too, before by the program: an event of their own where the program would write it.
                        if (const auto to = next(verb.kind, before)) {
                            const QString refused =
                                answer(by.session(), eventBySql(before, verb.verb, verb.kind, *to, person.id));
                            CHECK(refused.isEmpty() == allowed);
                            CHECK_FALSE(
                                answer(stranger.session(), eventBySql(before, verb.verb, verb.kind, *to, stranger.me().id))
                                    .isEmpty());
                        }
                        const auto kind = kindOf(verb.say(desk, by, before, {}));
                        CHECK(isKeptOut(kind) != allowed);
                        CHECK(kind != ErrorKind::ServerRefused);
                    }
}

TEST_CASE("on a server every other verb, said by every role with a login of its own, is allowed and refused as the page says")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const TicketId others = desk.open();
    // What the desk's own programs do on all contracts is asked of their logins: below.
    const std::set<Verb> serving{Verb::Watch, Verb::Send, Verb::Verify};
    for (const OtherVerb &verb : otherVerbs())
        for (const Role role : staff.roles) {
            INFO(verb.name << " by " << desk::roleText(role).toStdString());
            desk::Desk by = staff.by(role);
            const bool imports = verb.verb == Verb::Import && role == Role::Administrator;
            const bool allowed = pageAllows(verb.verb, role, verb.standing) && !serving.contains(verb.verb) && !imports;
            const auto said = verb.say(desk, by, others);
            INFO((said ? "kind " + std::to_string(int(*said)) : std::string("done")));
            CHECK((allowed ? !said.has_value() : isKeptOut(said)));
            desk::Desk stranger = staff.byStranger(role);
            if (role != Role::Administrator && (!verb.onNoContract || serving.contains(verb.verb)))
                CHECK(isKeptOut(verb.say(desk, stranger, others)));
        }
}

TEST_CASE("by their own SQL nobody reads a row of a contract they do not work on, administrators included")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk::Desk agent = desk.as(desk.agent);
    must(desk::logCall(agent, {.call = desk.call(), .ticket = desk.opening(u"Toner finito"_s)}));
    db::Session &outsider = *staff.strangersSessions.at(Role::Supervisor), &admin = *staff.sessions.at(Role::Administrator);
    const QString contract = QString::number(desk.contract.value());
    QStringList looked;
    for (const QString &table : db::tableNames(*desk.session))
        if (desk.session->value<int>(
                u"SELECT 1 FROM information_schema.columns WHERE table_name = ? AND column_name = 'contract_id'"_s, table)
            && table != u"team_contract"_s) { // which of the contractor's teams serve whom
            const QString rows = table + u" WHERE contract_id = "_s + contract;
            INFO(table.toStdString());
            if (countOf(*desk.session, rows) > 0)
                looked += table;
            CHECK(countOf(outsider, rows) == 0);
            if (table == u"ticket"_s || table == u"call"_s || table == u"contact"_s || table == u"contact_key"_s)
                CHECK(countOf(admin, rows) == 0);
        }
    CHECK(looked.size() >= 10);
    for (const QString &table : {u"contact_phone"_s, u"contact_address"_s, u"ticket_watch"_s}) {
        INFO(table.toStdString());
        CHECK(countOf(*desk.session, table) > 0);
        CHECK(countOf(admin, table) == 0);
    }
    CHECK(countOf(outsider, u"contact_phone"_s) == 1);
    CHECK(countOf(outsider, u"contract WHERE id = "_s + contract) == 0);
    // Its texts, and what is found by its words.
    CHECK(countOf(*desk.session, u"event_text WHERE body LIKE '%Toner%'"_s) > 0);
    const QString search = u"search_tickets('''toner''', '{%1}', 1000000, 100)"_s.arg(contract);
    CHECK(countOf(*staff.sessions.at(Role::Agent), search) == 1);
    for (db::Session *session : {&outsider, &admin}) {
        CHECK(countOf(*session, u"event_text WHERE body LIKE '%Toner%'"_s) == 0);
        CHECK(countOf(*session, search) == 0);
        CHECK(countOf(*session, u"search_newest('''toner''', '{%1}', 1000000, 100, 100)"_s.arg(contract)) == 0);
        CHECK(answer(*session, {u"SELECT document FROM ticket_search"_s}).contains(u"permission denied"_s));
    }
    // The customer's referent searches nothing, and reads no internal note.
    db::Session &referent = *staff.sessions.at(Role::Referent);
    CHECK(countOf(referent, search) == 0);
    must(desk::noteTicket(agent, {{}, TicketId(1), false, u"il cliente esagera"_s}));
    CHECK(countOf(referent, u"event_text WHERE body LIKE '%Toner%'"_s) > 0);
    CHECK(countOf(referent, u"event_text WHERE body LIKE '%esagera%'"_s) == 0);
    CHECK(countOf(referent, u"event WHERE kind = %1"_s.arg(int(EventKind::Noted))) == 0);
}

TEST_CASE("by their own SQL nobody writes what the page does not give them")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk::Desk agent = desk.as(desk.agent);
    const CallId call = must(desk::logCall(agent, {.call = desk.call()})).call.value();
    const QString contract = QString::number(desk.contract.value());
    const QStringList catalogue{
        u"INSERT INTO category(version, contract_id, name, active) VALUES(1, %1, 'x', 1)"_s.arg(contract),
        u"INSERT INTO closure(version, contract_id, first_day, last_day, why, from_at, cancelled) VALUES(1, %1, 1, 1, 'x', 0, 0)"_s
            .arg(contract)};
    const QStringList directory{
        u"INSERT INTO priority_matrix(contract_id, impact, urgency, priority) VALUES(%1, 9, 9, 1)"_s.arg(contract),
        u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
        " active) VALUES(1, 'QQ', 'x', 'x', 1, 1, 1, 1, 1)"_s};
    const QStringList contacts{
        u"INSERT INTO contact(version, contract_id, kind, name, office, active) VALUES(1, %1, 1, 'x', '', 1)"_s.arg(contract)};
    for (const Role role : staff.roles) {
        INFO(desk::roleText(role).toStdString());
        const auto passes = [&](db::Session &session, const QStringList &each) {
            return std::ranges::all_of(each, [&](const QString &statement) { return answer(session, {statement}).isEmpty(); });
        };
        const auto refused = [&](db::Session &session, const QStringList &each) {
            return std::ranges::none_of(each, [&](const QString &statement) { return answer(session, {statement}).isEmpty(); });
        };
        db::Session &session = *staff.sessions.at(role);
        for (const auto &[verb, statements] :
             {std::pair(Verb::CatalogueWrite, catalogue), std::pair(Verb::DirectoryWrite, directory),
              std::pair(Verb::ContactWrite, contacts)}) {
            INFO(verbName(verb).data());
            CHECK((pageAllows(verb, role, {}) ? passes(session, statements) : refused(session, statements)));
            if (role != Role::Administrator)
                CHECK(refused(*staff.strangersSessions.at(role), statements));
        }
        // A call's row follows its history, and nobody acts by rule or keeps the lease.
        const QStringList amend{u"UPDATE call SET purpose = 3 WHERE id = %1"_s.arg(call.value()),
                                u"SET CONSTRAINTS ALL IMMEDIATE"_s};
        if (role == Role::Administrator || role == Role::Referent || role == Role::Auditor)
            CHECK(must(db::writeUnit(session, [&] { return session.run(amend.front()); })) == 0);
        else
            CHECK(answer(session, amend).contains(u"by its history only"_s));
        CHECK_FALSE(
            answer(session, {u"INSERT INTO lease(name, holder, label, since, heartbeat) VALUES(1, 'x', 'x', 1, 1)"_s}).isEmpty());
    }
}

TEST_CASE("nobody makes a ticket their own by their own SQL to close it then")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket resolved = desk.ticket(desk.openAt({TicketState::Resolved, Level::First}));
    const Operator &technician = staff.people.at(Role::Technician);
    db::Session &session = *staff.sessions.at(Role::Technician);
    const Place closed{TicketState::Closed, Level::First};
    const QStringList close = eventBySql(resolved, Verb::TicketClose, EventKind::Closed, closed, technician.id);
    const QString now = u"SET CONSTRAINTS ALL IMMEDIATE"_s;
    const QString me = QString::number(technician.id.value()), it = QString::number(resolved.id.value());
    CHECK(answer(session, close).contains(u"may not do this"_s));
    for (const QString &column : {u"assignee_id"_s, u"opened_by"_s, u"resolved_by"_s}) {
        INFO(column.toStdString());
        const auto mine = [&](int since) { return rowBySql(resolved, since, u"%1 = %2"_s.arg(column, me)); };
        CHECK(answer(session, QStringList{close.front(), mine(0)} + close.last(1) + QStringList{now})
                  .contains(u"not what its history says"_s));
        // Neither by the way of a note that they may write, nor of taking that back.
        const QStringList note = eventBySql(resolved, Verb::TicketNote, EventKind::Noted, resolved.place, technician.id);
        CHECK(answer(session, note + QStringList{mine(1), now}).contains(u"not what its history says"_s));
        Ticket noted = resolved;
        ++noted.version;
        const QStringList undo = eventBySql(noted, Verb::Undo, EventKind::Annulled, resolved.place, technician.id, u"FACTS"_s);
        QStringList takeBack = undo;
        takeBack.last().replace(u"'FACTS'"_s,
                                u"(SELECT format('{\"annuls\":%s,\"from\":%s,\"upto\":%s}', operation_id, seq, seq) FROM event"
                                " WHERE subject_kind = 1 AND subject_id = %1 AND seq = %2)"_s.arg(it)
                                    .arg(noted.version));
        takeBack.last().replace(u"NULL, (SELECT"_s, QString::number(noted.version) + u", (SELECT"_s); // its measure
        CHECK(answer(session, note + takeBack + QStringList{mine(2), now}).contains(u"not what its history says"_s));
        CHECK(answer(session, note + takeBack + QStringList{rowBySql(resolved, 2), now}).isEmpty());
    }
    CHECK(
        answer(session,
               eventBySql(resolved, Verb::TicketNote, EventKind::Noted, resolved.place, technician.id, u"{\"to\":%1}"_s.arg(me)))
            .contains(u"what this step sets"_s));
    // Nor does a note change what the ticket is, or its history grow without it.
    const QStringList note = eventBySql(resolved, Verb::TicketNote, EventKind::Noted, resolved.place, technician.id);
    for (const QString &change :
         {u"priority = 1"_s, u"subject = 'x'"_s, u"resolved_at = 7"_s, u"opened_at = 7"_s, u"is_open = 1"_s, u"category_id = 1"_s,
          u"verified = 1"_s, u"not_reached = 1"_s, u"cycle_start = 7"_s, u"chasers = 1"_s, u"reopenings = 1"_s,
          u"resolved_team = NULL"_s, u"resolved_by = NULL"_s, u"hold_party = 'x'"_s, u"origin = 1"_s, u"taken_at = NULL"_s}) {
        INFO(change.toStdString());
        CHECK(answer(session, note + QStringList{rowBySql(resolved, 1, change), now}).contains(u"not what its history says"_s));
    }
    CHECK(answer(session,
                 note + QStringList{u"UPDATE ticket SET version = %1 WHERE id = %2"_s.arg(resolved.version + 1).arg(it), now})
              .contains(u"not what its history says"_s)); // it was touched by the note
    CHECK(answer(session, note + QStringList{rowBySql(resolved), now}).isEmpty());
    CHECK(answer(session, note + QStringList{now}).contains(u"not about what is there"_s));
}

TEST_CASE("a login that an administrator lets serve reads all contracts and acts by rule, until it serves no more")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk.open();
    desk::Desk administrator = staff.by(Role::Administrator), agent = staff.by(Role::Agent);
    const auto verifies = [&] { return kindOf(indicators::verifyDesk(administrator)); };
    CHECK(verifies() == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::setServing(agent, {{}, agent.me().id})) == ErrorKind::NotAllowed);
    CHECK_FALSE(answer(agent.session(), {u"SELECT operator_service(session_user::text, true)"_s}).isEmpty());
    must(desk::setServing(administrator, {{}, administrator.me().id}));
    CHECK(verifies() == std::nullopt);
    CHECK(must(indicators::verifyDesk(administrator)).clean());
    CHECK(countOf(administrator.session(), u"ticket"_s) == 1);
    must(desk::setServing(administrator, {{}, administrator.me().id, false}));
    CHECK(verifies() == ErrorKind::NotAllowed);
    CHECK(countOf(administrator.session(), u"ticket"_s) == 0);
    TestDesk file(db::Engine::Sqlite);
    desk::Desk ofFile = file.as(file.administrator);
    CHECK(kindOf(desk::setServing(ofFile, {{}, file.agent.id})) == ErrorKind::WrongUsage);
}

TEST_CASE("the server's table of rights is the program's")
{
    ON_A_SERVER();
    const TestDesk desk(db::Engine::PostgreSql);
    std::set<std::tuple<qint64, qint64, qint64, qint64>> there, wanted;
    db::Query q = desk.session->query(u"SELECT verb, role, scope, condition FROM right_rule"_s);
    q.run();
    while (q.next())
        there.emplace(q.get<qint64>(0), q.get<qint64>(1), q.get<qint64>(2), q.get<qint64>(3));
    for (const RightsRow &row : rightsTable())
        for (const Role role : allRoles)
            if (const Grant grant = grantFor(row.verb, role); grant.scope != Scope::None && isByHand(grant))
                wanted.emplace(qint64(row.verb), qint64(role), qint64(grant.scope), qint64(grant.condition));
    CHECK(there == wanted);
}
