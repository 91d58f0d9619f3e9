// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/message.h"
#include "core/domain/ticket.h"

#include <map>
#include <vector>

/// Messages on their way out. All functions throw db::DbError.
namespace sportello::storage {

/// Writes one, unless there is one for the same reason already; answers whether it was written. Id, version and state are not
/// looked at: it waits.
bool insertOutgoing(db::Session &session, const domain::Outgoing &message);
[[nodiscard]] std::optional<domain::Outgoing> loadOutgoing(db::Session &session, domain::OutgoingId id);

struct OutgoingFilter {
    std::vector<domain::ContractId> contracts; ///< only these; none at all: nothing
    std::optional<domain::OutgoingState> state;
    bool toDo = false; ///< instead of a state: what waits without an address, failed, or is not known to have left
};
/// Newest first, after the one with that id.
[[nodiscard]] std::vector<domain::Outgoing> listOutgoing(db::Session &session, const OutgoingFilter &filter,
                                                         std::optional<domain::OutgoingId> after, int limit);

/// How many messages of these contracts wait without an address, failed, or are not known to have left, by state.
[[nodiscard]] std::map<domain::OutgoingState, int> countOutgoingToDo(db::Session &session,
                                                                     const std::vector<domain::ContractId> &contracts);

/// A person decides what becomes of one: writes state, attempts, not_before, detail and settledAt, where its version is still the
/// one before and its state the one that was seen. False: it is not.
[[nodiscard]] bool updateOutgoing(db::Session &session, const domain::Outgoing &message, domain::OutgoingState seen);
/// What an operation wanted to send no longer leaves. False: something of it has left, or may have.
[[nodiscard]] bool withdrawOutgoing(db::Session &session, domain::OperationId operation, domain::Instant at);
/// What rules wanted to say about a ticket and still waits, by mail or for somebody to say it, is withdrawn: nothing is left to
/// be said. Not waited for.
void withdrawByRule(db::Session &session, const domain::Ticket &ticket, domain::Instant at);

/// Of a contract, those about calls that still wait, oldest first.
[[nodiscard]] std::vector<domain::Outgoing> waitingAboutCalls(db::Session &session, domain::ContractId contract, int limit);

// --- sending ---

/// Those that may leave by mail now, oldest first.
[[nodiscard]] std::vector<domain::Outgoing> outgoingDue(db::Session &session, domain::Instant now, int limit);
/// One is about to be sent by `holder`. False: it no longer waits.
[[nodiscard]] bool beginSending(db::Session &session, domain::OutgoingId id, const QString &holder);
/// What came of it. `state` Waiting: it is tried again from `notBefore` on. Nothing is changed where somebody has decided
/// otherwise meanwhile.
void endSending(db::Session &session, const domain::Outgoing &message, const QString &holder);
/// Nobody is sending: what was being sent is not known to have left, whoever began it. Answers how many.
int giveUpSending(db::Session &session, domain::Instant now);
/// One that waits leaves no earlier than that.
void putOffOutgoing(db::Session &session, domain::OutgoingId id, domain::Instant notBefore);
/// One that waits is no longer to leave.
void withdrawOne(db::Session &session, domain::OutgoingId id, domain::Instant at);
/// These became part of a digest.
void foldOutgoing(db::Session &session, const std::vector<domain::Outgoing> &parts, const domain::Outgoing &digest);

} // namespace sportello::storage
