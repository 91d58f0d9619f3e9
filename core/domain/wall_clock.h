// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/local_day.h"

#include <optional>

class QTimeZone;

/// Local times as people and logs write them: the one place that says what they mean on the days on which the clocks change.
namespace sportello::domain {

/// When the wall clock of a day shows a time of day in [0, 24 h). Of an hour that comes twice it is the first one; none: the
/// clocks are put forward over that hour. In Rome, or in another zone.
[[nodiscard]] std::optional<Instant> instantAt(LocalDay day, Milliseconds timeOfDay);
[[nodiscard]] std::optional<Instant> instantAt(LocalDay day, Milliseconds timeOfDay, const QTimeZone &zone);

/// Of an instant whose time the wall clock in Rome shows twice, as the clocks are put back: which of the two it is.
enum class Showing { Only, FirstOfTwo, SecondOfTwo };
[[nodiscard]] Showing showingOf(Instant at);

} // namespace sportello::domain
