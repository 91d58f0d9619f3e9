// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

/// What writing a great deal at once needs besides. All functions throw db::DbError.
namespace sportello::storage {

/// Tickets and calls were written with numbers of the writer's own: the next ones go on after the greatest.
void continueNumbers(db::Session &session);

/// Merges the search index into one piece, clears away what was written over, and looks at what there is, so that the engine
/// plans well. Not inside a transaction.
void settle(db::Session &session);

} // namespace sportello::storage
