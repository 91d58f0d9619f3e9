// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"
#include "ui/administration/pane.h"

class QStackedLayout;

namespace sportello::ui {

class DayPanel;
class EmptyState;
class HoursForm;
class DayLegend;
class PeriodHead;
class YearView;

// When a contract has service: a year at a glance, each day's hours and why, and what changes them.
class CalendarPane : public AdministrationPane {
    Q_OBJECT
public:
    CalendarPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Calendar"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    [[nodiscard]] YearView &year() const { return *m_year; }
    [[nodiscard]] DayPanel &panel() const { return *m_panel; }
    [[nodiscard]] const std::optional<CalendarView> &shown() const { return m_view; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;

private:
    void take(const CalendarView &view);
    void retell();
    void tellDay();
    void tellYear();
    void retranslate();
    void askHours(domain::HoursUse use);
    void askClosure();
    void askCancel();
    void submitClosure();
    // The days that are typed into the form; none where they are no days yet.
    [[nodiscard]] std::optional<domain::Closure> typedClosure() const;

    std::optional<CalendarView> m_view;
    PeriodHead *m_head;
    DayLegend *m_legend;
    YearView *m_year;
    EmptyState *m_none;
    QStackedLayout *m_middle = nullptr;
    DayPanel *m_panel;
    HoursForm *m_hours;
    AdministrationForm *m_closure;
    AdministrationForm *m_cancel;
};

} // namespace sportello::ui
