// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/column.h"

#include <memory>
#include <span>

namespace sportello::db {

struct Connection;

/// A prepared statement as its engine runs it, under Query. All functions throw DbError.
class Statement {
public:
    Statement() = default;
    virtual ~Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    virtual void execute(std::span<const Value> values) = 0;
    /// The same for a statement whose answer nobody looks at: an engine that is far away need not be waited for.
    virtual void post(std::span<const Value> values)
    {
        execute(values);
        finish();
    }
    /// The same for one whose answer is looked at later: it is waited for by the first next().
    virtual void ask(std::span<const Value> values) { execute(values); }
    [[nodiscard]] virtual bool next() = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    /// A value that is not of that shape is a defect of ours.
    [[nodiscard]] virtual Value read(int column, Shape shape) const = 0;
    [[nodiscard]] virtual qint64 rowsChanged() const = 0;
    /// Gives up the result.
    virtual void finish() = 0;
};

// Through the libraries that Qt's drivers stand on: those take each value through a QVariant, which costs more than a page's rows
// themselves, and on PostgreSQL write each run out as text for the server to parse.
[[nodiscard]] std::unique_ptr<Statement> prepareSqlite(Connection &connection, const QString &sql);
[[nodiscard]] std::unique_ptr<Statement> preparePostgres(Connection &connection, const QString &sql);

/// Refuses text that no engine would store as it is: a lone surrogate has no UTF-8, and U+0000 would end the text on PostgreSQL.
void refuseUnstorable(const QString &text);

} // namespace sportello::db
