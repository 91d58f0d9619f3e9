// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_list_view.h"

#include "ui/delegates/ticket_delegate.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/painters.h"

#include <QtCore/QTimer>
#include <QtWidgets/QScrollBar>

namespace sportello::ui {

using namespace domain;

namespace {

constexpr int ageBeatMs = 20'000;

} // namespace

TicketListView::TicketListView(TicketListModel &model, QWidget *parent)
    : QListView(parent), m_model(model), m_empty(new EmptyState(viewport()))
{
    auto *delegate = new TicketDelegate(this);
    setItemDelegate(delegate);
    setModel(&model);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    m_empty->hide();
    connect(delegate, &TicketDelegate::groupVerbClicked, this, &TicketListView::groupVerb);
    connect(&model, &TicketListModel::aboutToMerge, this, &TicketListView::beforeMerge);
    connect(&model, &TicketListModel::merged, this, &TicketListView::afterMerge);
    connect(this, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto id = m_model.idAt(index))
            Q_EMIT entered(*id);
    });
    auto *age = new QTimer(this);
    age->setInterval(ageBeatMs);
    connect(age, &QTimer::timeout, &model, &TicketListModel::tick);
    age->start();
    onLanguage(this, [this] { m_model.tick(); });
    onTheme(this, [this](const Theme &) { doItemsLayout(); });
}

void TicketListView::choose(TicketId id)
{
    m_wanted = id;
    // A ticket that does not stand here yet, or never will, leaves no other row chosen.
    setCurrentIndex(m_model.indexOf(id));
}

bool TicketListView::chooseFirst()
{
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto id = m_model.idAt(m_model.index(row))) {
            choose(*id);
            return true;
        }
    return false;
}

std::optional<TicketId> TicketListView::chosenTicket() const
{
    return m_model.idAt(currentIndex());
}

QModelIndex TicketListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (m_entering)
        return currentIndex();
    QModelIndex next = QListView::moveCursor(action, modifiers);
    const bool up = action == MoveUp || action == MovePrevious || action == MovePageUp;
    // Headers are passed over; the first row of all is one, so that going up may have to turn round.
    for (const int step : {up ? -1 : 1, up ? 1 : -1})
        while (next.isValid() && !isTicket(next)) {
            const QModelIndex beyond = m_model.index(next.row() + step);
            if (!beyond.isValid())
                break;
            next = beyond;
        }
    return isTicket(next) ? next : currentIndex();
}

void TicketListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    const auto id = m_model.idAt(current);
    if (!id || m_merging)
        return;
    m_wanted = id;
    m_model.hold(id);
    Q_EMIT chosen(*id);
}

void TicketListView::beforeMerge()
{
    m_merging = true;
    const QModelIndex current = currentIndex();
    m_anchor = current.isValid() && visualRect(current).intersects(viewport()->rect()) ? current : indexAt(QPoint(4, 4));
    m_anchorTop = visualRect(m_anchor).top();
}

void TicketListView::afterMerge()
{
    m_merging = false;
    // When a ticket leaves one group for another the cursor goes with it.
    if (m_wanted && chosenTicket() != m_wanted)
        setCurrentIndex(m_model.indexOf(*m_wanted));
    doItemsLayout();
    if (m_anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_anchor).top() - m_anchorTop);
    m_empty->setVisible(m_model.rowCount() == 0);
}

// Coming here chooses nothing: a ticket that is open but not listed would be left for the first one of the list.
void TicketListView::focusInEvent(QFocusEvent *event)
{
    m_entering = true;
    QListView::focusInEvent(event);
    m_entering = false;
}

// A list in which no row is chosen shows the keyboard as a whole.
void TicketListView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (!hasFocus() || currentIndex().isValid())
        return;
    QPainter painter(viewport());
    paintFocusRing(painter, viewport()->rect(), Theme::current());
}

void TicketListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_empty->setGeometry(0, 0, viewport()->width(), std::min(viewport()->height(), m_empty->sizeHint().height() * 2));
}

} // namespace sportello::ui
