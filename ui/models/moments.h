// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

// Instants as people on the service's clock (Europe/Rome) read them.
namespace sportello::ui {

[[nodiscard]] QDateTime onServiceClock(domain::Instant at);
// By the date and the time alone; none: the clocks are put forward over that hour. Of an hour that comes twice it is the first.
[[nodiscard]] std::optional<domain::Instant> fromServiceClock(const QDateTime &local);

// "09:51"
[[nodiscard]] QString timeOfDay(domain::Instant at);
// "Today, Tuesday 24 March"
[[nodiscard]] QString dayTitle(domain::Instant at, domain::Instant now);
// "today 09:51", "23 March 09:51"
[[nodiscard]] QString shortMoment(domain::Instant at, domain::Instant now);
// "02:14", "1:02:14": what a running call shows.
[[nodiscard]] QString stopwatch(domain::Milliseconds length);

} // namespace sportello::ui
