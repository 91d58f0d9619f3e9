// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/filling.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

void continueNumbers(db::Session &session)
{
    if (session.isSqlite()) // counts from the greatest anyway
        return;
    (void)session.value<qint64>(
        u"SELECT setval(pg_get_serial_sequence('ticket', 'id'), COALESCE(MAX(id), 0) + 1, false) FROM ticket"_s);
    (void)session.value<qint64>(
        u"SELECT setval(pg_get_serial_sequence('call', 'id'), COALESCE(MAX(id), 0) + 1, false) FROM call"_s);
}

void settle(db::Session &session)
{
    if (!session.isSqlite()) {
        session.execute(u"VACUUM ANALYZE"_s);
        return;
    }
    session.execute(u"INSERT INTO ticket_search(ticket_search) VALUES('optimize')"_s);
    session.execute(u"ANALYZE"_s);
}

} // namespace sportello::storage
