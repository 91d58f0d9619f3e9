// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/day_mark.h"
#include "ui/administration/side_panel.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

class InfoSection;
class TextLabel;

// What is said of one day, and under it the hours and closing days that the calendar is made of.
class DayPanel : public SidePanel {
    Q_OBJECT
public:
    explicit DayPanel(ActionSet &actions, QWidget *parent = nullptr);

    void show(const CalendarView &view, domain::LocalDay day, domain::LocalDay today);
    using QWidget::show;

private:
    void tellDay(const CalendarView &view, domain::LocalDay day, domain::LocalDay today);
    void tellHours(const CalendarView &view);
    void tellClosures(const CalendarView &view, int year);

    TextLabel *m_kind;
    QWidget *m_face;
    InfoSection *m_day;
    InfoSection *m_deskHours;
    InfoSection *m_siteHours;
    InfoSection *m_closures;
};

// "08:00-13:00, 14:00-18:00 (9 h)", or that it is closed.
[[nodiscard]] QString hoursLine(const domain::DayPlan &plan);
// "always", "from 1 Jun 2026 08:00"
[[nodiscard]] QString sinceText(domain::Instant from);
// A rule in words: its week, holidays, the patron saint.
[[nodiscard]] QString ruleText(const domain::HoursRule &rule);

} // namespace sportello::ui
