// SPDX-License-Identifier: GPL-3.0-or-later
// The administration in every language and theme, as pictures to look at. Only when asked for:
//     SPORTELLO_GALLERY=build/gallery build/dev/tests/test_ui_administration "[gallery]"
#include "core/desk/directory.h"
#include "tests/ui/administration/gallery.h"
#include "tests/ui/administration/roster_bench.h"
#include "tests/ui/administration/target_bench.h"
#include "ui/administration/target_form.h"
#include "ui/administration/trial_view.h"
#include "ui/shell/top_bar.h"
#include "ui/theme/appearance.h"

#include <QtWidgets/QTableView>

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void fill(CalendarBench &bench)
{
    desk::Desk me = bench.as(bench.supervisor);
    HoursRule summer = officeHours();
    summer.week[4] = {{8 * 60, 14 * 60}};
    must(desk::setHours(me, {.contract = bench.contract, .rule = summer, .from = startOfDay(day(7, 1))}));
    HoursRule site;
    for (std::size_t i = 0; i < 5; ++i)
        site.week[i] = {{8 * 60 + 30, 13 * 60}, {14 * 60, 17 * 60 + 30}};
    must(desk::setHours(me, {.contract = bench.contract, .use = HoursUse::OnSite, .rule = site}));
    must(desk::closeDays(me, {.contract = bench.contract, .first = day(12, 24), .last = day(12, 24), .why = u"Vigilia"_s}));
    const auto elections = bench.addKind(u"H24 per elezioni"_s, OpeningStart::Election);
    const auto longer = bench.addKind(u"Estensione fino alle 19:42"_s, OpeningStart::Extension, {}, {{18 * 60, 19 * 60 + 42}});
    const auto add = [&](OpeningKindId kind, LocalDay first, LocalDay last, const QString &asked, const QString &authorised,
                         std::optional<LocalDay> vote = {}) {
        return OpeningId(must(desk::addOpening(me,
                                               {.contract = bench.contract,
                                                .kind = kind,
                                                .first = first,
                                                .last = last,
                                                .vote = vote,
                                                .askedBy = asked,
                                                .askedOn = day(3, 1),
                                                .authorisedBy = authorised,
                                                .note = u"Richiesta protocollata al n. 20931"_s}))
                             .receipt.id);
    };
    add(elections, day(4, 9), day(6, 7), u"Servizio elettorale"_s, {}, day(5, 24));
    add(longer, day(3, 19), day(3, 19), u"Ufficio Anagrafe"_s, {});
    add(bench.kind, day(3, 21), day(3, 22), u"Direzione Tributi"_s, {});
    add(bench.kind, day(6, 13), day(6, 14), u"Ragioneria generale"_s, u"Dott.ssa Elvira Russo, dirigente CED"_s);
    add(bench.kind, day(10, 3), day(10, 4), u"Direzione generale"_s, u"Dott.ssa Elvira Russo, dirigente CED"_s);
    const auto gone = add(longer, day(11, 5), day(11, 6), u"Protocollo"_s, {});
    must(desk::cancelOpening(me, {{}, gone}));
}

/// More than the bench does: what ended, what is to come, what is in elapsed time and for few.
void promise(TargetBench &bench)
{
    for (int i = 0; i < 5; ++i)
        (void)bench.takenAfter(std::chrono::minutes(10 + 10 * i));
    domain::Target few = bench.target(Measure::Resolve, std::chrono::hours(2));
    few.kind = TicketKind::Incident;
    few.contactType = ContactType::Specialist;
    few.priority = Priority::P1;
    few.level = Level::Second;
    (void)bench.set(few);
    domain::Target word = bench.target(Measure::NextWord, std::chrono::hours(24));
    word.wallClock = true;
    (void)bench.set(word);
    (void)bench.set(bench.target(Measure::TakeCharge, std::chrono::minutes(90)));
    (void)bench.set(bench.target(Measure::Resolve, std::chrono::hours(6)), startOfDay(day(6, 1)));
}

struct People {
    OperatorId early{0};
    OperatorId late{0};
};

// Two at the desk at any time, somebody on site, and somebody whose qualification runs out in the week of 2 March.
People fillRoster(CalendarBench &bench)
{
    desk::Desk me = bench.as(bench.supervisor);
    desk::Desk admin = bench.as(bench.administrator);
    const auto add = [&](const QString &login, const QString &name, LocalDay expires) {
        Operator person{.login = login, .name = name, .canLogIn = false, .posts = {{bench.contract, Role::Agent}}};
        const Qualification known{u"ITIL 4 Foundation"_s, u"Attestato n. 4471"_s, u"PeopleCert"_s, day(5, 2, 2023), expires};
        const desk::StaffingChange staffing{
            .employer = {{Employment::Own, {}}}, .qualification = {{known}}, .skills = {{u"ANPR"_s, u"Protocollo"_s, u"SUAP"_s}}};
        return OperatorId(must(desk::addOperator(admin, {{}, person, {}, staffing})).id);
    };
    const Qualification mine{u"ITIL 4 Foundation"_s, u"Attestato n. 12"_s, u"PeopleCert"_s, day(5, 2, 2023), {}};
    must(desk::setStaffing(admin, {{}, bench.supervisor.id, {.qualification = {{mine}}}}));
    const People people{add(u"early"_s, u"Annalisa Esposito"_s, day(12, 31, 2027)),
                        add(u"late"_s, u"Bartolomeo Quagliarella"_s, day(3, 5))};
    must(desk::amendContract(
        admin, {.contract = bench.contract, .staffing = StaffingRule::Qualified, .presence = 2, .presenceInBreaks = true}));
    const auto week = [&](OperatorId person, const DayHours &hours, HoursUse use = HoursUse::Desk) {
        must(desk::setRosterWeek(me, {{}, bench.contract, person, use, everyDay(hours), day(3, 3), {}, {}}));
    };
    week(people.early, {{8 * 60, 13 * 60}, {14 * 60, 18 * 60}});
    week(people.late, {{8 * 60, 12 * 60}, {12 * 60 + 30, 18 * 60}});
    week(people.early, {{8 * 60 + 30, 13 * 60}}, HoursUse::OnSite);
    must(desk::setRosterDay(me, {{}, bench.contract, people.early, HoursUse::Desk, day(3, 4), {}}));
    must(desk::setRosterDay(me, {{}, bench.contract, people.late, HoursUse::Desk, day(3, 3), {{8 * 60, 19 * 60 + 42}}}));
    return people;
}

} // namespace

TEST_CASE("gallery: the administration in each language and theme", "[.][gallery]")
{
    const QDir folder = galleryFolder();
    TargetBench bench(4);
    fill(bench);
    promise(bench);
    Administering at(bench);
    at.goToOpenings();
    Appearance &appearance = at.appearance();
    Language &language = at.language();
    const auto picture = [&](const QString &name, QSize size = {1440, 900}) {
        at.window().resize(size);
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
        CHECK(at.window().grab().save(folder.filePath(name + u".png"_s)));
    };
    const QFont usual = QApplication::font();
    const auto scale = [&](double factor) {
        QFont font = usual;
        font.setPointSizeF(usual.pointSizeF() * factor);
        QApplication::setFont(font);
        QApplication::processEvents();
    };
    const auto show = [&](ActionId page) {
        at.page()->show(page);
        REQUIRE(until([&] { return !at.page()->pane().isReading(); }));
    };
    for (const auto &[page, name] : {std::pair(ActionId::ShowCalendar, u"calendar"_s),
                                     {ActionId::ShowOpenings, u"openings"_s},
                                     {ActionId::ShowTargets, u"targets"_s}}) {
        show(page);
        at.calendar().year().choose(day(10, 4));
        at.page()->pane().regions().front()->setFocus();
        for (const QString &code : {u"en"_s, u"it"_s}) {
            language.use(code);
            for (const auto &[kind, theme] : {std::pair(ThemeKind::Dark, u"dark"_s),
                                              {ThemeKind::HighContrast, u"contrast"_s},
                                              {ThemeKind::Light, u"light"_s}}) {
                appearance.choose(kind);
                picture(name + u'-' + code + u'-' + theme);
            }
            picture(name + u'-' + code + u"-720"_s, {1280, 720});
            picture(name + u'-' + code + u"-1024"_s, {1024, 640});
            scale(2);
            picture(name + u'-' + code + u"-200"_s);
            scale(1);
        }
    }
    const auto forms = [&](ActionId page, std::initializer_list<ActionId> steps) {
        show(page);
        for (const ActionId step : steps) {
            at.page()->pane().perform(step);
            picture(u"form-%1-it"_s.arg(int(step)));
            scale(2);
            picture(u"form-%1-it-200"_s.arg(int(step)));
            scale(1);
            appearance.choose(Density::Compact);
            picture(u"form-%1-it-720"_s.arg(int(step)), {1280, 720});
            appearance.choose(Density::Comfortable);
        }
        at.press(Qt::Key_Escape);
    };
    at.calendar().year().choose(day(8, 12));
    forms(ActionId::ShowCalendar, {ActionId::ChangeHours, ActionId::CloseDays, ActionId::CancelClosure});
    forms(ActionId::ShowOpenings,
          {ActionId::AddOpeningKind, ActionId::AmendOpeningKind, ActionId::AmendCap, ActionId::CancelOpening,
           ActionId::AddOpening});
    // Of a contract whose service is owed every day of the year.
    desk::Desk admin = bench.as(bench.administrator);
    must(desk::amendContract(admin, {.contract = bench.contract, .serviceDays = ServiceDays::EveryDay}));
    show(ActionId::ShowCalendar);
    at.calendar().refresh();
    REQUIRE(until([&] { return !at.page()->pane().isReading(); }));
    at.calendar().perform(ActionId::ChangeHours);
    picture(u"form-hours-every-day-it"_s);
    scale(2);
    picture(u"form-hours-every-day-it-200"_s);
    scale(1);
    at.press(Qt::Key_Escape);
    show(ActionId::ShowOpenings);
    // Beyond the cap, and who authorised it.
    desk::Desk late = bench.as(bench.supervisor);
    must(desk::addOpening(late, {.contract = bench.contract, .kind = bench.kind, .first = day(12, 28), .last = day(12, 29)}));
    at.openings().refresh();
    REQUIRE(until(
        [&] { return at.openings().model().stageOf(*at.openings().model().openingAt(0)) == OpeningsModel::Stage::ToCome; }));
    at.openings().table().choose(0);
    picture(u"authorisation-missing-it"_s);
    at.openings().perform(ActionId::AuthoriseOpening);
    picture(u"form-authorise-it"_s);
    at.press(Qt::Key_Escape);
    at.openings().perform(ActionId::AddOpening);
    at.retype("first", u"20/11/2026"_s);
    REQUIRE(!at.form()->warning().isEmpty());
    picture(u"form-beyond-it"_s);
    at.press(Qt::Key_Escape);
    language.use(u"en"_s);
}

TEST_CASE("gallery: the targets' forms, and one tried on the past", "[.][gallery]")
{
    TargetBench bench;
    promise(bench);
    Administering at(bench);
    at.goToTargets();
    const auto picture = [&](const QString &name, double factor = 1, QSize size = {1440, 900}) {
        takePicture(at.window(), u"target-"_s + name, factor, size);
    };
    const desk::TryTarget tried{.contract = bench.contract,
                                .target = bench.target(Measure::TakeCharge, std::chrono::minutes(30)),
                                .from = startOfDay(day(12, 1, 2025)),
                                .to = startOfDay(day(3, 1))};
    const desk::Trial trial{
        .native = {{812, 171, 9, 4}, {947, 40, 9, 0}}, .imported = {{2101, 388, 0, 57}, {2440, 49, 0, 57}}, .tickets = 3533};
    for (const auto &[code, theme] :
         {std::pair(u"en"_s, ThemeKind::Dark), {u"it"_s, ThemeKind::Light}, {u"it"_s, ThemeKind::HighContrast}}) {
        at.language().use(code);
        at.appearance().choose(theme);
        const QString name = code + u'-' + QString::number(int(theme));
        at.targets().perform(ActionId::ChangeTarget);
        picture(u"change-"_s + name);
        at.retype("limit", u"presto"_s);
        at.press(Qt::Key_Return, Qt::ControlModifier);
        picture(u"refused-"_s + name);
        at.retype("limit", u"30m"_s);
        at.press(Qt::Key_Y, Qt::AltModifier);
        REQUIRE(until([&] { return !at.targets().isTrying(); }));
        at.targets().targetForm().trialView().show(tried, trial);
        QApplication::processEvents();
        at.form()->ensureWidgetVisible(&at.targets().targetForm().trialView(), 0);
        picture(u"tried-"_s + name);
        picture(u"tried-"_s + name + u"-200"_s, 2);
        picture(u"tried-"_s + name + u"-720"_s, 1, {1280, 720});
        at.retype("limit", QString());
        at.press(Qt::Key_Escape);
        for (const ActionId id : {ActionId::AddTarget, ActionId::EndTarget, ActionId::SetHoldStops}) {
            at.targets().perform(id);
            picture(u"form-%1-"_s.arg(int(id)) + name);
            picture(u"form-%1-"_s.arg(int(id)) + name + u"-200"_s, 2);
            at.press(Qt::Key_Escape);
        }
    }
    at.language().use(u"en"_s);
}

TEST_CASE("gallery: a week of the roster in each language and theme, and its forms", "[.][gallery]")
{
    CalendarBench bench(4);
    fill(bench);
    const People people = fillRoster(bench);
    Rostering at(bench);
    const auto picture = [&](const QString &name, double factor = 1, QSize size = {1440, 900}) {
        takePicture(at.window(), u"roster-"_s + name, factor, size);
    };
    for (const auto &[code, theme] : {std::pair(u"en"_s, ThemeKind::Dark),
                                      {u"en"_s, ThemeKind::Light},
                                      {u"it"_s, ThemeKind::Dark},
                                      {u"it"_s, ThemeKind::HighContrast},
                                      {u"it"_s, ThemeKind::Light}}) {
        at.language().use(code);
        at.appearance().choose(theme);
        const QString name = code + u'-' + QString::number(int(theme));
        at.choose(people.late, day(3, 5));
        at.roster().perform(ActionId::NextGap);
        picture(u"week-"_s + name);
        picture(u"week-"_s + name + u"-200"_s, 2);
        picture(u"week-"_s + name + u"-720"_s, 1, {1280, 720});
        picture(u"week-"_s + name + u"-1024"_s, 1, {1024, 640});
        for (const ActionId id : {ActionId::SetRosterWeek, ActionId::SetRosterDay, ActionId::RemoveRosterEntry}) {
            at.choose(people.early, day(3, 4));
            at.roster().perform(id);
            picture(u"form-%1-"_s.arg(int(id)) + name);
            picture(u"form-%1-"_s.arg(int(id)) + name + u"-200"_s, 2);
            at.press(Qt::Key_Escape);
        }
        at.go(day(3, 19)); // an opening, and nothing but gaps before it
        at.go(day(4, 6));
        picture(u"holiday-"_s + name);
    }
    // A colleague was there first.
    at.choose(people.early, day(3, 5));
    at.roster().perform(ActionId::SetRosterWeek);
    at.retype("fri", u"9:00-13:00"_s);
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::setRosterWeek(
        me, {{}, bench.contract, people.early, HoursUse::Desk, everyDay({{7 * 60, 12 * 60}}), day(3, 3), {}, {}}));
    REQUIRE(until([&] { return !at.form()->news().isEmpty(); }));
    picture(u"news"_s);
    at.press(Qt::Key_Escape);
    // More people than the window has room for.
    desk::Desk admin = bench.as(bench.administrator);
    for (int i = 0; i < 14; ++i) {
        Operator person{.login = u"op%1"_s.arg(i),
                        .name = u"Operatrice con un nome molto lungo %1"_s.arg(i),
                        .canLogIn = false,
                        .posts = {{bench.contract, Role::Agent}}};
        const Qualification known{u"ITIL"_s, u"Attestato"_s, u"Ente"_s, day(5, 2, 2023), {}};
        must(desk::addOperator(admin, {{}, person, {}, {.employer = {{Employment::Own, {}}}, .qualification = {{known}}}}));
    }
    REQUIRE(until([&] { return at.roster().model().rowCount() > 14; }));
    picture(u"many"_s);
    picture(u"many-200"_s, 2);
    at.language().use(u"en"_s);
}

TEST_CASE("gallery: the administration where there is nothing yet", "[.][gallery]")
{
    const QDir folder = galleryFolder();
    Bench bench;
    Administering at(bench);
    at.language().use(u"it"_s);
    for (const auto &[page, name] : {std::pair(ActionId::ShowCalendar, u"calendar"_s),
                                     {ActionId::ShowOpenings, u"openings"_s},
                                     {ActionId::ShowTargets, u"targets"_s},
                                     {ActionId::ShowRoster, u"roster"_s}}) {
        at.page()->show(page);
        REQUIRE(until([&] { return !at.page()->pane().isReading(); }));
        at.window().resize(1280, 720);
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
        CHECK(at.window().grab().save(folder.filePath(u"empty-"_s + name + u".png"_s)));
    }
    at.language().use(u"en"_s);
}
