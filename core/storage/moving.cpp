// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/moving.h"

#include "core/db/engine_error.h"
#include "core/db/migration.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// Statements are put together here from the names of the schema's own tables and columns, never from what anybody typed.

/// How many values a statement may have on either engine, with room.
constexpr std::size_t mostValues = 2000;
/// A move's notes, there while it lasts: db::isBeingMoved() looks for them.
constexpr auto notes = db::moveNotes;

struct CatalogueColumn {
    QString name;
    db::Shape shape = db::Shape::Integer;
    int keyPlace = 0; ///< in the primary key, from 1; 0: not in it
};

QString quoted(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

QString listed(const QStringList &names)
{
    QStringList all;
    for (const QString &name : names)
        all += quoted(name);
    return all.join(u", "_s);
}

QString marks(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

std::vector<CatalogueColumn> columnsOf(db::Session &session, const QString &table)
{
    db::Query q = session.query(
        session.isSqlite() ? u"SELECT name, lower(type), pk FROM pragma_table_info(?) ORDER BY cid"_s
                           : u"SELECT a.attname::text, format_type(a.atttypid, NULL),"
                             " coalesce(array_position(string_to_array(i.indkey::text, ' ')::int2[], a.attnum), 0)"
                             " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
                             " LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary"
                             " WHERE c.relname = ? AND c.relnamespace = 'public'::regnamespace ORDER BY a.attnum"_s);
    q.run(table);
    std::vector<CatalogueColumn> columns;
    while (q.next()) {
        const QString type = q.get<QString>(1);
        const db::Shape shape = type == "text"_L1     ? db::Shape::Text
            : type == "blob"_L1 || type == "bytea"_L1 ? db::Shape::Blob
                                                      : db::Shape::Integer;
        columns.push_back({q.get<QString>(0), shape, q.get<int>(2)});
    }
    return columns;
}

db::Value valueAt(const db::Query &q, int column, db::Shape shape)
{
    if (q.isNull(column))
        return {};
    switch (shape) {
    case db::Shape::Text:
        return q.get<QString>(column);
    case db::Shape::Blob:
        return q.get<QByteArray>(column);
    default:
        return q.get<qint64>(column);
    }
}

QString noteOf(const MovedRow &key)
{
    QJsonArray parts;
    for (const db::Value &value : key)
        if (const auto *text = std::get_if<QString>(&value))
            parts.append(*text);
        else
            parts.append(std::get<qint64>(value));
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

MovedRow keyFrom(const QString &note)
{
    MovedRow key;
    const QJsonArray parts = QJsonDocument::fromJson(note.toUtf8()).array();
    for (const QJsonValue &part : parts)
        key.push_back(part.isString() ? db::Value(part.toString()) : db::Value(part.toInteger()));
    return key;
}

} // namespace

bool MovedTable::onlyGrows() const
{
    return name == "operation"_L1 || name == "event"_L1;
}

std::vector<MovedTable> movedTables(db::Session &from, db::Session &to)
{
    static const QStringList apart{u"schema_version"_s, u"transition_rule"_s, u"right_rule"_s,
                                   u"login_scope"_s,    u"ticket_search"_s,   QString(notes)};
    const QStringList there = db::tableNames(to);
    QStringList names = db::tableNames(from);
    names.sort();
    std::vector<MovedTable> tables;
    for (const QString &name : std::as_const(names)) {
        if (apart.contains(name) || db::momentaryTables.contains(name) || !there.contains(name))
            continue;
        const auto other = columnsOf(to, name);
        auto columns = columnsOf(from, name);
        MovedTable table{name, {}, {}, {}};
        for (const CatalogueColumn &column : columns) {
            // Which of a server's transactions wrote an operation means nothing on another one.
            const bool isOfServer = name == "operation"_L1 && column.name == "xid"_L1;
            if (isOfServer || std::ranges::find(other, column.name, &CatalogueColumn::name) == other.end())
                continue;
            table.columns += column.name;
            table.shapes.push_back(column.shape);
        }
        std::erase_if(columns, [](const CatalogueColumn &column) { return column.keyPlace == 0; });
        std::ranges::sort(columns, {}, &CatalogueColumn::keyPlace);
        for (const CatalogueColumn &column : columns)
            table.key += column.name;
        if (table.key.isEmpty())
            throw db::defect("no key to move by: "_L1 + name);
        tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<MovedRow> readRows(db::Session &session, const MovedTable &table, const MovedRow &after, int limit)
{
    const QString key = listed(table.key);
    QString sql = "SELECT "_L1 + listed(table.columns) + " FROM "_L1 + quoted(table.name);
    if (!after.empty())
        sql += " WHERE ("_L1 + key + ") > ("_L1 + marks(table.key.size()) + u')';
    sql += " ORDER BY "_L1 + key + " LIMIT ?"_L1;
    std::vector<db::Value> values = after;
    values.emplace_back(qint64(limit));
    db::Query q = session.query(sql);
    q.runWith(values);
    std::vector<MovedRow> rows;
    while (q.next()) {
        MovedRow &row = rows.emplace_back();
        for (std::size_t i = 0; i < table.shapes.size(); ++i)
            row.push_back(valueAt(q, int(i), table.shapes[i]));
    }
    return rows;
}

MovedRow keyOf(const MovedTable &table, const MovedRow &row)
{
    MovedRow key;
    for (const QString &column : table.key)
        key.push_back(row.at(std::size_t(table.columns.indexOf(column))));
    return key;
}

void writeRows(db::Session &session, const MovedTable &table, const std::vector<MovedRow> &rows)
{
    const std::size_t width = table.shapes.size();
    const std::size_t most = std::max<std::size_t>(1, mostValues / width);
    const QString head = "INSERT INTO "_L1 + quoted(table.name) + " ("_L1 + listed(table.columns) + ") VALUES "_L1;
    const QString tuple = u'(' + marks(qsizetype(width)) + u')';
    for (std::size_t at = 0; at < rows.size();) {
        // Two statements in all: as many rows as go together, and one by one what is left.
        const std::size_t together = rows.size() - at >= most ? most : 1;
        std::vector<db::Value> values;
        for (std::size_t i = 0; i < together; ++i)
            values.insert(values.end(), rows[at + i].begin(), rows[at + i].end());
        session.query(head + QStringList(qsizetype(together), tuple).join(u", "_s)).postWith(values);
        at += together;
    }
}

void emptyTable(db::Session &session, const MovedTable &table)
{
    session.run("DELETE FROM "_L1 + quoted(table.name));
}

qint64 rowCount(db::Session &session, const MovedTable &table)
{
    return session.value<qint64>("SELECT count(*) FROM "_L1 + quoted(table.name)).value_or(0);
}

void holdWriters(db::Session &session, const std::vector<MovedTable> &tables)
{
    if (session.isSqlite()) // the transaction itself holds the file
        return;
    QStringList names;
    for (const MovedTable &table : tables)
        names += table.name;
    // It may be long until something is asked here again; and of two moves at once the second waits.
    session.execute(u"SET LOCAL idle_in_transaction_session_timeout = 0"_s);
    session.execute("LOCK TABLE "_L1 + listed(names) + " IN SHARE ROW EXCLUSIVE MODE"_L1);
}

bool isIntact(db::Session &session)
{
    return !session.isSqlite() || session.value<QString>(u"PRAGMA integrity_check(1)"_s) == u"ok"_s;
}

void continueAllNumbers(db::Session &session, const std::vector<MovedTable> &tables)
{
    if (session.isSqlite()) // counts from the greatest anyway
        return;
    for (const MovedTable &table : tables) {
        if (table.key != QStringList{u"id"_s})
            continue;
        (void)session.value<qint64>("SELECT setval(pg_get_serial_sequence('"_L1 + table.name
                                    + "', 'id'), coalesce(max(id), 0) + 1, false) FROM "_L1 + quoted(table.name));
    }
}

void beginMove(db::Session &session)
{
    session.execute("CREATE TABLE "_L1 + quoted(notes)
                    + " (name TEXT PRIMARY KEY, last_key TEXT NOT NULL, moved BIGINT NOT NULL)"_L1);
}

void endMove(db::Session &session)
{
    session.execute("DROP TABLE "_L1 + quoted(notes));
}

MovedSoFar movedSoFar(db::Session &session, const QString &table)
{
    db::Query q = session.query("SELECT last_key, moved FROM "_L1 + quoted(notes) + " WHERE name = ?"_L1);
    q.run(table);
    if (!q.next())
        return {};
    return {keyFrom(q.get<QString>(0)), q.get<qint64>(1)};
}

void saveMovedSoFar(db::Session &session, const QString &table, const MovedSoFar &so)
{
    session.run("INSERT INTO "_L1 + quoted(notes)
                    + " (name, last_key, moved) VALUES (?, ?, ?)"
                      " ON CONFLICT (name) DO UPDATE SET last_key = excluded.last_key, moved = excluded.moved"_L1,
                table, noteOf(so.last), so.rows);
}

void emptySearch(db::Session &session)
{
    session.run(session.isSqlite() ? u"INSERT INTO ticket_search(ticket_search) VALUES('delete-all')"_s
                                   : u"DELETE FROM ticket_search"_s);
}

std::vector<NumberedTicket> ticketsAfter(db::Session &session, domain::TicketId after, int limit)
{
    db::Query q = session.query(u"SELECT id, contract_id FROM ticket WHERE id > ? ORDER BY id LIMIT ?"_s);
    q.run(after, limit);
    std::vector<NumberedTicket> tickets;
    while (q.next())
        tickets.push_back({q.get<domain::TicketId>(0), q.get<domain::ContractId>(1)});
    return tickets;
}

} // namespace sportello::storage
