// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/db_error.h"
#include "core/db/session.h"

#include <functional>
#include <type_traits>

namespace sportello::db {

/// A transaction as a scope: rolled back unless committed. Never nested (asserted by the session's own depth).
class Transaction {
public:
    enum class Kind {
        Read, ///< one snapshot for several queries (PostgreSQL: REPEATABLE READ, READ ONLY)
        Write ///< SQLite: BEGIN IMMEDIATE; PostgreSQL: READ COMMITTED
    };
    Transaction(Session &session, Kind kind);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    /// Throws DbError. ConnectionLost leaves open whether it was done: the operation's key tells, when it is tried again.
    void commit();

private:
    Session &m_session;
    bool m_open = true;
};

/// Runs `work`, and what it throws becomes the error of a Result: the one place where exceptions of core/db end.
template <class Work>
[[nodiscard]] auto guarded(Work &&work) -> domain::Result<std::invoke_result_t<Work>>
{
    using T = std::invoke_result_t<Work>;
    try {
        if constexpr (std::is_void_v<T>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Refused &refused) {
        return tl::unexpected(refused.error());
    } catch (const DbError &error) {
        return tl::unexpected(error.error());
    } catch (const std::exception &error) {
        return domain::failure(domain::ErrorKind::Internal, {}, QString::fromUtf8(error.what()));
    }
}

/// Waits before the n-th retry (n from 1): short, growing, with a random part so that two losers part.
void backOff(int attempt);

inline constexpr int maxAttempts = 3;

/// One unit of work in one transaction, all or nothing. Run again whole on a deadlock or a busy file, at most 3 times;
/// so `work` must have no effect outside the database.
template <class Work>
[[nodiscard]] auto inTransaction(Session &session, Transaction::Kind kind, Work &&work)
    -> domain::Result<std::invoke_result_t<Work>>
{
    using T = std::invoke_result_t<Work>;
    return guarded([&]() -> T {
        for (int attempt = 1;; ++attempt) {
            try {
                Transaction transaction(session, kind);
                if constexpr (std::is_void_v<T>) {
                    work();
                    transaction.commit();
                    return;
                } else {
                    T result = work();
                    transaction.commit();
                    return result;
                }
            } catch (const DbError &error) {
                if (!error.retryable() || attempt >= maxAttempts)
                    throw;
                backOff(attempt);
            }
        }
    });
}

template <class Work>
[[nodiscard]] auto writeUnit(Session &session, Work &&work)
{
    return inTransaction(session, Transaction::Kind::Write, std::forward<Work>(work));
}

template <class Work>
[[nodiscard]] auto readUnit(Session &session, Work &&work)
{
    return inTransaction(session, Transaction::Kind::Read, std::forward<Work>(work));
}

} // namespace sportello::db
