// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"
#include "core/desk/dues.h"
#include "core/desk/targets.h"
#include "core/storage/dues.h"
#include "tests/ui/models/bench.h"
#include "ui/models/due_runs.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace std::chrono_literals;

namespace {

void promise(Bench &bench, Milliseconds limit)
{
    desk::Desk me = bench.as(bench.supervisor);
    domain::Target target;
    target.limit = limit;
    target.wallClock = true;
    must(desk::setTarget(me, {.request = {}, .contract = bench.contract, .target = target}));
}

struct Heard {
    explicit Heard(DueRuns &runs)
    {
        QObject::connect(&runs, &DueRuns::progressed, &runs,
                         [this](ContractId, int done, int of) { progress.emplace_back(done, of); });
        QObject::connect(&runs, &DueRuns::computed, &runs,
                         [this](ContractId, const desk::DueRun &run) { computed.push_back(run); });
        QObject::connect(&runs, &DueRuns::ended, &runs, [this](bool something) { ended.push_back(something); });
    }
    std::vector<std::pair<int, int>> progress;
    std::vector<desk::DueRun> computed;
    std::vector<bool> ended;
};

} // namespace

TEST_CASE("after a change it is told how far the open tickets are computed anew, and how many are due otherwise")
{
    Bench bench;
    for (int i = 0; i < 4; ++i)
        (void)bench.open();
    const auto place = bench.sit(bench.supervisor);
    REQUIRE(until([&] { return !place->dueRuns().isRunning(); }));
    Heard heard(place->dueRuns());
    promise(bench, 4h);
    place->recomputeDues();
    place->recomputeDues(); // asked for once more while it is at work
    REQUIRE(until([&] { return !heard.ended.empty(); }));
    CHECK(heard.ended == std::vector{true});
    REQUIRE(heard.computed.size() == 1);
    CHECK(heard.computed.front().tickets == 4);
    CHECK(heard.computed.front().changed == 4);
    CHECK(heard.computed.front().done);
    REQUIRE_FALSE(heard.progress.empty());
    CHECK(heard.progress.back() == std::pair(4, 4));

    // Where nothing waits nothing is done.
    place->recomputeDues();
    REQUIRE(until([&] { return heard.ended.size() == 2; }));
    CHECK_FALSE(heard.ended.back());
    CHECK(heard.computed.size() == 1);
}

TEST_CASE("what could not be finished yet goes on by itself")
{
    Bench bench(db::Engine::PostgreSql);
    (void)bench.open();
    const auto place = bench.sit(bench.supervisor);
    REQUIRE(until([&] { return !place->dueRuns().isRunning(); }));
    Heard heard(place->dueRuns());
    const auto other = bench.secondSession();
    db::Transaction old(*other, db::Transaction::Kind::Write);
    (void)other->value<QString>(QStringLiteral("SELECT pg_current_xact_id()::text"));
    promise(bench, 4h);
    place->recomputeDues();
    REQUIRE(until([&] { return !heard.ended.empty(); }));
    CHECK_FALSE(heard.computed.back().done);
    CHECK_FALSE(storage::markedContracts(*bench.session).empty());
    old.commit();
    REQUIRE(until([&] { return storage::markedContracts(*bench.session).empty(); }));
    REQUIRE(until([&] { return heard.computed.back().done; }));
}
