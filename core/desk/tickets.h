// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/call.h"

/// Calls and tickets: from the ring to the closed ticket. Errors, besides those named: NotFound, NotAllowed, StaleVersion,
/// IllegalTransition, EmptyField, TooLong, InvalidText, KeyReused and those of the database.
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
    std::optional<domain::ContactId> contact;     ///< none: the caller
    std::optional<domain::ContactId> beneficiary; ///< none: the contact
    std::optional<domain::OrganisationId> organisation; ///< none: the contact's
    QString subject;
    QString description;
    QString entitlementReason; ///< why to go on though the contract does not entitle the contact
    std::optional<domain::TeamId> team; ///< none: the contract's first team of level 1
    bool take = false;                  ///< in charge of who opens it, at once
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

/// Errors of all that follow, besides: IllegalTransition (detail: "state/level").
struct TakeTicket {
    Request request;
    domain::TicketId ticket{0};
    bool fromColleague = false; ///< also when somebody else has it; otherwise AlreadyTaken (detail: who)
};
[[nodiscard]] domain::Result<Receipt> takeTicket(Desk &desk, const TakeTicket &command);

struct AssignTicket {
    Request request;
    domain::TicketId ticket{0};
    std::optional<domain::OperatorId> to; ///< a person, or
    std::optional<domain::TeamId> team;   ///< another team of the ticket's level, which then takes charge; one of both is wanted
};
[[nodiscard]] domain::Result<Receipt> assignTicket(Desk &desk, const AssignTicket &command);

struct EscalateTicket {
    Request request;
    domain::TicketId ticket{0};
    Escalation escalation;
};
[[nodiscard]] domain::Result<Receipt> escalateTicket(Desk &desk, const EscalateTicket &command);

struct GiveBackTicket {
    Request request;
    domain::TicketId ticket{0};
    QString answer; ///< what the first level is to know
};
[[nodiscard]] domain::Result<Receipt> giveBackTicket(Desk &desk, const GiveBackTicket &command);

struct HoldTicket {
    Request request;
    domain::TicketId ticket{0};
    domain::HoldReason reason = domain::HoldReason::Requester;
    QString party;
    QString reference; ///< may be empty
    domain::Instant wakeUp; ///< after now
};
[[nodiscard]] domain::Result<Receipt> holdTicket(Desk &desk, const HoldTicket &command);

struct ResumeTicket {
    Request request;
    domain::TicketId ticket{0};
};
[[nodiscard]] domain::Result<Receipt> resumeTicket(Desk &desk, const ResumeTicket &command);

struct ChaseTicket {
    Request request;
    domain::TicketId ticket{0};
    domain::ChaserDirection direction = domain::ChaserDirection::Inbound;
    domain::Channel channel = domain::Channel::Phone;
    std::optional<domain::ContactId> by; ///< inbound: who chases
    QString party;                       ///< outbound: who is chased
    QString text;                        ///< may be empty
};
[[nodiscard]] domain::Result<Receipt> chaseTicket(Desk &desk, const ChaseTicket &command);

struct NoteTicket {
    Request request;
    domain::TicketId ticket{0};
    bool toRequester = false;
    QString text;
};
[[nodiscard]] domain::Result<Receipt> noteTicket(Desk &desk, const NoteTicket &command);

struct ResolveTicket {
    Request request;
    domain::TicketId ticket{0};
    Resolution resolution;
};
[[nodiscard]] domain::Result<Receipt> resolveTicket(Desk &desk, const ResolveTicket &command);

struct VerifyTicket {
    Request request;
    domain::TicketId ticket{0};
    domain::VerifyOutcome outcome = domain::VerifyOutcome::Confirmed; ///< NotConfirmed reopens
    QString text; ///< wanted where it is not confirmed
};
[[nodiscard]] domain::Result<Receipt> verifyTicket(Desk &desk, const VerifyTicket &command);

struct CloseTicket {
    Request request;
    domain::TicketId ticket{0};
};
/// Errors: ClosingNotAllowed (subject: "verified" or "attempts"; detail: "n/N").
[[nodiscard]] domain::Result<Receipt> closeTicket(Desk &desk, const CloseTicket &command);

struct ReopenTicket {
    Request request;
    domain::TicketId ticket{0};
    QString reason;
};
[[nodiscard]] domain::Result<Receipt> reopenTicket(Desk &desk, const ReopenTicket &command);

struct CancelTicket {
    Request request;
    domain::TicketId ticket{0};
    QString reason;
};
[[nodiscard]] domain::Result<Receipt> cancelTicket(Desk &desk, const CancelTicket &command);

struct ChangePriority {
    Request request;
    domain::TicketId ticket{0};
    domain::Priority priority = domain::Priority::P3;
    QString reason;
};
[[nodiscard]] domain::Result<Receipt> changePriority(Desk &desk, const ChangePriority &command);

/// Changes of fields that say what the ticket is about; the priority follows impact and urgency unless it was overridden.
struct AmendTicket {
    Request request;
    domain::TicketId ticket{0};
    std::optional<QString> subject;
    std::optional<domain::TicketKind> kind;
    std::optional<std::optional<domain::CategoryId>> category;
    std::optional<std::optional<domain::ServiceId>> service;
    std::optional<std::optional<domain::ContactId>> contact;
    std::optional<std::optional<domain::ContactId>> beneficiary;
    std::optional<domain::Impact> impact;
    std::optional<domain::Urgency> urgency;
};
[[nodiscard]] domain::Result<Receipt> amendTicket(Desk &desk, const AmendTicket &command);

/// Takes back the last operation on a ticket: my own, within 30 s, while each of its events is still the last of its subject.
/// What opened the ticket is not taken back (cancel it). Errors: UndoTooLate, UndoSuperseded.
struct UndoTicket {
    Request request;
    domain::TicketId ticket{0};
    std::optional<domain::OperationId> operation; ///< the one meant; none: the last
};
[[nodiscard]] domain::Result<Receipt> undoTicket(Desk &desk, const UndoTicket &command);

inline constexpr domain::Milliseconds undoLimit{30'000};

} // namespace sportello::desk
