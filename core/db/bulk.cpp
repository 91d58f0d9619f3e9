// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulk.h"

#include "core/db/db_error.h"

#include <sqlite3.h>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

BulkWriting::BulkWriting(Session &session) : m_session(session)
{
    if (!session.isSqlite()) {
        session.execute(u"SET synchronous_commit = off"_s);
        return;
    }
    session.execute(u"PRAGMA synchronous=OFF"_s);
    session.execute(u"PRAGMA cache_size=-262144"_s); // KiB: a year's secondary indexes are written all over
}

BulkWriting::~BulkWriting()
{
    // Nothing more can be done where one of these fails: the session is of no use then, and the next who asks it is told.
    try {
        if (!m_session.isSqlite()) {
            m_session.execute(u"RESET synchronous_commit"_s);
            return;
        }
        m_session.execute(u"PRAGMA synchronous=FULL"_s);
        m_session.execute(u"PRAGMA cache_size=-16384"_s);
        m_session.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // with FULL again: this one waits for the disk
    } catch (const std::exception &) {
    }
}

namespace {

void setChecks(Session &session, bool on)
{
    if (!session.isSqlite()) {
        session.execute(on ? u"RESET session_replication_role"_s : u"SET session_replication_role = replica"_s);
        return;
    }
    session.execute(on ? u"PRAGMA foreign_keys=ON"_s : u"PRAGMA foreign_keys=OFF"_s);
    sqlite3_db_config(static_cast<sqlite3 *>(session.nativeHandle()), SQLITE_DBCONFIG_ENABLE_TRIGGER, on ? 1 : 0, nullptr);
}

} // namespace

Unchecked::Unchecked(Session &session) : m_session(session)
{
    setChecks(session, false);
}

Unchecked::~Unchecked()
{
    try {
        setChecks(m_session, true);
    } catch (const std::exception &) { // the connection is gone, and its switches with it
    }
}

} // namespace sportello::db
