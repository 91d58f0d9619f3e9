// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#ifdef Q_OS_LINUX
#include <array>
#include <mutex>
#include <utility>

#include <sys/syscall.h>
#include <unistd.h>

namespace sportello::test {

inline std::mutex syncedGuard;
inline QStringList syncedPaths;

/// The files and folders that this program has had synced since it was asked last, in that order.
[[nodiscard]] inline QStringList takeSynced()
{
    const std::scoped_lock lock(syncedGuard);
    return std::exchange(syncedPaths, {});
}

} // namespace sportello::test

/// Before the system's, which it calls. To be included once in a program.
extern "C" int fsync(int handle)
{
    std::array<char, 4096> path{};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(handle);
    if (::readlink(link.constData(), path.data(), path.size() - 1) > 0) {
        const std::scoped_lock lock(sportello::test::syncedGuard);
        sportello::test::syncedPaths += QString::fromLocal8Bit(path.data());
    }
    return int(::syscall(SYS_fsync, handle));
}
#endif
