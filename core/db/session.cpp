// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/engine_error.h"
#include "core/db/transaction.h"

#include <QtSql/QSqlQuery>

#include <sqlite3.h>

#include <unordered_map>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

struct Query::Statement {
    Connection &connection;
    QSqlQuery query;
    quint64 use = 0; ///< counts who has it: only its last Query may read it
    bool reading = false;
    qsizetype bound = -1; ///< how many values it takes, known after its first run

    void finish()
    {
        query.finish(); // an unfinished reader would hold SQLite's snapshot
        reading = false;
    }
};

struct Session::Private {
    Private(const Location &location, const SessionOptions &options) : connection(location, options) {}

    Connection connection;
    std::unordered_map<std::type_index, std::shared_ptr<void>> companions;
    std::unordered_map<QString, std::unique_ptr<Query::Statement>> statements; // gone before the connection
};

Session::Session(std::unique_ptr<Private> p) : d(std::move(p)) {}

Session::~Session() = default;

domain::Result<std::unique_ptr<Session>> Session::open(const Location &location, const Login &login,
                                                       const SessionOptions &options)
{
    return guarded([&] {
        auto d = std::make_unique<Private>(location, options);
        if (location.engine == Engine::Sqlite)
            openSqlite(d->connection);
        else
            openPostgres(d->connection, login);
        return std::unique_ptr<Session>(new Session(std::move(d)));
    });
}

std::shared_ptr<void> &Session::companionSlot(std::type_index type)
{
    return d->companions[type];
}

const Location &Session::location() const noexcept
{
    return d->connection.location;
}

const Dialect &Session::dialect() const noexcept
{
    return d->connection.dialect;
}

bool Session::inTransaction() const noexcept
{
    return d->connection.inTransaction;
}

bool Session::isLost() const noexcept
{
    return d->connection.lost;
}

void *Session::nativeHandle() const
{
    return d->connection.handle();
}

void Session::execute(const QString &sql)
{
    d->connection.refuseIfDoomed();
    d->connection.execute(sql);
}

void Session::begin(bool write)
{
    Connection &connection = d->connection;
    // Neither engine nests transactions, and PostgreSQL only warns: what the inner one commits would be everything.
    if (connection.inTransaction)
        throw defect(u"a transaction within a transaction"_s);
    if (isSqlite()) // a deferred BEGIN that turns into a writer fails at once when another one wrote meanwhile
        connection.execute(write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    else
        connection.execute(write ? u"BEGIN"_s : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    connection.inTransaction = true;
    connection.doomed = false;
}

void Session::commit()
{
    d->connection.refuseIfDoomed(); // PostgreSQL would answer such a COMMIT with a silent rollback
    d->connection.execute(u"COMMIT"_s);
    d->connection.inTransaction = false;
}

void Session::rollback() noexcept
{
    Connection &connection = d->connection;
    connection.inTransaction = false;
    connection.doomed = false;
    if (isSqlite() && sqlite3_get_autocommit(static_cast<sqlite3 *>(connection.handle())) != 0)
        return; // a full disk or an I/O error has rolled it back already
    try {
        connection.execute(u"ROLLBACK"_s);
    } catch (const std::exception &) {
        connection.lost = true; // in a state unknown: the executor makes a new session
    }
}

void Session::forgetStatements()
{
    std::erase_if(d->statements, [](const auto &entry) { return !entry.second->reading; });
}

std::size_t Session::statementCount() const noexcept
{
    return d->statements.size();
}

Query Session::query(const QString &sql)
{
    auto found = d->statements.find(sql);
    if (found == d->statements.end()) {
        if (d->statements.size() >= maxStatements)
            forgetStatements();
        Connection &connection = d->connection;
        auto statement = std::make_unique<Query::Statement>(Query::Statement{connection, QSqlQuery(connection.database)});
        // Forward only on PostgreSQL means row by row from the server, and the next query would empty the result.
        statement->query.setForwardOnly(isSqlite());
        if (!statement->query.prepare(sql))
            connection.raise(statement->query.lastError());
        found = d->statements.emplace(sql, std::move(statement)).first;
    }
    Query::Statement &statement = *found->second;
    if (statement.reading)
        statement.finish();
    statement.reading = true;
    return Query(statement, ++statement.use);
}

Query::Query(Query &&other) noexcept : m_statement(std::exchange(other.m_statement, nullptr)), m_use(other.m_use) {}

Query::~Query()
{
    if (m_statement && m_statement->use == m_use)
        m_statement->finish();
}

Query::Statement &Query::mine() const
{
    if (m_statement->use != m_use)
        throw defect(u"a query was read after its statement had been taken again"_s);
    return *m_statement;
}

namespace {

QVariant bindable(const Value &value)
{
    struct Visitor {
        QVariant operator()(std::monostate) const { return {}; }
        QVariant operator()(qint64 number) const { return QVariant::fromValue(number); }
        QVariant operator()(double number) const { return number; }
        QVariant operator()(const QString &text) const
        {
            // A lone surrogate has no UTF-8, and U+0000 would end the text on PostgreSQL: neither is ever stored changed.
            if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
                throw DbError({domain::ErrorKind::InvalidText, {}, {}}, DbError::Constraint::None, false);
            return text.isNull() ? u""_s : text;
        }
        QVariant operator()(const QByteArray &bytes) const { return bytes.isNull() ? QByteArray("") : bytes; }
    };
    return std::visit(Visitor{}, value);
}

} // namespace

void Query::execute(std::span<const Value> values)
{
    Statement &statement = mine();
    Connection &connection = statement.connection;
    connection.refuseIfDoomed();
    const auto count = static_cast<qsizetype>(values.size());
    if (statement.bound >= 0 && statement.bound != count) // Qt would take what is missing from the run before
        throw defect(u"a statement was run with another number of values"_s);
    for (qsizetype i = 0; i < count; ++i)
        statement.query.bindValue(static_cast<int>(i), bindable(values[static_cast<std::size_t>(i)]));
    if (!statement.query.exec())
        connection.raise(statement.query.lastError());
    statement.bound = count;
}

bool Query::next()
{
    Statement &statement = mine();
    if (statement.query.next())
        return true;
    if (statement.query.lastError().isValid())
        statement.connection.raise(statement.query.lastError());
    return false;
}

bool Query::isNull(int column) const
{
    return mine().query.isNull(column);
}

qint64 Query::rowsChanged() const
{
    return mine().query.numRowsAffected();
}

Value Query::read(int column, Shape shape) const
{
    const QVariant value = mine().query.value(column);
    if (value.isNull())
        return {};
    // Engines name integers differently (PostgreSQL: qulonglong, bool), but text is never taken for a number nor the reverse.
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        if (shape == Shape::Integer || shape == Shape::Real)
            return value.toLongLong();
        break;
    case QMetaType::Double:
        if (shape == Shape::Real)
            return value.toDouble();
        break;
    case QMetaType::QString:
        if (shape == Shape::Text)
            return value.toString();
        break;
    case QMetaType::QByteArray:
        if (shape == Shape::Blob)
            return value.toByteArray();
        break;
    default:
        break;
    }
    throw defect("column "_L1 + QString::number(column) + " came as "_L1 + QLatin1StringView(value.typeName()));
}

qint64 dataVersion(Session &session)
{
    // PostgreSQL has no such counter and needs none: it announces changes itself.
    return session.isSqlite() ? session.value<qint64>(u"PRAGMA data_version"_s).value_or(0) : 0;
}

} // namespace sportello::db
