// SPDX-License-Identifier: GPL-3.0-or-later
// The first start, in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_login "[gallery]"
#include "tests/support/network_folder.h"
#include "tests/ui/login/starting.h"

#include "core/desk/sign_in.h"

#include <QtCore/QDir>

using namespace sportello;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void picture(QWidget &window, const QString &name, QSize size)
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    window.resize(size);
    for (int i = 0; i < 4; ++i)
        QApplication::processEvents();
    CHECK(window.grab().save(folder.filePath(u"start-"_s + name + u".png"_s)));
}

} // namespace

TEST_CASE("gallery: the doors, each of them open", "[.][gallery]")
{
    Starting start;
    const QString path = start.path(u"roccalta.sportello"_s);
    {
        const auto session = must(db::Session::open(must(db::Location::parse(u"sqlite:"_s + path)), {}, {.create = true}));
        (void)must(desk::initialise(*session, domain::SystemClock(), u"anna"_s, u"una parola lunga"_s));
    }
    const NetworkFolder folder(path);
    for (const auto &[door, name] : {std::pair(StartDoor::Demonstration, u"try"_s),
                                     {StartDoor::NewFile, u"new"_s},
                                     {StartDoor::SharedFile, u"join"_s},
                                     {StartDoor::Server, u"server"_s}}) {
        start.openDoor(door);
        if (door == StartDoor::SharedFile) {
            start.type(path);
            start.press(Qt::Key_Return);
        }
        if (door == StartDoor::Server) {
            start.type(u"127.0.0.1:1"_s);
            for (const QString &line : {u"database"_s, u"login"_s})
                start.panel().line(line)->setText(u"sportello"_s);
            start.press(Qt::Key_Return);
        }
        start.untilLooked();
        for (const QString &code : {u"en"_s, u"it"_s}) {
            start.language().use(code);
            for (const auto &[kind, theme] : {std::pair(ThemeKind::Dark, u"dark"_s), {ThemeKind::Light, u"light"_s}}) {
                start.appearance().choose(kind);
                picture(start.window(), name + u'-' + code + u'-' + theme, {1440, 900});
            }
            picture(start.window(), name + u'-' + code + u"-1024"_s, {1024, 640});
            const QFont usual = QApplication::font();
            QFont large = usual;
            large.setPointSizeF(usual.pointSizeF() * 2);
            QApplication::setFont(large);
            picture(start.window(), name + u'-' + code + u"-200"_s, {2880, 1800});
            QApplication::setFont(usual);
        }
        start.language().use(u"en"_s);
    }
}
