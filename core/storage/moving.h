// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/ids.h"

#include <QtCore/QStringList>

#include <vector>

/// What carrying a whole desk from one database to another needs: its tables as the engines' own catalogues tell them, whatever
/// the schema's number. All functions throw db::DbError.
namespace sportello::storage {

struct MovedTable {
    QString name;
    QStringList columns; ///< those that both databases have, in the source's order
    std::vector<db::Shape> shapes;
    QStringList key; ///< its primary key, by which it is read
    /// Rows are added and never changed: what an earlier run brought need not be brought again.
    [[nodiscard]] bool onlyGrows() const;
};
/// Every table of the desk that holds something of its own: not what the schema fills by itself, nor search indexes, leases and
/// what belongs to one server (secrets go along from file to file).
[[nodiscard]] std::vector<MovedTable> movedTables(db::Session &from, db::Session &to);

using MovedRow = std::vector<db::Value>;
/// At most `limit` rows by the key, after the one whose key that is (empty: from the first).
[[nodiscard]] std::vector<MovedRow> readRows(db::Session &session, const MovedTable &table, const MovedRow &after, int limit);
/// The values of the row's key, in its order.
[[nodiscard]] MovedRow keyOf(const MovedTable &table, const MovedRow &row);
void writeRows(db::Session &session, const MovedTable &table, const std::vector<MovedRow> &rows);
void emptyTable(db::Session &session, const MovedTable &table);
[[nodiscard]] qint64 rowCount(db::Session &session, const MovedTable &table);

/// Nobody writes into the tables, nor moves them, while the transaction lasts that is open.
void holdWriters(db::Session &session, const std::vector<MovedTable> &tables);
/// A file has all that it says it has, in its indexes too; a server sees to that itself.
[[nodiscard]] bool isIntact(db::Session &session);
/// The engine gives out numbers after the greatest that there are.
void continueAllNumbers(db::Session &session, const std::vector<MovedTable> &tables);

/// How far a move into this database is, of a table; while there is any such row no program works on the desk.
struct MovedSoFar {
    MovedRow last; ///< key of the last row that came; empty: none
    qint64 rows = 0;
    bool operator==(const MovedSoFar &) const = default;
};
void beginMove(db::Session &session);
void endMove(db::Session &session);
[[nodiscard]] MovedSoFar movedSoFar(db::Session &session, const QString &table);
void saveMovedSoFar(db::Session &session, const QString &table, const MovedSoFar &so);

/// The search index is made anew, ticket by ticket.
void emptySearch(db::Session &session);
struct NumberedTicket {
    domain::TicketId id{0};
    domain::ContractId contract{0};
};
[[nodiscard]] std::vector<NumberedTicket> ticketsAfter(db::Session &session, domain::TicketId after, int limit);

} // namespace sportello::storage
