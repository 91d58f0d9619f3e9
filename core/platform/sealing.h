// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

namespace sportello::platform {

/// Keeps text on a disk from who reads the disk: XChaCha20-Poly1305 under a key, or one made of a password. Of any thread.
class Sealer {
public:
    /// Takes about a tenth of a second, as checking the password does. `salt`: newSalt(), the same for what is to be opened
    /// again.
    Sealer(const QString &password, const QByteArray &salt);
    /// Of keys made by newKey(), one at least: seals under the first, and opens what any of them sealed.
    explicit Sealer(QList<QByteArray> keys);
    ~Sealer();
    Sealer(const Sealer &) = delete;
    Sealer &operator=(const Sealer &) = delete;

    [[nodiscard]] static QByteArray newSalt();
    [[nodiscard]] static QByteArray newKey();
    static constexpr int keySize = 32;

    /// `about` is what it is sealed for: it opens for nothing else.
    [[nodiscard]] QByteArray seal(const QByteArray &text, const QByteArray &about) const;
    /// None: another key, another purpose, or somebody has touched it.
    [[nodiscard]] std::optional<QByteArray> open(const QByteArray &sealed, const QByteArray &about) const;

private:
    QList<QByteArray> m_keys;
};

} // namespace sportello::platform
