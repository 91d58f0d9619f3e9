// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/target_panel.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/administration/day_panel.h"
#include "ui/administration/info_section.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Line = InfoSection::Line;
using Stage = TargetsModel::Stage;

TargetPanel::TargetPanel(ActionSet &actions, QWidget *parent)
    : SidePanel(parent), m_target(new InfoSection), m_holds(new InfoSection), m_dues(new InfoSection)
{
    m_target->setTitle({});
    for (const ActionId id : {ActionId::ChangeTarget, ActionId::AddTarget, ActionId::EndTarget, ActionId::TryTarget})
        m_target->addVerb(actions.action(id));
    m_holds->addVerb(actions.action(ActionId::SetHoldStops));
    addSections({m_target, m_holds, m_dues});
    m_dues->hide();
    onLanguage(this, [this] {
        setAccessibleName(tr("What is said of the chosen target"));
        tellDues(m_report);
    });
}

void TargetPanel::show(const desk::TargetsDetail &detail, const TargetsModel::Row *row)
{
    title().setText(row ? words::term(row->measure) : tr("No target is chosen"));
    m_holds->setVisible(row != nullptr);
    if (!row)
        return m_target->setLines({});
    if (row->target)
        tellTarget(*row);
    else
        m_target->setLines({{{}, words::meaning(row->measure)},
                            {{}, tr("Nothing is promised for it: no ticket is ever due or late by it, and none counts.")}});
    tellHolds(detail, row->measure);
}

void TargetPanel::tellTarget(const TargetsModel::Row &row)
{
    const Target &target = *row.target;
    const bool over = row.stage == Stage::Over || row.stage == Stage::NeverHeld;
    const auto only = [](const auto &condition) { return condition ? words::term(*condition) : QString(); };
    m_target->setLines({
        {{}, words::meaning(row.measure)},
        {tr("Number"),
         tr("%1, %2", "number of a target, where it stands").arg(QString::number(target.id.value()), stageName(row.stage))},
        {tr("Within"), words::limit(target.limit, target.wallClock)},
        {tr("For"), conditionsOf(target) == 0 ? words::conditions(target) : QString()},
        {tr("Kind"), only(target.kind)},
        {tr("Contact"), only(target.contactType)},
        {tr("Priority"), only(target.priority)},
        {tr("Level"), only(target.level)},
        {tr("Order"),
         tr("%1; of those for a ticket the first counts", "place in the order in which targets are asked").arg(target.rank)},
        {tr("Since"), momentName(target.from)},
        {tr("Until"), target.until ? momentName(*target.until) : QString()},
        {tr("At risk"),
         over ? QString() : tr("while less than %1 is left").arg(words::serviceTime(target.limit * atRiskPercent / 100))},
    });
}

void TargetPanel::tellHolds(const desk::TargetsDetail &detail, Measure measure)
{
    std::vector<Line> lines;
    for (const HoldStop &stop : detail.rules.stops)
        if (stop.measure == measure && !stop.until)
            lines.push_back(
                {{}, tr("%1: %2", "a hold's reason, since when").arg(words::term(stop.reason), sinceText(stop.from))});
    if (lines.empty())
        lines.push_back({{}, tr("None: it runs on while a ticket waits.")});
    for (const HoldStop &stop : detail.rules.stops)
        if (stop.measure == measure && stop.until && *stop.until > stop.from)
            lines.push_back({{},
                             tr("No longer: %1, %2 until %3")
                                 .arg(words::term(stop.reason), sinceText(stop.from), words::moment(*stop.until))});
    m_holds->setTitle(tr("Holds that stop this clock"));
    m_holds->setLines(lines);
}

void TargetPanel::tellDues(std::function<QString()> told)
{
    m_report = std::move(told);
    const QString report = m_report ? m_report() : QString();
    m_dues->setTitle(tr("Open tickets, since the last change"));
    m_dues->setLines({Line{{}, report}});
    m_dues->setVisible(!report.isEmpty());
}

} // namespace sportello::ui
