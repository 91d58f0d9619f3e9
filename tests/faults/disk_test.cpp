// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/desk_on_disk.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace sportello::test::fault;
using domain::ErrorKind;

namespace {

struct DiskFault {
    const char *name;
    FaultyDisk::What what;
    int code;
    ErrorKind kind;
};

/// A small file system of this thread's own, where whoever runs the tests may make one.
class SmallDisk {
public:
    SmallDisk()
    {
        m_isThere = unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && mount("tmpfs", qPrintable(m_folder.path()), "tmpfs", 0, "size=8m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isThere)
            umount2(qPrintable(m_folder.path()), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool protect(bool yes)
    {
        return mount(nullptr, qPrintable(m_folder.path()), nullptr, MS_REMOUNT | (yes ? MS_RDONLY : 0), nullptr) == 0;
    }
    void fill()
    {
        QFile filler(path(u"filler"_s));
        REQUIRE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        for (const qsizetype size : {65536, 4096, 512})
            while (filler.write(QByteArray(size, 'x')) == size) {}
    }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

/// The desk's file, put where the fault is.
void moveTo(TestDesk &desk, const QString &path)
{
    desk.session.reset();
    REQUIRE(QFile::copy(desk.database.location().path, path));
}

std::unique_ptr<db::Session> openedAt(const QString &path)
{
    return must(db::Session::open({.engine = db::Engine::Sqlite, .path = path}));
}

std::optional<ErrorKind> whyNotOpened(const QString &path)
{
    return kindOf(db::Session::open({.engine = db::Engine::Sqlite, .path = path}));
}

} // namespace

TEST_CASE("a disk that fails at any write is said, leaves nothing half written, and what is said again is written once")
{
    const DiskFault fault =
        GENERATE(DiskFault{"full", FaultyDisk::What::Write, SQLITE_FULL, ErrorKind::DatabaseFull},
                 DiskFault{"broken", FaultyDisk::What::Write, SQLITE_IOERR_WRITE, ErrorKind::Io},
                 DiskFault{"write-protected", FaultyDisk::What::Write, SQLITE_READONLY, ErrorKind::DatabaseReadOnly},
                 DiskFault{"not syncing", FaultyDisk::What::Sync, SQLITE_IOERR_FSYNC, ErrorKind::Io});
    INFO(fault.name);
    DeskOnDisk on;
    db::Session &session = *on.desk.session;
    Chance chance;
    INFO(chance.said());
    int faults = 0;
    for (const Saying &saying : on.sayings) {
        INFO(saying.name.toStdString());
        const qint64 before = countOf(session, u"operation"_s);
        const qint64 events = countOf(session, u"event"_s);
        for (int n = 1;; n += isLong() ? 1 : 1 + chance.below(6)) {
            INFO("at " << n);
            on.disk->failAt(fault.what, n, fault.code);
            const auto said = on.say(saying);
            const bool failed = on.disk->hasFailed();
            on.disk->mend();
            if (said) { // it was written before the disk failed: what failed then was carrying the log over
                CHECK_FALSE(said->repeated);
                break;
            }
            REQUIRE(failed);
            REQUIRE(said.error().kind == fault.kind);
            REQUIRE(countOf(session, u"operation"_s) == before);
            REQUIRE(countOf(session, u"event"_s) == events);
            ++faults;
        }
        CHECK(countOfKey(session, saying.request.key) == 1);
        const auto again = on.say(saying);
        REQUIRE(again);
        CHECK(again->repeated);
        CHECK(countOf(session, u"operation"_s) == before + 1);
    }
    CHECK(faults >= int(on.sayings.size()));
    CHECK(session.value<QString>(u"PRAGMA integrity_check"_s) == u"ok"_s);
    CHECK(isClean(on.desk, session));
}

TEST_CASE("a disk that is really full is said for every verb, and the desk goes on when there is room again")
{
    TestDesk desk(db::Engine::Sqlite);
    SmallDisk disk;
    if (!disk.isThere()) {
        WARN("SKIPPED: only root makes a small disk");
        return;
    }
    const std::vector<Saying> sayings = everySaying(desk);
    const QString path = disk.path(u"desk"_s);
    moveTo(desk, path);
    {
        const auto session = openedAt(path);
        for (const Saying &saying : sayings) {
            INFO(saying.name.toStdString());
            const qint64 before = countOf(*session, u"operation"_s);
            session->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // else the log has room of its own
            disk.fill();
            desk::Desk by = desk.as(saying.by, *session);
            CHECK(kindOf(saying.say(by, saying.request)) == ErrorKind::DatabaseFull);
            CHECK(countOf(*session, u"operation"_s) == before); // reading goes on
            REQUIRE(QFile::remove(disk.path(u"filler"_s)));
            CHECK(must(saying.say(by, saying.request)).repeated == false);
            CHECK(countOf(*session, u"operation"_s) == before + 1);
        }
        CHECK(isClean(desk, *session));
    }
    REQUIRE(disk.protect(true));
    CHECK(whyNotOpened(path) == ErrorKind::DatabaseReadOnly);
    REQUIRE(disk.protect(false));
    CHECK(isClean(desk, *openedAt(path)));
}

TEST_CASE("a file or a folder that may not be written is said, left as it is, and good again once it may")
{
    TestDesk desk(db::Engine::Sqlite);
    desk.open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"desk"_s);
    moveTo(desk, path);
    constexpr uid_t nobody = 65534;
    const uid_t me = geteuid();
    if (me == 0) // root may write everywhere
        REQUIRE((chown(qPrintable(folder.path()), nobody, nobody) == 0 && chown(qPrintable(path), nobody, nobody) == 0
                 && seteuid(nobody) == 0));
    const auto guard = qScopeGuard([&] {
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        if (me == 0 && seteuid(me) != 0)
            std::abort();
    });
    constexpr auto readOnly = QFile::ReadOwner;
    constexpr auto all = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    SECTION("the file")
    {
        REQUIRE(QFile::setPermissions(path, readOnly));
        CHECK(whyNotOpened(path) == ErrorKind::DatabaseReadOnly);
    }
    SECTION("the folder")
    {
        REQUIRE(QFile::setPermissions(folder.path(), readOnly | QFile::ExeOwner));
        CHECK(whyNotOpened(path) == ErrorKind::DatabaseReadOnly);
    }
    SECTION("both")
    {
        REQUIRE(QFile::setPermissions(path, readOnly));
        REQUIRE(QFile::setPermissions(folder.path(), readOnly | QFile::ExeOwner));
        CHECK(whyNotOpened(path) == ErrorKind::DatabaseReadOnly);
    }
    SECTION("a folder where a desk is to be made")
    {
        REQUIRE(QFile::setPermissions(folder.path(), readOnly | QFile::ExeOwner));
        const QString there = folder.filePath(u"new"_s);
        CHECK(kindOf(db::Session::open({.engine = db::Engine::Sqlite, .path = there}, {}, {.create = true})) == ErrorKind::Io);
        CHECK_FALSE(QFile::exists(there));
    }
    REQUIRE(QFile::setPermissions(folder.path(), all));
    REQUIRE(QFile::setPermissions(path, all));
    const auto session = openedAt(path);
    CHECK(isClean(desk, *session));
    desk::Desk by = desk.as(desk.agent, *session);
    CHECK(desk::openTicket(by, desk.opening()));
}
