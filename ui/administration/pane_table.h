// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QTableView>

#include <span>

namespace sportello::ui {

class EmptyState;

// The list of a page: one row is chosen, Return opens what is said of it, and where there is no row it says so. Its columns have
// the widths of the design while there is room; then those that can be read beside go, the last one first.
class PaneTable : public QTableView {
    Q_OBJECT
public:
    struct ColumnWidth {
        int column;
        int width;
    };
    // `widths`, which lasts, in the order in which they stay, the first two always; `stretched` takes what the others leave.
    PaneTable(QAbstractItemModel *model, std::span<const ColumnWidth> widths, int stretched, QWidget *parent = nullptr);

    [[nodiscard]] EmptyState &none() const { return *m_none; }
    void showNone(bool shown);
    // The first one where that row is none.
    void choose(int row);
    // The headers at their least, the chosen row and one more.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void moved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();

    std::span<const ColumnWidth> m_widths;
    int m_stretched;
    EmptyState *m_none;
};

} // namespace sportello::ui
