// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/pane_table.h"

#include "ui/delegates/table_delegate.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>

#include <algorithm>

namespace sportello::ui {

PaneTable::PaneTable(QAbstractItemModel *model, std::span<const ColumnWidth> widths, int stretched, QWidget *parent)
    : QTableView(parent), m_widths(widths), m_stretched(stretched), m_none(new EmptyState(viewport()))
{
    setModel(model);
    setItemDelegate(new TableDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setMinimumSectionSize(1); // what it finds by its font outlives the font
    m_none->hide();
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PaneTable::moved);
    connect(this, &QAbstractItemView::activated, this, &PaneTable::opened);
    onTheme(this, [this](const Theme &theme) {
        verticalHeader()->setDefaultSectionSize(
            std::max(theme.px(Size::RowOneLine), QFontMetrics(theme.font(Type::Body)).height() + theme.px(Space::Xs)));
        fitColumns();
    });
}

void PaneTable::showNone(bool shown)
{
    m_none->setVisible(shown);
    m_none->resize(viewport()->size());
}

void PaneTable::choose(int row)
{
    setCurrentIndex(model()->index(std::max(0, row), 0));
}

QSize PaneTable::minimumSizeHint() const
{
    const QHeaderView *head = horizontalHeader();
    const int chosen = std::max(0, currentIndex().row());
    const int line = verticalHeader()->defaultSectionSize();
    return {QTableView::minimumSizeHint().width(),
            2 * frameWidth() + (head->minimumHeight() > 0 ? head->minimumHeight() : head->sizeHint().height())
                + (chosen < model()->rowCount() ? rowHeight(chosen) : line) + line};
}

void PaneTable::fitColumns()
{
    const Theme &theme = Theme::current();
    const int room = viewport()->width();
    int used = 0;
    int stretched = 0;
    bool fits = true;
    for (std::size_t i = 0; i < m_widths.size(); ++i) {
        const int column = m_widths[i].column;
        const int wide = theme.px(m_widths[i].width);
        fits = fits && (used + wide <= room || i < 2);
        setColumnHidden(column, !fits);
        if (!fits)
            continue;
        used += wide;
        setColumnWidth(column, wide);
        if (column == m_stretched)
            stretched = wide;
    }
    if (stretched > 0)
        setColumnWidth(m_stretched, std::max(theme.px(60), stretched + room - used));
}

// Return opens what is said of the row, whatever the desktop calls activating.
void PaneTable::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && currentIndex().isValid())
        Q_EMIT opened();
    else
        QTableView::keyPressEvent(event);
}

void PaneTable::resizeEvent(QResizeEvent *event)
{
    // Where there is less room the chosen row stays in sight.
    const int place = currentIndex().isValid() ? rowViewportPosition(currentIndex().row()) : -1;
    const bool wasSeen = place >= 0 && place < event->oldSize().height();
    QTableView::resizeEvent(event);
    if (wasSeen)
        scrollTo(currentIndex());
    fitColumns();
    m_none->resize(viewport()->size());
}

} // namespace sportello::ui
