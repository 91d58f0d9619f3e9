// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace sportello::platform {

/// Argon2id with libsodium's interactive limits (64 MiB, about a tenth of a second), with its salt and limits in the result.
/// The same password typed on another keyboard gives other code points: both functions take it in NFKC, as SCRAM does.
/// Throws std::bad_alloc when the memory is not there.
[[nodiscard]] QByteArray hashPassword(const QString &password);

/// False for a wrong password and for a hash that is none. Takes the same time wherever the difference is.
[[nodiscard]] bool verifyPassword(const QByteArray &hash, const QString &password);

/// True when the hash was made with other limits than today's: hash again at the next successful log-in.
[[nodiscard]] bool isPasswordHashOld(const QByteArray &hash);

} // namespace sportello::platform
