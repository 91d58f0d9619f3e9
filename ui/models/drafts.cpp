// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/drafts.h"

#include "core/platform/durable.h"
#include "core/platform/kept_file.h"
#include "core/platform/sealing.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLockFile>
#include <QtCore/QStandardPaths>

#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString shortHash(const QString &of)
{
    return QString::fromLatin1(QCryptographicHash::hash(of.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

QString folderIn(const QString &place, const db::Location &database, const QString &login)
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + u'/' + place + u'/'
        + shortHash(database.identity() + u'\n' + login);
}

bool isUnsent(const QString &name)
{
    return name.startsWith(Drafts::unsent);
}

/// Of the files, the ones that go by their age.
bool isDraft(const QFileInfo &info)
{
    return info.suffix() == "draft"_L1;
}

/// Its days count from then.
bool setTyped(const QString &path, const QDateTime &at)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && file.setFileTime(at, QFileDevice::FileModificationTime);
}

/// Until it is gone for good, what was sent would be sent again.
bool removeFile(const QString &path)
{
    if (!QFile::remove(path))
        return !QFile::exists(path);
    if (const QFileInfo info(path); !isDraft(info))
        platform::syncFolder(info.path());
    return true;
}

} // namespace

std::shared_ptr<platform::LocalKey> localKeyOf(const db::Location &database, const db::Login &login)
{
    return std::make_shared<platform::LocalKey>(platform::LocalKey::Whose{.folder = folderIn(u"keys"_s, database, login.name),
                                                                          .name = login.name + u' ' + database.identity(),
                                                                          .password = login.password});
}

struct Drafts::Opened {
    Contents contents = {};
    int closed = 0;     // what no key opens,
    int sealedAway = 0; // and of what waits to be sent
    bool hasKey = false;
    std::optional<domain::Error> error = {}; // of the keyring

    void count(const QFileInfo &info) { ++(isDraft(info) ? closed : sealedAway); }
};

// The folder and the key to it; of one thread.
class Drafts::Vault {
public:
    Vault(QString folder, QString password, std::shared_ptr<platform::LocalKey> key)
        : m_base(std::move(folder)), m_password(std::move(password)), m_key(std::move(key))
    {
    }

    [[nodiscard]] Opened open()
    {
        const auto [sealer, error] = m_key->wait();
        m_key.reset();
        m_sealer = sealer;
        Opened all{.hasKey = sealer != nullptr, .error = error};
        if (sealer) {
            for (int n = 1; n <= mostPrograms && !m_lock; ++n) {
                m_folder = folderOf(n);
                platform::makeOwnFolder(m_folder);
                m_lock = lockOf(m_folder);
            }
            if (m_lock)
                removeHalfWritten(m_folder);
            read(m_folder, all.contents, all);
        }
        for (int n = 1; n <= mostPrograms; ++n)
            if (const QString folder = folderOf(n); folder != m_folder && QFile::exists(folder))
                takeOver(folder, all);
        m_password.clear();
        return all;
    }

    // What went wrong, empty where nothing did.
    [[nodiscard]] QString write(const QString &name, const std::optional<QByteArray> &content) const
    {
        if (!m_sealer)
            return {};
        const QString file = fileOf(name);
        const QString path = m_folder + u'/' + file;
        if (!content)
            return removeFile(path) ? QString() : path;
        QByteArray text;
        QDataStream stream(&text, QIODevice::WriteOnly);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << name << *content;
        const QString wrong = platform::writeKept(path, m_sealer->seal(text, file.toUtf8()));
        if (wrong.isEmpty() && isUnsent(name))
            platform::syncFolder(m_folder);
        return wrong;
    }

    [[nodiscard]] bool hasKey() const { return m_sealer != nullptr; }

    /// Its days count from now.
    void touch(const QString &name) const { (void)setTyped(m_folder + u'/' + fileOf(name), QDateTime::currentDateTimeUtc()); }

private:
    /// More than anybody has open at once on one desk; any more share the last folder.
    static constexpr int mostPrograms = 8;

    [[nodiscard]] static QString saltOf(const QString &folder) { return folder + u"/salt"_s; }
    [[nodiscard]] static QString fileOf(const QString &name)
    {
        return shortHash(name) + (isUnsent(name) ? u".unsent"_s : u".draft"_s);
    }
    [[nodiscard]] static QFileInfoList filesIn(const QString &folder)
    {
        return QDir(folder).entryInfoList({u"*.draft"_s, u"*.unsent"_s}, QDir::Files);
    }
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

    // What a program was writing when it was killed lies beside what it was to become. The folder's lock is held.
    static void removeHalfWritten(const QString &folder)
    {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.draft.*"_s, u"*.unsent.*"_s}, QDir::Files);
        for (const QFileInfo &info : files)
            QFile::remove(info.filePath());
    }

    // Earlier versions sealed under the password itself, with a salt beside.
    [[nodiscard]] std::unique_ptr<platform::Sealer> earlier(const QString &folder) const
    {
        const auto salt = platform::readKept(saltOf(folder));
        if (m_password.isEmpty() || !salt || salt->isEmpty())
            return nullptr;
        return std::make_unique<platform::Sealer>(m_password, *salt);
    }

    // What cannot be opened lies there as it is, and is counted: by the password of before a change of it, perhaps.
    void read(const QString &folder, Contents &contents, Opened &all) const
    {
        const std::unique_ptr<platform::Sealer> before = earlier(folder);
        bool saltWanted = false;
        const QDateTime oldest = QDateTime::currentDateTimeUtc().addDays(-keptDays);
        const QFileInfoList files = filesIn(folder);
        for (const QFileInfo &info : files) {
            const QString path = info.filePath();
            if (isDraft(info) && info.lastModified() < oldest) {
                QFile::remove(path);
                continue;
            }
            const QByteArray sealed = platform::readKept(path).value_or(QByteArray());
            const QByteArray about = info.fileName().toUtf8();
            auto text = m_sealer->open(sealed, about);
            if (!text && before) {
                text = before->open(sealed, about);
                saltWanted = !text || !sealAnew(info, *text) || saltWanted;
            }
            if (!text) {
                all.count(info);
                continue;
            }
            QDataStream stream(*text);
            stream.setVersion(QDataStream::Qt_6_4);
            QString name;
            QByteArray content;
            stream >> name >> content;
            if (stream.status() == QDataStream::Ok)
                contents.insert(name, content);
        }
        if (before && !saltWanted)
            QFile::remove(saltOf(folder));
    }
    // Its days go on counting from when it was typed.
    [[nodiscard]] bool sealAnew(const QFileInfo &info, const QByteArray &text) const
    {
        const QDateTime typed = info.lastModified();
        return platform::writeKept(info.filePath(), m_sealer->seal(text, info.fileName().toUtf8())).isEmpty()
            && setTyped(info.filePath(), typed);
    }

    /// What a program left that is gone is this one's now.
    void takeOver(const QString &folder, Opened &all) const
    {
        const auto lock = lockOf(folder);
        const QFileInfoList files = filesIn(folder);
        if (lock)
            removeHalfWritten(folder);
        if (!lock || files.isEmpty())
            return;
        if (!m_sealer) {
            for (const QFileInfo &info : files)
                all.count(info);
            return;
        }
        Contents left;
        read(folder, left, all);
        for (auto one = left.cbegin(); one != left.cend(); ++one) {
            const QString file = fileOf(one.key());
            const QString path = folder + u'/' + file;
            // What both began stays there until this one's is done with; the same was taken over by one that ended on it.
            if (const auto mine = all.contents.constFind(one.key()); mine != all.contents.cend()) {
                if (*mine == one.value())
                    removeFile(path);
                continue;
            }
            const QDateTime typed = QFileInfo(path).lastModified();
            if (!write(one.key(), one.value()).isEmpty())
                continue;
            setTyped(m_folder + u'/' + file, typed);
            all.contents.insert(one.key(), one.value());
            removeFile(path);
        }
    }

    QString m_base;
    QString m_folder;
    QString m_password;
    std::shared_ptr<platform::LocalKey> m_key;
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<const platform::Sealer> m_sealer;
};

Drafts::Drafts(const db::Location &database, const db::Login &login, std::shared_ptr<platform::LocalKey> key, QObject *parent)
    : QObject(parent), m_vault(std::make_shared<Vault>(folder(database, login.name), login.password, std::move(key)))
{
    m_thread.setMaxThreadCount(1);
}

Drafts::~Drafts()
{
    m_thread.waitForDone();
}

QString Drafts::folder(const db::Location &database, const QString &login)
{
    return folderIn(u"drafts"_s, database, login);
}

void Drafts::load()
{
    m_thread.start([this, vault = m_vault] {
        const Opened opened = vault->open();
        QMetaObject::invokeMethod(
            this, [this, opened] { follow(opened); }, Qt::QueuedConnection);
    });
}

void Drafts::follow(const Opened &opened)
{
    for (auto one = opened.contents.cbegin(); one != opened.contents.cend(); ++one)
        if (!m_mine.contains(one.key()))
            m_contents.insert(one.key(), one.value());
        else if (m_contents.value(one.key()) != one.value())
            m_older.insert(one.key(), one.value());
    m_loaded = true;
    m_hasKey = opened.hasKey;
    m_sealedAway = opened.sealedAway;
    Q_EMIT loaded();
    if (opened.closed > 0)
        Q_EMIT closed(opened.closed);
    // That there is no keyring is how some machines are: with a password all is kept, without one nothing ever was.
    if (!opened.error || opened.error->kind == domain::ErrorKind::NoKeyring)
        return;
    if (opened.hasKey)
        Q_EMIT keyringFailed(*opened.error);
    else
        fail(*opened.error);
}

void Drafts::fail(const domain::Error &error)
{
    if (!std::exchange(m_failed, true))
        Q_EMIT failed(error);
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

std::optional<QByteArray> Drafts::takeOlder(const QString &name)
{
    const auto found = m_older.constFind(name);
    return found == m_older.cend() || m_discarded ? std::nullopt : std::optional(m_older.take(name));
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

void Drafts::keepUnsent(const QString &name, const QByteArray &content, const std::function<void(bool)> &kept)
{
    m_mine.insert(name);
    m_contents.insert(name, content);
    store(name, content, kept);
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
        if (!isUnsent(name))
            drop(name);
    m_discarded = true;
}

void Drafts::store(const QString &name, const std::optional<QByteArray> &content, const std::function<void(bool)> &done)
{
    ++m_handedOver;
    m_thread.start([this, vault = m_vault, name, content, done] {
        const QString wrong = vault->write(name, content);
        QMetaObject::invokeMethod(
            this,
            [this, wrong, done, isThere = wrong.isEmpty() && vault->hasKey()] {
                ++m_written;
                Q_EMIT stored();
                if (done)
                    done(isThere);
                if (!wrong.isEmpty())
                    fail({.kind = domain::ErrorKind::Io, .subject = u"drafts"_s, .detail = wrong});
            },
            Qt::QueuedConnection);
    });
}

} // namespace sportello::ui
