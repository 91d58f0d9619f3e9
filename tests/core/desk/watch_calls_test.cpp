// SPDX-License-Identifier: GPL-3.0-or-later
// Steps for callers who were lost and wait to be called back.
#include "tests/core/desk/lost_callers.h"

#include "core/storage/call_steps.h"
#include "core/storage/watch_rules.h"
#include "core/words/watch_terms.h"
#include "tests/support/pg_server.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a lost caller who waits is spoken of when the share of their time has passed, once, by the number of the call alone")
{
    LostCallers t(EACH_ENGINE());
    const WatchStepId id = t.set(t.toTeam(75));
    const CallId call = t.lose();
    t.clock.set(W::at(0, 15, 59));
    CHECK(t.pass().steps == 0);
    CHECK(t.last.next == W::at(0, 16));
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.messages == 1);
    CHECK(t.last.failed == 0);
    REQUIRE(t.outgoing().size() == 1);
    const Outgoing message = t.outgoing().front();
    CHECK(message.kind == MessageKind::CallBack);
    CHECK(message.call == call);
    CHECK_FALSE(message.ticket.has_value());
    CHECK(message.address == u"primo@comune.it"_s);
    CHECK(message.subject == u"[NAP] Chiamata %1 da richiamare: tempo residuo 2 h 00 min"_s.arg(call.value()));
    CHECK(message.body.contains(u"75 %"_s));
    for (const QString &personal : {u"081"_s, u"Esposito"_s, u"1234567"_s})
        CHECK_FALSE(message.body.contains(personal));

    const storage::Subject subject{SubjectKind::WatchStep, id.value()};
    const auto history = storage::loadEvents(*t.session, subject);
    REQUIRE(history.size() == 2);
    CHECK(history.back().kind == EventKind::StepTaken);
    CHECK(history.back().actor == Actor::system());
    CHECK(storage::firstBrokenLink(*t.session, subject) == 0);
    CHECK(storage::callStepIn(history.back()) == storage::CallStep{call, id, true});
    const desk::OutgoingDetail wanted = must(desk::readOutgoing(t.console, message.id));
    REQUIRE(wanted.reason.has_value());
    CHECK(wanted.reason->measure == Measure::CallBack);
    CHECK(wanted.reason->step == id);
    CHECK(wanted.percent == 75);
    CHECK(t.differences().empty());

    t.clock.set(W::at(4, 12));
    CHECK(t.pass().done() == 0);
    CHECK(t.outgoing().size() == 1);
    // Lost again, they wait again, each call for itself.
    const CallId again = t.lose();
    t.clock.set(W::at(4, 17, 59));
    CHECK(t.pass().steps == 0);
    t.clock.set(W::at(7, 8)); // six hours on Friday, whose service ends with them
    CHECK(t.pass().steps == 1);
    CHECK(t.outgoing().front().call == again);
}

TEST_CASE("who was called back, by whatever number, or rang again, is not spoken of, and what waits to leave is withdrawn")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.toTeam(75));
    const CallId call = t.lose();
    using Spoken = LostCallers::Spoken;
    const Spoken how = GENERATE(Spoken::CalledBack, Spoken::CalledBackElsewhere, Spoken::RangAgain);
    CAPTURE(int(how));
    SECTION("before the share has passed")
    {
        t.clock.advance(1h);
        t.speak(call, how);
        t.clock.set(W::at(0, 16));
        CHECK(t.pass().done() == 0);
        CHECK(t.count(u"call_step"_s) == 0);
        CHECK(t.outgoing().empty());
    }
    SECTION("between the look and the act")
    {
        t.clock.set(W::at(0, 16));
        const desk::CallLooks seen = t.looks();
        REQUIRE(seen.due.size() == 1);
        t.speak(call, how);
        desk::StepCount count;
        CHECK(kindOf(desk::takeSteps(t.console, seen.due.front(), count)) == ErrorKind::StaleVersion);
        CHECK(t.outgoing().empty());
    }
    SECTION("before the message has left")
    {
        t.clock.set(W::at(0, 16));
        CHECK(t.pass().messages == 1);
        t.clock.advance(5s);
        t.speak(call, how);
        t.clock.advance(5s);
        CHECK(t.send().sent == 0);
        CHECK(t.outgoing(OutgoingState::Withdrawn).size() == 1);
    }
    SECTION("before the message has left, where nobody sends any")
    {
        t.clock.set(W::at(0, 16));
        CHECK(t.pass().messages == 1);
        (void)t.pass();
        CHECK(t.outgoing(OutgoingState::Waiting).size() == 1); // as long as the caller waits
        t.clock.advance(5s);
        t.speak(call, how);
        (void)t.pass();
        CHECK(t.outgoing(OutgoingState::Withdrawn).size() == 1);
    }
    CHECK(t.differences().empty());
}

TEST_CASE("what was seen to be due for a lost call is not done where other steps are due by then")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.toTeam(50));
    t.set(t.toTeam(75));
    (void)t.lose();
    t.clock.set(W::at(0, 14));
    const desk::CallLooks seen = t.looks();
    REQUIRE(seen.due.size() == 1);
    t.clock.set(W::at(0, 16));
    desk::StepCount count;
    CHECK(kindOf(desk::takeSteps(t.console, seen.due.front(), count)) == ErrorKind::StaleVersion);
    CHECK(count.taken + count.skipped + count.messages == 0);
    CHECK(t.count(u"call_step"_s) == 0);
    CHECK(t.outgoing().empty());
    CHECK(t.pass().steps == 1);
    CHECK(t.last.skipped == 1);
    CHECK(t.outgoing().size() == 1);
}

TEST_CASE("nothing is done twice for a lost call, by two watchers, after one died, or because the step was changed")
{
    LostCallers t(EACH_ENGINE());
    const WatchStepId id = t.set(t.toTeam(50));
    const CallId call = t.lose();
    t.clock.set(W::at(0, 14));
    const desk::CallLooks seen = t.looks();
    REQUIRE(seen.due.size() == 1);
    CHECK(t.pass().steps == 1);
    // One that looked at the same moment.
    desk::StepCount count;
    CHECK(must(desk::takeSteps(t.console, seen.due.front(), count)).repeated);
    const auto session = t.secondSession();
    desk::Desk other = t.as(t.technician, *session);
    CHECK(kindOf(desk::takeSteps(other, seen.due.front(), count)) == ErrorKind::KeyReused);
    must(db::writeUnit(*t.session, [&] { CHECK_FALSE(storage::insertCallStep(*t.session, {call, id, true})); }));
    // One holds the lease, and dies between writing and sending.
    const desk::Watcher second{.label = u"altro"_s};
    CHECK_FALSE(must(desk::watchOnce(other, second)).holding);
    t.clock.advance(61s);
    const desk::WatchReport report = must(desk::watchOnce(other, second));
    CHECK(report.holding);
    CHECK(report.done() == 0);
    must(desk::stopWatching(other, second));
    CHECK(t.send().sent == 1);
    CHECK(t.send().done() == 0);
    // The step stays the same one.
    WatchStep changed = must(desk::readWatchStep(t.boss, id));
    changed.percent = 75;
    changed.receiver = StepReceiver::Party;
    changed.team.reset();
    changed.party = u"Centralino"_s;
    changed.address = u"centralino@comune.it"_s;
    must(desk::changeWatchStep(t.boss, {{}, changed}));
    t.clock.set(W::at(0, 17));
    CHECK(t.pass().done() == 0);
    t.clock.set(W::at(3, 12));
    CHECK(t.pass().done() == 0);
    CHECK(t.count(u"call_step"_s) == 1);
    CHECK(t.outgoing().size() == 1);
    CHECK(t.differences().empty());
}

TEST_CASE("verifying finds what is kept of lost calls and does not stand in the histories of the steps")
{
    LostCallers t(EACH_ENGINE());
    const WatchStepId id = t.set(t.toTeam(75));
    const CallId call = t.lose();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    const auto differs = [](WatchStepId step) {
        return std::vector<indicators::Difference>{
            {indicators::Difference::What::CallSteps, {SubjectKind::WatchStep, step.value()}, 0}};
    };
    const auto keep = [&](const storage::CallStep &step) {
        must(db::writeUnit(*t.session, [&] { CHECK(storage::insertCallStep(*t.session, step)); }));
    };
    SECTION("otherwise than it was done")
    {
        t.session->run(u"UPDATE call_step SET taken = 0 WHERE call_id = ?"_s, call);
        CHECK(t.differences() == differs(id));
    }
    SECTION("no more")
    {
        t.session->run(u"DELETE FROM call_step WHERE call_id = ?"_s, call);
        CHECK(t.differences() == differs(id));
    }
    SECTION("of a call for which nothing was done")
    {
        keep({t.lose(), id, true});
        CHECK(t.differences() == differs(id));
    }
    SECTION("of a step without a history")
    {
        const WatchStepId none =
            must(db::writeUnit(*t.session, [&] { return storage::insertWatchStep(*t.session, t.toTeam(100)); }));
        keep({call, none, false});
        CHECK(t.differences() == differs(none));
    }
}

TEST_CASE("what a lost call has no use for is refused, each with a sentence of its own, and nothing is written")
{
    LostCallers t(EACH_ENGINE());
    QSet<QString> sentences;
    const auto refused = [&](auto change) {
        WatchStep row = t.toTeam(75);
        change(row);
        const auto result = desk::addWatchStep(t.boss, {{}, row});
        if (result)
            return u"done"_s;
        sentences.insert(words::watchComplaint(result.error()));
        return result.error().subject;
    };
    CHECK(refused([](WatchStep &s) { s.measure = Measure::Answer; }) == u"measure"_s);
    for (const StepAction action : {StepAction::RaisePriority, StepAction::PassOn, StepAction::Chase})
        CHECK(refused([&](WatchStep &s) { s.action = action; }) == u"action"_s);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::Assignee, s.team.reset(); }) == u"receiver"_s);
    CHECK(refused([](WatchStep &s) { s.team.reset(); }) == u"team"_s);
    CHECK(refused([](WatchStep &s) { s.times = 2, s.every = 1h; }) == u"times"_s);
    CHECK(sentences.size() == 7);
    CHECK_FALSE(sentences.contains(QString()));
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::None, s.team.reset(); }) == u"receiver"_s);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::Party, s.team.reset(), s.party = u"x"_s; }) == u"address"_s);
    CHECK(t.count(u"watch_step"_s) == 0);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::Supervisors, s.team.reset(); }) == u"done"_s);
}

TEST_CASE("who may not let the rules run tells nobody of a lost call, and on a server a login that serves the desk does")
{
    {
        LostCallers t(EACH_ENGINE());
        t.set(t.toTeam(50));
        (void)t.lose();
        t.clock.set(W::at(0, 14));
        const desk::CallLooks seen = t.looks();
        REQUIRE(seen.due.size() == 1);
        desk::Desk auditor = t.as(t.auditor);
        desk::StepCount count;
        CHECK(kindOf(desk::takeSteps(auditor, seen.due.front(), count)) == ErrorKind::NotAllowed);
        CHECK(t.count(u"call_step"_s) == 0);
    }
    ON_A_SERVER();
    LostCallers t(db::Engine::PostgreSql);
    t.openAlways();
    t.clock.set(SystemClock().now() - 5h);
    t.set(t.toTeam(50));
    (void)t.lose();
    const auto session = t.ownLogin(t.technician, TestDesk::Serving::Yes);
    desk::Desk technician = t.as(t.technician, *session);
    const desk::WatchReport report = must(desk::watchOnce(technician, t.watcher));
    CHECK(report.failed == 0);
    CHECK(report.steps == 1);
    CHECK(report.messages == 1);
    CHECK(t.count(u"call_step"_s) == 1);
}
