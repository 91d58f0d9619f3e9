// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"

#include "core/platform/sealing.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString shortHash(const QString &of)
{
    return QString::fromLatin1(QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

std::optional<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

// Whole or not at all, also when the power goes.
QString writeAll(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(owners) || file.write(content) != content.size()
        || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

QString identityOf(const db::Location &database)
{
    if (database.engine != db::Engine::Sqlite)
        return database.display();
    const QString real = QFileInfo(database.path).canonicalFilePath();
    return real.isEmpty() ? database.path : real;
}

// The folder and the key to it; of one thread.
class Drafts::Vault {
public:
    Vault(QString folder, QString password) : m_folder(std::move(folder)), m_password(std::move(password)) {}

    // What cannot be opened lies there as it is: by the password of before a change of it, perhaps.
    [[nodiscard]] Contents open()
    {
        Contents all;
        if (m_password.isEmpty())
            return all;
        const QString saltPath = m_folder + u"/salt"_s;
        QByteArray salt = readAll(saltPath).value_or(QByteArray());
        if (salt.isEmpty()) {
            salt = platform::Sealer::newSalt();
            QDir().mkpath(m_folder);
            QFile::setPermissions(m_folder, owners | QFileDevice::ExeOwner);
            m_error = writeAll(saltPath, salt);
        }
        m_sealer.emplace(std::exchange(m_password, {}), salt);
        const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-keptDays);
        const QFileInfoList files = QDir(m_folder).entryInfoList({u"*.draft"_s}, QDir::Files);
        for (const QFileInfo &info : files) {
            const QString path = info.filePath();
            if (info.lastModified() < oldest) {
                QFile::remove(path);
                continue;
            }
            const auto text = m_sealer->open(readAll(path).value_or(QByteArray()), info.fileName().toUtf8());
            if (!text)
                continue;
            QDataStream stream(*text);
            stream.setVersion(QDataStream::Qt_6_4);
            QString name;
            QByteArray content;
            stream >> name >> content;
            if (stream.status() == QDataStream::Ok)
                all.insert(name, content);
        }
        return all;
    }

    // What went wrong, empty where nothing did.
    [[nodiscard]] QString write(const QString &name, const std::optional<QByteArray> &content) const
    {
        if (!m_sealer || !m_error.isEmpty())
            return m_error;
        const QString file = shortHash(name) + u".draft"_s;
        const QString path = m_folder + u'/' + file;
        if (!content)
            return QFile::remove(path) || !QFile::exists(path) ? QString() : path;
        QByteArray text;
        QDataStream stream(&text, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << name << *content;
        return writeAll(path, m_sealer->seal(text, file.toUtf8()));
    }

private:
    QString m_folder;
    QString m_password;
    std::optional<platform::Sealer> m_sealer;
    QString m_error;
};

Drafts::Drafts(const db::Location &database, db::Login login, QObject *parent)
    : QObject(parent), m_vault(std::make_shared<Vault>(folder(database, login.name), login.password)),
      m_hasKey(!login.password.isEmpty())
{
    m_thread.setMaxThreadCount(1);
}

Drafts::~Drafts()
{
    m_thread.waitForDone();
}

QString Drafts::folder(const db::Location &database, const QString &login)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u"/drafts/"_s
        + shortHash(identityOf(database) + u'\n' + login);
}

void Drafts::load()
{
    m_thread.start([this, vault = m_vault] {
        const Contents read = vault->open();
        QMetaObject::invokeMethod(
            this,
            [this, read] {
                for (auto one = read.cbegin(); one != read.cend(); ++one)
                    if (!m_mine.contains(one.key()))
                        m_contents.insert(one.key(), one.value());
                m_loaded = true;
                Q_EMIT loaded();
            },
            Qt::QueuedConnection);
    });
}

std::optional<QByteArray> Drafts::find(const QString &name) const
{
    const auto found = m_contents.constFind(name);
    if (found == m_contents.cend())
        return std::nullopt;
    m_mine.insert(name);
    return *found;
}

QStringList Drafts::names(const QString &beginning, Of of) const
{
    QStringList names;
    for (auto one = m_contents.cbegin(); one != m_contents.cend(); ++one)
        if (one.key().startsWith(beginning) && (of == Of::All || m_mine.contains(one.key())))
            names += one.key();
    names.sort();
    return names;
}

void Drafts::keep(const QString &name, const QByteArray &content)
{
    if (m_discarded || m_contents.value(name) == content)
        return;
    m_mine.insert(name);
    m_contents.insert(name, content);
    store(name, content);
}

void Drafts::drop(const QString &name)
{
    m_mine.insert(name);
    if (m_contents.remove(name) > 0)
        store(name, std::nullopt);
}

void Drafts::discard()
{
    const QSet<QString> mine = m_mine;
    for (const QString &name : mine)
        drop(name);
    m_discarded = true;
}

void Drafts::store(const QString &name, const std::optional<QByteArray> &content)
{
    m_thread.start([this, vault = m_vault, name, content] {
        const QString wrong = vault->write(name, content);
        QMetaObject::invokeMethod(
            this,
            [this, wrong] {
                ++m_written;
                Q_EMIT stored();
                if (!wrong.isEmpty() && !std::exchange(m_failed, true))
                    Q_EMIT failed({.kind = domain::ErrorKind::Io, .subject = u"drafts"_s, .detail = wrong});
            },
            Qt::QueuedConnection);
    });
}

} // namespace sportello::ui
