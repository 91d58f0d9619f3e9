// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::db {

/// While it lives, the session writes without waiting for the disk: for filling a fresh database, which is made anew if the
/// machine fails meanwhile. At its end everything is on the disk, and the session as durable as ever. Not inside a transaction.
class BulkWriting {
public:
    /// Throws DbError.
    explicit BulkWriting(Session &session);
    ~BulkWriting();
    BulkWriting(const BulkWriting &) = delete;
    BulkWriting &operator=(const BulkWriting &) = delete;

private:
    Session &m_session;
};

} // namespace sportello::db
