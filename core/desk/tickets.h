// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/opening.h"

/// A ticket's steps, from taking charge to closing and back. Errors, besides those named and those of opening.h:
/// IllegalTransition (detail: "state/level").
namespace sportello::desk {

struct TakeTicket {
    Request request;
    domain::TicketId ticket{0};
    bool fromColleague = false; ///< also when somebody else has it, as was seen; otherwise AlreadyTaken (detail: who)
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
    QString reference;      ///< may be empty
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
    /// Outbound: written by the contract's template and put where it waits to leave. Without an address it is to be said by
    /// phone.
    struct Written {
        QString address;
        QString language = QStringLiteral("it");
    };
    std::optional<Written> written = {};
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
    QString text = {};                                                ///< wanted where it is not confirmed
};
/// Errors: NotAllowed with the detail "confirms" (who was helped says that they were not reached).
[[nodiscard]] domain::Result<Receipt> verifyTicket(Desk &desk, const VerifyTicket &command);

struct CloseTicket {
    Request request;
    domain::TicketId ticket{0};
};
/// Errors: ClosingNotAllowed (subject: "verified" or "attempts"; detail: "n/N").
[[nodiscard]] domain::Result<Receipt> closeTicket(Desk &desk, const CloseTicket &command);

/// Closes what the requester has left unanswered for the contract's days (of service; of 24 hours where it has no hours).
/// By rule, signed by the system: whoever lets the rule run has no say in what it does.
/// Errors: NotAllowed (who may not watch); ClosingNotAllowed (subject: "tacit", detail: "n/N" days; or "verified" where the
/// contract has no tacit closing, or the ticket was resolved elsewhere and came with a log).
struct CloseTacitly {
    Request request;
    domain::TicketId ticket{0};
};
[[nodiscard]] domain::Result<Receipt> closeTacitly(Desk &desk, const CloseTacitly &command);

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

/// Changes of fields that say what the ticket is about; the priority follows impact and urgency unless it was overridden, and
/// what the level rules now propose is kept with the change. Begun from an older version it goes together with what others
/// changed since; of a field that they made something else it is refused by StaleVersion, as of the priority above: see merge.h.
struct AmendTicket {
    Request request;
    domain::TicketId ticket{0};
    std::optional<QString> subject;
    std::optional<domain::TicketKind> kind;
    std::optional<std::optional<domain::CategoryId>> category;
    std::optional<std::optional<domain::ServiceId>> service;
    std::optional<std::optional<domain::TicketTypeId>> type; ///< with complexity and severity: what the level rules ask for
    std::optional<std::optional<domain::Complexity>> complexity;
    std::optional<std::optional<domain::Severity>> severity;
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

} // namespace sportello::desk
