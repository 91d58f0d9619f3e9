// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"
#include "core/domain/ticket_due.h"
#include "core/storage/by_ids.h"

#include <functional>
#include <map>
#include <set>
#include <vector>

/// When tickets are due, as it is kept beside their rows. All functions throw db::DbError.
namespace sportello::storage {

/// What stands in `due_at` of an open ticket where nothing is due: an instant after all others that is short to write.
inline constexpr qint64 nothingDue = 99'999'999'999'999;

/// The columns due_at, due_measure, risk_at, due_left, due_wall.
[[nodiscard]] std::vector<db::Value> dueValues(bool open, const std::optional<domain::TicketDue> &due);
/// From five columns of which `first` is the first.
[[nodiscard]] std::optional<domain::TicketDue> readDue(const db::Query &q, int first);

/// What is kept of a ticket; `sorts` is false where work lists can't sort by it.
struct DueRow {
    std::optional<domain::TicketDue> due;
    bool sorts = true;
};
/// Of the tickets with numbers in [from, to], those that have something due, and those that do not sort.
[[nodiscard]] std::map<domain::TicketId, DueRow> loadDues(db::Session &session, domain::TicketId from, domain::TicketId to);
/// Of one that is there.
[[nodiscard]] db::Asked<std::optional<domain::TicketDue>> askDue(db::Session &session, domain::TicketId id);
[[nodiscard]] std::optional<domain::TicketDue> loadDue(db::Session &session, domain::TicketId id);

/// What clocks need of a history: no texts, no signatures.
[[nodiscard]] std::vector<domain::TicketEvent> loadClockHistory(db::Session &session, domain::TicketId id);
/// The same of several together, by ticket; asked for like AskedKeptDues.
using ClockHistories = std::map<domain::TicketId, std::vector<domain::TicketEvent>>;
class AskedHistories {
public:
    AskedHistories(db::Session &session, const std::set<domain::TicketId> &ids);
    [[nodiscard]] ClockHistories answer();

private:
    AskedIds<domain::TicketId> m_asked;
};

// --- computing anew ---

/// An open ticket as it is kept, with the version that this belongs to.
struct KeptDue {
    domain::TicketId id{0};
    int version = 0;
    std::optional<domain::TicketDue> due;
};
/// The contract's open tickets, in order of their numbers.
[[nodiscard]] std::vector<domain::TicketId> openTickets(db::Session &session, domain::ContractId contract);
/// Those of the tickets that are open, asked for and not waited for.
class AskedKeptDues {
public:
    AskedKeptDues(db::Session &session, const std::set<domain::TicketId> &ids);
    /// Once. SQLite is asked only now; a server has answered by the end of the transaction.
    [[nodiscard]] std::vector<KeptDue> answer();

private:
    AskedIds<domain::TicketId> m_asked;
};
/// Writes what is due of tickets that still have the version given; answers how many these were. On a server the transaction's
/// end then waits for no disk: what a failing machine takes away is computed again, for the mark is settled after it. While the
/// server writes, `meanwhile` is done: it is to be short, for the tickets stay locked until its end.
[[nodiscard]] int updateDues(db::Session &session, const std::vector<KeptDue> &dues, const std::function<void()> &meanwhile);

/// The contract's open tickets are to be computed anew. Left by whatever changes its targets or its calendar, in the same
/// transaction.
struct DueMark {
    domain::ContractId contract{0};
    qint64 wanted = 0; ///< another one for each change
    QString next;      ///< PostgreSQL: a transaction's number that none that began to write before this was read has
};
[[nodiscard]] std::optional<DueMark> dueMark(db::Session &session, domain::ContractId contract);
/// Whether somebody who began to write in this database before the mark was read has not ended. On SQLite one writes at a time.
[[nodiscard]] bool isWrittenSinceBefore(db::Session &session, const DueMark &mark);
[[nodiscard]] std::vector<domain::ContractId> markedContracts(db::Session &session);
/// Inside the transaction that writes by the mark's rules: false where they have changed since, or the work was done.
[[nodiscard]] bool holdMark(db::Session &session, const DueMark &mark);
/// Says that it was done, unless something changed since; false where it did.
[[nodiscard]] bool settleMark(db::Session &session, const DueMark &mark);
/// A number that is another one after each time that something was computed anew.
[[nodiscard]] qint64 dueStamp(db::Session &session);

} // namespace sportello::storage
