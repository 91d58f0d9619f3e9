// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/side_panel.h"
#include "ui/administration/steps_model.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

// What is said of the chosen step.
class StepPanel : public SidePanel {
    Q_OBJECT
public:
    explicit StepPanel(ActionSet &actions, QWidget *parent = nullptr);

    // `step` may be none.
    void show(const StepsModel &model, const domain::WatchStep *step);
    using QWidget::show;

private:
    InfoSection *m_step;
};

} // namespace sportello::ui
