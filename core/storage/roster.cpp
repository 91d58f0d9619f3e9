// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/roster.h"

#include "core/storage/week_text.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString rosterColumns = u"id, version, contract_id, operator_id, used_for, single, first_day, last_day, week, cancelled"_s;

RosterEntry readEntry(db::Query &q)
{
    return {q.get<RosterEntryId>(0),     q.get<int>(1),  q.get<ContractId>(2), q.get<OperatorId>(3),
            q.get<HoursUse>(4),          q.get<bool>(5), q.get<LocalDay>(6),   q.get<std::optional<LocalDay>>(7),
            readWeek(q.get<QString>(8)), q.get<bool>(9)};
}

} // namespace

RosterEntryId insertRosterEntry(db::Session &session, const RosterEntry &e)
{
    return session
        .value<RosterEntryId>(
            u"INSERT INTO roster_entry(version, contract_id, operator_id, used_for, single, first_day, last_day,"
            " week, cancelled) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            e.contract, e.person, e.use, e.single, e.first, e.last, weekText(e.week), e.cancelled)
        .value();
}

bool updateRosterEntry(db::Session &session, const RosterEntry &e)
{
    return session.run(u"UPDATE roster_entry SET version = ?, first_day = ?, last_day = ?, week = ?, cancelled = ?"
                       " WHERE id = ? AND version = ?"_s,
                       e.version, e.first, e.last, weekText(e.week), e.cancelled, e.id, e.version - 1)
        == 1;
}

std::optional<RosterEntry> loadRosterEntry(db::Session &session, RosterEntryId id)
{
    db::Query q = session.query(u"SELECT "_s + rosterColumns + u" FROM roster_entry WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readEntry(q)) : std::nullopt;
}

std::vector<RosterEntry> listRoster(db::Session &session, ContractId contract, const Days &days, std::optional<OperatorId> person)
{
    // Two questions: one whose operator may be any would be planned for none.
    const QString sql = u"SELECT "_s + rosterColumns + u" FROM roster_entry WHERE contract_id = ?"_s
        + (person ? u" AND operator_id = ?"_s : QString())
        + u" AND first_day <= ? AND (last_day IS NULL OR last_day >= ?) ORDER BY operator_id, first_day, id"_s;
    db::Query q = session.query(sql);
    if (person)
        q.run(contract, *person, days.last, days.first);
    else
        q.run(contract, days.last, days.first);
    std::vector<RosterEntry> rows;
    while (q.next())
        rows.push_back(readEntry(q));
    return rows;
}

std::map<std::pair<OperatorId, HoursUse>, int> rosterVersions(db::Session &session, ContractId contract)
{
    db::Query q =
        session.query(u"SELECT operator_id, used_for, CAST(SUM(version) AS BIGINT) FROM roster_entry WHERE contract_id = ?"
                      " GROUP BY operator_id, used_for"_s);
    q.run(contract);
    std::map<std::pair<OperatorId, HoursUse>, int> versions;
    while (q.next())
        versions[{q.get<OperatorId>(0), q.get<HoursUse>(1)}] = int(q.get<qint64>(2));
    return versions;
}

} // namespace sportello::storage
