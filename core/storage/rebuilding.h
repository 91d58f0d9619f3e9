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

/// Subjects other than tickets and calls that have a history.
[[nodiscard]] std::vector<domain::SubjectKind> recordKinds(db::Session &session);

} // namespace sportello::storage
