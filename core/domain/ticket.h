// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/domain/vocabulary.h"

#include <QtCore/QMap>
#include <QtCore/QString>

#include <optional>

namespace sportello::domain {

/// Who did something. The system has no id.
struct Actor {
    ActorKind kind = ActorKind::System;
    std::int64_t id = 0;
    bool operator==(const Actor &) const = default;

    [[nodiscard]] static Actor of(OperatorId id) { return {ActorKind::Operator, id.value()}; }
    [[nodiscard]] static Actor of(ContactId id) { return {ActorKind::Contact, id.value()}; }
    [[nodiscard]] static Actor system() { return {}; }
    [[nodiscard]] bool is(OperatorId other) const { return kind == ActorKind::Operator && id == other.value(); }
};

/// Where a ticket stands: its state and its level.
struct Place {
    TicketState state = TicketState::Registered;
    Level level = Level::First;
    friend constexpr auto operator<=>(const Place &, const Place &) = default;
};

/// Why a ticket waits, on whom and until when.
struct Hold {
    HoldReason reason = HoldReason::Other;
    QString party;
    QString reference; ///< the party's own case number
    Instant wakeUp;
    Instant since;
    bool operator==(const Hold &) const = default;
};

/// A ticket as its history makes it. `version` is the number of events in its history: a save that names an older one is stale.
struct Ticket {
    TicketId id{0};
    int version = 0;
    ContractId contract{0};
    Place place;
    TicketKind kind = TicketKind::Incident;
    Channel channel = Channel::Phone;
    ContactType contactType = ContactType::NotRecorded;
    ContactSubtype contactSubtype = ContactSubtype::NotRecorded;
    std::optional<TicketTypeId> type;
    std::optional<Complexity> complexity;
    std::optional<Severity> severity;
    std::optional<Impact> impact;
    std::optional<Urgency> urgency;
    Priority priority = Priority::P3;
    bool priorityOverridden = false;
    std::optional<ServiceId> service;
    std::optional<CategoryId> category;
    // four people: who called, whom the desk answers to, whom it is for, and (in the history) who wrote it down
    std::optional<ContactId> caller;
    std::optional<ContactId> contact;
    std::optional<ContactId> beneficiary;
    std::optional<OrganisationId> organisation;
    std::optional<CallId> call; ///< the call it was opened on
    std::optional<TeamId> team;
    std::optional<OperatorId> assignee;
    std::optional<OperatorId> openedBy;
    QString subject;
    Instant openedAt;
    Instant updatedAt;
    std::optional<Instant> takenAt;    ///< first taken in charge
    std::optional<Instant> cycleStart; ///< opening or last reopening
    std::optional<Instant> resolvedAt; ///< last resolution
    std::optional<Instant> closedAt;
    std::optional<Level> resolvedLevel; ///< where the last resolution was made
    std::optional<TeamId> resolvedTeam;
    std::optional<OperatorId> resolvedBy;
    std::optional<TeamId> escalatedFromTeam; ///< the team that passed it up last
    std::optional<Place> heldFrom;           ///< where the first of consecutive holds began
    std::optional<Hold> hold;
    CauseCategory cause = CauseCategory::NotRecorded;
    bool verified = false; ///< the requester confirmed the last resolution
    int notReached = 0;    ///< attempts to verify the last resolution that reached nobody
    int chasers = 0;       ///< inbound, counted
    int reopenings = 0;
    int escalations = 0;
    std::optional<TicketId> mergedInto;
    Origin origin = Origin::Native;
    bool operator==(const Ticket &) const = default;
};

} // namespace sportello::domain
