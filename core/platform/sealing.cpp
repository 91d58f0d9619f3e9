// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/sealing.h"

#include "core/platform/password_hash.h"

#include <sodium.h>

namespace sportello::platform {

namespace {

constexpr int nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *bytes(QByteArray &of)
{
    return reinterpret_cast<unsigned char *>(of.data());
}

const unsigned char *bytes(const QByteArray &of)
{
    return reinterpret_cast<const unsigned char *>(of.constData());
}

unsigned long long sizeOf(const QByteArray &of)
{
    return static_cast<unsigned long long>(of.size());
}

QByteArray random(int size)
{
    QByteArray made(size, '\0');
    randombytes_buf(made.data(), static_cast<std::size_t>(size));
    return made;
}

} // namespace

static_assert(Sealer::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

Sealer::Sealer(const QString &password, const QByteArray &salt) : m_keys{keyFromPassword(password, salt, keySize)} {}

Sealer::Sealer(QList<QByteArray> keys) : m_keys(std::move(keys)) {}

Sealer::~Sealer()
{
    for (QByteArray &key : m_keys)
        sodium_memzero(key.data(), static_cast<std::size_t>(key.size()));
}

QByteArray Sealer::newSalt()
{
    return sodium_init() < 0 ? QByteArray() : random(keySaltSize);
}

QByteArray Sealer::newKey()
{
    return sodium_init() < 0 ? QByteArray() : random(keySize);
}

QByteArray Sealer::seal(const QByteArray &text, const QByteArray &about) const
{
    const QByteArray nonce = random(nonceSize);
    QByteArray closed(text.size() + tagSize, '\0');
    (void)crypto_aead_xchacha20poly1305_ietf_encrypt(bytes(closed), nullptr, bytes(text), sizeOf(text), bytes(about),
                                                     sizeOf(about), nullptr, bytes(nonce), bytes(m_keys.front()));
    return nonce + closed;
}

std::optional<QByteArray> Sealer::open(const QByteArray &sealed, const QByteArray &about) const
{
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    const QByteArray nonce = sealed.first(nonceSize);
    const QByteArray closed = sealed.sliced(nonceSize);
    QByteArray text(closed.size() - tagSize, '\0');
    for (const QByteArray &key : m_keys)
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytes(text), nullptr, nullptr, bytes(closed), sizeOf(closed), bytes(about),
                                                       sizeOf(about), bytes(nonce), bytes(key))
            == 0)
            return text;
    return std::nullopt;
}

} // namespace sportello::platform
