// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outgoing.h"
#include "ui/administration/list_page.h"
#include "ui/models/workplace.h"

#include <QtCore/QTimer>

namespace sportello::ui {

class OutgoingBar;
class OutgoingModel;
class OutgoingPanel;
class PaneTable;

// The place of what goes out: chasers and notices that wait for somebody first, each with its text, and the verbs that settle
// it.
class OutgoingPage : public ListPage {
    Q_OBJECT
public:
    OutgoingPage(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // Whether there is something here for this person.
    [[nodiscard]] static bool isFor(const domain::Operator &person);
    // While nobody is here its actions say where to go.
    static void rest(ActionSet &actions);

    // What waits for somebody of all contracts, whatever was shown before.
    void showToDo();
    [[nodiscard]] QList<QWidget *> regions() override;

    [[nodiscard]] OutgoingModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] OutgoingPanel &panel() const { return *m_panel; }
    [[nodiscard]] OutgoingBar &bar() const { return *m_bar; }
    [[nodiscard]] QString count() const;
    // The chosen one; more is known of it once it was read.
    [[nodiscard]] const std::optional<desk::OutgoingDetail> &shown() const { return m_shown; }

Q_SIGNALS:
    // What the operator has to see to, after each reading.
    void counted(const desk::OutgoingToDo &toDo);
    void ticketWanted(domain::TicketId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void loaded();
    void tellChosen();
    void tellCount(const QString &wrong = {});
    void judge() override;
    void judgeSettling(ActionId id, desk::Settlement settlement);
    void perform(ActionId id) override;
    void leave() override { rest(m_actions); }
    void settle(desk::Settlement settlement);
    void settled(const domain::Outgoing &message, desk::Settlement settlement);
    void refused(const domain::Error &error);
    void arrange(bool wide) override;
    void retranslate();

    Workplace &m_workplace;
    ActionSet &m_actions;
    OutgoingBar *m_bar;
    OutgoingModel *m_model;
    PaneTable *m_table;
    OutgoingPanel *m_panel;
    std::optional<desk::OutgoingDetail> m_shown;
    std::optional<domain::OutgoingId> m_wanted; // the one that stays chosen, or whose place the next one takes
    int m_row = 0;
    bool m_settling = false; // the desk has not answered yet
    bool m_stale = true;
    QTimer m_beat;
};

} // namespace sportello::ui
