// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/hold_stops_form.h"

#include "core/words/due_terms.h"
#include "core/words/terms.h"
#include "ui/administration/targets_model.h"
#include "ui/theme/on_change.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString fromAlways = u"from always"_s;
constexpr std::array allReasons{HoldReason::Requester, HoldReason::Supplier, HoldReason::Visit, HoldReason::Problem,
                                HoldReason::Other};

QString nameOf(HoldReason reason)
{
    return u"hold %1"_s.arg(int(reason));
}

std::vector<HoldReason> stopping(const TargetRules &rules, Measure measure)
{
    std::vector<HoldReason> reasons;
    for (const HoldStop &stop : rules.stops)
        if (stop.measure == measure && !stop.until)
            reasons.push_back(stop.reason);
    return reasons;
}

} // namespace

HoldStopsForm::HoldStopsForm(QWidget *parent) : AdministrationForm(parent)
{
    addChoice(u"measure"_s);
    setApart(u"measure"_s);
    for (const HoldReason reason : allReasons)
        addCheck(nameOf(reason));
    addCheck(fromAlways);
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name != "measure"_L1)
            return;
        tellAlways();
        Q_EMIT measureChosen(measure());
    });
    onLanguage(this, [this] { retranslate(); });
}

void HoldStopsForm::setBasis(const TargetRules &rules)
{
    m_rules = rules;
    tellAlways();
}

FormValues HoldStopsForm::initialFor(Measure measure) const
{
    FormValues all{{u"measure"_s, int(measure)}, {fromAlways, false}};
    const auto now = stopping(m_rules, measure);
    for (const HoldReason reason : allReasons)
        all.insert(nameOf(reason), std::ranges::find(now, reason) != now.end());
    return all;
}

Measure HoldStopsForm::measure() const
{
    return Measure(values().value(u"measure"_s).toInt());
}

desk::SetHoldStops HoldStopsForm::command(ContractId contract) const
{
    const FormValues typed = values();
    desk::SetHoldStops command{.request = {}, .contract = contract, .measure = measure()};
    for (const HoldReason reason : allReasons)
        if (typed.value(nameOf(reason)).toBool())
            command.reasons.push_back(reason);
    command.fromAlways = typed.value(fromAlways).toBool() && !editor(fromAlways)->isHidden();
    command.seen = stopping(m_rules, command.measure);
    return command;
}

void HoldStopsForm::retranslate()
{
    setWords(tr("Holds that stop a clock"), tr("Set the holds"));
    setAbout(
        tr("While a ticket is on hold for one of these reasons, that clock stands still; for the others it runs on. It holds "
           "from now on, for holds that last too."));
    std::vector<Choice> measures;
    for (const Measure measure : allMeasures)
        if (!isOfCalls(measure)) // tickets have no clock of these
            measures.push_back({words::term(measure), int(measure)});
    setField(u"measure"_s, tr("Whose clock"));
    setChoices(u"measure"_s, measures);
    for (const HoldReason reason : allReasons)
        setField(nameOf(reason), words::term(reason));
    setField(fromAlways, tr("From always on, for what has passed too"));
}

// Only what was never decided may hold for time that has passed.
void HoldStopsForm::tellAlways()
{
    setShown(fromAlways, std::ranges::find(m_rules.stops, measure(), &HoldStop::measure) == m_rules.stops.end());
}

} // namespace sportello::ui
