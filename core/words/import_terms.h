// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_report.h"

namespace sportello::words {

/// What an import did with something: "held back".
[[nodiscard]] QString term(exchange::Remark::Group group);
/// What an import found: "unknown state".
[[nodiscard]] QString term(exchange::Remark::What what);
/// One line of its report: "Row 12, case SD17: unknown state (New?); held back".
[[nodiscard]] QString story(const exchange::Remark &remark);

} // namespace sportello::words
