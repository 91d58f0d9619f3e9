// SPDX-License-Identifier: GPL-3.0-or-later
// When something is due for callers who were lost, and when it no longer is.
#include "tests/core/desk/lost_callers.h"

#include "core/storage/call_steps.h"
#include "core/storage/waiting_calls.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("steps at two shares are each taken for a lost call when their own has passed, and each gives its message")
{
    LostCallers t(EACH_ENGINE());
    const WatchStepId half = t.set(t.toTeam(50));
    const WatchStepId most = t.set(t.toTeam(75));
    const CallId call = t.lose();
    t.clock.set(W::at(0, 14));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.messages == 1);
    CHECK(t.last.next == W::at(0, 16));
    t.clock.set(W::at(0, 16) - 1ms);
    CHECK(t.pass().done() == 0);
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.skipped == 0);
    CHECK(t.last.messages == 1);
    CHECK(t.pass().done() == 0);
    const std::set<storage::CallStep> both{{call, half, true}, {call, most, true}};
    CHECK((storage::callStepsOf(*t.session, half, most) == both));
    const std::vector<Outgoing> messages = t.outgoing();
    REQUIRE(messages.size() == 2); // the latest first
    CHECK(messages[0].body.contains(u"75 %"_s));
    CHECK(messages[1].body.contains(u"50 %"_s));
    CHECK(t.differences().empty());
}

TEST_CASE("what is due for a lost caller outside of service waits for the next opening")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.toTeam(100));
    (void)t.lose();
    for (const Instant closed : {W::at(0, 18), W::at(0, 22), W::at(1, 8) - 1ms}) {
        t.clock.set(closed);
        CHECK(t.pass().done() == 0);
        CHECK(t.last.next == W::at(1, 8));
    }
    t.clock.set(W::at(1, 8));
    CHECK(t.pass().steps == 1);
    CHECK(t.outgoing().front().body.contains(u"0 min"_s));
}

TEST_CASE("after days without a watcher each lost call gets the latest step, its receiver one digest, and nobody after a month")
{
    LostCallers t(EACH_ENGINE());
    for (const int percent : {50, 75, 100})
        t.set(t.toTeam(percent));
    for (int i = 0; i < 5; ++i)
        (void)t.lose();
    t.clock.set(GENERATE(W::at(4, 8), W::at(39, 12)));
    const bool isLate = t.clock.now() > W::at(30, 0);
    CHECK(t.pass().steps == (isLate ? 0 : 5));
    CHECK(t.last.skipped == (isLate ? 0 : 10));
    CHECK(t.last.messages == (isLate ? 0 : 5));
    t.clock.advance(10s);
    CHECK(t.send().digests == (isLate ? 0 : 1));
    CHECK(t.delivered().size() == (isLate ? 0 : 1));
    CHECK(t.outgoing(OutgoingState::Folded).size() == (isLate ? 0 : 5));
    CHECK(t.pass().done() == 0);
    CHECK(t.differences().empty());
}

TEST_CASE("what was passed before a step for lost callers was set is not made up for, and one that reaches nobody is left out")
{
    LostCallers t(EACH_ENGINE());
    t.setAddress(t.first, {});
    (void)t.lose();
    t.clock.set(W::at(0, 15));
    t.set(t.toTeam(50));
    CHECK(t.pass().done() == 0);
    t.set(t.toTeam(75));
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().skipped == 1);
    CHECK(t.last.steps == 0);
    t.setAddress(t.first, u"primo@comune.it"_s);
    CHECK(t.pass().done() == 0);
    CHECK(t.outgoing().empty());
    CHECK(t.differences().empty());
}

TEST_CASE("a lost call is looked at for a month after a step beyond the whole of its target, too")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.toTeam(200)); // sixteen hours of service: on Tuesday at 16:00
    (void)t.lose();
    const bool isLate = GENERATE(false, true);
    t.clock.set(W::at(32, 17) + (isLate ? 1ms : 0ms)); // 31 times 24 hours later, in summer time
    CHECK(t.pass().steps == (isLate ? 0 : 1));
    CHECK(t.last.messages == (isLate ? 0 : 1));
    CHECK(t.last.skipped == 0);
}

TEST_CASE("of several lost callers the one for whom something is due first says when to look again, whoever was lost first")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.toTeam(50));
    t.set(t.toTeam(100));
    (void)t.lose(); // 14:00, then Tuesday 08:00
    t.clock.set(W::at(0, 11));
    (void)t.lose(); // 15:00, then Tuesday 09:00
    CHECK(t.looks().next == W::at(0, 14));
    t.clock.set(W::at(0, 14));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.next == W::at(0, 15));
    t.clock.set(W::at(0, 15));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.next == W::at(1, 8));
}

TEST_CASE("the watcher looks again when the first is due of what is to come for tickets and for lost callers")
{
    LostCallers t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team)); // of the ticket: 16:00
    t.set(t.toTeam(50));                                       // of the call: 14:00
    t.set(t.toTeam(100));                                      // and Tuesday 08:00
    t.open();
    (void)t.lose();
    CHECK(t.pass().next == W::at(0, 14));
    t.clock.set(W::at(0, 14));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.next == W::at(0, 16));
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().steps == 1);
    CHECK(t.last.next == W::at(1, 8));
}

TEST_CASE("the watcher looks at all lost callers, piece by piece, however many wait")
{
    LostCallers t(EACH_ENGINE());
    constexpr int before = 1000;
    must(db::writeUnit(*t.session, [&] {
        for (int i = 0; i < before; ++i) {
            Call call;
            call.id = storage::nextCallId(*t.session);
            call.version = 1;
            call.contract = t.contract;
            call.end = CallEnd::HungUp;
            call.number = {u""_s, u""_s};
            call.startedAt = t.clock.now() - std::chrono::days(3);
            storage::insertCall(*t.session, call);
            storage::updateWaiting(
                *t.session, call.id,
                Waiting{TicketDue{.measure = Measure::CallBack, .at = t.clock.now(), .riskAt = {}, .left = {}}});
        }
    }));
    t.clock.advance(1min); // the target is of the minute before: what was reached by then is not made up for
    t.set(t.toTeam(50));
    (void)t.lose();
    t.clock.set(W::at(0, 14) + 1min);
    CHECK(t.looks().due.empty()); // it is in the second piece
    CHECK(t.looks().more);
    CHECK(t.pass().steps == 1);
    CHECK(t.pass().done() == 0);
}
