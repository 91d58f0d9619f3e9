// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot.h"

#include "ui/charts/chart_ink.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/painters.h"

#include <QtCharts/QBarSet>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QGraphicsLayout>

#include <algorithm>
#include <functional>
#include <ranges>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double mostOfPoint = 0.8; // of the width between two points
constexpr int thickestColumn = 64;
constexpr int thickestBar = 36;
constexpr int amountStepHeight = 44;
constexpr int amountStepWidth = 72;

QString number(std::int64_t amount)
{
    return QLocale().toString(qlonglong(amount));
}

} // namespace

Plot::Plot(QWidget *parent) : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRenderHint(QPainter::Antialiasing);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    onTheme(this, [this](const Theme & /*theme*/) { build(); });
}

void Plot::draw(const ChartValue &value, const std::vector<bool> &shown)
{
    if (m_value == value && m_shown == shown)
        return;
    m_value = value;
    m_shown = shown;
    build();
    walkTo(m_current && *m_current < m_value.points.size() ? m_current : std::nullopt);
}

void Plot::build()
{
    const Theme &theme = Theme::current();
    // A new chart each time: an old one keeps traces of the axes that were taken out of it.
    auto *picture = new QChart;
    picture->setAnimationOptions(QChart::NoAnimation);
    picture->setDropShadowEnabled(false);
    picture->setBackgroundVisible(false);
    picture->setLocalizeNumbers(true);
    picture->setMargins(margins(theme));
    picture->layout()->setContentsMargins(0, 0, 0, 0);
    picture->legend()->hide();
    const std::unique_ptr<QChart> old(chart());
    setChart(picture);
    if (m_value.points.empty() || m_value.series.empty())
        return;
    m_steps = amountSteps();
    m_value.kind == ChartValue::Kind::Lines ? addLines(theme) : addBars(theme);
    addAxes(theme);
}

void Plot::addBars(const Theme &theme)
{
    QAbstractBarSeries *bars = nullptr;
    if (isBars())
        bars = new QHorizontalStackedBarSeries;
    else
        bars = new QStackedBarSeries;
    bars->setBarWidth(barShare());
    for (std::size_t series = 0; series < m_value.series.size(); ++series) {
        const ChartSeries &one = m_value.series[series];
        const Ink ink = inkOf(one.ink, theme);
        auto *set = new QBarSet(one.name);
        for (std::size_t i = 0; i < one.values.size(); ++i)
            set->append(isShown(series) ? double(one.values[std::size_t(place(double(i)))]) : 0.0);
        set->setBrush(ink.fill);
        // A line of the ground parts what is stacked; a pattern or a tint keeps its own outline instead.
        const bool solid = ink.fill.style() == Qt::SolidPattern && ink.fill.color() == ink.line;
        set->setPen(QPen(solid ? theme.colour(Colour::ChartGround) : ink.line, 1));
        bars->append(set);
    }
    chart()->addSeries(bars);
}

void Plot::addLines(const Theme &theme)
{
    for (std::size_t series = 0; series < m_value.series.size(); ++series) {
        const ChartSeries &one = m_value.series[series];
        auto *line = new QLineSeries;
        for (std::size_t i = 0; i < one.values.size(); ++i)
            line->append(double(i), double(one.values[i]));
        line->setPen(QPen(inkOf(one.ink, theme).line, 2));
        line->setVisible(isShown(series));
        chart()->addSeries(line);
    }
}

void Plot::addAxes(const Theme &theme)
{
    const QFont font = theme.font(Type::Caption);
    const QColor ink = theme.colour(Colour::TextMuted);

    auto *points = new QCategoryAxis;
    points->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    points->setRange(-0.5, double(m_value.points.size()) - 0.5);
    points->setStartValue(-0.5);
    std::vector<std::pair<double, QString>> ticks;
    for (std::size_t i = 0; i < m_value.points.size(); ++i)
        if (!m_value.points[i].tick.isEmpty())
            ticks.emplace_back(place(double(i)), m_value.points[i].tick);
    std::ranges::sort(ticks);
    for (const auto &[where, text] : ticks)
        points->append(text, where);
    points->setGridLineVisible(false);
    points->setLineVisible(false); // its ticks would go with it: the base line is painted

    // Where totals are written beside the longest bar they need room.
    const std::int64_t top = m_value.top(m_shown);
    const AmountAxis scale = amountAxis(m_value.totals ? top + (top + 7) / 8 : top, m_steps);
    auto *amounts = new QValueAxis;
    amounts->setRange(0, double(scale.end));
    amounts->setTickCount(scale.ticks);
    amounts->setLabelFormat(u"%.0f"_s); // "%d" gives no label at all where numbers are localised
    amounts->setGridLinePen(QPen(theme.colour(Colour::ChartGrid), 1));
    amounts->setLineVisible(false);

    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(points), static_cast<QAbstractAxis *>(amounts)}) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(ink);
    }
    chart()->addAxis(points, isBars() ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(amounts, isBars() ? Qt::AlignBottom : Qt::AlignLeft);
    for (QAbstractSeries *series : chart()->series()) {
        series->attachAxis(points);
        series->attachAxis(amounts);
    }
}

int Plot::amountSteps() const
{
    const Theme &theme = Theme::current();
    const int room = isBars() ? width() / theme.px(amountStepWidth) : height() / theme.px(amountStepHeight);
    return std::clamp(room, 2, 6);
}

double Plot::barShare() const
{
    const double room = (isBars() ? height() : width()) * 0.8 / double(m_value.points.size());
    return std::min(mostOfPoint, Theme::current().px(isBars() ? thickestBar : thickestColumn) / room);
}

QPointF Plot::at(double point, double amount) const
{
    const QPointF value = isBars() ? QPointF(amount, place(point)) : QPointF(place(point), amount);
    return chart()->mapToScene(chart()->mapToPosition(value, chart()->series().value(0)));
}

QRectF Plot::cell(std::size_t point) const
{
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    const QPointF from = at(double(point) - 0.5, 0);
    const QPointF to = at(double(point) + 0.5, 0);
    return isBars() ? QRectF(QPointF(area.left(), from.y()), QPointF(area.right(), to.y()))
                    : QRectF(QPointF(from.x(), area.top()), QPointF(to.x(), area.bottom()));
}

void Plot::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (chart()->series().isEmpty())
        return;
    const Theme &theme = Theme::current();
    painter->setPen(QPen(theme.colour(Colour::BorderStrong), 1));
    painter->drawLine(at(-0.5, 0), at(double(m_value.points.size()) - 0.5, 0));
    if (m_value.now)
        paintNow(*painter, theme);
    if (m_value.kind == ChartValue::Kind::Lines)
        paintLines(*painter, theme);
    else if (m_value.totals)
        paintBarValues(*painter, theme);
    if (m_current) {
        const QColor ring = theme.colour(hasFocus() ? Colour::FocusRing : Colour::BorderStrong);
        paintBox(*painter, cell(*m_current).adjusted(-1, -1, 1, 1), theme.px(Radius::Chip), {}, ring,
                 hasFocus() ? theme.px(Edge::Focus) : 1);
    } else if (hasFocus()) {
        paintBox(*painter, chart()->mapRectToScene(chart()->plotArea()), theme.px(Radius::Chip), {},
                 theme.colour(Colour::FocusRing), theme.px(Edge::Focus));
    }
}

void Plot::paintNow(QPainter &painter, const Theme &theme) const
{
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    const double x = at(*m_value.now, 0).x();
    if (x < area.left() || x > area.right())
        return;
    QPen pen(theme.colour(Colour::TextMuted), 1);
    pen.setDashPattern({2, 2});
    painter.setPen(pen);
    // It ends where the bar of the present begins.
    const auto present = std::size_t(std::clamp<double>(std::round(*m_value.now), 0, double(m_value.points.size()) - 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, at(double(present), double(m_value.total(present, m_shown))).y()));
    const QFont &font = theme.font(Type::Caption);
    const int width = textWidth(m_value.nowName, font);
    const bool fits = x + theme.px(Space::Xs) + width <= area.right();
    const double left = fits ? x + theme.px(Space::Xs) : x - theme.px(Space::Xs) - width;
    paintText(painter, QRect(int(left), int(area.top()), width + 1, QFontMetrics(font).height()), m_value.nowName, font,
              theme.colour(Colour::TextMuted));
}

void Plot::paintBarValues(QPainter &painter, const Theme &theme) const
{
    const QFont &font = theme.font(Type::Caption);
    const QFont &strong = theme.font(Type::Section);
    const int height = QFontMetrics(font).height();
    const int gap = theme.px(Space::Xs);
    for (std::size_t point = 0; point < m_value.points.size(); ++point) {
        std::int64_t below = 0;
        for (std::size_t series = 0; series < m_value.series.size(); ++series) {
            const std::int64_t amount = m_value.series[series].values[point];
            if (!isShown(series) || amount == 0)
                continue;
            const QColor ink = inkOf(m_value.series[series].ink, theme).text;
            const QString text = number(amount);
            const QRectF part = QRectF(at(double(point), double(below)), at(double(point), double(below + amount))).normalized();
            below += amount;
            if (isBars() && ink.isValid() && part.width() >= textWidth(text, font) + gap)
                paintText(painter, QRect(int(part.x()), int(part.y()) - height / 2, int(part.width()), height), text, font, ink,
                          Qt::AlignCenter);
        }
        const QString text = number(below);
        const int width = textWidth(text, strong) + 2;
        const QPointF end = at(double(point), double(below));
        const QRect box = isBars() ? QRect(int(end.x()) + gap, int(end.y()) - height / 2, width, height)
                                   : QRect(int(end.x()) - width / 2, int(end.y()) - height - 1, width, height);
        paintText(painter, box, text, strong, theme.colour(Colour::Text),
                  isBars() ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    }
}

void Plot::paintLines(QPainter &painter, const Theme &theme) const
{
    const QRectF area = chart()->mapRectToScene(chart()->plotArea());
    const bool roomy = area.width() / double(m_value.points.size()) >= 8;
    const QFont &strong = theme.font(Type::Section);
    const int height = QFontMetrics(strong).height();
    std::vector<std::pair<double, QString>> ends;
    for (std::size_t series = 0; series < m_value.series.size(); ++series) {
        if (!isShown(series))
            continue;
        const ChartSeries &one = m_value.series[series];
        const QColor ink = inkOf(one.ink, theme).line;
        for (std::size_t i = 0; i < one.values.size(); ++i)
            if (roomy || i % 5 == 0 || i + 1 == one.values.size())
                paintMarker(painter, at(double(i), double(one.values[i])), theme.px(6), series, ink);
        ends.emplace_back(at(0, double(one.values.back())).y(), number(one.values.back()));
    }
    // The last values stand at the right, each at its height or as near to it as the others and the picture's ends let it.
    std::ranges::sort(ends, std::greater<>());
    double free = area.bottom() + height / 2.0;
    for (auto &[y, text] : ends) {
        y = std::min(y, free - height / 2.0);
        free = y - height / 2.0;
    }
    free = area.top() - height / 2.0;
    for (auto &[y, text] : ends | std::views::reverse) {
        y = std::max(y, free + height / 2.0);
        free = y + height / 2.0;
        paintText(painter, QRect(int(area.right()) + 1, int(y) - height / 2, margins(theme).right(), height), text, strong,
                  theme.colour(Colour::Text));
    }
}

// Room at the right of lines for their last values and for half of the last tick.
QMargins Plot::margins(const Theme &theme) const
{
    if (m_value.kind != ChartValue::Kind::Lines)
        return {};
    int widest = theme.px(Space::L);
    for (const ChartSeries &series : m_value.series)
        if (!series.values.empty())
            widest = std::max(widest, textWidth(number(series.values.back()), theme.font(Type::Section)) + theme.px(Space::Xs));
    return {0, 0, widest, 0};
}

void Plot::walkTo(std::optional<std::size_t> point)
{
    if (m_current == point)
        return;
    m_current = point;
    viewport()->update();
    Q_EMIT currentChanged();
}

void Plot::keyPressEvent(QKeyEvent *event)
{
    const std::size_t count = m_value.points.size();
    const std::size_t here = m_current.value_or(count);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        walkTo(here == 0 ? 0 : std::min(here, count) - 1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        walkTo(here >= count ? 0 : std::min(here + 1, count - 1));
        return;
    case Qt::Key_Home:
        walkTo(0);
        return;
    case Qt::Key_End:
        walkTo(count - 1);
        return;
    case Qt::Key_Escape:
        if (m_current) {
            walkTo({});
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void Plot::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    if (chart()->series().isEmpty())
        return;
    for (std::size_t point = 0; point < m_value.points.size(); ++point)
        if (cell(point).contains(mapToScene(event->pos())))
            return walkTo(point);
    if (!hasFocus())
        walkTo({});
}

void Plot::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    if (!hasFocus())
        walkTo({});
}

void Plot::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void Plot::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    walkTo({});
    viewport()->update();
}

void Plot::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (m_steps != amountSteps())
        build();
    else if (auto *bars = dynamic_cast<QAbstractBarSeries *>(chart()->series().value(0)))
        bars->setBarWidth(barShare());
}

} // namespace sportello::ui
