// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

class QSplitter;

namespace sportello::ui {

class CallBar;
class CallerColumn;
class TextLabel;
class TicketDetail;
class TicketListModel;
class TicketListView;
class WaitingCallers;

// The first level's place: the queue, the ticket that is open, and who is calling.
class DeskPage : public Page {
    Q_OBJECT
public:
    // The call bar stands in the shell, over every page.
    DeskPage(Workplace &workplace, ActionSet &actions, CallBar &calls, QWidget *parent = nullptr);

    void open(domain::TicketId id);
    // Words to find tickets by take the place of the queue; none bring it back.
    void search(const QString &words);
    [[nodiscard]] QList<QWidget *> regions() override;
    [[nodiscard]] QStringList unsaved() const override;
    [[nodiscard]] TicketListModel &queue() { return *m_model; }
    [[nodiscard]] TicketListView &list() { return *m_list; }
    [[nodiscard]] TicketDetail &detail() { return *m_detail; }
    [[nodiscard]] WaitingCallers &waiting() { return *m_waiting; }

Q_SIGNALS:
    // How much open work stands in the queue.
    void counted(int count);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<struct TicketGroup> groups() const;
    void retranslate();
    void takeNext();
    void takeKeyboard();
    void showCaller();
    void arrange();
    void tellCount();
    void refreshTakeNext();
    void refreshCallBack();

    Workplace &m_workplace;
    ActionSet &m_actions;
    CallBar &m_calls;
    TextLabel *m_title;
    TextLabel *m_count;
    TicketListModel *m_model;
    TicketListView *m_list;
    WaitingCallers *m_waiting;
    QWidget *m_queue;
    TicketDetail *m_detail;
    CallerColumn *m_caller;
    QSplitter *m_split;
    QString m_words;
    bool m_begun = false;
};

} // namespace sportello::ui
