// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/waiting.h"
#include "ui/models/workplace.h"
#include "ui/widgets/painters.h"

#include <QtCore/QAbstractListModel>
#include <QtCore/QTimer>

namespace sportello::ui {

// The callers who wait to be called back, the most urgent first: at most one page of them, and a count of all.
class WaitingModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int pageSize = 50;
    static constexpr int mostCounted = 1000;
    static constexpr int beatMs = 20'000;

    explicit WaitingModel(Workplace &workplace, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] std::optional<storage::WaitingCaller> callerAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    // They were read; others may wait now.
    void loaded();

private:
    void tick();
    [[nodiscard]] TimeLeft timeOf(const storage::WaitingCaller &caller) const;

    Workplace &m_workplace;
    std::vector<storage::WaitingCaller> m_rows;
    int m_count = 0;
    int m_generation = 0;
    QTimer m_beat;
};

} // namespace sportello::ui
