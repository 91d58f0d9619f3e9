// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/column.h"
#include "core/db/dialect.h"
#include "core/db/location.h"

#include <QtCore/QStringView>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <typeindex>
#include <utility>

namespace sportello::db {

class Query;

struct SessionOptions {
    bool create = false; ///< SQLite: make the file where there is none
    bool readOnly = false;
    bool anyEncoding = false;                 ///< PostgreSQL: of a database that is to hold no desk
    domain::Milliseconds busyLimit{5000};     ///< how long a writer waits for its turn (PostgreSQL: for a lock)
    domain::Milliseconds connectLimit{10000}; ///< PostgreSQL
    /// PostgreSQL: how long the server may say nothing while it owes an answer, before it counts as lost; none: as long as it
    /// takes, for whoever asks for whole tables. What execute() runs may always take so long.
    std::optional<domain::Milliseconds> answerLimit = domain::Milliseconds(60000);
};

/// One connection, used by one thread. Prepares each statement once and keeps it.
class Session {
public:
    /// Errors: DatabaseMissing, NotADatabase, DatabaseLocked, DatabaseReadOnly, LocksDoNotHold, MixedSystems, ClockDiffers,
    /// ConnectionRefused, ServerBusy, WrongCredentials, InvalidValue (subject "server version": 15 is wanted, or "server
    /// encoding": UTF8 is).
    [[nodiscard]] static domain::Result<std::unique_ptr<Session>> open(const Location &location, const Login &login = {},
                                                                       const SessionOptions &options = {});
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    [[nodiscard]] const Location &location() const noexcept;
    [[nodiscard]] const Dialect &dialect() const noexcept;
    [[nodiscard]] bool isSqlite() const noexcept { return location().engine == Engine::Sqlite; }
    /// SQLite: the file lies in a folder that machines share (core/db/network_folder.h). PostgreSQL: false.
    [[nodiscard]] bool isOnNetwork() const noexcept;

    /// The statement, prepared on its first use and kept; its earlier result is given up. Throws DbError.
    /// `sql` is a literal of core/storage with `?` for values, never text built from values.
    [[nodiscard]] Query query(const QString &sql);

    /// Runs a statement and forgets its result; answers the number of rows it changed. Throws DbError.
    template <class... Args>
    qint64 run(const QString &sql, const Args &...args);

    /// Runs a statement whose answer nobody looks at, and on a server does not wait for it: what is wrong with it is thrown by
    /// what is asked next, at the latest by the commit. For writing inside a transaction.
    template <class... Args>
    void post(const QString &sql, const Args &...args);

    /// What was asked and posted sets out at once, for whoever does something else before looking at an answer. Else it travels
    /// with what is waited for.
    void sendAway();

    /// The first column of the first row, if there is one. Throws DbError.
    template <class T, class... Args>
    [[nodiscard]] std::optional<T> value(const QString &sql, const Args &...args);

    /// A statement that is not kept (DDL, PRAGMA). Throws DbError.
    void execute(const QString &sql);

    /// True between the beginning and the end of a Transaction.
    [[nodiscard]] bool inTransaction() const noexcept;
    /// True once the server was lost: nothing more can be done with this session.
    [[nodiscard]] bool isLost() const noexcept;

    /// Gives up the kept statements that nobody reads: after the schema changed, or when there are too many.
    void forgetStatements();
    static constexpr std::size_t maxStatements = 256;
    [[nodiscard]] std::size_t statementCount() const noexcept;

    /// One object that lives as long as the session, made at the first call: a place for what is remembered of a database.
    template <class T>
    [[nodiscard]] T &companion()
    {
        std::shared_ptr<void> &kept = companionSlot(typeid(T));
        if (!kept)
            kept = std::make_shared<T>();
        return *static_cast<T *>(kept.get());
    }

    /// The driver's own handle (sqlite3 * or PGconn *), for what Qt does not offer, with no answer left to read; core/db
    /// only. Throws DbError.
    [[nodiscard]] void *nativeHandle() const;

private:
    friend class Query;
    friend class Transaction;
    struct Private;
    [[nodiscard]] std::shared_ptr<void> &companionSlot(std::type_index type);
    void begin(bool write);
    void commit();
    void rollback() noexcept;
    explicit Session(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// A prepared statement on its way through its rows, forward only. Several may be read at a time, each from its own SQL: asking
/// the session for the same SQL again ends the earlier one, and reading that is a defect. SQLite gives row after row; on
/// PostgreSQL the whole result waits in memory (row by row, the next query would silently empty it), so ask for pages.
/// A failed statement dooms its transaction on both engines: nothing more runs in it, and it can't be committed.
/// Never lets QVariant out.
class Query {
public:
    ~Query();
    Query(Query &&other) noexcept;
    Query &operator=(Query &&) = delete;

    /// Binds from the first `?` on and executes. Throws DbError.
    template <class... Args>
    Query &run(const Args &...args)
    {
        const std::array<Value, sizeof...(Args)> values{Column<Args>::toValue(args)...};
        execute(values);
        return *this;
    }
    /// The same with values collected at run time.
    Query &runWith(std::span<const Value> values)
    {
        execute(values);
        return *this;
    }
    /// Executes without waiting for the answer, which the first next() takes: several questions asked one after the other travel
    /// to a server together. Throws DbError; what is wrong with it may be thrown by any later question or next().
    template <class... Args>
    void ask(const Args &...args)
    {
        const std::array<Value, sizeof...(Args)> values{Column<Args>::toValue(args)...};
        askWith(values);
    }
    void askWith(std::span<const Value> values);
    /// See Session::post().
    void postWith(std::span<const Value> values);
    [[nodiscard]] bool next();
    template <class T>
    [[nodiscard]] T get(int column) const
    {
        return Column<T>::fromValue(read(column, shapeOf<T>));
    }
    [[nodiscard]] bool isNull(int column) const;
    /// Of what was asked, once next() was called.
    [[nodiscard]] qint64 rowsChanged() const;

private:
    friend class Session;
    struct Kept; // Session keeps them
    Query(std::shared_ptr<Kept> kept, quint64 use) noexcept : m_kept(std::move(kept)), m_use(use) {}
    [[nodiscard]] Kept &mine() const;
    void execute(std::span<const Value> values);
    [[nodiscard]] Value read(int column, Shape shape) const;
    std::shared_ptr<Kept> m_kept; ///< outlives the session's giving it up
    quint64 m_use;
};

/// SQLite: a number that changes when another connection has written to the file. PostgreSQL: always 0.
[[nodiscard]] qint64 dataVersion(Session &session);

template <class... Args>
qint64 Session::run(const QString &sql, const Args &...args)
{
    Query q = query(sql);
    q.run(args...);
    return q.rowsChanged();
}

template <class... Args>
void Session::post(const QString &sql, const Args &...args)
{
    const std::array<Value, sizeof...(Args)> values{Column<Args>::toValue(args)...};
    query(sql).postWith(values);
}

template <class T, class... Args>
std::optional<T> Session::value(const QString &sql, const Args &...args)
{
    Query q = query(sql);
    q.run(args...);
    if (!q.next())
        return std::nullopt;
    return q.get<T>(0);
}

} // namespace sportello::db
