// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>

namespace sportello::platform {

/// What it costs to try a password on a hash: Interactive holds wherever it is not said otherwise (64 MiB, about a tenth of a
/// second). Least is for programs of tests, which log in thousands of times.
enum class PasswordCost : std::uint8_t { Interactive, Least };
/// For hashes made from now on; each keeps its own.
void setPasswordCost(PasswordCost cost) noexcept;

/// Argon2id with libsodium's limits for interactive use, with its salt and limits in the result.
/// The same password typed on another keyboard gives other code points: both functions take it in NFKC, as SCRAM does.
/// Throws std::bad_alloc when the memory is not there.
[[nodiscard]] QByteArray hashPassword(const QString &password);

/// False for a wrong password and for a hash that is none. Takes the same time wherever the difference is.
[[nodiscard]] bool verifyPassword(const QByteArray &hash, const QString &password);

/// An interactive hash that no password is known for: of 32 random bytes that were forgotten.
[[nodiscard]] QByteArray nobodysHash();

/// True when the hash was made with other limits than today's: hash again at the next successful log-in.
[[nodiscard]] bool isPasswordHashOld(const QByteArray &hash);

/// Bytes that only who knows the password can make again, from the same salt (of `keySaltSize` bytes, any that is new): as slow
/// as a hash of it, and unlike each hash. Throws std::bad_alloc when the memory is not there.
constexpr int keySaltSize = 16;
[[nodiscard]] QByteArray keyFromPassword(const QString &password, const QByteArray &salt, int size);

} // namespace sportello::platform
