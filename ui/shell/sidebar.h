// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

#include <QtCore/QAbstractListModel>
#include <QtWidgets/QStyledItemDelegate>

#include <optional>

class QListView;

namespace sportello::ui {

class TextLabel;

// The places an operator may go, with what waits there.
class PlaceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Roles { IconRole = Qt::UserRole + 1, CountRole, AlarmRole };

    using QAbstractListModel::QAbstractListModel;

    void add(ConsolePlace place);
    // How many wait at a place; an alarm is for what is overdue there.
    void setCount(ConsolePlace place, std::optional<int> count, bool alarm);
    // The names have changed.
    void retranslate();
    [[nodiscard]] ConsolePlace placeAt(const QModelIndex &index) const
    {
        return m_rows[static_cast<std::size_t>(index.row())].place;
    }
    [[nodiscard]] QModelIndex indexOf(ConsolePlace place) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        ConsolePlace place;
        std::optional<int> count;
        bool alarm = false;
    };
    std::vector<Row> m_rows;
};

class PlaceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNarrow(bool narrow) { m_narrow = narrow; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_narrow = false;
};

class Sidebar : public QWidget {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    [[nodiscard]] PlaceModel &places() { return *m_model; }
    void setCurrent(ConsolePlace place);
    // Icons alone; the names are tooltips then.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    [[nodiscard]] QWidget *list() const;

Q_SIGNALS:
    void chosen(ConsolePlace place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress(const Theme &theme);

    PlaceModel *m_model;
    PlaceDelegate *m_delegate;
    QListView *m_list;
    QWidget *m_head;
    TextLabel *m_name;
    bool m_narrow = false;
};

} // namespace sportello::ui
