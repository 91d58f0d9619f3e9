// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/targets.h"

#include "core/storage/since.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString targetColumns =
    u"id, version, contract_id, rank, measure, kind, contact_type, priority, level, limit_ms, wall_clock, from_at, until_at"_s;

Target readTarget(db::Query &q)
{
    return {q.get<TargetId>(0),
            q.get<int>(1),
            q.get<ContractId>(2),
            q.get<int>(3),
            q.get<Measure>(4),
            q.get<std::optional<TicketKind>>(5),
            q.get<std::optional<ContactType>>(6),
            q.get<std::optional<Priority>>(7),
            q.get<std::optional<Level>>(8),
            Milliseconds(q.get<qint64>(9)),
            q.get<bool>(10),
            readSince(q, 11),
            q.get<std::optional<Instant>>(12)};
}

// A row that never held ceased when it began; where that is always, at 0.
std::optional<qint64> storedUntil(const std::optional<Instant> &until)
{
    return until ? std::optional(storedSince(*until)) : std::nullopt;
}

} // namespace

TargetId insertTarget(db::Session &session, const Target &t)
{
    return session
        .value<TargetId>(u"INSERT INTO target(version, contract_id, rank, measure, kind, contact_type, priority, level, limit_ms,"
                         " wall_clock, from_at, until_at) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                         t.contract, t.rank, t.measure, t.kind, t.contactType, t.priority, t.level, qint64{t.limit.count()},
                         t.wallClock, storedSince(t.from), storedUntil(t.until))
        .value();
}

bool updateTarget(db::Session &session, const Target &t)
{
    return session.run(u"UPDATE target SET version = ?, rank = ?, limit_ms = ?, wall_clock = ?, from_at = ?, until_at = ?"
                       " WHERE id = ? AND version = ?"_s,
                       t.version, t.rank, qint64{t.limit.count()}, t.wallClock, storedSince(t.from), storedUntil(t.until), t.id,
                       t.version - 1)
        == 1;
}

std::optional<Target> loadTarget(db::Session &session, TargetId id)
{
    db::Query q = session.query(u"SELECT "_s + targetColumns + u" FROM target WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readTarget(q)) : std::nullopt;
}

std::vector<Target> listTargets(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT "_s + targetColumns + u" FROM target WHERE contract_id = ? ORDER BY rank, id"_s);
    q.run(contract);
    std::vector<Target> targets;
    while (q.next())
        targets.push_back(readTarget(q));
    sortTargets(targets);
    return targets;
}

void insertHoldStop(db::Session &session, ContractId contract, const HoldStop &stop)
{
    session.run(u"INSERT INTO hold_stop(contract_id, measure, reason, from_at, until_at) VALUES(?, ?, ?, ?, ?)"_s, contract,
                stop.measure, stop.reason, storedSince(stop.from), storedUntil(stop.until));
}

void updateHoldStop(db::Session &session, ContractId contract, const HoldStop &stop)
{
    session.run(u"UPDATE hold_stop SET until_at = ? WHERE contract_id = ? AND measure = ? AND reason = ? AND from_at = ?"_s,
                storedUntil(stop.until), contract, stop.measure, stop.reason, storedSince(stop.from));
}

std::vector<HoldStop> listHoldStops(db::Session &session, ContractId contract)
{
    db::Query q = session.query(
        u"SELECT measure, reason, from_at, until_at FROM hold_stop WHERE contract_id = ? ORDER BY measure, reason, from_at"_s);
    q.run(contract);
    std::vector<HoldStop> stops;
    while (q.next())
        stops.push_back({q.get<Measure>(0), q.get<HoldReason>(1), readSince(q, 2), q.get<std::optional<Instant>>(3)});
    return stops;
}

} // namespace sportello::storage
