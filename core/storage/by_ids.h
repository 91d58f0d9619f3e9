// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <vector>

namespace sportello::storage {

/// Asks for the rows of many values together. `sql` ends before its `IN`, whose values come after those of `first`; `visit` is
/// given each row. A few kept statements serve every number of values: the last one fills the marks left over.
template <class Visit>
void forValues(db::Session &session, const QString &sql, const std::vector<db::Value> &first,
               const std::vector<db::Value> &wanted, Visit visit)
{
    constexpr std::array<std::size_t, 4> sizes{1, 4, 16, 64};
    for (std::size_t done = 0; done < wanted.size();) {
        const std::size_t some = std::min(wanted.size() - done, sizes.back());
        const std::size_t marks = *std::ranges::lower_bound(sizes, some);
        std::vector<db::Value> values = first;
        values.insert(values.end(), wanted.begin() + std::ptrdiff_t(done), wanted.begin() + std::ptrdiff_t(done + some));
        values.resize(first.size() + marks, values.back());
        db::Query q = session.query(sql + QStringLiteral(" IN (?") + QStringLiteral(", ?").repeated(qsizetype(marks) - 1) + u')');
        q.runWith(values);
        while (q.next())
            visit(q);
        done += some;
    }
}

/// The same for ids, which a server takes as one value: asked for at once, and waited for when the rows are visited, so that
/// several such questions travel together.
template <class Id>
class AskedIds {
public:
    AskedIds(db::Session &session, const QString &sql, const std::set<Id> &ids) : m_session(session), m_sql(sql)
    {
        if (ids.empty())
            return;
        if (session.isSqlite()) { // is near: nothing is gained by asking early
            for (const Id id : ids)
                m_ids.push_back(db::Column<Id>::toValue(id));
            return;
        }
        QStringList numbers;
        for (const Id id : ids)
            numbers += QString::number(id.value());
        m_asked.emplace(session.query(sql + QStringLiteral(" = ANY(?::bigint[])")));
        m_asked->ask(QString(u'{' + numbers.join(u',') + u'}'));
    }

    template <class Visit>
    void visit(Visit visit)
    {
        forValues(m_session, m_sql, {}, m_ids, visit);
        while (m_asked && m_asked->next())
            visit(*m_asked);
    }

private:
    db::Session &m_session;
    QString m_sql;
    std::vector<db::Value> m_ids;
    std::optional<db::Query> m_asked;
};

} // namespace sportello::storage
