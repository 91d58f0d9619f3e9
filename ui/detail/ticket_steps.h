// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "ui/detail/step_form.h"
#include "ui/models/workplace.h"
#include "ui/shell/actions.h"

#include <QtCore/QFuture>

#include <functional>
#include <span>

// What an action of the table does to a ticket: whether it may, what it asks for, and the verb of the desk behind it.
namespace sportello::ui {

// The actions that are steps of a ticket's life, in the order of the table.
[[nodiscard]] std::span<const ActionId> stepActions();
// Those that matter most where the ticket stands, the likeliest first.
[[nodiscard]] std::vector<ActionId> likelySteps(const domain::Ticket &ticket);

// Empty: it may be done; otherwise the sentence that says why not.
[[nodiscard]] QString whyNot(ActionId step, const domain::Ticket &ticket, const domain::Operator &me);

[[nodiscard]] StepPlan planStep(ActionId step, const desk::TicketDetail &detail, const Workplace &workplace);
// Of AmendTicket, `values` are only those that were changed by hand.
[[nodiscard]] QFuture<domain::Result<desk::Receipt>> doStep(ActionId step, domain::TicketId ticket, const StepValues &values,
                                                            const desk::Request &request, Workplace &workplace);
// "48159 passed to second level"
[[nodiscard]] QString stepDone(ActionId step, domain::TicketId ticket);

// Takes a ticket of a list for `page`: `taken` shows it, with the undo offered; where a colleague was quicker that is said, and
// `lost` brings the list up to date.
void takeNow(Workplace &workplace, QObject *page, domain::TicketId ticket, std::function<void(domain::TicketId)> taken,
             std::function<void()> lost);

// What the contract's level rules propose.
[[nodiscard]] domain::LevelProposal proposedFor(domain::ContractId contract, const Workplace &workplace,
                                                const domain::LevelQuestion &question);

// Parts of forms that the call's endings share.
[[nodiscard]] std::vector<StepField> resolutionFields();
[[nodiscard]] std::vector<StepField> escalationFields(domain::ContractId contract, const Workplace &workplace,
                                                      const domain::LevelQuestion &question);
[[nodiscard]] desk::Resolution resolutionOf(const StepValues &values);
[[nodiscard]] desk::Escalation escalationOf(const StepValues &values);

template <class Id>
[[nodiscard]] std::optional<Id> idOf(const QVariant &value)
{
    return value.isValid() && value.toLongLong() > 0 ? std::optional(Id(value.toLongLong())) : std::nullopt;
}

} // namespace sportello::ui
