// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/demonstration.h"

#include "core/demonstration/calendar.h"

#include "core/desk/sign_in.h"
#include "core/domain/local_day.h"
#include "core/indicators/verify.h"
#include "core/storage/calls.h"
#include "core/storage/catalogue.h"
#include "core/storage/dues.h"
#include "core/storage/history.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"
#include "core/storage/tickets.h"
#include "tests/support/both_engines.h"

#include <QtCore/QCryptographicHash>

#include <algorithm>
#include <map>
#include <set>

using namespace sportello;
using namespace sportello::demonstration;
using namespace sportello::domain;
using namespace Qt::Literals::StringLiterals;
using test::must;
using test::TestDatabase;

namespace {

constexpr int someTickets = 3000;

/// A demonstration desk of its own, with what was said of it.
struct DemoDesk {
    explicit DemoDesk(db::Engine engine, quint64 seed = 1, int tickets = someTickets, QDate until = QDate(2026, 6, 10),
                      Instant now = startOfDay(20900))
        : database(engine), session(database.open()), clock(now)
    {
        const QString suffix = engine == db::Engine::Sqlite ? QString() : TestDatabase::uniqueName(u"-"_s);
        must(desk::initialise(*session, clock, u"admin"_s + suffix, u"prova-demo"_s));
        report =
            must(makeDemonstration(*session, clock, {.tickets = tickets, .seed = seed, .until = until, .loginSuffix = suffix}));
    }

    TestDatabase database;
    std::unique_ptr<db::Session> session;
    ManualClock clock;
    DemoReport report;
};

std::vector<qint64> numbers(db::Session &session, const QString &sql)
{
    db::Query q = session.query(sql);
    q.run();
    std::vector<qint64> all;
    while (q.next())
        all.push_back(q.get<qint64>(0));
    return all;
}

/// Who there is and what for, but for logins: those belong to the whole server.
QStringList directory(db::Session &session)
{
    QStringList rows;
    for (
        const QString &sql :
        {u"SELECT code || '|' || name || '|' || customer FROM contract ORDER BY id"_s,
         u"SELECT contract_id || '|' || kind || '|' || name FROM organisation ORDER BY id"_s,
         u"SELECT contract_id || '|' || COALESCE(organisation_id, 0) || '|' || kind || '|' || name || '|' || office FROM contact"
         " ORDER BY id"_s,
         u"SELECT contact_id || '|' || typed FROM contact_phone ORDER BY contact_id, rank"_s,
         u"SELECT contact_id || '|' || address FROM contact_address ORDER BY contact_id, rank"_s,
         u"SELECT name || '|' || level FROM team ORDER BY id"_s,
         u"SELECT contract_id || '|' || COALESCE(parent_id, 0) || '|' || name FROM category ORDER BY id"_s,
         u"SELECT name || '|' || administrator FROM operator WHERE id > 1 ORDER BY id"_s,
         u"SELECT operator_id || '|' || contract_id || '|' || role FROM operator_post ORDER BY operator_id, contract_id, role"_s}) {
        db::Query q = session.query(sql);
        q.run();
        while (q.next())
            rows += q.get<QString>(0);
        rows += u"--"_s;
    }
    return rows;
}

/// Everything of tickets and calls that does not come from salts: facts and texts of every event before `until`.
QByteArray fingerprint(db::Session &session, Instant until = Instant::max())
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[kind, table] : {std::pair{SubjectKind::Ticket, u"ticket"_s}, std::pair{SubjectKind::Call, u"call"_s}})
        for (const qint64 id : numbers(session, u"SELECT id FROM "_s + table + u" ORDER BY id"_s))
            for (const storage::StoredEvent &e : storage::loadEvents(session, {kind, id})) {
                if (e.occurredAt >= until)
                    continue;
                hash.addData(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(int(kind))
                                 .arg(id)
                                 .arg(e.seq)
                                 .arg(int(e.kind))
                                 .arg(e.occurredAt.time_since_epoch().count())
                                 .arg(e.actor.id)
                                 .arg(e.facts)
                                 .toUtf8());
                for (const QString &text : e.texts)
                    hash.addData(text.toUtf8());
                if (const auto operation = storage::loadOperation(session, e.operation))
                    hash.addData(QByteArray(operation->key.toRfc4122() + operation->digest + operation->result.toUtf8()));
            }
    return hash.result();
}

} // namespace

TEST_CASE("The same seed gives the same history, whenever it is made, and another seed another one", "[demonstration]")
{
    const DemoDesk one(db::Engine::Sqlite, 1, 300);
    const DemoDesk later(db::Engine::Sqlite, 1, 300, QDate(2026, 6, 10), startOfDay(21000));
    const DemoDesk other(db::Engine::Sqlite, 2, 300);
    CHECK(fingerprint(*one.session) == fingerprint(*later.session));
    CHECK(fingerprint(*one.session) != fingerprint(*other.session));
    CHECK(directory(*one.session).size() > 50);
    CHECK(directory(*one.session) == directory(*later.session));
    CHECK(directory(*one.session) != directory(*other.session));
}

TEST_CASE("Both engines get the same history", "[demonstration]")
{
    if (test::engines().size() < 2)
        return;
    const DemoDesk file(db::Engine::Sqlite, 1, 120);
    const DemoDesk server(db::Engine::PostgreSql, 1, 120);
    CHECK(file.report.ticketEvents == server.report.ticketEvents);
    CHECK(fingerprint(*file.session) == fingerprint(*server.session));
    CHECK(directory(*file.session) == directory(*server.session));
}

TEST_CASE("What the desk shows is what its history says, and no link is broken", "[demonstration]")
{
    DemoDesk desk(EACH_ENGINE(), 3, 250);
    db::Session &session = *desk.session;
    int broken = 0;
    int different = 0;
    for (const qint64 id : numbers(session, u"SELECT id FROM ticket ORDER BY id"_s)) {
        const auto ticket = storage::loadTicket(session, TicketId(id));
        const std::vector<TicketEvent> history = storage::loadTicketHistory(session, TicketId(id));
        broken += storage::firstBrokenLink(session, storage::subject(TicketId(id))) != 0 ? 1 : 0;
        different += project(TicketId(id), ticket->contract, history) != *ticket ? 1 : 0;
    }
    for (const qint64 id : numbers(session, u"SELECT id FROM call ORDER BY id"_s)) {
        const auto call = storage::loadCall(session, CallId(id));
        const std::vector<storage::StoredEvent> events = storage::loadEvents(session, storage::subject(CallId(id)));
        REQUIRE(events.size() == 1);
        broken += storage::firstBrokenLink(session, storage::subject(CallId(id))) != 0 ? 1 : 0;
        Call told = storage::decodeCall(CallId(id), call->contract, events.front().facts, events.front().texts);
        told.version = 1;
        different += told != *call ? 1 : 0;
    }
    CHECK(broken == 0);
    CHECK(different == 0);
    CHECK(numbers(session, u"SELECT COUNT(*) FROM ticket"_s) == std::vector<qint64>{250});
    CHECK(numbers(session, u"SELECT COUNT(*) FROM event WHERE subject_kind = 1 AND subject_id NOT IN (SELECT id FROM ticket)"_s)
          == std::vector<qint64>{0});
    // Operations are numbered in the order of their time.
    const std::vector<qint64> times = numbers(session, u"SELECT occurred_at FROM operation WHERE verb < 40 ORDER BY id"_s);
    CHECK(std::ranges::is_sorted(times));
    CHECK(numbers(session, u"SELECT COUNT(*) FROM operation WHERE verb < 40 AND recorded_at <> occurred_at"_s)
          == std::vector<qint64>{0});
    // A ticket is found by its words, and the next one gets the next number.
    const auto ticket = storage::loadTicket(session, TicketId(10));
    storage::TicketFilter words;
    words.contracts = {ticket->contract};
    words.text = ticket->subject + u' ';
    const storage::TicketPage found = storage::listTickets(session, words, storage::TicketOrder::Number, std::nullopt, 200);
    CHECK(std::ranges::find(found.rows, TicketId(10), &storage::TicketSummary::id) != found.rows.end());
    CHECK(storage::nextTicketId(session) == TicketId(251));
    // And the desk's own check finds nothing, due times included.
    const std::vector<Operator> people = storage::listOperators(session);
    const auto administrator = std::ranges::find(people, true, &Operator::administrator);
    REQUIRE(administrator != people.end());
    desk::Desk by(session, desk.clock, *administrator);
    const auto verified = must(indicators::verifyDesk(by));
    CHECK(verified.clean());
    CHECK(verified.contractsWaiting == 0);
}

TEST_CASE("A year at the desk has all of life in it", "[demonstration]")
{
    // In the middle of a working morning, when there is something of everything.
    DemoDesk desk(db::Engine::Sqlite, 1, someTickets, {}, startOfDay(20619) + std::chrono::hours(11));
    db::Session &session = *desk.session;

    {
        INFO("every state, every kind of event, every reason to wait");
        CHECK(numbers(session, u"SELECT DISTINCT state FROM ticket ORDER BY state"_s).size() == allTicketStates.size());
        const std::vector<qint64> kinds =
            numbers(session, u"SELECT DISTINCT kind FROM event WHERE subject_kind = 1 ORDER BY kind"_s);
        for (int kind = int(EventKind::Registered); kind <= int(EventKind::Amended); ++kind)
            CHECK(std::ranges::find(kinds, kind) != kinds.end());
        CHECK(numbers(session, u"SELECT DISTINCT measure FROM event WHERE subject_kind = 1 AND kind = 7"_s).size()
              == allHoldReasons.size());
        CHECK(numbers(session, u"SELECT DISTINCT measure FROM event WHERE subject_kind = 1 AND kind = 10"_s).size() == 3);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM event WHERE kind = 13"_s).front() > 0);
    }
    {
        INFO("every way in which a call ends");
        std::map<ContractId, Milliseconds> shortAbandon;
        for (const Contract &contract : storage::listContracts(session))
            shortAbandon.emplace(contract.id, contract.shortAbandon);
        std::map<Door, int> doors;
        int calledBack = 0;
        for (const qint64 id : numbers(session, u"SELECT id FROM call ORDER BY id"_s)) {
            const Call call = storage::loadCall(session, CallId(id)).value();
            CHECK((call.end == CallEnd::Answered) == call.answeredAt.has_value());
            CHECK(call.startedAt <= call.endedAt.value());
            if (call.direction == CallDirection::Inbound)
                ++doors[door(call, shortAbandon.at(call.contract))];
            else if (call.end == CallEnd::Answered)
                ++calledBack;
        }
        for (const Door each :
             {Door::OutOfHours, Door::Other, Door::HandledLive, Door::NoLine, Door::ShortAbandon, Door::Abandoned}) {
            INFO(int(each));
            CHECK(doors[each] > 0);
        }
        CHECK(calledBack > 0);
        CHECK(doors[Door::HandledLive] > 5 * doors[Door::Abandoned]);
    }
    {
        INFO("two contracts with rules of their own, people of every role, numbers that can be dialled");
        const std::vector<Contract> contracts = storage::listContracts(session);
        REQUIRE(contracts.size() == 2);
        CHECK(contracts[0].closing != contracts[1].closing);
        CHECK(storage::loadMatrix(session, contracts[0].id) != storage::loadMatrix(session, contracts[1].id));
        CHECK_FALSE(storage::listLevelRules(session, contracts[0].id).empty());
        std::set<Role> roles;
        for (const DemoLogin &login : desk.report.logins)
            roles.insert(login.role);
        CHECK(roles == std::set{Role::Agent, Role::Technician, Role::Supervisor, Role::Administrator, Role::Auditor});
        const DemoLogin &login = desk.report.logins.front();
        CHECK(must(desk::signIn(session, SystemClock(), {login.login, login.password})).me.name == login.name);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM contact_phone WHERE e164 = ''"_s) == std::vector<qint64>{0});
        CHECK(numbers(session, u"SELECT COUNT(*) FROM contact_phone WHERE e164 LIKE '+39%'"_s).front() > 0);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM contact_phone WHERE e164 NOT LIKE '+39%'"_s) == std::vector<qint64>{0});
        CHECK(numbers(session, u"SELECT DISTINCT level FROM team ORDER BY level"_s)
              == std::vector{qint64(TeamLevel::First), qint64(TeamLevel::Second), qint64(TeamLevel::Supplier)});
        CHECK(numbers(session, u"SELECT COUNT(*) FROM category WHERE parent_id IS NOT NULL"_s).front() > 0);
        CHECK(numbers(session,
                      u"SELECT COUNT(*) FROM category c JOIN category p ON p.id = c.parent_id"
                      " WHERE p.contract_id <> c.contract_id"_s)
              == std::vector<qint64>{0});
    }
    {
        INFO("targets in time, at risk, missed and stopped");
        std::map<DueState, int> states;
        for (const auto &[id, row] : storage::loadDues(session, TicketId(1), TicketId(someTickets))) {
            CHECK(row.sorts);
            ++states[row.due.value().stateAt(desk.clock.now())];
        }
        for (const DueState state : {DueState::InTime, DueState::Stopped, DueState::AtRisk, DueState::Missed}) {
            INFO(int(state));
            CHECK(states[state] > 0);
        }
        CHECK(states[DueState::InTime] > states[DueState::Missed]);
        CHECK(storage::markedContracts(session).empty());
    }
    {
        INFO("the peak of Monday mornings, and the week of an election");
        for (const QString &sql : {u"SELECT occurred_at FROM event WHERE subject_kind = 1 AND kind = 1"_s,
                                   u"SELECT started_at FROM call WHERE direction = 1"_s}) {
            CAPTURE(sql);
            std::array<int, 7> byWeekday{};
            int mondayMornings = 0, beforeElection = 0, electionWeek = 0;
            const LocalDay vote = LocalDay(QDate(1970, 1, 1).daysTo(Calendar::voteOf(2026)));
            for (const qint64 at : numbers(session, sql)) {
                const Instant when{Milliseconds(at)};
                const LocalDay day = localDay(when);
                const int weekday = QDate(1970, 1, 1).addDays(day).dayOfWeek();
                ++byWeekday.at(std::size_t(weekday - 1));
                mondayMornings += weekday == 1 && minuteOfDay(when) < 11 * 60 ? 1 : 0;
                electionWeek += day > vote - 7 && day <= vote ? 1 : 0;
                beforeElection += day > vote - 14 && day <= vote - 7 ? 1 : 0;
            }
            for (std::size_t weekday = 1; weekday < 7; ++weekday)
                CHECK(byWeekday.front() > byWeekday.at(weekday) * 11 / 10);
            CHECK(mondayMornings > byWeekday.front() / 2);
            CHECK(electionWeek > beforeElection * 3 / 2);
        }
    }
    {
        INFO("the report counts what there is");
        CHECK(numbers(session, u"SELECT COUNT(*) FROM ticket"_s).front() == desk.report.tickets);
        CHECK(desk.report.tickets > someTickets * 99 / 100); // those of the afternoon are to come
        CHECK(desk.report.tickets < someTickets);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM event WHERE subject_kind = 1"_s).front() == desk.report.ticketEvents);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM call"_s).front() == desk.report.calls);
        CHECK(numbers(session, u"SELECT COUNT(*) FROM contact"_s).front() == desk.report.contacts);
        CHECK(desk.report.eventsPerTicket() > 4);
        CHECK(desk.report.eventsPerTicket() < 8);
        // Some work is left, and not too much.
        const qint64 open = numbers(session, u"SELECT COUNT(*) FROM ticket WHERE is_open = 1"_s).front();
        CHECK(open > someTickets / 500);
        CHECK(open < someTickets / 10);
    }
}

TEST_CASE("Until today means until now", "[demonstration][long]")
{
    const Instant now = startOfDay(20619) + std::chrono::hours(13); // a Monday, at one in the afternoon
    DemoDesk desk(db::Engine::Sqlite, 1, 2000, {}, now);
    const qint64 last = numbers(*desk.session, u"SELECT MAX(occurred_at) FROM event WHERE subject_kind IN (1, 2)"_s).front();
    CHECK(last < now.time_since_epoch().count());
    CHECK(last > (now - std::chrono::hours(2)).time_since_epoch().count());
    // and what has come by one is the beginning of what has come by the evening, or by any later day
    DemoDesk evening(db::Engine::Sqlite, 1, 2000, {}, startOfDay(20620) - Milliseconds(1));
    DemoDesk after(db::Engine::Sqlite, 1, 2000, QDate(2026, 6, 15), now + std::chrono::hours(100));
    CHECK(fingerprint(*evening.session) == fingerprint(*after.session));
    CHECK(fingerprint(*evening.session) != fingerprint(*desk.session));
    CHECK(fingerprint(*evening.session, now) == fingerprint(*desk.session));
    CHECK(numbers(*evening.session, u"SELECT COUNT(*) FROM ticket"_s).front() == 2000);
    CHECK(desk.report.tickets < 2000);
    CHECK(desk.report.tickets > 1985);
}

TEST_CASE("A desk that has contracts is not filled again, nor a size that is none, nor a year that is to come", "[demonstration]")
{
    DemoDesk desk(db::Engine::Sqlite, 1, 10);
    CHECK(makeDemonstration(*desk.session, desk.clock, {.tickets = 10}).error().kind == ErrorKind::Duplicate);
    CHECK(makeDemonstration(*desk.session, desk.clock, {.tickets = 0}).error().kind == ErrorKind::WrongUsage);
    CHECK(DemoOptions{}.tickets == 5000);
    const QDate today = QDate(1970, 1, 1).addDays(localDay(desk.clock.now()));
    CHECK(makeDemonstration(*desk.session, desk.clock, {.until = today.addDays(1)}).error().kind == ErrorKind::WrongUsage);
}
