// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sportello::storage {

/// A server's statement with the numbers of the trade for its names in braces: verbs, kinds, roles, limits.
[[nodiscard]] QString withNumbers(QString statement);

} // namespace sportello::storage
