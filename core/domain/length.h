// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QtCore/QString>

#include <optional>

/// Lengths of time as people type them.
namespace sportello::domain {

/// "30m", "4h", "1h30m", "2d", "1d 4h", "20s"; a day is 24 hours, in Italian "2g"; "0" is none at all. A sign before it is kept:
/// whoever takes the length says what is too short or too long. None: it is no length.
[[nodiscard]] std::optional<Milliseconds> lengthFromText(const QString &text);
/// The same back, in whole seconds and without days: "1h30m", "48h".
[[nodiscard]] QString lengthText(Milliseconds length);

} // namespace sportello::domain
