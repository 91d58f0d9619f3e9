// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/local_key.h"

#include "core/platform/durable.h"
#include "core/platform/kept_file.h"
#include "core/platform/password_hash.h"

#include <QtCore/QDir>

namespace sportello::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A key's file is called after it. It holds the key sealed under the password, behind that one's salt; nothing where there is no
/// password, so that the keyring is asked for it.
std::optional<QByteArray> openByPassword(const QFileInfo &file, const QString &password)
{
    const QByteArray content = readKept(file.filePath()).value_or(QByteArray());
    if (password.isEmpty() || content.size() <= keySaltSize)
        return std::nullopt;
    return Sealer(password, content.first(keySaltSize)).open(content.sliced(keySaltSize), file.fileName().toUtf8());
}

QString write(const QFileInfo &file, const QString &password, const QByteArray &key)
{
    QByteArray content;
    if (!password.isEmpty()) {
        const QByteArray salt = Sealer::newSalt();
        content = salt + Sealer(password, salt).seal(key, file.fileName().toUtf8());
    }
    const QString wrong = writeKept(file.filePath(), content);
    if (wrong.isEmpty())
        syncFolder(file.path()); // before anything is sealed by it
    return wrong;
}

} // namespace

void LocalKey::obtain()
{
    m_obtained = std::async(std::launch::async, [this] { return look(); }).share();
}

LocalKey::Obtained LocalKey::look() const
{
    const bool hasPassword = !m_whose.password.isEmpty();
    std::optional<domain::Error> error;
    // What the keyring has by the file's name, and has from now on if it is known here; once it has failed it is asked no more.
    const auto shareWithKeyring = [&](const QFileInfo &file, std::optional<QByteArray> known) -> std::optional<QByteArray> {
        const QString name = m_whose.name + u' ' + file.completeBaseName();
        if (error)
            return known;
        const auto kept = m_keyring.read(name);
        if (!kept)
            error = kept.error();
        else if (kept->has_value() && (*kept)->size() == Sealer::keySize)
            return *kept;
        else if (known)
            if (const auto done = m_keyring.keep(name, *known); !done)
                error = done.error();
        return known;
    };

    QList<QByteArray> keys;
    makeOwnFolder(m_whose.folder);
    const QFileInfoList files = QDir(m_whose.folder).entryInfoList({u"*.key"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        const auto byPassword = openByPassword(file, m_whose.password);
        const auto key = shareWithKeyring(file, byPassword);
        if (!key)
            continue;
        if (!byPassword && hasPassword)
            (void)write(file, m_whose.password, *key); // else the keyring has it still
        keys.append(*key);
    }
    if (keys.isEmpty()) {
        const QByteArray key = Sealer::newKey();
        const QFileInfo file(m_whose.folder + u'/' + QString::fromLatin1(Sealer::newSalt().toHex()) + u".key"_s);
        if (const QString wrong = write(file, m_whose.password, key); !wrong.isEmpty())
            return {nullptr, domain::Error{domain::ErrorKind::Io, file.filePath(), wrong}};
        (void)shareWithKeyring(file, key);
        if (error && !hasPassword) {
            QFile::remove(file.filePath());
            return {nullptr, error};
        }
        keys.append(key);
    }
    return {std::make_shared<const Sealer>(std::move(keys)), error};
}

} // namespace sportello::platform
