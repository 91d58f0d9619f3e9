// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

namespace sportello::domain {

/// A day of the service's calendar, Europe/Rome: days since 1970-01-01.
using LocalDay = int;

[[nodiscard]] LocalDay localDay(Instant at);
/// The instant at which the day begins (00:00 in Rome, or the first instant that exists).
[[nodiscard]] Instant startOfDay(LocalDay day);
/// Minutes since midnight on the wall clock in Rome, 0–1439.
[[nodiscard]] int minuteOfDay(Instant at);

} // namespace sportello::domain
