// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/bulk.h"

#include "core/db/db_error.h"

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

} // namespace sportello::db
