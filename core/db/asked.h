// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

namespace sportello::db {

/// A question that was asked and not waited for (Query::ask), and how its rows are read: once, when the answer is wanted.
template <class T>
class Asked {
public:
    Asked(Query query, T (*read)(Query &)) : m_query(std::move(query)), m_read(read) {}

    /// Throws DbError.
    [[nodiscard]] T answer() { return m_read(m_query); }

private:
    Query m_query;
    T (*m_read)(Query &);
};

/// Asks `sql` with these values.
template <class T, class... Args>
[[nodiscard]] Asked<T> ask(Session &session, const QString &sql, T (*read)(Query &), const Args &...args)
{
    Query query = session.query(sql);
    query.ask(args...);
    return {std::move(query), read};
}

} // namespace sportello::db
