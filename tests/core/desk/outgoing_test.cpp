// SPDX-License-Identifier: GPL-3.0-or-later
// What goes out, as people see it and decide about it.
#include "tests/core/desk/postman.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

std::vector<OutgoingId> idsOf(const desk::OutgoingPage &page)
{
    std::vector<OutgoingId> ids;
    for (const Outgoing &one : page.rows)
        ids.push_back(one.id);
    return ids;
}

} // namespace

TEST_CASE("what somebody has to see to is counted for those who decide about it")
{
    Postman t(EACH_ENGINE());
    const OutgoingId toSay = t.chase({});
    const OutgoingId refused = t.chase();
    const OutgoingId unknown = t.chase();
    (void)t.chase(); // waits for its mail: nobody's to do
    must(db::writeUnit(*t.session, [&] {
        for (const auto &[id, state] : {std::pair(refused, OutgoingState::Failed), std::pair(unknown, OutgoingState::NotKnown)}) {
            Outgoing message = t.message(id);
            ++message.version;
            message.state = state;
            REQUIRE(storage::updateOutgoing(*t.session, message, OutgoingState::Waiting));
        }
    }));
    CHECK(must(desk::countOutgoingToDo(t.console)) == desk::OutgoingToDo{.toSay = 1, .failed = 1, .notKnown = 1});
    // Listed newest first, by pages, for all who may see them.
    desk::Desk auditor = t.as(t.auditor);
    const auto first = must(desk::listOutgoingToDo(auditor, {}, {}, 2));
    CHECK(idsOf(first) == std::vector{unknown, refused});
    REQUIRE(first.next == refused);
    const auto rest = must(desk::listOutgoingToDo(auditor, {}, first.next, 2));
    CHECK(idsOf(rest) == std::vector{toSay});
    CHECK_FALSE(rest.next);
    CHECK(must(desk::countOutgoingToDo(t.admin)) == desk::OutgoingToDo{});
    desk::Desk stranger = t.as(t.outsider);
    CHECK(must(desk::countOutgoingToDo(stranger)) == desk::OutgoingToDo{});
    must(desk::settleOutgoing(t.console, {{}, toSay, desk::Settlement::Said}));
    CHECK(must(desk::countOutgoingToDo(t.console)) == desk::OutgoingToDo{.failed = 1, .notKnown = 1});
}

TEST_CASE("what waits without an address is not sent, and is settled by whoever says it by phone")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase({});
    t.clock.advance(1h);
    CHECK(t.send().done() == 0);
    CHECK(must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Said})).version == 2);
    CHECK(t.message(id).state == OutgoingState::SaidByPhone);
    const auto again = desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Withdraw});
    REQUIRE(kindOf(again) == ErrorKind::InvalidValue);
    CHECK(again.error().detail == QString::number(int(OutgoingState::SaidByPhone)));
    desk::Desk stranger = t.as(t.outsider);
    CHECK(kindOf(desk::settleOutgoing(stranger, {{}, id, desk::Settlement::Said})) == ErrorKind::NotAllowed);
    CHECK(must(desk::listOutgoing(stranger, {}, {}, {}, 10)).rows.empty());
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Outgoing, id.value()});
    REQUIRE(history.size() == 1);
    CHECK(history.front().actor == Actor::of(t.agent.id));
}

TEST_CASE("a message is read with the step that wanted it and whoever decided about it")
{
    Postman t(EACH_ENGINE());
    WatchStep chaser = t.step(75, StepAction::Chase, StepReceiver::Party);
    chaser.party = u"Fornitore"_s;
    const WatchStepId step = t.set(chaser);
    const TicketId ticket = t.open();
    t.clock.advance(6h);
    (void)t.pass();
    REQUIRE(t.outgoing().size() == 1);
    const OutgoingId id = t.outgoing().front().id;
    const desk::OutgoingDetail wanted = must(desk::readOutgoing(t.console, id));
    CHECK(wanted.message == t.message(id));
    CHECK(wanted.message.ticket == ticket);
    REQUIRE(wanted.reason);
    CHECK(wanted.reason->repetition == 0);
    CHECK(wanted.reason->step == step);
    CHECK(wanted.percent == 75);
    CHECK_FALSE(wanted.by);
    // What the step said stays told when it is changed and removed, and when somebody has seen to the message.
    chaser.id = step;
    chaser.percent = 90;
    must(desk::changeWatchStep(t.boss, {{}, chaser}));
    must(desk::removeWatchStep(t.boss, {{}, step}));
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Said}));
    const desk::OutgoingDetail said = must(desk::readOutgoing(t.boss, id));
    CHECK(said.percent == 75);
    CHECK(said.by == t.agent.id);

    const OutgoingId byHand = t.chase({});
    CHECK_FALSE(must(desk::readOutgoing(t.boss, byHand)).reason);
    CHECK(kindOf(desk::readOutgoing(t.boss, OutgoingId(999))) == ErrorKind::NotFound);
    desk::Desk stranger = t.as(t.outsider);
    CHECK(kindOf(desk::readOutgoing(stranger, id)) == ErrorKind::NotAllowed);
}

TEST_CASE("what is withdrawn does not leave")
{
    Postman t(EACH_ENGINE());
    const OutgoingId id = t.chase();
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Withdraw}));
    t.clock.advance(1h);
    CHECK(t.send().done() == 0);
    must(desk::settleOutgoing(t.console, {{}, id, desk::Settlement::Retry}));
    CHECK(t.send().sent == 1);
}

TEST_CASE("what goes out is listed and counted of one contract among several, and of one that is not theirs for nobody")
{
    Postman t(EACH_ENGINE());
    const OutgoingId here = t.chase({});
    const OutgoingId waits = t.chase();
    must(db::writeUnit(*t.session, [&] {
        Outgoing message = t.message(here);
        message.contract = t.foreign;
        message.ticket.reset();
        message.reason = u"elsewhere"_s;
        CHECK(storage::insertOutgoing(*t.session, message));
    }));
    const Operator both = must(db::writeUnit(*t.session, [&] {
        return t.addOperator(u"entrambi"_s, {{t.contract, Role::Supervisor}, {t.foreign, Role::Auditor}});
    }));
    desk::Desk by = t.as(both);
    const auto all = must(desk::listOutgoingToDo(by, {}, {}, 10));
    REQUIRE(all.rows.size() == 2); // the latest first
    const OutgoingId elsewhere = all.rows.front().id;
    CHECK(idsOf(all) == std::vector{elsewhere, here});
    CHECK(idsOf(must(desk::listOutgoingToDo(by, {t.contract}, {}, 10))) == std::vector{here});
    CHECK(idsOf(must(desk::listOutgoingToDo(by, {t.foreign}, {}, 10))) == std::vector{elsewhere});
    CHECK(idsOf(must(desk::listOutgoing(by, {t.contract}, {}, {}, 10))) == std::vector{waits, here});
    CHECK(kindOf(desk::listOutgoingToDo(t.console, {t.foreign}, {}, 10)) == ErrorKind::NotAllowed);
    // Theirs to decide about are those of one of both.
    CHECK(must(desk::countOutgoingToDo(by)) == desk::OutgoingToDo{.toSay = 1});
    CHECK(must(desk::countOutgoingToDo(by, t.contract)) == desk::OutgoingToDo{.toSay = 1});
    CHECK(must(desk::countOutgoingToDo(by, t.foreign)) == desk::OutgoingToDo{});
}
