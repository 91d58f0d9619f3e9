// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"
#include "core/desk/calendars.h"
#include "core/desk/changes.h"
#include "core/desk/dues.h"
#include "core/desk/opening.h"
#include "core/desk/outgoing.h"
#include "core/desk/reading.h"
#include "core/desk/roster.h"
#include "core/desk/sign_in.h"
#include "core/desk/target_trial.h"
#include "core/desk/targets.h"
#include "core/desk/tickets.h"
#include "core/desk/waiting.h"
#include "core/desk/watch.h"
#include "core/desk/watch_rules.h"
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "core/storage/staff.h"
#include "tests/core/demonstration/sqlite_plans.h"

#include <QtCore/QRegularExpression>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::storage;
using namespace Qt::Literals::StringLiterals;
using test::must;

namespace {

/// What people ask a desk all day long, and what is asked for them.
void work(db::Session &session, const Clock &clock)
{
    desk::Desk supervisor(session, clock, *findOperator(session, u"supervisore"_s));
    desk::Desk agent(session, clock, *findOperator(session, u"agente1"_s));
    const auto directory = must(desk::readDirectory(agent));
    const auto newest = must(desk::listTickets(supervisor, {}, std::nullopt, std::nullopt, 50));
    REQUIRE(newest.rows.size() == 50);
    for (const TicketSummary &row : newest.rows) {
        const auto detail = must(desk::readTicket(supervisor, row.id));
        (void)must(desk::readDue(supervisor, row.id));
        for (const Call &call : detail.calls)
            (void)must(desk::readDue(supervisor, call.id));
        for (const TicketAlias &alias : detail.aliases)
            (void)must(desk::findTicketByName(supervisor, alias.alias));
    }
    TicketFilter open;
    open.open = true;
    (void)must(desk::listTickets(supervisor, open, std::nullopt, std::nullopt, 50));
    (void)must(desk::countTickets(supervisor, open, 1000));
    for (const QString &typed : {u"ros"_s, u"081 7"_s, u"mario.rossi@comune.it"_s, u"+39081"_s})
        for (const Contact &contact : must(desk::findContacts(agent, typed, 10))) {
            (void)must(desk::readContact(agent, contact.id));
            TicketFilter of;
            of.contact = contact.id;
            of.open = true;
            (void)must(desk::listTickets(agent, of, std::nullopt, std::nullopt, 50));
            CallFilter calls;
            calls.contact = contact.id;
            (void)must(desk::listCalls(agent, calls, std::nullopt, 50));
        }
    (void)must(desk::listContacts(supervisor, {}, u"bian"_s, std::nullopt, 50));
    for (const ContractId contract : {ContractId(1), ContractId(2)})
        (void)must(desk::listOrganisations(supervisor, contract));
    CallFilter calls;
    (void)must(desk::listCalls(supervisor, calls, std::nullopt, 50));
    calls.direction = CallDirection::Outbound;
    (void)must(desk::listCalls(supervisor, calls, std::nullopt, 50));
    (void)must(desk::listWaiting(supervisor, {}, std::nullopt, 50));
    (void)must(desk::countWaiting(supervisor, {}, 1000));
    (void)must(desk::listOutgoing(supervisor, {}, {}, std::nullopt, 50));
    (void)must(desk::listOutgoingToDo(supervisor, {}, std::nullopt, 50));
    (void)must(desk::countOutgoingToDo(supervisor));
    storage::ChangeMark mark = must(desk::changeMark(supervisor));
    mark.last = OperationId(mark.last.value() - 50);
    CHECK_FALSE(must(desk::changesAfter(supervisor, mark)).empty());
    (void)must(indicators::readBoard(supervisor));
    (void)must(indicators::figures(supervisor, {}, {localDay(clock.now()) - 30, localDay(clock.now())}));

    const auto first = std::ranges::find(newest.rows, ContractId(1), &TicketSummary::contract);
    REQUIRE(first != newest.rows.end());
    desk::OpenTicket opening;
    opening.contract = first->contract;
    opening.contact = first->contact;
    opening.category = first->category;
    opening.subject = u"Prova"_s;
    opening.description = u"Non funziona"_s;
    const TicketId id = must(desk::openTicket(agent, opening)).ticket();
    must(desk::takeTicket(agent, {.request = {}, .ticket = id}));
    must(desk::noteTicket(agent, {.request = {}, .ticket = id, .text = u"Nota"_s}));
    must(desk::holdTicket(
        agent,
        {.request = {}, .ticket = id, .party = u"Rossi"_s, .reference = {}, .wakeUp = clock.now() + std::chrono::hours(2)}));
    must(desk::resumeTicket(agent, {.request = {}, .ticket = id}));
    must(desk::chaseTicket(agent, {.request = {}, .ticket = id, .by = first->contact, .party = {}, .text = {}, .written = {}}));
    Call lost;
    lost.contract = first->contract;
    lost.end = CallEnd::HungUp;
    lost.number = {u"081 123 4567"_s, u"+390811234567"_s};
    lost.startedAt = clock.now() - std::chrono::minutes(2);
    lost.endedAt = clock.now();
    (void)must(desk::logCall(agent, {.request = {}, .call = lost, .ticket = {}}));
    WatchStep step;
    step.contract = first->contract;
    step.measure = Measure::CallBack;
    step.receiver = StepReceiver::Party;
    step.party = u"Centralino"_s;
    step.address = u"centralino@comune.it"_s;
    (void)must(desk::addWatchStep(supervisor, {.request = {}, .step = step}));
    (void)must(desk::readRoster(supervisor, first->contract, {localDay(clock.now()), localDay(clock.now()) + 7}));
    (void)must(desk::readOpenings(supervisor, first->contract));
    (void)must(desk::readTargets(supervisor, first->contract));
    domain::Target tried;
    tried.limit = std::chrono::hours(8);
    (void)must(desk::tryTarget(
        supervisor,
        {.contract = first->contract, .target = tried, .from = clock.now() - std::chrono::days(30), .to = clock.now()}));
    const desk::Watcher watcher;
    (void)must(desk::watchOnce(supervisor, watcher));
    must(desk::stopWatching(supervisor, watcher));
    must(desk::recomputeDue(supervisor, ContractId(1)));
    desk::Desk administrator(session, clock, *findOperator(session, u"admin"_s));
    (void)must(indicators::verifyDesk(administrator));
}

} // namespace

TEST_CASE("A desk that grew by itself is asked by the same indexes as one that was analysed", "[demonstration][long]")
{
    const test::TestDatabase database(db::Engine::Sqlite);
    const auto made = database.open();
    const ManualClock clock(Instant(std::chrono::hours(24 * 20619)));
    must(desk::initialise(*made, clock, u"admin"_s, u"prova-demo"_s));
    must(demonstration::makeDemonstration(*made, clock, {.tickets = 2000}));
    std::map<QByteArray, QString> analysed;
    {
        const auto session = test::reopened(database, *made, true);
        work(*session, clock);
        analysed = test::keptPlans(*session);
    }
    CHECK(analysed.size() < db::Session::maxStatements); // none was forgotten
    const auto grown = test::reopened(database, *made, false);
    // Of a table that is small, all is read as well as a range, or some by their numbers.
    const QRegularExpression large(
        u"\\b(FROM|JOIN|INTO|UPDATE) (ticket\\w*|call\\w*|event\\w*|operation|outgoing|contact\\w*)\\b"_s);
    const QRegularExpression byNumber(u"^SEARCH \\w+ USING INTEGER PRIMARY KEY \\(rowid=\\?\\)$"_s);
    int compared = 0;
    for (const auto &[sql, plan] : analysed) {
        if (!large.match(QString::fromUtf8(sql)).hasMatch())
            continue;
        INFO(sql.toStdString());
        const QString now = test::planOf(*grown, sql);
        if (byNumber.match(now).hasMatch())
            continue;
        CHECK(now.toStdString() == plan.toStdString());
        ++compared;
    }
    CHECK(compared > 50);
}
