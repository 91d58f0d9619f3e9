// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/administration/target_bench.h"
#include "ui/administration/targets_model.h"

using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Stage = TargetsModel::Stage;

QStringList column(const TargetsModel &model, TargetsModel::Column of)
{
    QStringList cells;
    for (int row = 0; row < model.rowCount(); ++row)
        cells += model.index(row, of).data().toString();
    return cells;
}

} // namespace

TEST_CASE("targets stand by measure in the order in which they are asked, and a measure without one says so")
{
    TargetBench bench;
    TargetsModel model;
    Tested tested(&model);
    model.show(bench.rules(), bench.clock.now());
    CHECK(column(model, TargetsModel::Measured)
          == QStringList{u"Answer"_s, u"Taking charge"_s, u"Resolution"_s, u"Resolution"_s, u"Call-back"_s, u"Next word"_s,
                         u"Supplier's activation"_s});
    CHECK(column(model, TargetsModel::For)
          == QStringList{u"nothing is promised"_s, u"every ticket"_s, u"P1"_s, u"every ticket"_s, u"nothing is promised"_s,
                         u"nothing is promised"_s, u"nothing is promised"_s});
    CHECK(column(model, TargetsModel::Limit) == QStringList{u""_s, u"2 h"_s, u"4 h"_s, u"8 h"_s, u""_s, u""_s, u""_s});
    CHECK(model.promised() == 3);
    CHECK(model.at(model.rowOf(bench.urgent))->stage == Stage::InForce);
    CHECK(model.index(0, TargetsModel::Measured).data(Qt::AccessibleTextRole) == u"Answer: nothing is promised"_s);
    CHECK(model.index(2, TargetsModel::Measured)
              .data(Qt::AccessibleTextRole)
              .toString()
              .startsWith(u"Resolution within 4 h of service time; for: P1; order: 1; in force; since: "_s));
}

TEST_CASE("what has ended stands last and says so, and what took its place is found by it")
{
    TargetBench bench;
    const Instant summer = startOfDay(day(6, 1));
    bench.clock.advance(1h);
    const TargetId later = bench.set(bench.target(Measure::Resolve, 6h), summer);
    const TargetId now = bench.set(bench.target(Measure::TakeCharge, 1h));
    desk::Desk me = bench.as(bench.supervisor);
    must(desk::endTarget(me, {.request = {}, .target = bench.urgent}));
    TargetsModel model;
    Tested tested(&model);
    model.show(bench.rules(), bench.clock.now());
    CHECK(model.at(model.rowOf(later))->stage == Stage::ToCome);
    CHECK(model.at(model.rowOf(bench.urgent))->stage == Stage::Over);
    CHECK(model.rowOf(bench.urgent) >= model.rowCount() - 2);
    CHECK(model.rowOf(bench.takeCharge) == model.rowOf(now));
    CHECK(model.nextChange(bench.clock.now()) == summer);
    CHECK(model.index(model.rowOf(bench.urgent), TargetsModel::Standing).data() == u"ended"_s);

    // In summer the one has ended and the other holds.
    model.show(bench.rules(), summer);
    CHECK(model.at(model.rowOf(later))->stage == Stage::InForce);
    CHECK(model.rowOf(bench.resolve) == model.rowOf(later));
    CHECK_FALSE(model.nextChange(summer));

    // What took another's place before that began never held.
    bench.set(bench.target(Measure::Resolve, 5h), summer);
    model.show(bench.rules(), bench.clock.now());
    CHECK(column(model, TargetsModel::Standing).contains(u"never held"_s));
    model.clear();
    CHECK(model.rowCount() == 0);
}
