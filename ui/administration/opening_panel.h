// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "ui/administration/side_panel.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

class OpeningsModel;

// What is said of one opening, and under it the kinds and caps of the contract.
class OpeningPanel : public SidePanel {
    Q_OBJECT
public:
    explicit OpeningPanel(ActionSet &actions, QWidget *parent = nullptr);

    // `opening` may be none.
    void show(const OpeningsModel &model, const desk::OpeningsDetail &detail, const domain::Opening *opening);
    using QWidget::show;

private:
    void tellOpening(const OpeningsModel &model, const domain::Opening *opening);

    InfoSection *m_opening;
    InfoSection *m_kinds;
    InfoSection *m_caps;
};

} // namespace sportello::ui
