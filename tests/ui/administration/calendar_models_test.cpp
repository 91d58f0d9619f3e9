// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "tests/ui/administration/calendar_bench.h"
#include "ui/administration/typed.h"
#include "ui/delegates/roles.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

CalendarView viewOf(CalendarBench &bench)
{
    return CalendarView::of(bench.calendar(), bench.openings());
}

DayKind kindOf(const CalendarView &view, LocalDay of)
{
    return dayKind(view, of, planDay(view.detail.calendar, of));
}

} // namespace

TEST_CASE("days and moments are read as people type them, and nothing is made of what is none")
{
    const LocalDay today = day(3, 2);
    for (const QString &text : {u"19/3/2026"_s, u" 19.3.26 "_s, u"19-03-2026"_s, u"2026-03-19"_s, u"19/3"_s})
        CHECK(dayFromText(text, today) == day(3, 19));
    for (const QString &text : {u""_s, u"31/2/2026"_s, u"19"_s, u"19/13/2026"_s, u"domani"_s, u"1/1/1800"_s, u"29/2/2026"_s})
        CHECK_FALSE(dayFromText(text, today));
    CHECK(dayFromText(u"29/2/2028"_s, today) == day(2, 29, 2028));
    CHECK(monthDayFromText(u"29/2"_s) == MonthDay{2, 29});
    CHECK_FALSE(monthDayFromText(u"30/2"_s));
    CHECK(momentFromText(u"19/3/2026"_s, today) == startOfDay(day(3, 19)));
    CHECK(momentFromText(u"19/3/2026 08:30"_s, today) == startOfDay(day(3, 19)) + 8h + 30min);
    CHECK_FALSE(momentFromText(u"29/3/2026 02:30"_s, today));                                    // the clocks leave it out
    CHECK(momentFromText(u"25/10/2026 02:30"_s, today) == startOfDay(day(10, 25)) + 2h + 30min); // the first of two
    CHECK_FALSE(momentFromText(u"19/3/2026 24:00"_s, today));
    const Instant first = startOfDay(day(10, 25)) + 2h + 30min;
    for (const QLocale::Language language : {QLocale::English, QLocale::Italian}) {
        words::installLanguage(QLocale(language));
        for (const Instant at : {first, first + 1h}) { // as it is shown, it can be typed
            const QString shown = words::moment(at);
            CHECK(momentFromText(u"25/10/2026 02:30"_s + shown.mid(shown.indexOf(u',')), today) == at);
        }
    }
    words::installLanguage(QLocale(QLocale::English));
    CHECK(momentFromText(u"25/10/2026 02:30 Solare"_s, today) == first + 1h);
    CHECK_FALSE(momentFromText(u"25/10/2026 03:00 solare"_s, today)); // comes once
    for (const QLocale::Language language : {QLocale::English, QLocale::Italian}) {
        words::installLanguage(QLocale(language));
        CHECK(whyNoMoment(u"29/3/2026 02:30"_s, today) == words::leftOutHour());
        CHECK(whyNoMoment(u"29/3/2026 24:30"_s, today) != words::leftOutHour());
    }
    CHECK(whyNoMoment(u"29/3/2026 02:30"_s, today).contains(u"le lancette vanno avanti"_s));
    words::installLanguage(QLocale(QLocale::English));
}

TEST_CASE("each day's mark is what its plan says, openings beyond the cap apart")
{
    CalendarBench bench(1);
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::addOpening(me,
                          {.contract = bench.contract,
                           .kind = bench.kind,
                           .first = day(4, 6),
                           .last = day(4, 7),
                           .authorisedBy = u"Dirigente Russo"_s}));
    const CalendarView view = viewOf(bench);
    CHECK(kindOf(view, day(3, 3)) == DayKind::Service);
    CHECK(kindOf(view, day(3, 8)) == DayKind::WeekDay);
    CHECK(kindOf(view, day(12, 25)) == DayKind::Holiday);
    CHECK(kindOf(view, day(9, 19)) == DayKind::Patron);
    CHECK(kindOf(view, day(8, 10)) == DayKind::Closure);
    CHECK(kindOf(view, day(4, 6)) == DayKind::Opening); // Easter Monday, open all the same
    CHECK(kindOf(view, day(4, 7)) == DayKind::BeyondCap);
    const auto marks = marksOf(view, 2028);
    CHECK(marks.size() == 366);
    QStringList letters;
    for (const DayKind kind : allDayKinds)
        if (!dayKindLetter(kind).isEmpty())
            letters << dayKindLetter(kind);
    CHECK(letters.size() == 7);
    CHECK(letters.removeDuplicates() == 0);
}

TEST_CASE("a day says its hours on site with the extension that the body asked for, and each rule that holds on it")
{
    CalendarBench bench;
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::setHours(me, {.contract = bench.contract, .use = HoursUse::OnSite, .rule = officeHours()}));
    const auto longer = bench.addKind(u"Estensione"_s, OpeningStart::Extension, {}, {{18 * 60, 19 * 60 + 42}});
    must(desk::addOpening(me,
                          {.contract = bench.contract,
                           .kind = longer,
                           .first = day(3, 19),
                           .last = day(3, 19),
                           .askedBy = u"Anagrafe"_s,
                           .askedOn = day(3, 2)}));
    must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = day(3, 22), .last = day(3, 22)}));
    HoursRule summer = officeHours();
    must(desk::setHours(me, {.contract = bench.contract, .rule = summer, .from = startOfDay(day(7, 1)) + 12h}));
    const CalendarView view = viewOf(bench);
    CHECK(planDay(view.onSite, day(3, 18)).length() == 10h);
    CHECK(planDay(view.onSite, day(3, 19)).length() == 11h + 42min);
    CHECK(planDay(view.onSite, day(3, 22)).open.empty()); // a Sunday of the desk's alone
    CHECK(planDay(view.onSite, day(8, 12)).open.empty());

    CHECK(hoursOn(view, HoursUse::Desk, day(6, 30)).size() == 1);
    const auto both = hoursOn(view, HoursUse::Desk, day(7, 1));
    REQUIRE(both.size() == 2);
    CHECK(both.front().rule.from == Instant::min());
    CHECK(both.back().rule.from == startOfDay(day(7, 1)) + 12h);
    REQUIRE(hoursOn(view, HoursUse::Desk, day(7, 2)).size() == 1);
    CHECK(hoursOn(view, HoursUse::Desk, day(7, 2)).front().id == both.back().id);

    Bench bare;
    desk::Desk other = bare.as(bare.supervisor);
    must(desk::setHours(other, {.contract = bare.contract, .rule = officeHours(), .from = startOfDay(day(7, 1))}));
    const auto young = must(desk::readWholeCalendar(other, bare.contract));
    CHECK(hoursOn(CalendarView::of(young.calendar, young.openings), HoursUse::Desk, day(6, 30)).empty());
}

TEST_CASE("the model of openings keeps the rules of models, and says each row as a sentence")
{
    Language language;
    language.use(u"en"_s);
    CalendarBench bench(2);
    desk::Desk me = bench.as(bench.supervisor);
    const auto add = [&](LocalDay first, LocalDay last) {
        return must(desk::addOpening(me,
                                     {.contract = bench.contract,
                                      .kind = bench.kind,
                                      .first = first,
                                      .last = last,
                                      .askedBy = u"Ufficio <b>elettorale</b>"_s,
                                      .authorisedBy = u"Dirigente Russo"_s}))
            .receipt.id;
    };
    OpeningsModel model;
    Tested tested(&model);
    model.show({}, day(3, 2));
    CHECK(model.rowCount() == 0);
    const auto early = add(day(3, 2), day(3, 3));
    const auto late = add(day(12, 30), day(1, 2, 2027));
    model.show(bench.openings(), day(3, 2));
    REQUIRE(model.rowCount() == 2);
    CHECK(model.openingAt(0)->id == OpeningId(late)); // the newest days first
    CHECK(model.rowOf(OpeningId(early)) == 1);
    CHECK(model.beyondOf(*model.openingAt(0)) == 2); // of 2026; in 2027 two are owed
    CHECK(model.beyondOf(*model.openingAt(1)) == 0);
    CHECK(model.stageOf(*model.openingAt(1)) == OpeningsModel::Stage::Running);
    const QModelIndex first = model.index(0, OpeningsModel::Days);
    CHECK(first.data(Qt::AccessibleTextRole).toString().contains(u"2 days beyond the cap"_s));
    CHECK(first.data(Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
    const QModelIndex beyond = model.index(0, OpeningsModel::Beyond);
    CHECK(beyond.data().toString() == u"2 days"_s);
    CHECK(beyond.data(roles::Cell).toInt() == int(CellKind::Chasers));

    const auto detail = bench.openings();
    REQUIRE(detail.uses.size() == 2);
    model.narrow(detail.uses.back()); // 2027
    CHECK(model.rowCount() == 1);
    must(desk::cancelOpening(me, {{}, OpeningId(late)}));
    model.show(bench.openings(), day(3, 2)); // that period is not touched any more
    CHECK_FALSE(model.narrowedTo());
    CHECK(model.rowCount() == 2);
    CHECK(model.stageOf(*model.openingAt(0)) == OpeningsModel::Stage::Cancelled);
    model.retranslate();
}

TEST_CASE("an opening beyond the cap that nobody has authorised says so in its row")
{
    Language language;
    language.use(u"en"_s);
    CalendarBench bench(1);
    desk::Desk me = bench.as(bench.supervisor);
    const auto add = [&](LocalDay first, LocalDay last) {
        return must(desk::addOpening(me, {.contract = bench.contract, .kind = bench.kind, .first = first, .last = last}))
            .receipt.id;
    };
    (void)add(day(12, 1), day(12, 1));
    const OpeningId earlier(add(day(11, 1), day(11, 2))); // entered last
    OpeningsModel model;
    model.show(bench.openings(), day(3, 2));
    CHECK_FALSE(model.lacksAuthorisation(*model.openingAt(0)));
    CHECK(model.beyondOf(*model.openingAt(0)) == 0);
    REQUIRE(model.openingAt(1)->id == earlier);
    const QModelIndex beyond = model.index(1, OpeningsModel::Beyond);
    CHECK(beyond.data().toString() == u"2 days, authorisation missing"_s);
    CHECK(beyond.data(roles::Cell).toInt() == int(CellKind::Warning));
    const QString spoken = model.index(1, OpeningsModel::Days).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(u"2 days beyond the cap, authorisation missing"_s));
    must(desk::authoriseOpening(me, {.opening = earlier, .authorisedBy = u"Dirigente Russo"_s}));
    model.show(bench.openings(), day(3, 2));
    CHECK(model.index(1, OpeningsModel::Beyond).data().toString() == u"2 days"_s);
    CHECK(model.index(1, OpeningsModel::AuthorisedBy).data().toString() == u"Dirigente Russo"_s);
}

TEST_CASE("each day of a year has its own box, found again by the mouse, at every width")
{
    CalendarBench bench;
    const CalendarView view = viewOf(bench);
    YearView year;
    year.setSource([&](int of) { return marksOf(view, of); }, [&](LocalDay of) { return spokenDay(view, of); });
    for (const int width : {300, 560, 900, 1400}) {
        year.resize(width, 700);
        year.resize(width, std::max(700, year.minimumSizeHint().height()));
        year.choose(day(1, 1));
        for (LocalDay of = day(1, 1); of <= day(12, 31); ++of) {
            REQUIRE(year.rect().contains(year.boxOf(of)));
            REQUIRE(year.dayAt(year.boxOf(of).center()) == of);
        }
    }
    CHECK_FALSE(year.dayAt({0, 0}));
}
