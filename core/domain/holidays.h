// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/local_day.h"

#include <cstdint>
#include <optional>

namespace sportello::domain {

/// The public holidays of Italy. Stored nowhere: their names are made in core/words.
// clang-format off
enum class Holiday : std::uint8_t {
    NewYear = 1, Epiphany, Easter, EasterMonday, Liberation, Labour, Republic, Assumption, SaintFrancis, AllSaints, Immaculate, Christmas, SaintStephen
};
// clang-format on

/// Easter Sunday of the Gregorian calendar (the anonymous algorithm, as in Meeus, Astronomical Algorithms, ch. 8). Year 1583 on.
[[nodiscard]] LocalDay easterSunday(int year);

/// The holiday that a day is by the law in force in its year (L. 260/1949 with its changes), from 1986 on; of two on one day the
/// one of the fixed date.
[[nodiscard]] std::optional<Holiday> publicHoliday(LocalDay day);

} // namespace sportello::domain
