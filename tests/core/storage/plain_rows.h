// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::test {

/// Lets a test write rows as they could not come about: PostgreSQL's triggers sleep in this session, SQLite's guards of the
/// history are taken away.
inline void writePlainRows(db::Session &session)
{
    if (!session.isSqlite())
        return session.execute(QStringLiteral("SET session_replication_role = replica"));
    for (const char *guard : {"event_stays", "event_not_deleted", "operation_stays", "operation_not_deleted"})
        session.execute(QStringLiteral("DROP TRIGGER IF EXISTS ") + QLatin1StringView(guard));
}

} // namespace sportello::test
