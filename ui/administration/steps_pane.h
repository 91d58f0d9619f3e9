// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/watch_rules.h"
#include "ui/administration/pane.h"

namespace sportello::ui {

class InfoSection;
class PaneHead;
class PaneTable;
class StepPanel;
class StepsModel;
class WatchStepForm;

// What happens by rule as a contract's targets run out: its steps, by which somebody is told or chased, a priority is raised, a
// ticket is passed on.
class StepsPane : public AdministrationPane {
    Q_OBJECT
public:
    StepsPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Steps"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    [[nodiscard]] const std::optional<desk::WatchRules> &shown() const { return m_shown; }
    [[nodiscard]] StepsModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] StepPanel &panel() const { return *m_panel; }
    [[nodiscard]] PaneHead &head() const { return *m_head; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;

private:
    void take(const desk::WatchRules &rules);
    void tellChosen();
    void retranslate();
    void askNew();
    void askChange();
    void askRemove();
    [[nodiscard]] const domain::WatchStep *chosen() const;
    // As it was read last; what is not given, where it is not there any more.
    [[nodiscard]] domain::WatchStep latest(const domain::WatchStep &step) const;

    std::optional<desk::WatchRules> m_shown;
    std::optional<domain::WatchStepId> m_wanted;
    StepsModel *m_model;
    PaneHead *m_head;
    PaneTable *m_table;
    StepPanel *m_panel;
    WatchStepForm *m_step;
    AdministrationForm *m_remove;
};

} // namespace sportello::ui
