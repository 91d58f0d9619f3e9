// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "core/storage/tickets.h"
#include "tests/core/storage/plain_rows.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::indicators;
using namespace std::chrono_literals;
using sportello::test::kindOf;
using sportello::test::must;
using sportello::test::TestDesk;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desk with something of everything, its figures stored.
void fill(TestDesk &t)
{
    for (const TicketState state : {TicketState::Registered, TicketState::InCharge, TicketState::OnHold, TicketState::Resolved})
        t.openAt({state, Level::First});
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::Second});
    desk::Desk technician = t.as(t.technician);
    must(desk::noteTicket(
        technician, {.request = {}, .ticket = ticket, .toRequester = false, .text = u"Città: perché l'accesso è negato"_s}));
    must(desk::holdTicket(technician, t.hold(ticket)));
    must(desk::undoTicket(technician, {.request = {}, .ticket = ticket, .operation = {}}));
    desk::Desk agent = t.as(t.agent);
    desk::OpenTicket opening = t.opening();
    opening.resolution = t.resolution();
    must(desk::logCall(agent, {.request = {}, .call = t.call(), .ticket = opening}));
    must(desk::addContact(agent, {{}, {.contract = t.contract, .name = u"Maria Letizia Rossi"_s}}));
    t.clock.advance(48h);
    desk::Desk supervisor = t.as(t.supervisor);
    must(figures(supervisor, {}, {localDay(t.clock.now()) - 10, localDay(t.clock.now()) + 1}));
}

VerifyReport verify(TestDesk &t)
{
    desk::Desk administrator = t.as(t.administrator);
    return must(verifyDesk(administrator));
}

std::vector<Difference::What> kinds(const VerifyReport &report)
{
    std::vector<Difference::What> whats;
    for (const Difference &difference : report.differences)
        whats.push_back(difference.what);
    return whats;
}

} // namespace

TEST_CASE("verify finds no difference on a desk that only its verbs have written")
{
    TestDesk t(EACH_ENGINE());
    fill(t);
    const VerifyReport report = verify(t);
    CHECK(report.clean());
    CHECK(report.events == t.count(u"event"_s));
    CHECK(report.days >= 1);
}

TEST_CASE("verify finds no difference where a text was erased, from its event and from what is searched")
{
    TestDesk t(EACH_ENGINE());
    fill(t);
    const QString where = u" WHERE subject_kind = 1 AND body LIKE '%negato%'"_s;
    const TicketId ticket{t.session->value<qint64>(u"SELECT subject_id FROM event_text"_s + where).value()};
    const auto document = [&] { return storage::searchDocument(t.contract, t.history(ticket), {}); };
    const QString before = document();
    t.session->execute(u"UPDATE event_text SET salt = NULL, body = NULL"_s + where);
    CHECK(before != document());
    storage::indexTicket(*t.session, ticket, before, document());
    const VerifyReport report = verify(t);
    CHECK(report.clean());
    CHECK(report.events == t.count(u"event"_s));
}

TEST_CASE("verify finds every column that was changed behind the verbs' back, and nothing else")
{
    TestDesk t(EACH_ENGINE());
    fill(t);
    const struct {
        QString statement;
        Difference::What finds;
    } changes[]{
        {u"UPDATE ticket SET priority = 1 WHERE id = 1"_s, Difference::What::TicketRow},
        {u"UPDATE ticket SET due_at = 7 WHERE id = 1"_s, Difference::What::TicketDue}, // though nothing is promised on it
        {u"UPDATE ticket SET due_left = 7 WHERE id = 1"_s, Difference::What::TicketDue},
        {u"UPDATE ticket SET is_open = 2 WHERE id = 1"_s, Difference::What::TicketDue},
        {u"UPDATE call SET purpose = 2"_s, Difference::What::CallRow},
        {u"UPDATE call SET call_back_risk = 7"_s, Difference::What::CallDue},
        {u"UPDATE contact_key SET shared = shared + 1 WHERE word = (SELECT max(word) FROM contact_key)"_s,
         Difference::What::ContactKeys},
        {u"UPDATE figure_day SET n = n + 1 WHERE figure = 1"_s, Difference::What::DayFigures},
    };
    for (const auto &[statement, finds] : changes) {
        DYNAMIC_SECTION(statement.toStdString())
        {
            t.session->execute(statement);
            CHECK(kinds(verify(t)) == std::vector{finds});
        }
    }
}

TEST_CASE("verify finds what was changed behind the verbs' back")
{
    TestDesk t(EACH_ENGINE());
    fill(t);
    SECTION("a text")
    {
        t.session->execute(
            u"UPDATE event_text SET body = '{\"1\":\"altro\"}' WHERE subject_kind = 1 AND subject_id = 1 AND seq = 1"_s);
        const VerifyReport report = verify(t);
        REQUIRE_FALSE(report.clean());
        CHECK(report.differences.front() == Difference{Difference::What::Chain, {SubjectKind::Ticket, 1}, 1});
    }
    SECTION("what a contact is found by")
    {
        t.session->execute(u"DELETE FROM contact_key"_s);
        CHECK(kinds(verify(t)).front() == Difference::What::ContactKeys);
    }
    SECTION("whose operation an event is of")
    {
        test::writePlainRows(*t.session);
        t.session->execute(
            u"UPDATE operation SET operator_id = "_s + QString::number(t.colleague.id.value())
            + u" WHERE id = (SELECT operation_id FROM event WHERE subject_kind = 1 AND subject_id = 1 AND seq = 1)"_s);
        const VerifyReport report = verify(t);
        REQUIRE_FALSE(report.clean());
        CHECK(report.differences.front() == Difference{Difference::What::Operation, {SubjectKind::Ticket, 1}, 1});
    }
    SECTION("on which contract an operation was done")
    {
        test::writePlainRows(*t.session);
        const QString operation =
            u" WHERE id = (SELECT operation_id FROM event WHERE subject_kind = 1 AND subject_id = 1 AND seq = 1)"_s;
        for (const QString &other : {QString::number(t.foreign.value()), u"NULL"_s}) {
            t.session->execute(u"UPDATE operation SET contract_id = "_s + other + operation);
            const VerifyReport report = verify(t);
            REQUIRE_FALSE(report.clean());
            CHECK(report.differences.front() == Difference{Difference::What::Operation, {SubjectKind::Ticket, 1}, 1});
        }
    }
    SECTION("an operation that did nothing")
    {
        test::writePlainRows(*t.session);
        t.session->execute(
            u"INSERT INTO operation(id, idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, "
            "digest, result) SELECT 900000, digest, verb, contract_id, operator_id, occurred_at, recorded_at, "
            "digest, result FROM operation WHERE contract_id IS NOT NULL ORDER BY id LIMIT 1"_s);
        const VerifyReport report = verify(t);
        REQUIRE_FALSE(report.clean());
        CHECK(report.differences.front()
              == Difference{Difference::What::Operation, {SubjectKind::Contract, t.contract.value()}, 900000});
    }
    SECTION("a column that nobody can read, which figures read too")
    {
        if (t.session->isSqlite()) { // a server takes nothing of the wrong type
            test::writePlainRows(*t.session);
            t.session->execute(u"UPDATE event SET team_id = 'x' WHERE subject_kind = 1 AND subject_id = 2 AND seq = 1"_s);
            const VerifyReport report = verify(t);
            REQUIRE(report.differences.size() >= 2);
            for (const Difference &difference : report.differences)
                CHECK(difference.what == Difference::What::Unreadable);
        }
    }
    SECTION("facts that nobody can read, and all else is compared on")
    {
        test::writePlainRows(*t.session);
        t.session->execute(u"UPDATE event SET facts = 'nulla' WHERE subject_kind = 1 AND subject_id = 2 AND seq = 1"_s);
        t.session->execute(u"UPDATE ticket SET priority = 1 WHERE id = 3"_s);
        const VerifyReport report = verify(t);
        REQUIRE(report.differences.size() == 2);
        CHECK(report.differences[0] == Difference{Difference::What::Unreadable, {SubjectKind::Ticket, 2}, 0});
        CHECK(report.differences[1] == Difference{Difference::What::TicketRow, {SubjectKind::Ticket, 3}, 0});
    }
    SECTION("the search index")
    {
        if (t.session->isSqlite())
            t.session->execute(u"INSERT INTO ticket_search(rowid, document) VALUES(1, 'intruso')"_s);
        else
            t.session->execute(u"UPDATE ticket_search SET document = array_to_tsvector(ARRAY['intruso']) WHERE ticket_id = 1"_s);
        CHECK(kinds(verify(t)) == std::vector{Difference::What::SearchIndex});
    }
}

TEST_CASE("an event that was altered and chained anew by a careful forger is told by the next one")
{
    TestDesk t(EACH_ENGINE());
    db::Session &session = *t.session;
    const TicketId id = t.openAt({TicketState::InCharge, Level::First});
    desk::Desk agent = t.as(t.agent);
    must(desk::noteTicket(agent, {.request = {}, .ticket = id, .toRequester = false, .text = u"richiamare"_s}));
    const storage::Subject subject = storage::subject(id);
    const auto history = storage::loadEvents(session, subject);
    REQUIRE(history.size() == 3);
    REQUIRE(history[1].kind == EventKind::Taken); // it has no text
    REQUIRE(verify(t).clean());

    test::writePlainRows(session);
    storage::StoredEvent forged = history[1];
    forged.actor = Actor::of(t.colleague.id); // the ticket's row does not depend on it
    session.execute(u"DELETE FROM event WHERE subject_kind = 1 AND subject_id = %1 AND seq = 2"_s.arg(id.value()));
    must(db::writeUnit(session, [&] {
        storage::ChainHead head{1, history[0].hash};
        storage::appendEvent(session, forged, head);
        CHECK(head.hash != history[1].hash);
    }));
    const auto after = storage::loadEvents(session, subject);
    REQUIRE(after.size() == 3);
    CHECK((after[1].actor == forged.actor));
    CHECK(after[2].hash == history[2].hash);
    CHECK(verify(t).differences
          == std::vector{Difference{Difference::What::Chain, subject, 3}, Difference{Difference::What::Operation, subject, 2}});
}

TEST_CASE("verify is the administrators'")
{
    TestDesk t(db::Engine::Sqlite);
    desk::Desk supervisor = t.as(t.supervisor);
    CHECK(kindOf(verifyDesk(supervisor)) == ErrorKind::NotAllowed);
}
