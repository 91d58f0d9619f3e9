// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/list_page.h"
#include "ui/models/outbox.h"

namespace sportello::ui {

class PaneTable;
class TextLabel;
class UnsentModel;
class UnsentPanel;
class Workplace;

// The place of what the desk has not got yet: what waits to be sent, and what was refused and comes back.
class UnsentPage : public ListPage {
    Q_OBJECT
public:
    UnsentPage(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // While nobody is here its actions say where to go.
    static void rest(ActionSet &actions);

    void choose(const QUuid &key);
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] UnsentModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] UnsentPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    void amendWanted(const QUuid &key);
    void discardWanted(const QUuid &key);

private:
    void refresh();
    void tellChosen();
    void judge() override;
    void perform(ActionId id) override;
    void leave() override { rest(m_actions); }
    void retranslate();

    Workplace &m_workplace;
    ActionSet &m_actions;
    TextLabel *m_title;
    TextLabel *m_count;
    QWidget *m_bar;
    UnsentModel *m_model;
    PaneTable *m_table;
    UnsentPanel *m_panel;
    QUuid m_wanted; // the one that stays chosen, or whose place the next one takes
    int m_row = 0;
};

} // namespace sportello::ui
