// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/roster_view.h"
#include "ui/administration/side_panel.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

// What is said of an operator on a day: their hours and by which entry, whether they count, and how the day is covered.
class RosterPanel : public SidePanel {
    Q_OBJECT
public:
    explicit RosterPanel(ActionSet &actions, QWidget *parent = nullptr);

    // `person` may be none; `gap` is the one that was jumped to.
    void show(const RosterView &view, const desk::StaffingDetail *person, domain::LocalDay day, domain::LocalDay today,
              const std::optional<WeekGap> &gap);
    using QWidget::show;

private:
    void tellStays(const RosterView &view, const desk::StaffingDetail &person, domain::LocalDay day);
    void tellDay(const RosterView &view, domain::LocalDay day, const std::optional<WeekGap> &gap);

    InfoSection *m_stays;
    InfoSection *m_day;
};

} // namespace sportello::ui
