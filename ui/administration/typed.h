// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_calendar.h"

#include <QtCore/QString>

// Days and moments as people type them, day before month, and as the console shows what it has understood.
namespace sportello::ui {

// "19/3/2026", "19.3.26", "2026-03-19"; without a year the one of `today`. None: it is no day.
[[nodiscard]] std::optional<domain::LocalDay> dayFromText(const QString &text, domain::LocalDay today);
// "19/9"
[[nodiscard]] std::optional<domain::MonthDay> monthDayFromText(const QString &text);
// A day, from its beginning, or a day and a time of the wall clock in Rome that exists: "19/3/2026 14:30". Of an hour that comes
// twice it is the first, unless "solare" or "winter" follows, as words::moment() has it. `leftOut` tells whether nothing is
// answered because the clocks are put forward over that hour.
[[nodiscard]] std::optional<domain::Instant> momentFromText(const QString &text, domain::LocalDay today, bool *leftOut = nullptr);
// What is said beside a field for one where nothing was answered.
[[nodiscard]] QString whyNoMoment(const QString &text, domain::LocalDay today);

// "19/03/2026"
[[nodiscard]] QString dayText(domain::LocalDay day);
// "Thu 19 Mar 2026"
[[nodiscard]] QString shownDay(domain::LocalDay day);
// "Thursday 19 March 2026"
[[nodiscard]] QString fullDay(domain::LocalDay day);
// One day, or "from … to …".
[[nodiscard]] QString shownDays(domain::LocalDay first, domain::LocalDay last);

} // namespace sportello::ui
