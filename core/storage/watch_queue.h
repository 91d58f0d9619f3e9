// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/ticket.h"

#include <vector>

/// Who watches, and at which tickets it is time to look. All functions throw db::DbError.
namespace sportello::storage {

/// Now, by the database's clock: a server's own, except that whoever owns the desk may say otherwise, as for operations. A file
/// has no clock but ours.
[[nodiscard]] domain::Instant databaseNow(db::Session &session, domain::Instant ours);

/// What only one process of a database does at a time.
enum class LeaseName : std::uint8_t { Watcher = 1, Sender = 2 };
struct Lease {
    QString holder; ///< a process's own word
    QString label;  ///< who that is, for people
    domain::Instant since;
    domain::Instant heartbeat;
};
[[nodiscard]] std::optional<Lease> loadLease(db::Session &session, LeaseName name);
/// Takes the lease, or shows that its holder is alive; takes it over where the holder's last heartbeat is before `stale`. False:
/// somebody else has it.
[[nodiscard]] bool takeLease(db::Session &session, LeaseName name, const QString &holder, const QString &label,
                             domain::Instant now, domain::Instant stale);
/// Gives it up, where it is held.
void releaseLease(db::Session &session, LeaseName name, const QString &holder);
/// The catalogue's stamp now, and the one by which the queue was last made anew.
[[nodiscard]] qint64 catalogueStamp(db::Session &session);
[[nodiscard]] std::optional<qint64> seenStamp(db::Session &session);
void saveSeenStamp(db::Session &session, qint64 stamp);

/// Something has happened to the ticket: it is to be looked at at once, or no longer where it is closed. Not waited for.
void queueLook(db::Session &session, const domain::Ticket &ticket);
/// All that the rules may have something to do with are to be looked at again.
void queueAllLooks(db::Session &session);

struct TicketLook {
    domain::TicketId ticket{0};
    int version = 0; ///< of the ticket when it was queued
    domain::Instant at;
};
/// The longest waiting first.
[[nodiscard]] std::vector<TicketLook> looksUntil(db::Session &session, domain::Instant now, int limit);
/// When the next one is.
[[nodiscard]] std::optional<domain::Instant> nextLook(db::Session &session);
/// Looked at: again at `next`, or never. Nothing is changed where something happened to the ticket meanwhile.
void settleLook(db::Session &session, const TicketLook &look, std::optional<domain::Instant> next);

} // namespace sportello::storage
