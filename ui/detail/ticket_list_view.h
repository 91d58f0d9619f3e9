// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ticket_list_model.h"

#include <QtWidgets/QListView>

namespace sportello::ui {

class EmptyState;

// A list of tickets in rows. The row under the cursor stays where it is on the screen while others change things.
class TicketListView : public QListView {
    Q_OBJECT
public:
    explicit TicketListView(TicketListModel &model, QWidget *parent = nullptr);

    // As soon as it is in the list; until then no row is.
    void choose(domain::TicketId id);
    // False where the list is empty.
    bool chooseFirst();
    [[nodiscard]] std::optional<domain::TicketId> chosenTicket() const;
    // What is shown where there is nothing to list.
    [[nodiscard]] EmptyState &empty() { return *m_empty; }

Q_SIGNALS:
    void chosen(domain::TicketId id);
    // Enter or a double click: on into the detail.
    void entered(domain::TicketId id);
    void groupVerb(const QModelIndex &group);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isTicket(const QModelIndex &index) const { return index.flags().testFlag(Qt::ItemIsSelectable); }
    void beforeMerge();
    void afterMerge();

    TicketListModel &m_model;
    EmptyState *m_empty;
    std::optional<domain::TicketId> m_wanted;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    bool m_merging = false;
    bool m_entering = false;
};

} // namespace sportello::ui
