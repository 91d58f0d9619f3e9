// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/call.h"

/// From the ring to the ticket. Errors, besides those named: NotFound, NotAllowed, StaleVersion, IllegalTransition, EmptyField,
/// TooLong, InvalidText, KeyReused and those of the database.
namespace sportello::desk {

struct Escalation {
    std::optional<domain::TeamId> team; ///< none: the one that the level rules propose
    QString reason;
    QString tried;
};
struct Resolution {
    QString solution;
    domain::CauseCategory cause = domain::CauseCategory::Other;
};

/// What a ticket is opened with. It may be escalated or resolved in the same operation.
struct OpenTicket {
    Request request;
    domain::ContractId contract{0};
    domain::TicketKind kind = domain::TicketKind::Incident;
    domain::Channel channel = domain::Channel::Phone;
    domain::ContactType contactType = domain::ContactType::User;
    domain::ContactSubtype contactSubtype = domain::ContactSubtype::NotRecorded;
    std::optional<domain::TicketTypeId> type;
    std::optional<domain::Complexity> complexity;
    std::optional<domain::Severity> severity;
    domain::Impact impact = domain::Impact::Medium;
    domain::Urgency urgency = domain::Urgency::Medium;
    std::optional<domain::Priority> priority; ///< another than the matrix says; wants a reason
    QString priorityReason;
    std::optional<domain::ServiceId> service;
    std::optional<domain::CategoryId> category;
    std::optional<domain::ContactId> caller;
    std::optional<domain::ContactId> contact;           ///< none: the caller
    std::optional<domain::ContactId> beneficiary;       ///< none: the contact
    std::optional<domain::OrganisationId> organisation; ///< none: the contact's
    QString subject;
    QString description;
    QString entitlementReason;          ///< why to go on though the contract does not entitle the contact
    std::optional<domain::TeamId> team; ///< none: the contract's first team of level 1
    /// The provisional code that was said for it while the desk could not be reached; it is found by it for ever. Whether one was
    /// said makes no other ticket of it: the same key with another code is the same ticket.
    QString code;
    bool take = false; ///< in charge of who opens it, at once
    std::optional<Escalation> escalation;
    std::optional<Resolution> resolution;
};
/// Errors: NotEntitled, Inactive.
[[nodiscard]] domain::Result<Receipt> openTicket(Desk &desk, const OpenTicket &command);

/// A call's facts, with the ticket that it opens or the one that it is about. The id, version and origin given are ignored.
struct LogCall {
    Request request;
    domain::Call call;
    std::optional<OpenTicket> ticket; ///< its own request is ignored
    bool startsNow = false;           ///< its start was not told, and is now: said again later it is the same call
};
/// Answers the ticket's number where there is one, else 0, and the call's id.
[[nodiscard]] domain::Result<Receipt> logCall(Desk &desk, const LogCall &command);

struct AmendCall {
    Request request;
    domain::CallId call{0};
    std::optional<domain::CallPurpose> purpose;
    std::optional<domain::ContactId> contact;
    std::optional<domain::TicketId> ticket;
    std::optional<domain::Instant> endedAt;
    std::optional<domain::Instant> wrapUpEndedAt;
};
[[nodiscard]] domain::Result<Receipt> amendCall(Desk &desk, const AmendCall &command);

} // namespace sportello::desk
