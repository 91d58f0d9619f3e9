// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/engine_error.h"
#include "core/db/statement.h"

#include <sqlite3.h>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Gives each value to the statement's next mark. SQLite keeps copies.
class Binder {
public:
    explicit Binder(sqlite3_stmt *statement) : m_statement(statement) {}

    void operator()(std::monostate) { sqlite3_bind_null(m_statement, ++m_mark); }
    void operator()(qint64 number) { sqlite3_bind_int64(m_statement, ++m_mark, number); }
    void operator()(double number) { sqlite3_bind_double(m_statement, ++m_mark, number); }
    void operator()(const QString &text)
    {
        refuseUnstorable(text);
        const QByteArray bytes = text.toUtf8();
        sqlite3_bind_text64(m_statement, ++m_mark, bytes.constData(), quint64(bytes.size()), transient(), SQLITE_UTF8);
    }
    void operator()(const QByteArray &bytes)
    {
        const char *start = bytes.isNull() ? "" : bytes.constData(); // no bytes are not NULL
        sqlite3_bind_blob64(m_statement, ++m_mark, start, quint64(bytes.size()), transient());
    }

private:
    static sqlite3_destructor_type transient() { return reinterpret_cast<sqlite3_destructor_type>(-1); } // SQLITE_TRANSIENT
    sqlite3_stmt *m_statement;
    int m_mark = 0;
};

class SqliteStatement final : public Statement {
public:
    SqliteStatement(Connection &connection, const QString &sql) : m_connection(connection)
    {
        const QByteArray text = sql.toUtf8();
        const char *rest = nullptr;
        if (sqlite3_prepare_v3(handle(), text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, &rest)
            != SQLITE_OK)
            raise();
        if (!m_statement || !QByteArray(rest).trimmed().isEmpty()) {
            sqlite3_finalize(m_statement);
            throw defect(u"one statement was wanted, neither none nor several"_s);
        }
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    void execute(std::span<const Value> values) override
    {
        if (int(values.size()) != sqlite3_bind_parameter_count(m_statement)) // what is missing would be the run's before
            throw defect(u"a statement was run with another number of values"_s);
        sqlite3_reset(m_statement);
        Binder bind(m_statement);
        for (const Value &value : values)
            std::visit(bind, value);
        m_first = step();
    }

    bool next() override
    {
        if (m_first)
            m_onRow = *std::exchange(m_first, std::nullopt);
        else if (m_onRow) // a step after the last would begin anew
            m_onRow = step();
        return m_onRow;
    }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

    Value read(int column, Shape shape) const override
    {
        if (!m_onRow || column >= sqlite3_data_count(m_statement))
            throw defect(u"a row was read that is not there"_s);
        const int type = sqlite3_column_type(m_statement, column);
        // Text is never taken for a number nor the reverse.
        switch (type) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            if (shape == Shape::Integer || shape == Shape::Real)
                return qint64{sqlite3_column_int64(m_statement, column)};
            break;
        case SQLITE_FLOAT:
            if (shape == Shape::Real)
                return sqlite3_column_double(m_statement, column);
            break;
        case SQLITE_TEXT:
            if (shape == Shape::Text) {
                const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
                return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
            }
            break;
        case SQLITE_BLOB:
            if (shape == Shape::Blob) {
                const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
                const int size = sqlite3_column_bytes(m_statement, column);
                return size == 0 ? QByteArray("") : QByteArray(bytes, size);
            }
            break;
        default:
            break;
        }
        throw defect(u"column %1 came as type %2"_s.arg(column).arg(type));
    }

    qint64 rowsChanged() const override { return sqlite3_changes64(handle()); }

    void finish() override // an unfinished reader would hold the snapshot
    {
        sqlite3_reset(m_statement);
        m_first.reset();
        m_onRow = false;
    }

private:
    [[nodiscard]] sqlite3 *handle() const { return static_cast<sqlite3 *>(m_connection.handle()); }

    /// Whether there is another row.
    bool step()
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code != SQLITE_DONE)
            raise();
        sqlite3_reset(m_statement);
        return false;
    }

    [[noreturn]] void raise()
    {
        const int code = sqlite3_extended_errcode(handle());
        const QString words = QString::fromUtf8(sqlite3_errmsg(handle()));
        sqlite3_reset(m_statement);
        m_connection.raise(code, words);
    }

    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    std::optional<bool> m_first; ///< what the first step found, until it is asked for
    bool m_onRow = false;
};

} // namespace

std::unique_ptr<Statement> prepareSqlite(Connection &connection, const QString &sql)
{
    return std::make_unique<SqliteStatement>(connection, sql);
}

void refuseUnstorable(const QString &text)
{
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        throw DbError({domain::ErrorKind::InvalidText, {}, {}}, DbError::Constraint::None, false);
}

} // namespace sportello::db
