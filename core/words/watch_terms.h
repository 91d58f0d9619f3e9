// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// The sentence of an error on steps, templates and messages; empty where it is of something else.
[[nodiscard]] QString watchComplaint(const domain::Error &error);

} // namespace sportello::words
