// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/incident_import.h"
#include "core/storage/staff.h"
#include "tests/core/desk/own_logins.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

constexpr auto noImport = "may not do this"_L1;

/// A server's desk with logs to bring in, each by who is logged in.
struct Importers : OwnLogins {
    QTemporaryDir folder;
    exchange::Mapping mapping = must(exchange::Mapping::parse(
        R"({"source": "old desk", "columns": {"case": "id", "state": "state", "time": "at", "actor": "by", "caller": "caller"},)"
        R"( "values": {"state": {"new": "registered", "work": "in charge"}}})"));

    Result<exchange::ImportReport> bring(desk::Desk &by, ContractId contract, const QByteArray &rows)
    {
        QFile file(folder.filePath(u"log.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write("id,state,at,by,caller\n" + rows) < 0)
            throw std::runtime_error("a log can't be written");
        file.close();
        return exchange::importIncidents(by, file.fileName(), mapping, {.contract = contract}, {});
    }
    [[nodiscard]] TicketId imported(ContractId contract, const QString &reference)
    {
        return storage::findAlias(*desk.session, contract, {u"old desk"_s, reference}).value();
    }
};

} // namespace

TEST_CASE("what was brought in goes on like any ticket, and its last step is taken back")
{
    ON_A_SERVER();
    Importers staff;
    TestDesk &desk = staff.desk;
    desk::Desk supervisor = staff.by(Role::Supervisor);
    CHECK(must(staff.bring(supervisor, desk.contract, "A,new,2020-01-01T10:00,Anna,Ugo\n")).created == 1);
    const TicketId ticket = staff.imported(desk.contract, u"A"_s);
    must(desk::noteTicket(supervisor, {{}, ticket, false, u"x"_s}));
    must(desk::undoTicket(supervisor, {{}, ticket}));
    must(desk::takeTicket(supervisor, {{}, ticket}));
    CHECK(must(staff.bring(supervisor, desk.contract, "A,new,2020-01-01T10:00,Anna,Ugo\nA,work,2020-01-01T11:00,Anna,Ugo\n"))
              .extended
          == 1);
    must(desk::noteTicket(supervisor, {{}, ticket, false, u"x"_s}));
    must(desk::undoTicket(supervisor, {{}, ticket}));
    CHECK(desk.isSound(ticket));
}

TEST_CASE("a second contract brings in a case of people whom the first one's logs named")
{
    ON_A_SERVER();
    Importers staff;
    TestDesk &desk = staff.desk;
    desk::Desk supervisor = staff.by(Role::Supervisor), other = staff.byStranger(Role::Supervisor);
    CHECK(must(staff.bring(supervisor, desk.contract, "A,new,2020-01-01T10:00,Anna,Ugo\n")).operators == 1);
    const auto report = must(staff.bring(other, desk.foreign, "B,new,2020-01-01T10:00,Anna,Ugo\n"));
    CHECK((report.created == 1 && report.operators == 0));
    const auto anna = storage::findOperator(*desk.session, u"anna@old.desk"_s);
    REQUIRE(anna);
    CHECK((anna->worksOn(desk.contract) && anna->worksOn(desk.foreign) && anna->version == 2));
    CHECK(storage::firstBrokenLink(*desk.session, {SubjectKind::Operator, anna->id.value()}) == 0);
}

TEST_CASE(
    "by plain SQL an import brings nothing into what began here, nor before its row, by another number, or as somebody at work")
{
    ON_A_SERVER();
    Importers staff;
    TestDesk &desk = staff.desk;
    desk::Desk supervisor = staff.by(Role::Supervisor);
    must(staff.bring(supervisor, desk.contract, "A,new,2020-01-01T10:00,Anna,Ugo\n"));
    const TicketId old = staff.imported(desk.contract, u"A"_s);
    db::Session &session = supervisor.session();
    const QString operation =
        operationBySql(Verb::Import, desk.contract, u"(SELECT opened_at FROM ticket WHERE id = %1)"_s.arg(old.value()));
    // Another one like it, with what is told of its row and its event otherwise.
    const auto another = [&](const QString &number, const QString &row = {}, const QString &actor = u"actor_id"_s) {
        return QStringList{
            operation, u"SELECT set_config('desk.number', (%1)::text, true)"_s.arg(number),
            u"INSERT INTO event SELECT subject_kind, current_setting('desk.number')::bigint, seq, %2, contract_id, kind, "
            u"occurred_at, origin, "
            "actor_kind, %3, state, level, team_id, measure, facts, text_digest, hash FROM event WHERE subject_kind = 1 AND subject_id = %1"_s
                .arg(old.value())
                .arg(lastOperation, actor),
            u"INSERT INTO event_text SELECT subject_kind, current_setting('desk.number')::bigint, seq, salt, body FROM event_text"
            " WHERE subject_kind = 1 AND subject_id = %1"_s.arg(old.value()),
            u"INSERT INTO ticket SELECT (jsonb_populate_record(t, jsonb_build_object('id', "
            u"current_setting('desk.number')::bigint%2))).* "
            "FROM ticket t WHERE id = %1"_s.arg(old.value())
                .arg(row)};
    };
    const QString next = u"SELECT nextval(pg_get_serial_sequence('ticket', 'id'))"_s;
    CHECK(answerAtEnd(session, another(next)).isEmpty());
    CHECK(answerAtEnd(session, another(u"1000000"_s)).contains("not what its history says"_L1));
    CHECK(answerAtEnd(session, another(next, u", 'opened_at', 7"_s)).contains("not what its history says"_L1));
    CHECK(answerAtEnd(session, another(next, {}, QString::number(desk.agent.id.value()))).contains(noImport));
    QStringList noRow = another(next);
    noRow.removeLast();
    CHECK(answerAtEnd(session, noRow).contains("not about what is there"_L1));
    // What began here is not gone on with from elsewhere, whatever is said of where it came from.
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::First}));
    PlainEvent updated = PlainEvent::of(ticket, EventKind::Updated, OperatorId(0));
    updated.origin = Origin::Imported;
    const QString claim =
        u"INSERT INTO import_case VALUES(%1, 'x', 'x', %2, '', 0)"_s.arg(desk.contract.value()).arg(ticket.id.value());
    CHECK(answerAtEnd(session, {claim, operationBySql(Verb::Import, desk.contract), updated.sql(), rowBySql(ticket)})
              .contains(noImport));
    updated = PlainEvent::of(desk.ticket(old), EventKind::Updated, OperatorId(0));
    updated.origin = Origin::Imported;
    CHECK(
        answerAtEnd(session, {operationBySql(Verb::Import, desk.contract), updated.sql(), rowBySql(desk.ticket(old))}).isEmpty());
    // Nor does it tell of who logs in here.
    const PlainEvent changed{.subject = SubjectKind::Operator, .id = desk.agent.id.value(), .by = supervisor.me().id};
    CHECK(answer(session, {operationBySql(Verb::Import, desk.contract), changed.sql()}).contains(noImport));
}

TEST_CASE("by plain SQL an administrator brings in nothing where the program would not let them")
{
    ON_A_SERVER();
    Importers staff;
    TestDesk &desk = staff.desk;
    const Operator posted = desk.addOperator(u"conpost"_s, {{desk.contract, Role::Auditor}}, {}, true);
    const auto own = desk.ownLogin(posted);
    const auto brings = [&](db::Session &session, OperatorId by) {
        PlainEvent opened{.id = 1000000, .contract = desk.contract, .kind = EventKind::Registered};
        opened.place = Place{};
        opened.origin = Origin::Imported;
        PlainEvent contact{
            .subject = SubjectKind::Contact, .id = 1000000, .contract = desk.contract, .kind = EventKind::Added, .by = by};
        const QString operation = operationBySql(Verb::Import, desk.contract);
        const bool both = answer(session, {operation, opened.sql(), contact.sql()}).isEmpty();
        CHECK(answer(session, {operation, opened.sql()}).isEmpty() == both);
        CHECK(answer(session, {operation, contact.sql()}).isEmpty() == both);
        return both;
    };
    const Operator &administrator = staff.people.at(Role::Administrator);
    db::Session &session = *staff.sessions.at(Role::Administrator);
    CHECK_FALSE(brings(session, administrator.id));
    CHECK(brings(*own, posted.id));
    storage::saveServing(*desk.session, administrator.login, true);
    CHECK(brings(session, administrator.id));
}
