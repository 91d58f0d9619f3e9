// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/pane.h"
#include "ui/administration/roster_model.h"

namespace sportello::ui {

class DayHeads;
class PaneTable;
class PeriodHead;
class RosterDayForm;
class RosterDelegate;
class RosterPanel;
class RosterWeekForm;

// Who is present on a contract in a week, whether that covers its hours, and what changes it.
class RosterPane : public AdministrationPane {
    Q_OBJECT
public:
    RosterPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Roster"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    // To a day, and the week that it is of.
    void goTo(domain::LocalDay day, const std::optional<WeekGap> &gap = {});
    [[nodiscard]] domain::LocalDay day() const { return m_day; }
    [[nodiscard]] const std::optional<WeekGap> &gap() const { return m_gap; }
    // The week that is in front; none while it is being read.
    [[nodiscard]] const RosterView *shown() const { return m_model->view(); }
    [[nodiscard]] RosterModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] RosterPanel &panel() const { return *m_panel; }
    [[nodiscard]] PeriodHead &head() const { return *m_head; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    void makeForms();
    void take(const RosterModel::View &view);
    void choose();
    void tell();
    void fit();
    void fitRows();
    void retranslate();
    [[nodiscard]] const desk::StaffingDetail *chosen() const { return m_model->personAt(m_row); }
    // The entries on the chosen day that have not passed.
    [[nodiscard]] std::vector<const domain::RosterEntry *> removable() const;
    void nextGap();
    void seekGap();
    void askWeek(const desk::StaffingDetail &person, domain::LocalDay day, domain::HoursUse use);
    void askDay(const desk::StaffingDetail &person, domain::LocalDay day, domain::HoursUse use);
    void askRemove();
    void tellRemoved();

    PeriodHead *m_head;
    RosterModel *m_model;
    PaneTable *m_table;
    DayHeads *m_days;
    RosterDelegate *m_delegate;
    QWidget *m_corner;
    RosterPanel *m_panel;
    RosterWeekForm *m_week = nullptr;
    RosterDayForm *m_oneDay = nullptr;
    AdministrationForm *m_remove = nullptr;
    RosterModel::View m_basis; // the week of the day that a form is about, as it was read last
    domain::LocalDay m_day = 0;
    std::optional<domain::OperatorId> m_person;
    std::optional<WeekGap> m_gap; // the one that was jumped to
    int m_row = 0;
    bool m_choosing = false;
    bool m_seeking = false;
};

} // namespace sportello::ui
