// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <functional>
#include <vector>

namespace sportello::test {

/// A verb on a ticket, said with all that it asks for.
struct TicketVerb {
    const char *name;
    domain::Verb verb;
    domain::EventKind kind; ///< of its last event
    domain::Place from;     ///< where it is usually said
    domain::Place to;
    std::function<domain::Result<desk::Receipt>(TestDesk &, desk::Desk &, const domain::Ticket &, const desk::Request &)> say;
};

/// All of them, opening apart.
[[nodiscard]] const std::vector<TicketVerb> &ticketVerbs();

/// A ticket in the place where the verb is usually said. One to be closed is verified.
[[nodiscard]] domain::TicketId ticketFor(TestDesk &desk, const TicketVerb &verb);

/// Who usually says it there: the agent at the first level, the technician at the second.
[[nodiscard]] const domain::Operator &usually(const TestDesk &desk, const TicketVerb &verb);

} // namespace sportello::test
