// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/desk/desk_bench.h"
#include "ui/login/door_panel.h"
#include "ui/login/findings_view.h"
#include "ui/login/start_page.h"

#include <QtCore/QTemporaryDir>

namespace sportello::test {

/// A console that was told no desk, with a home of its own.
class Starting {
public:
    Starting() : m_window({.database = {}, .login = {}}, m_appearance, m_language, m_clock)
    {
        qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
        m_language.use(QStringLiteral("en"));
        m_window.resize(1440, 900);
        m_window.start();
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }
    ~Starting() { qunsetenv("XDG_DATA_HOME"); }
    Starting(const Starting &) = delete;
    Starting &operator=(const Starting &) = delete;

    [[nodiscard]] console::Console &window() { return m_window; }
    [[nodiscard]] ui::Appearance &appearance() { return m_appearance; }
    [[nodiscard]] ui::Language &language() { return m_language; }
    [[nodiscard]] ui::StartPage &page() { return *m_window.startPage(); }
    [[nodiscard]] ui::DoorPanel &panel() { return page().panel(); }
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString home() const { return m_home.path(); }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, Qt::Key(key), modifiers);
    }
    /// In the line that has the keyboard, in place of what stands there.
    void type(const QString &text)
    {
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        REQUIRE(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    /// From the list of doors.
    void openDoor(ui::StartDoor door)
    {
        press(Qt::Key_Escape);
        press(Qt::Key_1 + int(door));
        REQUIRE(page().door() == door);
    }
    void untilLooked()
    {
        REQUIRE(until([this] { return !panel().isBusy() && !panel().findings().text().isEmpty(); }));
    }
    [[nodiscard]] QString error(const QString &line) { return panel().line(line)->accessibleDescription(); }
    [[nodiscard]] bool hasEntered() { return m_window.window() != nullptr; }

private:
    QTemporaryDir m_home;
    domain::SystemClock m_clock;
    ui::Appearance m_appearance;
    ui::Language m_language;
    console::Console m_window;
};

} // namespace sportello::test
