// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/clock.h"
#include "core/domain/ids.h"

#include <vector>

/// Who has which ticket before them, as their consoles say. No history: whoever is silent is gone. All functions throw
/// db::DbError.
namespace sportello::storage {

struct PresenceRow {
    QString console; ///< a place in a program that shows a ticket, by its own word
    domain::OperatorId person{0};
    domain::TicketId ticket{0};
    bool typing = false;
    domain::Instant seen; ///< a server sets it, and who it is, by itself
};
/// One row for each console: what it said before is gone.
void savePresence(db::Session &session, const PresenceRow &row);
void removePresence(db::Session &session, const QString &console);
/// Takes away what consoles left behind that ended without a word.
void removePresenceBefore(db::Session &session, domain::Instant seen);
/// Those who said so at `since` or later, by name.
[[nodiscard]] std::vector<PresenceRow> presenceOn(db::Session &session, domain::TicketId ticket, domain::Instant since);

} // namespace sportello::storage
