// SPDX-License-Identifier: GPL-3.0-or-later
// The board in every language, theme and scale, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_board "[gallery]"
#include "core/demonstration/demonstration.h"
#include "tests/ui/board/sample_board.h"
#include "tests/ui/models/bench.h"
#include "ui/board/board_page.h"
#include "ui/board/board_view.h"
#include "ui/charts/chart_frame.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QVBoxLayout>

using namespace sportello;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("gallery: the board in each language, theme and scale", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Appearance appearance;
    Language language;
    const QFont usual = QApplication::font();
    const auto picture = [&](const QString &name, QSize size, bool tables = false) {
        MainWindow window(appearance, language);
        window.addPlace(ConsolePlace::Board, [] {
            auto *page = new Page;
            auto *column = new QVBoxLayout(page);
            auto *view = new BoardView(page);
            column->addWidget(view);
            view->show(sample::board(), FiguresOf::Contract);
            return page;
        });
        window.resize(size);
        window.show();
        for (ChartFrame *chart : window.findChildren<ChartFrame *>())
            chart->setTable(tables);
        QApplication::processEvents();
        CHECK(window.grab().save(folder.filePath(u"board-"_s + name + u".png"_s)));
    };
    for (const QString &code : {u"it"_s, u"en"_s}) {
        language.use(code);
        for (const auto &[kind, theme] :
             {std::pair(ThemeKind::Light, u"light"_s), {ThemeKind::Dark, u"dark"_s}, {ThemeKind::HighContrast, u"contrast"_s}}) {
            appearance.choose(kind);
            picture(code + u'-' + theme, {1440, 900});
        }
        appearance.choose(ThemeKind::Light);
        picture(code + u"-tables"_s, {1440, 900}, true);
        picture(code + u"-720"_s, {1280, 720});
        QFont large = usual;
        large.setPointSizeF(usual.pointSizeF() * 2);
        QApplication::setFont(large);
        QApplication::processEvents();
        picture(code + u"-200"_s, {1440, 900});
        QApplication::setFont(usual);
        QApplication::processEvents();
    }
    language.use(u"en"_s);
}

TEST_CASE("gallery: the board of the demonstration desk", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    const test::TestDatabase database(db::Engine::Sqlite);
    const auto session = database.open();
    domain::ManualClock clock(std::chrono::sys_days{std::chrono::year{2026} / 3 / 24} + std::chrono::hours(15));
    test::must(desk::initialise(*session, clock, u"admin"_s, u"prova-demo"_s));
    const auto made = test::must(demonstration::makeDemonstration(*session, clock, {.tickets = 20'000}));
    Appearance appearance;
    Language language;
    language.use(u"it"_s);
    for (const domain::Role role : {domain::Role::Supervisor, domain::Role::Technician}) {
        const auto person = std::ranges::find(made.logins, role, &demonstration::DemoLogin::role);
        Workplace workplace(database.location(), db::Login{person->login, person->password}, clock);
        bool entered = false;
        QObject::connect(&workplace, &Workplace::entered, &workplace, [&] { entered = true; });
        workplace.enter();
        REQUIRE(test::until([&] { return entered; }));
        MainWindow window(appearance, language);
        BoardPage *page = nullptr;
        window.addPlace(ConsolePlace::Board, [&] { return page = new BoardPage(workplace); });
        bool read = false;
        QObject::connect(page, &BoardPage::refreshed, page, [&] { read = true; });
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
            window.resize(size);
            window.show();
            REQUIRE(test::until([&] { return read; }));
            QApplication::processEvents();
            CHECK(window.grab().save(folder.filePath(u"board-demonstration-%1-%2.png"_s.arg(person->login).arg(size.height()))));
        }
    }
    language.use(u"en"_s);
}
