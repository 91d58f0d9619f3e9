// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QString>

#include <optional>
#include <variant>
#include <vector>

namespace sportello::ui {

// What a series is drawn with: looked up in the theme when it is painted. A number is that of a chart series, from 1.
using SeriesInk = std::variant<CallOutcome, State, int>;

struct ChartSeries {
    QString name = {};
    SeriesInk ink = 1;
    std::vector<std::int64_t> values = {}; // one for each point
    bool operator==(const ChartSeries &) const = default;
};

struct ChartPoint {
    QString name; // as the table and the reading say it: "10:00–10:30"
    QString tick; // on the axis; empty where the axis says nothing
    bool operator==(const ChartPoint &) const = default;
};

// A finished chart: the picture, the legend and the table are made from it and from nothing else.
struct ChartValue {
    enum class Kind {
        Columns, // stacked, points from left to right
        Bars,    // stacked, points from top to bottom
        Lines
    };
    Kind kind = Kind::Columns;
    QString title = {};
    QString population = {}; // the unit and what was counted: "calls · 166 offered, 5 others"
    QString pointsName = {}; // what the points are: "Half hour"
    QString empty = {};      // what stands in the plot's place where nothing was counted
    std::vector<ChartPoint> points = {};
    std::vector<ChartSeries> series = {};
    bool totals = false;            // the total of each point is written beside it
    std::optional<double> now = {}; // where the present lies, in points from the first one's middle
    QString nowName = {};
    bool operator==(const ChartValue &) const = default;

    [[nodiscard]] bool isEmpty() const; // nothing was counted
    // Of the series that are shown; all where `shown` is empty.
    [[nodiscard]] std::int64_t total(std::size_t point, const std::vector<bool> &shown = {}) const;
    // The greatest length that is drawn.
    [[nodiscard]] std::int64_t top(const std::vector<bool> &shown = {}) const;
    // One point as a sentence: "10:00–10:30: 14 · Handled live 12 · Not handled 2".
    [[nodiscard]] QString reading(std::size_t point, const std::vector<bool> &shown = {}) const;
};

// An axis from zero that ends at or above `top` in whole steps of 1, 2 or 5 times a power of ten.
struct AmountAxis {
    std::int64_t end = 0;
    int ticks = 0; // zero's included
};
[[nodiscard]] AmountAxis amountAxis(std::int64_t top, int wantedSteps);

} // namespace sportello::ui
