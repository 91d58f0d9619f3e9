// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/call.h"
#include "core/domain/event.h"
#include "core/domain/local_day.h"
#include "core/domain/ticket_due.h"

#include <functional>
#include <vector>

/// What figures are made of: events counted by day, and the stored counts of finished days. All functions throw db::DbError.
namespace sportello::storage {

/// Says that something occurred: where its day was already counted, it is to be counted again.
/// `recordedAt` is now; what occurred today costs nothing, since today is counted live.
void markDay(db::Session &session, domain::ContractId contract, domain::Instant occurredAt, domain::Instant recordedAt);

/// One thing that figures count: an event that was not annulled.
struct CountedEvent {
    domain::EventKind kind;
    domain::Instant at;
    std::optional<domain::TeamId> team;
    std::optional<std::int64_t> measure;
};
/// The tickets' events of some kinds that occurred in [from, to), in no order, handed on one by one: nothing is held.
void forEachEvent(db::Session &session, domain::ContractId contract, const std::vector<domain::EventKind> &kinds,
                  domain::Instant from, domain::Instant to, const std::function<void(const CountedEvent &)> &visit);

/// A count of one finished day. `team` 0: no team. What `figure` means is told by core/indicators.
struct DayCount {
    domain::LocalDay day = 0;
    int figure = 0;
    std::int64_t team = 0;
    std::int64_t n = 0;
    friend auto operator<=>(const DayCount &, const DayCount &) = default;
};
/// The days of [from, to) that are counted and not stale.
[[nodiscard]] std::vector<domain::LocalDay> countedDays(db::Session &session, domain::ContractId contract, domain::LocalDay from,
                                                        domain::LocalDay to);
[[nodiscard]] std::vector<DayCount> loadCounts(db::Session &session, domain::ContractId contract, domain::LocalDay from,
                                               domain::LocalDay to);
/// Replaces the counts of one day and says that it is counted. In a write transaction that began with lockDay().
void saveCounts(db::Session &session, domain::ContractId contract, domain::LocalDay day, const std::vector<DayCount> &counts);
/// Keeps late events of that day out until the transaction ends (PostgreSQL; on SQLite one writes at a time anyhow).
void lockDay(db::Session &session, domain::ContractId contract, domain::LocalDay day);

/// The day of the first thing that is counted, if there is any.
[[nodiscard]] std::optional<domain::LocalDay> firstDay(db::Session &session, domain::ContractId contract);

/// Open tickets by level and state, now.
struct BacklogCount {
    domain::Place place;
    std::optional<domain::TeamId> team;
    std::int64_t n = 0;
};
[[nodiscard]] std::vector<BacklogCount> backlog(db::Session &session, domain::ContractId contract);

/// Open tickets whose most urgent target was missed by `now`, and those of which less than a quarter is left.
struct LateCount {
    std::optional<domain::TeamId> team;
    std::int64_t missed = 0;
    std::int64_t atRisk = 0;
};
[[nodiscard]] std::vector<LateCount> lateTickets(db::Session &session, domain::ContractId contract, domain::Instant now);

/// The open ticket that is due next after `now`; of these teams, where they are named. None: nothing is due any more.
struct NextDue {
    domain::TicketId ticket;
    domain::TicketDue due;
};
[[nodiscard]] std::optional<NextDue> nextDue(db::Session &session, domain::ContractId contract, domain::Instant now,
                                             const std::optional<std::vector<domain::TeamId>> &teams);

/// The calls that came in [from, to), oldest first.
void forEachCall(db::Session &session, domain::ContractId contract, domain::Instant from, domain::Instant to,
                 const std::function<void(const domain::Call &)> &visit);
/// The lost calls of [from, to) that an answered outbound call has called back.
[[nodiscard]] std::vector<domain::CallId> calledBack(db::Session &session, domain::ContractId contract, domain::Instant from,
                                                     domain::Instant to);

} // namespace sportello::storage
