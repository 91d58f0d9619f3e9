// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outgoing.h"
#include "tests/core/desk/own_logins.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

QString outgoingRow(ContractId contract, TicketId ticket, const QString &reason, const QString &operation = lastOperation)
{
    return u"INSERT INTO outgoing(version, contract_id, ticket_id, operation_id, kind, party_kind, party, address, language, "
           u"subject, body, "
           u"state, attempts, not_before, reason, holder, detail, created_at)"
           " VALUES(1, %1, %2, %3, 2, 3, 'x', 'a@b.it', 'it', 'x', 'x', 1, 0, 0, '%4', '', '', 0)"_s.arg(contract.value())
               .arg(ticket.value())
               .arg(operation, reason);
}

OutgoingState outgoingState(TestDesk &desk, const QString &reason)
{
    return desk.session->value<OutgoingState>(u"SELECT state FROM outgoing WHERE reason = ?"_s, reason).value();
}

} // namespace

TEST_CASE(
    "by plain SQL nothing goes out but a chaser that its ticket's history tells, and none in the place of a step of the rules")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    const Ticket ticket = desk.ticket(desk.openAt({TicketState::InCharge, Level::First}));
    const TicketId other = desk.openAt({TicketState::InCharge, Level::First});
    for (const Role role : {Role::Referent, Role::Agent}) {
        db::Session &session = *staff.sessions.at(role);
        const QStringList note = eventBySql(ticket, Verb::TicketMessage, EventKind::MessageSent, ticket.place,
                                            staff.people.at(role).id),
                          chaser = eventBySql(ticket, Verb::TicketChase, EventKind::Chased, ticket.place,
                                              staff.people.at(role).id, u"{\"chaser\":2,\"chaserCh\":4}"_s);
        const auto sends = [&](const QStringList &event, const QString &row) {
            return answerAtEnd(session, event + QStringList{rowBySql(ticket), row});
        };
        CHECK(sends(chaser, outgoingRow(desk.contract, ticket.id, u"by hand/1"_s)).isEmpty());
        const auto refused = [](const QString &told) { return told.contains("with what it is about"_L1); };
        CHECK(refused(answer(session, {chaser.front(), outgoingRow(desk.contract, ticket.id, u"by hand/1"_s)})));
        CHECK(refused(sends(note, outgoingRow(desk.contract, ticket.id, u"by hand/1"_s))));
        CHECK(refused(sends(chaser, outgoingRow(desk.contract, other, u"by hand/1"_s))));
        CHECK(refused(sends(chaser, outgoingRow(desk.contract, ticket.id, u"t%1/m3"_s.arg(ticket.id.value())))));
        CHECK_FALSE(sends(chaser, outgoingRow(desk.foreign, ticket.id, u"by hand/1"_s)).isEmpty());
    }
}

TEST_CASE(
    "by plain SQL what goes out is settled on record only, and as its program may; and is withdrawn with what it was written for")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk::Desk agent = staff.by(Role::Agent);
    db::Session &session = agent.session();
    const auto set = [&](const QString &what) {
        return answerAtEnd(session, {u"UPDATE outgoing SET version = version + 1, "_s + what});
    };
    const TicketId ticket = desk.openAt({TicketState::InCharge, Level::First});
    must(desk::chaseTicket(agent,
                           {.ticket = ticket,
                            .direction = ChaserDirection::Outbound,
                            .party = u"Fornitore"_s,
                            .written = desk::ChaseTicket::Written{u"assistenza@fornitore.it"_s}}));
    const auto waiting = must(desk::listOutgoing(agent, {desk.contract}, OutgoingState::Waiting, {}, 1)).rows.front();
    for (const QString &what : {u"state = 5"_s, u"state = 6"_s, u"not_before = 7"_s, u"detail = 'x'"_s})
        CHECK(set(what).contains("is on record"_L1));
    CHECK(set(u"body = 'x'"_s).contains("stays so"_L1));
    const PlainEvent settled{
        .subject = SubjectKind::Outgoing, .id = waiting.id.value(), .contract = desk.contract, .by = agent.me().id};
    const auto onRecord = [&](int state) {
        return answerAtEnd(session,
                           {operationBySql(Verb::OutgoingSettle, desk.contract), settled.sql(),
                            u"UPDATE outgoing SET version = 2, state = %1"_s.arg(state)});
    };
    CHECK(onRecord(int(OutgoingState::Withdrawn)).isEmpty());
    CHECK(onRecord(int(OutgoingState::Sent)).contains("is on record"_L1));
    must(desk::undoTicket(agent, {{}, ticket}));
    CHECK(outgoingState(desk, waiting.reason) == OutgoingState::Withdrawn);
    CHECK(must(desk::settleOutgoing(agent, {{}, waiting.id, desk::Settlement::Retry})).version == 3);
    // What a rule wrote goes with its ticket.
    const QString byRule = u"t%1/m2"_s.arg(ticket.value());
    desk.session->execute(outgoingRow(desk.contract, ticket, byRule, u"NULL"_s));
    must(desk::resolveTicket(agent, {{}, ticket, desk.resolution()}));
    CHECK(outgoingState(desk, byRule) == OutgoingState::Withdrawn);
    CHECK(desk.isSound(ticket));
}

TEST_CASE("by plain SQL nobody begins the history of what is another contract's")
{
    ON_A_SERVER();
    OwnLogins staff;
    TestDesk &desk = staff.desk;
    desk.session->execute(outgoingRow(desk.foreign, TicketId(0), u"r"_s, u"NULL"_s));
    const qint64 theirs = desk.session->value<qint64>(u"SELECT id FROM outgoing"_s).value();
    const auto begins = [&](Role role, Verb verb, SubjectKind kind, qint64 id, std::optional<ContractId> contract) {
        const PlainEvent event{.subject = kind, .id = id, .contract = contract, .by = staff.people.at(role).id};
        return answerAtEnd(*staff.sessions.at(role), {operationBySql(verb, desk.contract), event.sql()});
    };
    constexpr auto absent = "not about what is there"_L1;
    for (const std::optional<ContractId> &contract : {std::optional<ContractId>(), std::optional(desk.contract)})
        CHECK(begins(Role::Agent, Verb::OutgoingSettle, SubjectKind::Outgoing, theirs, contract).contains(absent));
    for (const SubjectKind kind : {SubjectKind::LevelRule, SubjectKind::Entitlement, SubjectKind::HoldStop})
        for (const std::optional<ContractId> &contract : {std::optional<ContractId>(), std::optional(desk.contract)})
            CHECK(begins(Role::Supervisor, Verb::CatalogueWrite, kind, desk.foreign.value(), contract).contains(absent));
    CHECK(begins(Role::Supervisor, Verb::Import, SubjectKind::Import, desk.foreign.value(), desk.contract).contains(absent));
    CHECK(begins(Role::Supervisor, Verb::Import, SubjectKind::Import, desk.contract.value(), desk.contract).isEmpty());
}
