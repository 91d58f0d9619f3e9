// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/database_clock.h"

#include "core/storage/watch_queue.h"

namespace sportello::desk {

using namespace domain;

Instant DatabaseClock::ask(db::Session &session)
{
    const Instant before = m_ours.now();
    const Instant theirs = storage::databaseNow(session, before);
    const Instant after = m_ours.now();
    if (session.isSqlite())
        return theirs;
    // The server answered somewhere in between.
    m_ahead = (theirs - before - (after - before) / 2).count();
    m_askedAt = after.time_since_epoch().count();
    return theirs;
}

void DatabaseClock::keep(db::Session &session)
{
    if (session.isSqlite())
        return;
    const std::int64_t ours = m_ours.now().time_since_epoch().count();
    const std::int64_t asked = m_askedAt;
    if (asked > ours || asked < ours - renewal.count())
        (void)ask(session);
}

} // namespace sportello::desk
