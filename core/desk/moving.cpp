// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/moving.h"

#include "core/db/bulk.h"
#include "core/db/migration.h"
#include "core/db/transaction.h"
#include "core/desk/credentials.h"
#include "core/desk/rights.h"
#include "core/desk/sign_in.h"
#include "core/storage/filling.h"
#include "core/storage/history.h"
#include "core/storage/moving.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"
#include "core/storage/tickets.h"

#include <QtCore/QCryptographicHash>

#include <array>
#include <cstring>
#include <utility>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using storage::MovedRow;
using storage::MovedTable;

namespace {

/// Of all rows of a table, whatever their order: how many, and the sum of their hashes.
class TableSum {
public:
    void add(const MovedRow &row)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const db::Value &value : row) {
            const char shape = char(value.index());
            hash.addData({&shape, 1});
            if (const auto *number = std::get_if<qint64>(&value))
                addSized(hash, QByteArray::number(*number));
            else if (const auto *text = std::get_if<QString>(&value))
                addSized(hash, text->toUtf8());
            else if (const auto *bytes = std::get_if<QByteArray>(&value))
                addSized(hash, *bytes);
        }
        std::array<quint64, 4> words{};
        std::memcpy(words.data(), hash.result().constData(), sizeof words);
        for (std::size_t i = 0; i < words.size(); ++i)
            m_sums[i] += words[i];
        ++m_rows;
    }
    friend bool operator==(const TableSum &, const TableSum &) = default;

private:
    static void addSized(QCryptographicHash &hash, const QByteArray &bytes)
    {
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    std::array<quint64, 4> m_sums{};
    qint64 m_rows = 0;
};

class Move {
public:
    Move(db::Session &from, db::Session &to, const MoveOptions &options, const MoveStep &progress)
        : m_from(from), m_to(to), m_options(options), m_progress(progress)
    {
    }

    MoveReport run()
    {
        db::orRefuse(db::checkSchema(m_from, storage::schemaNumber()));
        checkPeople();
        prepare();
        m_tables = storage::movedTables(m_from, m_to);
        const db::Transaction held(m_from, db::Transaction::Kind::Write); // never committed: nothing is written here
        storage::holdWriters(m_from, m_tables);
        for (const MovedTable &table : m_tables)
            m_report.rows += storage::rowCount(m_from, table);
        m_of = 3 * m_report.rows; // brought, and read once more on both sides
        m_report.tables = int(m_tables.size());
        m_report.secretsMoved = m_from.isSqlite() && m_to.isSqlite();
        {
            const db::BulkWriting bulk(m_to);
            const db::Unchecked unchecked(m_to);
            for (const MovedTable &table : m_tables) {
                bring(table, table.onlyGrows());
                if (isSame(table))
                    continue;
                m_report.alreadyThere -= std::exchange(m_thereOfTable, 0);
                bring(table, false); // it was written here since an earlier run
                if (!isSame(table))
                    db::refuse(ErrorKind::DatabaseDamaged, table.name);
            }
            index();
        }
        storage::continueAllNumbers(m_to, m_tables);
        // What an earlier run wrote without waiting for the disk may have been lost with the machine.
        if (m_goesOn && !storage::isIntact(m_to))
            db::refuse(ErrorKind::DatabaseDamaged, m_to.location().display());
        storage::settle(m_to);
        (void)storage::lastOperation(m_from); // still held: otherwise this throws
        db::orRefuse(db::writeUnit(m_to, [this] {
            saveSecrets();
            storage::endMove(m_to);
        }));
        return m_report;
    }

private:
    /// A new desk that says of itself that it is not whole, or one that an earlier run began.
    void prepare()
    {
        // A desk that is one has at least the operation that made its administrator.
        if (db::schemaState(m_to).number > 0 && !db::isBeingMoved(m_to) && storage::lastOperation(m_to).value() > 0)
            db::refuse(ErrorKind::Duplicate, u"desk"_s, m_to.location().display());
        if (db::schemaState(m_to).number == 0 && !db::tableNames(m_to).isEmpty()) // another program's
            db::refuse(ErrorKind::NotADatabase, m_to.location().display());
        m_goesOn = db::isBeingMoved(m_to);
        (void)db::orRefuse(storage::bringUpToDate(m_to));
        db::orRefuse(db::writeUnit(m_to, [this] {
            if (!db::isBeingMoved(m_to))
                storage::beginMove(m_to);
        }));
    }

    void checkPeople()
    {
        if (m_from.isSqlite() && m_to.isSqlite())
            return;
        db::orRefuse(checkPassword(m_options.password));
        const auto person = storage::findOperator(m_from, m_options.administrator);
        if (!person)
            db::refuse(ErrorKind::NotFound, u"operator"_s, m_options.administrator);
        if (!person->active || !person->canLogIn || !person->administrator)
            db::refuse(ErrorKind::Inactive, m_options.administrator);
        if (m_to.isSqlite())
            return;
        for (const Operator &one : storage::listOperators(m_from))
            if (one.canLogIn && storage::isLoginTaken(m_to, one.login))
                db::refuse(ErrorKind::Duplicate, u"login"_s, one.login);
    }

    void told(qint64 rows)
    {
        m_done += rows;
        if (m_progress && !m_progress(std::min(m_done, m_of), m_of))
            db::refuse(ErrorKind::Cancelled);
    }

    void bring(const MovedTable &table, bool goesOn)
    {
        storage::MovedSoFar so = storage::movedSoFar(m_to, table.name);
        m_thereOfTable = goesOn ? so.rows : 0;
        if (goesOn) {
            m_report.alreadyThere += so.rows;
            told(so.rows);
        } else {
            so = {};
            db::orRefuse(db::writeUnit(m_to, [&] {
                storage::emptyTable(m_to, table);
                storage::saveMovedSoFar(m_to, table.name, so);
            }));
        }
        for (;;) {
            const auto rows = storage::readRows(m_from, table, so.last, m_options.rowsAtOnce);
            if (rows.empty())
                return;
            const storage::MovedSoFar next{storage::keyOf(table, rows.back()), so.rows + qint64(rows.size())};
            db::orRefuse(db::writeUnit(m_to, [&] {
                storage::writeRows(m_to, table, rows);
                storage::saveMovedSoFar(m_to, table.name, next);
            }));
            so = next;
            told(qint64(rows.size()));
        }
    }

    TableSum sumOf(db::Session &session, const MovedTable &table)
    {
        TableSum sum;
        MovedRow last;
        for (;;) {
            const auto rows = storage::readRows(session, table, last, m_options.rowsAtOnce);
            if (rows.empty())
                return sum;
            for (const MovedRow &row : rows)
                sum.add(row);
            last = storage::keyOf(table, rows.back());
            told(qint64(rows.size()));
        }
    }
    bool isSame(const MovedTable &table) { return sumOf(m_from, table) == sumOf(m_to, table); }

    /// The search words are of one engine: they are made anew from the history that is there now.
    void index()
    {
        constexpr auto name = "search"_L1;
        const qint64 stand = storage::lastOperation(m_to).value();
        storage::MovedSoFar so = storage::movedSoFar(m_to, name);
        // What was written since an earlier run may be anywhere.
        if (so.last.empty() || std::get<qint64>(so.last.back()) != stand)
            db::orRefuse(db::writeUnit(m_to, [&] {
                storage::emptySearch(m_to);
                so = {{qint64(0), stand}, 0};
                storage::saveMovedSoFar(m_to, name, so);
            }));
        for (;;) {
            const TicketId last(std::get<qint64>(so.last.front()));
            const auto tickets = storage::ticketsAfter(m_to, last, m_options.rowsAtOnce);
            if (tickets.empty())
                return;
            const storage::MovedSoFar next{{tickets.back().id.value(), stand}, so.rows + qint64(tickets.size())};
            db::orRefuse(db::writeUnit(m_to, [&] {
                for (const auto &[id, contract] : tickets)
                    storage::indexTicket(
                        m_to, id, {},
                        storage::searchDocument(contract, storage::loadTicketHistory(m_to, id), storage::loadAliases(m_to, id)));
                storage::saveMovedSoFar(m_to, name, next);
            }));
            so = next;
            told(0);
        }
    }

    void saveSecrets()
    {
        if (m_report.secretsMoved)
            return;
        for (const Operator &one : storage::listOperators(m_to)) {
            if (one.login == m_options.administrator)
                saveSecret(m_to, one, m_options.password);
            else if (!m_to.isSqlite() && one.canLogIn)
                storage::saveServerLogin(m_to, one.login, std::nullopt, one.active);
        }
    }

    db::Session &m_from;
    db::Session &m_to;
    const MoveOptions &m_options;
    const MoveStep &m_progress;
    std::vector<MovedTable> m_tables;
    MoveReport m_report;
    bool m_goesOn = false;     ///< an earlier run began
    qint64 m_thereOfTable = 0; ///< rows of it that were there already
    qint64 m_done = 0;
    qint64 m_of = 0;
};

} // namespace

Result<MoveReport> moveDesk(db::Session &from, db::Session &to, const MoveOptions &options, const MoveStep &progress)
{
    return db::guarded([&] { return Move(from, to, options, progress).run(); });
}

} // namespace sportello::desk
