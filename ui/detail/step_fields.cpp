// SPDX-License-Identifier: GPL-3.0-or-later
// What each step of a ticket asks for.
#include "ui/detail/amend_step.h"
#include "ui/detail/step_choices.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/moments.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

bool worksFor(const Team &team, ContractId contract, Level level)
{
    const bool fits = (team.level == TeamLevel::First) == (level == Level::First);
    return team.active && fits && std::ranges::find(team.contracts, contract) != team.contracts.end();
}

StepField reasonField(const QString &label)
{
    return {.name = u"reason"_s, .label = label};
}

// The next working morning: a wake-up that is wrong less often than any other. On the wall clock, as StepForm has it.
QDateTime nextMorning(Instant now)
{
    QDateTime when = onServiceClock(now);
    QDate day = when.date().addDays(1);
    while (day.dayOfWeek() > Qt::Friday)
        day = day.addDays(1);
    return {day, QTime(9, 0), Qt::UTC};
}

std::vector<StepField> assignFields(const Ticket &ticket, const Workplace &workplace)
{
    std::vector<StepField::Choice> choices;
    const desk::Directory &directory = workplace.directory();
    for (const Operator &person : directory.operators) {
        const auto inTeam = [&](TeamId id) {
            const Team *team = directory.team(id);
            return team && worksFor(*team, ticket.contract, ticket.place.level);
        };
        const bool fits = person.worksOn(ticket.contract) && !directory.leftOutOf(person.id, ticket.contract);
        if (person.active && person.canLogIn && fits && std::ranges::any_of(person.teams, inTeam))
            choices.push_back({person.name, u"p%1"_s.arg(person.id.value())});
    }
    for (const Team &team : directory.teams)
        if (worksFor(team, ticket.contract, ticket.place.level) && ticket.team != team.id)
            choices.push_back({Steps::tr("Team %1").arg(team.name), u"t%1"_s.arg(team.id.value())});
    return {{.name = u"to"_s, .kind = StepField::Kind::Choice, .label = Steps::tr("To whom"), .choices = choices}};
}

// Whoever the ticket knows may be the one who chases: first the person it is for.
std::vector<StepField> chaserFields(const desk::TicketDetail &detail)
{
    std::vector<StepField::Choice> people;
    for (const auto &person : {detail.ticket.contact, detail.ticket.caller, detail.ticket.beneficiary}) {
        const auto known = person ? detail.contacts.find(*person) : detail.contacts.end();
        if (known == detail.contacts.end())
            continue;
        const StepField::Choice choice{known->second.name, qlonglong(person->value())};
        if (std::ranges::find(people, choice.value, &StepField::Choice::value) == people.end())
            people.push_back(choice);
    }
    std::vector<StepField> fields{{.name = u"detail"_s, .label = Steps::tr("What was said")}};
    if (people.empty())
        return fields;
    people.push_back({Steps::tr("Somebody else"), qlonglong(0)});
    fields.push_back({.name = u"contact"_s,
                      .kind = StepField::Kind::Choice,
                      .label = Steps::tr("Who chases"),
                      .initial = people.front().value,
                      .choices = people});
    return fields;
}

} // namespace

std::vector<StepField> resolutionFields()
{
    constexpr std::array causes{CauseCategory::UserGuidance, CauseCategory::Software,      CauseCategory::Hardware,
                                CauseCategory::Network,      CauseCategory::Configuration, CauseCategory::Data,
                                CauseCategory::Access,       CauseCategory::ThirdParty,    CauseCategory::Other};
    return {{.name = u"solution"_s, .label = Steps::tr("Solution")},
            {.name = u"cause"_s, .kind = StepField::Kind::Choice, .label = Steps::tr("Cause"), .choices = choicesOf(causes)}};
}

LevelProposal proposedFor(ContractId contract, const Workplace &workplace, const LevelQuestion &question)
{
    std::vector<LevelRule> rules;
    std::ranges::copy_if(workplace.directory().rules, std::back_inserter(rules),
                         [&](const LevelRule &rule) { return rule.contract == contract; });
    return proposeLevel(rules, question);
}

std::vector<StepField> escalationFields(ContractId contract, const Workplace &workplace, const LevelQuestion &question)
{
    const desk::Directory &directory = workplace.directory();
    const LevelProposal proposal = proposedFor(contract, workplace, question);
    std::vector<StepField::Choice> teams;
    QVariant proposed;
    for (const Team &team : directory.teams) {
        if (!worksFor(team, contract, Level::Second))
            continue;
        const bool isProposed = proposal.team == team.id;
        if (isProposed)
            proposed = qlonglong(team.id.value());
        teams.push_back({isProposed ? Steps::tr("%1 (proposed)").arg(team.name) : team.name, qlonglong(team.id.value())});
    }
    return {
        reasonField(Steps::tr("Why it goes up")),
        {.name = u"tried"_s, .label = Steps::tr("What was tried")},
        {.name = u"team"_s, .kind = StepField::Kind::Choice, .label = Steps::tr("Team"), .initial = proposed, .choices = teams}};
}

StepPlan planStep(ActionId step, const desk::TicketDetail &detail, const Workplace &workplace)
{
    const Ticket &ticket = detail.ticket;
    using enum ActionId;
    StepPlan plan{actionName(step), {}, actionName(step)};
    switch (step) {
    case Assign:
        plan.fields = assignFields(ticket, workplace);
        plan.verb = Steps::tr("Assign");
        break;
    case ActionId::Escalate:
        plan.fields = escalationFields(ticket.contract, workplace, {ticket.type, ticket.complexity, ticket.severity});
        plan.verb = Steps::tr("Pass to second level");
        plan.title = plan.verb;
        break;
    case GiveBack:
        plan.fields = {reasonField(Steps::tr("Answer to the first level"))};
        break;
    case ActionId::Hold:
        plan.fields = {{.name = u"hold reason"_s,
                        .kind = StepField::Kind::Choice,
                        .label = Steps::tr("Waits for"),
                        .choices = choicesOf(allHoldReasons)},
                       {.name = u"party"_s, .kind = StepField::Kind::Line, .label = Steps::tr("Who is waited for")},
                       {.name = u"wake-up time"_s,
                        .kind = StepField::Kind::When,
                        .label = Steps::tr("Until"),
                        .initial = nextMorning(workplace.clock().now())},
                       {.name = u"reference"_s, .kind = StepField::Kind::Line, .label = Steps::tr("Their reference")}};
        if (ticket.contact)
            if (const auto who = detail.contacts.find(*ticket.contact); who != detail.contacts.end())
                plan.fields[1].initial = who->second.name;
        break;
    case Resolve:
        plan.fields = resolutionFields();
        break;
    case ActionId::Verify:
        plan.fields = {
            {.name = u"outcome"_s,
             .kind = StepField::Kind::Choice,
             .label = Steps::tr("Outcome"),
             .choices = choicesOf(std::array{VerifyOutcome::Confirmed, VerifyOutcome::NotReached, VerifyOutcome::NotConfirmed})},
            {.name = u"detail"_s, .label = Steps::tr("What the requester said")}};
        plan.verb = Steps::tr("Record the outcome");
        break;
    case Reopen:
        plan.fields = {reasonField(Steps::tr("Why it is reopened"))};
        break;
    case Cancel:
        plan.fields = {reasonField(Steps::tr("Why it is cancelled"))};
        break;
    case Chase:
        plan.fields = chaserFields(detail);
        break;
    case AmendTicket:
        plan.fields = amendFields(ticket, workplace);
        plan.verb = Steps::tr("Save the changes");
        break;
    case ChangePriority:
        plan.fields = priorityFields(ticket, workplace);
        break;
    default:
        break;
    }
    return plan;
}

} // namespace sportello::ui
