// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/outbox.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// What the desk has not got yet, in the order in which it was done.
class UnsentModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Code, What, Subject, Who, Done, Standing, ColumnCount };

    explicit UnsentModel(Workplace &workplace, QObject *parent = nullptr);

    [[nodiscard]] const Outbox::Entry *at(int row) const;
    // -1: it is not here.
    [[nodiscard]] int rowOf(const QUuid &key) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void merged();

private:
    void merge();
    [[nodiscard]] QString cell(const Outbox::Entry &entry, int column) const;

    Workplace &m_workplace;
    std::vector<Outbox::Entry> m_rows;
};

// "Call, ticket opened"
[[nodiscard]] QString whatWasDone(const desk::Unsent &unsent);
// What it was about, in the words that were typed.
[[nodiscard]] QString subjectOf(const desk::Unsent &unsent);
// "Waits for the desk"
[[nodiscard]] QString standingOf(const Outbox::Entry &entry);

} // namespace sportello::ui
