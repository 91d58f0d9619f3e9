// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace sportello::ui {

class PriorityBars;
class PropertyView;
class StateBadge;
class TextLabel;
class TimeChip;

// A ticket's number and subject, and under them where it stands.
class TicketHeader : public QWidget {
    Q_OBJECT
public:
    explicit TicketHeader(QWidget *parent = nullptr);

    void show(const desk::TicketDetail &detail, const Workplace &workplace);
    // The time left alone, as it is by now.
    void showTime(const desk::TicketDetail &detail, const Workplace &workplace);
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();

    TextLabel *m_number;
    TextLabel *m_subject;
    TimeChip *m_time;
    StateBadge *m_state;
    PriorityBars *m_priority;
    TextLabel *m_owner;
    QHBoxLayout *m_signs; // the second line
};

// Who and what, in a grid of three columns; the second row folds away where space is short.
class TicketProperties : public QWidget {
    Q_OBJECT
public:
    explicit TicketProperties(QWidget *parent = nullptr);

    void show(const desk::TicketDetail &detail, const Workplace &workplace);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PropertyView *m_requester;
    PropertyView *m_beneficiary;
    PropertyView *m_category;
    PropertyView *m_channel;
    PropertyView *m_opened;
    PropertyView *m_team;
    PropertyView *m_levels;
};

} // namespace sportello::ui
