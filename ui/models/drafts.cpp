// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"

#include "core/platform/sealing.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
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
    Vault(QString folder, QString password) : m_base(std::move(folder)), m_password(std::move(password)) {}

    [[nodiscard]] Contents open()
    {
        if (m_password.isEmpty())
            return {};
        for (int n = 1; n <= mostPrograms && !m_lock; ++n) {
            m_folder = folderOf(n);
            QDir().mkpath(m_folder);
            QFile::setPermissions(m_folder, owners | QFileDevice::ExeOwner);
            m_lock = lockOf(m_folder);
        }
        m_sealer = sealerOf(m_folder, m_error);
        Contents all = read(m_folder, *m_sealer);
        for (int n = 1; n <= mostPrograms; ++n)
            if (const QString folder = folderOf(n); folder != m_folder && QFile::exists(folder))
                takeOver(folder, all);
        m_password.clear();
        return all;
    }

    // What went wrong, empty where nothing did.
    [[nodiscard]] QString write(const QString &name, const std::optional<QByteArray> &content) const
    {
        if (!m_sealer || !m_error.isEmpty())
            return m_error;
        const QString file = fileOf(name);
        const QString path = m_folder + u'/' + file;
        if (!content)
            return QFile::remove(path) || !QFile::exists(path) ? QString() : path;
        QByteArray text;
        QDataStream stream(&text, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << name << *content;
        return writeAll(path, m_sealer->seal(text, file.toUtf8()));
    }

    /// Its days count from now.
    void touch(const QString &name) const
    {
        QFile file(m_folder + u'/' + fileOf(name));
        if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
            file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    }

private:
    /// More than anybody has open at once on one desk; any more share the last folder.
    static constexpr int mostPrograms = 8;

    [[nodiscard]] static QString fileOf(const QString &name) { return shortHash(name) + u".draft"_s; }
    [[nodiscard]] QString folderOf(int n) const { return n == 1 ? m_base : QString(m_base + u'-' + QString::number(n)); }

    /// None while another program has it; one that is gone has nothing.
    [[nodiscard]] static std::unique_ptr<QLockFile> lockOf(const QString &folder)
    {
        auto lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
        lock->setStaleLockTime(0); // however long it is held
        if (!lock->tryLock(0))
            lock.reset();
        return lock;
    }

    [[nodiscard]] std::unique_ptr<platform::Sealer> sealerOf(const QString &folder, QString &error) const
    {
        const QString path = folder + u"/salt"_s;
        QByteArray salt = readAll(path).value_or(QByteArray());
        if (salt.isEmpty()) {
            salt = platform::Sealer::newSalt();
            error = writeAll(path, salt);
        }
        return std::make_unique<platform::Sealer>(m_password, salt);
    }

    // What cannot be opened lies there as it is: by the password of before a change of it, perhaps.
    [[nodiscard]] static Contents read(const QString &folder, const platform::Sealer &sealer)
    {
        Contents all;
        const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-keptDays);
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.draft"_s}, QDir::Files);
        for (const QFileInfo &info : files) {
            const QString path = info.filePath();
            if (info.lastModified() < oldest) {
                QFile::remove(path);
                continue;
            }
            const auto text = sealer.open(readAll(path).value_or(QByteArray()), info.fileName().toUtf8());
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

    /// What a program left that is gone is this one's now.
    void takeOver(const QString &folder, Contents &all) const
    {
        const auto lock = lockOf(folder);
        if (!lock || QDir(folder).entryList({u"*.draft"_s}, QDir::Files).isEmpty())
            return;
        QString error;
        const Contents left = read(folder, *sealerOf(folder, error));
        for (auto one = left.cbegin(); one != left.cend(); ++one) {
            // What both began stays there until this one's is done with.
            if (all.contains(one.key()) || !write(one.key(), one.value()).isEmpty())
                continue;
            all.insert(one.key(), one.value());
            QFile::remove(folder + u'/' + fileOf(one.key()));
        }
    }

    QString m_base;
    QString m_folder;
    QString m_password;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<platform::Sealer> m_sealer;
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

std::optional<QByteArray> Drafts::find(const QString &name)
{
    const auto found = peek(name);
    if (found && !m_mine.contains(name) && !m_discarded) {
        m_mine.insert(name);
        m_thread.start([vault = m_vault, name] { vault->touch(name); });
    }
    return found;
}

std::optional<QByteArray> Drafts::peek(const QString &name) const
{
    const auto found = m_contents.constFind(name);
    return found == m_contents.cend() ? std::nullopt : std::optional(*found);
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
