// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/step_panel.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/watch_terms.h"
#include "ui/administration/info_section.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/text_label.h"

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

StepPanel::StepPanel(ActionSet &actions, QWidget *parent) : SidePanel(parent), m_step(new InfoSection)
{
    m_step->setTitle({});
    for (const ActionId id : {ActionId::ChangeStep, ActionId::AddStep, ActionId::RemoveStep})
        m_step->addVerb(actions.action(id));
    addSections({m_step});
    onLanguage(this, [this] { setAccessibleName(tr("What is said of the chosen step")); });
}

void StepPanel::show(const StepsModel &model, const WatchStep *step)
{
    title().setText(step ? words::term(step->action) : tr("No step is chosen"));
    if (!step)
        return m_step->setLines({});
    const bool tells = step->action == StepAction::Notify || step->action == StepAction::Chase;
    const bool toParty = step->receiver == StepReceiver::Party;
    m_step->setLines({
        {tr("When"),
         tr("%1 % of “%2” has passed, in service", "a share of a target")
             .arg(QString::number(step->percent), words::term(step->measure))},
        {tr("For"), stepConditions(*step)},
        {tells ? tr("To", "receiver of a step") : tr("Team"), model.receiverOf(*step)},
        {tr("Address"),
         !toParty                      ? QString()
             : step->address.isEmpty() ? tr("none: it is said by phone")
                                       : step->address},
        {tr("Language"),
         !tells                          ? QString()
             : step->language == "it"_L1 ? tr("Italian")
                                         : tr("English")},
        {tr("Repeated"), repeatedText(*step)},
        {tr("Reason"), words::onOneLine(step->why)},
        {tr("Order"), QString::number(step->rank)},
        {tr("Since"), words::moment(step->from)},
        {tr("Number"), QString::number(step->id.value())},
    });
}

} // namespace sportello::ui
