// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/presence.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

using Others = std::vector<desk::Present>;

Others look(TestDesk &t, const Operator &who, TicketId ticket, bool typing = false, const QString &console = {})
{
    desk::Desk by = t.as(who);
    return must(desk::lookAtTicket(by, {console.isEmpty() ? who.login : console, ticket, typing}));
}

} // namespace

TEST_CASE("who has a ticket before them is seen by the others, each once, and as typing while they type anywhere")
{
    TestDesk t(EACH_ENGINE());
    const TicketId ticket = t.open();
    const TicketId another = t.open();
    CHECK(look(t, t.agent, ticket).empty());
    CHECK(look(t, t.agent, ticket, false, u"altra"_s).empty()); // not oneself on another console
    CHECK((look(t, t.technician, ticket) == Others{{t.agent.id, false}}));
    CHECK((look(t, t.agent, ticket) == Others{{t.technician.id, false}}));
    (void)look(t, t.agent, ticket, true, u"altra"_s);
    CHECK((look(t, t.technician, ticket) == Others{{t.agent.id, true}}));
    (void)look(t, t.agent, another, false, u"altra"_s); // one console shows one ticket
    CHECK((look(t, t.technician, ticket) == Others{{t.agent.id, false}}));
    CHECK((look(t, t.supervisor, another) == Others{{t.agent.id, false}}));
    desk::Desk agent = t.as(t.agent);
    must(desk::lookAway(agent, t.agent.login));
    CHECK(look(t, t.technician, ticket).empty());
}

TEST_CASE("a console that says nothing for a while is gone, and what it left is taken away in time")
{
    TestDesk t(EACH_ENGINE());
    const TicketId ticket = t.open();
    (void)look(t, t.agent, ticket);
    t.clock.advance(desk::presentFor);
    CHECK(look(t, t.technician, ticket).size() == 1);
    t.clock.advance(1ms);
    CHECK(look(t, t.supervisor, ticket).size() == 1); // the technician alone
    CHECK(t.count(u"presence"_s) == 3);
    t.clock.advance(1h);
    (void)look(t, t.colleague, ticket);
    CHECK(t.count(u"presence"_s) == 1);
}

TEST_CASE("nobody looks at a ticket that they may not read, nor learns who does")
{
    TestDesk t(EACH_ENGINE());
    const TicketId ticket = t.open();
    desk::Desk outsider = t.as(t.outsider);
    CHECK(kindOf(desk::lookAtTicket(outsider, {u"fuori"_s, ticket})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::lookAtTicket(outsider, {u"fuori"_s, ticket, false, false})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::lookAtTicket(outsider, {u"fuori"_s, TicketId(999)})) == ErrorKind::NotFound);
    CHECK(t.count(u"presence"_s) == 0);
}

TEST_CASE("on a server nobody says of somebody else that they are there, or are gone, and the clock is the server's")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    const TicketId ticket = t.open();
    const auto own = t.ownLogin(t.agent);
    own->run(u"INSERT INTO presence(console, operator_id, ticket_id, typing, seen_at) VALUES('c', ?, ?, 0, 7)"_s, t.technician.id,
             ticket);
    CHECK(t.session->value<OperatorId>(u"SELECT operator_id FROM presence"_s) == t.agent.id);
    CHECK(t.session->value<qint64>(u"SELECT seen_at FROM presence"_s).value() > 7);
    const auto other = t.ownLogin(t.technician);
    CHECK_THROWS(other->run(u"DELETE FROM presence"_s));
    CHECK_THROWS(other->run(u"UPDATE presence SET typing = 1"_s));
    CHECK(t.count(u"presence"_s) == 1);
    const auto stranger = t.ownLogin(t.outsider);
    const QString row = u"INSERT INTO presence(console, operator_id, ticket_id, typing, seen_at) VALUES(?, 1, ?, 0, 7)"_s;
    CHECK_THROWS(stranger->run(row, u"s"_s, ticket)); // of a contract that they don't work on
    CHECK_THROWS(own->run(row, QString(65, u'x'), ticket));
    CHECK(t.count(u"presence"_s) == 1);
}

TEST_CASE("a beat while somebody else holds the file is refused in time, and the next one is seen")
{
    TestDesk t(db::Engine::Sqlite); // on a server nobody holds it all
    const TicketId ticket = t.open();
    const auto beating = t.database.open({.busyLimit = 30ms});
    desk::Desk agent = t.as(t.agent, *beating);
    const desk::LookAtTicket beat{u"banco"_s, ticket};
    {
        const db::Transaction import(*t.session, db::Transaction::Kind::Write);
        CHECK(kindOf(desk::lookAtTicket(agent, beat)) == ErrorKind::DatabaseLocked);
    }
    must(desk::lookAtTicket(agent, beat));
    CHECK((look(t, t.technician, ticket) == Others{{t.agent.id, false}}));
}
