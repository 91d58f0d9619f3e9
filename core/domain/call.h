// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directory.h"
#include "core/domain/ticket.h"

namespace sportello::domain {

/// The facts of one call, with or without a ticket. What it counts as (its door) is derived, never stored by hand.
struct Call {
    CallId id{0};
    int version = 0;
    ContractId contract{0};
    CallDirection direction = CallDirection::Inbound;
    CallPurpose purpose = CallPurpose::Service;
    CallEnd end = CallEnd::Answered;
    bool outOfHours = false; ///< the service was closed by its calendar when it came
    PhoneNumber number;
    std::optional<ContactId> contact;
    std::optional<OperatorId> answeredBy;
    std::optional<TeamId> team;
    std::optional<TicketId> ticket;
    std::optional<CallId> callsBack; ///< outbound: the lost call that it answers
    Instant startedAt;               ///< when it came or was dialled
    std::optional<Instant> answeredAt;
    std::optional<Instant> endedAt;
    std::optional<Instant> wrapUpEndedAt; ///< the end of the after-call work
    Origin origin = Origin::Native;
    bool operator==(const Call &) const = default;

    /// Time in the queue before an answer, or before the caller gave up. Never negative.
    [[nodiscard]] std::optional<Milliseconds> waited() const;
    [[nodiscard]] std::optional<Milliseconds> talked() const;
};

/// The door of an inbound call (indicators.md): the first that applies. `shortAbandon` is the contract's threshold.
[[nodiscard]] Door door(const Call &call, Milliseconds shortAbandon);

} // namespace sportello::domain
