// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/side_panel.h"
#include "ui/administration/targets_model.h"
#include "ui/shell/action_set.h"

#include <functional>

namespace sportello::ui {

// What is said of the chosen target, the holds that stop its measure's clock, and what a change made of the open tickets.
class TargetPanel : public SidePanel {
    Q_OBJECT
public:
    explicit TargetPanel(ActionSet &actions, QWidget *parent = nullptr);

    // `row` may be none.
    void show(const desk::TargetsDetail &detail, const TargetsModel::Row *row);
    using QWidget::show;
    // What the last change made of the open tickets, or how far that is, asked for again in another language; none, or nothing
    // said: nothing to show.
    void tellDues(std::function<QString()> report);

private:
    void tellTarget(const TargetsModel::Row &row);
    void tellHolds(const desk::TargetsDetail &detail, domain::Measure measure);

    InfoSection *m_target;
    InfoSection *m_holds;
    InfoSection *m_dues;
    std::function<QString()> m_report;
};

} // namespace sportello::ui
