// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/figures.h"

#include "core/storage/calls.h"
#include "core/storage/dues.h"
#include "core/storage/question.h"

#include <algorithm>
#include <iterator>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The key of a day's advisory lock: contract and day together, apart from other uses by its high bits.
qint64 dayLock(ContractId contract, LocalDay day)
{
    return (qint64{0x5350} << 48) ^ (qint64(contract.value()) << 20) ^ qint64(day);
}

} // namespace

void markDay(db::Session &session, ContractId contract, Instant occurredAt, Instant recordedAt)
{
    const LocalDay day = localDay(occurredAt);
    if (day == localDay(recordedAt))
        return;
    if (!session.isSqlite())
        session.post(u"SELECT pg_advisory_xact_lock_shared(?)"_s, dayLock(contract, day));
    session.post(u"DELETE FROM figure_day_done WHERE contract_id = ? AND day = ?"_s, contract, day);
}

void lockDay(db::Session &session, ContractId contract, LocalDay day)
{
    if (!session.isSqlite())
        session.run(u"SELECT pg_advisory_xact_lock(?)"_s, dayLock(contract, day));
}

void forEachEvent(db::Session &session, ContractId contract, const std::vector<EventKind> &kinds, Instant from, Instant to,
                  const std::function<void(const CountedEvent &)> &visit)
{
    // An event was annulled when a later one of its subject says so: `measure` of that one is the first that it takes back, and
    // it takes back all that lie between.
    db::Query q = session.query(u"SELECT e.occurred_at, e.team_id, e.measure FROM event e WHERE e.contract_id = ? AND e.kind = ? "
                                u"AND e.occurred_at >= ? AND e.occurred_at < ?"
                                " AND e.subject_kind = 1 AND NOT EXISTS (SELECT 1 FROM event a WHERE a.subject_kind = 1 AND "
                                "a.subject_id = e.subject_id AND a.seq > e.seq"
                                " AND a.kind = 20 AND a.measure <= e.seq)"_s);
    for (const EventKind kind : kinds) {
        q.run(contract, kind, from, to);
        while (q.next())
            visit({kind, q.get<Instant>(0), q.get<std::optional<TeamId>>(1), q.get<std::optional<qint64>>(2)});
    }
}

std::vector<LocalDay> countedDays(db::Session &session, ContractId contract, LocalDay from, LocalDay to)
{
    db::Query q = session.query(u"SELECT day FROM figure_day_done WHERE contract_id = ? AND day >= ? AND day < ? ORDER BY day"_s);
    q.run(contract, from, to);
    std::vector<LocalDay> days;
    while (q.next())
        days.push_back(q.get<LocalDay>(0));
    return days;
}

std::vector<DayCount> loadCounts(db::Session &session, ContractId contract, LocalDay from, LocalDay to)
{
    db::Query q = session.query(
        u"SELECT day, figure, team_id, n FROM figure_day WHERE contract_id = ? AND day >= ? AND day < ? ORDER BY day, figure, team_id"_s);
    q.run(contract, from, to);
    std::vector<DayCount> counts;
    while (q.next())
        counts.push_back({q.get<LocalDay>(0), q.get<int>(1), q.get<qint64>(2), q.get<qint64>(3)});
    return counts;
}

void saveCounts(db::Session &session, ContractId contract, LocalDay day, const std::vector<DayCount> &counts)
{
    session.run(u"DELETE FROM figure_day WHERE contract_id = ? AND day = ?"_s, contract, day);
    for (const DayCount &count : counts)
        session.post(u"INSERT INTO figure_day(contract_id, day, figure, team_id, n) VALUES(?, ?, ?, ?, ?)"_s, contract, day,
                     count.figure, count.team, count.n);
    session.post(u"INSERT INTO figure_day_done(contract_id, day) VALUES(?, ?) ON CONFLICT(contract_id, day) DO NOTHING"_s,
                 contract, day);
}

std::optional<LocalDay> firstDay(db::Session &session, ContractId contract)
{
    // Nothing comes before a ticket's opening.
    const auto first =
        session
            .value<std::optional<Instant>>(u"SELECT MIN(occurred_at) FROM event WHERE contract_id = ? AND kind = 1"_s, contract)
            .value();
    return first ? std::optional(localDay(*first)) : std::nullopt;
}

std::vector<LateCount> lateTickets(db::Session &session, ContractId contract, Instant now)
{
    db::Query q =
        session.query(u"SELECT team_id, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END), SUM(CASE WHEN due_at >= ? AND risk_at < ? "
                      u"THEN 1 ELSE 0 END)"
                      " FROM ticket WHERE contract_id = ? AND is_open = 1 AND due_measure IS NOT NULL GROUP BY team_id"_s);
    q.run(now, now, now, contract);
    std::vector<LateCount> counts;
    while (q.next())
        counts.push_back({q.get<std::optional<TeamId>>(0), q.get<qint64>(1), q.get<qint64>(2)});
    return counts;
}

std::optional<NextDue> nextDue(db::Session &session, ContractId contract, Instant now,
                               const std::optional<std::vector<TeamId>> &teams)
{
    const auto first = [&](const std::optional<TeamId> &team) -> std::optional<NextDue> {
        Where where;
        where.add(u"is_open = 1"_s); // a literal: partial indexes want it
        where.add(u"contract_id = ?"_s, contract);
        where.addIf(u"team_id = ?"_s, team);
        where.add(u"due_at >= ?"_s, now);
        where.add(u"due_at < ?"_s, nothingDue);
        db::Query q = asked(session,
                            {u"SELECT due_at, due_measure, risk_at, due_left, due_wall, id FROM ticket"_s + where.sql
                                 + u" ORDER BY due_at LIMIT 1"_s,
                             where.values});
        const auto due = q.next() ? readDue(q, 0) : std::nullopt;
        return due ? std::optional(NextDue{q.get<TicketId>(5), *due}) : std::nullopt;
    };
    if (!teams)
        return first({});
    std::optional<NextDue> next;
    for (const TeamId team : *teams)
        if (const auto found = first(team); found && (!next || found->due.at < next->due.at))
            next = found;
    return next;
}

std::vector<BacklogCount> backlog(db::Session &session, ContractId contract)
{
    // By the open states, of which an index knows where they lie; by the flag SQLite may read all the contract's tickets.
    std::vector<TicketState> open;
    std::ranges::copy_if(allTicketStates, std::back_inserter(open), [](TicketState state) { return isOpen(state); });
    Where where;
    where.add(u"contract_id = ?"_s, contract);
    where.addAny(u"state"_s, open);
    db::Query q =
        asked(session,
              {u"SELECT state, level, team_id, COUNT(*) FROM ticket"_s + where.sql + u" GROUP BY state, level, team_id"_s,
               where.values});
    std::vector<BacklogCount> counts;
    while (q.next())
        counts.push_back({{q.get<TicketState>(0), q.get<Level>(1)}, q.get<std::optional<TeamId>>(2), q.get<qint64>(3)});
    return counts;
}

void forEachCall(db::Session &session, ContractId contract, Instant from, Instant to,
                 const std::function<void(const Call &)> &visit)
{
    CallFilter filter;
    filter.contracts = {contract};
    filter.started = {from, to};
    std::optional<CallCursor> after;
    do {
        const CallPage page = listCalls(session, filter, after, 1000);
        for (const Call &call : page.rows)
            visit(call);
        after = page.next;
    } while (after);
}

std::vector<CallId> calledBack(db::Session &session, ContractId contract, Instant from, Instant to)
{
    db::Query q = session.query(
        u"SELECT c.id FROM call c JOIN call b ON b.calls_back = c.id AND b.direction = 2 AND b.answered_at IS NOT NULL"
        " WHERE c.contract_id = ? AND c.started_at >= ? AND c.started_at < ?"_s);
    q.run(contract, from, to);
    std::vector<CallId> ids;
    while (q.next())
        ids.push_back(q.get<CallId>(0));
    return ids;
}

} // namespace sportello::storage
