// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/network_folder.h"

#include "core/db/hearing.h"
#include "core/db/session.h"
#include "tests/support/both_engines.h"
#include "tests/support/network_folder.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QThread>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Engine;
using domain::ErrorKind;

namespace {

template <class Condition>
void awaitSign(Condition condition)
{
    for (const QDeadlineTimer limit(60'000); !condition(); QThread::yieldCurrentThread())
        REQUIRE_FALSE(limit.hasExpired());
}

/// The sign of another program, made by hand and locked, unless it ended without a word.
struct HandMadeSign {
    HandMadeSign(const QString &path, std::uint32_t system) : at(path)
    {
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK);
        run("PRAGMA journal_mode=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA application_id=" + QByteArray::number(system)
            + "; PRAGMA user_version=7");
    }
    ~HandMadeSign() { end(); }
    HandMadeSign(const HandMadeSign &) = delete;
    HandMadeSign &operator=(const HandMadeSign &) = delete;
    void run(const QByteArray &sql) { REQUIRE(sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK); }
    void end()
    {
        sqlite3_close(handle);
        handle = nullptr;
    }
    QString at;
    sqlite3 *handle = nullptr;
};

std::uint32_t usualLocks()
{
#ifdef Q_OS_WIN
    return db::windowsLocks;
#else
    return db::otherLocks;
#endif
}

std::optional<ErrorKind> refusalToJoin(const TestDatabase &database)
{
    const auto session = db::Session::open(database.location());
    return session ? std::nullopt : std::optional(session.error().kind);
}

} // namespace

TEST_CASE("a file in a network folder is opened with a rollback journal, and its sessions show one sign of the program")
{
    const TestDatabase database(Engine::Sqlite);
    CHECK_FALSE(db::isOnNetwork(database.location().path));
    database.open()->execute(u"CREATE TABLE schema_version (number BIGINT)"_s);
    REQUIRE(QFile::setPermissions(database.location().path,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup));
    {
        const auto local = database.open();
        CHECK_FALSE(local->isOnNetwork());
        CHECK(db::hearingBeat(*local) == domain::Milliseconds(100));
    }
    const NetworkFolder folder(database.location().path);
    CHECK(db::isOnNetwork(database.location().path));
    CHECK_FALSE(db::isOnNetwork(QDir::tempPath() + u"/desk.sqlite"_s)); // beside the folder
    auto session = database.open();
    CHECK(session->isOnNetwork());
    CHECK(session->value<QString>(u"PRAGMA journal_mode"_s) == u"delete"_s);
    CHECK(db::hearingBeat(*session) == domain::Milliseconds(2000));
    auto second = database.open();
    REQUIRE(folder.signs().size() == 1);
    // Whoever may write the desk may try the sign, and take away one that was left.
    CHECK(QFile::permissions(folder.signs().front()) == QFile::permissions(database.location().path));
    session.reset();
    CHECK(folder.signs().size() == 1);
    second.reset();
    CHECK(folder.signs().isEmpty());
    CHECK(database.open({.readOnly = true})->isOnNetwork());
}

TEST_CASE("a link into a network folder leads to the same sign")
{
    const TestDatabase database(Engine::Sqlite);
    (void)database.open();
    const NetworkFolder folder(database.location().path);
    const QTemporaryDir elsewhere;
    db::Location linked = database.location();
    linked.path = elsewhere.filePath(u"link.sqlite"_s);
    REQUIRE(QFile::link(database.location().path, linked.path));
    CHECK(db::isOnNetwork(linked.path));
    const auto session = must(db::Session::open(linked));
    CHECK(folder.signs().size() == 1);
}

TEST_CASE("a sign beats, and comes back when somebody has taken it away")
{
    const TestDatabase database(Engine::Sqlite);
    const NetworkFolder folder(database.location().path);
    const auto session = database.open();
    const QString path = folder.signs().value(0);
    REQUIRE(QFile::remove(path));
    awaitSign([&] { return QFile::exists(path); });
    const auto first = QFileInfo(path).lastModified();
    awaitSign([&] { return QFileInfo(path).lastModified() != first; });
}

TEST_CASE("a folder in which somebody on another system has the desk open is refused")
{
    const TestDatabase database(Engine::Sqlite);
    (void)database.open();
    const NetworkFolder folder(database.location().path);
    const std::uint32_t other = usualLocks() == db::windowsLocks ? db::otherLocks : db::windowsLocks;
    HandMadeSign sign(database.location().path + u".here-windows"_s, other);
    CHECK(refusalToJoin(database) == ErrorKind::MixedSystems);
    CHECK(folder.signs() == QStringList{sign.at}); // the one who was refused left none
    CHECK(refusalToJoin(database) == ErrorKind::MixedSystems);
    sign.end(); // without a word: nobody is there any more
    CHECK(refusalToJoin(database) == std::nullopt);
    CHECK(folder.signs().isEmpty());
}

TEST_CASE("a sign that is locked lets others in, and one that beats without a lock that others see does not")
{
    const TestDatabase database(Engine::Sqlite);
    (void)database.open();
    const NetworkFolder folder(database.location().path);
    const QString path = database.location().path + u".here-else"_s;
    {
        const HandMadeSign locked(path, usualLocks());
        CHECK(refusalToJoin(database) == std::nullopt);
        CHECK(folder.signs() == QStringList{path});
    }
    REQUIRE(QFile::remove(path));

    auto unseen = std::make_unique<LocksThatDoNotHold>();
    HandMadeSign sign(path, usualLocks());
    unseen.reset();
    std::atomic<bool> enough = false;
    const std::unique_ptr<QThread> beating(QThread::create([&] {
        for (int beat = 0; !enough; ++beat) {
            const QByteArray sql = "PRAGMA user_version=" + QByteArray::number(beat);
            sqlite3_exec(sign.handle, sql.constData(), nullptr, nullptr, nullptr);
        }
    }));
    beating->start();
    CHECK(refusalToJoin(database) == ErrorKind::LocksDoNotHold);
    enough = true;
    beating->wait();
    CHECK(folder.signs() == QStringList{path});
}

TEST_CASE("what several machines may share is known by its kind, and of what runs as a program all but what lies on a disk")
{
    for (const QString &kind : {u"nfs4"_s, u"cifs"_s, u"virtiofs"_s, u"prl_fs"_s, u"beegfs"_s, u"vboxsf"_s, u"fuse.sshfs"_s,
                                u"fuse.rclone"_s, u"fuse.gvfsd-fuse"_s, u"fuse"_s}) {
        CAPTURE(kind);
        CHECK(db::isNetworkKind(kind));
    }
    for (const QString &kind :
         {u"ext4"_s, u"btrfs"_s, u"fuseblk"_s, u"fuse.ntfs-3g"_s, u"fuse.exfat"_s, u"overlay"_s, u"NTFS"_s}) {
        CAPTURE(kind);
        CHECK_FALSE(db::isNetworkKind(kind));
    }
}

TEST_CASE("a sign takes the rights of a desk that was made after it")
{
    const TestDatabase database(Engine::Sqlite);
    const QString desk = database.location().path;
    const NetworkFolder folder(desk);
    const auto sign = db::joinOnNetwork(desk);
    REQUIRE(folder.signs().size() == 1);
    CHECK(QFile::permissions(folder.signs().front()).testFlags(QFile::ReadGroup) == false);
    REQUIRE(QFile(desk).open(QIODevice::WriteOnly));
    REQUIRE(QFile::setPermissions(desk, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::WriteGroup));
    awaitSign([&] { return QFile::permissions(folder.signs().front()) == QFile::permissions(desk); });
}

#ifdef Q_OS_UNIX
TEST_CASE("a sign that may not be read is not taken for gone")
{
    const TestDatabase database(Engine::Sqlite);
    (void)database.open();
    const NetworkFolder folder(database.location().path);
    const QString path = database.location().path + u".here-else"_s;
    const HandMadeSign sign(path, usualLocks());
    REQUIRE(QFile::setPermissions(path, {}));
    // Nothing is closed to root.
    constexpr uid_t nobody = 65'534;
    const uid_t me = ::geteuid();
    const QByteArray beside = QFile::encodeName(QFileInfo(path).path());
    if (me == 0)
        REQUIRE((::chown(beside.constData(), nobody, gid_t(-1)) == 0
                 && ::chown(QFile::encodeName(database.location().path).constData(), nobody, gid_t(-1)) == 0
                 && ::seteuid(nobody) == 0));
    const auto refused = refusalToJoin(database);
    if (me == 0)
        REQUIRE(::seteuid(me) == 0);
    CHECK(refused == ErrorKind::LocksDoNotHold);
    CHECK(QFile::exists(path));
}
#endif
