// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/targets.h"

#include "core/desk/contract_setup.h"
#include "core/desk/target_trial.h"
#include "core/storage/targets.h"
#include "tests/core/desk/promises.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a target holds from the moment it is set, or from a later one, and says so in its history")
{
    Promises t(EACH_ENGINE());
    const auto set = must(t.set(t.limit(Measure::Resolve, 8h)));
    REQUIRE(t.rules().targets.size() == 1);
    const domain::Target row = t.rules().targets.front();
    CHECK(row.id == TargetId(set.id));
    CHECK(row.from == t.clock.now());
    CHECK(row.rank == 1);
    CHECK(!row.until);
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Target, set.id});
    REQUIRE(history.size() == 1);
    CHECK(history.front().facts.contains(u"\"limit\":28800000"_s));
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::Target, set.id}) == 0);

    // Another one takes its place from Thursday on; until then it stays.
    const auto later = must(t.set(t.limit(Measure::Resolve, 4h), t.at(5, 8)));
    const auto rows = t.rules().targets;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].until == t.at(5, 8));
    CHECK(rows[1].id == TargetId(later.id));
    CHECK(rows[1].from == t.at(5, 8));
    CHECK(rows[1].rank == rows[0].rank);
    // What was to begin then never does where something else is set before.
    must(t.set(t.limit(Measure::Resolve, 2h), t.at(4, 8)));
    CHECK(storage::loadTarget(*t.session, TargetId(later.id))->until == t.at(5, 8));
    CHECK(storage::loadTarget(*t.session, TargetId(set.id))->until == t.at(4, 8));
}

TEST_CASE("what was promised in the past is not changed; what had no target may get one from earlier on")
{
    Promises t(EACH_ENGINE());
    domain::Target urgent = t.limit(Measure::Resolve, 4h);
    urgent.priority = Priority::P1;
    must(t.set(urgent, t.at(1, 0)));
    CHECK(t.rules().targets.front().from == t.at(1, 0));
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, 8h), t.at(1, 0))) == u"from: promised"_s); // of P1 too
    urgent.priority = Priority::P2;
    CHECK(t.set(urgent, t.at(1, 0)));
    CHECK(t.set(t.limit(Measure::TakeCharge, 1h), t.at(1, 0)));
    urgent.limit = 2h;
    CHECK(complaintOf(t.set(urgent, t.clock.now() - 1ms)) == u"from: promised"_s);
    CHECK(t.set(urgent, t.clock.now()));
}

TEST_CASE("limits that are none are refused in a word, and nothing is written")
{
    Promises t(EACH_ENGINE());
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, 0ms))) == u"limit: nothing"_s);
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, -5min))) == u"limit: nothing"_s);
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, 24h * 367))) == u"limit: too long"_s);
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, 1h), {}, 0)) == u"rank: 0"_s);
    CHECK(complaintOf(t.set(t.limit(Measure::Resolve, 1h), {}, 10'000)) == u"rank: 10000"_s);
    CHECK(t.rules() == TargetRules{});
    must(t.set(t.limit(Measure::Resolve, 1h)));
    CHECK(kindOf(t.set(t.limit(Measure::Resolve, 1h))) == ErrorKind::Duplicate);
    domain::Target wall = t.limit(Measure::Resolve, 1h);
    wall.wallClock = true;
    CHECK(t.set(wall));
    CHECK(t.rules().targets.size() == 2);
}

TEST_CASE("a contract without hours can promise elapsed time only")
{
    TestDesk t(EACH_ENGINE());
    desk::Desk me = t.as(t.supervisor);
    domain::Target target = Promises::limit(Measure::Resolve, 8h);
    CHECK(complaintOf(desk::setTarget(me, {.request = {}, .contract = t.contract, .target = target})) == u"target: no hours"_s);
    target.wallClock = true;
    CHECK(desk::setTarget(me, {.request = {}, .contract = t.contract, .target = target}));
    CHECK_FALSE(must(desk::readTargets(me, t.contract)).hasHours);
}

TEST_CASE("a new case is asked before what is less particular, and behind what is more so")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 40h)));
    domain::Target urgent = t.limit(Measure::Resolve, 4h);
    urgent.priority = Priority::P1;
    must(t.set(urgent));
    domain::Target both = urgent;
    both.level = Level::Second;
    both.limit = 6h;
    must(t.set(both));
    const auto rows = t.rules().targets;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].limit == 6h);
    CHECK(rows[1].limit == 4h);
    CHECK(rows[2].limit == 40h);
}

TEST_CASE("a target is set in place of the one that the person saw there, and of no other")
{
    Promises t(EACH_ENGINE());
    const auto set = [&](Milliseconds limit, TargetId seen) {
        return desk::setTarget(t.me,
                               {.request = {}, .contract = t.contract, .target = t.limit(Measure::Resolve, limit), .seen = seen});
    };
    const TargetId first(must(set(8h, TargetId(0))).id);
    CHECK(kindOf(set(6h, TargetId(0))) == ErrorKind::StaleVersion);
    const TargetId second(must(set(6h, first)).id);
    CHECK(kindOf(set(4h, first)) == ErrorKind::StaleVersion); // both are of version 1
    must(set(4h, second));
}

TEST_CASE("a target ends from now on or from a moment to come, once")
{
    Promises t(EACH_ENGINE());
    const TargetId id(must(t.set(t.limit(Measure::Resolve, 8h))).id);
    CHECK(complaintOf(desk::endTarget(t.me, {{}, id, t.clock.now() - 1ms})) == u"from: past"_s);
    CHECK(must(desk::endTarget(t.me, {{}, id, t.at(5, 8)})).version == 2);
    t.clock.advance(1h);
    must(desk::endTarget(t.me, {{}, id})); // sooner than was said
    CHECK(t.rules().targets.front().until == t.clock.now());
    CHECK(complaintOf(desk::endTarget(t.me, {{}, id})) == u"target: ended"_s);
    CHECK(kindOf(desk::endTarget(t.me, {{}, TargetId(999)})) == ErrorKind::NotFound);
    CHECK(kindOf(desk::endTarget(t.me, {{.at = {}, .version = 1}, id})) == ErrorKind::StaleVersion);
}

TEST_CASE("a planned target that is ended before it holds leaves the one that it was to replace, as long as it would have held")
{
    Promises t(EACH_ENGINE());
    const TargetId old(must(t.set(t.limit(Measure::Resolve, 8h))).id);
    const TargetId spring(must(t.set(t.limit(Measure::Resolve, 4h), t.at(5, 8))).id);
    const TargetId summer(must(t.set(t.limit(Measure::Resolve, 2h), t.at(9, 8))).id);
    const auto row = [&](TargetId id) { return storage::loadTarget(*t.session, id).value(); };
    REQUIRE(row(old).until == t.at(5, 8));
    must(desk::endTarget(t.me, {{}, spring}));
    CHECK(row(spring).until == row(spring).from);
    CHECK(row(old).until == t.at(9, 8));
    must(desk::endTarget(t.me, {{}, summer}));
    CHECK(row(old).until == std::nullopt);
    CHECK(row(old).version == 4); // made, given an end, twice going on
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Target, old.value()});
    CHECK(int(history.size()) == row(old).version);
    CHECK(history.back().kind == EventKind::Changed);

    // One that somebody ended for that moment has ended.
    must(desk::endTarget(t.me, {{}, old, t.at(5, 8)}));
    const TargetId next(must(t.set(t.limit(Measure::Resolve, 6h), t.at(5, 8))).id);
    must(desk::endTarget(t.me, {{}, next}));
    CHECK(row(old).until == t.at(5, 8));
}

TEST_CASE("which holds stop a clock is said anew only by who saw which do")
{
    Promises t(EACH_ENGINE());
    const auto stopOn = [&](std::vector<HoldReason> reasons, std::vector<HoldReason> seen) {
        return desk::setHoldStops(
            t.me, {.request = {}, .contract = t.contract, .reasons = std::move(reasons), .seen = std::move(seen)});
    };
    must(stopOn({HoldReason::Requester, HoldReason::Visit}, {}));
    CHECK(kindOf(stopOn({HoldReason::Supplier}, {HoldReason::Visit})) == ErrorKind::StaleVersion);
    must(stopOn({HoldReason::Supplier}, {HoldReason::Visit, HoldReason::Requester}));
}

TEST_CASE("holds stop a clock from the moment it is decided; what was decided first may hold from always")
{
    Promises t(EACH_ENGINE());
    must(t.stopOn({HoldReason::Requester}, true));
    CHECK((t.rules().stops == std::vector<HoldStop>{{Measure::Resolve, HoldReason::Requester}}));
    CHECK(complaintOf(t.stopOn({HoldReason::Supplier}, true)) == u"from: decided"_s);
    CHECK(kindOf(t.stopOn({HoldReason::Requester})) == ErrorKind::Duplicate); // nothing changes
    CHECK(kindOf(t.stopOn({HoldReason::Visit, HoldReason::Visit})) == ErrorKind::Duplicate);
    for (const Measure ofCalls : {Measure::Answer, Measure::CallBack})
        CHECK(complaintOf(desk::setHoldStops(
                  t.me, {.request = {}, .contract = t.contract, .measure = ofCalls, .reasons = {HoldReason::Requester}}))
              == u"hold stops: calls"_s);
    const Instant now = t.clock.now();
    must(t.stopOn({HoldReason::Supplier}));
    CHECK((t.rules().stops
           == std::vector<HoldStop>{{Measure::Resolve, HoldReason::Requester, Instant::min(), now},
                                    {Measure::Resolve, HoldReason::Supplier, now}}));
    must(t.stopOn({HoldReason::Requester, HoldReason::Supplier})); // in the same moment: it was never gone
    CHECK(t.rules().stops.front().until == std::nullopt);
    t.clock.advance(1h);
    must(t.stopOn({}));
    t.clock.advance(1h);
    must(t.stopOn({HoldReason::Requester}));
    CHECK(t.rules().stopsOn(Measure::Resolve, HoldReason::Requester, now));
    CHECK_FALSE(t.rules().stopsOn(Measure::Resolve, HoldReason::Requester, now + 90min));
    CHECK(t.rules().stopsOn(Measure::Resolve, HoldReason::Requester, t.clock.now()));
    CHECK_FALSE(t.rules().stopsOn(Measure::NextWord, HoldReason::Requester, now));
}

TEST_CASE("a target is tried on the tickets it would be for, beside what is in force for the same ones")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 8h)));
    const Instant start = t.clock.now();
    const TicketId urgent = t.openAt({TicketState::InCharge, Level::First});
    must(desk::changePriority(t.me, {{}, urgent, Priority::P1, u"blocco totale"_s}));
    std::vector<TicketId> tickets{urgent};
    for (int i = 0; i < 3; ++i)
        tickets.push_back(t.openAt({TicketState::InCharge, Level::First}));
    t.clock.advance(1h);
    desk::Desk agent = t.as(t.agent);
    for (const TicketId ticket : tickets)
        must(desk::resolveTicket(agent, {{}, ticket, t.resolution()}));
    domain::Target tried = t.limit(Measure::Resolve, 30min);
    tried.priority = Priority::P1;
    const desk::Trial trial =
        must(desk::tryTarget(t.me, {.contract = t.contract, .target = tried, .from = start, .to = start + 24h}));
    CHECK(trial.tickets == 4);
    CHECK(trial.native.tried == desk::TrialCounts{.missed = 1, .apart = 3});
    CHECK(trial.native.inForce == desk::TrialCounts{.met = 1, .apart = 3});
}

TEST_CASE("what was promised only when its time had passed was not promised then: a trial leaves it out of what was missed")
{
    Promises t(EACH_ENGINE());
    const Instant start = t.clock.now();
    (void)t.openAt({TicketState::InCharge, Level::First});
    t.clock.advance(4h);
    must(t.set(t.limit(Measure::Resolve, 1h)));
    t.clock.advance(1h);
    (void)t.openAt({TicketState::InCharge, Level::First}); // promised, and missed
    t.clock.advance(2h);
    const desk::Trial trial = must(desk::tryTarget(
        t.me, {.contract = t.contract, .target = t.limit(Measure::Resolve, 30min), .from = start, .to = start + 24h}));
    CHECK(trial.native.tried == desk::TrialCounts{.missed = 2});
    CHECK(trial.native.inForce == desk::TrialCounts{.missed = 1, .apart = 1});
}

TEST_CASE("targets are the supervisors' to set and everybody's of the contract to read; the same key does the same once")
{
    Promises t(EACH_ENGINE());
    desk::Desk agent = t.as(t.agent);
    const desk::SetTarget command{.request = {}, .contract = t.contract, .target = t.limit(Measure::Resolve, 8h)};
    CHECK(kindOf(desk::setTarget(agent, command)) == ErrorKind::NotAllowed);
    const auto once = must(desk::setTarget(t.me, command));
    const auto twice = must(desk::setTarget(t.me, command));
    CHECK(twice.repeated);
    CHECK(twice.id == once.id);
    CHECK(t.rules().targets.size() == 1);
    CHECK(desk::readTargets(agent, t.contract));
    CHECK(kindOf(desk::endTarget(agent, {{}, TargetId(once.id)})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::setHoldStops(agent, {.request = {}, .contract = t.contract})) == ErrorKind::NotAllowed);
    desk::Desk outsider = t.as(t.outsider);
    CHECK(kindOf(desk::readTargets(outsider, t.contract)) == ErrorKind::NotAllowed);
}

TEST_CASE("a contract is set up with its targets and holds, from always and in their order, or not at all")
{
    TestDesk t(EACH_ENGINE());
    desk::Desk administrator = t.as(t.administrator);
    desk::SetUpContract setup;
    setup.request = {};
    setup.contract.code = u"GRO"_s;
    setup.contract.name = u"Grosseto"_s;
    setup.targets = {Promises::limit(Measure::Resolve, 8h), Promises::limit(Measure::TakeCharge, 1h)};
    setup.targets.front().kind = TicketKind::Incident;
    setup.stops = {{Measure::Resolve, HoldReason::Requester}};
    desk::SetUpContract wrong = setup;
    wrong.targets.back().limit = Milliseconds(0);
    CHECK(kindOf(desk::setUpContract(administrator, wrong)) == ErrorKind::InvalidValue);
    const auto made = must(desk::setUpContract(administrator, setup));
    const TargetRules rules = storage::loadTargetRules(*t.session, ContractId(made.id));
    REQUIRE(rules.targets.size() == 2);
    CHECK(rules.targets[0].kind == TicketKind::Incident);
    CHECK(rules.targets[0].from == Instant::min());
    CHECK(rules.targets[1].rank == 2);
    CHECK(rules.stops == setup.stops);
}
