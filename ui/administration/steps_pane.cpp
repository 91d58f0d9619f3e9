// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/steps_pane.h"

#include "ui/administration/pane_head.h"
#include "ui/administration/pane_table.h"
#include "ui/administration/step_panel.h"
#include "ui/administration/steps_model.h"
#include "ui/administration/watch_step_form.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace domain;

namespace {

constexpr std::array stepActions{ActionId::AddStep, ActionId::ChangeStep, ActionId::RemoveStep};

// Whom it reaches takes what the others leave.
constexpr auto stepWidths = std::to_array<PaneTable::ColumnWidth>({{StepsModel::Share, 62},
                                                                   {StepsModel::Action, 150},
                                                                   {StepsModel::Measured, 140},
                                                                   {StepsModel::Receiver, 150},
                                                                   {StepsModel::For, 130},
                                                                   {StepsModel::Repeated, 190},
                                                                   {StepsModel::Rank, 64}});

} // namespace

StepsPane::StepsPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_model(new StepsModel(this)),
      m_head(new PaneHead(actions.action(ActionId::AddStep))), m_table(new PaneTable(m_model, stepWidths, StepsModel::Receiver)),
      m_panel(new StepPanel(actions)), m_step(new WatchStepForm), m_remove(new AdministrationForm)
{
    setParts({m_head, m_table}, m_panel);
    addForm(m_step);
    addForm(m_remove);
    connect(m_table, &PaneTable::moved, this, [this] {
        if (const WatchStep *step = chosen())
            m_wanted = step->id;
        tellChosen();
    });
    connect(m_table, &PaneTable::opened, m_panel, &StepPanel::enter);
    connect(&workplace, &Workplace::directoryChanged, this, [this] {
        if (m_shown)
            take(desk::WatchRules(*m_shown));
    });
    onLanguage(this, [this] { retranslate(); });
}

std::span<const ActionId> StepsPane::actions() const
{
    return stepActions;
}

void StepsPane::perform(ActionId id)
{
    if (!m_shown)
        return;
    if (id == ActionId::AddStep)
        askNew();
    else if (id == ActionId::ChangeStep)
        askChange();
    else if (id == ActionId::RemoveStep)
        askRemove();
}

void StepsPane::read()
{
    readBy<desk::WatchRules>([](desk::Desk &desk, ContractId id) { return desk::readWatchRules(desk, id); },
                             [this](const desk::WatchRules &rules) { take(rules); });
}

void StepsPane::clear()
{
    m_shown.reset();
    m_wanted.reset();
    m_model->clear();
    m_table->showNone(false);
    tellChosen();
}

void StepsPane::take(const desk::WatchRules &rules)
{
    m_shown = rules;
    const auto wanted = m_wanted;
    const int row = std::max(0, m_table->currentIndex().row());
    m_model->show(rules.steps, workplace().directory());
    const int found = wanted ? m_model->rowOf(*wanted) : -1;
    m_table->choose(found >= 0 ? found : std::min(row, m_model->rowCount() - 1));
    m_table->showNone(m_model->rowCount() == 0);
    m_step->setBasis(*contract(), workplace().directory());
    tellChosen();
}

const WatchStep *StepsPane::chosen() const
{
    return m_model->at(m_table->currentIndex().row());
}

void StepsPane::tellChosen()
{
    m_head->setCount(m_shown ? QLocale().toString(m_model->rowCount()) : QString());
    m_panel->show(*m_model, chosen());
    m_panel->widget()->setVisible(m_shown.has_value());
    if (isVisible())
        judge();
}

void StepsPane::judge()
{
    for (const ActionId id : stepActions)
        set().setAllowed(id, m_shown.has_value(), tr("Choose a contract first."));
    if (m_shown)
        for (const ActionId id : {ActionId::ChangeStep, ActionId::RemoveStep})
            set().setAllowed(id, chosen() != nullptr, tr("Choose a step first."));
}

void StepsPane::retranslate()
{
    m_head->setTitle(tr("Steps as time runs out"));
    m_table->setAccessibleName(tr("Steps in the order in which they are looked at"));
    m_table->none().say(tr("Nothing happens by rule as time runs out."),
                        tr("A step tells or chases somebody, raises the priority or passes the ticket on, when so much of a "
                           "target's time has passed."));
    m_table->none().offer(set().action(ActionId::AddStep));
    m_remove->setWords(tr("Remove the step"), tr("Remove the step"));
    m_model->retranslate();
    tellChosen();
}

// Like the chosen one.
void StepsPane::askNew()
{
    const auto submit = [this] {
        const auto step = m_step->step();
        if (!step)
            return;
        send([c = desk::AddWatchStep{request(), *step}](
                 desk::Desk &desk) { return desk::addWatchStep(desk, c).map(nothingBeyond); },
             [what = m_model->spoken(*step)](int) { return tr("Step set: %1.").arg(what); });
    };
    m_step->setBasis(*contract(), workplace().directory());
    m_step->setChanging(false);
    ask(m_step, {ActionId::AddStep}, m_step->initialFor(chosen()), submit);
}

void StepsPane::askChange()
{
    if (!chosen())
        return;
    const auto now = [this, step = *chosen()] {
        const WatchStep shown = latest(step);
        return m_step->initialFor(&shown);
    };
    const auto submit = [this, was = *chosen()] {
        auto step = m_step->step();
        if (!step)
            return;
        step->id = was.id;
        desk::ChangeWatchStep command{request(), *step};
        command.request.version = latest(was).version;
        send([command](desk::Desk &desk) { return desk::changeWatchStep(desk, command).map(nothingBeyond); },
             [what = m_model->spoken(*step)](int) { return tr("Step changed: %1.").arg(what); });
    };
    m_step->setBasis(*contract(), workplace().directory());
    m_step->setChanging(true);
    ask(m_step, {ActionId::ChangeStep, chosen()->id.value()}, now(), submit, now);
}

WatchStep StepsPane::latest(const WatchStep &step) const
{
    const auto known = std::ranges::find(m_shown->steps, step.id, &WatchStep::id);
    return known == m_shown->steps.end() ? step : *known;
}

void StepsPane::askRemove()
{
    if (!chosen())
        return;
    const WatchStep step = *chosen();
    m_remove->setAbout(
        tr("This step: %1. From now on it is not taken any more; what it has done stays, and what it wrote goes out.")
            .arg(m_model->spoken(step)));
    ask(m_remove, {ActionId::RemoveStep, step.id.value()}, {}, [this, step] {
        desk::RemoveWatchStep command{request(), step.id};
        command.request.version = step.version;
        send([command](desk::Desk &desk) { return desk::removeWatchStep(desk, command).map(nothingBeyond); },
             [what = m_model->spoken(step)](int) { return tr("Step removed: %1.").arg(what); });
    });
}

QList<QWidget *> StepsPane::regions() const
{
    return {m_table, m_head->verb(), form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *StepsPane::home() const
{
    return m_table;
}

} // namespace sportello::ui
