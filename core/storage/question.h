// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <array>
#include <iterator>
#include <vector>

namespace sportello::storage {

/// A statement and the values of its question marks, in the same order.
struct Question {
    QString sql;
    std::vector<db::Value> values;
};

/// The bands of a list that tells what is late, in their order. Each is a stretch of the list's index, or what is left in one.
enum class WorkBand : int { Missed, AtRisk, Others };
inline constexpr int workBands = 3;

/// The first `limit` rows of questions for the same columns, each of which an index answers in the order asked for; the engine
/// merges them, so that only what is shown travels. `inner` is the order in the words of a question's tables, `outer` in those of
/// its columns' names.
[[nodiscard]] inline Question merged(const db::Session &session, const std::vector<Question> &parts, const QString &inner,
                                     const QString &outer, int limit)
{
    const QString limited = QStringLiteral(" LIMIT ?");
    Question whole;
    if (parts.size() == 1) {
        whole = parts.front();
        whole.sql += inner + limited;
    } else {
        // PostgreSQL merges only what it knows to be short.
        const bool each = !session.isSqlite();
        for (const Question &part : parts) {
            whole.sql += whole.sql.isEmpty() ? QString() : QStringLiteral(" UNION ALL ");
            whole.sql +=
                each ? QStringLiteral("SELECT * FROM (") + part.sql + inner + limited + QStringLiteral(") AS part") : part.sql;
            whole.values.insert(whole.values.end(), part.values.begin(), part.values.end());
            if (each)
                whole.values.push_back(qint64{limit});
        }
        whole.sql += outer + limited;
    }
    whole.values.push_back(qint64{limit});
    return whole;
}

/// Questions by their bands, all of one before the next; each has a column of that name with its number.
using Banded = std::array<std::vector<Question>, workBands>;

/// The first `limit` rows of them, in the order `columns` within a band, as `read` gets them from a question. SQLite does not see
/// that all rows of a part have one band, and would sort each: there one band is asked after the other, until the page is full.
template <class Read>
[[nodiscard]] auto readBands(const db::Session &session, const Banded &bands, const QString &inner, const QString &columns,
                             int limit, const Read &read) -> decltype(read(Question{}))
{
    const QString byBand = QStringLiteral(" ORDER BY band, ") + columns;
    const QString byColumns = QStringLiteral(" ORDER BY ") + columns;
    if (!session.isSqlite()) {
        std::vector<Question> all;
        for (const std::vector<Question> &band : bands)
            all.insert(all.end(), band.begin(), band.end());
        return read(merged(session, all, inner, byBand, limit));
    }
    decltype(read(Question{})) rows;
    for (const std::vector<Question> &band : bands) {
        const int left = limit - int(rows.size());
        if (band.empty() || left <= 0)
            continue;
        auto more = read(merged(session, band, inner, byColumns, left));
        rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return rows;
}

} // namespace sportello::storage
