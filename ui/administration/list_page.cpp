// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/list_page.h"

#include "ui/administration/pane_table.h"
#include "ui/administration/side_panel.h"
#include "ui/theme/on_change.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSplitter>

#include <algorithm>

namespace sportello::ui {

namespace {

constexpr int listPanelWidth = 380;
constexpr int listPanelLeast = 300;
constexpr int listFoldBelow = 900; // the panel goes under the list

} // namespace

ListPage::ListPage(ActionSet &actions, QWidget *parent) : Page(parent), m_split(new QSplitter(this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_split);
    connect(&actions, &ActionSet::triggered, this, [this](ActionId id) {
        if (isVisible())
            perform(id);
    });
}

void ListPage::build(QWidget *head, PaneTable *list, SidePanel *panel)
{
    m_list = list;
    m_panel = panel;
    auto *ground = new QWidget;
    ground->setAutoFillBackground(true);
    ground->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(ground);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(list, 1);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(ground);
    m_split->addWidget(panel);
    m_split->setStretchFactor(0, 1);
    connect(list, &PaneTable::opened, panel, &SidePanel::enter);
    onTheme(this, [this](const Theme &) { arrange(fitsBeside()); });
}

void ListPage::activated()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ListPage::showPanel()
{
    m_panel->setVisible(m_wide || m_list->currentIndex().isValid());
}

bool ListPage::fitsBeside() const
{
    return width() >= Theme::current().px(listFoldBelow);
}

void ListPage::arrange(bool wide)
{
    const Theme &theme = Theme::current();
    m_wide = wide;
    m_split->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
    m_panel->setMinimumWidth(wide ? theme.px(listPanelLeast) : 0);
    m_panel->setMinimumHeight(wide ? 0 : height() / 3);
    showPanel();
    if (wide)
        m_split->setSizes({std::max(0, width() - theme.px(listPanelWidth)), theme.px(listPanelWidth)});
    else
        m_split->setSizes({height() / 2, height() / 2});
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    if (m_wide != fitsBeside() || event->oldSize().isEmpty())
        arrange(fitsBeside());
}

void ListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    judge();
}

void ListPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        leave();
}

void ListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        activated();
    else
        Page::keyPressEvent(event);
}

} // namespace sportello::ui
