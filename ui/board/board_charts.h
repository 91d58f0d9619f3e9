// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/indicators/figures.h"
#include "ui/charts/chart_value.h"

// What the Board shows, made from the figures alone: nothing here asks or waits.
namespace sportello::ui {

// Whose tickets the figures are of.
enum class FiguresOf { Contract, MyTeams };

[[nodiscard]] ChartValue callsChart(const indicators::Board &board);
[[nodiscard]] ChartValue backlogChart(const indicators::Board &board, FiguresOf whose);
[[nodiscard]] ChartValue daysChart(const indicators::Board &board, FiguresOf whose);
[[nodiscard]] ChartValue timesChart(const indicators::Board &board, FiguresOf whose);

// A figure of the cards over the charts. Without a figure the note says why there is none.
struct CardFigure {
    QString name = {};
    QString figure = {};
    QString unit = {};
    QString note = {};
    QString explained = {}; // numerator, denominator, definition
    bool operator==(const CardFigure &) const = default;
    [[nodiscard]] QString spoken() const;
};
// Calls offered, handled live, mean wait, open now, opened today, resolved today.
[[nodiscard]] std::vector<CardFigure> cardFigures(const indicators::Board &board);

} // namespace sportello::ui
