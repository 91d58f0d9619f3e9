// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history.h"
#include "core/storage/tickets.h"

#include <functional>

/// What is needed to hold the projections against the history. All functions throw db::DbError.
namespace sportello::storage {

/// The greatest id of the rows of tickets, calls or contacts or of their events, whichever is greater; of other subjects' events.
[[nodiscard]] std::int64_t lastId(db::Session &session, domain::SubjectKind kind);

/// A sum over every (word, ticket) pair: equal for equal indexes, whatever their order.
class SearchSum {
public:
    void add(QStringView word, std::int64_t ticket) noexcept;
    void addDocument(const QString &document, std::int64_t ticket);
    friend bool operator==(const SearchSum &, const SearchSum &) = default;

private:
    std::uint64_t m_sum = 0;
    std::uint64_t m_pairs = 0;
};
/// What the search index really holds.
[[nodiscard]] SearchSum searchIndexSum(db::Session &session);

/// Every contract with a stored figure.
[[nodiscard]] std::vector<domain::ContractId> contractsWithFigures(db::Session &session);

/// An event by its name.
struct EventName {
    Subject subject;
    int seq = 0;
};
/// Of the subjects of one kind with ids in [from, to]: events without their operation, on another contract than it, and those
/// that were written here by somebody else, or at another time, than it says. (What several contracts share has none; a
/// contract's tables are set up by an operation that has none either.)
[[nodiscard]] std::vector<EventName> eventsOfOthers(db::Session &session, domain::SubjectKind kind, std::int64_t from,
                                                    std::int64_t to);
/// Operations with ids in [from, to] that did nothing, with their contracts.
[[nodiscard]] std::vector<std::pair<domain::OperationId, std::optional<domain::ContractId>>> operationsWithoutEvents(
    db::Session &session, domain::OperationId from, domain::OperationId to);

/// Subjects other than tickets and calls that have a history.
[[nodiscard]] std::vector<domain::SubjectKind> recordKinds(db::Session &session);

} // namespace sportello::storage
