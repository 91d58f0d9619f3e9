// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outgoing.h"
#include "ui/administration/side_panel.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

// What is said of the chosen message: how it stands, to whom and why it goes, and the text as it will go, with its verbs.
class OutgoingPanel : public SidePanel {
    Q_OBJECT
public:
    OutgoingPanel(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // None: nothing is chosen.
    void show(const std::optional<desk::OutgoingDetail> &detail);
    using QWidget::show;

private:
    void tellStanding(const desk::OutgoingDetail &detail);
    void tellFacts(const desk::OutgoingDetail &detail);
    [[nodiscard]] QString why(const desk::OutgoingDetail &detail) const;

    Workplace &m_workplace;
    InfoSection *m_standing;
    InfoSection *m_text;
    InfoSection *m_facts;
};

} // namespace sportello::ui
