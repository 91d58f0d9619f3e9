// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"
#include "core/desk/dues.h"

namespace sportello::ctl {

/// Computes the due times of open tickets anew wherever that is to be done. Not done where Ctrl+C stopped it.
[[nodiscard]] domain::Result<desk::DueRun> recomputeAll(Context &context);
[[nodiscard]] Answer told(const desk::DueRun &run, Answer answer);

/// After a change of a calendar or of targets: the same, and the answer says how many are other ones now. The change stays done
/// whatever becomes of this, and what is left is said.
[[nodiscard]] Answer withDues(Context &context, Answer answer);

} // namespace sportello::ctl
