// SPDX-License-Identifier: GPL-3.0-or-later
// Extraordinary openings by the keyboard: adding, authorising and cancelling them, and what is told of their caps.
#include "tests/ui/administration/calendar_bench.h"

#include "ui/administration/cap_meter.h"
#include "ui/administration/opening_form.h"
#include "ui/administration/opening_panel.h"
#include "ui/widgets/empty_state.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the console says of what was written.
class Told {
public:
    explicit Told(Administering &at)
    {
        QObject::connect(at.window().workplace(), &Workplace::announced, &m_context,
                         [this](const QString &sentence) { m_sentences += sentence; });
    }
    [[nodiscard]] QString last() const { return m_sentences.value(m_sentences.size() - 1); }

private:
    QStringList m_sentences;
    QObject m_context;
};

/// Two days up to one, against the bench's cap.
OpeningId addBeyond(CalendarBench &bench, LocalDay last)
{
    desk::Desk colleague = bench.as(bench.supervisor);
    return OpeningId(
        must(desk::addOpening(colleague, {.contract = bench.contract, .kind = bench.kind, .first = last - 1, .last = last}))
            .receipt.id);
}

void authorise(CalendarBench &bench, OpeningId id)
{
    desk::Desk colleague = bench.as(bench.supervisor);
    must(desk::authoriseOpening(colleague, {.opening = id, .authorisedBy = u"Il RUP"_s}));
}

} // namespace

TEST_CASE("an opening beyond the cap is warned of before and written all the same, is counted, and is cancelled")
{
    CalendarBench bench(1);
    Administering at(bench);
    at.goToOpenings();
    CHECK(at.openings().findChild<EmptyState *>()->isVisible());
    at.press(Qt::Key_A, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("first", u"10/3/2026"_s);
    auto *form = static_cast<OpeningForm *>(at.form());
    CHECK(form->beyond() == 0);
    at.retype("last", u"12/3/2026"_s);
    CHECK(form->beyond() == 2);
    CHECK(form->warning().contains(u"2 of these days would lie beyond the cap"_s));
    CHECK_FALSE(form->warning().contains(u"anyhow"_s));
    at.retype("hours", u"09:00-12:00"_s);
    CHECK(form->warning().contains(u"3 of these days are open in those hours anyhow."_s));
    at.retype("hours", {});
    at.retype("asked by", u"Ufficio elettorale"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.openings().model().rowCount() == 1; }));
    const OpeningsModel &model = at.openings().model();
    CHECK(model.beyondOf(*model.openingAt(0)) == 2);
    REQUIRE(at.openings().meters().size() == 1);
    CHECK(at.openings().meters().front()->use().used == 3);
    CHECK(at.openings().meters().front()->accessibleName().contains(u"3 of 1 day used"_s));
    CHECK(bench.openings().openings.front().authorisedBy.isEmpty());
    CHECK(bench.openings().openings.front().askedBy == u"Ufficio elettorale"_s);

    at.press(Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
    REQUIRE(at.form() != nullptr);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return model.stageOf(*model.openingAt(0)) == OpeningsModel::Stage::Cancelled; }));
    CHECK(at.openings().meters().front()->use().used == 0);
    CHECK_FALSE(at.window().window()->actions().isAllowed(ActionId::CancelOpening));
}

TEST_CASE("who authorised what lies beyond the cap is recorded later by a key, proposed as the kind names them")
{
    CalendarBench bench(1);
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::amendOpeningKind(me, {.contract = bench.contract, .kind = bench.kind, .authorisedBy = u"Il RUP"_s}));
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(12, 1), .last = day(12, 1)}));
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(11, 1), .last = day(11, 2)}));
    Administering at(bench);
    at.goToOpenings();
    const ActionSet &actions = at.window().window()->actions();
    REQUIRE(until([&] { return at.openings().model().rowCount() == 2; }));
    // The newest days stand first: those of the opening that was entered first, and is within the cap.
    CHECK_FALSE(actions.isAllowed(ActionId::AuthoriseOpening));
    CHECK(actions.reason(ActionId::AuthoriseOpening) == u"No day of the chosen opening lies beyond a cap."_s);
    at.openings().table().choose(1);
    CHECK(actions.isAllowed(ActionId::AuthoriseOpening));
    CHECK(at.openings().panel().text().contains(u"authorisation missing"_s));

    at.press(Qt::Key_U, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.focusIsOn("authorised by"));
    CHECK(at.typed("authorised by") == u"Il RUP"_s);
    at.retype("authorised by", {});
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.focusIsOn("authorised by") && !at.form()->sentence().isEmpty(); }));
    at.retype("authorised by", u"Dirigente Russo"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    CHECK(bench.openings().openings.front().authorisedBy == u"Dirigente Russo"_s);
    REQUIRE(until([&] { return at.openings().panel().text().contains(u"Dirigente Russo"_s); }));
    CHECK_FALSE(at.openings().panel().text().contains(u"authorisation missing"_s));
    // And is corrected: who is recorded stands there.
    at.press(Qt::Key_U, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    CHECK(at.typed("authorised by") == u"Dirigente Russo"_s);
    at.press(Qt::Key_Escape);
}

TEST_CASE("elections ask for the vote's day and propose the days; longer hours ask who asked for them")
{
    CalendarBench bench;
    bench.addKind(u"Elezioni"_s, OpeningStart::Election);
    bench.addKind(u"Estensione"_s, OpeningStart::Extension, {}, {{18 * 60, 19 * 60 + 42}});
    Administering at(bench);
    at.goToOpenings();
    at.press(Qt::Key_A, Qt::AltModifier);
    CHECK_FALSE(at.form()->editor(u"vote"_s)->isVisible());
    at.tabTo("kind");
    at.press(Qt::Key_Down);
    at.retype("vote", u"24/5/2026"_s);
    CHECK(at.typed("first") == u"09/04/2026"_s);
    CHECK(at.typed("last") == u"24/05/2026"_s);
    at.retype("run-off", u"7/6/2026"_s);
    CHECK(at.typed("last") == u"07/06/2026"_s); // the proposal follows
    at.retype("last", u"8/6/2026"_s);
    at.retype("vote", u"25/5/2026"_s);
    CHECK(at.typed("first") == u"10/04/2026"_s);
    CHECK(at.typed("last") == u"8/6/2026"_s); // and what was typed stays
    at.retype("first", u"1/4/2026"_s);
    at.retype("vote", u"24/5/2026"_s);
    CHECK(at.typed("first") == u"1/4/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.openings().model().rowCount() == 1; }));
    CHECK(bench.openings().openings.front().first == day(4, 1));
    CHECK(bench.openings().openings.front().vote == day(5, 24));
    CHECK(bench.openings().openings.front().runOff == day(6, 7));
    CHECK(bench.openings().openings.front().last == day(6, 8));
    CHECK(at.openings().panel().text().contains(u"Run-off"_s));

    at.press(Qt::Key_A, Qt::AltModifier);
    at.tabTo("kind");
    at.press(Qt::Key_Down);
    at.press(Qt::Key_Down);
    at.retype("first", u"3/3/2026"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.focusIsOn("asked by"); }));
    at.type(u"Ufficio Anagrafe"_s);
    at.retype("asked on", u"2/3/2026"_s);
    at.retype("hours", u"18:00-21:00"_s);
    CHECK(at.form()->warning().startsWith(u"19:42-21:00: longer than this kind of opening says."_s));
    at.retype("hours", u"18:00-19:30"_s);
    CHECK(at.form()->warning().isEmpty());
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    REQUIRE(until([&] { return at.openings().model().rowCount() == 2; }));
}

TEST_CASE("who authorised an opening may be typed while it is added, and what is told then says how much lies beyond the cap")
{
    CalendarBench bench(1);
    Administering at(bench);
    Told told(at);
    at.goToOpenings();
    const auto add = [&](const QString &first, const QString &last, const QString &who) {
        at.press(Qt::Key_A, Qt::AltModifier);
        REQUIRE(at.form() != nullptr);
        at.retype("first", first);
        at.retype("last", last);
        at.retype("authorised by", who);
        at.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return at.form() == nullptr; }));
        return told.last();
    };
    const QString within = add(u"10/3/2026"_s, u"10/3/2026"_s, {});
    CHECK(within.startsWith(u"Opening added: "_s));
    CHECK_FALSE(within.contains(u"beyond the cap"_s));
    CHECK(
        add(u"11/3/2026"_s, u"12/3/2026"_s, u"Dirigente Russo"_s).endsWith(u". 2 days lie beyond the cap (oltre massimale)."_s));
    CHECK(add(u"16/3/2026"_s, u"16/3/2026"_s, {})
              .endsWith(u". 1 day lies beyond the cap (oltre massimale), and the authorisation is still missing."_s));
    const auto detail = bench.openings();
    REQUIRE(detail.openings.size() == 3);
    CHECK(detail.openings.at(1).authorisedBy == u"Dirigente Russo"_s);
    CHECK_FALSE(detail.lacksAuthorisation(detail.openings.at(1)));
    CHECK(detail.lacksAuthorisation(detail.openings.at(2)));
}

TEST_CASE("the warning before an opening leaves out the days that are over when it is added, as its count will")
{
    CalendarBench bench(1);
    Administering at(bench); // on Monday 2 March
    at.goToOpenings();
    at.press(Qt::Key_A, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    const auto *form = static_cast<OpeningForm *>(at.form());
    at.retype("first", u"27/2/2026"_s);
    at.retype("last", u"2/3/2026"_s);
    CHECK(form->beyond() == 0);
    CHECK(form->warning() == u"3 of these days are over when it begins to count, and stay as they were."_s);
    at.retype("last", u"3/3/2026"_s);
    CHECK(form->beyond() == 1);
    CHECK(form->warning().startsWith(u"1 of these days would lie beyond the cap"_s));
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    const auto detail = bench.openings();
    REQUIRE(detail.openings.size() == 1);
    CHECK(detail.beyondOf(detail.openings.front().id) == 1);
}

TEST_CASE("an authorisation that a colleague records meanwhile is not written over unseen")
{
    CalendarBench bench(1);
    const OpeningId id = addBeyond(bench, day(11, 2));
    Administering at(bench);
    at.goToOpenings();
    REQUIRE(until([&] { return at.openings().model().rowCount() == 1; }));
    at.press(Qt::Key_U, Qt::AltModifier);
    REQUIRE(at.form() != nullptr);
    at.retype("authorised by", u"Dirigente Russo"_s);
    authorise(bench, id); // and this console has not heard of it yet
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr || !at.form()->sentence().isEmpty(); }));
    REQUIRE(at.form() != nullptr);
    CHECK(bench.openings().openings.front().authorisedBy == u"Il RUP"_s);
    REQUIRE(until([&] { return at.form()->news().contains(u"Il RUP"_s); }));
    CHECK(at.typed("authorised by") == u"Dirigente Russo"_s);
    at.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(until([&] { return at.form() == nullptr; }));
    CHECK(bench.openings().openings.front().authorisedBy == u"Dirigente Russo"_s);
}

TEST_CASE("what is told of a changed cap says how many days beyond it nobody has authorised")
{
    CalendarBench bench(2);
    const OpeningId id = addBeyond(bench, day(11, 2)); // two days, and beyond nothing yet
    Administering at(bench);
    Told told(at);
    at.goToOpenings();
    const auto amend = [&](int days) {
        at.press(Qt::Key_M, Qt::AltModifier | Qt::ShiftModifier);
        REQUIRE(at.form() != nullptr);
        at.retype("days a year", QString::number(days));
        at.press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(until([&] { return at.form() == nullptr && at.openings().shown()->detail.caps.front().days == days; }));
        return told.last();
    };
    CHECK(amend(0)
          == u"Cap changed: H24 a richiesta. 2 days lie beyond the cap (oltre massimale), and the authorisation is still "
             "missing."_s);
    authorise(bench, id);
    CHECK(amend(1) == u"Cap changed: H24 a richiesta."_s);
}

TEST_CASE("a day beyond the cap says in the calendar that its authorisation is missing, until somebody records it")
{
    CalendarBench bench(1);
    const OpeningId id = addBeyond(bench, day(11, 2));
    Administering at(bench);
    at.calendar().year().choose(day(11, 2));
    CHECK(at.calendar().panel().text().contains(u"authorisation missing"_s));
    authorise(bench, id);
    REQUIRE(until([&] { return at.calendar().panel().text().contains(u"authorised by Il RUP"_s); }));
    CHECK_FALSE(at.calendar().panel().text().contains(u"authorisation missing"_s));
}
