// SPDX-License-Identifier: GPL-3.0-or-later
// The administration by the keyboard alone: the year, a day's why, hours and closing days.
#include "tests/ui/administration/calendar_bench.h"

#include "core/desk/contract_amending.h"
#include "core/words/calendar_terms.h"
#include "core/words/sentences.h"
#include "ui/widgets/empty_state.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

bool says(const YearView &year, const QString &words)
{
    return year.accessibleName().contains(words);
}

} // namespace

TEST_CASE("supervisors and administrators have the administration, and nobody else")
{
    Bench bench;
    must(db::writeUnit(*bench.session, [&] {
        storage::saveCredential(*bench.session, bench.administrator.id, platform::hashPassword(Bench::password()));
    }));
    for (const auto &[person, has] :
         {std::pair(bench.agent, false), std::pair(bench.technician, false), std::pair(bench.auditor, false),
          std::pair(bench.supervisor, true), std::pair(bench.administrator, true)}) {
        INFO(person.login.toStdString());
        Sitting sitting(bench);
        sitting.window().logIn({person.login, Bench::password()});
        REQUIRE(until([&] { return sitting.window().window() != nullptr; }));
        const MainWindow &window = *sitting.window().window();
        CHECK(sitting.window().window()->actions().action(ActionId::GoAdministration)->isVisible() == has);
        CHECK(sitting.window().window()->actions().action(ActionId::ChangeHours)->isVisible() == has);
        sitting.press(Qt::Key_G, Qt::ControlModifier);
        sitting.press(Qt::Key_9);
        CHECK((window.current() == ui::ConsolePlace::Administration) == has);
        if (has) {
            // An administrator sees every contract, a supervisor their own.
            const auto *contracts = sitting.window().administration()->findChild<QComboBox *>();
            CHECK(contracts->count() == (person.administrator ? 2 : 1));
        }
    }
}

TEST_CASE("arrows go through the year, and each day says its hours and why")
{
    CalendarBench bench;
    Administering at(bench);
    YearView &year = at.calendar().year();
    REQUIRE(QApplication::focusWidget() == &year);
    CHECK(year.chosen() == day(3, 2));
    CHECK(says(year, u"Monday 2 March 2026, In service, 08:00-18:00"_s));
    at.press(Qt::Key_Left);
    CHECK(says(year, dayKindName(DayKind::WeekDay)));
    at.press(Qt::Key_Right);
    at.press(Qt::Key_Down);
    CHECK(year.chosen() == day(3, 9));
    at.press(Qt::Key_Up);
    at.press(Qt::Key_PageDown);
    CHECK(year.chosen() == day(4, 2));
    at.press(Qt::Key_End);
    CHECK(year.chosen() == day(4, 30));
    at.press(Qt::Key_Home);
    CHECK(year.chosen() == day(4, 1));
    for (int i = 0; i < 5; ++i)
        at.press(Qt::Key_Right);
    CHECK(says(year, u"Easter Monday"_s)); // 6 April 2026
    CHECK(at.calendar().panel().text().contains(u"Easter Monday"_s));
    at.press(Qt::Key_End, Qt::ControlModifier);
    CHECK(year.chosen() == day(12, 31));
    at.press(Qt::Key_Right);
    CHECK(year.chosen() == day(1, 1, 2027));
    CHECK(year.year() == 2027);
    at.press(Qt::Key_PageUp, Qt::AltModifier);
    CHECK(year.year() == 2026);
    at.press(Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(year.chosen() == day(1, 1, 2027));
    at.press(Qt::Key_Home, Qt::AltModifier);
    CHECK(year.chosen() == day(3, 2));

    year.choose(day(3, 29));
    CHECK(at.calendar().panel().text().contains(u"23 hours"_s));
    year.choose(day(9, 19));
    CHECK(says(year, u"San Gennaro"_s));
    year.choose(day(8, 12));
    CHECK(says(year, u"Ferie estive"_s));
    CHECK(at.calendar().panel().text().contains(u"No. %1"_s.arg(bench.closure.value())));
}

TEST_CASE("29 February is reached by keys in a leap year and left for the 28 in others")
{
    CalendarBench bench;
    Administering at(bench);
    YearView &year = at.calendar().year();
    year.choose(day(2, 29, 2028));
    at.press(Qt::Key_PageDown, Qt::AltModifier);
    CHECK(year.chosen() == day(2, 28, 2029));
    year.choose(day(1, 31));
    at.press(Qt::Key_PageDown);
    CHECK(year.chosen() == day(2, 28));
}

TEST_CASE("hours are changed by keys; bad hours are told beside their day, and nothing typed is lost")
{
    CalendarBench bench;
    Administering at(bench);
    at.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("mon") == u"08:00-18:00"_s);
    at.retype("tue", u"22:00-06:00"_s);
    at.retype("sat", u"8:00-13:00"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.form()->sentence() == words::sentence(desk::hoursError(HoursProblem::CrossMidnight)));
    CHECK(at.focusIsOn("tue"));
    CHECK(at.typed("tue") == u"22:00-06:00"_s);
    CHECK(at.typed("sat") == u"8:00-13:00"_s);
    at.retype("tue", u"09:00-13:00, 14:00-17:00"_s);
    // A past moment is the core's to refuse.
    at.retype("from", u"1/3/2026 08:00"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    CHECK(at.focusIsOn("from"));
    CHECK(at.typed("tue") == u"09:00-13:00, 14:00-17:00"_s);
    at.retype("from", u"1/4/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    const auto calendar = bench.calendar().calendar;
    CHECK(planDay(calendar, day(3, 31)).length() == 10h);
    CHECK(planDay(calendar, day(4, 7)).length() == 7h);
    CHECK(planDay(calendar, day(4, 11)).length() == 5h);
    CHECK(QApplication::focusWidget() == &at.calendar().year());
    REQUIRE(until([&] { return at.calendar().panel().text().contains(u"Sat 08:00-13:00"_s); }));
}

TEST_CASE(
    "an hour that the clocks leave out and a saint's day of no year are told beside their fields, and 29 February what it means")
{
    CalendarBench bench;
    Administering at(bench);
    at.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    const auto shows = [&](const QString &text) {
        const auto labels = at.form()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    at.retype("patron", u"30/2"_s);
    CHECK_FALSE(shows(u"in leap years only"_s));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.form()->sentence().contains(u"no day of the year"_s));
    CHECK(at.focusIsOn("patron"));
    at.retype("patron", u"29/2"_s);
    CHECK(shows(u"in leap years only"_s));
    at.retype("from", u"29/3/2026 02:30"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.form()->sentence() == words::leftOutHour());
    CHECK(at.focusIsOn("from"));
    CHECK(at.typed("from") == u"29/3/2026 02:30"_s);
    at.retype("from", u"25/10/2026 02:30"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    const auto rules = bench.calendar().calendar.rules;
    CHECK(rules.back().from == startOfDay(day(10, 25)) + 2h + 30min); // the first of two
    CHECK(rules.back().patron == MonthDay{2, 29});
}

TEST_CASE("hours are changed from those in force, and it is said where others are set to follow")
{
    CalendarBench bench;
    desk::Desk other = bench.as(bench.supervisor);
    HoursRule summer = officeHours();
    summer.week[0] = {{8 * 60, 14 * 60}};
    must(desk::setHours(other, {.contract = bench.contract, .rule = summer, .from = startOfDay(day(7, 1))}));
    Administering at(bench);
    at.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("mon") == u"08:00-18:00"_s);
    CHECK(at.form()->warning().startsWith(u"From 1 Jul 2026 00:00"_s));
    at.retype("from", u"1/7/2026"_s);
    CHECK(at.form()->warning().contains(u"take their place"_s));
    at.retype("from", u"2/7/2026"_s);
    CHECK(at.form()->warning().isEmpty());

    // A colleague's change that this console has not heard of yet is not written over.
    summer.week[0] = {{7 * 60, 13 * 60}};
    must(desk::setHours(other, {.contract = bench.contract, .rule = summer}));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    CHECK(bench.calendar().hours.size() == 3);
    REQUIRE(until([&] { return at.form()->news().contains(u"07:00-13:00"_s); }));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    CHECK(bench.calendar().hours.size() == 4);
}

TEST_CASE("the desk's hours and those on site are typed apart, and both are kept")
{
    CalendarBench bench;
    Administering at(bench);
    at.press(Qt::Key_H, Qt::AltModifier);
    at.retype("wed", u"10:00-11:00"_s);
    at.tabTo("use");
    at.press(Qt::Key_Down);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("wed").isEmpty());
    at.retype("wed", u"12:00-13:00"_s);
    at.press(Qt::Key_Escape);
    CHECK(at.form() == nullptr);
    CHECK(at.page()->unsaved().size() == 1);
    at.press(Qt::Key_H, Qt::AltModifier);
    CHECK(at.typed("wed") == u"10:00-11:00"_s);
    at.tabTo("use");
    at.press(Qt::Key_Down);
    CHECK(at.typed("wed") == u"12:00-13:00"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.calendar().shown()->hasOnSite(); }));
    CHECK(planDay(at.calendar().shown()->onSite, day(3, 4)).length() == 1h);
    CHECK(planDay(bench.calendar().calendar, day(3, 4)).length() == 10h); // the desk's were not written
}

TEST_CASE("days are closed with a reason, and opened again; a refusal keeps what was typed")
{
    CalendarBench bench;
    Administering at(bench);
    at.press(Qt::Key_C, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("first") == u"02/03/2026"_s);
    at.retype("first", u"24/12/2026"_s);
    at.retype("last", u"23/12/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    CHECK(at.focusIsOn("last"));
    CHECK(at.typed("first") == u"24/12/2026"_s);
    at.retype("last", u"gestern"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.typed("last") == u"gestern"_s);
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_C, Qt::AltModifier);
    CHECK(at.typed("last") == u"gestern"_s); // kept for the next time
    at.retype("last", u"31/12"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.focusIsOn("reason"); })); // why is wanted
    at.retype("reason", u"Trasloco della sede"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.calendar().shown()->detail.closures.size() == 2; }));
    at.calendar().year().choose(day(12, 28));
    CHECK(says(at.calendar().year(), u"Trasloco della sede"_s));

    at.press(Qt::Key_C, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return says(at.calendar().year(), u"08:00-18:00"_s); }));
}

TEST_CASE("a closure that somebody changed meanwhile is refused as stale, and read again")
{
    CalendarBench bench;
    Administering at(bench);
    at.calendar().year().choose(day(8, 12));
    at.press(Qt::Key_C, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    // Another program, before this console hears of it.
    bench.session->execute(u"UPDATE closure SET version = version + 1"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    REQUIRE(until([&] { return at.calendar().shown()->detail.closures.front().version == 2; }));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
}

TEST_CASE("what another console changes is seen without being asked for")
{
    CalendarBench bench;
    Administering at(bench);
    desk::Desk other = bench.as(bench.supervisor);
    must(desk::closeDays(other, {.contract = bench.contract, .first = day(5, 4), .last = day(5, 4), .why = u"Sciopero"_s}));
    REQUIRE(until([&] { return at.calendar().shown()->detail.closures.size() == 2; }));
    at.calendar().year().choose(day(5, 4));
    CHECK(says(at.calendar().year(), u"Sciopero"_s));
}

TEST_CASE("a contract without hours says what the calendar is for, and the first hours hold from always")
{
    Bench bench;
    Administering at(bench);
    const auto *none = at.calendar().findChild<EmptyState *>();
    REQUIRE(none != nullptr);
    CHECK(none->isVisible());
    CHECK_FALSE(at.calendar().year().isVisible());
    at.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.focusIsOn("mon"); })); // no hours at all
    at.type(u"24h"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.calendar().year().isVisible(); }));
    at.calendar().year().choose(day(3, 5, 2018));
    CHECK(says(at.calendar().year(), u"In service"_s));
}

TEST_CASE("where service is owed on every day the first hours are open on holidays, and days that they leave out are told")
{
    Bench bench;
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::amendContract(admin, {.contract = bench.contract, .serviceDays = ServiceDays::EveryDay}));
    Administering at(bench);
    at.press(Qt::Key_H, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    const auto *closed = qobject_cast<QCheckBox *>(at.form()->editor(u"holidays"_s));
    REQUIRE(closed != nullptr);
    CHECK_FALSE(closed->isChecked());
    CHECK(at.form()->warning().isEmpty());
    at.retype("mon", u"08:00-20:00"_s);
    CHECK(at.form()->warning().contains(u"owed on every day"_s));
    for (const char *name : {"tue", "wed", "thu", "fri", "sat", "sun"})
        at.retype(name, u"08:00-20:00"_s);
    CHECK(at.form()->warning().isEmpty());
    at.tabTo("holidays");
    at.press(Qt::Key_Space);
    CHECK(closed->isChecked());
    CHECK(at.form()->warning().contains(u"owed on every day"_s));
    at.press(Qt::Key_Space);
    CHECK(at.form()->warning().isEmpty());
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.calendar().year().isVisible(); }));
    at.calendar().year().choose(day(12, 25));
    CHECK(says(at.calendar().year(), u"In service"_s));
}

TEST_CASE("whatever takes the keyboard in the administration has a name")
{
    CalendarBench bench;
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(3, 10), .last = day(3, 10)}));
    Administering at(bench);
    at.calendar().year().choose(day(8, 12));
    CHECK(nameless(at.window()) == QStringList());
    for (const ActionId id : {ActionId::ChangeHours, ActionId::CloseDays, ActionId::CancelClosure}) {
        at.calendar().perform(id);
        CHECK(nameless(at.window()) == QStringList());
    }
    at.press(Qt::Key_Escape);
    at.goToOpenings();
    CHECK(nameless(at.window()) == QStringList());
    for (const ActionId id : at.openings().actions()) {
        at.openings().perform(id);
        CHECK(nameless(at.window()) == QStringList());
    }
    at.press(Qt::Key_Escape);
    at.goToTargets();
    CHECK(nameless(at.window()) == QStringList());
    for (const ActionId id : at.targets().actions()) {
        at.targets().perform(id);
        CHECK(nameless(at.window()) == QStringList());
    }
}
