// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/amend_step.h"

#include "ui/detail/step_choices.h"
#include "ui/detail/ticket_steps.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct AmendStep {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::AmendStep)
};

StepField choiceField(const QString &name, const QString &label, const std::vector<StepField::Choice> &choices,
                      const QVariant &initial)
{
    return {.name = name, .kind = StepField::Kind::Choice, .label = label, .initial = initial, .choices = choices};
}

template <class E, std::size_t n>
StepField termField(const QString &name, const QString &label, const std::array<E, n> &all, const std::optional<E> &now,
                    bool isClearable)
{
    std::vector<StepField::Choice> choices = choicesOf(all);
    if (isClearable || !now)
        choices.insert(choices.begin(), StepField::Choice{});
    return choiceField(name, label, choices, now ? QVariant(int(*now)) : QVariant());
}

template <class Node, class Id, class Name>
StepField nodeField(const QString &name, const QString &label, const std::vector<Node> &all, ContractId contract,
                    const std::optional<Id> &now, Name nameOf)
{
    return choiceField(name, label, nodeChoices(all, contract, now, nameOf),
                       now ? QVariant(qlonglong(now->value())) : QVariant());
}

} // namespace

std::vector<StepField> amendFields(const Ticket &ticket, const Workplace &workplace)
{
    const desk::Directory &directory = workplace.directory();
    std::vector<StepField> fields{
        {.name = u"subject"_s, .kind = StepField::Kind::Line, .label = AmendStep::tr("Subject"), .initial = ticket.subject},
        nodeField(u"category"_s, AmendStep::tr("Category"), directory.categories, ticket.contract, ticket.category,
                  [&](const Category &category) { return directory.categoryPath(category.id); }),
        termField(u"kind"_s, AmendStep::tr("Kind"), allTicketKinds, std::optional(ticket.kind), false)};
    StepField type = nodeField(u"type"_s, AmendStep::tr("Type"), directory.types, ticket.contract, ticket.type,
                               [](const TicketType &one) { return one.name; });
    if (type.choices.size() > 1)
        fields.push_back(type);
    fields.push_back(termField(u"complexity"_s, AmendStep::tr("Complexity"), allComplexities, ticket.complexity, true));
    fields.push_back(termField(u"severity"_s, AmendStep::tr("Severity"), allSeverities, ticket.severity, true));
    fields.push_back(termField(u"impact"_s, AmendStep::tr("Impact"), allImpacts, ticket.impact, false));
    fields.push_back(termField(u"urgency"_s, AmendStep::tr("Urgency"), allUrgencies, ticket.urgency, false));
    return fields;
}

desk::AmendTicket amendmentOf(const StepValues &changed)
{
    desk::AmendTicket command;
    const auto set = [&]<class E>(const QString &name, std::optional<E> &field) {
        if (const QVariant value = changed.value(name); value.isValid())
            field = E(value.toInt());
    };
    const auto setClearable = [&]<class E>(const QString &name, std::optional<std::optional<E>> &field) {
        if (!changed.contains(name))
            return;
        const QVariant value = changed.value(name);
        if constexpr (std::is_enum_v<E>)
            field = value.isValid() ? std::optional(E(value.toInt())) : std::optional<E>();
        else
            field = idOf<E>(value);
    };
    if (changed.contains(u"subject"_s))
        command.subject = changed[u"subject"_s].toString();
    set(u"kind"_s, command.kind);
    set(u"impact"_s, command.impact);
    set(u"urgency"_s, command.urgency);
    setClearable(u"category"_s, command.category);
    setClearable(u"type"_s, command.type);
    setClearable(u"complexity"_s, command.complexity);
    setClearable(u"severity"_s, command.severity);
    return command;
}

std::vector<StepField> priorityFields(const Ticket &ticket, const Workplace &workplace)
{
    StepField field = termField(u"priority"_s, AmendStep::tr("Priority"), allPriorities, std::optional(ticket.priority), false);
    const auto matrix = workplace.directory().matrices.find(ticket.contract);
    if (ticket.impact && ticket.urgency && matrix != workplace.directory().matrices.end()) {
        const QVariant proposed = int(matrix->second.at(*ticket.impact, *ticket.urgency));
        for (StepField::Choice &choice : field.choices)
            if (choice.value == proposed)
                choice.text = AmendStep::tr("%1 (proposed)").arg(choice.text);
    }
    return {field, {.name = u"reason"_s, .label = AmendStep::tr("Why the priority changes")}};
}

} // namespace sportello::ui
