// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"

#include <QtWidgets/QWidget>

class QListView;
class QStackedLayout;

namespace sportello::ui {

class CallListModel;
class CallerCard;
class EmptyState;
class SectionHeader;
class TicketListModel;
class TicketListView;
class VerbButton;

// Who is calling, or whose ticket is open: the card, their open tickets, their last calls.
class CallerColumn : public QWidget {
    Q_OBJECT
public:
    explicit CallerColumn(Workplace &workplace, QWidget *parent = nullptr);

    // `newNumber`: called from, and not theirs yet.
    void show(const std::optional<domain::Contact> &contact, const QString &newNumber = {}, bool calling = false);
    using QWidget::show;

Q_SIGNALS:
    void ticketChosen(domain::TicketId id);
    void addAsked();
    void learnAsked();

private:
    void refreshCard();

    Workplace &m_workplace;
    QStackedLayout *m_stack;
    EmptyState *m_nobody;
    CallerCard *m_card;
    VerbButton *m_act;
    SectionHeader *m_ticketsHead;
    TicketListModel *m_tickets;
    TicketListView *m_ticketList;
    SectionHeader *m_callsHead;
    CallListModel *m_calls;
    QListView *m_callList;
    std::optional<domain::Contact> m_contact;
    QString m_newNumber;
    bool m_calling = false;
};

} // namespace sportello::ui
