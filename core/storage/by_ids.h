// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
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

/// The same for ids, which a server takes as one value.
template <class Id, class Visit>
void forIds(db::Session &session, const QString &sql, const std::set<Id> &ids, Visit visit)
{
    if (ids.empty())
        return;
    if (session.isSqlite()) {
        std::vector<db::Value> values;
        for (const Id id : ids)
            values.push_back(db::Column<Id>::toValue(id));
        forValues(session, sql, {}, values, visit);
        return;
    }
    QStringList numbers;
    for (const Id id : ids)
        numbers += QString::number(id.value());
    db::Query q = session.query(sql + QStringLiteral(" = ANY(?::bigint[])"));
    q.run(QString(u'{' + numbers.join(u',') + u'}'));
    while (q.next())
        visit(q);
}

} // namespace sportello::storage
