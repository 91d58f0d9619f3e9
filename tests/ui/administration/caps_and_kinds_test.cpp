// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of opening and the caps that they count against, by the keyboard.
#include "tests/ui/administration/calendar_bench.h"

#include "ui/administration/cap_meter.h"
#include "ui/administration/opening_panel.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/text_label.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what a colleague changes under an open form is told there: untouched fields follow, typed ones stay")
{
    CalendarBench bench(10);
    Administering at(bench);
    at.goToOpenings();
    at.press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
    at.retype("name", u"Aperture a richiesta"_s);
    desk::Desk other = bench.as(bench.supervisor);
    const auto amend = [&](int days) {
        must(desk::amendCap(other, {.contract = bench.contract, .cap = bench.cap, .name = u"H24"_s, .days = days}));
    };
    amend(10);
    REQUIRE(until([&] { return !at.form()->news().isEmpty(); }));
    amend(12); // and what was told stays told
    REQUIRE(until([&] { return at.typed("days a year") == u"12"_s; }));
    CHECK(at.typed("name") == u"Aperture a richiesta"_s);
    CHECK(at.typed("days a year") == u"12"_s);
    CHECK(at.form()->news().contains(u"Name: H24; what you typed stays, and would replace it."_s));
    CHECK(at.form()->news().contains(u"Days a year: 12 (it was: 10)."_s));

    // What was put away meets what changed meanwhile when it is taken up again.
    at.retype("days a year", u"15"_s);
    at.press(Qt::Key_Escape);
    amend(14);
    REQUIRE(until([&] { return at.openings().shown()->detail.caps.front().days == 14; }));
    at.press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(at.typed("days a year") == u"15"_s);
    CHECK(at.form()->news().contains(u"Days a year: 14; what you typed stays, and would replace it."_s));
    CHECK_FALSE(at.form()->news().contains(u"Name"_s)); // told already, and no different since
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.openings().shown()->detail.caps.front().days == 15; }));
    CHECK(at.openings().shown()->detail.caps.front().name == u"Aperture a richiesta"_s);
}

TEST_CASE("caps and kinds are added and a cap is changed in place; a meter shows the openings behind it")
{
    CalendarBench bench(1);
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(3, 10), .last = day(3, 10)}));
    Administering at(bench);
    at.goToOpenings();
    at.press(Qt::Key_M, Qt::AltModifier);
    at.retype("name", u"Serali"_s);
    at.retype("days a year", u"molti"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.focusIsOn("days a year"));
    CHECK(at.typed("name") == u"Serali"_s);
    at.retype("days a year", u"10"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.openings().meters().size() == 2; }));

    at.press(Qt::Key_K, Qt::AltModifier);
    at.retype("name", u"Serale"_s);
    at.retype("hours", u"18:00-20:00"_s);
    at.tabTo("cap");
    at.press(Qt::Key_End);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.openings().shown()->detail.kinds.size() == 2; }));
    CHECK(at.openings().shown()->detail.kinds.back().cap.has_value());

    at.press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(at.typed("name") == u"H24 a richiesta"_s);
    at.retype("days a year", u"20"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.openings().shown()->detail.caps.front().days == 20; }));

    CapMeter *other = at.openings().meters().back();
    other->setFocus();
    at.press(Qt::Key_Space);
    CHECK(at.openings().model().rowCount() == 0);
    QString said;
    for (const TextLabel *label : at.openings().findChild<EmptyState *>()->findChildren<TextLabel *>())
        said += label->text();
    CHECK(said.contains(u"No openings in that period of the cap."_s));
    at.press(Qt::Key_Space);
    CHECK(at.openings().model().rowCount() == 1);
}

TEST_CASE("a kind for elections gets its days before the vote, is changed and is retired")
{
    CalendarBench bench;
    Administering at(bench);
    at.goToOpenings();
    const ActionSet &actions = at.window().window()->actions();
    at.press(Qt::Key_K, Qt::AltModifier);
    at.retype("name", u"Elezioni"_s);
    CHECK_FALSE(at.form()->editor(u"days before the vote"_s)->isVisible());
    at.tabTo("start");
    at.press(Qt::Key_Down);
    at.retype("days before the vote", u"tanti"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.focusIsOn("days before the vote"));
    at.retype("days before the vote", u"45"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    const auto kinds = [&] { return at.openings().shown()->detail.kinds; };
    REQUIRE(until([&] { return kinds().size() == 2; }));
    CHECK(kinds().back().daysBeforeVote == 45);
    CHECK(at.openings().panel().text().contains(u"from 45 days before the vote"_s));

    at.press(Qt::Key_K, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.tabTo("kind");
    at.press(Qt::Key_Down);
    CHECK(at.typed("days before the vote") == u"45"_s);
    at.retype("days before the vote", u"400"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !at.form()->sentence().isEmpty(); }));
    CHECK(at.focusIsOn("days before the vote"));
    at.retype("days before the vote", u"30"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return kinds().back().daysBeforeVote == 30; }));

    // Of any kind who authorises it, of this one alone.
    at.press(Qt::Key_K, Qt::AltModifier | Qt::ShiftModifier);
    CHECK_FALSE(at.form()->editor(u"days before the vote"_s)->isVisible());
    at.retype("authorised by", u"Il RUP"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return kinds().front().authorisedBy == u"Il RUP"_s; }));
    CHECK(at.openings().panel().text().contains(u"authorised by Il RUP"_s));

    at.press(Qt::Key_E, Qt::AltModifier);
    at.tabTo("kind");
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return !kinds().back().active; }));
    CHECK(kinds().front().active);
    CHECK(at.openings().panel().text().contains(u"Elezioni (retired)"_s));
    CHECK(actions.isAllowed(ActionId::AmendOpeningKind)); // the other one
}

TEST_CASE("a kind that was retired while it was chosen is not taken for another")
{
    CalendarBench bench;
    const auto fair = bench.addKind(u"Fiera"_s, OpeningStart::OnRequest);
    Administering at(bench);
    at.goToOpenings();
    at.press(Qt::Key_A, Qt::AltModifier);
    at.tabTo("kind");
    at.press(Qt::Key_Down);
    at.retype("first", u"10/3/2026"_s);
    desk::Desk other = bench.as(bench.supervisor);
    must(desk::retireOpeningKind(other, {{}, bench.contract, fair}));
    REQUIRE(until([&] { return !at.openings().shown()->detail.kinds.back().active; }));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.focusIsOn("kind"));
    CHECK(at.form()->sentence() == u"What was chosen here is not there any more. Choose again."_s);
    // Nor when the form is left and taken up again.
    at.press(Qt::Key_Escape);
    at.press(Qt::Key_A, Qt::AltModifier);
    CHECK(at.typed("first") == u"10/3/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(at.focusIsOn("kind"));
    CHECK(bench.openings().openings.empty());
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.openings().model().rowCount() == 1; }));
    CHECK(bench.openings().openings.front().kind == bench.kind);
}
