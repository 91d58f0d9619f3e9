// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"

#include <QtCore/QString>

namespace sportello::platform {

/// The password that a file holds: its first line (of 4096 bytes at most) without the end of line, blanks and all.
/// Refused with Io where it can't be read, with InvalidText where it is no UTF-8.
[[nodiscard]] domain::Result<QString> readPasswordFile(const QString &path);

} // namespace sportello::platform
