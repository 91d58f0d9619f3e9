// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"
#include "core/desk/dues.h"
#include "core/desk/target_trial.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "tests/core/exchange/import_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using namespace domain;
using namespace std::chrono_literals;

namespace {

/// A desk that is open Mon–Fri 08:00–18:00 and promised, from February on, to resolve within eight hours. It is Monday 2 March
/// 2026, 10:00, and three cases come from elsewhere: A was late, B in time, C is open.
struct PromisedImport : ImportDesk {
    explicit PromisedImport(db::Engine engine) : ImportDesk(engine)
    {
        HoursRule rule;
        for (std::size_t day = 0; day < 5; ++day)
            rule.week[day] = {{8 * 60, 18 * 60}};
        must(desk::setHours(boss, {.request = {}, .contract = contract, .rule = rule}));
        must(desk::setTarget(
            boss, {.request = {}, .contract = contract, .target = resolveWithin(8h), .rank = {}, .from = at(2, 1, 0)}));
        const exchange::Mapping mapping =
            must(exchange::Mapping::parse(R"({"source": "old desk", "times": {"formats": ["iso"], "zone": "Europe/Rome"},
                "columns": {"case": "id", "state": "state", "time": "at"}, "values": {"state": {"work": "in charge", "done": "resolved"}}})"));
        must(import(log("id,state,at\nA,work,2026-02-16T10:00\nA,done,2026-02-17T12:00\n"
                        "B,work,2026-02-16T10:00\nB,done,2026-02-16T12:00\nC,work,2026-02-27T17:00\n"),
                    mapping));
    }
    static Target resolveWithin(Milliseconds limit)
    {
        Target target;
        target.measure = Measure::Resolve;
        target.limit = limit;
        return target;
    }
    /// Rome, in 2026.
    static Instant at(int month, int dayOfMonth, int hour)
    {
        return startOfDay(day(month, dayOfMonth)) + std::chrono::hours(hour);
    }
    std::vector<TicketClock> resolveClocks(const QString &reference)
    {
        std::vector<TicketClock> clocks = must(desk::readDue(boss, ticketOf(reference))).clocks;
        std::erase_if(clocks, [](const TicketClock &clock) { return clock.measure != Measure::Resolve; });
        return clocks;
    }

    desk::Desk boss = as(supervisor);
};

} // namespace

TEST_CASE("an imported log gets its clocks, by the contract's hours and targets and marked as imported")
{
    PromisedImport t(EACH_ENGINE());
    for (const QString &reference : {u"A"_s, u"B"_s, u"C"_s}) {
        const auto clocks = must(desk::readDue(t.boss, t.ticketOf(reference))).clocks;
        CHECK(clocks.size() >= 2);
        CHECK(std::ranges::all_of(clocks, &TicketClock::imported));
    }
    REQUIRE(t.resolveClocks(u"A"_s).size() == 1);
    const TicketClock late = t.resolveClocks(u"A"_s).front();
    CHECK(late.state == ClockState::Ended);
    CHECK(late.spent == 12h);
    CHECK(late.breachedAt == t.at(2, 16, 18));
    const TicketClock inTime = t.resolveClocks(u"B"_s).front();
    CHECK(inTime.spent == 2h);
    CHECK_FALSE(inTime.breachedAt);
    CHECK(t.resolveClocks(u"C"_s).front().due == t.at(3, 2, 15)); // an hour on Friday, seven on Monday
    CHECK(storage::loadDue(*t.session, t.ticketOf(u"C"_s))->at == t.at(3, 2, 15));
    CHECK_FALSE(storage::loadDue(*t.session, t.ticketOf(u"A"_s)));

    // What somebody begins here is the desk's own.
    must(desk::reopenTicket(t.boss, {{}, t.ticketOf(u"B"_s), u"non funziona"_s}));
    REQUIRE(t.resolveClocks(u"B"_s).size() == 2);
    CHECK(t.resolveClocks(u"B"_s).front().imported);
    CHECK_FALSE(t.resolveClocks(u"B"_s).back().imported);
    CHECK(t.resolveClocks(u"B"_s).back().due == t.at(3, 2, 18));
}

TEST_CASE("a target is tried on imported history apart from the desk's own, and changes neither rules nor what is due")
{
    PromisedImport t(EACH_ENGINE());
    const TicketId own = t.open();
    const auto rules = must(desk::readTargets(t.boss, t.contract)).rules;
    const qint64 operations = t.count(u"operation"_s);
    const desk::TryTarget trying{
        .contract = t.contract, .target = t.resolveWithin(1h), .from = t.at(2, 1, 0), .to = t.at(3, 3, 0)};
    const desk::Trial trial = must(desk::tryTarget(t.boss, trying));
    CHECK(trial.tickets == 4);
    CHECK(trial.imported.tried == desk::TrialCounts{.missed = 3});
    CHECK(trial.imported.inForce == desk::TrialCounts{.met = 1, .missed = 1, .running = 1});
    CHECK(trial.native.tried == desk::TrialCounts{.running = 1});
    CHECK(trial.native.inForce == desk::TrialCounts{.running = 1});
    desk::TryTarget past = trying;
    past.to = t.at(3, 1, 0);
    CHECK(must(desk::tryTarget(t.boss, past)).native == desk::Trial::Side{});

    CHECK(must(desk::readTargets(t.boss, t.contract)).rules == rules);
    CHECK(t.count(u"operation"_s) == operations);
    CHECK(storage::loadDue(*t.session, t.ticketOf(u"C"_s))->at == t.at(3, 2, 15));
    CHECK(storage::loadDue(*t.session, own)->at == t.at(3, 2, 18));
    CHECK(t.resolveClocks(u"A"_s).front().breachedAt == t.at(2, 16, 18));
}
