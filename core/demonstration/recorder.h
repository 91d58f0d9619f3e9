// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/transaction.h"
#include "core/demonstration/dice.h"
#include "core/domain/call.h"
#include "core/domain/ticket_due.h"
#include "core/storage/history.h"

namespace sportello::demonstration {

/// Who does what, when.
struct Deed {
    domain::Instant at;
    domain::Verb verb;
    std::optional<domain::OperatorId> by; ///< none: the system
};

struct Step {
    domain::EventKind kind;
    domain::TicketChange change = {};
    domain::Texts texts = {};
};

/// A ticket while it is still written on.
struct OpenFile {
    domain::Ticket ticket;
    storage::ChainHead head;
    std::vector<domain::TicketEvent> texts; ///< its events, with nothing but what search reads
};

/// Writes history as the desk writes it, without its checks: operations with their events in the order of time, in transactions
/// of some thousands. A ticket's row and its words follow when it is filed, in the order of numbers within a batch, which is what
/// the engines' indexes like. Throws db::DbError, db::Refused.
class Recorder {
public:
    Recorder(db::Session &session, Dice keys);

    /// A new ticket's file. Its first deed must register it.
    [[nodiscard]] OpenFile newFile(domain::ContractId contract);
    [[nodiscard]] domain::CallId newCallId();

    /// One operation: the steps on the ticket, and the call that it came with.
    void record(const Deed &deed, OpenFile &file, const std::vector<Step> &steps, const domain::Call *call = nullptr);
    void record(const Deed &deed, const domain::Call &call);
    /// Nothing more happens to this ticket.
    void file(OpenFile file);
    /// Writes what waits and ends the transaction.
    void finish();

    [[nodiscard]] qint64 tickets() const noexcept { return m_tickets; }
    [[nodiscard]] qint64 ticketEvents() const noexcept { return m_ticketEvents; }
    [[nodiscard]] qint64 calls() const noexcept { return m_calls; }
    [[nodiscard]] qint64 operations() const noexcept { return m_operations; }

private:
    domain::OperationId begin(const Deed &deed, domain::ContractId contract, const QByteArray &content, const QString &result);
    void writeCall(const Deed &deed, const domain::Call &call, domain::OperationId operation);
    [[nodiscard]] std::optional<domain::TicketDue> due(const domain::Ticket &ticket) const;
    void endBatch();

    db::Session &m_session;
    Dice m_keys;
    std::optional<db::Transaction> m_transaction;
    std::int64_t m_nextTicket;
    std::int64_t m_nextCall;
    int m_inBatch = 0;
    std::vector<OpenFile> m_filed;
    qint64 m_tickets = 0;
    qint64 m_ticketEvents = 0;
    qint64 m_calls = 0;
    qint64 m_operations = 0;
};

} // namespace sportello::demonstration
