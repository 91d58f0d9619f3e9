// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <vector>

/// Who else has a ticket before them, and who is typing on it: shown, and never a reason to refuse anything. It has no history.
/// On a file that lies on a network there is none, for each beat would write to it.
namespace sportello::desk {

/// A console says so that often; one that has not for `presentFor` is gone.
inline constexpr domain::Milliseconds presenceBeat{5000};
inline constexpr domain::Milliseconds presentFor = 3 * presenceBeat;

struct Present {
    domain::OperatorId person{0};
    bool typing = false;
    bool operator==(const Present &) const = default;
};

/// One beat of a console: that I look at the ticket, and who else does: each once, by name, without my own consoles. `console`
/// is a place that shows a ticket, by a word of its own.
/// Errors: NotFound, NotAllowed.
struct LookAtTicket {
    QString console;
    domain::TicketId ticket{0};
    bool typing = false;
    bool first = true; ///< of this ticket: what silent consoles left behind is taken away
};
[[nodiscard]] domain::Result<std::vector<Present>> lookAtTicket(Desk &desk, const LookAtTicket &look);
/// The console shows no ticket any more.
[[nodiscard]] domain::Result<void> lookAway(Desk &desk, const QString &console);

} // namespace sportello::desk
