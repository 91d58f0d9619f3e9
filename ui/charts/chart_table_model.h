// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_value.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// The figures of a chart as a table: a row for each point, a column for each series, and their sum where they are stacked.
class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setValue(const ChartValue &value);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool hasSum() const { return m_value.kind != ChartValue::Kind::Lines && m_value.series.size() > 1; }

    ChartValue m_value;
};

} // namespace sportello::ui
