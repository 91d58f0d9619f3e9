// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/presence.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

void savePresence(db::Session &session, const PresenceRow &row)
{
    session.post(u"INSERT INTO presence(console, operator_id, ticket_id, typing, seen_at) VALUES(?, ?, ?, ?, ?)"
                 " ON CONFLICT(console) DO UPDATE SET operator_id = excluded.operator_id, ticket_id = excluded.ticket_id,"
                 " typing = excluded.typing, seen_at = excluded.seen_at"_s,
                 row.console, row.person, row.ticket, row.typing, row.seen);
}

void removePresence(db::Session &session, const QString &console)
{
    session.run(u"DELETE FROM presence WHERE console = ?"_s, console);
}

void removePresenceBefore(db::Session &session, Instant seen)
{
    session.post(u"DELETE FROM presence WHERE seen_at < ?"_s, seen);
}

std::vector<PresenceRow> presenceOn(db::Session &session, TicketId ticket, Instant since)
{
    db::Query q = session.query(u"SELECT p.console, p.operator_id, p.typing, p.seen_at FROM presence p"
                                " JOIN operator o ON o.id = p.operator_id WHERE p.ticket_id = ? AND p.seen_at >= ?"
                                " ORDER BY o.name, o.id"_s);
    q.run(ticket, since);
    std::vector<PresenceRow> rows;
    while (q.next())
        rows.push_back({q.get<QString>(0), q.get<OperatorId>(1), ticket, q.get<bool>(2), q.get<Instant>(3)});
    return rows;
}

} // namespace sportello::storage
