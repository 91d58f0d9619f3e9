// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"

namespace sportello::ctl {

/// The options that say what a ticket is opened with, and the command they make.
[[nodiscard]] Options openingOptions();
[[nodiscard]] desk::OpenTicket readOpening(Context &context, domain::ContractId contract);

// What single steps and opening share.
[[nodiscard]] Options escalationOptions();
[[nodiscard]] Options resolutionOptions();
[[nodiscard]] desk::Resolution readResolution(const Arguments &arguments);

/// The argument of every command on one ticket.
[[nodiscard]] Argument ticketArgument();

} // namespace sportello::ctl
