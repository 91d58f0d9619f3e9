// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/dues.h"

#include "core/storage/by_ids.h"
#include "core/storage/history.h"

#include <array>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString dueColumns = u"due_at, due_measure, risk_at, due_left, due_wall"_s;

} // namespace

std::vector<db::Value> dueValues(bool open, const std::optional<TicketDue> &due)
{
    if (!open)
        return std::vector<db::Value>(5);
    if (!due)
        return {nothingDue, {}, {}, {}, {}};
    return {due->at ? db::Column<Instant>::toValue(*due->at) : db::Value(nothingDue), db::Column<Measure>::toValue(due->measure),
            db::Column<std::optional<Instant>>::toValue(due->riskAt),
            due->left ? db::Value(qint64{due->left->count()}) : db::Value(), due->wallClock ? db::Value(qint64{1}) : db::Value()};
}

std::optional<TicketDue> readDue(const db::Query &q, int first)
{
    const auto measure = q.get<std::optional<Measure>>(first + 1);
    if (!measure)
        return std::nullopt;
    TicketDue due;
    due.measure = *measure;
    if (const auto at = q.get<std::optional<qint64>>(first); at && *at != nothingDue)
        due.at = Instant(Milliseconds(*at));
    due.riskAt = q.get<std::optional<Instant>>(first + 2);
    if (const auto left = q.get<std::optional<qint64>>(first + 3))
        due.left = Milliseconds(*left);
    due.wallClock = !q.isNull(first + 4);
    return due;
}

std::map<TicketId, DueRow> loadDues(db::Session &session, TicketId from, TicketId to)
{
    constexpr int first = 3;
    db::Query q =
        session.query(u"SELECT id, state, is_open, "_s + dueColumns + u" FROM ticket WHERE id >= ? AND id <= ? ORDER BY id"_s);
    q.run(from, to);
    std::map<TicketId, DueRow> dues;
    while (q.next()) {
        const bool open = isOpen(q.get<TicketState>(1));
        DueRow row{readDue(q, first), q.get<qint64>(2) == (open ? 1 : 0)};
        const std::vector<db::Value> values = dueValues(open, row.due);
        for (std::size_t i = 0; i < values.size(); ++i)
            row.sorts = row.sorts
                && db::Column<std::optional<qint64>>::fromValue(values[i]) == q.get<std::optional<qint64>>(first + int(i));
        if (row.due || !row.sorts)
            dues.emplace(q.get<TicketId>(0), std::move(row));
    }
    return dues;
}

db::Asked<std::optional<TicketDue>> askDue(db::Session &session, TicketId id)
{
    const auto read = [](db::Query &q) { return q.next() ? readDue(q, 0) : std::optional<TicketDue>(); };
    return db::ask(session, u"SELECT "_s + dueColumns + u" FROM ticket WHERE id = ?"_s, +read, id);
}

std::optional<TicketDue> loadDue(db::Session &session, TicketId id)
{
    return askDue(session, id).answer();
}

std::vector<TicketEvent> loadClockHistory(db::Session &session, TicketId id)
{
    return std::move(AskedHistories(session, {id}).answer()[id]);
}

AskedHistories::AskedHistories(db::Session &session, const std::set<TicketId> &ids)
    : m_asked(
        session,
        u"SELECT subject_id, seq, kind, occurred_at, origin, state, level, facts FROM event WHERE subject_kind = 1 AND subject_id"_s,
        ids)
{
}

ClockHistories AskedHistories::answer()
{
    ClockHistories histories;
    m_asked.visit([&](db::Query &q) {
        TicketEvent event;
        event.seq = q.get<int>(1);
        event.kind = q.get<EventKind>(2);
        event.occurredAt = q.get<Instant>(3);
        event.origin = q.get<Origin>(4);
        if (const auto state = q.get<std::optional<TicketState>>(5))
            event.after = Place{*state, q.get<Level>(6)};
        event.change = decodeChange(q.get<QString>(7));
        histories[q.get<TicketId>(0)].push_back(std::move(event));
    });
    for (auto &[id, history] : histories)
        std::ranges::sort(history, {}, &TicketEvent::seq);
    return histories;
}

AskedKeptDues::AskedKeptDues(db::Session &session, const std::set<TicketId> &ids)
    : m_asked(session, u"SELECT id, version, "_s + dueColumns + u" FROM ticket WHERE is_open = 1 AND id"_s, ids)
{
}

std::vector<KeptDue> AskedKeptDues::answer()
{
    std::vector<KeptDue> kept;
    m_asked.visit([&](db::Query &q) { kept.push_back({q.get<TicketId>(0), q.get<int>(1), readDue(q, 2)}); });
    return kept;
}

std::vector<TicketId> openTickets(db::Session &session, ContractId contract)
{
    db::Query q = session.query(u"SELECT id FROM ticket WHERE contract_id = ? AND is_open = 1"_s);
    q.run(contract);
    std::vector<TicketId> ids;
    while (q.next())
        ids.push_back(q.get<TicketId>(0));
    std::ranges::sort(ids);
    return ids;
}

int updateDues(db::Session &session, const std::vector<KeptDue> &dues, const std::function<void()> &meanwhile)
{
    const auto valuesOf = [](const KeptDue &one) {
        std::vector<db::Value> values = dueValues(true, one.due);
        values.push_back(db::Column<TicketId>::toValue(one.id));
        values.push_back(qint64{one.version});
        return values;
    };
    if (session.isSqlite()) {
        qint64 changed = 0;
        db::Query q = session.query(u"UPDATE ticket SET due_at = ?, due_measure = ?, risk_at = ?, due_left = ?, due_wall = ?"
                                    " WHERE id = ? AND version = ?"_s);
        for (const KeptDue &one : dues)
            changed += q.runWith(valuesOf(one)).rowsChanged();
        meanwhile();
        return int(changed);
    }
    // A server takes them all in one statement, each column as one value.
    std::array<QStringList, 7> columns;
    for (const KeptDue &one : dues)
        for (std::size_t column = 0; const db::Value &value : valuesOf(one)) {
            const auto *number = std::get_if<qint64>(&value);
            columns[column++] += number ? QString::number(*number) : u"NULL"_s;
        }
    std::vector<db::Value> arrays;
    for (const QStringList &column : columns)
        arrays.emplace_back(QString(u'{' + column.join(u',') + u'}'));
    session.post(u"SELECT set_config('synchronous_commit', 'off', true)"_s);
    db::Query q = session.query(
        u"UPDATE ticket SET due_at = v.due_at, due_measure = v.due_measure, risk_at = v.risk_at, due_left = v.due_left,"
        " due_wall = v.due_wall FROM unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],"
        " ?::bigint[]) AS v(due_at, due_measure, risk_at, due_left, due_wall, id, version)"
        " WHERE ticket.id = v.id AND ticket.version = v.version"_s);
    q.askWith(arrays);
    session.sendAway();
    meanwhile();
    (void)q.next();
    return int(q.rowsChanged());
}

std::optional<DueMark> dueMark(db::Session &session, ContractId contract)
{
    const QString next = session.isSqlite() ? u"''"_s : u"pg_current_xact_id()::xid::text"_s;
    db::Query q = session.query(u"SELECT wanted, "_s + next + u" FROM due_mark WHERE contract_id = ? AND wanted <> done"_s);
    q.run(contract);
    return q.next() ? std::optional(DueMark{contract, q.get<qint64>(0), q.get<QString>(1)}) : std::nullopt;
}

bool isWrittenSinceBefore(db::Session &session, const DueMark &mark)
{
    return !session.isSqlite()
        && session
               .value<qint64>(u"SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                              " AND age(backend_xid) > age(CAST(? AS text)::xid) LIMIT 1"_s,
                              mark.next)
               .has_value();
}

std::vector<ContractId> markedContracts(db::Session &session)
{
    db::Query q = session.query(u"SELECT contract_id FROM due_mark WHERE wanted <> done ORDER BY contract_id"_s);
    q.run();
    std::vector<ContractId> contracts;
    while (q.next())
        contracts.push_back(q.get<ContractId>(0));
    return contracts;
}

bool holdMark(db::Session &session, const DueMark &mark)
{
    const QString kept =
        session.isSqlite() ? QString() : u" FOR SHARE"_s; // a change of the rules waits for what is written by these
    return session
        .value<qint64>(u"SELECT 1 FROM due_mark WHERE contract_id = ? AND wanted = ? AND wanted <> done"_s + kept, mark.contract,
                       mark.wanted)
        .has_value();
}

bool settleMark(db::Session &session, const DueMark &mark)
{
    return session.run(u"UPDATE due_mark SET done = wanted WHERE contract_id = ? AND wanted = ?"_s, mark.contract, mark.wanted)
        == 1;
}

qint64 dueStamp(db::Session &session)
{
    // Each is a random number of its own: their sum is another one after each change (it may wrap round).
    quint64 stamp = 0;
    db::Query q = session.query(u"SELECT done FROM due_mark"_s);
    q.run();
    while (q.next())
        stamp += quint64(q.get<qint64>(0));
    return qint64(stamp);
}

} // namespace sportello::storage
