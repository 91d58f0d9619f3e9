// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"
#include "ui/shell/place.h"

class QComboBox;
class QStackedWidget;

namespace sportello::ui {

class AdministrationPane;
class CalendarPane;
class EmptyState;
class OpeningsPane;
class RosterPane;
class Segmented;
class StepsPane;
class TargetsPane;
class TemplatesPane;
class TextLabel;
class VerbButton;

// The place where a contract's rules are kept: a page for each, on the contract chosen at the top. Supervisors choose among
// their contracts, administrators among all.
class AdministrationPage : public Page {
    Q_OBJECT
public:
    AdministrationPage(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // Whether there is something here for this person.
    [[nodiscard]] static bool isFor(const domain::Operator &person);
    // While nobody is here its actions say where to go.
    static void rest(ActionSet &actions);

    void activated() override;
    [[nodiscard]] QStringList unsaved() const override;
    [[nodiscard]] QList<QWidget *> regions() override;

    // The page that an action shows, of those that do.
    void show(ActionId page);
    using QWidget::show;
    [[nodiscard]] AdministrationPane &pane() const;
    [[nodiscard]] CalendarPane &calendar() const { return *m_calendar; }
    [[nodiscard]] OpeningsPane &openings() const { return *m_openings; }
    [[nodiscard]] TargetsPane &targets() const { return *m_targets; }
    [[nodiscard]] RosterPane &roster() const { return *m_roster; }
    [[nodiscard]] StepsPane &steps() const { return *m_steps; }
    [[nodiscard]] TemplatesPane &templates() const { return *m_templates; }
    void chooseContract(domain::ContractId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPane(AdministrationPane *pane);
    void fillContracts();
    void give();
    void retranslate();

    Workplace &m_workplace;
    ActionSet &m_actions;
    QWidget *m_bar;
    Segmented *m_tabs;
    TextLabel *m_contractLabel;
    QComboBox *m_contract;
    TextLabel *m_wrong;
    VerbButton *m_retry;
    QStackedWidget *m_stack;
    EmptyState *m_none;
    CalendarPane *m_calendar;
    OpeningsPane *m_openings;
    TargetsPane *m_targets;
    RosterPane *m_roster;
    StepsPane *m_steps;
    TemplatesPane *m_templates;
    std::vector<AdministrationPane *> m_panes;
};

} // namespace sportello::ui
