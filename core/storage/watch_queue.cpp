// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/watch_queue.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Instant databaseNow(db::Session &session, Instant ours)
{
    if (session.isSqlite())
        return ours;
    return session
        .value<Instant>(u"SELECT CASE WHEN is_owner() THEN CAST(? AS BIGINT)"
                        " ELSE (extract(epoch FROM clock_timestamp()) * 1000)::bigint END"_s,
                        ours)
        .value();
}

std::optional<Lease> loadLease(db::Session &session, LeaseName name)
{
    db::Query q = session.query(u"SELECT holder, label, since, heartbeat FROM lease WHERE name = ? AND holder <> ''"_s);
    q.run(name);
    if (!q.next())
        return std::nullopt;
    return Lease{q.get<QString>(0), q.get<QString>(1), q.get<Instant>(2), q.get<Instant>(3)};
}

bool takeLease(db::Session &session, LeaseName name, const QString &holder, const QString &label, Instant now, Instant stale)
{
    return session.run(
               u"INSERT INTO lease(name, holder, label, since, heartbeat) VALUES(?, ?, ?, ?, ?) ON CONFLICT(name) DO UPDATE"
               " SET since = CASE WHEN lease.holder = excluded.holder THEN lease.since ELSE excluded.since END,"
               " holder = excluded.holder, label = excluded.label, heartbeat = excluded.heartbeat"
               " WHERE lease.holder IN (excluded.holder, '') OR lease.heartbeat < ?"_s,
               name, holder, label, now, now, stale)
        == 1;
}

void releaseLease(db::Session &session, LeaseName name, const QString &holder)
{
    session.run(u"UPDATE lease SET holder = '' WHERE name = ? AND holder = ?"_s, name, holder);
}

qint64 catalogueStamp(db::Session &session)
{
    return session.value<qint64>(u"SELECT stamp FROM catalogue_stamp"_s).value_or(0);
}

std::optional<qint64> seenStamp(db::Session &session)
{
    return session.value<std::optional<qint64>>(u"SELECT seen FROM lease WHERE name = ?"_s, LeaseName::Watcher)
        .value_or(std::nullopt);
}

void saveSeenStamp(db::Session &session, qint64 stamp)
{
    session.run(u"UPDATE lease SET seen = ? WHERE name = ?"_s, stamp, LeaseName::Watcher);
}

void queueLook(db::Session &session, const Ticket &ticket)
{
    const bool isWatched = isOpen(ticket.place.state) || ticket.place.state == TicketState::Resolved;
    if (!session.isSqlite())
        session.post(u"SELECT queue_look(?, ?)"_s, ticket.id, isWatched ? std::optional(ticket.version) : std::nullopt);
    else if (isWatched)
        session.post(u"INSERT INTO ticket_watch(ticket_id, version, look_at) VALUES(?, ?, 0)"
                     " ON CONFLICT(ticket_id) DO UPDATE SET version = excluded.version, look_at = 0"_s,
                     ticket.id, ticket.version);
    else
        session.post(u"DELETE FROM ticket_watch WHERE ticket_id = ?"_s, ticket.id);
}

void queueAllLooks(db::Session &session)
{
    const QString update = u" ON CONFLICT(ticket_id) DO UPDATE SET version = excluded.version, look_at = 0"_s;
    session.run(u"INSERT INTO ticket_watch(ticket_id, version, look_at) SELECT id, version, 0 FROM ticket WHERE is_open = 1"_s
                + update);
    // A cross join, so that SQLite begins with the contracts, few as they are, also where it was never told how many.
    session.run(u"INSERT INTO ticket_watch(ticket_id, version, look_at) SELECT t.id, t.version, 0 FROM contract c"
                " CROSS JOIN ticket t WHERE t.contract_id = c.id AND t.state = ? AND c.closing = ?"_s
                    + update,
                TicketState::Resolved, ClosingRule::VerifiedOrTacit);
}

std::vector<TicketLook> looksUntil(db::Session &session, Instant now, int limit)
{
    db::Query q = session.query(
        u"SELECT ticket_id, version, look_at FROM ticket_watch WHERE look_at <= ? ORDER BY look_at, ticket_id LIMIT ?"_s);
    q.run(now, limit);
    std::vector<TicketLook> looks;
    while (q.next())
        looks.push_back({q.get<TicketId>(0), q.get<int>(1), q.get<Instant>(2)});
    return looks;
}

std::optional<Instant> nextLook(db::Session &session)
{
    return session.value<Instant>(u"SELECT look_at FROM ticket_watch ORDER BY look_at, ticket_id LIMIT 1"_s);
}

void settleLook(db::Session &session, const TicketLook &look, std::optional<Instant> next)
{
    if (next)
        session.post(u"UPDATE ticket_watch SET look_at = ? WHERE ticket_id = ? AND version = ?"_s, *next, look.ticket,
                     look.version);
    else
        session.post(u"DELETE FROM ticket_watch WHERE ticket_id = ? AND version = ?"_s, look.ticket, look.version);
}

} // namespace sportello::storage
