// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicators/figures.h"

#include "core/storage/calls.h"
#include "tests/support/test_desk.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::indicators;
using namespace std::chrono_literals;
using sportello::test::kindOf;
using sportello::test::must;
using sportello::test::TestDesk;

namespace {

LocalDay today(const TestDesk &t)
{
    return localDay(t.clock.now());
}

Counts count(TestDesk &t, const Operator &reader, Period period)
{
    desk::Desk desk = t.as(reader);
    return must(figures(desk, {}, period));
}

std::int64_t of(const Counts &counts, Figure figure)
{
    const auto it = counts.find(figure);
    return it == counts.end() ? 0 : it->second;
}

Call lostCall(const TestDesk &t, CallEnd end, Milliseconds waited)
{
    Call call;
    call.contract = t.contract;
    call.end = end;
    call.number.typed = QStringLiteral("081 123 45 67");
    call.startedAt = t.clock.now() - 10min;
    call.endedAt = call.startedAt + waited;
    return call;
}

} // namespace

TEST_CASE("figures count what happened on its day and nothing that was annulled")
{
    TestDesk t(EACH_ENGINE());
    const TicketId one = t.openAt({TicketState::Escalated, Level::Second});
    t.open();
    desk::Desk technician = t.as(t.technician);
    must(desk::takeTicket(technician, {.request = {}, .ticket = one}));
    must(desk::holdTicket(technician, t.hold(one, HoldReason::Supplier)));
    const Period period{today(t), today(t) + 1};
    Counts counts = count(t, t.supervisor, period);
    CHECK(of(counts, Figure::Opened) == 2);
    CHECK(of(counts, Figure::Escalated) == 1);
    CHECK(of(counts, Figure::HeldSupplier) == 1);
    CHECK(of(counts, Figure::Resolved) == 0);
    CHECK(of(count(t, t.supervisor, {today(t) - 1, today(t)}), Figure::Opened) == 0); // its end is no longer in it

    must(desk::undoTicket(technician, {.request = {}, .ticket = one, .operation = {}}));
    CHECK(of(count(t, t.supervisor, period), Figure::HeldSupplier) == 0);
    CHECK(of(count(t, t.supervisor, period), Figure::Escalated) == 1);
}

TEST_CASE("a finished day is stored, and a late entry has it counted again")
{
    TestDesk t(EACH_ENGINE());
    t.open();
    const LocalDay day = today(t);
    const Instant then = t.clock.now();
    t.clock.advance(48h);
    CHECK(of(count(t, t.supervisor, {day, day + 1}), Figure::Opened) == 1);
    CHECK(storage::countedDays(*t.session, t.contract, day, day + 1) == std::vector{day});

    desk::OpenTicket late = t.opening(QStringLiteral("Annotato il giorno dopo"));
    late.request.at = then + 1min;
    t.open(late);
    CHECK(storage::countedDays(*t.session, t.contract, day, day + 1).empty());
    CHECK(of(count(t, t.supervisor, {day, day + 1}), Figure::Opened) == 2);
}

TEST_CASE("a resolution falls into the band of the time since its own cycle began")
{
    TestDesk t(EACH_ENGINE());
    const TicketId ticket = t.openAt({TicketState::InCharge, Level::First});
    desk::Desk agent = t.as(t.agent);
    t.clock.advance(2h);
    must(desk::resolveTicket(agent, {.request = {}, .ticket = ticket, .resolution = t.resolution()}));
    t.clock.advance(30h);
    must(desk::reopenTicket(agent, {.request = {}, .ticket = ticket, .reason = QStringLiteral("di nuovo")}));
    t.clock.advance(20min);
    must(desk::resolveTicket(agent, {.request = {}, .ticket = ticket, .resolution = t.resolution()}));
    const Counts counts = count(t, t.supervisor, {today(t) - 5, today(t) + 1});
    CHECK(of(counts, Figure::Resolved) == 2);
    CHECK(of(counts, Figure::Reopened) == 1);
    CHECK(of(counts, Figure::ResolvedWithin4h) == 1);
    CHECK(of(counts, Figure::ResolvedWithin1h) == 1);
    CHECK(of(counts, Figure::ResolvedLater) == 0);
}

TEST_CASE("who has figures by team sees what those teams did, and strangers see none")
{
    TestDesk t(EACH_ENGINE());
    desk::OpenTicket other = t.opening();
    other.team = t.firstToo;
    t.open(other);
    t.open();
    const Period period{today(t), today(t) + 1};
    CHECK(of(count(t, t.supervisor, period), Figure::Opened) == 2);
    CHECK(of(count(t, t.agent, period), Figure::Opened) == 1);
    desk::Desk outsider = t.as(t.outsider);
    CHECK(kindOf(figures(outsider, {t.contract}, period)) == ErrorKind::NotAllowed);
    desk::Desk administrator = t.as(t.administrator);
    CHECK(kindOf(figures(administrator, {}, period)) == ErrorKind::NotAllowed);
    desk::Desk supervisor = t.as(t.supervisor);
    CHECK(kindOf(figures(supervisor, {}, {period.to, period.from})) == ErrorKind::InvalidValue);
}

TEST_CASE("the board puts every inbound call into one half hour and one part")
{
    TestDesk t(EACH_ENGINE());
    desk::Desk agent = t.as(t.agent);
    const auto log = [&](const Call &call) {
        return *must(desk::logCall(agent, {.request = {}, .call = call, .ticket = {}})).call;
    };
    log(t.call());
    const CallId lost = log(lostCall(t, CallEnd::HungUp, 40s));
    log(lostCall(t, CallEnd::HungUp, 2s));
    log(lostCall(t, CallEnd::Refused, 0s));
    Call wrong = t.call();
    wrong.purpose = CallPurpose::WrongNumber;
    log(wrong);

    desk::Desk supervisor = t.as(t.supervisor);
    const auto part = [&](CallPart wanted) {
        int sum = 0;
        for (const auto &half : must(readBoard(supervisor)).calls)
            sum += half.at(std::size_t(wanted));
        return sum;
    };
    CHECK(part(CallPart::HandledLive) == 1);
    CHECK(part(CallPart::NotHandled) == 1);
    CHECK(part(CallPart::ShortAbandon) == 1);
    CHECK(part(CallPart::NoLine) == 1);
    CHECK(part(CallPart::Other) == 1);
    CHECK(must(readBoard(supervisor)).callsOffered == 4);

    Call back = t.call();
    back.direction = CallDirection::Outbound;
    back.purpose = CallPurpose::CallBack;
    back.callsBack = lost;
    log(back);
    CHECK(part(CallPart::CalledBack) == 1);
    CHECK(part(CallPart::NotHandled) == 0);
    CHECK(must(readBoard(supervisor)).callsOffered == 4);
}

TEST_CASE("the board's backlog is what is open now, by state and level")
{
    TestDesk t(EACH_ENGINE());
    t.open();
    t.openAt({TicketState::InCharge, Level::Second});
    t.openAt({TicketState::Resolved, Level::First});
    desk::Desk supervisor = t.as(t.supervisor);
    const Board board = must(readBoard(supervisor));
    CHECK(board.backlog
          == std::map<Place, std::int64_t>{{{TicketState::Registered, Level::First}, 1},
                                           {{TicketState::InCharge, Level::Second}, 1}});
    REQUIRE(board.days.size() == 30);
    CHECK(board.days.back().opened == 3);
    CHECK(board.days.back().resolved == 1);
    CHECK_FALSE(board.meanWait.has_value());
}
