// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ticket.h"
#include "core/domain/verb.h"

#include <QtCore/QSet>

#include <span>
#include <tuple>

namespace sportello::domain {

/// What happened. Stored as its number: never renumbered. A hand-over between people, teams or levels is one of Assigned,
/// Transferred, Escalated and GivenBack.
// clang-format off
enum class EventKind : std::uint8_t {
    // tickets
    Registered = 1, Taken = 2, Assigned = 3, Transferred = 4, Escalated = 5, GivenBack = 6, Held = 7, Resumed = 8, Resolved = 9,
    Verified = 10, Closed = 11, Reopened = 12, Cancelled = 13, Merged = 14, Noted = 15, MessageSent = 16, Chased = 17,
    PriorityChanged = 18, Amended = 19, Annulled = 20,
    Updated = 21, ///< imported: a change of the source that moved no state
    StepTaken = 22, StepSkipped = 23, ///< by rule, as time ran out; skipped: overtaken by a later one, or nothing could be done
    // calls
    CallLogged = 40, CallAmended = 41,
    // directory and configuration
    Added = 60, Changed = 61, Disabled = 62, PasswordSet = 63,
    // imports
    ImportRun = 80
};
// clang-format on

/// What an event sets. An absent field is untouched; a field that may be empty again is an optional of an optional.
struct TicketChange {
    template <class T>
    using Field = std::optional<T>;
    template <class T>
    using Clearable = std::optional<std::optional<T>>;

    Field<TicketKind> kind = {};
    Field<Channel> channel = {};
    Field<ContactType> contactType = {};
    Field<ContactSubtype> contactSubtype = {};
    Clearable<TicketTypeId> type = {};
    Clearable<Complexity> complexity = {};
    Clearable<Severity> severity = {};
    Clearable<Impact> impact = {};
    Clearable<Urgency> urgency = {};
    Field<Priority> priority = {};
    Field<bool> priorityOverridden = {};
    Clearable<ServiceId> service = {};
    Clearable<CategoryId> category = {};
    Clearable<ContactId> caller = {};
    Clearable<ContactId> contact = {};
    Clearable<ContactId> beneficiary = {};
    Clearable<OrganisationId> organisation = {};
    Field<CallId> call = {};
    Clearable<TeamId> team = {};
    Clearable<OperatorId> assignee = {};
    Field<Level> proposedLevel = {}; ///< what the level rules proposed, kept beside what was decided
    Field<TeamId> proposedTeam = {};
    Field<HoldReason> holdReason = {};
    Field<Instant> wakeUp = {};
    Field<CauseCategory> cause = {};
    Field<VerifyOutcome> outcome = {};
    Field<ChaserDirection> chaser = {};
    Field<Channel> chaserChannel = {};
    Field<ContactId> chasedBy = {};
    Field<TicketId> mergedInto = {};
    Field<OperationId> annuls = {}; ///< the operation taken back
    Field<int> annulsFrom = {};     ///< its first event on this subject
    Field<int> annulsTo = {};       ///< its last
    // a watch step and the clock it was taken for: see watch_step.h
    Field<WatchStepId> step = {};
    Field<int> stepPercent = {};
    Field<StepAction> stepAction = {};
    Field<StepReceiver> stepReceiver = {};
    Field<int> stepRepetition = {};
    Field<Measure> clock = {};
    Field<int> clockCycle = {};
    Field<Level> clockLevel = {};
    Field<Instant> clockStart = {};
    Field<Instant> loggedAt = {}; ///< imported: when it happened as the source has it, where that was mended
    bool operator==(const TicketChange &) const = default;
};

/// Calls `visit("name", field)` for each field, in the order in which they are written: one list for coding, merging and showing.
template <class Change, class Visitor>
constexpr void forEachField(Change &change, Visitor &&visit)
{
    visit("kind", change.kind);
    visit("channel", change.channel);
    visit("ctype", change.contactType);
    visit("csub", change.contactSubtype);
    visit("type", change.type);
    visit("cplx", change.complexity);
    visit("sev", change.severity);
    visit("imp", change.impact);
    visit("urg", change.urgency);
    visit("prio", change.priority);
    visit("over", change.priorityOverridden);
    visit("svc", change.service);
    visit("cat", change.category);
    visit("caller", change.caller);
    visit("contact", change.contact);
    visit("benef", change.beneficiary);
    visit("org", change.organisation);
    visit("call", change.call);
    visit("team", change.team);
    visit("to", change.assignee);
    visit("plevel", change.proposedLevel);
    visit("pteam", change.proposedTeam);
    visit("hold", change.holdReason);
    visit("wake", change.wakeUp);
    visit("cause", change.cause);
    visit("outcome", change.outcome);
    visit("chaser", change.chaser);
    visit("chaserCh", change.chaserChannel);
    visit("chasedBy", change.chasedBy);
    visit("into", change.mergedInto);
    visit("annuls", change.annuls);
    visit("from", change.annulsFrom);
    visit("upto", change.annulsTo);
    visit("step", change.step);
    visit("pct", change.stepPercent);
    visit("act", change.stepAction);
    visit("recv", change.stepReceiver);
    visit("rep", change.stepRepetition);
    visit("clock", change.clock);
    visit("cycle", change.clockCycle);
    visit("clevel", change.clockLevel);
    visit("cstart", change.clockStart);
    visit("logged", change.loggedAt);
}

using Texts = QMap<TextField, QString>;

/// One row of a ticket's history.
struct TicketEvent {
    int seq = 0; ///< from 1, without gaps
    EventKind kind = EventKind::Registered;
    Instant occurredAt;
    Actor actor;
    Origin origin = Origin::Native;
    Place after;
    TicketChange change;
    Texts texts;
    bool operator==(const TicketEvent &) const = default;
};

/// The ticket after one more event. Pure: the only place where history becomes state.
void apply(Ticket &ticket, const TicketEvent &event);

/// How long after an operation it can be taken back, by the times at which both are recorded.
inline constexpr Milliseconds undoLimit{30'000};

/// The numbers of the events that a later one of the same history takes back.
[[nodiscard]] QSet<int> annulled(std::span<const TicketEvent> history);

/// How often the desk chased somebody about the ticket, leaving out what was annulled; a Ticket counts those that came.
[[nodiscard]] int chasersSent(std::span<const TicketEvent> history);

/// The ticket that a whole history makes, leaving out what was annulled. `history` is in order of seq and begins with Registered.
[[nodiscard]] Ticket project(TicketId id, ContractId contract, std::span<const TicketEvent> history);

} // namespace sportello::domain
