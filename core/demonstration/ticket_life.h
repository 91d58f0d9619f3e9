// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demonstration/call_making.h"

namespace sportello::demonstration {

/// A ticket from its call to its end, step by step as chance and the transition table have it.
[[nodiscard]] std::unique_ptr<Matter> ticketLife(World &world, Dice dice);

} // namespace sportello::demonstration
