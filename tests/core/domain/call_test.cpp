// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/call.h"

#include <catch2/catch.hpp>

using namespace sportello::domain;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{1'770'000'000'000ms};

Call call(CallEnd end, Milliseconds waited = 20s)
{
    Call call;
    call.end = end;
    call.startedAt = start;
    call.endedAt = start + waited;
    if (end == CallEnd::Answered) {
        call.answeredAt = start + waited;
        call.endedAt = start + waited + 60s;
    }
    return call;
}

Door doorOf(Call call)
{
    return door(call, 5s);
}

} // namespace

TEST_CASE("an inbound call has the first door that applies")
{
    CHECK(doorOf(call(CallEnd::Answered)) == Door::HandledLive);
    CHECK(doorOf(call(CallEnd::Refused)) == Door::NoLine);
    CHECK(doorOf(call(CallEnd::HungUp)) == Door::Abandoned);
    CHECK(doorOf(call(CallEnd::TimedOut)) == Door::Abandoned);
    CHECK(doorOf(call(CallEnd::QueueEmptied)) == Door::Abandoned);
    CHECK(doorOf(call(CallEnd::Technical)) == Door::Abandoned);

    SECTION("a short abandon is one before the contract's threshold, and only of who hung up")
    {
        CHECK(doorOf(call(CallEnd::HungUp, 4999ms)) == Door::ShortAbandon);
        CHECK(doorOf(call(CallEnd::HungUp, 5s)) == Door::Abandoned);
        CHECK(door(call(CallEnd::HungUp, 5s), 6s) == Door::ShortAbandon);
        CHECK(doorOf(call(CallEnd::TimedOut, 1s)) == Door::Abandoned);
        CHECK(doorOf(call(CallEnd::QueueEmptied, 1s)) == Door::Abandoned);
        Call unended = call(CallEnd::HungUp);
        unended.endedAt.reset();
        CHECK(doorOf(unended) == Door::Abandoned);
    }
    SECTION("other purposes than the desk's are other, answered or not")
    {
        for (const CallEnd end : {CallEnd::Answered, CallEnd::HungUp, CallEnd::Refused}) {
            Call c = call(end);
            for (const CallPurpose purpose :
                 {CallPurpose::WrongNumber, CallPurpose::Test, CallPurpose::Internal, CallPurpose::Other}) {
                c.purpose = purpose;
                CHECK(doorOf(c) == Door::Other);
            }
            for (const CallPurpose purpose : {CallPurpose::Service, CallPurpose::CallBack, CallPurpose::Chaser}) {
                c.purpose = purpose;
                CHECK(doorOf(c) == doorOf(call(end)));
            }
        }
    }
    SECTION("out of hours comes before all")
    {
        Call c = call(CallEnd::Answered);
        c.purpose = CallPurpose::WrongNumber;
        c.outOfHours = true;
        CHECK(doorOf(c) == Door::OutOfHours);
    }
}

TEST_CASE("waiting and talking are measured where they are known, and never negative")
{
    CHECK(call(CallEnd::Answered, 20s).waited() == 20s);
    CHECK(call(CallEnd::Answered, 20s).talked() == 60s);
    CHECK(call(CallEnd::HungUp, 7s).waited() == 7s);
    CHECK_FALSE(call(CallEnd::HungUp, 7s).talked());
    Call c = call(CallEnd::HungUp, -3s);
    CHECK(c.waited() == 0s);
    c.endedAt.reset();
    CHECK_FALSE(c.waited());
}
