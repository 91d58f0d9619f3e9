// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"

#include <QtCore/QJsonObject>

/// Hours as the command line reads and writes them. What is none is thrown as db::Refused.
namespace sportello::ctl {

/// "08:00-13:00,14:00-18:00", "24h", or "-" for none.
[[nodiscard]] domain::DayHours hoursOf(const QString &text);
/// "mon-fri=08:00-18:00" or "sat=-" into the week; wrong usage of --week where it is no such thing.
void readWeekPart(const QString &text, std::array<domain::DayHours, 7> &week);
/// "Mon-Fri 08:00-18:00; Sat 24h": days that follow each other with the same hours are told once.
[[nodiscard]] QString weekText(const std::array<domain::DayHours, 7> &week);
/// `{"mon": "08:00-18:00", …}`
[[nodiscard]] QJsonObject weekJson(const std::array<domain::DayHours, 7> &week);
/// "Mon 2/3/2026"
[[nodiscard]] QString shownDay(domain::LocalDay day);

} // namespace sportello::ctl
