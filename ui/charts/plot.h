// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_value.h"
#include "ui/theme/theme.h"

#include <QtCharts/QChartView>

class QAbstractAxis;
class QXYSeries;

namespace sportello::ui {

// The picture of a chart. Arrow keys and the mouse walk its points; what the point says is current().
class Plot : public QChartView {
    Q_OBJECT
public:
    explicit Plot(QWidget *parent = nullptr);

    void draw(const ChartValue &value, const std::vector<bool> &shown);
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }

Q_SIGNALS:
    void currentChanged();

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void addBars(const Theme &theme);
    void addLines(const Theme &theme);
    void addAxes(const Theme &theme);
    void walkTo(std::optional<std::size_t> point);
    [[nodiscard]] bool isShown(std::size_t series) const { return series >= m_shown.size() || m_shown[series]; }
    [[nodiscard]] int amountSteps() const;
    [[nodiscard]] double barShare() const; // of the room between two points, with a bound on thickness
    // Where a point and an amount lie in the scene.
    [[nodiscard]] QPointF at(double point, double amount) const;
    [[nodiscard]] QRectF cell(std::size_t point) const;
    [[nodiscard]] bool isBars() const { return m_value.kind == ChartValue::Kind::Bars; }
    // Bars are counted from below.
    [[nodiscard]] double place(double point) const { return isBars() ? double(m_value.points.size()) - 1 - point : point; }
    void paintNow(QPainter &painter, const Theme &theme) const;
    void paintBarValues(QPainter &painter, const Theme &theme) const;
    void paintLines(QPainter &painter, const Theme &theme) const;
    [[nodiscard]] QMargins margins(const Theme &theme) const;

    ChartValue m_value;
    std::vector<bool> m_shown;
    std::optional<std::size_t> m_current;
    int m_steps = 0;
};

} // namespace sportello::ui
