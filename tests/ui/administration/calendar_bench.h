// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "tests/ui/desk/desk_bench.h"
#include "ui/administration/administration_page.h"
#include "ui/administration/calendar_pane.h"
#include "ui/administration/day_panel.h"
#include "ui/administration/form.h"
#include "ui/administration/openings_model.h"
#include "ui/administration/openings_pane.h"
#include "ui/administration/pane_table.h"
#include "ui/administration/roster_pane.h"
#include "ui/administration/roster_panel.h"
#include "ui/administration/targets_pane.h"
#include "ui/administration/year_view.h"

#include <QtGui/QAccessible>
#include <QtWidgets/QComboBox>

namespace sportello::test {

/// Office hours of a contract whose patron is San Gennaro.
[[nodiscard]] inline domain::HoursRule officeHours()
{
    domain::HoursRule rule;
    for (std::size_t i = 0; i < 5; ++i)
        rule.week[i] = {{8 * 60, 18 * 60}};
    rule.patron = domain::MonthDay{9, 19};
    rule.patronName = QStringLiteral("San Gennaro");
    return rule;
}

/// A desk whose contract has hours, a closure, a cap of `owed` days and a kind that counts against it. It is Monday 2 March 2026.
class CalendarBench : public Bench {
public:
    explicit CalendarBench(int owed = 2, db::Engine engine = db::Engine::Sqlite) : Bench(engine)
    {
        desk::Desk me = as(supervisor);
        must(desk::setHours(me, {.contract = contract, .rule = officeHours()}));
        closure = domain::ClosureId(
            must(desk::closeDays(
                     me, {.contract = contract, .first = day(8, 10), .last = day(8, 14), .why = QStringLiteral("Ferie estive")}))
                .receipt.id);
        cap = domain::CapId(
            must(desk::addCap(me, {{}, {.contract = contract, .name = QStringLiteral("H24 a richiesta"), .days = owed}})).id);
        kind = addKind(QStringLiteral("H24 a richiesta"), domain::OpeningStart::OnRequest, cap);
    }
    domain::OpeningKindId addKind(const QString &name, domain::OpeningStart start, std::optional<domain::CapId> against = {},
                                  const domain::DayHours &hours = domain::allDay)
    {
        desk::Desk me = as(supervisor);
        domain::OpeningKind added{.contract = contract, .name = name, .hours = hours, .start = start, .cap = against};
        if (start == domain::OpeningStart::Election)
            added.daysBeforeVote = 45;
        return domain::OpeningKindId(must(desk::addOpeningKind(me, {{}, added})).id);
    }
    [[nodiscard]] desk::OpeningsDetail openings()
    {
        desk::Desk me = as(supervisor);
        return must(desk::readOpenings(me, contract));
    }
    [[nodiscard]] desk::CalendarDetail calendar()
    {
        desk::Desk me = as(supervisor);
        return must(desk::readCalendar(me, contract));
    }

    domain::ClosureId closure{0};
    domain::CapId cap{0};
    domain::OpeningKindId kind{0};
};

/// A supervisor who has gone to the administration by the keyboard.
class Administering : public Sitting {
public:
    explicit Administering(Bench &bench) : Sitting(bench, bench.supervisor)
    {
        press(Qt::Key_G, Qt::ControlModifier);
        press(Qt::Key_9);
        REQUIRE(page() != nullptr);
        REQUIRE(until([this] { return calendar().shown().has_value(); }));
    }
    [[nodiscard]] ui::AdministrationPage *page() { return window().administration(); }
    [[nodiscard]] ui::CalendarPane &calendar() { return page()->calendar(); }
    [[nodiscard]] ui::OpeningsPane &openings() { return page()->openings(); }
    void goToOpenings()
    {
        press(Qt::Key_G, Qt::ControlModifier);
        press(Qt::Key_O);
        REQUIRE(until([this] { return openings().shown().has_value(); }));
    }
    [[nodiscard]] ui::TargetsPane &targets() { return page()->targets(); }
    void goToTargets()
    {
        press(Qt::Key_G, Qt::ControlModifier);
        press(Qt::Key_T);
        REQUIRE(until([this] { return targets().shown().has_value(); }));
    }
    [[nodiscard]] ui::RosterPane &roster() { return page()->roster(); }
    void goToRoster()
    {
        press(Qt::Key_G, Qt::ControlModifier);
        press(Qt::Key_R);
        REQUIRE(until([this] { return roster().shown() != nullptr; }));
    }
    [[nodiscard]] QString typed(const char *name)
    {
        const auto *line = qobject_cast<QLineEdit *>(form()->editor(QLatin1StringView(name)));
        return line ? line->text() : QString();
    }
    /// Puts the cursor there by Tab, as a person would.
    void tabTo(const char *name)
    {
        for (int i = 0; i < 30 && !focusIsOn(name); ++i)
            press(Qt::Key_Tab);
        REQUIRE(focusIsOn(name));
    }
    void retype(const char *name, const QString &text)
    {
        tabTo(name);
        press(Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            press(Qt::Key_Delete);
        else
            type(text);
    }
    [[nodiscard]] ui::AdministrationForm *form() { return page()->pane().form(); }
};

/// What takes the keyboard there and has no name to be spoken by.
[[nodiscard]] inline QStringList nameless(const QWidget &page)
{
    QStringList found;
    for (QWidget *control : page.findChildren<QWidget *>()) {
        const bool isInner =
            control->objectName().startsWith(QLatin1StringView("qt_")) || qobject_cast<QComboBox *>(control->parentWidget());
        const bool passesOn = control->focusProxy() && control->focusProxy() != control;
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isVisible() || isInner || passesOn)
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(control);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found << QString(QLatin1StringView(control->metaObject()->className()) + QLatin1Char(' ') + control->objectName());
    }
    return found;
}

} // namespace sportello::test
