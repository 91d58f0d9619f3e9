// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/dues.h"

#include "core/desk/reading.h"
#include "tests/core/desk/promises.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("worked check 1 through the database: from Friday 17:30 an hour and a quarter are over on Monday at 08:45")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 75min)));
    t.clock.set(t.at(6, 17, 30));
    const TicketId id = t.open();
    CHECK(t.due(id)->at == t.at(9, 8, 45));
    CHECK(t.isTrue(id));
    t.clock.set(t.at(9, 8, 45));
    desk::Desk agent = t.as(t.agent);
    must(desk::resolveTicket(agent, {{}, id, t.resolution()}));
    CHECK_FALSE(t.due(id));
    const auto detail = must(desk::readDue(agent, id));
    const auto why = desk::whyDue(detail, {.measure = Measure::Resolve});
    REQUIRE(why);
    CHECK(why->clock.spent == 75min);
    CHECK(!why->clock.breachedAt); // in time until that very instant
}

TEST_CASE("worked check 2 through the database: the same over the Sunday on which clocks go forward")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 75min)));
    t.clock.set(t.at(27, 17, 30));
    const TicketId id = t.open();
    const Instant due = startOfDay(dayOf(std::chrono::year(2026) / 3 / 30)) + 8h + 45min;
    CHECK(t.due(id)->at == due);
    CHECK(due - t.clock.now() == 62h + 15min);
}

TEST_CASE("worked check 3 through the database: holidays and a weekend between Christmas Eve and the 29th")
{
    Promises t(EACH_ENGINE());
    t.clock.set(startOfDay(day(12, 24, 2025)) + 17h);
    must(t.set(t.limit(Measure::Resolve, 90min)));
    const TicketId id = t.open();
    CHECK(t.due(id)->at == startOfDay(day(12, 29, 2025)) + 8h + 30min);
    const auto why = desk::whyDue(must(desk::readDue(t.me, id)));
    REQUIRE(why);
    REQUIRE(why->steps.size() == 5);
    CHECK(why->steps[0].counted == 1h);
    CHECK(why->steps[1].holiday == Holiday::Christmas);
    CHECK(why->steps[2].holiday == Holiday::SaintStephen);
    CHECK(why->steps[4].counted == 30min);
}

TEST_CASE("worked check 4 through the database: Easter Monday is no day of service")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 2h)));
    t.clock.set(startOfDay(dayOf(std::chrono::year(2026) / 4 / 3)) + 17h); // Friday
    const TicketId id = t.open();
    CHECK(t.due(id)->at == startOfDay(dayOf(std::chrono::year(2026) / 4 / 7)) + 9h);
    t.clock.set(startOfDay(dayOf(std::chrono::year(2027) / 10 / 1)) + 17h); // and Monday 4 October 2027 none either
    CHECK(t.due(t.open())->at == startOfDay(dayOf(std::chrono::year(2027) / 10 / 5)) + 9h);
}

TEST_CASE("worked check 7 through the database: a reopening begins a new clock, due by its own time")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 1h)));
    t.clock.set(t.at(9, 9));
    const TicketId id = t.open();
    CHECK(t.due(id)->at == t.at(9, 10));
    t.clock.set(t.at(9, 10));
    desk::Desk agent = t.as(t.agent);
    must(desk::resolveTicket(agent, {{}, id, t.resolution()}));
    CHECK_FALSE(t.due(id));
    t.clock.set(t.at(10, 9));
    must(desk::reopenTicket(agent, {{}, id, u"di nuovo"_s}));
    CHECK(t.due(id)->at == t.at(10, 10));
    t.clock.set(t.at(10, 9, 30));
    must(desk::resolveTicket(agent, {{}, id, t.resolution()}));
    const desk::DueDetail detail = must(desk::readDue(agent, id));
    const auto &clocks = detail.clocks;
    std::vector<Milliseconds> spent;
    for (const TicketClock &clock : clocks)
        if (clock.measure == Measure::Resolve)
            spent.push_back(clock.spent);
    CHECK(spent == std::vector<Milliseconds>{60min, 30min});

    // Each cycle can be asked about, and so can each level.
    const auto startOf = [&](const desk::ClockChoice &choice) {
        const auto why = desk::whyDue(detail, choice);
        return why ? std::optional(why->clock.start) : std::nullopt;
    };
    CHECK(startOf({.cycle = 1}) == t.at(9, 9));
    CHECK(startOf({.cycle = 2}) == t.at(10, 9));
    CHECK(startOf({.measure = Measure::Resolve}) == t.at(10, 9));
    CHECK_FALSE(startOf({.cycle = 3}));
    CHECK(startOf({.cycle = 1, .level = Level::First}) == t.at(9, 9));
    CHECK_FALSE(startOf({.level = Level::Second}));
}

TEST_CASE("each step keeps what is due: taking, holding, resuming, undoing, cancelling")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::TakeCharge, 30min)));
    must(t.set(t.limit(Measure::Resolve, 4h)));
    must(t.stopOn({HoldReason::Requester}));
    const TicketId id = t.open(); // 10:00
    CHECK(t.due(id)->measure == Measure::TakeCharge);
    desk::Desk agent = t.as(t.agent);
    t.clock.advance(10min);
    must(desk::takeTicket(agent, {{}, id}));
    CHECK(t.due(id)->measure == Measure::Resolve);
    CHECK(t.due(id)->at == t.at(2, 14));
    CHECK(t.due(id)->riskAt == t.at(2, 13));
    t.clock.advance(50min);
    must(desk::holdTicket(agent, t.hold(id)));
    CHECK(!t.due(id)->at);
    CHECK(t.due(id)->left == 3h);
    must(desk::undoTicket(agent, {{}, id, {}}));
    CHECK(t.due(id)->at == t.at(2, 14));
    must(desk::holdTicket(agent, t.hold(id)));
    t.clock.advance(2h);
    must(desk::resumeTicket(agent, {{}, id}));
    CHECK(t.due(id)->at == t.at(2, 16));
    CHECK(t.isTrue(id));
    must(desk::cancelTicket(agent, {{}, id, u"doppio"_s}));
    CHECK_FALSE(t.due(id));
}

TEST_CASE("a changed calendar moves what is due from its instant on and never backwards, and what was missed stays missed")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 8h)));
    t.recompute();
    const TicketId running = t.open(); // 10:00, due at 18:00
    t.clock.set(t.at(2, 16));
    CHECK(t.due(running)->at == t.at(2, 18));

    must(desk::closeDays(
        t.me,
        {.request = {}, .contract = t.contract, .first = localDay(t.at(2, 0)), .last = localDay(t.at(3, 0)), .why = u"Neve"_s}));
    CHECK(t.due(running)->at == t.at(2, 18)); // not yet computed anew, and known to be so
    CHECK(must(desk::contractsWithOldDues(t.me)) == std::vector{t.contract});
    const auto run = t.recompute();
    CHECK(run.done);
    CHECK(run.tickets == 1);
    CHECK(run.changed == 1);
    CHECK(t.due(running)->at == t.at(4, 10)); // six hours are spent; two are left on Wednesday
    CHECK(must(desk::contractsWithOldDues(t.me)).empty());
    CHECK(t.recompute().tickets == 0); // nothing is left to do
    CHECK(t.isTrue(running));

    t.clock.set(t.at(4, 11));
    HoursRule longer;
    for (std::size_t i = 0; i < 7; ++i)
        longer.week[i] = allDay;
    must(desk::setHours(t.me, {.request = {}, .contract = t.contract, .rule = longer}));
    t.recompute();
    CHECK(t.due(running)->at == t.at(4, 10)); // was missed at that time
    CHECK(t.due(running)->stateAt(t.clock.now()) == DueState::Missed);
}

TEST_CASE("what is at risk stands first by the hours of now, whoever changed them")
{
    Promises t(EACH_ENGINE());
    Target ofRequests = t.limit(Measure::Resolve, 2h);
    ofRequests.kind = TicketKind::Request;
    must(t.set(t.limit(Measure::Resolve, 8h)));
    must(t.set(ofRequests, {}, 1));
    const TicketId incident = t.open(); // 10:00: due at 18:00, at risk from 16:00
    t.clock.set(t.at(2, 15, 30));
    desk::OpenTicket command = t.opening();
    command.kind = TicketKind::Request;
    const TicketId request = t.open(command); // due at 17:30, at risk from 17:00
    t.clock.set(t.at(2, 16, 30));
    const auto other = t.secondSession();
    desk::Desk colleague = t.as(t.agent, *other);
    const auto listed = [&] {
        std::vector<TicketId> ids;
        for (const auto &row : must(desk::listTickets(colleague, {}, storage::TicketOrder::Work, {}, 50)).rows)
            ids.push_back(row.id);
        return ids;
    };
    CHECK(listed() == std::vector{incident, request});
    // What is due within two hours of service may be at risk; from now on these end on Wednesday.
    must(desk::closeDays(
        t.me,
        {.request = {}, .contract = t.contract, .first = localDay(t.at(2, 0)), .last = localDay(t.at(3, 0)), .why = u"Neve"_s}));
    t.recompute();
    CHECK(t.due(request)->at == t.at(4, 9));
    CHECK(t.due(incident)->at == t.at(4, 9, 30));
    CHECK(listed() == std::vector{incident, request});
}

TEST_CASE(
    "hours that grow make what is due earlier, but not earlier than the change, nor by time that had passed without service")
{
    Promises t(EACH_ENGINE());
    must(t.set(t.limit(Measure::Resolve, 8h)));
    t.recompute();
    t.clock.set(t.at(6, 17)); // Friday
    const TicketId id = t.open();
    CHECK(t.due(id)->at == t.at(9, 15));
    t.clock.set(t.at(8, 12)); // Sunday
    HoursRule always;
    always.closedOnHolidays = false;
    for (DayHours &hours : always.week)
        hours = allDay;
    must(desk::setHours(t.me, {.request = {}, .contract = t.contract, .rule = always}));
    CHECK(t.recompute().changed == 1);
    // One hour was spent by Friday 18:00. Had these hours held then, it would have been due on Saturday at 01:00.
    CHECK(t.due(id)->at == t.at(8, 19));
    CHECK(t.due(id)->riskAt == t.at(8, 17));
    CHECK(t.due(id)->stateAt(t.clock.now()) == DueState::InTime);
    CHECK(t.isTrue(id));
}

TEST_CASE("what is due goes by the type of contact and by the kind, also once it is amended")
{
    Promises t(EACH_ENGINE());
    Target specialist = t.limit(Measure::Resolve, 2h);
    specialist.contactType = ContactType::Specialist;
    Target request = t.limit(Measure::Resolve, 4h);
    request.kind = TicketKind::Request;
    must(t.set(t.limit(Measure::Resolve, 8h)));
    must(t.set(specialist));
    must(t.set(request));
    desk::OpenTicket opening = t.opening();
    opening.contactType = ContactType::Specialist;
    CHECK(t.due(t.open(opening))->at == t.at(2, 12));
    opening.request = {};
    opening.contactType = ContactType::User;
    const TicketId id = t.open(opening);
    CHECK(t.due(id)->at == t.at(2, 18));
    t.clock.advance(1h);
    must(desk::amendTicket(t.me, {.request = {}, .ticket = id, .kind = TicketKind::Request}));
    CHECK(t.due(id)->at == t.at(2, 14));
    CHECK(t.isTrue(id));
}

TEST_CASE("a changed target or hold is asked of the tickets that are open, from its instant on")
{
    Promises t(EACH_ENGINE());
    const TicketId before = t.open(); // 10:00
    CHECK_FALSE(t.due(before));
    t.clock.advance(3h);
    must(t.set(t.limit(Measure::Resolve, 2h)));
    t.recompute();
    CHECK(t.due(before)->at == t.clock.now()); // it was not asked for before
    must(t.set(t.limit(Measure::Resolve, 6h)));
    t.recompute();
    CHECK(t.due(before)->at == t.at(2, 16));
    desk::Desk agent = t.as(t.agent);
    must(desk::holdTicket(agent, t.hold(before, HoldReason::Supplier)));
    CHECK(t.due(before)->at == t.at(2, 16)); // nobody has decided that this stops it
    t.clock.advance(1h);
    must(t.stopOn({HoldReason::Supplier}));
    t.recompute();
    CHECK(t.due(before)->left == 2h);
}
