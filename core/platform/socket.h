// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace sportello::platform {

/// Waits until the socket has something to read, or was closed by the other end; false where the limit has passed before.
[[nodiscard]] bool waitToRead(qintptr socket, std::chrono::milliseconds limit);

} // namespace sportello::platform
