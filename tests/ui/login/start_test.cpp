// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/login/starting.h"

#include "core/db/migration.h"
#include "core/desk/sign_in.h"
#include "core/storage/schema.h"
#include "tests/support/network_folder.h"
#include "tests/support/pg_server.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QDir>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

db::Location fileAt(const QString &path)
{
    return must(db::Location::parse(u"sqlite:"_s + path));
}

void makeDesk(const QString &path)
{
    const auto session = must(db::Session::open(fileAt(path), {}, {.create = true}));
    (void)must(desk::initialise(*session, SystemClock(), u"anna"_s, u"una parola lunga"_s));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("a console that was told no desk shows four doors, which digits open, and each says what it is for")
{
    Starting start;
    for (const StartDoor door : {StartDoor::Server, StartDoor::SharedFile, StartDoor::NewFile, StartDoor::Demonstration}) {
        start.openDoor(door);
        const auto *focus = QApplication::focusWidget();
        REQUIRE(focus != nullptr);
        CHECK_FALSE(focus->accessibleName().isEmpty());
    }
    for (const auto *button : start.page().findChildren<QAbstractButton *>())
        CHECK_FALSE(button->accessibleName().isEmpty());
    CHECK(start.panel().line(u"file"_s) == nullptr);
}

TEST_CASE("a new desk is made by keys alone, and whoever made it is in it")
{
    Starting start;
    start.openDoor(StartDoor::NewFile);
    const QString path = start.path(u"nuovo.sportello"_s);
    start.type(path);
    start.untilLooked();
    CHECK(start.panel().isLooked());
    CHECK_FALSE(QFile::exists(path)); // nothing before one goes on
    start.panel().line(u"login"_s)->setFocus();
    start.type(u"anna"_s);
    start.press(Qt::Key_Tab);
    start.type(u"una parola lunga"_s);
    start.press(Qt::Key_Tab);
    start.type(u"un'altra parola"_s);
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return !start.error(u"again"_s).isEmpty(); }));
    CHECK_FALSE(QFile::exists(path));
    start.panel().line(u"again"_s)->setFocus();
    start.type(u"una parola lunga"_s);
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return start.hasEntered(); }));
    CHECK(start.window().workplace()->me().login == u"anna"_s);
    CHECK(start.window().workplace()->me().administrator);
}

TEST_CASE("what a new desk lacks is said by its field, and a file that holds something is left as it is")
{
    Starting start;
    const QString there = start.path(u"qui.sportello"_s);
    makeDesk(there);
    const QByteArray before = bytesOf(there);
    start.openDoor(StartDoor::NewFile);
    start.press(Qt::Key_Return);
    CHECK_FALSE(start.error(u"password"_s).isEmpty());
    CHECK(QApplication::focusWidget() == start.panel().line(u"password"_s));
    start.panel().line(u"file"_s)->setFocus();
    start.type(there);
    start.untilLooked();
    CHECK_FALSE(start.panel().isLooked());
    for (const QString &name : {u"password"_s, u"again"_s})
        start.panel().line(name)->setText(u"corta"_s);
    start.panel().line(u"file"_s)->setText(start.path(u"non/qui.sportello"_s));
    start.untilLooked();
    CHECK_FALSE(start.panel().isLooked());
    start.panel().line(u"file"_s)->setText(start.path(u"altro.sportello"_s));
    start.untilLooked();
    start.panel().line(u"again"_s)->setFocus();
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return !start.error(u"password"_s).isEmpty(); })); // too short
    CHECK_FALSE(QFile::exists(start.path(u"altro.sportello"_s)));
    CHECK(bytesOf(there) == before);
}

TEST_CASE("a file is joined when it holds a desk for this program, and the way back leads to the doors")
{
    Starting start;
    const QString path = start.path(u"comune.sportello"_s), foreign = start.path(u"foto.jpg"_s), older = start.path(u"vecchio"_s);
    makeDesk(path);
    QFile picture(foreign);
    REQUIRE(picture.open(QIODevice::WriteOnly));
    picture.write(QByteArray(4096, 'x'));
    picture.close();
    {
        const auto session = must(db::Session::open(fileAt(older), {}, {.create = true}));
        must(db::migrate(*session, storage::migrations().first(1)));
    }
    start.openDoor(StartDoor::SharedFile);
    for (const QString &wrong : {start.path(u"manca"_s), foreign, older, start.home()}) {
        start.type(wrong);
        start.untilLooked();
        CAPTURE(wrong, start.panel().findings().text());
        CHECK_FALSE(start.panel().isLooked());
        start.press(Qt::Key_Return);
        start.untilLooked();
        CHECK(start.window().loginPage() == nullptr);
    }
    start.type(path);
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return start.window().loginPage() != nullptr; }));
    CHECK(start.window().loginPage()->isVisible());
    Q_EMIT start.window().loginPage()->otherDeskWanted();
    CHECK(start.page().isVisible());
    CHECK(start.page().door() == StartDoor::SharedFile);
}

TEST_CASE("a shared folder is told, its locks are tried, and it is gone on with once that was read")
{
    Starting start;
    const QString path = start.path(u"comune.sportello"_s);
    makeDesk(path);
    const NetworkFolder folder(path);
    start.openDoor(StartDoor::SharedFile);
    start.type(path);
    start.press(Qt::Key_Return);
    start.untilLooked();
    CHECK(start.panel().isLooked());
    CHECK(start.panel().findings().text().contains(u"machines share"_s));
    CHECK(start.panel().findings().text().contains(u"locks hold"_s));
    CHECK(start.window().loginPage() == nullptr);
    CHECK(folder.signs().isEmpty()); // who only looks does not stay
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return start.window().loginPage() != nullptr; }));
}

TEST_CASE("a server is asked once one goes on, says what it is, and lets in whom it knows")
{
    ON_A_SERVER();
    Bench bench(db::Engine::PostgreSql);
    Starting start;
    start.openDoor(StartDoor::Server);
    start.type(bench.database.location().display());
    start.panel().line(u"database"_s)->setText(u"-"_s);
    start.panel().line(u"login"_s)->setText(bench.agent.login);
    start.panel().line(u"password"_s)->setText(u"sbagliata"_s);
    start.panel().line(u"password"_s)->setFocus();
    start.press(Qt::Key_Return);
    start.untilLooked();
    CHECK_FALSE(start.panel().isLooked());
    CHECK_FALSE(start.hasEntered());
    start.type(Bench::password());
    start.press(Qt::Key_Return);
    start.untilLooked();
    CAPTURE(start.panel().findings().text());
    REQUIRE(start.panel().isLooked());
    CHECK(start.panel().findings().text().contains(u"PostgreSQL 1"_s));
    if (!start.hasEntered())
        start.press(Qt::Key_Return); // where there is a warning
    REQUIRE(until([&] { return start.hasEntered(); }));
    CHECK(start.window().workplace()->me().id == bench.agent.id);
}

TEST_CASE("a demonstration that was given up leaves nothing, and one that was made is gone into without a password")
{
    Starting start;
    start.openDoor(StartDoor::Demonstration);
    start.untilLooked();
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return start.panel().isBusy(); }));
    start.press(Qt::Key_Escape);
    REQUIRE(until(
        [&] { return !start.panel().isBusy() && QDir(start.home()).entryList({u"*.sportello*"_s}, QDir::Files).isEmpty(); }));
    start.untilLooked();
    start.press(Qt::Key_Return);
    REQUIRE(until([&] { return !start.page().triers().isEmpty(); }));
    for (const VerbButton *trier : start.page().triers())
        CHECK_FALSE(trier->accessibleName().isEmpty());
    QTest::keyClick(start.page().triers().front(), Qt::Key_Space);
    REQUIRE(until([&] { return start.hasEntered(); }));
    CHECK(start.window().workplace()->me().login == u"agente1"_s);
}
