// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"

#include <QtCore/QAbstractListModel>

namespace sportello::ui {

// The calls of one contact, newest first, by pages.
class CallListModel : public QAbstractListModel {
    Q_OBJECT
public:
    static constexpr int Ticket = Qt::UserRole + 500; // qlonglong, where the call led to one
    static constexpr int pageSize = 20;

    explicit CallListModel(Workplace &workplace, QObject *parent = nullptr);

    void setContact(std::optional<domain::ContactId> contact);
    // Of the calls that are read: how many began in these days up to now.
    [[nodiscard]] int countOfDays(int days) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();
    void failed(const domain::Error &error);

private:
    void read(const std::optional<storage::CallCursor> &after);
    [[nodiscard]] QString outcome(const domain::Call &call) const;

    Workplace &m_workplace;
    std::optional<domain::ContactId> m_contact;
    std::vector<domain::Call> m_calls;
    std::optional<storage::CallCursor> m_next;
    int m_generation = 0;
    bool m_reading = false;
};

} // namespace sportello::ui
