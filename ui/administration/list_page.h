// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

class QSplitter;

namespace sportello::ui {

class PaneTable;
class SidePanel;

// A place of one list, with what is said of the chosen one in a panel beside it, or under it where there is less room. Esc goes
// back to the list. Its actions are about the chosen one, and nobody's while it is out of sight.
class ListPage : public Page {
    Q_OBJECT
public:
    void activated() override;

protected:
    ListPage(ActionSet &actions, QWidget *parent);
    // Before anything else is done with it; `head` stands over the list.
    void build(QWidget *head, PaneTable *list, SidePanel *panel);

    // Says of each of its actions whether it may be done to the chosen one.
    virtual void judge() = 0;
    virtual void perform(ActionId id) = 0;
    // Says of each of its actions where to go first.
    virtual void leave() = 0;
    // Under a list without a chosen row it would only take its room.
    void showPanel();
    virtual void arrange(bool wide);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] bool fitsBeside() const;

    QSplitter *m_split;
    PaneTable *m_list = nullptr;
    SidePanel *m_panel = nullptr;
    bool m_wide = true;
};

} // namespace sportello::ui
