// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace sportello::ctl {

/// All commands, a line each.
[[nodiscard]] QString overview();
/// One command with its arguments and options.
[[nodiscard]] QString helpOn(const Command &command);
/// The reference of all commands, as it stands in docs/sportelloctl.md.
[[nodiscard]] QString reference();
/// The same as a manual page, in the macros of man(7).
[[nodiscard]] QString manual();

} // namespace sportello::ctl
