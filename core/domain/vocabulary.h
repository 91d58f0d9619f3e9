// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

/// The closed lists of the trade. Each value is stored as its number: values are never renumbered or reused.
namespace sportello::domain {

// clang-format off

/// What a ticket is about (requirement A3).
enum class TicketKind : std::uint8_t { Incident = 1, Request = 2, Information = 3, Complaint = 4 };

/// The door through which a contact came (A3).
enum class Channel : std::uint8_t { Phone = 1, ContactCentre = 2, Web = 3, Mail = 4, WalkIn = 5, Exchange = 6, Remote = 7, Other = 9 };

/// Who the contract lets ask for what (A6): `NotRecorded` only in imported history.
enum class ContactType : std::uint8_t { NotRecorded = 0, User = 1, Specialist = 2 };

/// What a contact is about within its type (A7).
enum class ContactSubtype : std::uint8_t {
    NotRecorded = 0,
    HowTo = 1,            ///< user: not covered by manual or training
    Defect = 11,          ///< specialist: software defect
    Workaround = 12,      ///< specialist: workaround instruction
    Installation = 13,    ///< specialist: new-release installation
    SystemAdvice = 14,    ///< specialist: system, equipment and operations advice
    Interface = 15        ///< specialist: interfaces to external systems
};

/// On whose side a person or an organisation stands.
enum class PartyKind : std::uint8_t {
    Customer = 1,          ///< the body's own staff
    CustomerTechnical = 2, ///< the body's own technical staff
    Referent = 3,          ///< the body's contact person
    Contractor = 4,
    Supplier = 5,          ///< a supplier or another supplier company of the body
    Citizen = 6
};

/// On which days there is service (D1, D2); every day: holidays too.
enum class ServiceDays : std::uint8_t { EveryDay = 1, WorkingDays = 2 };

enum class Impact : std::uint8_t { High = 1, Medium = 2, Low = 3 };
enum class Urgency : std::uint8_t { High = 1, Medium = 2, Low = 3 };
/// P1 is the first to be worked.
enum class Priority : std::uint8_t { P1 = 1, P2 = 2, P3 = 3, P4 = 4 };
enum class Complexity : std::uint8_t { Low = 1, Medium = 2, High = 3 };
/// 1 is the gravest.
enum class Severity : std::uint8_t { S1 = 1, S2 = 2, S3 = 3, S4 = 4 };

enum class TicketState : std::uint8_t {
    Registered = 1,
    InCharge = 2,
    Escalated = 3, ///< waits at level 2 to be taken
    OnHold = 4,
    Resolved = 5,
    Closed = 6,
    Cancelled = 7,
    Merged = 8
};
enum class Level : std::uint8_t { First = 1, Second = 2 };

/// At which level a team works; a supplier-facing team follows what suppliers hold, at level 2.
enum class TeamLevel : std::uint8_t { First = 1, Second = 2, Supplier = 3 };

enum class HoldReason : std::uint8_t { Requester = 1, Supplier = 2, Visit = 3, Problem = 4, Other = 9 };

/// What a target sets a limit to (indicators.md; requirements A8, B6, B9).
enum class Measure : std::uint8_t { Answer = 1, TakeCharge = 2, Resolve = 3, CallBack = 4, NextWord = 5, SupplierActivation = 6 };

/// Why a ticket's solution worked: the cause that resolving asks for.
enum class CauseCategory : std::uint8_t {
    NotRecorded = 0, Software = 1, Hardware = 2, Network = 3, Configuration = 4, Data = 5, Access = 6, UserGuidance = 7, ThirdParty = 8, Other = 9
};

/// What the requester said of a resolution (B3).
enum class VerifyOutcome : std::uint8_t { Confirmed = 1, NotReached = 2, NotConfirmed = 3 };

/// What the contract asks for before a resolved ticket may be closed (B3).
enum class ClosingRule : std::uint8_t { Verified = 1, VerifiedOrUnreachable = 2, VerifiedOrTacit = 3, Any = 4 };

/// What a watch step does (B8, B9).
enum class StepAction : std::uint8_t { Notify = 1, RaisePriority = 2, PassOn = 3, Chase = 4 };
/// Whom it tells or chases.
enum class StepReceiver : std::uint8_t { None = 0, Assignee = 1, Team = 2, Supervisors = 3, Party = 4 };

/// What a message that leaves the desk is.
enum class MessageKind : std::uint8_t {
    Notice = 1, Chaser = 2, Digest = 3, WakeUp = 4,
    CallBack = 5 ///< a notice of a lost caller who waits
};
/// Whom it goes to.
enum class MessageParty : std::uint8_t { Operator = 1, Team = 2, Party = 3 };
enum class OutgoingState : std::uint8_t {
    Waiting = 1,
    Sending = 2,   ///< the mail command was started
    Sent = 3,
    SaidByPhone = 4,
    Failed = 5,    ///< tried as often as it may be
    Withdrawn = 6,
    Folded = 7,    ///< part of a digest
    NotKnown = 8   ///< whoever was sending it died: it may have left, and is not sent again by itself
};

enum class ChaserDirection : std::uint8_t { Inbound = 1, Outbound = 2 };

enum class CallDirection : std::uint8_t { Inbound = 1, Outbound = 2 };

/// How a call ended, as a fact of the exchange or of who answered; the door is derived from it (indicators.md).
enum class CallEnd : std::uint8_t {
    Answered = 1,    ///< talked, then hung up
    HungUp = 2,      ///< the caller gave up while waiting
    TimedOut = 3,    ///< waited longer than the queue allows
    QueueEmptied = 4,
    Technical = 5,   ///< a technical end before an answer
    Refused = 6,     ///< no line or no place in the queue
    NoReply = 7      ///< outbound: nobody answered
};

/// What a call was for, where it is not a contact for the desk.
enum class CallPurpose : std::uint8_t { Service = 0, WrongNumber = 1, Test = 2, Internal = 3, CallBack = 4, Chaser = 5, Other = 9 };

/// What became of an inbound call when it came: derived, the first that applies (indicators.md).
enum class Door : std::uint8_t { OutOfHours = 1, Other = 2, HandledLive = 3, NoLine = 4, ShortAbandon = 5, Abandoned = 6 };

enum class Role : std::uint8_t { Agent = 1, Technician = 2, Supervisor = 3, Administrator = 4, Contact = 5, Referent = 6, Auditor = 7, System = 8 };

enum class ActorKind : std::uint8_t { Operator = 1, Contact = 2, System = 3 };

/// Where a piece of history comes from. Clocks that imported or inferred events began are told apart.
enum class Origin : std::uint8_t { Native = 0, Imported = 1, Inferred = 2 };

/// What an event is about. Tickets and calls are rebuilt from their events; the others are truths of their own.
enum class SubjectKind : std::uint8_t {
    Ticket = 1, Call = 2, Contract = 10, Organisation = 11, Contact = 12, Team = 13, Operator = 14, Service = 15, Category = 16, TicketType = 17, LevelRule = 18, Matrix = 19, Entitlement = 20,
    ServiceHours = 21, Closure = 22, OpeningCap = 23, OpeningKind = 24, Opening = 25,
    Target = 26, HoldStop = 27, Import = 30, RosterEntry = 40, WatchStep = 50, MessageTemplate = 51, Outgoing = 52
};

/// A ticket's personal texts, kept apart from its history so that they can be erased.
enum class TextField : std::uint8_t {
    Subject = 1, Description = 2, Note = 3, Message = 4, Reason = 5, Tried = 6, Solution = 7, Party = 8, Reference = 9, Name = 10, Number = 11, Address = 12, Detail = 13
};

// clang-format on

inline constexpr std::array allTicketStates{TicketState::Registered, TicketState::InCharge, TicketState::Escalated,
                                            TicketState::OnHold,     TicketState::Resolved, TicketState::Closed,
                                            TicketState::Cancelled,  TicketState::Merged};
inline constexpr std::array allLevels{Level::First, Level::Second};
inline constexpr std::array allImpacts{Impact::High, Impact::Medium, Impact::Low};
inline constexpr std::array allUrgencies{Urgency::High, Urgency::Medium, Urgency::Low};
inline constexpr std::array allTicketKinds{TicketKind::Incident, TicketKind::Request, TicketKind::Information,
                                           TicketKind::Complaint};
inline constexpr std::array allComplexities{Complexity::Low, Complexity::Medium, Complexity::High};
inline constexpr std::array allSeverities{Severity::S1, Severity::S2, Severity::S3, Severity::S4};
inline constexpr std::array allPriorities{Priority::P1, Priority::P2, Priority::P3, Priority::P4};
inline constexpr std::array allHoldReasons{HoldReason::Requester, HoldReason::Supplier, HoldReason::Visit, HoldReason::Problem,
                                           HoldReason::Other};
inline constexpr std::array allMeasures{Measure::Answer,   Measure::TakeCharge, Measure::Resolve,
                                        Measure::CallBack, Measure::NextWord,   Measure::SupplierActivation};
inline constexpr std::array allRoles{Role::Agent,   Role::Technician, Role::Supervisor, Role::Administrator,
                                     Role::Contact, Role::Referent,   Role::Auditor,    Role::System};

/// Open: somebody still has work to do on it.
[[nodiscard]] constexpr bool isOpen(TicketState state) noexcept
{
    return state <= TicketState::OnHold;
}

} // namespace sportello::domain
