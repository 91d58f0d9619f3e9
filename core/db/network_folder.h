// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <QtCore/QString>

#include <cstdint>
#include <memory>
#include <optional>

/// A desk's file in a folder that several machines share. SQLite keeps programs apart by locks, and whether those of such a
/// folder hold is known only by trying them against somebody. So each program that has a desk open there shows a sign of its own:
/// a small file beside the desk (`PATH.here-…`), which it keeps locked as SQLite locks, and in which it writes a number that
/// changes with each beat. Whoever joins asks for the lock of each sign. It is refused it: the locks hold. It gets it, and the
/// number goes on changing: they don't. It gets it and nothing changes: that program has ended without a word.
namespace sportello::db {

/// Whether several machines may share it, by the name that the system has for its kind: "nfs4", "fuse.sshfs". Of what runs as a
/// program of its own (fuse) all but what is known to lie on a disk.
[[nodiscard]] bool isNetworkKind(const QString &fileSystem);

/// By its kind of file system, or because the environment's SPORTELLO_NETWORK_FOLDERS names a folder above it.
[[nodiscard]] bool isOnNetwork(const QString &path);

/// What a sign says. `system`: whose locks its program takes; those of Windows and of all others do not see each other.
struct Sign {
    std::uint32_t system = 0;
    std::uint32_t beat = 0;
    bool operator==(const Sign &) const = default;
};
inline constexpr std::uint32_t windowsLocks = 0x53705769; // "SpWi"
inline constexpr std::uint32_t otherLocks = 0x5370506f;   // "SpPo"
/// Nothing where there is none, or not yet. Not of a sign of one's own: closing a file gives up all of one's locks on it.
[[nodiscard]] std::optional<Sign> readSign(const QString &path);

inline constexpr domain::Milliseconds folderClockTolerance{5 * 60'000};

/// Shows this program's sign beside the desk until the last who holds the answer gives it up, once the locks were tried. Takes
/// some seconds where a program ended without a word, whose sign is taken away then. Refuses with LocksDoNotHold, MixedSystems,
/// DatabaseReadOnly where the folder can't be written, and ClockDiffers where this machine's clock is further from the one by
/// which the folder dates its files than `folderClockTolerance`: what happens at a desk happens by one clock.
[[nodiscard]] std::shared_ptr<void> joinOnNetwork(const QString &path);

} // namespace sportello::db
