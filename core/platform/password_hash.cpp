// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>

namespace sportello::platform {

namespace {

constexpr auto operations = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

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

QByteArray hashPassword(const QString &password)
{
    const Secret secret(password);
    HashText text{};
    if (sodium_init() < 0
        || crypto_pwhash_str_alg(text.data(), secret.data(), secret.size(), operations, memory, crypto_pwhash_ALG_ARGON2ID13)
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

bool isPasswordHashOld(const QByteArray &hash)
{
    HashText text{};
    return !readHash(hash, text) || crypto_pwhash_str_needs_rehash(text.data(), operations, memory) != 0;
}

} // namespace sportello::platform
