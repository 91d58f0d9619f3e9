// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/watch_step.h"
#include "tests/core/domain/calendars.h"

#include <catch2/catch.hpp>

#include <random>

using namespace sportello::domain;
using namespace sportello::domain::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace std::chrono;

namespace {

// A Monday, and the days after it.
Instant onDay(int daysLater, int hour, int minute = 0)
{
    return rome(year_month_day{sys_days{2026y / 3 / 9} + days(daysLater)}, hour, minute);
}

WatchStep step(int id, int percent, StepAction action = StepAction::Notify, StepReceiver receiver = StepReceiver::Assignee)
{
    WatchStep row;
    row.id = WatchStepId(id);
    row.percent = percent;
    row.action = action;
    row.receiver = receiver;
    return row;
}

/// A ticket whose resolution runs since Monday 09:00 against eight hours of service.
struct Watched {
    Watched() : service(officeHours())
    {
        ticket.id = TicketId(12);
        clock.measure = Measure::Resolve;
        clock.start = onDay(0, 9);
        clock.target = TargetId(1);
        clock.limit = 8h;
        clock.targetSince = clock.start;
    }
    /// What is due at `now`, and from then on done.
    StepPlan pass(Instant now)
    {
        StepPlan plan = planSteps(ticket, std::vector{clock}, table, done, &service, now);
        for (const DueStep &due : plan.due)
            done.insert(due.reason);
        return plan;
    }
    static std::vector<int> taken(const StepPlan &plan)
    {
        std::vector<int> ids;
        for (const DueStep &due : plan.due)
            if (!due.overtaken)
                ids.push_back(int(due.reason.step.value()));
        return ids;
    }
    ServiceTime service;
    Ticket ticket;
    TicketClock clock;
    std::vector<WatchStep> table;
    std::set<StepReason> done;
};

} // namespace

TEST_CASE("a step is due when its share of the limit has passed in service, once, and the next one is foretold")
{
    Watched w;
    w.table = {step(1, 75), step(2, 100, StepAction::Notify, StepReceiver::Supervisors)};
    const StepPlan early = w.pass(onDay(0, 15) - 1ms);
    CHECK(early.due.empty());
    CHECK(early.next == onDay(0, 15));
    const StepPlan due = w.pass(onDay(0, 15));
    REQUIRE(due.due.size() == 1);
    CHECK(due.due.front().at == onDay(0, 15));
    CHECK(due.next == onDay(0, 17));
    CHECK(w.pass(onDay(0, 16)).due.empty());
    CHECK(Watched::taken(w.pass(onDay(0, 17))) == std::vector{2});
    CHECK(w.pass(onDay(5, 12)).due.empty());
    CHECK_FALSE(w.pass(onDay(5, 12)).next);
}

TEST_CASE("what becomes due outside of service, or is found out there, waits for the next opening")
{
    Watched w;
    w.table = {step(1, 50)};
    // Half of eight hours since 15:00 is over on Tuesday at 09:00.
    w.clock.start = onDay(0, 15);
    const StepPlan night = w.pass(onDay(0, 22));
    CHECK(night.due.empty());
    CHECK(night.next == onDay(1, 9));
    // Nobody looked until Tuesday night.
    const StepPlan late = w.pass(onDay(1, 23));
    CHECK(late.due.empty());
    CHECK(late.next == onDay(2, 8));
    CHECK(w.pass(onDay(2, 8)).due.size() == 1);

    // Elapsed time goes on at night; what it brings about does not.
    Watched wall;
    wall.table = {step(1, 100)};
    wall.clock.wallClock = true;
    wall.clock.limit = 14h; // 23:00
    CHECK(wall.pass(onDay(0, 23, 30)).next == onDay(1, 8));
    CHECK(wall.pass(onDay(1, 8)).due.front().at == onDay(1, 8));
}

TEST_CASE("where nobody set a contract's hours, every hour is one of service")
{
    Watched w;
    w.table = {step(1, 100)};
    const StepPlan plan = planSteps(w.ticket, std::vector{w.clock}, w.table, {}, nullptr, onDay(0, 23));
    REQUIRE(plan.due.size() == 1);
    CHECK(plan.due.front().at == onDay(0, 17));
}

TEST_CASE("after days without a look the latest step of each kind is taken, and the others are overtaken")
{
    Watched w;
    w.table = {step(1, 50),
               step(2, 75),
               step(3, 100),
               step(4, 100, StepAction::Notify, StepReceiver::Supervisors),
               step(5, 100, StepAction::RaisePriority, StepReceiver::None),
               step(6, 150, StepAction::RaisePriority, StepReceiver::None)};
    const StepPlan plan = w.pass(onDay(3, 10));
    CHECK(plan.due.size() == 6);
    CHECK(Watched::taken(plan) == std::vector{3, 4, 6});
    CHECK(w.pass(onDay(3, 10)).due.empty());
}

TEST_CASE("two receivers of one party, and one in two languages, are each told: none is overtaken by another")
{
    Watched w;
    w.table = {step(1, 75, StepAction::Chase, StepReceiver::Party), step(2, 100, StepAction::Chase, StepReceiver::Party),
               step(3, 100, StepAction::Chase, StepReceiver::Party), step(4, 100, StepAction::Chase, StepReceiver::Party)};
    for (WatchStep &row : w.table) {
        row.party = u"Fornitore"_s;
        row.address = u"a@fornitore.it"_s;
    }
    w.table[2].address = u"b@fornitore.it"_s;
    w.table[3].language = u"en"_s;
    CHECK(Watched::taken(w.pass(onDay(0, 17))) == std::vector{2, 3, 4});
}

TEST_CASE("a repeated chaser comes again after so much service, so many times, and catches up with its latest only")
{
    Watched w;
    w.table = {step(1, 100, StepAction::Chase, StepReceiver::Party)};
    w.table.front().every = 4h;
    w.table.front().times = 5;
    // 17:00, then Tuesday 11:00 and 15:00, then Wednesday 09:00 and 13:00.
    CHECK(w.pass(onDay(0, 17)).next == onDay(1, 11));
    const StepPlan late = w.pass(onDay(2, 10));
    REQUIRE(late.due.size() == 3);
    CHECK(Watched::taken(late) == std::vector{1});
    CHECK(late.due.back().reason.repetition == 3);
    CHECK(late.due.back().at == onDay(2, 9));
    CHECK(late.next == onDay(2, 13));
    CHECK(w.pass(onDay(2, 13)).due.front().reason.repetition == 4);
    CHECK_FALSE(w.pass(onDay(9, 13)).next);
}

TEST_CASE("a hold's time does not count, and nothing is done while it lasts")
{
    Watched w;
    w.table = {step(1, 50)};
    w.clock.stops = {{{onDay(0, 11), onDay(1, 11)}}}; // ten hours of service
    CHECK(w.pass(onDay(1, 12)).next == onDay(1, 13));
    w.clock.stops.push_back({{onDay(1, 12), Instant::max()}});
    w.clock.state = ClockState::Stopped;
    CHECK_FALSE(w.pass(onDay(4, 12)).next);
    w.clock.state = ClockState::Ended;
    CHECK(w.pass(onDay(4, 12)).due.empty());
}

TEST_CASE("what was passed before a step was set is not made up for, and a removed step is taken no more")
{
    Watched w;
    w.table = {step(1, 75)};
    w.table.front().from = onDay(0, 15) + 1ms;
    CHECK(w.pass(onDay(1, 12)).due.empty());
    w.table.front().from = onDay(0, 15);
    w.table.front().until = onDay(1, 12);
    CHECK(w.pass(onDay(1, 12)).due.empty());
    w.table.front().until = onDay(1, 12) + 1ms;
    CHECK(w.pass(onDay(1, 12)).due.size() == 1);
}

TEST_CASE("no share of a target passes before it was asked for, however long the clock has run")
{
    Watched w;
    w.clock.targetSince = onDay(0, 14);
    w.table = {step(1, 50), step(2, 75)}; // 13:00 and 15:00
    const StepPlan early = w.pass(onDay(0, 14) - 1ms);
    CHECK(early.due.empty());
    CHECK(early.next == onDay(0, 14));
    const StepPlan asked = w.pass(onDay(0, 14));
    REQUIRE(asked.due.size() == 1);
    CHECK(asked.due.front().at == onDay(0, 14));
    CHECK(asked.next == onDay(0, 15));
}

TEST_CASE("conditions, other measures, history from elsewhere and clocks without a target are left alone")
{
    Watched w;
    w.table = {step(1, 10)};
    const Instant now = onDay(0, 17);
    const auto asks = [&] { return !planSteps(w.ticket, std::vector{w.clock}, w.table, {}, &w.service, now).due.empty(); };
    CHECK(asks());
    w.table.front().priority = Priority::P1;
    CHECK_FALSE(asks());
    w.ticket.priority = Priority::P1;
    CHECK(asks());
    w.table.front().level = Level::Second;
    CHECK_FALSE(asks());
    w.table.front().level.reset();
    w.table.front().measure = Measure::TakeCharge;
    CHECK_FALSE(asks());
    w.table.front().measure = Measure::Resolve;
    w.clock.imported = true;
    CHECK_FALSE(asks());
    w.clock.imported = false;
    w.clock.target.reset();
    CHECK_FALSE(asks());
}

TEST_CASE("a reason is told apart by ticket, clock, step and repetition, and read back from the history as it was")
{
    const StepReason reason{Measure::NextWord, 2, Level::Second, onDay(0, 9), WatchStepId(7), 3};
    const auto with = [&](auto change) {
        StepReason other = reason;
        change(other);
        return reasonKey(TicketId(12), other);
    };
    const std::set<QString> keys{reasonKey(TicketId(12), reason),
                                 reasonKey(TicketId(1), reason),
                                 with([](StepReason &r) { r.measure = Measure::Resolve; }),
                                 with([](StepReason &r) { r.cycle = 22; }),
                                 with([](StepReason &r) { r.level = Level::First; }),
                                 with([](StepReason &r) { r.start += 1ms; }),
                                 with([](StepReason &r) { r.step = WatchStepId(73); }),
                                 with([](StepReason &r) { r.repetition = 0; })};
    CHECK(keys.size() == 8);
    CHECK(reasonIn(reasonKey(TicketId(12), reason)) == reason);
    CHECK(reasonIn(reasonKey(TicketId(12), reason) + u"/2:5"_s) == reason); // one of its receivers
    for (const char *other : {"", "digest/3", "by hand/5d3c1c1a", "t12/wake/s1772442000000", "t12/m3/c1/l1/s0/r7/n"})
        CHECK_FALSE(reasonIn(QString::fromLatin1(other)));

    WatchStep row = step(7, 75);
    std::vector<TicketEvent> history(3);
    history[0].kind = EventKind::StepTaken;
    history[0].change = changeOf(row, reason);
    history[1].kind = EventKind::StepSkipped;
    StepReason skipped = reason;
    skipped.repetition = 2;
    history[1].change = changeOf(row, skipped);
    history[2].kind = EventKind::Noted;
    CHECK(reasonsIn(history) == std::set{reason, skipped});
}

TEST_CASE("however often and whenever one looks, no step is taken twice, and none outside of service", "[long]")
{
    std::mt19937 dice(20260309);
    for (int round = 0; round < 60; ++round) {
        Watched w;
        const auto any = [&](int from, int to) { return std::uniform_int_distribution(from, to)(dice); };
        w.clock.limit = minutes(any(10, 1200));
        w.clock.wallClock = any(0, 3) == 0;
        for (int i = 0; i < 5; ++i) {
            WatchStep row = step(i + 1, any(1, 300), StepAction(any(1, 4)), StepReceiver(any(0, 4)));
            row.times = any(1, 6);
            row.every = minutes(any(5, 300));
            w.table.push_back(row);
        }
        std::set<StepReason> seen;
        Instant now = w.clock.start;
        std::optional<Instant> foretold;
        while (now < onDay(12, 0)) {
            const bool exact = foretold && any(0, 1) == 0;
            now = exact ? *foretold : now + minutes(any(1, 900));
            const StepPlan plan = w.pass(now);
            for (const DueStep &due : plan.due) {
                REQUIRE(seen.insert(due.reason).second);
                REQUIRE(due.at <= now);
                REQUIRE(w.service.isOpen(due.at));
                REQUIRE(w.service.isOpen(now));
            }
            // At most one of a kind is taken at a time.
            std::set<std::tuple<StepAction, StepReceiver>> kinds;
            for (const DueStep &due : plan.due)
                if (!due.overtaken)
                    REQUIRE(kinds.insert({due.step->action, due.step->receiver}).second);
            REQUIRE((!plan.next || *plan.next > now));
            if (exact && w.service.isOpen(now))
                REQUIRE((!plan.due.empty() || plan.next));
            foretold = plan.next;
        }
    }
}

TEST_CASE("a step with a condition is for a lost call whose ticket was opened so, and for none without a ticket")
{
    Watched t;
    t.clock.measure = Measure::CallBack;
    WatchStep urgent = step(1, 50);
    urgent.measure = Measure::CallBack;
    urgent.priority = Priority::P1;
    WatchStep any = urgent;
    any.id = WatchStepId(2);
    any.priority.reset();
    WatchStep second = any;
    second.id = WatchStepId(3);
    second.level = Level::Second;
    const std::vector table{urgent, any, second};
    const std::vector clocks{t.clock};
    const auto due = [&](const std::optional<TargetCase> &about, const std::set<WatchStepId> &done = {}) {
        std::vector<std::int64_t> ids;
        for (const DueStep &one : planCallSteps(about, clocks, table, done, &t.service, onDay(1, 12)).due)
            ids.push_back(one.reason.step.value());
        return ids;
    };
    CHECK(due({}) == std::vector<std::int64_t>{2});
    CHECK(due(TargetCase{.priority = Priority::P2}) == std::vector<std::int64_t>{2});
    CHECK(due(TargetCase{.priority = Priority::P1}) == std::vector<std::int64_t>{1, 2});
    CHECK(due(TargetCase{.level = Level::Second}) == std::vector<std::int64_t>{2, 3});
    CHECK(due(TargetCase{.priority = Priority::P1, .level = Level::Second}).size() == 3);
    CHECK(due({}, {WatchStepId(2)}).empty());
    CHECK(reasonKey(CallId(12), WatchStepId(7)) == u"c12/r7"_s);
    CHECK_FALSE(reasonIn(u"c12/r7/2:1"_s).has_value());
}
