// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <functional>
#include <vector>

namespace sportello::test {

/// How a thing stands to a person who works on its contract.
struct Standing {
    bool own = false;
    bool withTeam = false;
    std::optional<domain::Level> level;
};

/// A verb that is on no ticket, or only looks.
struct OtherVerb {
    const char *name;
    domain::Verb verb;
    std::function<std::optional<domain::ErrorKind>(TestDesk &, desk::Desk &, domain::TicketId others)> say;
    Standing standing = {};    ///< how what it is said on stands to who says it
    bool onNoContract = false; ///< it asks only whether some contract gives the right
};
[[nodiscard]] const std::vector<OtherVerb> &otherVerbs();

} // namespace sportello::test
