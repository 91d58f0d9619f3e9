// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace sportello::ui {

class RosterModel;

// A cell of the roster: one stretch of hours under the other, and marks with their words.
class RosterDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RosterDelegate(const RosterModel &model, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_model(model) {}

    [[nodiscard]] int heightOf(int lines) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const RosterModel &m_model;
};

} // namespace sportello::ui
