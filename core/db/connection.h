// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/db_error.h"
#include "core/db/session.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace sportello::db {

class Statement;

/// Waits for a turn on a SQLite file in short constant steps. SQLite's own handler sleeps longer and longer, so that under
/// many writers those who have waited longest ask most seldom, and starve.
struct BusyWait {
    domain::Milliseconds limit{};
    std::chrono::steady_clock::time_point since;
    bool givenUp = false;
};

/// What a Session and its statements share: Qt's connection and its state. For the .cpp files of core/db only.
struct Connection {
    Connection(Location where, const SessionOptions &options);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The error in DbError's words; remembers what it means for the connection and its transaction.
    [[noreturn]] void raise(const QSqlError &error);
    /// The same for SQLite's extended code and its words.
    [[noreturn]] void raise(int code, const QString &words);
    /// The same for PostgreSQL's SQLSTATE, empty where the server is gone, and its words.
    [[noreturn]] void raise(const QString &sqlState, const QString &words);
    void execute(const QString &sql);
    void refuseIfDoomed() const;
    [[nodiscard]] void *handle() const;
    /// PostgreSQL: the server counts as gone, and there is no handle any more.
    void giveUp();

    QString name;
    QSqlDatabase database;
    Location location;
    Dialect dialect;
    SessionOptions options;
    BusyWait busy;
    bool inTransaction = false;
    bool doomed = false; ///< a statement of the running transaction failed: it can only be rolled back
    bool lost = false;
    bool closing = false; ///< nobody asks anything more: the server is not waited for
    /// PostgreSQL: what was sent and not waited for, and who wants its answer (null: nobody); none: no pipeline is open.
    std::optional<std::vector<Statement *>> unanswered;
    bool answersComing = false;      ///< the server was told that nothing more follows: its answers need only be read
    bool writing = false;            ///< the running transaction may write
    bool onNetwork = false;          ///< SQLite: the file lies in a folder that machines share
    std::shared_ptr<void> signShown; ///< there: see network_folder.h

private:
    [[noreturn]] void raise(const DbError &what);
};

/// PostgreSQL: sends a statement of no values with the next one that is waited for, or with takeAnswers().
void postCommand(Connection &connection, const char *sql);
/// Tells the server to answer what was sent, and does not wait.
void sendAway(Connection &connection);
/// Waits for what was sent and not waited for. Throws for the first of it that failed; the rest was not done then.
void takeAnswers(Connection &connection);

/// Open the connection and make it ready. Throw DbError or Refused.
void openSqlite(Connection &connection);
void openPostgres(Connection &connection, const Login &login);

} // namespace sportello::db
