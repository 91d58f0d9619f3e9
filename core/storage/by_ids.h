// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace sportello::storage {

/// Asks for the rows of many ids together. `sql` ends before its condition on the id, `visit` is given each row. A server takes
/// the ids as one value; a file has a few kept statements that serve every number of ids, the last one filling the marks left
/// over.
template <class Id, class Visit>
void forIds(db::Session &session, const QString &sql, const std::set<Id> &ids, Visit visit)
{
    const auto ask = [&](const QString &condition, const std::vector<db::Value> &values) {
        db::Query q = session.query(sql + condition);
        q.runWith(values);
        while (q.next())
            visit(q);
    };
    if (ids.empty())
        return;
    if (!session.isSqlite()) {
        QStringList numbers;
        for (const Id id : ids)
            numbers += QString::number(id.value());
        ask(QStringLiteral(" = ANY(?::bigint[])"), {QString(u'{' + numbers.join(u',') + u'}')});
        return;
    }
    constexpr std::array<std::size_t, 4> sizes{1, 4, 16, 64};
    std::vector<db::Value> values;
    for (auto it = ids.begin(); it != ids.end();) {
        values.push_back(db::Column<Id>::toValue(*it));
        if (++it != ids.end() && values.size() < sizes.back())
            continue;
        values.resize(*std::ranges::lower_bound(sizes, values.size()), values.back());
        ask(QStringLiteral(" IN (?") + QStringLiteral(", ?").repeated(qsizetype(values.size()) - 1) + u')', values);
        values.clear();
    }
}

} // namespace sportello::storage
