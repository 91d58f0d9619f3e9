// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calls.h"
#include "tests/support/test_desk.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

Call full(const TestDesk &desk, CallId id)
{
    const Instant start = desk.clock.now();
    return {.id = id,
            .version = 3,
            .contract = desk.contract,
            .direction = CallDirection::Outbound,
            .purpose = CallPurpose::CallBack,
            .end = CallEnd::NoReply,
            .outOfHours = true,
            .number = {u"081/123 45 67"_s, u"+390811234567"_s},
            .contact = desk.caller,
            .answeredBy = desk.agent.id,
            .team = desk.first,
            .ticket = TicketId(71),
            .callsBack = CallId(72),
            .startedAt = start,
            .answeredAt = start + 1s,
            .endedAt = start + 2s,
            .wrapUpEndedAt = start + 3s,
            .origin = Origin::Imported};
}

Call bare(const TestDesk &desk, CallId id)
{
    return {.id = id, .version = 1, .contract = desk.foreign, .number = {u""_s, u""_s}, .startedAt = desk.clock.now() + 9s};
}

} // namespace

TEST_CASE("a call is read back as written, from its row and from its event")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    Call all = full(desk, storage::nextCallId(session));
    storage::insertCall(session, all);
    Call none = bare(desk, storage::nextCallId(session));
    storage::insertCall(session, none);
    for (const Call &call : {all, none}) {
        CHECK((storage::loadCall(session, call.id) == call));
        Call decoded = storage::decodeCall(call.id, call.contract, storage::encodeCall(call), storage::callTexts(call));
        decoded.version = call.version;
        CHECK((decoded == call));
        CHECK_FALSE(storage::encodeCall(call).contains(u"081"_s)); // personal text stands apart
    }
    Call changed = bare(desk, all.id);
    changed.contract = all.contract;
    changed.origin = all.origin;
    storage::updateCall(session, changed);
    CHECK((storage::loadCall(session, all.id) == changed));
}

TEST_CASE("calls are listed newest first, page by page, for every filter")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    std::vector<Call> calls;
    must(db::writeUnit(session, [&] {
        for (int i = 0; i < 40; ++i) {
            Call call = i % 3 ? full(desk, storage::nextCallId(session)) : bare(desk, storage::nextCallId(session));
            if (i % 2)
                call.direction = CallDirection::Inbound;
            if (i % 5 == 0)
                call.contact.reset();
            if (i % 7 == 0)
                call.ticket = TicketId(99);
            call.startedAt = desk.clock.now() + 1s * (i % 4);
            storage::insertCall(session, call);
            calls.push_back(call);
        }
    }));
    std::ranges::sort(calls,
                      [](const Call &a, const Call &b) { return std::pair(a.startedAt, a.id) > std::pair(b.startedAt, b.id); });
    const std::vector both{desk.contract, desk.foreign};
    const storage::Range range{desk.clock.now() + 1s, desk.clock.now() + 3s};
    const auto walk = [&](const storage::CallFilter &filter, const std::function<bool(const Call &)> &lets) {
        std::vector<Call> expected, walked;
        std::ranges::copy_if(calls, std::back_inserter(expected), lets);
        std::optional<storage::CallCursor> after;
        for (const auto lookAt : {std::optional<int>(), std::optional(4), std::optional(1)}) { // short pages, and empty ones
            walked.clear();
            do {
                const auto page = storage::listCalls(session, filter, after, 3, lookAt);
                CHECK(page.rows.size() <= 3);
                walked.insert(walked.end(), page.rows.begin(), page.rows.end());
                after = page.next;
            } while (after);
            CHECK((walked == expected));
        }
    };
    walk({.contracts = both}, [](auto &) { return true; });
    walk({.contracts = {desk.contract}}, [&](auto &c) { return c.contract == desk.contract; });
    walk({.contracts = {}}, [](auto &) { return false; });
    walk({.contracts = both, .direction = CallDirection::Inbound}, [](auto &c) { return c.direction == CallDirection::Inbound; });
    walk({.contracts = both, .direction = CallDirection::Inbound, .contact = desk.caller},
         [&](auto &c) { return c.direction == CallDirection::Inbound && c.contact == desk.caller; });
    walk({.contracts = both, .direction = CallDirection::Outbound, .ticket = TicketId(99), .started = range}, [&](auto &c) {
        return c.direction == CallDirection::Outbound && c.ticket == TicketId(99) && c.startedAt >= *range.from
            && c.startedAt < *range.to;
    });
    walk({.contracts = {desk.contract}, .direction = CallDirection::Outbound, .started = range}, [&](auto &c) {
        return c.contract == desk.contract && c.direction == CallDirection::Outbound && c.startedAt >= *range.from
            && c.startedAt < *range.to;
    });
    walk({.contracts = both, .contact = desk.caller}, [&](auto &c) { return c.contact == desk.caller; });
    walk({.contracts = both, .ticket = TicketId(99)}, [](auto &c) { return c.ticket == TicketId(99); });
    walk({.contracts = both, .started = range}, [&](auto &c) { return c.startedAt >= *range.from && c.startedAt < *range.to; });
}

TEST_CASE("a page of calls of a direction that is rare looks at a stretch of the list, and goes on behind it")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const int count = storage::mostLookedAt + 5;
    must(db::writeUnit(session, [&] {
        for (int i = 0; i < count; ++i) {
            Call call = bare(desk, storage::nextCallId(session));
            call.startedAt = desk.clock.now() - 1s * i;
            call.direction = i == count - 1 ? CallDirection::Outbound : CallDirection::Inbound;
            storage::insertCall(session, call);
        }
    }));
    const storage::CallFilter rare{.contracts = {desk.foreign}, .direction = CallDirection::Outbound};
    const auto first = storage::listCalls(session, rare, {}, 50);
    CHECK(first.rows.empty());
    REQUIRE(first.next);
    const auto second = storage::listCalls(session, rare, first.next, 50);
    CHECK(second.rows.size() == 1);
    CHECK_FALSE(second.next);
}
