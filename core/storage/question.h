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

/// Conditions and the values for their question marks, in the same order.
struct Where {
    QString sql;
    std::vector<db::Value> values;

    template <class... T>
    void add(const QString &condition, const T &...value)
    {
        sql += (sql.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ")) + condition;
        (values.push_back(db::Column<T>::toValue(value)), ...);
    }
    template <class Id>
    void addAny(const QString &column, const std::vector<Id> &ids)
    {
        add(QString(column + QStringLiteral(" IN (?") + QStringLiteral(", ?").repeated(qsizetype(ids.size()) - 1)
                    + QLatin1Char(')')));
        for (const Id id : ids)
            values.push_back(db::Column<Id>::toValue(id));
    }
    template <class T>
    void addIf(const QString &condition, const std::optional<T> &value)
    {
        if (value)
            add(condition, *value);
    }
};

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

/// The `count`-th row of such questions; no row: there are fewer.
[[nodiscard]] inline Question placeIn(const db::Session &session, const std::vector<Question> &parts, const QString &inner,
                                      const QString &outer, int count)
{
    Question place = merged(session, parts, inner, outer, count);
    place.sql += QStringLiteral(" OFFSET ?");
    place.values.back() = qint64{1};
    place.values.push_back(qint64{count - 1});
    return place;
}

/// Of the rows of `first` those of the conditions: `columns` of them as the table `t`, in this order.
[[nodiscard]] inline Question among(const Question &first, const QString &columns, const Where &where, const QString &order,
                                    int limit)
{
    Question rows{QStringLiteral("SELECT ") + columns + QStringLiteral(" FROM (") + first.sql + QStringLiteral(") t") + where.sql
                      + order + QStringLiteral(" LIMIT ?"),
                  first.values};
    rows.values.insert(rows.values.end(), where.values.begin(), where.values.end());
    rows.values.push_back(qint64{limit});
    return rows;
}

/// Asks it, and does not wait: see db::Query::ask().
[[nodiscard]] inline db::Query asked(db::Session &session, const Question &question)
{
    db::Query q = session.query(question.sql);
    q.askWith(question.values);
    return q;
}

} // namespace sportello::storage
