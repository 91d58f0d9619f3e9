// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/waiting_calls.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

#include <QtWidgets/QWidget>

class QListView;

namespace sportello::ui {

class SectionHeader;
class WaitingModel;

// Who was lost and waits to be called back: over the queue, and nothing at all while nobody does.
class WaitingCallers : public QWidget {
    Q_OBJECT
public:
    WaitingCallers(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] WaitingModel &model() { return *m_model; }
    [[nodiscard]] QListView &list() { return *m_list; }
    // The caller whose row is chosen, where the keyboard is there; otherwise the most urgent one.
    [[nodiscard]] std::optional<storage::WaitingCaller> next() const;

Q_SIGNALS:
    // Enter or a double click on a row.
    void callBack(const storage::WaitingCaller &caller);
    void changed();

private:
    static constexpr int rowsShown = 3;
    void arrange();

    WaitingModel *m_model;
    SectionHeader *m_head;
    QListView *m_list;
};

} // namespace sportello::ui
