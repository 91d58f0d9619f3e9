// SPDX-License-Identifier: GPL-3.0-or-later
// The roster by the keyboard alone: a week, its gaps, and what sets it.
#include "tests/ui/administration/roster_bench.h"

#include "core/desk/directory.h"
#include "core/words/sentences.h"
#include "ui/administration/period_head.h"
#include "ui/widgets/empty_state.h"

#include <QtCore/QScopeGuard>
#include <QtWidgets/QCheckBox>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("a week of the roster is walked by keys, and says each operator's hours and whether each day is covered")
{
    RosterBench bench;
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(3, 14), .last = day(3, 14)}));
    Rostering at(bench);
    REQUIRE(QApplication::focusWidget() == &at.roster().table());
    CHECK(at.roster().day() == day(3, 2));
    CHECK(at.cell().startsWith(u"agente: not on the roster."_s));
    CHECK(at.head(day(3, 2)).contains(u"Desk: 1 gap, 08:00-18:00: 0 of 1 present"_s));
    at.press(Qt::Key_Right);
    CHECK(at.roster().day() == day(3, 3));
    CHECK(at.cell().contains(u"agente: 08:00-13:00, 14:00-18:00."_s));
    CHECK(at.cell().contains(u"13:00-14:00: 0 of 1 present"_s));
    CHECK(at.roster().panel().text().contains(u"Breaks: 13:00-14:00"_s));
    CHECK(at.roster().panel().text().contains(u"No. %1: every week"_s.arg(bench.week.value())));
    CHECK(at.roster().head().summary() == u"5 gaps in the week"_s);
    at.press(Qt::Key_Down);
    CHECK(at.cell().startsWith(u"collega: not on the roster."_s));

    // The day before the first one is the last one of the week before.
    at.press(Qt::Key_Home);
    at.press(Qt::Key_Left);
    at.wait();
    CHECK(at.roster().day() == day(3, 1));
    at.press(Qt::Key_Right);
    at.wait();
    CHECK(at.roster().day() == day(3, 2));
    CHECK(at.cell().startsWith(u"collega"_s));
    at.press(Qt::Key_Right, Qt::AltModifier);
    at.wait();
    CHECK(at.roster().day() == day(3, 9));
    CHECK(at.head(day(3, 14)).contains(u"Extraordinary opening"_s));
    CHECK(at.head(day(3, 14)).contains(u"00:00-24:00: 0 of 1 present"_s));
    CHECK(at.head(day(3, 15)).contains(dayKindName(DayKind::WeekDay)));
    at.press(Qt::Key_Left, Qt::AltModifier);
    at.press(Qt::Key_Left, Qt::AltModifier);
    at.wait();
    CHECK(at.roster().day() == day(2, 23));
    at.press(Qt::Key_Home, Qt::AltModifier | Qt::ShiftModifier);
    at.wait();
    CHECK(at.roster().day() == day(3, 2));
}

TEST_CASE("a key goes from gap to gap, into the weeks that follow, and says where there is none")
{
    RosterBench bench;
    bench.set(bench.colleague, everyDay({{13 * 60, 14 * 60}}), day(3, 4));
    bench.setDay(bench.colleague, day(3, 19), {});
    Rostering at(bench);
    at.press(Qt::Key_G, Qt::AltModifier);
    REQUIRE(at.roster().gap());
    CHECK(at.roster().day() == day(3, 2));
    at.press(Qt::Key_G, Qt::AltModifier);
    CHECK(at.roster().day() == day(3, 3));
    CHECK(at.roster().gap()->gap.span.length() == 1h);
    CHECK(at.roster().panel().text().contains(u"▸ 13:00-14:00: 0 of 1 present"_s));
    at.press(Qt::Key_G, Qt::AltModifier);
    REQUIRE(until([&] { return at.roster().day() == day(3, 19); }));
    at.wait();
    REQUIRE(at.roster().gap());
    CHECK(at.roster().gap()->gap.day == day(3, 19));
    CHECK(at.roster().panel().text().contains(u"▸ 13:00-14:00"_s));
    // Somebody fills it: it is none any more.
    bench.setDay(bench.technician, day(3, 19), {{13 * 60, 14 * 60}});
    REQUIRE(until([&] { return !at.roster().gap(); }));
    QString said;
    QObject::connect(at.window().workplace(), &Workplace::announced, &at.roster(), [&](const QString &words) { said = words; });
    at.press(Qt::Key_G, Qt::AltModifier);
    REQUIRE(until([&] { return !said.isEmpty(); }));
    CHECK(at.roster().day() == day(3, 19));
}

TEST_CASE("somebody's week is set by keys; bad hours and days are told at their fields, and nothing typed is lost")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.colleague, day(3, 4));
    at.press(Qt::Key_W, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("mon").isEmpty());
    CHECK(at.refused().startsWith(u"There are no hours at all"_s));
    CHECK(at.focusIsOn("mon"));
    at.retype("mon", u"22:00-06:00"_s);
    CHECK(at.refused() == words::sentence(desk::hoursError(HoursProblem::CrossMidnight)));
    CHECK(at.focusIsOn("mon"));
    at.retype("mon", u"8:00-13:00"_s);
    at.retype("tue", u"8:00-13:00, 12:00-14:00"_s);
    CHECK(at.refused() == words::sentence(desk::hoursError(HoursProblem::Overlap)));
    CHECK(at.focusIsOn("tue"));
    at.retype("tue", u"8:00-13:00,14:00-18:00"_s);
    at.retype("first", u"domani"_s);
    (void)at.refused();
    CHECK(at.focusIsOn("first"));
    at.retype("first", u"1/3/2026"_s);
    CHECK(at.refused().startsWith(u"Who was on the roster stays true"_s));
    CHECK(at.focusIsOn("first"));
    at.retype("first", u"9/3/2026"_s);
    at.retype("last", u"8/3/2026"_s);
    CHECK(at.refused().startsWith(u"The last day lies before"_s));
    CHECK(at.focusIsOn("last"));
    CHECK(at.typed("mon") == u"8:00-13:00"_s);
    CHECK(at.typed("tue") == u"8:00-13:00,14:00-18:00"_s);
    // Put away it is kept, apart from what is typed for somebody else.
    at.press(Qt::Key_Escape);
    CHECK(at.page()->unsaved().size() == 1);
    CHECK(QApplication::focusWidget() == &at.roster().table());
    at.press(Qt::Key_Up);
    at.press(Qt::Key_W, Qt::AltModifier);
    CHECK(at.typed("tue") == u"08:00-13:00, 14:00-18:00"_s); // the agent's
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_Down);
    at.press(Qt::Key_W, Qt::AltModifier);
    CHECK(at.typed("last") == u"8/3/2026"_s);
    CHECK(at.form()->news().isEmpty());
    at.retype("last", u""_s);
    at.submit();
    CHECK(bench.hours(bench.colleague, day(3, 9)) == u"08:00-13:00"_s);
    CHECK(bench.hours(bench.colleague, day(3, 10)) == u"08:00-13:00,14:00-18:00"_s);
    CHECK(bench.hours(bench.colleague, day(3, 2)) == u"-"_s);
    CHECK(bench.hours(bench.agent, day(3, 3)) == u"08:00-13:00,14:00-18:00"_s);
    CHECK(at.page()->unsaved().isEmpty());
}

TEST_CASE("the chosen cell is seen whole in large type and in a low window")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.technician, day(3, 4)); // the last one
    const QFont usual = QApplication::font();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    const auto isSeen = [&] {
        const PaneTable &table = at.roster().table();
        const QRect cell = table.visualRect(table.currentIndex());
        return cell.height() > 2 * QFontMetrics(QApplication::font()).height() && table.viewport()->rect().contains(cell);
    };
    REQUIRE(until(isSeen));
    QApplication::setFont(large);
    at.window().resize(1440, 900);
    CHECK(until(isSeen));
    QApplication::setFont(usual);
    at.window().resize(1024, 640);
    CHECK(until(isSeen));
}

TEST_CASE("a form leaves the cell that it is about in sight, in large type too")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.technician, day(3, 4)); // the last one
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    const auto isSeen = [&] {
        const PaneTable &table = at.roster().table();
        return table.viewport()->rect().contains(table.visualRect(table.currentIndex()));
    };
    QApplication::setFont(large);
    for (const QSize size : {QSize(1440, 900), QSize(1280, 800)}) {
        at.window().resize(size);
        for (const ActionId form : {ActionId::SetRosterWeek, ActionId::SetRosterDay}) {
            at.roster().perform(form);
            REQUIRE(at.form() != nullptr);
            CHECK(until(isSeen));
            CHECK(at.form()->isVisible());
            at.press(Qt::Key_Escape);
        }
    }
}

TEST_CASE("hours on site are set apart from the desk's, also while another week is looked at")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 4));
    at.press(Qt::Key_W, Qt::AltModifier);
    CHECK(at.typed("wed") == u"08:00-13:00, 14:00-18:00"_s);
    at.press(Qt::Key_Right, Qt::AltModifier);
    at.wait();
    at.tabTo("use");
    at.press(Qt::Key_Down);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("wed").isEmpty());
    at.retype("wed", u"9:00-12:00"_s);
    at.retype("first", u"3/3/2026"_s);
    at.submit();
    CHECK(at.roster().day() == day(3, 4));
    CHECK(at.cell().contains(u"08:00-13:00, 14:00-18:00; On site 09:00-12:00"_s));
}

TEST_CASE("one day is set in the place of the week's, also off, and removed it is the week's again")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(at.typed("hours") == u"08:00-13:00, 14:00-18:00"_s);
    at.retype("hours", u""_s);
    (void)at.refused();
    CHECK(at.focusIsOn("hours"));
    at.retype("hours", u"8:00-12:00"_s);
    at.submit();
    CHECK(at.roster().day() == day(3, 5));
    CHECK(at.cell().contains(u"08:00-12:00, on this day alone, in the place of the week's hours"_s));
    CHECK(at.roster().panel().text().contains(u"Under it: No. %1"_s.arg(bench.week.value())));

    at.press(Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
    at.tabTo("off");
    at.press(Qt::Key_Space);
    CHECK_FALSE(at.form()->editor(u"hours"_s)->isVisible());
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"-"_s);
    CHECK(at.cell().contains(u"agente: off, on this day alone"_s));

    at.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"08:00-13:00,14:00-18:00"_s);
    // Now the week's own: it has not begun, and goes as a whole.
    at.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"-"_s);
    CHECK_FALSE(at.window().window()->actions().isAllowed(ActionId::RemoveRosterEntry));
}

TEST_CASE("days that have passed are shown and not set, and an entry under another one is chosen by keys")
{
    RosterBench bench;
    bench.setDay(bench.agent, day(3, 5), morning);
    bench.clock.advance(48h);
    Rostering at(bench);
    at.choose(bench.agent, day(3, 3));
    CHECK(at.cell().contains(u"08:00-13:00, 14:00-18:00"_s));
    ActionSet &actions = at.window().window()->actions();
    CHECK_FALSE(actions.isAllowed(ActionId::SetRosterDay));
    CHECK(actions.reason(ActionId::SetRosterDay).startsWith(u"That day has passed"_s));
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    at.tabTo("which");
    at.press(Qt::Key_Down);
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"08:00-13:00"_s);
    CHECK(bench.hours(bench.agent, day(3, 6)) == u"-"_s);
    CHECK(bench.hours(bench.agent, day(3, 3)) == u"08:00-13:00,14:00-18:00"_s); // what has passed stays
}

TEST_CASE("a day that somebody set meanwhile is refused as stale: what was typed stays, and theirs is told")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
    at.retype("hours", u"9:00-10:00"_s);
    // Written before this console hears of it; and another week is in front.
    at.press(Qt::Key_Right, Qt::AltModifier);
    at.wait();
    bench.setDay(bench.agent, day(3, 5), morning);
    CHECK(at.refused().startsWith(u"Somebody else changed it meanwhile: entry of the roster"_s));
    CHECK(at.typed("hours") == u"9:00-10:00"_s);
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"08:00-13:00"_s);
    REQUIRE(until([&] { return at.form()->news().contains(u"Hours: 08:00-13:00; what you typed stays"_s); }));
    CHECK(at.roster().day() == day(3, 5));
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"09:00-10:00"_s);
}

TEST_CASE("a week is not written over a colleague's that the form does not show, and their change is told first")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_W, Qt::AltModifier);
    at.retype("fri", u"9:00-10:00"_s);
    at.press(Qt::Key_Escape);
    // Hours that begin next month: nothing of them stands in the form.
    bench.set(bench.agent, everyDay(morning), day(4, 1));
    at.press(Qt::Key_W, Qt::AltModifier);
    CHECK(at.refused().startsWith(u"Somebody else changed it meanwhile: entry of the roster"_s));
    REQUIRE(until([&] { return at.form()->news().contains(u"Changes so far: 3 (it was: 1)"_s); }));
    CHECK(at.typed("fri") == u"9:00-10:00"_s);
    CHECK(bench.hours(bench.agent, day(4, 3)) == u"08:00-13:00"_s);
    at.retype("last", u"31/3/2026"_s);
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 6)) == u"09:00-10:00"_s);
    CHECK(bench.hours(bench.agent, day(4, 3)) == u"08:00-13:00"_s);
}

TEST_CASE("an entry that somebody changed meanwhile is not removed unseen")
{
    RosterBench bench;
    bench.setDay(bench.agent, day(3, 5), morning);
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_W, Qt::AltModifier | Qt::ShiftModifier);
    bench.setDay(bench.agent, day(3, 5), {{8 * 60, 11 * 60}});
    CHECK(at.refused().startsWith(u"Somebody else changed it meanwhile: entry of the roster"_s));
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"08:00-11:00"_s);
    at.wait();
    at.submit();
    CHECK(bench.hours(bench.agent, day(3, 5)) == u"08:00-13:00,14:00-18:00"_s);
}

TEST_CASE("what a colleague sets is seen without being asked for")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.technician, day(3, 6));
    bench.setDay(bench.technician, day(3, 6), morning);
    REQUIRE(until([&] { return at.cell().contains(u"tecnico: 08:00-13:00"_s); }));
    CHECK(at.roster().day() == day(3, 6));
}

TEST_CASE("who does not count is shown with why, and whoever is not admitted is refused with the reason")
{
    RosterBench bench;
    // Who does not fit would not come to the page at all.
    bench.record(bench.supervisor, {.qualification = Qualification{u"ITIL"_s, u"Attestato n. 3"_s, u"Ente"_s, day(1, 1), {}}});
    bench.record(bench.agent, {.qualification = Qualification{u"ITIL"_s, u"Attestato n. 12"_s, u"Ente"_s, day(1, 1), day(3, 4)}});
    bench.amend({.staffing = StaffingRule::Qualified});
    Rostering at(bench);
    at.choose(bench.agent, day(3, 4));
    CHECK(at.head(day(3, 4)).contains(u"13:00-14:00: 0 of 1 present"_s));
    at.choose(bench.agent, day(3, 5));
    CHECK(at.cell().contains(u"not counted: qualification expired on"_s));
    CHECK(at.head(day(3, 5)).contains(u"08:00-18:00: 0 of 1 present"_s));
    CHECK(at.roster().panel().text().contains(u"Counts: no: qualification expired on"_s));
    const RosterModel &model = at.roster().model();
    CHECK(model.headerData(model.rowOf(bench.colleague.id), Qt::Vertical, Qt::AccessibleTextRole).toString()
          == u"collega, would not be counted: no qualification recorded"_s);

    at.choose(bench.colleague, day(3, 5));
    at.press(Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
    at.retype("hours", u"8:00-13:00"_s);
    CHECK(at.refused().startsWith(u"collega may not work here"_s));
    CHECK(at.typed("hours") == u"8:00-13:00"_s);
    // Who is switched off meanwhile is refused as well.
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::disableOperator(admin, {{}, bench.colleague.id}));
    REQUIRE(until([&] { return at.roster().model().rowOf(bench.colleague.id) < 0; }));
    CHECK(at.refused() == words::sentence({ErrorKind::Inactive, u"collega"_s, {}}));
    CHECK(at.typed("hours") == u"8:00-13:00"_s);
}

TEST_CASE("a roster without hours of service says so, and has no gaps to go to")
{
    Bench bench;
    Administering at(bench);
    at.goToRoster();
    CHECK(at.roster().head().summary().startsWith(u"No hours of service yet"_s));
    CHECK_FALSE(at.window().window()->actions().isAllowed(ActionId::NextGap));
    CHECK_FALSE(at.roster().findChild<EmptyState *>()->isVisible());
    CHECK(at.roster().model().rowCount() == 5);
}

TEST_CASE("a contract on which nobody works says how somebody comes to it")
{
    Bench bench;
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::addContract(admin, {{}, {.code = u"ZZZ"_s, .name = u"Zona"_s, .customer = u"Comune"_s}}));
    must(db::writeUnit(*bench.session, [&] {
        storage::saveCredential(*bench.session, bench.administrator.id, platform::hashPassword(Bench::password()));
    }));
    Sitting sitting(bench);
    sitting.window().logIn({bench.administrator.login, Bench::password()});
    REQUIRE(until([&] { return sitting.window().window() != nullptr; }));
    sitting.press(Qt::Key_G, Qt::ControlModifier);
    sitting.press(Qt::Key_R);
    AdministrationPage *page = sitting.window().administration();
    REQUIRE(page != nullptr);
    for (const Contract &one : sitting.window().workplace()->directory().contracts)
        if (one.code == "ZZZ"_L1)
            page->chooseContract(one.id);
    REQUIRE(until([&] { return page->roster().shown() && page->roster().model().rowCount() == 0; }));
    CHECK(page->roster().findChild<EmptyState *>()->isVisible());
    CHECK_FALSE(sitting.window().window()->actions().isAllowed(ActionId::SetRosterWeek));
}

TEST_CASE("the roster is said in the other language at once, the open form too, and what was typed stays")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    at.press(Qt::Key_D, Qt::AltModifier | Qt::ShiftModifier);
    at.retype("hours", u"9:00-10:00"_s);
    at.language().use(u"it"_s);
    REQUIRE(until([&] { return at.roster().head().summary() == u"5 scoperti nella settimana"_s; }));
    CHECK(at.roster().head().period() == u"2–8 mar 2026"_s);
    CHECK(at.cell().contains(u"13:00-14:00: presenti 0 su 1"_s));
    CHECK(at.roster().panel().text().contains(u"N. %1: ogni settimana dal"_s.arg(bench.week.value())));
    CHECK(at.form()->editor(u"hours"_s)->accessibleName() == u"Orario"_s);
    CHECK(at.typed("hours") == u"9:00-10:00"_s);
    at.submit();
    CHECK(at.cell().contains(u"agente: 09:00-10:00, solo in questo giorno"_s));
    at.language().use(u"en"_s);
}

TEST_CASE("whatever takes the keyboard at the roster has a name")
{
    RosterBench bench;
    Rostering at(bench);
    at.choose(bench.agent, day(3, 5));
    CHECK(nameless(at.window()) == QStringList());
    for (const ActionId id : {ActionId::SetRosterWeek, ActionId::SetRosterDay, ActionId::RemoveRosterEntry}) {
        at.roster().perform(id);
        REQUIRE(at.form() != nullptr);
        CHECK(nameless(at.window()) == QStringList());
    }
}
