// SPDX-License-Identifier: GPL-3.0-or-later
// A desk that is away, and what is not sent, in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_unsent "[gallery]"
#include "tests/ui/unsent/server_away.h"

#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"

#include <QtCore/QDir>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct UnsentPictures {
    void take(const QString &name, QSize size) const
    {
        const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
        REQUIRE(folder.mkpath(u"."_s));
        window.resize(size);
        QApplication::processEvents();
        QApplication::processEvents();
        CHECK(window.grab().save(folder.filePath(u"unsent-"_s + name + u".png"_s)));
    }
    void takeLarge(const QString &name) const
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        QApplication::processEvents();
        take(name + u"-200"_s, {2880, 1800});
        take(name + u"-200-1280"_s, {1280, 720});
        QApplication::setFont(usual);
        QApplication::processEvents();
    }
    void takeAll(const QString &name, Sitting &sitting) const
    {
        for (const QString &code : {u"en"_s, u"it"_s}) {
            sitting.language().use(code);
            for (const auto &[kind, theme] : {std::pair(ThemeKind::Dark, u"dark"_s),
                                              {ThemeKind::HighContrast, u"contrast"_s},
                                              {ThemeKind::Light, u"light"_s}}) {
                sitting.appearance().choose(kind);
                take(name + u'-' + code + u'-' + theme, {1440, 900});
            }
            take(name + u'-' + code + u"-1024"_s, {1024, 640});
            takeLarge(name + u'-' + code);
        }
        sitting.language().use(u"en"_s);
    }
    QWidget &window;
};

} // namespace

TEST_CASE("gallery: a desk that is away, and what is not sent", "[.][gallery]")
{
    ON_A_SERVER();
    AwayBench bench;
    for (const QString &subject : {u"Accesso ad ANPR negato con la CIE"_s, u"Stampante dell'anagrafe ferma"_s})
        (void)bench.open(bench.opening(subject));
    AgentAway sitting(bench);
    const UnsentPictures pictures{sitting.window()};
    sitting.window().window()->go(ConsolePlace::Unsent);
    pictures.takeAll(u"none"_s, sitting);
    sitting.window().window()->go(ConsolePlace::Desk);
    sitting.loses(bench);
    sitting.takeCall(u"Rosa Esposito"_s, u"La stampante dello sportello 3 non stampa"_s);
    pictures.takeAll(u"call"_s, sitting);
    (void)sitting.endAsTicket();
    pictures.takeAll(u"code"_s, sitting);
    sitting.takeCall(u"Anna Russo"_s, u"Accesso negato"_s);
    (void)sitting.endAsTicket();
    sitting.press(Qt::Key_Return);
    sitting.takeCall(u"081 555 1234"_s, {});
    sitting.press(Qt::Key_5, Qt::ControlModifier);
    sitting.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !sitting.calls().isOpen(); }));
    sitting.window().window()->go(ConsolePlace::Unsent);
    pictures.takeAll(u"waiting"_s, sitting);
    bench.giveBack();
    bench.changeAgent([](Operator &person) {
        person.posts.clear();
        person.administrator = true;
    });
    REQUIRE(until([&] { return sitting.outbox().refusedCount() == 3; }));
    sitting.page().activated();
    pictures.takeAll(u"refused"_s, sitting);
}
