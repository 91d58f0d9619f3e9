// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/domain/priority.h"

#include <QtCore/QString>

/// The trade's own terms, in Italian those of the contracts.
namespace sportello::words {

[[nodiscard]] QString term(domain::TicketKind kind);
[[nodiscard]] QString term(domain::Channel channel);
[[nodiscard]] QString term(domain::ContactType type);
/// In a word, where it stands beside something else: "User".
[[nodiscard]] QString shortTerm(domain::ContactType type);
[[nodiscard]] QString term(domain::ContactSubtype subtype);
[[nodiscard]] QString term(domain::PartyKind kind);
[[nodiscard]] QString term(domain::Impact impact);
[[nodiscard]] QString term(domain::Urgency urgency);
/// "P1"
[[nodiscard]] QString term(domain::Priority priority);
[[nodiscard]] QString term(domain::Complexity complexity);
[[nodiscard]] QString term(domain::Severity severity);
/// The state alone: "In charge".
[[nodiscard]] QString term(domain::TicketState state);
/// State and level as a badge shows them: "In charge L1". A resolution that the requester confirmed is "Verified".
[[nodiscard]] QString term(domain::Place place, bool verified = false);
[[nodiscard]] QString term(domain::Level level);
[[nodiscard]] QString term(domain::TeamLevel level);
[[nodiscard]] QString term(domain::HoldReason reason);
[[nodiscard]] QString term(domain::CauseCategory cause);
[[nodiscard]] QString term(domain::VerifyOutcome outcome);
[[nodiscard]] QString term(domain::ClosingRule rule);
[[nodiscard]] QString term(domain::ChaserDirection direction);
[[nodiscard]] QString term(domain::CallDirection direction);
[[nodiscard]] QString term(domain::CallEnd end);
[[nodiscard]] QString term(domain::CallPurpose purpose);
/// Of one call: "Handled live".
[[nodiscard]] QString term(domain::Door door);
[[nodiscard]] QString term(domain::Role role);
[[nodiscard]] QString term(domain::Origin origin);
[[nodiscard]] QString term(domain::SubjectKind kind);
[[nodiscard]] QString term(domain::TextField field);
/// The event as a heading: "Escalated".
[[nodiscard]] QString term(domain::EventKind kind);
/// The verb as what one does: "escalate a ticket".
[[nodiscard]] QString term(domain::Verb verb);

/// What became of many calls, as charts and reports name their parts (requirement A5).
enum class CallOutcome { HandledLive, CalledBack, NotHandled, NoLine, ShortAbandon, Other, OutOfHours, Outbound };
[[nodiscard]] QString term(CallOutcome outcome);

} // namespace sportello::words
