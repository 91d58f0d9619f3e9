// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/message.h"

#include <QtCore/QAbstractTableModel>

namespace sportello::ui {

// What a contract's messages say: each kind in each language, in the contract's own words or the standard ones.
class TemplatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Kind, Language, Whose, Subject, ColumnCount };
    struct Row {
        domain::MessageTemplate words;
        bool isOwn = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const std::vector<domain::MessageTemplate> &own);
    void clear();
    void retranslate();

    [[nodiscard]] const Row *at(int row) const;
    // What stands there now; every kind and language has its row.
    [[nodiscard]] Row of(domain::MessageKind kind, const QString &language) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString cell(const Row &row, int column);

    std::vector<Row> m_rows;
};

// "Italian"
[[nodiscard]] QString languageName(const QString &code);
// What a message would say for a ticket that is made up.
[[nodiscard]] domain::MessageTemplate sampleOf(const domain::MessageTemplate &words, const QString &contract);

} // namespace sportello::ui
