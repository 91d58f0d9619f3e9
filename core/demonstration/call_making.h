// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/directory.h"
#include "core/demonstration/recorder.h"

namespace sportello::demonstration {

/// Something of the desk that goes on: it does its next deed and says when the one after that is due.
class Matter {
public:
    virtual ~Matter() = default;
    /// Does what is due at `now`. Answers when it acts again; none: it is over.
    virtual std::optional<domain::Instant> act(domain::Instant now, Recorder &recorder) = 0;
    /// Time has come to its end.
    virtual void leave(Recorder &) {}
};

/// What all matters of a body share.
struct World {
    const Body &body;
    const Staff &staff;
    const TextBook &book;
    std::optional<domain::TicketId> lastTicket = std::nullopt; ///< a recent one of the same body
};

/// A call that an agent answered and that ended, with its after-call work, at `ended`.
[[nodiscard]] domain::Call answeredCall(World &world, Recorder &recorder, const domain::Contact &contact,
                                        domain::OperatorId agent, domain::Instant ended, Dice &dice);

/// A call that makes no ticket: lost in one of the ways there are and perhaps called back, or about something else.
[[nodiscard]] std::unique_ptr<Matter> otherCall(World &world, Dice dice);
/// A call that came while the service was closed.
[[nodiscard]] std::unique_ptr<Matter> nightCall(World &world, Dice dice);

} // namespace sportello::demonstration
