// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"

/// Hours as columns keep them: "08:00-13:00,14:00-18:00", a week as seven of them from Monday, between semicolons. Reading throws
/// db::DbError where it is none.
namespace sportello::storage {

[[nodiscard]] domain::DayHours readHours(const QString &text);
[[nodiscard]] QString weekText(const std::array<domain::DayHours, 7> &week);
[[nodiscard]] std::array<domain::DayHours, 7> readWeek(const QString &text);

} // namespace sportello::storage
