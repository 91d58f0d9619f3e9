// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/reading.h"

namespace sportello::words {

/// How the people and things that an event names by their ids are called.
struct Names {
    std::function<QString(domain::OperatorId)> person;
    std::function<QString(domain::TeamId)> team;
    std::function<QString(domain::ContactId)> contact;
    std::function<QString(domain::CategoryId)> category;
    std::function<QString(domain::ServiceId)> service;
    std::function<QString(domain::TicketTypeId)> type;
    std::function<QString(domain::OrganisationId)> organisation;
};
/// Refers to both: they must outlive the names.
[[nodiscard]] Names namesFrom(const desk::Directory &directory, const desk::TicketDetail &detail);

/// Who did it: a name, or "The system".
[[nodiscard]] QString actorName(const domain::Actor &actor, const Names &names);

/// One line of history: "Sara Moretti passes it to the 2nd level, Applications". Notes and reasons stand in the event's texts.
[[nodiscard]] QString story(const domain::TicketEvent &event, const Names &names);

} // namespace sportello::words
