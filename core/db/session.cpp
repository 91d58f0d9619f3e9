// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/db/engine_error.h"
#include "core/db/statement.h"
#include "core/db/transaction.h"

#include <sqlite3.h>

#include <unordered_map>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

struct Query::Kept {
    Connection &connection;
    std::unique_ptr<Statement> statement;
    quint64 use = 0; ///< counts who has it: only its last Query may read it
    bool reading = false;

    void finish()
    {
        statement->finish();
        reading = false;
    }
};

struct Session::Private {
    Private(const Location &location, const SessionOptions &options) : connection(location, options) {}
    ~Private() { connection.closing = true; }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    Connection connection;
    std::unordered_map<std::type_index, std::shared_ptr<void>> companions;
    std::unordered_map<QString, std::shared_ptr<Query::Kept>> statements; // gone before the connection
};

Session::Session(std::unique_ptr<Private> p) : d(std::move(p)) {}

Session::~Session() = default;

domain::Result<std::unique_ptr<Session>> Session::open(const Location &location, const Login &login,
                                                       const SessionOptions &options)
{
    return guarded([&] {
        auto opened = std::make_unique<Private>(location, options);
        if (location.engine == Engine::Sqlite)
            openSqlite(opened->connection);
        else
            openPostgres(opened->connection, login);
        return std::unique_ptr<Session>(new Session(std::move(opened)));
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

bool Session::isOnNetwork() const noexcept
{
    return d->connection.onNetwork;
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
    takeAnswers(d->connection); // whoever uses libpq directly finds it at rest: it reads no notice behind an answer
    return d->connection.handle();
}

void Session::execute(const QString &sql)
{
    d->connection.refuseIfDoomed();
    d->connection.execute(sql);
}

void Session::sendAway()
{
    if (d->connection.unanswered && !d->connection.answersComing)
        db::sendAway(d->connection);
}

void Session::begin(bool write)
{
    Connection &connection = d->connection;
    // Neither engine nests transactions, and PostgreSQL only warns: what the inner one commits would be everything.
    if (connection.inTransaction)
        throw defect(u"a transaction within a transaction"_s);
    connection.doomed = false;
    if (!write && connection.unanswered && !connection.answersComing)
        takeAnswers(connection); // what nobody waited for would take part in it
    if (isSqlite())              // a deferred BEGIN that turns into a writer fails at once when another one wrote meanwhile
        connection.execute(write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    else
        postCommand(connection, write ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    connection.inTransaction = true;
    connection.writing = write;
}

void Session::commit()
{
    d->connection.refuseIfDoomed(); // PostgreSQL would answer such a COMMIT with a silent rollback
    if (isSqlite()) {
        d->connection.execute(u"COMMIT"_s);
    } else {
        const bool nothingToLose = !d->connection.writing && !d->connection.unanswered;
        postCommand(d->connection, "COMMIT");
        nothingToLose ? db::sendAway(d->connection) : takeAnswers(d->connection);
    }
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
        takeAnswers(connection);
    } catch (const std::exception &) { // it is what is rolled back
    }
    connection.doomed = false;
    if (connection.lost)
        return;
    try {
        if (isSqlite()) {
            connection.execute(u"ROLLBACK"_s);
        } else {
            postCommand(connection, "ROLLBACK");
            takeAnswers(connection);
        }
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
        if (d->statements.size() >= maxStatements) {
            takeAnswers(d->connection); // a server can't be told to forget while it owes answers
            forgetStatements();
        }
        Connection &connection = d->connection;
        auto kept = std::make_shared<Query::Kept>(
            Query::Kept{connection, isSqlite() ? prepareSqlite(connection, sql) : preparePostgres(connection, sql)});
        found = d->statements.emplace(sql, std::move(kept)).first;
    }
    const std::shared_ptr<Query::Kept> &kept = found->second;
    if (kept->reading)
        kept->finish();
    kept->reading = true;
    return Query(kept, ++kept->use);
}

Query::Query(Query &&other) noexcept : m_kept(std::exchange(other.m_kept, nullptr)), m_use(other.m_use) {}

Query::~Query()
{
    if (m_kept && m_kept->use == m_use)
        m_kept->finish();
}

Query::Kept &Query::mine() const
{
    if (m_kept->use != m_use)
        throw defect(u"a query was read after its statement had been taken again"_s);
    return *m_kept;
}

void Query::execute(std::span<const Value> values)
{
    Kept &kept = mine();
    kept.connection.refuseIfDoomed();
    kept.statement->execute(values);
}

void Query::askWith(std::span<const Value> values)
{
    Kept &kept = mine();
    kept.connection.refuseIfDoomed();
    kept.statement->ask(values);
}

void Query::postWith(std::span<const Value> values)
{
    Kept &kept = mine();
    kept.connection.refuseIfDoomed();
    if (kept.connection.inTransaction) {
        kept.statement->post(values);
        return;
    }
    kept.statement->execute(values); // nothing comes later that would tell what was wrong
    kept.finish();
}

bool Query::next()
{
    return mine().statement->next();
}

bool Query::isNull(int column) const
{
    return mine().statement->isNull(column);
}

qint64 Query::rowsChanged() const
{
    return mine().statement->rowsChanged();
}

Value Query::read(int column, Shape shape) const
{
    return mine().statement->read(column, shape);
}

qint64 dataVersion(Session &session)
{
    // PostgreSQL has no such counter and needs none: it announces changes itself.
    return session.isSqlite() ? session.value<qint64>(u"PRAGMA data_version"_s).value_or(0) : 0;
}

} // namespace sportello::db
