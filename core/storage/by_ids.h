// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <set>
#include <vector>

namespace sportello::storage {

/// Asks for the rows of many ids together. `sql` ends before its `IN`; `visit` is given each row. One kept statement serves every
/// number of ids: the last one fills the marks that are left.
template <class Id, class Visit>
void forIds(db::Session &session, const QString &sql, const std::set<Id> &ids, Visit visit)
{
    constexpr std::size_t atOnce = 64;
    static const QString marks = QStringLiteral(" IN (?") + QStringLiteral(", ?").repeated(qsizetype(atOnce) - 1) + u')';
    std::vector<db::Value> values;
    for (auto it = ids.begin(); it != ids.end();) {
        values.push_back(db::Column<Id>::toValue(*it));
        if (++it != ids.end() && values.size() < atOnce)
            continue;
        values.resize(atOnce, values.back());
        db::Query q = session.query(sql + marks);
        q.runWith(values);
        while (q.next())
            visit(q);
        values.clear();
    }
}

} // namespace sportello::storage
