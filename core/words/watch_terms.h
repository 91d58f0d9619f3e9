// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outgoing.h"
#include "core/domain/event.h"
#include "core/domain/result.h"

#include <QtCore/QString>

/// What happens by rule as time runs out, and what goes out, in words.
namespace sportello::words {

[[nodiscard]] QString term(domain::StepAction action);
[[nodiscard]] QString term(domain::StepReceiver receiver);
[[nodiscard]] QString term(domain::MessageKind kind);
[[nodiscard]] QString term(domain::OutgoingState state);
/// "75 % of resolving: notify, the assignee"
[[nodiscard]] QString stepOf(const domain::TicketChange &change);

/// "To be said by phone: 2 · not sent: 1", for a line; empty where there is nothing to see to.
[[nodiscard]] QString toDoLine(const desk::OutgoingToDo &todo);
/// The same as sentences that say what to do; empty where there is nothing.
[[nodiscard]] QString toDoNotice(const desk::OutgoingToDo &todo);

/// The sentence of an error on steps, templates and messages; empty where it is of something else.
[[nodiscard]] QString watchComplaint(const domain::Error &error);

} // namespace sportello::words
