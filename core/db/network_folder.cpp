// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/network_folder.h"

#include "core/db/transaction.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QSysInfo>
#include <QtCore/QThread>
#include <QtCore/QUuid>
#include <QtCore/QtEndian>

#include <sqlite3.h>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using domain::ErrorKind;

namespace {

constexpr auto beatEvery = 1s;
constexpr auto goneAfter = 5 * beatEvery;
constexpr auto lookEvery = 100ms;
constexpr QLatin1StringView signMark{".here-"};

/// Where it really lies, whatever links lead to it.
QString realPath(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists())
        return file.canonicalFilePath();
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : QDir(folder).filePath(file.fileName());
}

std::uint32_t ownLocks()
{
    return QSysInfo::kernelType() == "winnt"_L1 ? windowsLocks : otherLocks;
}

using Handle = std::unique_ptr<sqlite3, decltype([](sqlite3 *handle) { sqlite3_close(handle); })>;

Handle openFile(const QString &path, int flags)
{
    sqlite3 *made = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &made, flags, nullptr);
    Handle handle(made);
    return code == SQLITE_OK ? std::move(handle) : nullptr;
}

/// This program's sign beside a desk: there and beating until it goes out of scope. Throws Refused where it can't be.
class OwnSign {
public:
    explicit OwnSign(const QString &desk);
    ~OwnSign();
    OwnSign(const OwnSign &) = delete;
    OwnSign &operator=(const OwnSign &) = delete;
    [[nodiscard]] const QString &path() const noexcept { return m_path; }

private:
    void show();
    void takeRights();
    [[nodiscard]] int beat();
    void loop();

    QString m_desk;
    QString m_path;
    Handle m_handle;
    std::uint32_t m_beat = 0;
    bool m_hasRights = false; // the desk's
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::unique_ptr<QThread> m_thread;
};

OwnSign::OwnSign(const QString &desk)
    : m_desk(desk), m_path(desk + signMark + QUuid::createUuid().toString(QUuid::Id128).left(12))
{
    try {
        show();
    } catch (const Refused &) {
        m_handle.reset();
        QFile::remove(m_path);
        throw;
    }
    m_thread.reset(QThread::create([this] { loop(); }));
    m_thread->setObjectName(u"sign"_s);
    m_thread->start();
}

OwnSign::~OwnSign()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread->wait();
    m_handle.reset(); // Windows removes nothing that is open
    QFile::remove(m_path);
}

void OwnSign::show()
{
    if (QFile made(m_path);
        !made.exists() && !made.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        refuse(ErrorKind::DatabaseReadOnly, m_desk);
    m_hasRights = false;
    takeRights();
    m_handle = openFile(m_path, SQLITE_OPEN_READWRITE);
    if (!m_handle)
        refuse(ErrorKind::DatabaseReadOnly, m_desk);
    sqlite3_busy_timeout(m_handle.get(), 2000); // somebody may be trying it just now
    // Written as it stands, and locked from the first writing on.
    const QByteArray begin =
        "PRAGMA page_size=512; PRAGMA journal_mode=OFF; PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE;"
        " PRAGMA application_id="
        + QByteArray::number(ownLocks());
    int code = sqlite3_exec(m_handle.get(), begin.constData(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        code = beat();
    if ((code & 0xff) == SQLITE_BUSY) // nobody else has it, so it can't be had at all
        refuse(ErrorKind::LocksDoNotHold, m_desk);
    if (code != SQLITE_OK)
        refuse(ErrorKind::Io, m_path, QString::fromUtf8(sqlite3_errmsg(m_handle.get())));
}

// Whoever may open the desk may open this: SQLite would make it for everybody to read, and nobody else to write.
void OwnSign::takeRights()
{
    if (const QFile desk(m_desk); !m_hasRights && desk.exists())
        m_hasRights = QFile::setPermissions(m_path, desk.permissions() | QFile::WriteOwner);
}

int OwnSign::beat()
{
    const QByteArray sql = "PRAGMA user_version=" + QByteArray::number(++m_beat);
    return sqlite3_exec(m_handle.get(), sql.constData(), nullptr, nullptr, nullptr);
}

void OwnSign::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, beatEvery, [this] { return m_ending; })) {
        lock.unlock();
        // After a time without its folder somebody may have taken this program for gone.
        if (beat() != SQLITE_OK || !QFileInfo::exists(m_path)) {
            m_handle.reset();
            (void)guarded([this] { show(); });
        }
        takeRights(); // of a desk that was made since
        lock.lock();
    }
}

enum class Lock { Held, Free, Gone, Untried };

/// Asks for less than its owner must have: to read.
Lock tryLock(const QString &sign)
{
    const Handle handle = openFile(sign, SQLITE_OPEN_READONLY);
    if (!handle)
        return QFileInfo::exists(sign) ? Lock::Untried : Lock::Gone;
    const int code = sqlite3_exec(handle.get(), "PRAGMA user_version", nullptr, nullptr, nullptr);
    return (code & 0xff) == SQLITE_BUSY ? Lock::Held : Lock::Free;
}

struct OtherSign {
    QString path;
    std::optional<Sign> found; ///< what it said first
};

/// True: nothing more is to be learnt of it. Throws Refused.
bool isDealtWith(const OtherSign &other, const QString &desk)
{
    // Read first: a program that begins writes only once it has its lock.
    const std::optional<Sign> sign = readSign(other.path);
    const Lock lock = tryLock(other.path);
    if (lock == Lock::Gone)
        return true;
    if (lock == Lock::Untried) // it may not be read
        refuse(ErrorKind::LocksDoNotHold, desk);
    const bool isThere = lock == Lock::Held || sign != other.found;
    if (isThere && sign && sign->system != ownLocks())
        refuse(ErrorKind::MixedSystems, desk);
    if (lock == Lock::Held)
        return sign.has_value();
    if (isThere)
        refuse(ErrorKind::LocksDoNotHold, desk);
    return false;
}

void tryOthers(const QString &desk, const QString &own)
{
    const QFileInfo file(desk);
    const QStringList names = file.dir().entryList(QDir::Files | QDir::Hidden);
    std::vector<OtherSign> open;
    for (const QString &name : names) {
        const QString path = file.dir().filePath(name);
        if (name.startsWith(file.fileName() + signMark) && path != own)
            open.push_back({path, readSign(path)});
    }
    const auto until = std::chrono::steady_clock::now() + goneAfter;
    while (true) {
        std::erase_if(open, [&](const OtherSign &other) { return isDealtWith(other, desk); });
        if (open.empty() || std::chrono::steady_clock::now() >= until)
            break;
        std::this_thread::sleep_for(lookEvery);
    }
    for (const OtherSign &silent : open)
        if (tryLock(silent.path) == Lock::Free)
            QFile::remove(silent.path);
}

/// Whoever serves the folder dates what is written there, by a clock that is the same for all.
void compareClocks(const QString &desk, const QString &justWritten)
{
    const domain::Milliseconds ahead(QFileInfo(justWritten).lastModified().msecsTo(QDateTime::currentDateTimeUtc()));
    if (std::chrono::abs(ahead) > folderClockTolerance)
        refuse(ErrorKind::ClockDiffers, desk, QString::number(std::chrono::round<std::chrono::minutes>(ahead).count()));
}

} // namespace

bool isNetworkKind(const QString &fileSystem)
{
    static const QStringList shared{u"nfs"_s,    u"nfs4"_s,     u"cifs"_s,   u"smb3"_s,  u"smbfs"_s,  u"afs"_s,
                                    u"9p"_s,     u"ceph"_s,     u"gfs2"_s,   u"fuse"_s,  u"lustre"_s, u"ocfs2"_s,
                                    u"vboxsf"_s, u"virtiofs"_s, u"prl_fs"_s, u"beegfs"_s};
    static const QStringList local{u"fuse.ntfs-3g"_s, u"fuse.ntfs"_s, u"fuse.exfat"_s, u"fuse.fuse-overlayfs"_s};
    return shared.contains(fileSystem) || (fileSystem.startsWith("fuse."_L1) && !local.contains(fileSystem));
}

bool isOnNetwork(const QString &path)
{
    const QString real = realPath(path);
    const auto isUnc = [](const QString &name) {
        return name.startsWith("//"_L1) || (name.startsWith("\\\\"_L1) && !name.startsWith("\\\\?\\"_L1));
    };
    if (isUnc(path) || isUnc(real))
        return true;
    const QStringList named = qEnvironmentVariable("SPORTELLO_NETWORK_FOLDERS").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (std::any_of(named.begin(), named.end(), [&](const QString &folder) { return real.startsWith(realPath(folder) + u'/'); }))
        return true;
    const QStorageInfo storage(QFileInfo(real).absolutePath());
    return isUnc(QString::fromLocal8Bit(storage.device())) // a drive's letter on Windows
        || isNetworkKind(QString::fromLatin1(storage.fileSystemType()));
}

std::optional<Sign> readSign(const QString &path)
{
    // https://sqlite.org/fileformat2.html, 1.3: the user version at 60, the application's id at 68, big-endian. Not by SQLite,
    // which waits for the lock.
    constexpr qsizetype length = 72;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return std::nullopt;
    const QByteArray header = file.read(length);
    if (header.size() < length)
        return std::nullopt;
    return Sign{qFromBigEndian<quint32>(header.constData() + 68), qFromBigEndian<quint32>(header.constData() + 60)};
}

std::shared_ptr<void> joinOnNetwork(const QString &path)
{
    // One sign for all of this program's sessions on a desk, which could not try each other's.
    static std::mutex mutex;
    static std::map<QString, std::weak_ptr<OwnSign>> signs;
    const QString desk = realPath(path);
    const std::scoped_lock lock(mutex);
    if (auto shown = signs[desk].lock())
        return shown;
    // Before the others are tried: of two that come at once, one at least finds the other.
    auto own = std::make_shared<OwnSign>(desk);
    compareClocks(desk, own->path());
    tryOthers(desk, own->path());
    signs[desk] = own;
    return own;
}

} // namespace sportello::db
