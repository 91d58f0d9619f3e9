// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/console.h"
#include "tests/ui/models/bench.h"
#include "ui/desk/call_bar.h"
#include "ui/desk/desk_page.h"
#include "ui/detail/ticket_detail.h"
#include "ui/detail/ticket_list_view.h"
#include "ui/login/login_page.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/appearance.h"

#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace sportello::test {

/// A whole console in a window, on the bench's desk.
class Sitting {
public:
    explicit Sitting(Bench &bench) : Sitting(bench.database.location(), bench.consoleClock()) {}
    Sitting(const db::Location &where, const domain::Clock &clock)
        : m_window({.database = where, .login = {}}, m_appearance, m_language, clock)
    {
        m_language.use(QStringLiteral("en"));
        m_window.resize(1440, 900);
        m_window.start();
        m_window.show();
        QApplication::setActiveWindow(&m_window);
    }
    Sitting(Bench &bench, const domain::Operator &person) : Sitting(bench) { logIn(person.login); }
    void logIn(const QString &login)
    {
        bool usable = false;
        QObject::connect(
            &m_window, &console::Console::usable, &m_window, [&usable] { usable = true; }, Qt::SingleShotConnection);
        m_window.logIn({login, Bench::password()});
        if (!until([&] { return usable; }))
            throw std::runtime_error("the console has no queue");
    }

    [[nodiscard]] console::Console &window() { return m_window; }
    [[nodiscard]] ui::Appearance &appearance() { return m_appearance; }
    [[nodiscard]] ui::Language &language() { return m_language; }
    [[nodiscard]] ui::CallBar &calls() { return *m_window.calls(); }
    [[nodiscard]] ui::DeskPage &desk() { return *m_window.desk(); }
    [[nodiscard]] ui::TicketDetail &detail() { return m_window.desk()->detail(); }

    /// The keyboard, wherever the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, Qt::Key(key), modifiers);
    }
    void type(const QString &text)
    {
        QWidget *focus = QApplication::focusWidget();
        REQUIRE(focus != nullptr);
        QTest::keyClicks(focus, text);
    }
    /// By the arrows, in the list that the field is.
    void choose(QWidget *field, const QVariant &value)
    {
        auto *box = qobject_cast<QComboBox *>(field);
        REQUIRE(box);
        REQUIRE(box->findData(value) >= 0);
        box->setFocus();
        while (box->currentData() != value)
            press(box->currentIndex() < box->findData(value) ? Qt::Key_Down : Qt::Key_Up);
    }
    [[nodiscard]] bool focusIsOn(const char *name) const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->objectName() == QLatin1StringView(name);
    }
    void open(domain::TicketId id)
    {
        desk().open(id);
        REQUIRE(until([&] { return detail().shown() && detail().shown()->ticket.id == id; }));
    }

private:
    ui::Appearance m_appearance;
    ui::Language m_language;
    console::Console m_window;
};

} // namespace sportello::test
