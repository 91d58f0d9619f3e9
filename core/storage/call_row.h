// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/call.h"

/// A call from its row, for those parts of the storage that read calls.
namespace sportello::storage {

/// The columns, in order.
[[nodiscard]] const QString &callColumns();
inline constexpr int callColumnCount = 19;
/// Where they come first.
[[nodiscard]] domain::Call readCall(const db::Query &q);

} // namespace sportello::storage
