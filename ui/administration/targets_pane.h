// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/administration/pane.h"
#include "ui/administration/targets_model.h"

#include <QtCore/QTimer>

#include <atomic>
#include <memory>

namespace sportello::ui {

class HoldStopsForm;
class PaneHead;
class PaneTable;
class TargetForm;
class TargetPanel;

// What a contract promises in time: its targets in the order in which they are asked, the holds that stop their clocks, and a
// target tried on the past.
class TargetsPane : public AdministrationPane {
    Q_OBJECT
public:
    TargetsPane(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);
    ~TargetsPane() override;

    [[nodiscard]] QString title() const override { return tr("Targets"); }
    [[nodiscard]] std::span<const ActionId> actions() const override;
    void perform(ActionId id) override;
    [[nodiscard]] QList<QWidget *> regions() const override;

    [[nodiscard]] const std::optional<desk::TargetsDetail> &shown() const { return m_shown; }
    [[nodiscard]] TargetsModel &model() const { return *m_model; }
    [[nodiscard]] PaneTable &table() const { return *m_table; }
    [[nodiscard]] TargetPanel &panel() const { return *m_panel; }
    [[nodiscard]] PaneHead &head() const { return *m_head; }
    [[nodiscard]] TargetForm &targetForm() const { return *m_target; }
    [[nodiscard]] bool isTrying() const { return m_trial != nullptr; }

protected:
    void read() override;
    void clear() override;
    void judge() override;
    [[nodiscard]] QWidget *home() const override;

private:
    void makeForms();
    void take(const desk::TargetsDetail &detail);
    void list();
    void tellChosen();
    void followDues();
    void retranslate();
    [[nodiscard]] const TargetsModel::Row *chosen() const;
    // The chosen one, while it holds or will.
    [[nodiscard]] std::optional<domain::Target> chosenTarget() const;
    void askNew();
    void askChange();
    void askEnd();
    void askHolds(domain::Measure measure);
    void askTarget(const Subject &subject, const std::optional<domain::Target> &replaced);
    void tryOut();
    void stopTrial();

    // A trial under way, on the client's thread.
    struct TrialState {
        std::atomic<bool> stopped = false;
        std::atomic<int> read = 0;
    };

    std::optional<desk::TargetsDetail> m_shown;
    std::optional<domain::TargetId> m_wanted; // the one that stays chosen, else the measure
    std::optional<domain::Measure> m_wantedMeasure;
    TargetsModel *m_model;
    PaneHead *m_head;
    PaneTable *m_table;
    TargetPanel *m_panel;
    TargetForm *m_target = nullptr;
    AdministrationForm *m_end = nullptr;
    HoldStopsForm *m_holds = nullptr;
    std::shared_ptr<TrialState> m_trial;
    QTimer m_look; // how far the trial is
    QTimer m_turn; // a target begins or ends to hold
};

} // namespace sportello::ui
