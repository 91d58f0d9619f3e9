// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/outbox.h"
#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

class QSplitter;

namespace sportello::ui {

class PaneTable;
class TextLabel;
class UnsentModel;
class UnsentPanel;
class Workplace;

// The place of what the desk has not got yet: what waits to be sent, and what was refused and comes back.
class UnsentPage : public Page {
    Q_OBJECT
public:
    UnsentPage(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // While nobody is here its actions say where to go.
    static void rest(ActionSet &actions);

    void choose(const QUuid &key);
    void activated() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] UnsentModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] UnsentPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    void amendWanted(const QUuid &key);
    void discardWanted(const QUuid &key);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void tellChosen();
    void judge();
    void perform(ActionId id);
    void arrange();
    void retranslate();

    Workplace &m_workplace;
    ActionSet &m_actions;
    TextLabel *m_title;
    TextLabel *m_count;
    QWidget *m_bar;
    UnsentModel *m_model;
    PaneTable *m_table;
    UnsentPanel *m_panel;
    QSplitter *m_split;
    QUuid m_wanted; // the one that stays chosen, or whose place the next one takes
    int m_row = 0;
    bool m_wide = true;
};

} // namespace sportello::ui
