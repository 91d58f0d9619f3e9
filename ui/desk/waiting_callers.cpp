// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/waiting_callers.h"

#include "ui/delegates/ticket_delegate.h"
#include "ui/models/waiting_model.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/section_header.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace sportello::ui {

WaitingCallers::WaitingCallers(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_model(new WaitingModel(workplace, this)), m_head(new SectionHeader(this)), m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_list->setItemDelegate(new TicketDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    hide();
    connect(m_model, &WaitingModel::loaded, this, [this] {
        arrange();
        Q_EMIT changed();
    });
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto caller = m_model->callerAt(index.row()))
            Q_EMIT callBack(*caller);
    });
    onTheme(this, [this](const Theme &) { arrange(); });
    onLanguage(this, [this, key = actions.action(ActionId::CallBackNext)] {
        m_head->setTitle(tr("To be called back"));
        m_head->setAside(key->shortcut().toString(QKeySequence::NativeText));
        m_list->setAccessibleName(tr("Callers to be called back"));
        arrange();
    });
}

std::optional<storage::WaitingCaller> WaitingCallers::next() const
{
    const QModelIndex chosen = m_list->currentIndex();
    return m_model->callerAt(m_list->hasFocus() && chosen.isValid() ? chosen.row() : 0);
}

void WaitingCallers::arrange()
{
    const int rows = m_model->rowCount();
    m_head->setCount(m_model->count());
    m_list->setFixedHeight(std::min(rows, rowsShown) * ticketRowHeight(Theme::current()) + 2 * m_list->frameWidth());
    setVisible(rows > 0);
}

} // namespace sportello::ui
