// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "ui/detail/step_form.h"
#include "ui/models/workplace.h"

#include <algorithm>

// The two steps that say what a ticket is about, and how urgent that is.
namespace sportello::ui {

// What the ticket says now, to be changed.
[[nodiscard]] std::vector<StepField> amendFields(const domain::Ticket &ticket, const Workplace &workplace);
// `changed`: the values that were changed by hand; the rest stays as it is, whoever wrote it meanwhile.
[[nodiscard]] desk::AmendTicket amendmentOf(const StepValues &changed);

// The priority, with what the matrix proposes, and why.
[[nodiscard]] std::vector<StepField> priorityFields(const domain::Ticket &ticket, const Workplace &workplace);

// The contract's own list with nothing before it, by name; what is chosen `now` stays in it though it was retired.
template <class Node, class Id, class Name>
[[nodiscard]] std::vector<StepField::Choice> nodeChoices(const std::vector<Node> &all, domain::ContractId contract,
                                                         const std::optional<Id> &now, Name nameOf)
{
    std::vector<StepField::Choice> choices;
    for (const Node &node : all)
        if (node.contract == contract && (node.active || node.id == now))
            choices.push_back({nameOf(node), qlonglong(node.id.value())});
    std::ranges::sort(choices, [](const auto &a, const auto &b) { return a.text.localeAwareCompare(b.text) < 0; });
    choices.insert(choices.begin(), StepField::Choice{});
    return choices;
}

} // namespace sportello::ui
