// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/administration/roster_bench.h"
#include "ui/administration/roster_heads.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

RosterModel::View viewOf(RosterBench &bench, LocalDay of)
{
    return std::make_shared<RosterView>(bench.view(of));
}

QStringList textsAt(const RosterModel &model, const Operator &person, LocalDay of)
{
    QStringList texts;
    for (const auto &line : model.linesAt(model.index(model.rowOf(person.id), of - model.monday())))
        texts += line.text;
    return texts;
}

} // namespace

TEST_CASE("the model of a roster keeps the rules of models, through other weeks and other people")
{
    Language language;
    language.use(u"en"_s);
    RosterBench bench;
    RosterModel model;
    Tested tested(&model);
    int resets = 0;
    QObject::connect(&model, &QAbstractItemModel::modelReset, &model, [&] { ++resets; });
    model.setWeek(day(3, 2), day(3, 2));
    CHECK(model.rowCount() == 0);
    model.show(viewOf(bench, day(3, 2)), day(3, 2));
    CHECK(resets == 1);
    model.show(viewOf(bench, day(3, 2)), day(3, 2));
    CHECK(resets == 1);           // the same people: whoever is chosen stays so
    CHECK(model.rowCount() == 5); // whoever works on the contract, the auditor does not
    CHECK(model.columnCount() == 7);
    CHECK(textsAt(model, bench.agent, day(3, 2)) == QStringList{u"–"_s});
    CHECK(textsAt(model, bench.agent, day(3, 3)) == QStringList{u"08:00-13:00"_s, u"14:00-18:00"_s});

    model.setWeek(day(3, 9), day(3, 2));
    CHECK(model.view() == nullptr); // what was read is another week's
    CHECK(textsAt(model, bench.agent, day(3, 9)) == QStringList());
    bench.setDay(bench.agent, day(3, 10), {});
    bench.setDay(bench.colleague, day(3, 10), morning);
    (void)bench.addOperator(u"nuova"_s, {{bench.contract, Role::Agent}});
    model.show(viewOf(bench, day(3, 9)), day(3, 2));
    CHECK(resets == 2);
    CHECK(model.rowCount() == 6);
    CHECK(textsAt(model, bench.agent, day(3, 10)) == QStringList{u"off"_s, u"one day"_s});
    CHECK(textsAt(model, bench.colleague, day(3, 10)) == QStringList{u"08:00-13:00"_s, u"one day"_s});
    model.retranslate();
    model.clear();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("each day says how far it is covered: the desk and the hours on site apart, breaks too where the contract wants it")
{
    Language language;
    language.use(u"en"_s);
    RosterBench bench;
    desk::Desk me = bench.as(bench.supervisor);
    HoursRule site;
    site.week = everyDay({{9 * 60, 13 * 60}, {14 * 60, 17 * 60}});
    must(desk::setHours(me, {.contract = bench.contract, .use = HoursUse::OnSite, .rule = site}));
    bench.set(bench.technician, everyDay({{9 * 60, 13 * 60}, {14 * 60, 17 * 60}}), day(3, 3), HoursUse::OnSite);
    RosterView view = bench.view(day(3, 4));
    const auto &covered = view.coverageOn(day(3, 4));
    REQUIRE(covered.size() == 2);
    REQUIRE(covered.front().gaps.size() == 1); // the desk's service has no break
    CHECK(gapText(covered.front().gaps.front(), 1) == u"13:00-14:00: 0 of 1 present"_s);
    CHECK(covered.front().least == 0);
    CHECK(covered.front().most == 1);
    CHECK(covered.back().gaps.empty());
    CHECK(spokenCoverage(view, day(3, 4)).contains(u"On site: covered, 1 of 1 present"_s));

    bench.amend({.presence = 2, .presenceInBreaks = true});
    view = bench.view(day(3, 4));
    CHECK(view.coverageOn(day(3, 4)).front().gaps.size() == 3); // before, during and after the break
    REQUIRE(view.coverageOn(day(3, 4)).back().gaps.size() == 3);
    CHECK(gapText(view.coverageOn(day(3, 4)).back().gaps.at(1), 2) == u"13:00-14:00: 0 of 2 present"_s);
    CHECK(view.coverageOn(day(3, 7)).empty()); // nobody is wanted on a Saturday
    for (std::size_t i = 1; i < view.gaps.size(); ++i)
        CHECK(view.gaps[i - 1].gap.span.from <= view.gaps[i].gap.span.from);
}

TEST_CASE("the heads of a roster's days are as high as the fullest day, and count the gaps that have no room")
{
    RosterBench bench;
    RosterModel model;
    model.setWeek(day(3, 2), day(3, 2));
    DayHeads heads(model);
    heads.setModel(&model);
    heads.refresh();
    const int empty = heads.sizeHint().height();
    model.show(viewOf(bench, day(3, 2)), day(3, 2));
    heads.refresh();
    const int one = heads.sizeHint().height();
    CHECK(one > empty);
    bench.setDay(bench.agent, day(3, 5), {{540, 600}, {660, 720}, {780, 840}, {900, 960}, {1020, 1080}});
    model.show(viewOf(bench, day(3, 2)), day(3, 2));
    REQUIRE(model.view()->coverageOn(day(3, 5)).front().gaps.size() == 5);
    heads.refresh();
    const int many = heads.sizeHint().height();
    bench.setDay(bench.agent, day(3, 5), {{540, 600}, {620, 640}, {660, 720}, {780, 840}, {900, 960}, {1020, 1080}});
    model.show(viewOf(bench, day(3, 2)), day(3, 2));
    heads.refresh();
    CHECK(many > one);
    CHECK(heads.sizeHint().height() == many);
    // Where there is little room it is briefer, down to the bars.
    heads.setRoom(many - 1);
    const int withoutGaps = heads.sizeHint().height();
    CHECK(withoutGaps < one);
    heads.setRoom(withoutGaps - 1);
    CHECK(heads.sizeHint().height() < withoutGaps);
    heads.setRoom(many);
    CHECK(heads.sizeHint().height() == many);
}
