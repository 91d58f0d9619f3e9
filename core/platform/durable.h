// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sportello::platform {

/// Until it returns, a file that was put into the folder, or renamed in it, may be gone after a power cut; where the system
/// knows no such thing it does nothing.
void syncFolder(const QString &folder);

} // namespace sportello::platform
