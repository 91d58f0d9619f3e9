// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

/// What the system knows of this process.
namespace sportello::platform {

/// Milliseconds since it began, to about 10 ms; 0 where the system does not say.
[[nodiscard]] qint64 processAgeMs();
/// KB of it that are in memory now; 0 where the system does not say.
[[nodiscard]] qint64 residentKb();
/// KB of that which are its own, files that it has mapped left out; 0 where the system does not say.
[[nodiscard]] qint64 ownResidentKb();

} // namespace sportello::platform
