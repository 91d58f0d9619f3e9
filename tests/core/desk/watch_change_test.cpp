// SPDX-License-Identifier: GPL-3.0-or-later
// Steps that are changed in place: by whom, and what becomes of the tickets that they were, or were to be, taken for.
#include "tests/core/desk/watched_desk.h"

#include "core/desk/watch_look.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

WatchStep asRead(WatchedDesk &t, WatchStepId id)
{
    return must(desk::readWatchStep(t.boss, id));
}

/// What is changed in a step, as its latest version was read.
template <class Change>
desk::Receipt changed(WatchedDesk &t, WatchStepId id, const Change &change)
{
    desk::ChangeWatchStep command{{}, asRead(t, id)};
    command.request.version = command.step.version;
    change(command.step);
    return must(desk::changeWatchStep(t.boss, command));
}

} // namespace

TEST_CASE("a changed step stays the same one, as it was set last, and its history has what was set each time")
{
    WatchedDesk t(EACH_ENGINE());
    const Instant begun = t.clock.now();
    const WatchStepId id = t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.clock.advance(1h);
    WatchStep wanted = t.step(150, StepAction::Chase, StepReceiver::Party);
    wanted.id = id;
    wanted.party = u"Fornitore S.p.A."_s;
    wanted.address = u"guasti@fornitore.it"_s;
    wanted.priority = Priority::P1;
    wanted.level = Level::Second;
    wanted.language = u"en"_s;
    wanted.every = 4h;
    wanted.times = 3;
    wanted.rank = 7;
    wanted.contract = t.foreign; // where it is, it stays
    const desk::ChangeWatchStep command{{}, wanted};
    CHECK(must(desk::changeWatchStep(t.boss, command)).version == 2);
    CHECK(must(desk::changeWatchStep(t.boss, command)).repeated);
    wanted.version = 2;
    wanted.contract = t.contract;
    wanted.why.clear();
    wanted.from = t.clock.now();
    const auto rules = must(desk::readWatchRules(t.boss, t.contract));
    REQUIRE(rules.steps.size() == 1);
    CHECK((rules.steps.front() == wanted));
    // What it does is changed, and not when.
    t.clock.advance(1h);
    CHECK(changed(t, id, [](WatchStep &step) { step.address.clear(), step.rank = 1; }).version == 3);
    CHECK(asRead(t, id).from == begun + 1h);
    CHECK(asRead(t, id).address.isEmpty());
    const auto history = storage::loadEvents(*t.session, {SubjectKind::WatchStep, id.value()});
    REQUIRE(history.size() == 3);
    CHECK(history[1].kind == EventKind::Changed);
    CHECK(history[1].facts.contains(u"\"percent\":150"_s));
    CHECK_FALSE(history[1].facts.contains(u"fornitore"_s, Qt::CaseInsensitive));
    CHECK(history[1].texts.value(TextField::Address) == u"guasti@fornitore.it"_s);
    CHECK_FALSE(history[2].texts.contains(TextField::Address));
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::WatchStep, id.value()}) == 0);
}

TEST_CASE("of two people who change a step the second is told, and a change that cannot be leaves it as it was")
{
    WatchedDesk t(EACH_ENGINE());
    const WatchStepId id = t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    const WatchStep seen = asRead(t, id);
    changed(t, id, [](WatchStep &step) { step.percent = 80; });
    desk::ChangeWatchStep late{{}, seen};
    late.request.version = seen.version;
    late.step.percent = 90;
    const auto stale = desk::changeWatchStep(t.boss, late);
    REQUIRE(kindOf(stale) == ErrorKind::StaleVersion);
    CHECK(stale.error().detail == u"1/2"_s);
    CHECK(asRead(t, id).percent == 80);

    const auto refused = [&](auto change, desk::Desk &by) {
        desk::ChangeWatchStep command{{}, asRead(t, id)};
        change(command.step);
        return desk::changeWatchStep(by, command);
    };
    const auto same = refused([](WatchStep &) {}, t.boss);
    CHECK(same.error() == Error{ErrorKind::EmptyField, u"field"_s, {}});
    CHECK(kindOf(refused([](WatchStep &s) { s.percent = 0; }, t.boss)) == ErrorKind::InvalidValue);
    CHECK(kindOf(refused([&](WatchStep &s) { s.team = t.foreignFirst; }, t.boss)) == ErrorKind::NotFound);
    desk::Desk stranger = t.as(t.outsider);
    CHECK(kindOf(desk::readWatchStep(stranger, id)) == ErrorKind::NotAllowed);
    for (desk::Desk *by : {&t.console, &stranger})
        CHECK(kindOf(refused([](WatchStep &s) { s.percent = 60; }, *by)) == ErrorKind::NotAllowed);
    CHECK(kindOf(refused([](WatchStep &s) { s.id = WatchStepId(999), s.percent = 60; }, t.boss)) == ErrorKind::NotFound);
    CHECK(asRead(t, id).version == 2);
    must(desk::removeWatchStep(t.boss, {{}, id}));
    CHECK(kindOf(refused([](WatchStep &s) { s.percent = 60; }, t.boss)) == ErrorKind::Inactive);
    CHECK(asRead(t, id).until == t.clock.now());
}

TEST_CASE("where a step was taken it is not taken again for that reason because it was changed")
{
    W t(EACH_ENGINE());
    const WatchStepId id = t.set(t.step(50, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    const TicketId done = t.open(); // at 10:00: half of its time has passed at 14:00
    t.clock.set(W::at(0, 12));
    const TicketId other = t.open();
    t.clock.set(W::at(0, 14));
    CHECK(t.pass().steps == 1);
    changed(t, id, [](WatchStep &step) {
        step.percent = 75; // 16:00, and 18:00: on Tuesday at 08:00
        step.action = StepAction::Chase;
        step.receiver = StepReceiver::Party;
        step.party = u"Fornitore"_s;
    });
    t.clock.set(W::at(0, 17));
    CHECK(t.pass().steps == 0);
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    CHECK(t.countOf(done, EventKind::StepTaken) == 1);
    CHECK(t.countOf(done, EventKind::Chased) == 0);
    CHECK(t.countOf(other, EventKind::StepTaken) == 1);
    CHECK(t.countOf(other, EventKind::Chased) == 1);
    CHECK(t.outgoing().size() == 2);
    changed(t, id, [](WatchStep &step) { step.percent = 50; });
    t.clock.set(W::at(3, 12));
    CHECK(t.pass().steps == 0);
    CHECK(t.isSound(done));
}

TEST_CASE("what was passed before a step was changed to be due then is not made up for, and its repetitions go on from there")
{
    W t(EACH_ENGINE());
    WatchStep row = t.step(75, StepAction::Chase, StepReceiver::Party);
    row.party = u"Fornitore"_s;
    row.every = 2h;
    row.times = 2;
    const WatchStepId id = t.set(row);
    const WatchStepId late = t.set(t.step(95, StepAction::RaisePriority));
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    t.clock.set(W::at(0, 16, 40));
    // 16:30 has gone by; 17:00 and 17:30 come.
    changed(t, id, [](WatchStep &step) { step.every = 30min, step.times = 4; });
    changed(t, late, [](WatchStep &step) { step.percent = 50; });
    CHECK(t.pass().steps == 0);
    CHECK(t.last.next == W::at(0, 17));
    t.clock.set(W::at(0, 17));
    CHECK(t.pass().steps == 1);
    t.clock.set(W::at(0, 17, 30));
    CHECK(t.pass().steps == 1);
    const TicketId fresh = t.open();
    t.clock.set(W::at(1, 12)); // four hours of service later
    (void)t.pass();
    CHECK(t.countOf(ticket, EventKind::Chased) == 3);
    CHECK(t.countOf(ticket, EventKind::PriorityChanged) == 0);
    CHECK(t.countOf(fresh, EventKind::PriorityChanged) == 1);
}

TEST_CASE("a step that is moved to another priority or level does not make up for what had passed by then")
{
    W t(EACH_ENGINE());
    const bool isPriority = GENERATE(true, false);
    CAPTURE(isPriority);
    WatchStep row = t.step(50, StepAction::Notify, StepReceiver::Team);
    if (isPriority)
        row.priority = Priority::P1;
    else
        row.level = Level::Second;
    const WatchStepId id = t.set(row);
    const TicketId passed = t.open(); // half of its time has passed at 14:00
    REQUIRE(t.ticket(passed).priority == Priority::P3);
    t.clock.set(W::at(0, 15));
    CHECK(t.pass().steps == 0);
    changed(t, id, [&](WatchStep &step) {
        if (isPriority)
            step.priority = Priority::P3;
        else
            step.level = Level::First;
    });
    const TicketId fresh = t.open(); // and of this one on Tuesday at 09:00
    t.clock.set(W::at(1, 9));
    CHECK(t.pass().steps == 1);
    CHECK(t.countOf(passed, EventKind::StepTaken) == 0);
    CHECK(t.countOf(fresh, EventKind::StepTaken) == 1);
}

TEST_CASE("what waits for a step of which only the doing was changed is done as it says now")
{
    W t(EACH_ENGINE());
    WatchStep row = t.step(75, StepAction::Chase, StepReceiver::Party);
    row.party = u"Fornitore"_s;
    row.address = u"sbagliato@fornitore.it"_s;
    const WatchStepId id = t.set(row);
    const TicketId ticket = t.open();
    t.clock.set(W::at(0, 16, 20));
    // It was looked at before, and is acted upon after.
    const desk::Look seen = desk::lookAt(*t.session, t.ticket(ticket), t.clock.now());
    REQUIRE(seen.plan.due.size() == 1);
    changed(t, id, [](WatchStep &step) { step.address = u"guasti@fornitore.it"_s; });
    desk::StepCount count;
    must(desk::takeSteps(t.console, ticket, seen, count));
    CHECK(count.taken == 1);
    REQUIRE(t.outgoing().size() == 1);
    CHECK(t.outgoing().front().address == u"guasti@fornitore.it"_s);
    // Where it is due later now, there is nothing to act upon.
    const TicketId other = t.open();
    t.clock.set(W::at(1, 13));
    const desk::Look early = desk::lookAt(*t.session, t.ticket(other), t.clock.now());
    REQUIRE(early.plan.due.size() == 1);
    changed(t, id, [](WatchStep &step) { step.percent = 100; });
    CHECK(kindOf(desk::takeSteps(t.console, other, early, count)) == ErrorKind::StaleVersion);
    CHECK(t.countOf(other, EventKind::Chased) == 0);
}
