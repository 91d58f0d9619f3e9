// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/waiting.h"

#include "core/desk/target_trial.h"
#include "core/desk/tickets.h"
#include "core/indicators/verify.h"
#include "tests/core/desk/promises.h"
#include "tests/support/pg_server.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

struct Callers : Promises {
    explicit Callers(db::Engine engine) : Promises(engine) {}

    /// Somebody who hung up just now, after 40 seconds.
    [[nodiscard]] Call lost() const
    {
        Call call = TestDesk::call();
        call.end = CallEnd::HungUp;
        call.startedAt = clock.now() - 40s;
        call.answeredAt.reset();
        call.answeredBy.reset();
        call.endedAt = clock.now();
        call.wrapUpEndedAt.reset();
        return call;
    }
    [[nodiscard]] Call back(CallId lost) const
    {
        Call call = TestDesk::call();
        call.direction = CallDirection::Outbound;
        call.purpose = CallPurpose::CallBack;
        call.callsBack = lost;
        call.startedAt = clock.now();
        call.answeredAt = clock.now();
        call.endedAt.reset();
        call.wrapUpEndedAt.reset();
        return call;
    }
    Result<desk::Receipt> tryLog(const Call &call)
    {
        desk::Desk by = as(agent);
        return desk::logCall(by, {.request = {}, .call = call, .ticket = {}});
    }
    CallId log(const Call &call) { return must(tryLog(call)).call.value(); }
    CallId lose() { return log(lost()); }

    std::vector<storage::WaitingCaller> waiting()
    {
        desk::Desk by = as(agent);
        return must(desk::listWaiting(by, {}, {}, 50)).rows;
    }
    std::vector<CallId> ids()
    {
        std::vector<CallId> all;
        for (const storage::WaitingCaller &one : waiting())
            all.push_back(one.call.id);
        return all;
    }
    std::optional<Instant> due(CallId id)
    {
        for (const storage::WaitingCaller &one : waiting())
            if (one.call.id == id && one.due)
                return one.due->at;
        return std::nullopt;
    }
    bool isSound()
    {
        desk::Desk by = as(administrator);
        return must(indicators::verifyDesk(by)).clean();
    }
};

/// How many were met, missed, still run, and stand apart.
std::vector<int> counted(const desk::TrialCounts &counts)
{
    return {counts.met, counts.missed, counts.running, counts.apart};
}

} // namespace

TEST_CASE("a lost caller waits to be called back, by the contract's target, until an answered call to them is logged")
{
    Callers t(EACH_ENGINE());
    must(t.set(t.limit(Measure::CallBack, 2h)));
    t.clock.set(t.at(6, 17, 30)); // Friday
    const CallId id = t.lose();
    const auto rows = t.waiting();
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().call.id == id);
    CHECK_FALSE(rows.front().name.isEmpty());
    CHECK(rows.front().due->at == t.at(9, 9, 30));
    CHECK(rows.front().due->riskAt == t.at(9, 9));
    CHECK_FALSE(rows.front().due->wallClock);
    desk::Desk agent = t.as(t.agent);
    CHECK(must(desk::countWaiting(agent, {}, 99)) == 1);
    CHECK(t.isSound());

    t.clock.set(t.at(9, 9));
    Call unanswered = t.back(id);
    unanswered.end = CallEnd::NoReply;
    unanswered.answeredAt.reset();
    t.log(unanswered);
    CHECK(t.ids() == std::vector{id});
    t.log(t.back(id));
    CHECK(t.ids().empty());
    CHECK(must(desk::countWaiting(agent, {}, 99)) == 0);
    CHECK(t.isSound());

    const auto detail = must(desk::readDue(agent, id));
    const auto why = desk::whyDue(detail, {.measure = Measure::CallBack});
    REQUIRE(why);
    CHECK(why->clock.spent == 90min); // half an hour on Friday, one on Monday
    CHECK(why->clock.state == ClockState::Ended);
    CHECK(!why->clock.breachedAt);
    CHECK(why->target->limit == 2h);
}

TEST_CASE("who rings again and is answered waits no more, and neither does who was called without the lost call being named")
{
    Callers t(EACH_ENGINE());
    must(t.set(t.limit(Measure::CallBack, 2h)));
    t.recompute();
    const auto from = [&](Call call, const QString &number, std::optional<ContactId> contact = {}) {
        call.number.typed = number;
        call.contact = contact;
        return call;
    };
    const auto now = [&](Call call) {
        call.startedAt = t.clock.now();
        call.answeredAt = t.clock.now();
        call.endedAt.reset();
        call.wrapUpEndedAt.reset();
        return call;
    };
    const CallId contact = t.log(from(t.lost(), u""_s, t.caller));
    const CallId twice = t.log(from(t.lost(), u"081 1234567"_s, t.caller));
    const CallId number = t.log(from(t.lost(), u"081 7654321"_s));
    const CallId other = t.log(from(t.lost(), u"081 7654321"_s, t.contact));
    const CallId nobody = t.log(from(t.lost(), u""_s));
    t.log(from(now(t.call()), u""_s));
    t.log(from(now(t.call()), u"06 1234567"_s));
    t.log(from(t.call(), u"081 7654321"_s, t.caller)); // before they were lost
    Call elsewhere = from(now(t.call()), u"081 7654321"_s);
    elsewhere.contract = t.foreign;
    desk::Desk outsider = t.as(t.outsider);
    must(desk::logCall(outsider, {.request = {}, .call = elsewhere, .ticket = {}}));
    CHECK(t.ids() == std::vector{contact, twice, number, other, nobody});

    t.clock.advance(1min);
    t.log(from(now(t.call()), u"06 7654321"_s, t.caller)); // from elsewhere
    CHECK(t.ids() == std::vector{number, other, nobody});
    desk::Desk agent = t.as(t.agent);
    CHECK(must(desk::countWaiting(agent, {}, 99)) == 3);
    Call made = from(now(t.call()), u"+39 081 7654321"_s, t.caller);
    made.direction = CallDirection::Outbound;
    t.log(made);
    CHECK(t.ids() == std::vector{other, nobody}); // somebody else with that number
    t.clock.advance(1min);
    t.log(from(now(t.call()), u"081 7654321"_s));
    CHECK(t.ids() == std::vector{nobody});
    CHECK(t.isSound());

    const auto why = desk::whyDue(must(desk::readDue(agent, twice)), {.measure = Measure::CallBack});
    REQUIRE(why);
    CHECK(why->clock.state == ClockState::Void);
    CHECK(why->clock.end == t.at(2, 10, 1));
}

TEST_CASE("who is not to be called back does not wait, and amending a call tells anew who does")
{
    Callers t(EACH_ENGINE());
    t.log(t.call()); // answered
    Call shortly = t.lost();
    shortly.startedAt = *shortly.endedAt - 2s;
    t.log(shortly);
    Call closed = t.lost();
    closed.outOfHours = true;
    t.log(closed);
    CHECK(t.ids().empty());
    Call mine = t.lost();
    mine.answeredBy = t.agent.id; // whose call it was, so that they may amend it
    const CallId id = t.log(mine);
    CHECK(t.ids() == std::vector{id}); // nothing was promised, and they wait all the same
    CHECK_FALSE(t.waiting().front().due);
    desk::Desk agent = t.as(t.agent);
    must(desk::amendCall(agent, {.request = {}, .call = id, .purpose = CallPurpose::WrongNumber}));
    CHECK(t.ids().empty());
    CHECK(t.isSound());
    must(desk::amendCall(agent, {.request = {}, .call = id, .purpose = CallPurpose::Service}));
    CHECK(t.ids() == std::vector{id});
    t.log(t.back(id));
    must(desk::amendCall(agent, {.request = {}, .call = id, .purpose = CallPurpose::Chaser}));
    CHECK(t.ids().empty()); // called back already
    CHECK(t.isSound());
}

TEST_CASE("a call-back names an inbound call of its contract and is outbound itself")
{
    Callers t(EACH_ENGINE());
    const CallId id = t.lose();
    Call inbound = t.back(id);
    inbound.direction = CallDirection::Inbound;
    CHECK(kindOf(t.tryLog(inbound)) == ErrorKind::InvalidValue);
    CHECK(kindOf(t.tryLog(t.back(CallId(999)))) == ErrorKind::NotFound);
    const CallId outbound = t.log(t.back(id));
    CHECK(kindOf(t.tryLog(t.back(outbound))) == ErrorKind::NotFound);
    Call foreign = t.lost();
    foreign.contract = t.foreign;
    foreign.contact.reset();
    desk::Desk outsider = t.as(t.outsider);
    const CallId theirs = must(desk::logCall(outsider, {.request = {}, .call = foreign, .ticket = {}})).call.value();
    CHECK(kindOf(t.tryLog(t.back(theirs))) == ErrorKind::NotFound);
    CHECK(t.ids().empty());
}

TEST_CASE("the list leaves out whom a call-back can recover no more, unless it is not due yet")
{
    Callers t(EACH_ENGINE());
    const CallId open = t.lose(); // Monday at 10:00, nothing promised
    must(t.set(t.limit(Measure::CallBack, 25h)));
    t.clock.advance(1min);
    t.recompute();
    const CallId long_ = t.lose();
    t.clock.set(t.at(3, 17, 59));
    CHECK(t.ids() == std::vector{open, long_});
    t.clock.set(t.at(3, 18));                   // the next day of service is over
    CHECK(t.ids() == std::vector{open, long_}); // and both are due on Wednesday
    t.clock.set(t.at(4, 17));
    CHECK(t.ids().empty());

    Callers free(t.session->isSqlite() ? db::Engine::Sqlite : db::Engine::PostgreSql);
    const CallId unpromised = free.lose();
    free.clock.set(free.at(3, 17, 59));
    CHECK(free.ids() == std::vector{unpromised});
    free.clock.set(free.at(3, 18));
    CHECK(free.ids().empty());
}

TEST_CASE("of the lost callers whose due time changes those are counted who still wait, as the list shows them")
{
    Callers t(EACH_ENGINE());
    (void)t.lose();
    t.clock.advance(7 * 24h); // nothing can be made good by calling back now
    const CallId waits = t.lose();
    REQUIRE(t.ids() == std::vector{waits});
    must(t.set(t.limit(Measure::CallBack, 4h)));
    t.clock.advance(1min);
    const auto run = t.recompute();
    CHECK(run.calls == 2);
    CHECK(run.callsChanged == 1);
    CHECK(t.ids() == std::vector{waits});
}

TEST_CASE("a changed target or calendar is computed anew for waiting callers too, behind its mark")
{
    Callers t(EACH_ENGINE());
    const CallId id = t.lose(); // Monday at 10:00
    must(t.set(t.limit(Measure::CallBack, 4h)));
    CHECK_FALSE(t.due(id)); // not yet
    const auto run = t.recompute();
    CHECK(run.calls == 1);
    CHECK(run.callsChanged == 1);
    CHECK(run.changed == 0);
    CHECK(t.due(id) == t.at(2, 14));
    t.clock.set(t.at(2, 12));
    must(desk::closeDays(
        t.me,
        {.request = {}, .contract = t.contract, .first = localDay(t.at(2, 0)), .last = localDay(t.at(2, 0)), .why = u"Neve"_s}));
    t.recompute();
    CHECK(t.due(id) == t.at(3, 10));
    CHECK(t.isSound());
    t.log(t.back(id));
    must(t.set(t.limit(Measure::CallBack, 1h)));
    CHECK(t.recompute().calls == 0);
    CHECK(t.ids().empty());
}

TEST_CASE("what a call's ticket was opened as decides which target fits it")
{
    Callers t(EACH_ENGINE());
    must(t.set(t.limit(Measure::CallBack, 4h)));
    domain::Target urgent = t.limit(Measure::CallBack, 1h);
    urgent.contactType = ContactType::User;
    must(t.set(urgent));
    const CallId without = t.lose();
    const TicketId ticket = t.open();
    Call about = t.lost();
    about.ticket = ticket;
    const CallId with = t.log(about);
    CHECK(t.due(without) == t.at(2, 14));
    CHECK(t.due(with) == t.at(2, 11));
    CHECK(t.ids() == std::vector{with, without}); // the most urgent first
    desk::Desk agent = t.as(t.agent);
    Call both = t.lost();
    const auto opened = must(desk::logCall(agent, {.request = {}, .call = both, .ticket = t.opening()}));
    CHECK(t.due(*opened.call) == t.at(2, 11));
    CHECK(t.isSound());
}

TEST_CASE("verify holds what is kept of waiting callers against the calls and the rules")
{
    Callers t(EACH_ENGINE());
    must(t.set(t.limit(Measure::CallBack, 4h)));
    t.recompute();
    const CallId id = t.lose();
    const CallId done = t.lose();
    t.log(t.back(done));
    CHECK(t.isSound());
    desk::Desk administrator = t.as(t.administrator);
    const auto finds = [&](CallId call) {
        return must(indicators::verifyDesk(administrator)).differences
            == std::vector<indicators::Difference>{{indicators::Difference::What::CallDue, storage::subject(call), 0}};
    };
    t.session->run(u"UPDATE call SET call_back_due = call_back_due + 1 WHERE id = ?"_s, id);
    CHECK(finds(id));
    t.session->run(u"UPDATE call SET call_back_due = NULL WHERE id = ?"_s, id);
    CHECK(finds(id));
    storage::updateWaiting(*t.session, id, Waiting{});
    CHECK(finds(id)); // as if nothing had been promised
    must(t.set(t.limit(Measure::CallBack, 3h)));
    CHECK(t.isSound()); // waits to be computed anew
    t.recompute();
    CHECK(t.isSound());
    storage::updateWaiting(*t.session, done, Waiting{});
    CHECK(finds(done));
}

TEST_CASE("a target on answers and on call-backs is tried on the calls of a period, and nothing changes")
{
    Callers t(EACH_ENGINE());
    must(t.set(t.limit(Measure::CallBack, 4h)));
    t.recompute();
    Call quick = t.call();
    quick.startedAt = *quick.answeredAt - 10s;
    t.log(quick);
    Call slow = t.call();
    slow.startedAt = *slow.answeredAt - 50s;
    t.log(slow);
    const auto loseOf = [&](const QString &number) { // after 40 s, and each a caller of their own
        Call call = t.lost();
        call.contact.reset();
        call.number.typed = number;
        return t.log(call);
    };
    const auto callBack = [&](CallId lost) {
        Call call = t.back(lost);
        call.contact.reset();
        call.number.typed.clear();
        t.log(call);
    };
    const CallId first = loseOf(u"081 1111111"_s);
    const CallId second = loseOf(u"081 2222222"_s);
    Call shortly = t.lost();
    shortly.startedAt = *shortly.endedAt - 2s;
    t.log(shortly);
    t.clock.advance(30min);
    callBack(first);
    t.clock.advance(150min);
    callBack(second);
    const CallId open = loseOf(u"081 3333333"_s);
    const auto trial = [&](Measure measure, Milliseconds limit) {
        const desk::TryTarget command{
            .contract = t.contract, .target = t.limit(measure, limit), .from = t.at(2, 0), .to = t.at(3, 0)};
        return must(desk::tryTarget(t.me, command));
    };
    const auto answers = trial(Measure::Answer, 20s);
    CHECK(answers.calls == 6);
    CHECK(answers.tickets == 0);
    CHECK(counted(answers.native.tried) == std::vector{1, 4, 0, 0});
    CHECK(counted(answers.native.inForce) == std::vector{0, 0, 0, 5}); // promised by none
    const auto patience = trial(Measure::Answer, 45s);
    CHECK(counted(patience.native.tried) == std::vector{1, 1, 0, 3});
    const auto backs = trial(Measure::CallBack, 1h);
    CHECK(counted(backs.native.tried) == std::vector{1, 1, 1, 0});
    CHECK(counted(backs.native.inForce) == std::vector{2, 0, 1, 0});
    CHECK(t.due(open) == t.at(2, 17)); // 13:00 and four hours
    CHECK(t.isSound());
}

TEST_CASE("who may not see a contract's calls sees none of its callers and no clock of theirs")
{
    Callers t(EACH_ENGINE());
    const CallId id = t.lose();
    desk::Desk outsider = t.as(t.outsider);
    CHECK(must(desk::listWaiting(outsider, {}, {}, 50)).rows.empty());
    CHECK(kindOf(desk::listWaiting(outsider, {t.contract}, {}, 50)) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::readDue(outsider, id)) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::readDue(outsider, CallId(999))) == ErrorKind::NotFound);
    CHECK(kindOf(desk::listWaiting(t.me, {}, {}, 0)) == ErrorKind::InvalidValue);
}

TEST_CASE("on a server operators log lost calls and call-backs and compute them anew under their own logins")
{
    Callers t(db::Engine::PostgreSql);
    must(t.set(t.limit(Measure::CallBack, 4h)));
    t.recompute();
    const auto own = t.ownLogin(t.agent);
    desk::Desk agent(*own, t.clock, t.agent);
    const auto id = must(desk::logCall(agent, {.request = {}, .call = t.lost(), .ticket = {}})).call.value();
    REQUIRE(t.due(id));
    const auto before = *t.due(id);
    must(desk::closeDays(
        t.me,
        {.request = {}, .contract = t.contract, .first = localDay(t.at(2, 0)), .last = localDay(t.at(2, 0)), .why = u"Neve"_s}));
    CHECK(must(desk::recomputeDue(agent, t.contract)).callsChanged == 1);
    CHECK(*t.due(id) > before);
    must(desk::logCall(agent, {.request = {}, .call = t.back(id), .ticket = {}}));
    CHECK(t.ids().empty());
}
