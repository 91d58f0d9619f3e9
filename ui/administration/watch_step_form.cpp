// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/watch_step_form.h"

#include "core/domain/length.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "core/words/watch_terms.h"
#include "ui/theme/on_change.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int whatever = -1; // no condition, no team

template <class T>
QVariant chosenOr(const std::optional<T> &value)
{
    return value ? int(*value) : whatever;
}

} // namespace

WatchStepForm::WatchStepForm(QWidget *parent) : AdministrationForm(parent)
{
    addLine(u"percent"_s, Width::Half);
    addChoice(u"measure"_s, Width::Half);
    addChoice(u"priority"_s, Width::Half);
    addChoice(u"level"_s, Width::Half);
    addChoice(u"action"_s);
    addChoice(u"receiver"_s);
    addChoice(u"team"_s);
    addLine(u"party"_s);
    addLine(u"address"_s);
    addLine(u"reason"_s);
    addLine(u"rank"_s, Width::Half);
    addChoice(u"language"_s, Width::Half);
    addLine(u"times"_s, Width::Half);
    addLine(u"every"_s, Width::Half);
    connect(this, &AdministrationForm::edited, this, [this](const QString &name) {
        if (name == "measure"_L1)
            fillActions();
        if (name == "measure"_L1 || name == "action"_L1 || name == "receiver"_L1)
            showWhatFits();
        if (name == "every"_L1) {
            const auto length = lengthFromText(text(name));
            setAside(name, length && *length > Milliseconds(0) ? words::serviceTime(*length) : QString());
        }
    });
    onLanguage(this, [this] { retranslate(); });
}

void WatchStepForm::setBasis(ContractId contract, const desk::Directory &directory)
{
    m_contract = contract;
    m_directory = directory;
    fillTeams();
    showWhatFits();
}

void WatchStepForm::setChanging(bool changing)
{
    m_changing = changing;
    tellWhat();
}

FormValues WatchStepForm::initialFor(const WatchStep *like) const
{
    WatchStep usual;
    usual.receiver = StepReceiver::Assignee;
    usual.percent = 75;
    const WatchStep &step = like ? *like : usual;
    FormValues all{{u"percent"_s, QString::number(step.percent)},
                   {u"measure"_s, int(step.measure)},
                   {u"priority"_s, chosenOr(step.priority)},
                   {u"level"_s, chosenOr(step.level)},
                   {u"action"_s, int(step.action)},
                   {u"receiver"_s, int(step.receiver)},
                   {u"team"_s, step.team ? qlonglong(step.team->value()) : qlonglong(whatever)},
                   {u"party"_s, step.party},
                   {u"address"_s, step.address},
                   {u"reason"_s, step.why},
                   {u"language"_s, step.language}};
    if (step.rank != 0)
        all.insert(u"rank"_s, QString::number(step.rank));
    if (step.times > 1) {
        all.insert(u"times"_s, QString::number(step.times));
        all.insert(u"every"_s, lengthText(step.every));
    }
    return all;
}

void WatchStepForm::retranslate()
{
    tellWhat();
    setField(u"percent"_s, tr("At, in percent"), tr("from 1 to 1000"));
    setField(u"measure"_s, tr("Of the target"));
    std::vector<Choice> measures;
    for (const Measure measure : allMeasures)
        if (measure != Measure::Answer) // a call is written down once it was answered or lost
            measures.push_back({words::term(measure), int(measure)});
    setChoices(u"measure"_s, measures);
    setField(u"priority"_s, tr("Priority"));
    setChoices(u"priority"_s,
               {{tr("any", "priority"), whatever},
                {words::term(Priority::P1), int(Priority::P1)},
                {words::term(Priority::P2), int(Priority::P2)},
                {words::term(Priority::P3), int(Priority::P3)},
                {words::term(Priority::P4), int(Priority::P4)}});
    setField(u"level"_s, tr("Level"));
    setChoices(u"level"_s,
               {{tr("any", "level"), whatever},
                {words::term(Level::First), int(Level::First)},
                {words::term(Level::Second), int(Level::Second)}});
    setField(u"action"_s, tr("What is done"));
    fillActions();
    setField(u"receiver"_s, tr("Who is told"));
    fillReceivers();
    setField(u"team"_s, tr("Team"));
    setField(u"party"_s, tr("Name"), tr("a supplier, an office"));
    setField(u"address"_s, tr("E-mail address"), tr("none: it is said by phone"));
    setField(u"reason"_s, tr("Reason, as the history gives it"));
    setField(u"language"_s, tr("Language"));
    setChoices(u"language"_s, {{tr("Italian"), u"it"_s}, {tr("English"), u"en"_s}});
    setField(u"rank"_s, tr("Order"), tr("0: first"));
    setField(u"times"_s, tr("How often at most"), tr("once"));
    setField(u"every"_s, tr("Every"), tr("as 30m, 4h, 1h30m or 2d"));
    fillTeams();
    showWhatFits();
}

void WatchStepForm::tellWhat()
{
    if (m_changing) {
        setWords(tr("Change the step"), tr("Keep the step"));
        setAbout(tr("It stays the same step: where it was taken for a ticket or a lost call already, it is not taken again for "
                    "that. Where the "
                    "share, the target, the conditions or the repetition change, what was passed before now is not made up "
                    "for."));
        return;
    }
    setWords(tr("New step"), tr("Set the step"));
    setAbout(tr("It is taken by rule, in service, when so much of a target's time has passed. What was passed before now is not "
                "made up for."));
}

bool WatchStepForm::isOfCall() const
{
    return values().value(u"measure"_s).toInt() == int(Measure::CallBack);
}

// Of a lost call somebody is told, and nothing else is done.
void WatchStepForm::fillActions()
{
    std::vector<Choice> actions{{words::term(StepAction::Notify), int(StepAction::Notify)}};
    if (!isOfCall())
        for (const StepAction action : {StepAction::Chase, StepAction::RaisePriority, StepAction::PassOn})
            actions.push_back({words::term(action), int(action)});
    setChoices(u"action"_s, actions);
    fillReceivers();
}

// It has no ticket that somebody would have.
void WatchStepForm::fillReceivers()
{
    std::vector<Choice> receivers;
    if (!isOfCall())
        receivers.push_back({words::term(StepReceiver::Assignee), int(StepReceiver::Assignee)});
    for (const StepReceiver receiver : {StepReceiver::Team, StepReceiver::Supervisors, StepReceiver::Party})
        receivers.push_back({words::term(receiver), int(receiver)});
    setChoices(u"receiver"_s, receivers);
}

void WatchStepForm::fillTeams()
{
    const bool passesOn = values().value(u"action"_s).toInt() == int(StepAction::PassOn);
    std::vector<Choice> teams;
    if (!isOfCall())
        teams.push_back(
            {passesOn ? tr("the one that the rules of levels propose") : tr("the one that has the ticket"), qlonglong(whatever)});
    for (const Team &team : m_directory.teams)
        if (team.active && std::ranges::find(team.contracts, m_contract) != team.contracts.end())
            teams.push_back({words::onOneLine(team.name), qlonglong(team.id.value())});
    setChoices(u"team"_s, teams);
}

void WatchStepForm::showWhatFits()
{
    const FormValues typed = values();
    const auto action = StepAction(typed.value(u"action"_s).toInt());
    const bool tells = action == StepAction::Notify || action == StepAction::Chase;
    const auto receiver = StepReceiver(typed.value(u"receiver"_s).toInt());
    const bool toParty = tells && receiver == StepReceiver::Party;
    setShown(u"receiver"_s, tells);
    setShown(u"team"_s, action == StepAction::PassOn || (tells && receiver == StepReceiver::Team));
    setShown(u"party"_s, toParty);
    setShown(u"address"_s, toParty);
    setShown(u"reason"_s, !tells);
    setShown(u"language"_s, tells);
    setShown(u"times"_s, tells && !isOfCall());
    setShown(u"every"_s, tells && !isOfCall());
    fillTeams();
}

std::optional<int> WatchStepForm::number(const QString &name, int usual)
{
    const QString typed = text(name);
    bool isNumber = typed.isEmpty();
    const int value = isNumber ? usual : typed.toInt(&isNumber);
    if (isNumber)
        return value;
    complain(name, tr("That is no number. Write one, as 75."));
    return std::nullopt;
}

std::optional<WatchStep> WatchStepForm::step()
{
    const FormValues typed = values();
    WatchStep step;
    step.contract = m_contract;
    const auto percent = number(u"percent"_s, 0);
    const auto rank = percent ? number(u"rank"_s, 0) : std::nullopt;
    if (!percent || !rank)
        return std::nullopt;
    step.percent = *percent;
    step.rank = *rank;
    step.measure = Measure(typed.value(u"measure"_s).toInt());
    if (const int priority = typed.value(u"priority"_s).toInt(); priority != whatever)
        step.priority = Priority(priority);
    if (const int level = typed.value(u"level"_s).toInt(); level != whatever)
        step.level = Level(level);
    step.action = StepAction(typed.value(u"action"_s).toInt());
    const bool tells = step.action == StepAction::Notify || step.action == StepAction::Chase;
    step.receiver = tells ? StepReceiver(typed.value(u"receiver"_s).toInt()) : StepReceiver::None;
    if (step.action == StepAction::PassOn || step.receiver == StepReceiver::Team)
        if (const qlonglong team = typed.value(u"team"_s).toLongLong(); team != whatever)
            step.team = TeamId(team);
    if (!tells) {
        step.why = text(u"reason"_s);
        return step;
    }
    step.language = typed.value(u"language"_s).toString();
    if (step.receiver == StepReceiver::Party) {
        step.party = text(u"party"_s);
        step.address = text(u"address"_s);
    }
    if (isOfCall()) // once
        return step;
    const auto times = number(u"times"_s, 1);
    if (!times)
        return std::nullopt;
    step.times = *times;
    if (const QString every = text(u"every"_s); !every.isEmpty()) {
        const auto length = lengthFromText(every);
        if (!length) {
            complain(u"every"_s, tr("That is no length of time. Write it as 30m, 4h, 1h30m or 2d."));
            return std::nullopt;
        }
        step.every = *length;
    }
    return step;
}

} // namespace sportello::ui
