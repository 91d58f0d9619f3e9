// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

/// Word of what others write, which costs a server nothing: it sends word by itself (LISTEN), and a file has a number that
/// changes with each write (`PRAGMA data_version`).
namespace sportello::db {

/// From now on the session hears of it. Throws DbError.
void hearOthers(Session &session);

/// Whether another connection has written since hearOthers() or the last time that this was asked; true as well where the server
/// is gone, which the next question to it tells. Waits at most for answers that are on their way. Throws DbError.
[[nodiscard]] bool heardOthers(Session &session);

/// How often that is asked: ten times a second, in a network folder every two seconds, for each time is a journey there.
[[nodiscard]] domain::Milliseconds hearingBeat(const Session &session);

} // namespace sportello::db
