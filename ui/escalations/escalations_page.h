// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

#include <QtCore/QTimer>

class QSplitter;

namespace sportello::ui {

class FactsColumn;
class TextLabel;
class TicketDetail;
class TicketListModel;
class TicketListView;
class VerbButton;

// The second level's place: what was passed up, the story of one ticket with its verbs, and the facts about it.
class EscalationsPage : public Page {
    Q_OBJECT
public:
    EscalationsPage(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    void open(domain::TicketId id);
    void activated() override;
    [[nodiscard]] QList<QWidget *> regions() override;
    [[nodiscard]] QStringList unsaved() const override;
    [[nodiscard]] TicketListModel &queue() { return *m_model; }
    [[nodiscard]] TicketListView &list() { return *m_list; }
    [[nodiscard]] TicketDetail &detail() { return *m_detail; }
    [[nodiscard]] FactsColumn &facts() { return *m_facts; }

Q_SIGNALS:
    // How many tickets are open at the second level.
    void counted(int count);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void takeNext();
    void refreshTakeNext();
    void tellFacts();
    void arrange();
    void share();
    void tellTitle();
    [[nodiscard]] bool isFolded() const;

    Workplace &m_workplace;
    ActionSet &m_actions;
    TextLabel *m_title;
    TextLabel *m_count;
    VerbButton *m_takeNext;
    TicketListModel *m_model;
    TicketListView *m_list;
    QWidget *m_queue;
    QWidget *m_story;
    VerbButton *m_strip; // the facts in one line, where there is no room for their column
    TicketDetail *m_detail;
    FactsColumn *m_facts;
    QSplitter *m_split;
    QTimer m_age;
    bool m_shared = false;
    double m_scale = 0;
};

} // namespace sportello::ui
