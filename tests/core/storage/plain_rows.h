// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::test {

/// Lets a test write rows as they could not come about: PostgreSQL's triggers sleep in this session.
inline void writePlainRows(db::Session &session)
{
    if (!session.isSqlite())
        session.execute(QStringLiteral("SET session_replication_role = replica"));
}

} // namespace sportello::test
