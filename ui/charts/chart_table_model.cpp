// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"

#include <QtCore/QLocale>

namespace sportello::ui {

void ChartTableModel::setValue(const ChartValue &value)
{
    beginResetModel();
    m_value = value;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_value.points.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + int(m_value.series.size()) + (hasSum() ? 1 : 0);
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto point = std::size_t(index.row());
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return m_value.reading(point);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == 0)
        return m_value.points[point].name;
    const auto series = std::size_t(index.column()) - 1;
    return QLocale().toString(
        qlonglong(series < m_value.series.size() ? m_value.series[series].values[point] : m_value.total(point)));
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_value.pointsName;
    const auto series = std::size_t(section) - 1;
    return series < m_value.series.size() ? m_value.series[series].name : tr("Total");
}

} // namespace sportello::ui
