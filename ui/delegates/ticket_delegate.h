// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/painters.h"

#include <QtCore/QStringList>
#include <QtWidgets/QStyledItemDelegate>

#include <optional>

namespace sportello::ui {

// A ticket as its row shows it.
struct TicketRow {
    QString number, subject, requester;
    bool untouched = false;
    bool changed = false;
    TimeLeft time;
    QString timeSpoken; // empty: as it is written
    State state = State::New;
    QString stateText;
    QString chasers;
    QStringList watchers;
};
[[nodiscard]] TicketRow ticketRowOf(const QModelIndex &index);
// The row as a sentence, for screen readers.
[[nodiscard]] QString spoken(const TicketRow &row);
[[nodiscard]] int ticketRowHeight(const Theme &theme);
void paintTicketRow(QPainter &painter, const QRect &box, const TicketRow &row, const RowState &state, const Theme &theme);

struct GroupHeader {
    QString title;
    std::optional<int> count;
    QString aside;
    QString key;
};
[[nodiscard]] GroupHeader groupHeaderOf(const QModelIndex &index);
void paintGroupHeader(QPainter &painter, const QRect &box, const GroupHeader &header, const Theme &theme);

// What a view says about one of its rows.
[[nodiscard]] RowState rowStateOf(const QStyleOptionViewItem &option);

// Lists of tickets in two-line rows, with group headers between them.
class TicketDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

Q_SIGNALS:
    // The verb of a group header was clicked.
    void groupVerbClicked(const QModelIndex &group);
};

} // namespace sportello::ui
