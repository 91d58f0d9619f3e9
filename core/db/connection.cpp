// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include "core/db/engine_error.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlQuery>

#include <libpq-fe.h>

#include <atomic>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nextName()
{
    static std::atomic<quint64> counter{0};
    return "sportello-"_L1 + QString::number(++counter);
}

} // namespace

Connection::Connection(Location where, const SessionOptions &opt)
    : name(nextName()), database(QSqlDatabase::addDatabase(where.engine == Engine::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, name)),
      location(std::move(where)), dialect(location.engine), options(opt)
{
    busy.limit = options.busyLimit;
    if (!database.isValid())
        throw defect("Qt has no driver "_L1 + database.driverName());
}

Connection::~Connection()
{
    database.close();
    database = QSqlDatabase(); // removeDatabase() complains while anybody still holds it
    QSqlDatabase::removeDatabase(name);
}

void Connection::raise(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (!dialect.isSqlite())
        raise(code, error.databaseText());
    bool isNumber = false;
    const int number = code.toInt(&isNumber);
    if (!isNumber || number < 1)
        raise(defect(error.text()));
    raise(number, error.databaseText());
}

void Connection::raise(int code, const QString &words)
{
    raise(sqliteError(code, words, location.path, std::exchange(busy.givenUp, false)));
}

void Connection::raise(const QString &sqlState, const QString &words)
{
    raise(postgresError(sqlState, words, location.display(), PQstatus(static_cast<PGconn *>(handle())) == CONNECTION_BAD));
}

void Connection::raise(const DbError &what)
{
    doomed = inTransaction;
    lost = lost || what.error().kind == domain::ErrorKind::ConnectionLost;
    throw what;
}

void Connection::execute(const QString &sql)
{
    takeAnswers(*this);
    if (lost)
        raise(QString(), QString());
    QSqlQuery query(database);
    // For PostgreSQL it would mean a row at a time, and the connection would go on like that with whatever is asked next.
    query.setForwardOnly(dialect.isSqlite());
    if (!query.exec(sql))
        raise(query.lastError());
}

void Connection::refuseIfDoomed() const
{
    if (doomed)
        throw defect(u"a statement of this transaction failed: it can only be rolled back"_s);
}

void Connection::giveUp()
{
    lost = true;
    database.close();
}

void *Connection::handle() const
{
    const QVariant handle = database.driver()->handle();
    // The variant holds a pointer under the driver's own type name; its storage is that pointer.
    return handle.isValid() ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

} // namespace sportello::db
