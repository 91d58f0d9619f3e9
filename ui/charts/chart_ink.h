// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_value.h"
#include "ui/theme/theme.h"

// How the series of charts look, the same in the plot and in its legend.
namespace sportello::ui {

struct Ink {
    QBrush fill; // of bars: solid, or a pattern over a tint of the line
    QColor line; // of lines, markers and outlines
    QColor text; // of a value written inside a bar; invalid where none is
};
[[nodiscard]] Ink inkOf(const SeriesInk &ink, const Theme &theme);

// The mark of the points of a line: squares, triangles, circles, diamonds, so that lines differ by more than their colour.
void paintMarker(QPainter &painter, QPointF centre, double edge, std::size_t series, const QColor &colour);

// What stands beside a series' name in the legend.
void paintSwatch(QPainter &painter, const QRectF &box, const ChartValue &value, std::size_t series, const Theme &theme);

} // namespace sportello::ui
