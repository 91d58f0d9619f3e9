// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/targets.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// A contract's targets by measure, in the order in which they are asked; a measure that nothing is promised for says so, and
// what holds no longer comes last.
class TargetsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Measured, Rank, For, Limit, Time, Since, Until, Standing, ColumnCount };
    enum class Stage { InForce, ToCome, Over, NeverHeld, NothingPromised };
    struct Row {
        domain::Measure measure = domain::Measure::Resolve;
        std::optional<domain::Target> target = {}; // none: nothing is promised for the measure
        Stage stage = Stage::NothingPromised;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const domain::TargetRules &rules, domain::Instant now);
    // Nothing at all, of no contract.
    void clear();
    void retranslate();

    [[nodiscard]] const Row *at(int row) const;
    // The row of that target; where it holds no longer, of what has taken its place; -1: there is none.
    [[nodiscard]] int rowOf(domain::TargetId id) const;
    [[nodiscard]] int rowOf(domain::Measure measure) const;
    // The first one that holds or will; -1: there is none.
    [[nodiscard]] int firstPromise() const;
    // How many hold, or will.
    [[nodiscard]] int promised() const;
    // When the next one begins or ends to hold.
    [[nodiscard]] std::optional<domain::Instant> nextChange(domain::Instant now) const;
    // The row as a sentence.
    [[nodiscard]] QString spoken(const Row &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString cell(const Row &row, int column);

    std::vector<Row> m_rows;
};

[[nodiscard]] TargetsModel::Stage stageOf(const domain::Target &target, domain::Instant now);
[[nodiscard]] QString stageName(TargetsModel::Stage stage);
// "always", or the moment.
[[nodiscard]] QString momentName(domain::Instant from);

} // namespace sportello::ui
