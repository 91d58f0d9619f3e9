// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include <catch2/catch.hpp>

#include <QtTest/QAbstractItemModelTester>

using namespace sportello::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

ChartValue valueOf(ChartValue::Kind kind)
{
    return {.kind = kind,
            .title = u"Title"_s,
            .pointsName = u"Hour"_s,
            .points = {{u"8–9"_s, u"8"_s}, {u"9–10"_s, {}}},
            .series = {{u"Live"_s, 1, {3, 4}}, {u"Lost"_s, 2, {0, 2}}}};
}

} // namespace

TEST_CASE("an axis of amounts ends at or above the greatest one, in whole steps")
{
    for (const std::int64_t top : {0, 1, 2, 3, 7, 19, 99, 100, 101, 12'345, 1'000'000}) {
        for (const int steps : {2, 4, 6}) {
            const AmountAxis axis = amountAxis(top, steps);
            CHECK(axis.end >= std::max<std::int64_t>(top, 1));
            CHECK(axis.ticks - 1 <= steps);
            CHECK(axis.end % (axis.ticks - 1) == 0);
        }
    }
    CHECK(amountAxis(19, 4).end == 20);
    CHECK(amountAxis(19, 4).ticks == 5);
}

TEST_CASE("stacked series add up at a point, lines do not, and a hidden series counts nowhere")
{
    CHECK(valueOf(ChartValue::Kind::Columns).top() == 6);
    CHECK(valueOf(ChartValue::Kind::Lines).top() == 4);
    CHECK(valueOf(ChartValue::Kind::Columns).top({false, true}) == 2);
    CHECK(valueOf(ChartValue::Kind::Columns).total(1) == 6);
}

TEST_CASE("a point is read with what was counted there, without the parts that are none")
{
    CHECK(valueOf(ChartValue::Kind::Columns).reading(0) == u"8–9: 3 · Live 3"_s);
    CHECK(valueOf(ChartValue::Kind::Columns).reading(1) == u"9–10: 6 · Live 4 · Lost 2"_s);
    CHECK(valueOf(ChartValue::Kind::Lines).reading(0) == u"8–9: Live 3 · Lost 0"_s);
}

TEST_CASE("a chart is empty where nothing was counted")
{
    ChartValue value = valueOf(ChartValue::Kind::Bars);
    CHECK_FALSE(value.isEmpty());
    for (ChartSeries &series : value.series)
        series.values = {0, 0};
    CHECK(value.isEmpty());
}

TEST_CASE("the table of a chart has its points, its series and the sum of what is stacked")
{
    ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setValue(valueOf(ChartValue::Kind::Columns));
    REQUIRE(model.rowCount() == 2);
    REQUIRE(model.columnCount() == 4);
    CHECK(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString() == u"Hour"_s);
    CHECK(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString() == u"Lost"_s);
    CHECK(model.index(1, 1).data().toString() == u"4"_s);
    CHECK(model.index(1, 3).data().toString() == u"6"_s);
    model.setValue(valueOf(ChartValue::Kind::Lines));
    CHECK(model.columnCount() == 3);
}
