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

/// While it lives, what the session writes is taken as it is: no trigger fires and no reference is checked. For rows that another
/// database has checked already. On a server its superuser's alone. Not inside a transaction.
class Unchecked {
public:
    /// Throws DbError.
    explicit Unchecked(Session &session);
    ~Unchecked();
    Unchecked(const Unchecked &) = delete;
    Unchecked &operator=(const Unchecked &) = delete;

private:
    Session &m_session;
};

} // namespace sportello::db
