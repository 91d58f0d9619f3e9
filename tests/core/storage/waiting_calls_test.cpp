// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/waiting_calls.h"

#include "core/storage/call_steps.h"
#include "core/storage/dues.h"
#include "core/storage/schema.h"
#include "tests/support/test_desk.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

TicketDue dueAt(Instant at, Milliseconds share)
{
    return {.measure = Measure::CallBack, .at = at, .riskAt = at - share, .left = {}, .wallClock = false};
}

/// Somebody who hung up as soon as they had called, and what is kept of them; inside a transaction.
Call lostIn(ContractId contract, db::Session &session, Instant at, const std::optional<Waiting> &waiting)
{
    Call call;
    call.id = storage::nextCallId(session);
    call.version = 1;
    call.contract = contract;
    call.end = CallEnd::HungUp;
    call.number = {u""_s, u""_s};
    call.startedAt = at;
    storage::insertCall(session, call);
    storage::updateWaiting(session, call.id, waiting);
    return call;
}

} // namespace

TEST_CASE("waiting callers are listed by what was missed, is at risk and is due, then by age, page by page, of one contract and "
          "of several")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const Instant now = desk.clock.now();
    const Instant since = now - 24h;
    std::vector<storage::WaitingCaller> all;
    must(db::writeUnit(session, [&] {
        for (int i = 0; i < 120; ++i) {
            Call call;
            call.id = storage::nextCallId(session);
            call.version = 1;
            call.contract = i % 3 == 0 ? desk.foreign : desk.contract;
            call.end = CallEnd::HungUp;
            call.number = {u""_s, u""_s};
            call.startedAt = now - 1h * (i % 40); // some of them before `since`
            if (i % 4 == 1)
                call.contact = desk.caller;
            storage::insertCall(session, call);
            std::optional<Waiting> waiting = Waiting{};
            if (i % 5 == 0)
                waiting.reset();
            else if (i % 5 < 3)
                waiting->due = dueAt(i % 4 == 2 ? now + 20min * (i % 9) : call.startedAt + 1h * (i % 7), 15min * (1 + i % 11));
            else if (i % 5 == 3)
                waiting->due = TicketDue{.measure = Measure::CallBack, .at = {}, .riskAt = {}, .left = {}, .wallClock = true};
            storage::updateWaiting(session, call.id, waiting);
            const bool counts =
                call.startedAt >= since || (waiting && waiting->due && waiting->due->at && *waiting->due->at >= now);
            if (waiting && counts)
                all.push_back({call, call.contact ? u"?"_s : QString(), waiting->due});
        }
    }));
    REQUIRE(all.size() > 20);
    const Instant until = now + 90min; // in the foreign contract what is due later is not at risk
    const auto urgency = [&](const storage::WaitingCaller &one) {
        if (!one.due || !one.due->at)
            return 3;
        const DueState state = one.due->stateAt(now);
        const bool isLong = one.call.contract == desk.foreign && *one.due->at > until;
        return state == DueState::Missed ? 1 : state == DueState::AtRisk && !isLong ? 2 : 3;
    };
    const auto key = [&](const storage::WaitingCaller &one) {
        return std::tuple(urgency(one), one.due && one.due->at ? *one.due->at : Instant::max(), one.call.startedAt, one.call.id);
    };
    for (const int rank : {1, 2, 3})
        REQUIRE(std::ranges::count(all, rank, urgency) > 1);
    std::ranges::sort(all, {}, key);
    const auto walk = [&](const std::vector<ContractId> &contracts, int limit) {
        storage::WaitingFilter filter{.contracts = {}, .now = now};
        for (const ContractId contract : contracts)
            filter.contracts.push_back({contract, since, contract == desk.foreign ? until : Instant::max()});
        std::vector<CallId> expected;
        for (const storage::WaitingCaller &one : all)
            if (std::ranges::find(contracts, one.call.contract) != contracts.end())
                expected.push_back(one.call.id);
        std::vector<CallId> walked;
        std::optional<storage::WaitingCursor> after;
        do {
            const auto page = storage::listWaiting(session, filter, after, limit);
            for (const storage::WaitingCaller &row : page.rows) {
                walked.push_back(row.call.id);
                const auto same = std::ranges::find(all, row.call.id, [](const auto &one) { return one.call.id; });
                CHECK((same != all.end() && row.call == same->call && row.due == same->due));
                CHECK(row.name.isEmpty() == !row.call.contact);
            }
            after = page.next;
        } while (after);
        CHECK(walked == expected);
        CHECK(storage::countWaiting(session, filter, 1000) == int(expected.size()));
        CHECK(storage::countWaiting(session, filter, 3) == std::min(3, int(expected.size())));
    };
    for (const int limit : {1, 7, 50}) {
        walk({desk.contract}, limit);
        walk({desk.contract, desk.foreign}, limit);
        walk({}, limit);
    }
}

TEST_CASE("when a caller is to be called back is written anew only of a call that still is as it was, and of who still waits")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const Call call = must(db::writeUnit(session, [&] { return lostIn(desk.contract, session, desk.clock.now(), Waiting{}); }));
    const auto write = [&](std::vector<storage::KeptWaiting> some) {
        return must(db::writeUnit(session, [&] { return storage::updateWaiting(session, some); }));
    };
    const auto dueOf = [&] { return storage::loadWaiting(session, call.id, call.id); };
    auto kept = storage::loadKeptWaiting(session, {call.id});
    REQUIRE(kept.size() == 1);
    kept.front().waiting = Waiting{dueAt(call.startedAt + 2h, 30min)};
    auto old = kept;
    old.front().call.version = 2;
    CHECK(write(old) == 0);
    CHECK((dueOf() == std::map<CallId, Waiting>{{call.id, Waiting{}}}));
    CHECK(write(kept) == 1);
    CHECK((dueOf() == std::map<CallId, Waiting>{{call.id, *kept.front().waiting}}));
    must(db::writeUnit(session, [&] { storage::updateWaiting(session, call.id, std::optional<Waiting>()); })); // called back
    CHECK(write(kept) == 0);
    CHECK(dueOf().empty());
}

TEST_CASE("callers who were promised to be called back at an instant or later, and were not, are found by when they are due")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const Instant since = desk.clock.now();
    const auto lost = [&](ContractId contract, const std::optional<Waiting> &waiting) {
        return must(db::writeUnit(session, [&] { return lostIn(contract, session, since - 9h, waiting); })).id;
    };
    const auto by = [](Instant at) { return Waiting{dueAt(at, 15min)}; };
    const CallId later = lost(desk.contract, by(since + 1h));
    const CallId then = lost(desk.contract, by(since));
    lost(desk.contract, by(since - 1ms));
    lost(desk.contract, Waiting{}); // nothing was promised
    lost(desk.contract, {});        // called back
    const CallId elsewhere = lost(desk.foreign, by(since));
    const auto found = [&](ContractId contract) {
        std::vector<CallId> ids;
        std::optional<storage::DueCallCursor> after;
        do {
            const auto page = storage::callsDueSince(session, contract, since, after, 2);
            CHECK(page.rows.size() <= 2);
            for (const Call &call : page.rows)
                ids.push_back(call.id);
            after = page.next;
        } while (after);
        return ids;
    };
    CHECK(found(desk.contract) == std::vector{then, later});
    const CallId alike = lost(desk.contract, by(since)); // due and lost at the same instants
    CHECK(found(desk.contract) == std::vector{then, alike, later});
    CHECK(found(desk.foreign) == std::vector{elsewhere});
}

TEST_CASE("callers who were lost before the list was kept wait in it, and those who were called back do not")
{
    const TestDatabase database(EACH_ENGINE());
    const auto session = database.open();
    const auto all = storage::migrations();
    const auto before = std::ranges::find(all, u"callers to call back"_s, &db::Migration::name);
    REQUIRE(before != all.end());
    must(db::migrate(*session, all.first(std::size_t(before - all.begin()))));
    session->run(u"INSERT INTO contract(version, code, name, customer, closing, closing_attempts, closing_days, short_abandon,"
                 " active) VALUES(1, 'OLD', 'Di prima', 'Comune', 1, 3, 5, 5000, 1)"_s);
    const auto contract = session->value<qint64>(u"SELECT id FROM contract"_s).value();
    // How it ended, what for, out of hours, how long they waited; of the last one nobody knows.
    const auto call = [&](CallEnd end, CallPurpose purpose, bool closed, qint64 waited, qint64 direction = 1, qint64 back = 0) {
        session->run(u"INSERT INTO call(version, contract_id, direction, purpose, ended_how, out_of_hours, number_typed,"
                     " number_e164, started_at, answered_at, ended_at, calls_back, origin)"
                     " VALUES(1, ?, ?, ?, ?, ?, '', '', 1000000, CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), 0)"_s,
                     contract, direction, purpose, end, closed,
                     end == CallEnd::Answered ? std::optional<qint64>(1000000 + waited) : std::nullopt,
                     waited >= 0 ? std::optional<qint64>(1000000 + waited) : std::nullopt,
                     back ? std::optional<qint64>(back) : std::nullopt);
        return session->value<qint64>(u"SELECT max(id) FROM call"_s).value();
    };
    const qint64 abandoned = call(CallEnd::HungUp, CallPurpose::Service, false, 5000);
    const qint64 refused = call(CallEnd::Refused, CallPurpose::Service, false, 0);
    const qint64 unknown = call(CallEnd::HungUp, CallPurpose::Chaser, false, -1);
    call(CallEnd::HungUp, CallPurpose::Service, false, 4999);
    call(CallEnd::HungUp, CallPurpose::Service, true, 9000);
    call(CallEnd::HungUp, CallPurpose::WrongNumber, false, 9000);
    call(CallEnd::Answered, CallPurpose::Service, false, 9000);
    call(CallEnd::NoReply, CallPurpose::CallBack, false, 9000, 2, abandoned);
    const qint64 recovered = call(CallEnd::TimedOut, CallPurpose::Service, false, 9000);
    call(CallEnd::Answered, CallPurpose::CallBack, false, 9000, 2, recovered);
    must(db::migrate(*session, all));
    std::vector<qint64> waiting;
    for (const CallId id : storage::waitingCalls(*session, ContractId(contract)))
        waiting.push_back(id.value());
    CHECK(waiting == std::vector{abandoned, refused, unknown});
    CHECK(storage::markedContracts(*session).empty()); // nothing is promised, so nothing is to be computed
    // What the domain says of the same rows.
    for (const Call &row : storage::loadCalls(*session, CallId(1), CallId(100)))
        CHECK((asksForCallBack(row, 5s) && row.id.value() != recovered)
              == (std::ranges::find(waiting, row.id.value()) != waiting.end()));
}
