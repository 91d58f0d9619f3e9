// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/kept_file.h"
#include "core/platform/sealing.h"
#include "tests/support/synced_folders.h"
#include "tests/support/test_keyring.h"
#include "tests/ui/models/bench.h"
#include "ui/models/drafts.h"

#include <QtCore/QDataStream>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>

#include <algorithm>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray typedText = QByteArrayLiteral("Richiama l'ufficio anagrafe");

db::Location deskAt(const QString &name)
{
    return {.engine = db::Engine::Sqlite, .path = u"/nowhere/"_s + name};
}

QStringList draftFiles(const db::Location &where)
{
    return QDir(Drafts::folder(where, u"rossi"_s)).entryList({u"*.draft"_s}, QDir::Files);
}

/// One run of a program.
class DraftsRun {
public:
    explicit DraftsRun(const db::Location &where, const QString &password = u"prova-prova"_s)
        : m_key(localKeyOf(where, {u"rossi"_s, password})), m_drafts(where, {u"rossi"_s, password}, m_key)
    {
        m_key->obtain();
        m_drafts.load();
        REQUIRE(until([this] { return m_drafts.isLoaded(); }));
    }
    Drafts *operator->() { return &m_drafts; }
    Drafts &operator*() { return m_drafts; }

private:
    std::shared_ptr<platform::LocalKey> m_key;
    Drafts m_drafts;
};

} // namespace

TEST_CASE("a draft is there in the next run, changed or gone as it was left, and is not to be read on the disk")
{
    const db::Location here = deskAt(u"a"_s);
    {
        DraftsRun run(here);
        run->keep(u"one"_s, "first");
        run->keep(u"two"_s, typedText);
        run->keep(u"one"_s, typedText);
        run->keep(u"three"_s, typedText);
        run->drop(u"three"_s);
    }
    CHECK(draftFiles(here).size() == 2);
    for (const QString &name : draftFiles(here)) {
        QFile file(Drafts::folder(here, u"rossi"_s) + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK_FALSE(file.readAll().contains("anagrafe"));
        CHECK_FALSE(file.permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
    }
    DraftsRun run(here);
    CHECK(run->find(u"one"_s) == typedText);
    CHECK(run->find(u"two"_s) == typedText);
    CHECK_FALSE(run->find(u"three"_s));
    CHECK_FALSE(DraftsRun(deskAt(u"b"_s))->find(u"one"_s)); // another database
}

TEST_CASE("a file is the same database by whatever path it is named")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"desk"_s);
    REQUIRE(QFile(file).open(QIODevice::WriteOnly));
    REQUIRE(QFile::link(file, folder.filePath(u"other"_s)));
    const auto identity = [](const QString &path) { return db::Location{.engine = db::Engine::Sqlite, .path = path}.identity(); };
    CHECK(identity(folder.filePath(u"other"_s)) == identity(file));
    CHECK(identity(folder.filePath(u"./desk"_s)) == identity(file));
    CHECK(identity(folder.filePath(u"third"_s)) != identity(file));
    CHECK(identity(folder.filePath(u"third"_s)) != identity(folder.filePath(u"fourth"_s)));
}

TEST_CASE("only what this run began or took up again is discarded, and nothing is kept after that")
{
    const db::Location here = deskAt(u"c"_s);
    {
        DraftsRun run(here);
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
            run->keep(name, typedText);
    }
    {
        DraftsRun run(here);
        CHECK(run->find(u"one"_s));
        run->keep(u"two"_s, "again");
        run->discard();
        run->keep(u"four"_s, typedText);
    }
    DraftsRun run(here);
    CHECK_FALSE(run->find(u"one"_s));
    CHECK_FALSE(run->find(u"two"_s));
    CHECK(run->find(u"three"_s) == typedText);
    CHECK_FALSE(run->find(u"four"_s));
}

TEST_CASE("by another password nothing opens and nothing is lost; without one nothing is kept")
{
    const db::Location here = deskAt(u"d"_s);
    DraftsRun(here)->keep(u"one"_s, typedText);
    CHECK_FALSE(DraftsRun(here, u"altra-prova"_s)->find(u"one"_s));
    DraftsRun(here, {})->keep(u"two"_s, typedText);
    CHECK(DraftsRun(here)->find(u"one"_s) == typedText);
    CHECK(draftFiles(here).size() == 1);
}

TEST_CASE("what an earlier version sealed under the password itself opens, is sealed anew, and is as old as it was")
{
    const db::Location here = deskAt(u"earlier"_s);
    const QString folder = Drafts::folder(here, u"rossi"_s);
    const QString path = folder + u'/' + u"%1.draft"_s.arg(u"0"_s, 32, u'0');
    const QByteArray salt = platform::Sealer::newSalt();
    const platform::Sealer earlier(u"prova-prova"_s, salt);
    const QByteArray about = QFileInfo(path).fileName().toUtf8();
    QByteArray text;
    QDataStream stream(&text, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << u"one"_s << typedText;
    platform::makeOwnFolder(folder);
    REQUIRE(platform::writeKept(folder + u"/salt"_s, salt).isEmpty());
    REQUIRE(platform::writeKept(path, earlier.seal(text, about)).isEmpty());
    const QDateTime typed = QDateTime::currentDateTimeUtc().addDays(-20);
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(typed, QFileDevice::FileModificationTime));
    }
    // By another password it is as if it were not there, but said to be.
    {
        const auto key = localKeyOf(here, {u"rossi"_s, u"altra-prova"_s});
        Drafts drafts(here, {u"rossi"_s, u"altra-prova"_s}, key);
        QSignalSpy closed(&drafts, &Drafts::closed);
        key->obtain();
        drafts.load();
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        CHECK_FALSE(drafts.peek(u"one"_s));
        REQUIRE(closed.count() == 1);
        CHECK(closed.at(0).at(0).toInt() == 1);
    }
    CHECK(DraftsRun(here)->peek(u"one"_s) == typedText);
    CHECK_FALSE(earlier.open(platform::readKept(path).value_or(QByteArray()), about));
    CHECK_FALSE(QFile::exists(folder + u"/salt"_s));
    CHECK(std::abs(QFileInfo(path).lastModified().secsTo(typed)) <= 1);
    CHECK(DraftsRun(here)->peek(u"one"_s) == typedText);
}

TEST_CASE("without a keyring nobody hears of it")
{
    const db::Login who = GENERATE(db::Login{u"rossi"_s, u"prova-prova"_s}, db::Login{u"rossi"_s, {}});
    const db::Location here = deskAt(u"quiet"_s);
    const auto key = localKeyOf(here, who);
    Drafts drafts(here, who, key);
    QSignalSpy keyringFailed(&drafts, &Drafts::keyringFailed);
    QSignalSpy failed(&drafts, &Drafts::failed);
    key->obtain();
    drafts.load();
    REQUIRE(until([&] { return drafts.isLoaded(); }));
    CHECK(keyringFailed.isEmpty());
    CHECK(failed.isEmpty());
    CHECK(drafts.isDurable() == !who.password.isEmpty());
}

TEST_CASE("where people log in without a password, what they type is kept by the keyring, and what it has lost is told",
          "[.keyring]")
{
    const db::Location here = deskAt(u"kerberos"_s);
    {
        DraftsRun run(here, {});
        CHECK(run->isDurable());
        run->keep(u"one"_s, typedText);
    }
    CHECK(draftFiles(here).size() == 1);
    CHECK(DraftsRun(here, {})->find(u"one"_s) == typedText);

    const auto again = [&](auto &&check) {
        const db::Login rossi{u"rossi"_s, {}};
        const auto key = localKeyOf(here, rossi);
        Drafts drafts(here, rossi, key);
        QSignalSpy closed(&drafts, &Drafts::closed);
        QSignalSpy failed(&drafts, &Drafts::failed);
        key->obtain();
        drafts.load();
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        check(drafts, closed, failed);
    };
    lockKeyring();
    again([](Drafts &drafts, QSignalSpy &closed, QSignalSpy &failed) {
        CHECK(closed.count() == 1);
        CHECK(failed.count() == 1); // nothing outlives this run
        CHECK_FALSE(drafts.isDurable());
        drafts.keep(u"two"_s, typedText);
    });
    unlockKeyring();
    again([](Drafts &drafts, QSignalSpy &closed, QSignalSpy &failed) {
        CHECK(drafts.peek(u"one"_s) == typedText);
        CHECK_FALSE(drafts.peek(u"two"_s));
        CHECK(closed.isEmpty());
        CHECK(failed.isEmpty());
    });
}

TEST_CASE("a keyring that does not open leaves what is typed to the password, and that is said once", "[.keyring]")
{
    const db::Location here = deskAt(u"refused"_s);
    DraftsRun(here)->keep(u"one"_s, typedText);
    lockKeyring();
    {
        const db::Login rossi{u"rossi"_s, u"prova-prova"_s};
        const auto key = localKeyOf(here, rossi);
        Drafts drafts(here, rossi, key);
        QSignalSpy keyringFailed(&drafts, &Drafts::keyringFailed);
        key->obtain();
        drafts.load();
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        CHECK(keyringFailed.count() == 1);
        CHECK(drafts.isDurable());
        CHECK(drafts.find(u"one"_s) == typedText);
        drafts.keep(u"two"_s, typedText);
    }
    unlockKeyring();
    // The password was changed while the keyring had the key.
    DraftsRun later(here, u"altra-prova"_s);
    CHECK(later->find(u"one"_s) == typedText);
    CHECK(later->find(u"two"_s) == typedText);
}

TEST_CASE("what is typed before the drafts are read survives their reading, and is what the next run has")
{
    const db::Location here = deskAt(u"f"_s);
    {
        DraftsRun run(here);
        run->keep(u"one"_s, "of before");
        run->keep(u"two"_s, "of before");
    }
    {
        const db::Login rossi{u"rossi"_s, u"prova-prova"_s};
        const auto key = localKeyOf(here, rossi);
        Drafts drafts(here, rossi, key);
        key->obtain();
        drafts.load();
        drafts.keep(u"one"_s, typedText);
        REQUIRE_FALSE(drafts.isLoaded());
        REQUIRE(until([&] { return drafts.isLoaded(); }));
        CHECK(drafts.find(u"one"_s) == typedText);
        CHECK(drafts.find(u"two"_s) == QByteArray("of before"));
    }
    DraftsRun run(here);
    CHECK(run->find(u"one"_s) == typedText);
    CHECK(run->find(u"two"_s) == QByteArray("of before"));
}

TEST_CASE("who types is told once where it cannot be kept")
{
    const db::Location here = deskAt(u"e"_s);
    const QString folder = Drafts::folder(here, u"rossi"_s);
    REQUIRE(QDir().mkpath(QFileInfo(folder).path()));
    // Where one folder is not to be had, another one beside it does: all of them are in the way.
    for (int n = 1; n <= 8; ++n) {
        QFile inTheWay(n == 1 ? folder : QString(folder + u'-' + QString::number(n)));
        REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    }
    DraftsRun run(here);
    QSignalSpy failed(&*run, &Drafts::failed);
    run->keep(u"one"_s, typedText);
    run->keep(u"two"_s, typedText);
    REQUIRE(until([&] { return run->written() == 2; }));
    CHECK(failed.count() == 1);
}

TEST_CASE("what nobody took up for a month is gone, from the disk too")
{
    const db::Location here = deskAt(u"aged"_s);
    {
        DraftsRun run(here);
        run->keep(u"old"_s, typedText);
        run->keep(u"young"_s, typedText);
    }
    const QString folder = Drafts::folder(here, u"rossi"_s);
    const auto age = [&](const QString &name, int days) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime));
    };
    // Which file is whose is not to be seen: both in turn.
    for (const QString &name : draftFiles(here))
        age(name, Drafts::keptDays - 1);
    {
        DraftsRun run(here);
        CHECK(run->names({}, Drafts::Of::All) == QStringList{u"old"_s, u"young"_s});
        CHECK(run->names({}, Drafts::Of::ThisRun).isEmpty());
        run->keep(u"young"_s, "more");
    }
    for (const QString &name : draftFiles(here))
        if (QFileInfo(folder + u'/' + name).lastModified() < QDateTime::currentDateTimeUtc().addDays(-1))
            age(name, Drafts::keptDays + 1);
    {
        DraftsRun run(here);
        CHECK(run->names({}, Drafts::Of::All) == QStringList{u"young"_s});
        CHECK(draftFiles(here).size() == 1);
        age(draftFiles(here).value(0), Drafts::keptDays - 1);
        CHECK(run->find(u"young"_s)); // taken up, its days count anew
    }
    CHECK(QFileInfo(folder + u'/' + draftFiles(here).value(0)).lastModified() > QDateTime::currentDateTimeUtc().addDays(-1));
}

TEST_CASE("of two programs at once each has its own drafts, and a later one has what both left")
{
    const db::Location here = deskAt(u"two"_s);
    {
        DraftsRun first(here);
        first->keep(u"call/1"_s, typedText);
        REQUIRE(until([&] { return first->written() == 1; }));
        DraftsRun second(here);
        CHECK(second->names({}, Drafts::Of::All).isEmpty()); // the first is at it
        second->keep(u"call/2"_s, "other");
    }
    {
        DraftsRun later(here);
        CHECK(later->names({}, Drafts::Of::All) == QStringList{u"call/1"_s, u"call/2"_s});
        CHECK(later->find(u"call/2"_s) == QByteArray("other"));
        later->drop(u"call/2"_s);
    }
    DraftsRun last(here);
    CHECK(last->names({}, Drafts::Of::All) == QStringList{u"call/1"_s});
}

TEST_CASE("what another program left is as old as it was, and a copy of what is here already goes")
{
    const db::Location here = deskAt(u"left"_s);
    const QString second = Drafts::folder(here, u"rossi"_s) + u"-2"_s;
    const auto secondFiles = [&] { return QDir(second).entryInfoList({u"*.draft"_s, u"*.unsent"_s}, QDir::Files); };
    {
        DraftsRun first(here);
        DraftsRun other(here);
        for (Drafts *both : {&*first, &*other}) {
            both->keep(u"same"_s, typedText);
            both->keepUnsent(u"unsent/1"_s, typedText, {});
        }
        first->keep(u"both"_s, "mine");
        other->keep(u"both"_s, "theirs");
        other->keep(u"old"_s, typedText);
    }
    REQUIRE(secondFiles().size() == 4);
    const QDateTime typed = QDateTime::currentDateTimeUtc().addDays(-20);
    for (const QFileInfo &info : secondFiles()) {
        QFile file(info.filePath());
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(typed, QFileDevice::FileModificationTime));
    }
    DraftsRun later(here);
    CHECK(later->peek(u"old"_s) == typedText);
    CHECK(secondFiles().size() == 1); // what both made something else of
    const auto isAsOld = [&](const QString &name) {
        return std::abs(QFileInfo(Drafts::folder(here, u"rossi"_s) + u'/' + name).lastModified().secsTo(typed)) <= 1;
    };
    CHECK(std::ranges::count_if(draftFiles(here), isAsOld) == 1);
}

#ifdef Q_OS_LINUX
TEST_CASE("what was sent is not there again after a power cut")
{
    const db::Location here = deskAt(u"sent"_s);
    DraftsRun run(here);
    run->keepUnsent(u"unsent/1"_s, typedText, {});
    run->keep(u"one"_s, typedText);
    REQUIRE(until([&] { return run->written() == 2; }));
    const auto isSyncedAfter = [&](const QString &name) {
        const int before = run->written();
        (void)takeSynced();
        run->drop(name);
        REQUIRE(until([&] { return run->written() > before; }));
        return takeSynced().contains(QDir(Drafts::folder(here, u"rossi"_s)).canonicalPath());
    };
    CHECK(isSyncedAfter(u"unsent/1"_s));
    CHECK_FALSE(isSyncedAfter(u"one"_s)); // a draft that comes back does no harm
}
#endif
