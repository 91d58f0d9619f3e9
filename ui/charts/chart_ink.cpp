// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_ink.h"

#include <QtGui/QPixmap>

namespace sportello::ui {
namespace {

constexpr int tile = 8; // the period of Qt's brush patterns

QColor over(const QColor &ground, const QColor &colour, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mix(ground.red(), colour.red()), mix(ground.green(), colour.green()), mix(ground.blue(), colour.blue())};
}

// Qt leaves what lies between the lines of a pattern open: here it is a tint, so that the bar is one shape on any ground.
QBrush onTint(const QBrush &pattern, const QColor &ground)
{
    if (pattern.style() == Qt::SolidPattern)
        return pattern;
    QPixmap pixmap(tile, tile);
    pixmap.fill(over(ground, pattern.color(), 0.16));
    QPainter painter(&pixmap);
    painter.fillRect(pixmap.rect(), pattern);
    return pixmap;
}

} // namespace

Ink inkOf(const SeriesInk &ink, const Theme &theme)
{
    const QColor ground = theme.colour(Colour::ChartGround);
    if (const auto *outcome = std::get_if<CallOutcome>(&ink)) {
        const Theme::OutcomeLook &look = theme.outcome(*outcome);
        return {onTint(look.brush, ground), look.colour, {}};
    }
    if (const auto *state = std::get_if<State>(&ink)) {
        const QColor colour = theme.state(*state).colour;
        return {over(ground, colour, 0.16), colour, colour};
    }
    const QColor colour = theme.chartSeries(std::get<int>(ink));
    return {colour, colour, {}};
}

void paintMarker(QPainter &painter, QPointF centre, double edge, std::size_t series, const QColor &colour)
{
    const double half = edge / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (series % 4) {
    case 0:
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, edge, edge));
        break;
    case 1: {
        const double wide = half * 1.25;
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -wide), centre + QPointF(wide, half), centre + QPointF(-wide, half)}));
        break;
    }
    case 2:
        painter.drawEllipse(centre, half * 1.1, half * 1.1);
        break;
    default: {
        const double reach = half * 1.4;
        painter.drawPolygon(QPolygonF(
            {centre + QPointF(0, -reach), centre + QPointF(reach, 0), centre + QPointF(0, reach), centre + QPointF(-reach, 0)}));
    }
    }
    painter.restore();
}

void paintSwatch(QPainter &painter, const QRectF &box, const ChartValue &value, std::size_t series, const Theme &theme)
{
    const SeriesInk &which = value.series[series].ink;
    const Ink ink = inkOf(which, theme);
    if (value.kind == ChartValue::Kind::Lines) {
        painter.setPen(QPen(ink.line, 2));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        paintMarker(painter, box.center(), theme.px(7), series, ink.line);
        return;
    }
    if (const auto *state = std::get_if<State>(&which)) {
        paintGlyph(painter, box, theme.state(*state).glyph, ink.line);
        return;
    }
    painter.setPen(QPen(ink.line, 1));
    painter.setBrush(ink.fill);
    painter.setBrushOrigin(box.topLeft());
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace sportello::ui
