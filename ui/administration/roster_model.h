// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/roster_view.h"

#include <QtCore/QAbstractTableModel>

#include <memory>

namespace sportello::ui {

// A week of a contract's roster: a row for each operator, a column for each day. The heads of columns speak of the day's
// coverage, those of rows of who the operator is.
class RosterModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using View = std::shared_ptr<const RosterView>;
    // A line of a cell.
    struct Line {
        enum class Kind { Hours, Uncounted, Off, None, Use, OneDay, NotCounted };
        Kind kind = Kind::Hours;
        QString text;
        QString shorter = {}; // where there is no room for it
    };

    explicit RosterModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    // Of which week it speaks from now on; its cells are empty until that week is shown.
    void setWeek(domain::LocalDay monday, domain::LocalDay today);
    void show(const View &view, domain::LocalDay today);
    void clear();
    void retranslate();

    [[nodiscard]] domain::LocalDay monday() const { return m_monday; }
    [[nodiscard]] domain::LocalDay today() const { return m_today; }
    [[nodiscard]] domain::LocalDay dayAt(int column) const { return m_monday + column; }
    // What was read of this week; none while it is being read.
    [[nodiscard]] const RosterView *view() const;
    [[nodiscard]] const View &last() const { return m_view; }
    [[nodiscard]] const desk::StaffingDetail *personAt(int row) const;
    [[nodiscard]] int rowOf(domain::OperatorId person) const;
    [[nodiscard]] const std::vector<Stay> &staysAt(const QModelIndex &index) const;
    [[nodiscard]] std::vector<Line> linesAt(const QModelIndex &index) const;
    // How many lines the fullest cell of a row has.
    [[nodiscard]] int linesOf(int row) const;
    // Why the operator of a row would not count; empty: they would.
    [[nodiscard]] QString notAdmittedAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString spoken(const QModelIndex &index) const;

    View m_view;
    domain::LocalDay m_monday = 0;
    domain::LocalDay m_today = 0;
};

// "8-13" for 08:00-13:00, where there is little room.
[[nodiscard]] QString shortSpan(int fromMinute, int toMinute);

} // namespace sportello::ui
