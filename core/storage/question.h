// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <vector>

namespace sportello::storage {

/// A statement and the values of its question marks, in the same order.
struct Question {
    QString sql;
    std::vector<db::Value> values;
};

/// Questions for the same columns in the same order, each with its own limit, as one whose first `limit` rows the engine merges:
/// so only what is shown travels. `orderBy` is in the words of the columns' names.
[[nodiscard]] inline Question merged(const std::vector<Question> &parts, const QString &orderBy, int limit)
{
    if (parts.size() == 1)
        return parts.front();
    Question whole;
    for (const Question &part : parts) {
        whole.sql += whole.sql.isEmpty() ? QStringLiteral("SELECT * FROM (") : QStringLiteral(" UNION ALL SELECT * FROM (");
        whole.sql += part.sql + QStringLiteral(") AS part");
        whole.values.insert(whole.values.end(), part.values.begin(), part.values.end());
    }
    whole.sql += orderBy + QStringLiteral(" LIMIT ?");
    whole.values.push_back(qint64{limit});
    return whole;
}

} // namespace sportello::storage
