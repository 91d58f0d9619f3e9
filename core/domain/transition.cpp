// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/transition.h"

#include <algorithm>

namespace sportello::domain {

std::optional<Place> next(EventKind kind, const Ticket &ticket) noexcept
{
    if (staysInPlace(kind, ticket.place))
        return ticket.place;
    // Only resuming has two ends from one place: it goes back to where the first of consecutive holds began.
    if (kind == EventKind::Resumed) {
        if (ticket.heldFrom && isLegal(kind, ticket.place, *ticket.heldFrom))
            return ticket.heldFrom;
        return std::nullopt;
    }
    const auto it =
        std::ranges::find_if(transitions, [&](const Transition &t) { return t.event == kind && t.from == ticket.place; });
    if (it == transitions.end())
        return std::nullopt;
    return it->to;
}

} // namespace sportello::domain
