// SPDX-License-Identifier: GPL-3.0-or-later
// The board in every language, theme and scale, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_board "[gallery]"
#include "tests/ui/board/sample_board.h"
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
    const auto picture = [&](const QString &name, QSize size) {
        MainWindow window(appearance, language);
        window.addPlace(Place::Board, [] {
            auto *page = new Page;
            auto *column = new QVBoxLayout(page);
            auto *view = new BoardView(page);
            column->addWidget(view);
            view->show(sample::board(), FiguresOf::Contract);
            return page;
        });
        window.resize(size);
        window.show();
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
