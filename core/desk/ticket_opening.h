// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/ticket_writer.h"
#include "core/desk/tickets.h"
#include "core/storage/people.h"

namespace sportello::desk {

using ContactAsked = db::Asked<std::optional<domain::Contact>>;

/// What a request to open a ticket contains, for its digest.
void addContent(Content &content, const OpenTicket &command);

/// Plans a new ticket with what follows at once (taking, escalating, resolving); the caller saves it. Refuses by exception.
/// `asked` is the ticket's contact, where that was asked for already.
[[nodiscard]] TicketWriter planOpening(Unit &unit, const OpenTicket &command, std::optional<domain::CallId> call,
                                       std::optional<ContactAsked> asked = {});

/// A provisional code as a name of the contract's. Two consoles may have said the same one: then it names both tickets. Refuses
/// with InvalidValue what is no code.
[[nodiscard]] storage::TicketAlias codeAlias(db::Session &session, domain::ContractId contract, const QString &code,
                                             domain::TicketId ticket);

/// The change and the texts of an escalation. Where no team is named, `proposed` is taken. Refuses with InvalidValue where the
/// team is not one of level 2 working on the contract.
void stepEscalation(Unit &unit, TicketWriter &writer, const Escalation &escalation, std::optional<domain::TeamId> proposed);
void stepResolution(TicketWriter &writer, const Resolution &resolution);

/// Whether it works on the contract at this level; what faces suppliers works at the second.
[[nodiscard]] bool worksAt(const domain::Team &team, domain::ContractId contract, domain::Level level);

/// A team that works on the contract at this level, checked. Refuses with NotFound, Inactive, InvalidValue.
[[nodiscard]] domain::TeamId checkTeam(Unit &unit, domain::TeamId team, domain::ContractId contract, domain::Level level);

} // namespace sportello::desk
