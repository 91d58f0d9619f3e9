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
    // Piece by piece: 'optimize' would write all of the index anew before it gives back a page of the old one, and leave as many
    // free. The first step, negative, begins with all pieces that there are; one that changes nothing was the last.
    constexpr int pages = 50;
    const auto changes = [&] { return session.value<qint64>(u"SELECT total_changes()"_s).value_or(0); };
    qint64 before = 0;
    int step = -pages;
    do {
        before = changes();
        session.run(u"INSERT INTO ticket_search(ticket_search, rank) VALUES('merge', ?)"_s, step);
        step = pages;
    } while (changes() - before >= 2);
    session.execute(u"ANALYZE"_s);
}

} // namespace sportello::storage
