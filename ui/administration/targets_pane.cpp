// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/targets_pane.h"

#include "ui/administration/hold_stops_form.h"
#include "ui/administration/pane_head.h"
#include "ui/administration/pane_table.h"
#include "ui/administration/target_form.h"
#include "ui/administration/target_panel.h"
#include "ui/administration/trial_view.h"
#include "ui/models/due_runs.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/verb_button.h"

#include <QtCore/QLocale>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Stage = TargetsModel::Stage;

namespace {

constexpr std::array targetActions{ActionId::AddTarget, ActionId::ChangeTarget, ActionId::EndTarget, ActionId::SetHoldStops,
                                   ActionId::TryTarget};

// For whom it is takes what the others leave.
constexpr auto widths = std::to_array<PaneTable::ColumnWidth>({{TargetsModel::Measured, 204},
                                                               {TargetsModel::For, 150},
                                                               {TargetsModel::Limit, 96},
                                                               {TargetsModel::Time, 82},
                                                               {TargetsModel::Rank, 62},
                                                               {TargetsModel::Standing, 92},
                                                               {TargetsModel::Since, 136},
                                                               {TargetsModel::Until, 136}});

constexpr int trialBeatMs = 200;
constexpr qint64 longestTurnMs = 3'600'000;

} // namespace

TargetsPane::TargetsPane(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : AdministrationPane(workplace, actions, parent), m_model(new TargetsModel(this)),
      m_head(new PaneHead(actions.action(ActionId::AddTarget))), m_table(new PaneTable(m_model, widths, TargetsModel::For)),
      m_panel(new TargetPanel(actions))
{
    setParts({m_head, m_table}, m_panel);
    makeForms();

    m_look.setInterval(trialBeatMs);
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &TargetsPane::list);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_trial)
            m_target->trialView().wait(m_trial->read);
    });
    connect(m_table, &PaneTable::moved, this, [this] {
        if (const TargetsModel::Row *row = chosen()) {
            m_wanted = row->target ? std::optional(row->target->id) : std::nullopt;
            m_wantedMeasure = row->measure;
        }
        tellChosen();
    });
    connect(m_table, &PaneTable::opened, m_panel, &TargetPanel::enter);
    followDues();
    onLanguage(this, [this] { retranslate(); });
}

TargetsPane::~TargetsPane()
{
    stopTrial();
}

void TargetsPane::makeForms()
{
    m_target = new TargetForm(set().action(ActionId::TryTarget));
    m_end = new AdministrationForm;
    m_end->addLine(u"from"_s);
    m_holds = new HoldStopsForm;
    for (AdministrationForm *form :
         {static_cast<AdministrationForm *>(m_target), m_end, static_cast<AdministrationForm *>(m_holds)})
        addForm(form);
    connect(m_target, &TargetForm::tryWanted, this, &TargetsPane::tryOut);
    connect(m_target, &AdministrationForm::left, this, &TargetsPane::stopTrial);
    connect(m_holds, &HoldStopsForm::measureChosen, this, [this](Measure measure) {
        if (form() == m_holds && subject()->thing != std::int64_t(measure))
            askHolds(measure);
    });
}

std::span<const ActionId> TargetsPane::actions() const
{
    return targetActions;
}

void TargetsPane::perform(ActionId id)
{
    if (!m_shown)
        return;
    switch (id) {
    case ActionId::AddTarget:
        return askNew();
    case ActionId::ChangeTarget:
        return askChange();
    case ActionId::EndTarget:
        return askEnd();
    case ActionId::SetHoldStops: {
        const Measure measure = chosen() ? chosen()->measure : Measure::Resolve;
        return askHolds(isOfCalls(measure) ? Measure::Resolve : measure);
    }
    case ActionId::TryTarget:
        return tryOut();
    default:
        return;
    }
}

void TargetsPane::read()
{
    readBy<desk::TargetsDetail>([](desk::Desk &desk, ContractId id) { return desk::readTargets(desk, id); },
                                [this](const desk::TargetsDetail &detail) { take(detail); });
}

void TargetsPane::clear()
{
    stopTrial();
    m_turn.stop();
    m_shown.reset();
    m_wanted.reset();
    m_wantedMeasure.reset();
    m_model->clear();
    m_panel->tellDues({});
    tellChosen();
}

void TargetsPane::take(const desk::TargetsDetail &detail)
{
    m_shown = detail;
    list();
    m_target->setBasis(detail, workplace().clock().now());
    m_holds->setBasis(detail.rules);
}

// As they stand now: time that passes begins and ends targets too.
void TargetsPane::list()
{
    if (!m_shown)
        return;
    const Instant now = workplace().clock().now();
    const auto wanted = m_wanted;
    const auto measure = m_wantedMeasure;
    m_model->show(m_shown->rules, now);
    int row = wanted ? m_model->rowOf(*wanted) : -1;
    if (row < 0 && measure)
        row = m_model->rowOf(*measure);
    m_table->choose(row >= 0 ? row : m_model->firstPromise());
    tellChosen();
    if (const auto next = m_model->nextChange(now))
        m_turn.start(int(std::clamp<qint64>((*next - now).count(), 1, longestTurnMs)));
    else
        m_turn.stop();
}

const TargetsModel::Row *TargetsPane::chosen() const
{
    return m_model->at(m_table->currentIndex().row());
}

std::optional<Target> TargetsPane::chosenTarget() const
{
    const TargetsModel::Row *row = chosen();
    return row && (row->stage == Stage::InForce || row->stage == Stage::ToCome) ? row->target : std::nullopt;
}

void TargetsPane::tellChosen()
{
    const QString hours =
        m_shown && !m_shown->hasHours ? u" · "_s + tr("the contract has no hours yet: no service time passes") : QString();
    m_head->setCount(m_shown ? QString(QLocale().toString(m_model->promised()) + hours) : QString());
    if (m_shown)
        m_panel->show(*m_shown, chosen());
    m_panel->widget()->setVisible(m_shown.has_value());
    if (isVisible())
        judge();
}

// What a change makes of the open tickets: told while it is under way and when it is done.
void TargetsPane::followDues()
{
    const DueRuns &runs = workplace().dueRuns();
    connect(&runs, &DueRuns::progressed, this, [this](ContractId id, int done, int of) {
        if (contract() == id)
            m_panel->tellDues([done, of] {
                return tr("Being computed anew: %1 of %2.").arg(QLocale().toString(done), QLocale().toString(of));
            });
    });
    connect(&runs, &DueRuns::computed, this, [this](ContractId id, const desk::DueRun &run) {
        if (contract() == id)
            m_panel->tellDues([run] { return dueReport(run); });
    });
}

void TargetsPane::judge()
{
    const QString first = tr("Choose a contract first.");
    for (const ActionId id : targetActions)
        set().setAllowed(id, m_shown.has_value(), first);
    if (!m_shown)
        return;
    const TargetsModel::Row *row = chosen();
    const bool isChosen = row && row->target;
    const QString why = isChosen ? tr("The chosen target holds no longer.") : tr("Choose a target first.");
    for (const ActionId id : {ActionId::ChangeTarget, ActionId::EndTarget})
        set().setAllowed(id, chosenTarget().has_value(), why);
}

void TargetsPane::retranslate()
{
    m_head->setTitle(tr("Targets"));
    m_table->setAccessibleName(tr("Targets in the order in which they are asked"));
    m_end->setWords(tr("End the target"), tr("End the target"));
    m_end->setField(u"from"_s, tr("From when on"), tr("now, or 1/6/2026 08:00"));
    m_model->retranslate();
    tellChosen();
}

QList<QWidget *> TargetsPane::regions() const
{
    return {m_table, m_head->verb(), form() ? static_cast<QWidget *>(form()) : m_panel};
}

QWidget *TargetsPane::home() const
{
    return m_table;
}

} // namespace sportello::ui
