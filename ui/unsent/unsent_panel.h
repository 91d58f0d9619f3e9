// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/side_panel.h"
#include "ui/models/outbox.h"
#include "ui/shell/action_set.h"

namespace sportello::ui {

class Workplace;

// What is said of the chosen one: how it stands and why, with its verbs, and what was typed.
class UnsentPanel : public SidePanel {
    Q_OBJECT
public:
    UnsentPanel(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // None: nothing is chosen.
    void show(const Outbox::Entry *entry);
    using QWidget::show;

private:
    Workplace &m_workplace;
    InfoSection *m_standing;
    InfoSection *m_text;
    InfoSection *m_facts;
};

} // namespace sportello::ui
