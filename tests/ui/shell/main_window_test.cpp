// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/widgets/sample_rows.h"
#include "ui/delegates/ticket_delegate.h"
#include "ui/shell/keys_page.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_line.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/verb_button.h"

#include <catch2/catch.hpp>

#include <QtCore/QDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

class LinePage : public Page {
public:
    LinePage() : line(new QLineEdit(this)) {}
    void activated() override { ++visits; }
    QLineEdit *line;
    int visits = 0;
};

struct Console {
    Appearance appearance;
    Language language;
    MainWindow window{appearance, language};
    int made = 0;

    Console()
    {
        appearance.choose(ThemeKind::Light);
        appearance.choose(Density::Comfortable);
        for (const ConsolePlace place : {ConsolePlace::Desk, ConsolePlace::Escalations, ConsolePlace::Board}) {
            window.addPlace(place, [this] {
                ++made;
                return new LinePage;
            });
        }
        window.resize(1440, 900);
        window.show();
        QApplication::setActiveWindow(&window);
        QApplication::processEvents();
    }
};

} // namespace

TEST_CASE("a page is made when somebody first goes there, and kept")
{
    Console console;
    CHECK(console.made == 1);
    CHECK(console.window.current() == ConsolePlace::Desk);
    console.window.go(ConsolePlace::Board);
    console.window.go(ConsolePlace::Desk);
    console.window.go(ConsolePlace::Board);
    CHECK(console.made == 2);
    CHECK(dynamic_cast<LinePage *>(console.window.page(ConsolePlace::Board))->visits == 2);
    CHECK(console.window.page(ConsolePlace::Escalations) == nullptr);
}

TEST_CASE("a place that was not added cannot be gone to")
{
    Console console;
    console.window.go(ConsolePlace::Outgoing);
    CHECK(console.window.current() == ConsolePlace::Desk);
    CHECK_FALSE(console.window.actions().action(ActionId::GoOutgoing)->isVisible());
}

TEST_CASE("Ctrl+G and a digit go to a place, the sidebar follows")
{
    Console console;
    QTest::keyClick(&console.window, Qt::Key_G, Qt::ControlModifier);
    QTest::keyClick(&console.window, Qt::Key_3);
    CHECK(console.window.current() == ConsolePlace::Board);
    const auto *list = console.window.findChild<QListView *>();
    CHECK(list->currentIndex().data().toString() == actionName(ActionId::GoBoard));
}

TEST_CASE("the model of places keeps the rules of models")
{
    PlaceModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.add(ConsolePlace::Desk);
    model.add(ConsolePlace::Escalations);
    model.setCount(ConsolePlace::Escalations, 2, true);
    model.setCount(ConsolePlace::Board, 2, true); // not there: nothing happens
    CHECK(model.index(1).data(PlaceModel::CountRole).toInt() == 2);
    CHECK(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith(u", 2"_s));
    CHECK(model.placeAt(model.index(1)) == ConsolePlace::Escalations);
}

TEST_CASE("Ctrl+K brings the cursor to the search, Ctrl+Tab walks the regions and comes round")
{
    Console console;
    QTest::keyClick(&console.window, Qt::Key_K, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == console.window.topBar().search());
    auto *line = dynamic_cast<LinePage *>(console.window.page(ConsolePlace::Desk))->line;
    line->setFocus();
    QSet<QWidget *> seen;
    for (int i = 0; i < 3; ++i) {
        console.window.actions().action(ActionId::NextRegion)->trigger();
        seen.insert(QApplication::focusWidget());
    }
    CHECK(seen.size() == 3);
    CHECK(QApplication::focusWidget() == line);
    console.window.actions().action(ActionId::PreviousRegion)->trigger();
    console.window.actions().action(ActionId::NextRegion)->trigger();
    CHECK(QApplication::focusWidget() == line);
}

TEST_CASE("of many banners two show, and the rest are counted until their turn")
{
    Console console;
    QList<Banner *> banners;
    for (int i = 0; i < 4; ++i) {
        banners << console.window.notices().addBanner(Banner::Kind::Info, [i] { return QString::number(i); });
    }
    CHECK(banners[1]->isVisible());
    CHECK_FALSE(banners[2]->isVisible());
    Q_EMIT banners[0]->done();
    CHECK(banners[2]->isVisible());
    CHECK_FALSE(banners[3]->isVisible());
}

TEST_CASE("the undo of a toast runs once, and only while it is the toast's")
{
    Console console;
    int first = 0;
    int second = 0;
    console.window.notices().toast(u"one"_s, [&] { ++first; });
    console.window.notices().toast(u"two"_s, [&] { ++second; });
    auto *toast = console.window.findChild<Toast *>();
    CHECK(toast->isVisible());
    Q_EMIT toast->undoAsked();
    Q_EMIT toast->undoAsked();
    CHECK(first == 0);
    CHECK(second == 1);
}

TEST_CASE("a toast makes room for the field that is typed in")
{
    Console console;
    auto *page = console.window.page(ConsolePlace::Desk);
    auto *line = dynamic_cast<LinePage *>(page)->line;
    line->setGeometry(0, page->height() - 60, page->width(), 60);
    console.window.notices().toast(u"done"_s);
    const auto *toast = console.window.findChild<Toast *>();
    const auto isCovered = [&] { return toast->geometry().intersects({line->mapTo(&console.window, QPoint()), line->size()}); };
    CHECK(isCovered());
    line->setFocus();
    CHECK_FALSE(isCovered());
    console.window.topBar().search()->setFocus();
    CHECK(isCovered());
}

TEST_CASE("the operator's name goes before a verb of the top bar is cut")
{
    Console console;
    TopBar &bar = console.window.topBar();
    bar.setOperator(u"Maria Immacolata Esposito"_s, u"First-level agent"_s);
    const auto isShown = [&] {
        QApplication::processEvents();
        for (const QLabel *label : bar.findChildren<QLabel *>())
            if (label->text() == u"Maria Immacolata Esposito"_s)
                return label->isVisible();
        return false;
    };
    CHECK(isShown());
    QFont font = QApplication::font();
    QFont large = font;
    large.setPointSizeF(font.pointSizeF() * 2);
    QApplication::setFont(large);
    console.window.resize(1024, 640);
    CHECK_FALSE(isShown());
    for (const auto *button : bar.findChildren<VerbButton *>())
        CHECK(button->width() >= button->sizeHint().width());
    QApplication::setFont(font);
    console.window.resize(1440, 900);
    CHECK(isShown());
}

TEST_CASE("the call's bar stands over the page only while a call is open")
{
    Console console;
    auto *bar = new QLabel(u"call"_s);
    console.window.setCallBar(bar);
    CHECK_FALSE(bar->isVisible());
    console.window.setCallOpen(true);
    CHECK(bar->isVisible());
    CHECK(console.window.actions().isAllowed(ActionId::EndResolved));
    console.window.setCallOpen(false);
    CHECK_FALSE(bar->isVisible());
}

TEST_CASE("a refused key says why in the status line, and the next action clears it")
{
    Console console;
    QTest::keyClick(&console.window, Qt::Key_R, Qt::ControlModifier);
    CHECK(console.window.status().said() == console.window.actions().reason(ActionId::Resolve));
    console.window.actions().action(ActionId::GoBoard)->trigger();
    CHECK(console.window.status().said().isEmpty());
}

TEST_CASE("F1 shows the keys in the page's place, Esc brings the page and the keyboard back")
{
    Console console;
    auto *line = dynamic_cast<LinePage *>(console.window.page(ConsolePlace::Desk))->line;
    line->setFocus();
    QTest::keyClick(line, Qt::Key_F1);
    auto *keys = console.window.findChild<KeysPage *>();
    REQUIRE(keys != nullptr);
    CHECK(keys->isVisible());
    CHECK_FALSE(line->isVisible());
    CHECK(QApplication::focusWidget() == keys);
    QStringList words;
    for (const QLabel *label : keys->widget()->findChildren<QLabel *>()) {
        words << label->text();
    }
    CHECK(words.contains(actionName(ActionId::NewCall)));
    CHECK_FALSE(words.contains(actionName(ActionId::GoOutgoing))); // nobody can go there
    CHECK_FALSE(words.contains(actionName(ActionId::ThemeDark)));  // no key
    QTest::keyClick(keys, Qt::Key_Escape);
    CHECK(line->isVisible());
    CHECK(QApplication::focusWidget() == line);
    // Going to the place that stands behind them is a way out too.
    QTest::keyClick(line, Qt::Key_F1);
    console.window.go(ConsolePlace::Desk);
    CHECK(line->isVisible());
    QTest::keyClick(line, Qt::Key_F1);
    console.window.go(ConsolePlace::Board);
    CHECK_FALSE(keys->isVisible());
}

TEST_CASE("F10 opens the whole menu, and what is not allowed in it says why")
{
    Console console;
    QTest::keyClick(&console.window, Qt::Key_F10);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu != nullptr);
    QSet<QAction *> inMenu;
    const auto collect = [&](auto &&self, const QMenu &of) -> void {
        for (QAction *action : of.actions()) {
            if (action->menu() != nullptr) {
                self(self, *action->menu());
            } else if (!action->isSeparator()) {
                inMenu << action;
            }
        }
    };
    collect(collect, *menu);
    menu->close();
    for (const ActionInfo &info : actionTable()) {
        INFO(info.name);
        const QAction *action = console.window.actions().action(info.id);
        CHECK(inMenu.contains(const_cast<QAction *>(action)));
        CHECK((action->isEnabled() || !action->isVisible() || !action->statusTip().isEmpty()));
    }
}

TEST_CASE("theme and density switch while the window stands, and the menu's marks follow")
{
    Console console;
    auto &actions = console.window.actions();
    actions.action(ActionId::ThemeDark)->trigger();
    CHECK(Theme::current().kind() == ThemeKind::Dark);
    CHECK(console.window.topBar().height() == 48);
    actions.action(ActionId::Compact)->trigger();
    QApplication::processEvents();
    CHECK(console.window.topBar().height() == 40);
    CHECK(console.window.findChild<Sidebar *>()->isNarrow());
    CHECK(actions.action(ActionId::ThemeDark)->isChecked());
    CHECK(actions.action(ActionId::Compact)->isChecked());
    actions.action(ActionId::ThemeLight)->trigger();
    actions.action(ActionId::Comfortable)->trigger();
}

TEST_CASE("another language reaches the window without a restart")
{
    Console console;
    const QAction *call = console.window.actions().action(ActionId::NewCall);
    int heard = 0;
    onLanguage(console.window.page(ConsolePlace::Desk), [&] { ++heard; });
    CHECK(call->text() == u"New call"_s);
    Banner *banner = console.window.notices().addBanner(Banner::Kind::Info, [] { return actionName(ActionId::NewCall); });
    VerbButton *button = banner->addButton([] { return actionName(ActionId::Undo); }, {});
    CHECK(banner->sentence() == u"New call"_s);
    console.window.actions().action(ActionId::Italian)->trigger();
    QApplication::processEvents();
    CHECK(heard > 1);
    CHECK(call->text() == u"Nuova chiamata"_s);
    CHECK(console.window.windowTitle().startsWith(u"Banco"_s));
    CHECK(console.language.code() == u"it"_s);
    CHECK(banner->sentence() == u"Nuova chiamata"_s);
    CHECK(banner->accessibleName() == u"Nuova chiamata"_s);
    CHECK(button->accessibleName() == u"Annulla"_s);
    CHECK(QLocale().language() == QLocale::Italian);
    CHECK(console.window.actions().action(ActionId::Italian)->isChecked());
    console.window.actions().action(ActionId::English)->trigger();
    QApplication::processEvents();
    CHECK(call->text() == u"New call"_s);
    CHECK(QLocale().language() == QLocale::English);
}

TEST_CASE("gallery: the window with a page of rows, in each theme", "[.][gallery]")
{
    const QDir folder(qEnvironmentVariable("SPORTELLO_GALLERY", u"gallery"_s));
    REQUIRE(folder.mkpath(u"."_s));
    Console console;
    auto &window = console.window;
    auto *column = new QVBoxLayout(window.page(ConsolePlace::Desk));
    column->setContentsMargins(0, 0, 0, 0);
    auto *list = new QListView;
    auto *model = new QStandardItemModel(list);
    sample::fillTickets(*model);
    list->setModel(model);
    list->setItemDelegate(new TicketDelegate(list));
    dynamic_cast<LinePage *>(window.page(ConsolePlace::Desk))->line->hide();
    column->addWidget(list);
    window.setCount(ConsolePlace::Desk, 6);
    window.setCount(ConsolePlace::Escalations, 2, true);
    window.topBar().setWaiting(u"2 in attesa"_s, u"la più lunga 0:37"_s);
    window.topBar().setOperator(u"Sara Moretti"_s, u"1° livello · In chiamata"_s);
    window.status().set(StatusLine::Item::Connection, u"Sportello di Roccalta · PostgreSQL srv-hd01"_s);
    window.status().set(StatusLine::Item::Presence, u"6 al primo livello · 3 al secondo livello"_s);
    window.status().set(StatusLine::Item::Sync, u"Sincronizzato 10:42:07"_s);
    window.status().set(StatusLine::Item::Hours, u"In orario di servizio fino alle 18:00"_s);
    window.notices()
        .addBanner(Banner::Kind::Info,
                   [] { return u"Recuperate 3 bozze dopo la chiusura imprevista delle 10:31. Nulla è andato perso."_s; })
        ->addButton([] { return u"Rivedi bozze"_s; }, {});
    window.notices().toast(u"48159 passato a Remo Bini"_s, [] {});
    for (const auto &[kind, name] :
         {std::pair(ThemeKind::Light, u"light"_s), {ThemeKind::Dark, u"dark"_s}, {ThemeKind::HighContrast, u"contrast"_s}}) {
        console.appearance.choose(kind);
        QApplication::processEvents();
        CHECK(window.grab().save(folder.filePath(u"window-"_s + name + u".png"_s)));
    }
    console.appearance.choose(ThemeKind::Light);
    console.appearance.choose(Density::Compact);
    window.resize(1280, 720);
    QApplication::processEvents();
    CHECK(window.grab().save(folder.filePath(u"window-compact.png"_s)));
}
