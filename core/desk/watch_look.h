// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/watch_step.h"
#include "core/storage/catalogue_cache.h"

/// What the rules have to do with one ticket. For use inside a transaction.
namespace sportello::desk {

struct Look {
    std::shared_ptr<const storage::Catalogue> catalogue; ///< whose steps the plan points at
    domain::StepPlan plan;
    bool wake = false;                   ///< its hold has lasted until its wake-up time
    bool close = false;                  ///< the requester has left it unanswered long enough
    std::optional<domain::Instant> next; ///< when to look again, where nothing is to be done now; none: never

    [[nodiscard]] bool asks() const { return wake || close || !plan.due.empty(); }
};
[[nodiscard]] Look lookAt(db::Session &session, const domain::Ticket &ticket, domain::Instant now);

/// Whether its last resolution was said at this desk: what was resolved elsewhere, and came with a log, is the log's to close.
[[nodiscard]] bool isResolvedHere(db::Session &session, const domain::Ticket &ticket);

/// The key of what is done by rule for a reason: whoever does it, it is one operation.
[[nodiscard]] QUuid ruleKey(const QString &reason);

struct StepCount {
    int taken = 0;
    int skipped = 0;
    int messages = 0;
};
/// Takes the steps that are due, as one operation: each with its event and what it causes, and the messages put where they wait
/// to leave. Looks again when the ticket is kept from others; where other ones are due then, or none, StaleVersion.
/// NotAllowed: who may not watch.
[[nodiscard]] domain::Result<Receipt> takeSteps(Desk &desk, domain::TicketId ticket, const Look &seen, StepCount &count);
/// Ends a hold whose wake-up time has come, and tells whoever has the ticket; otherwise StaleVersion. NotAllowed: who may
/// not watch.
[[nodiscard]] domain::Result<Receipt> wakeTicket(Desk &desk, const domain::Ticket &seen, StepCount &count);

} // namespace sportello::desk
