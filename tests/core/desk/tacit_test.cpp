// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace std::chrono_literals;
using sportello::test::kindOf;
using sportello::test::must;
namespace pg_server = sportello::test::pg_server;
using sportello::test::TestDesk;

namespace {

void setClosing(TestDesk &t, ClosingRule rule, int days)
{
    Contract contract = storage::loadContract(*t.session, t.contract).value();
    contract.closing = rule;
    contract.closingDays = days;
    ++contract.version;
    REQUIRE(storage::updateContract(*t.session, contract));
}

} // namespace

TEST_CASE("a ticket left unanswered is closed by the rule after the contract's days, not before, and signed by nobody")
{
    TestDesk t(EACH_ENGINE());
    setClosing(t, ClosingRule::VerifiedOrTacit, 5);
    const TicketId ticket = t.openAt({TicketState::Resolved, Level::First});
    desk::Desk agent = t.as(t.agent);
    t.clock.advance(4 * 24h);
    const auto early = desk::closeTacitly(agent, {.request = {}, .ticket = ticket});
    REQUIRE(kindOf(early) == ErrorKind::ClosingNotAllowed);
    CHECK(early.error().detail == QStringLiteral("4/5"));
    t.clock.advance(24h);
    must(desk::closeTacitly(agent, {.request = {}, .ticket = ticket}));
    CHECK(t.ticket(ticket).place.state == TicketState::Closed);
    CHECK(t.history(ticket).back().actor == Actor::system());
    CHECK(t.isSound(ticket));
}

TEST_CASE("the days before tacit closing are days of the contract's service, where it has a calendar")
{
    TestDesk t(EACH_ENGINE());
    setClosing(t, ClosingRule::VerifiedOrTacit, 5);
    ContractHours hours{.contract = t.contract};
    for (std::size_t day = 0; day < 5; ++day)
        hours.rule.week[day] = {{8 * 60, 18 * 60}};
    (void)storage::insertHours(*t.session, hours);
    const LocalDay tuesday = dayOf(std::chrono::year(2026) / 3 / 3);
    (void)storage::insertClosure(*t.session, {.contract = t.contract, .closure = {tuesday, tuesday, QStringLiteral("Sciopero")}});
    const TicketId ticket = t.openAt({TicketState::Resolved, Level::First}); // on Monday 2 March, 10:00
    desk::Desk agent = t.as(t.agent);
    // Wednesday to Friday, Monday and Tuesday: five days, the last of which ends on 10 March at 18:00.
    t.clock.set(startOfDay(dayOf(std::chrono::year(2026) / 3 / 10)) + 18h - 1ms);
    const auto early = desk::closeTacitly(agent, {.request = {}, .ticket = ticket});
    REQUIRE(kindOf(early) == ErrorKind::ClosingNotAllowed);
    CHECK(early.error().detail == QStringLiteral("4/5"));
    t.clock.advance(1ms);
    must(desk::closeTacitly(agent, {.request = {}, .ticket = ticket}));
    CHECK(t.ticket(ticket).place.state == TicketState::Closed);
}

TEST_CASE("the rule closes tacitly on the server too, with a login that serves the desk")
{
    ON_A_SERVER();
    TestDesk t(db::Engine::PostgreSql);
    setClosing(t, ClosingRule::VerifiedOrTacit, 1);
    const TicketId ticket = t.openAt({TicketState::Resolved, Level::First});
    t.clock.advance(24h);
    const auto session = t.ownLogin(t.agent, TestDesk::Serving::Yes);
    desk::Desk agent = t.as(t.agent, *session);
    must(desk::closeTacitly(agent, {.request = {}, .ticket = ticket}));
    CHECK(t.ticket(ticket).place.state == TicketState::Closed);
}

TEST_CASE("a contract without tacit closing, and a ticket that is not resolved, are not closed by the rule")
{
    TestDesk t(EACH_ENGINE());
    desk::Desk agent = t.as(t.agent);
    const TicketId resolved = t.openAt({TicketState::Resolved, Level::First});
    t.clock.advance(90 * 24h);
    CHECK(kindOf(desk::closeTacitly(agent, {.request = {}, .ticket = resolved})) == ErrorKind::ClosingNotAllowed);
    setClosing(t, ClosingRule::VerifiedOrTacit, 5);
    const TicketId open = t.open();
    CHECK(kindOf(desk::closeTacitly(agent, {.request = {}, .ticket = open})) == ErrorKind::IllegalTransition);
}
