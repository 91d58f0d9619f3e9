// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

namespace sportello::words {

/// What happened, what was kept, what to do next: one or two short sentences. Plain text.
[[nodiscard]] QString sentence(const domain::Error &error);

/// What the core calls a field or a thing in its errors ("wake-up time", "contract"), in the language's words; others as they
/// are.
[[nodiscard]] QString fieldTerm(const QString &name);

} // namespace sportello::words
