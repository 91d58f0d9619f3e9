// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "ui/detail/ticket_drafts.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

#include <QtCore/QSet>
#include <QtWidgets/QWidget>

#include <limits>

class QListView;
class QStackedLayout;

namespace sportello::ui {

class Composer;
class EmptyState;
class HistoryModel;
class MergeView;
struct MergeRow;
class Presence;
class TextLabel;
class TicketHeader;
class TicketProperties;
class VerbRow;
class WhyDue;

// A ticket with its story and its verbs: the same on the Desk, on Escalations and on Tickets. Follows what others do to it.
// Of several of them the visible one answers to the actions.
class TicketDetail : public QWidget {
    Q_OBJECT
public:
    TicketDetail(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    void open(domain::TicketId id);
    void close();
    [[nodiscard]] std::optional<domain::TicketId> current() const { return m_id; }
    [[nodiscard]] const std::optional<desk::TicketDetail> &shown() const { return m_detail; }
    // Unfolds the form of a step, or does the step where it asks for nothing.
    void begin(ActionId step);
    [[nodiscard]] QList<QWidget *> regions() const;
    [[nodiscard]] StepForm *form() const { return m_form; }
    [[nodiscard]] WhyDue *whyDue() const { return m_why; }
    [[nodiscard]] MergeView *merge() const { return m_merge; }
    // Who else has it before them, in words; empty where nobody has.
    [[nodiscard]] QString whoElse() const;
    // What was typed here and is not saved, in words, a ticket each.
    [[nodiscard]] QStringList unsaved() const;

Q_SIGNALS:
    // It was read, anew or again.
    void read(const domain::Ticket &ticket);
    // What was to be opened could not be read: this one stays.
    void stayed(domain::TicketId ticket);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void load();
    void take(const desk::TicketDetail &detail);
    [[nodiscard]] bool isTyping() const;
    void tellWhoElse();
    void stand();
    void tellMeanwhile(const desk::TicketDetail &before, const desk::TicketDetail &after);
    void refreshVerbs();
    void retranslate();
    void arrange();
    void perform(ActionId id);
    void submitForm();
    void submitNote();
    void keepNote(desk::NoteTicket note, bool isTried);
    void noteKept(const QUuid &key);
    // `seen`: the version from which it was begun, where others' changes may have gone together with it.
    void done(ActionId step, const desk::Receipt &receipt, int seen = 0);
    [[nodiscard]] std::vector<MergeRow> mergeRows() const;
    [[nodiscard]] QString whoMade(const QString &field) const;
    [[nodiscard]] QString whoSaved(int since, int before = std::numeric_limits<int>::max()) const;
    [[nodiscard]] QString mergedWith(int seen, const desk::Receipt &receipt) const;
    void askMerge();
    void submitMerge();
    void leaveMerge();
    void keepForm() const;
    void storeForm() const;
    void foldForm();
    void takeOlderForm();
    void toggleWhyDue();
    void tellWhyDue();

    Workplace &m_workplace;
    ActionSet &m_actions;
    TicketHeader *m_header;
    VerbRow *m_verbs;
    StepForm *m_form;
    WhyDue *m_why;
    MergeView *m_merge;
    TextLabel *m_whoElse;
    TextLabel *m_meanwhile;
    TicketProperties *m_properties;
    QListView *m_story;
    HistoryModel *m_history;
    Composer *m_composer;
    EmptyState *m_empty;
    QStackedLayout *m_stack;

    std::optional<domain::TicketId> m_id;
    std::optional<desk::TicketDetail> m_detail;
    int m_generation = 0;
    QTimer m_beat;                  // time left goes on, and what is typed is kept
    std::optional<ActionId> m_step; // whose form is open
    desk::Request m_request;        // of the open form
    int m_seen = 0;                 // the ticket's version when the open form was begun
    bool m_isContested = false;     // somebody saved the same field: what they made it is being read
    QSet<QUuid> m_keeping;          // notes that go to the disk
    TicketDrafts m_drafts;
    Presence *m_presence;
    QElapsedTimer m_sinceKey; // that went into what is written here
};

} // namespace sportello::ui
