// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <new>

namespace sportello::platform {

namespace {

struct Limits {
    unsigned long long operations;
    std::size_t memory; ///< bytes
};
constexpr Limits interactive{crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE, crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE};
/// Of a key that is made while the console starts: two passes over 19 MiB, the least that OWASP's Password Storage Cheat Sheet
/// recommends of Argon2id.
constexpr Limits modest{2, std::size_t{19} * 1024 * 1024};
constexpr Limits least{crypto_pwhash_argon2id_OPSLIMIT_MIN, crypto_pwhash_argon2id_MEMLIMIT_MIN};
std::atomic<const Limits *> limits{&interactive};

/// The password's bytes, wiped when they go.
class Secret {
public:
    explicit Secret(const QString &password) : m_bytes(password.normalized(QString::NormalizationForm_KC).toUtf8()) {}
    ~Secret() { sodium_memzero(m_bytes.data(), static_cast<std::size_t>(m_bytes.size())); }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

using HashText = std::array<char, crypto_pwhash_STRBYTES>;

/// libsodium reads a hash as a C string of limited length.
bool readHash(const QByteArray &hash, HashText &text)
{
    if (sodium_init() < 0 || hash.isEmpty() || static_cast<std::size_t>(hash.size()) >= text.size())
        return false;
    text.fill('\0');
    std::copy(hash.begin(), hash.end(), text.begin());
    return true;
}

} // namespace

void setPasswordCost(PasswordCost cost) noexcept
{
    limits = cost == PasswordCost::Least ? &least : &interactive;
}

QByteArray hashPassword(const QString &password)
{
    const Secret secret(password);
    const Limits &now = *limits.load();
    HashText text{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text.data(), secret.data(), secret.size(), now.operations, now.memory,
                                 crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        throw std::bad_alloc();
    return QByteArray(text.data());
}

bool verifyPassword(const QByteArray &hash, const QString &password)
{
    const Secret secret(password);
    HashText text{};
    return readHash(hash, text) && crypto_pwhash_str_verify(text.data(), secret.data(), secret.size()) == 0;
}

QByteArray nobodysHash()
{
    return QByteArrayLiteral("$argon2id$v=19$m=65536,t=2,p=1$z0RyNbCvgwjSWbFEGJk3Jw$R7M9fR19JUjgSNbMo1NQ1oT8hCiWJ3WlxuYscQ0VNIc");
}

bool isPasswordHashOld(const QByteArray &hash)
{
    const Limits &now = *limits.load();
    HashText text{};
    return !readHash(hash, text) || crypto_pwhash_str_needs_rehash(text.data(), now.operations, now.memory) != 0;
}

QByteArray keyFromPassword(const QString &password, const QByteArray &salt, int size)
{
    static_assert(keySaltSize == crypto_pwhash_SALTBYTES);
    const Secret secret(password);
    const Limits &now = limits.load() == &least ? least : modest;
    QByteArray key(size, '\0');
    if (sodium_init() < 0 || salt.size() != keySaltSize
        || crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), static_cast<unsigned long long>(size), secret.data(),
                         secret.size(), reinterpret_cast<const unsigned char *>(salt.constData()), now.operations, now.memory,
                         crypto_pwhash_ALG_ARGON2ID13)
            != 0)
        throw std::bad_alloc();
    return key;
}

} // namespace sportello::platform
