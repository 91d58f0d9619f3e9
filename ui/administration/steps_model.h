// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reading.h"
#include "core/domain/watch_step.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// The steps by which a contract's tickets are watched, in the order in which they are looked at.
class StepsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Share, Measured, Action, Receiver, For, Repeated, Rank, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<domain::WatchStep> &steps, const desk::Directory &directory);
    void clear() { show({}, {}); }
    void retranslate();

    [[nodiscard]] const domain::WatchStep *at(int row) const;
    // -1: it is not among them.
    [[nodiscard]] int rowOf(domain::WatchStepId id) const;
    // The row as a sentence.
    [[nodiscard]] QString spoken(const domain::WatchStep &step) const;
    [[nodiscard]] QString receiverOf(const domain::WatchStep &step) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cell(const domain::WatchStep &step, int column) const;

    std::vector<domain::WatchStep> m_rows;
    desk::Directory m_directory;
};

// "every ticket", "P1, second level"
[[nodiscard]] QString stepConditions(const domain::WatchStep &step);
// "3 times, every 1 h"; empty: once.
[[nodiscard]] QString repeatedText(const domain::WatchStep &step);

} // namespace sportello::ui
