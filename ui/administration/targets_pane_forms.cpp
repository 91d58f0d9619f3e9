// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the page of targets: what each asks for, what it hands to the desk, and the trial that changes nothing.
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/hold_stops_form.h"
#include "ui/administration/target_form.h"
#include "ui/administration/targets_pane.h"
#include "ui/administration/trial_view.h"
#include "ui/administration/typed.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString described(const Target &target)
{
    return TargetsPane::tr("%1 within %2, for: %3")
        .arg(words::term(target.measure), words::limit(target.limit, target.wallClock), words::conditions(target));
}

} // namespace

void TargetsPane::askNew()
{
    askTarget({ActionId::AddTarget}, {});
}

void TargetsPane::askChange()
{
    if (const auto target = chosenTarget())
        askTarget({ActionId::ChangeTarget, target->id.value()}, target);
}

void TargetsPane::askTarget(const Subject &subject, const std::optional<Target> &replaced)
{
    stopTrial();
    m_target->setBasis(*m_shown, workplace().clock().now());
    m_target->setReplaced(replaced);
    const auto now = [this, replaced] { return m_target->initialFor(*replaced); };
    const auto submit = [this] {
        auto command = m_target->command();
        if (!command)
            return;
        command->request.key = request().key;
        stopTrial(); // due times are computed anew behind it
        send([c = *command](desk::Desk &desk) { return desk::setTarget(desk, c).map(nothingBeyond); },
             [what = described(command->target)](int) { return tr("Target set: %1.").arg(what); });
    };
    if (replaced)
        ask(m_target, subject, now(), submit, now);
    else
        ask(m_target, subject, m_target->initialFor(chosen() ? chosen()->measure : Measure::Resolve), submit);
}

void TargetsPane::askEnd()
{
    const auto target = chosenTarget();
    if (!target)
        return;
    m_end->setAbout(
        tr("%1. From then on nothing is promised by it; what was missed by it until then stays missed.").arg(described(*target)));
    ask(m_end, {ActionId::EndTarget, target->id.value()}, {}, [this, target = *target] {
        desk::EndTarget command{request(), target.id};
        if (const QString from = m_end->text(u"from"_s); !from.isEmpty()) {
            command.from = momentFromText(from, today());
            if (!command.from)
                return m_end->complain(u"from"_s, whyNoMoment(from, today()));
        }
        for (const Target &known : m_shown->rules.targets)
            if (known.id == target.id)
                command.request.version = known.version;
        send([command](desk::Desk &desk) { return desk::endTarget(desk, command).map(nothingBeyond); },
             [what = described(target)](int) { return tr("The target ends: %1.").arg(what); });
    });
}

void TargetsPane::askHolds(Measure measure)
{
    m_holds->setBasis(m_shown->rules);
    const auto now = [this, measure] { return m_holds->initialFor(measure); };
    const auto submit = [this] {
        desk::SetHoldStops command = m_holds->command(*contract());
        command.request.key = request().key;
        send([command](desk::Desk &desk) { return desk::setHoldStops(desk, command).map(nothingBeyond); },
             [what = words::term(command.measure)](int) { return tr("Holds that stop the clock were set: %1.").arg(what); });
    };
    ask(m_holds, {ActionId::SetHoldStops, std::int64_t(measure)}, now(), submit, now);
}

// From the form that is asked; without one, from the form of the chosen target, in which one then writes "what if".
void TargetsPane::tryOut()
{
    if (form() != m_target) {
        if (chosenTarget())
            askChange();
        else
            askNew();
        return;
    }
    stopTrial();
    m_target->clearComplaints();
    const auto command = m_target->trial();
    if (!command)
        return;
    const auto state = std::make_shared<TrialState>();
    m_trial = state;
    m_target->trialView().wait(0);
    m_look.start();
    const auto isOurs = [this, state] {
        if (m_trial != state)
            return false; // given up, or another one has begun
        m_trial.reset();
        m_look.stop();
        return true;
    };
    watch(
        this,
        workplace().client().run(
            [command = *command, state](desk::Desk &desk) {
                return desk::tryTarget(desk, command, [state](int read) {
                    state->read = read;
                    return !state->stopped;
                });
            },
            desk::DeskClient::Lane::Long),
        [this, isOurs, command = *command](const desk::Trial &trial) {
            if (!isOurs())
                return;
            m_target->trialView().show(command, trial);
            m_target->ensureWidgetVisible(&m_target->trialView(), 0);
        },
        [this, isOurs](const Error &error) {
            if (!isOurs())
                return;
            m_target->trialView().clear();
            if (error.subject == "target"_L1)
                m_target->complain(u"measure"_s, words::sentence(error));
            else
                m_target->refuse(error);
        });
}

void TargetsPane::stopTrial()
{
    if (m_trial)
        m_trial->stopped = true;
    m_trial.reset();
    m_look.stop();
    m_target->trialView().clear();
}

} // namespace sportello::ui
