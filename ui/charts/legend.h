// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_value.h"

#include <QtWidgets/QWidget>

class QAbstractButton;

namespace sportello::ui {

class FlowLayout;

// The names of a chart's series with their signs. Each is a switch: it takes its series out of the picture and back.
class Legend : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

    // Keeps which series are out as long as their number stays.
    void show(const ChartValue &value);
    using QWidget::show;
    [[nodiscard]] std::vector<bool> shown() const;

Q_SIGNALS:
    void switched();

private:
    FlowLayout *m_flow;
    ChartValue m_value;
    std::vector<QAbstractButton *> m_items;
};

} // namespace sportello::ui
