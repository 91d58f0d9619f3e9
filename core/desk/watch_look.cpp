// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_look.h"

#include "core/storage/dues.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// When a resolved ticket counts as closed by silence: see closeTacitly().
std::optional<Instant> silentFrom(db::Session &session, const Ticket &ticket, const storage::Catalogue &catalogue)
{
    if (catalogue.contract.closing != ClosingRule::VerifiedOrTacit || !ticket.resolvedAt || !isResolvedHere(session, ticket))
        return std::nullopt;
    const int days = catalogue.contract.closingDays;
    const Instant plain = *ticket.resolvedAt + std::chrono::days(days);
    return catalogue.hasHours(plain) ? catalogue.service->endOfServiceDay(*ticket.resolvedAt, days) : std::optional(plain);
}

} // namespace

bool isResolvedHere(db::Session &session, const Ticket &ticket)
{
    if (!ticket.resolvedAt || ticket.origin == Origin::Native)
        return ticket.resolvedAt.has_value();
    return std::ranges::any_of(storage::loadClockHistory(session, ticket.id), [&](const TicketEvent &event) {
        return event.kind == EventKind::Resolved && event.origin == Origin::Native && event.occurredAt == *ticket.resolvedAt;
    });
}

Look lookAt(db::Session &session, const Ticket &ticket, Instant now)
{
    Look look;
    look.catalogue = storage::loadCatalogue(session, ticket.contract);
    if (!look.catalogue)
        return look;
    const storage::Catalogue &catalogue = *look.catalogue;
    const auto comesNext = [&](std::optional<Instant> at) {
        if (at && (!look.next || *at < *look.next))
            look.next = at;
    };
    // What waits for an instant, and happens in service: now, or then.
    const auto comes = [&](std::optional<Instant> at) {
        if (at && catalogue.hasHours(std::max(*at, now)))
            at = catalogue.service->nextOpen(std::max(*at, now));
        const bool isNow = at && *at <= now;
        if (!isNow)
            comesNext(at);
        return isNow;
    };
    if (ticket.place.state == TicketState::Resolved) {
        look.close = comes(silentFrom(session, ticket, catalogue));
        return look;
    }
    if (!isOpen(ticket.place.state))
        return look;
    // Logs from elsewhere don't tell when a hold was to end: theirs seem to end as they begin.
    look.wake = ticket.hold && ticket.hold->wakeUp > ticket.hold->since && comes(ticket.hold->wakeUp);
    if (catalogue.steps.empty() || catalogue.targets.targets.empty())
        return look;
    const std::vector<TicketEvent> history = storage::loadClockHistory(session, ticket.id);
    const std::vector<TicketClock> clocks = clocksOf(history, catalogue.clockRules(), now);
    look.plan = planSteps(ticket, clocks, catalogue.steps, reasonsIn(history),
                          catalogue.calendar.rules.empty() ? nullptr : catalogue.service.get(), now);
    comesNext(look.plan.next);
    for (const domain::Target &target : catalogue.targets.targets)
        for (const std::optional<Instant> &change : {std::optional(target.from), target.until})
            if (change && *change > now)
                comesNext(change);
    return look;
}

} // namespace sportello::desk
