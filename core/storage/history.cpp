// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/storage/by_ids.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QRandomGenerator>

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString operationColumns =
    u"id, idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, digest, result"_s;

Operation readOperation(db::Query &q)
{
    return {.id = q.get<OperationId>(0),
            .key = QUuid::fromRfc4122(q.get<QByteArray>(1)),
            .verb = q.get<Verb>(2),
            .contract = q.get<std::optional<ContractId>>(3),
            .by = q.get<std::optional<OperatorId>>(4),
            .occurredAt = q.get<Instant>(5),
            .recordedAt = q.get<Instant>(6),
            .digest = q.get<QByteArray>(7),
            .result = q.get<QString>(8)};
}

const QString eventColumns =
    u"e.subject_kind, e.subject_id, e.seq, e.operation_id, e.contract_id, e.kind, e.occurred_at, e.origin, e.actor_kind,"
    " e.actor_id, e.state, e.level, e.team_id, e.measure, e.facts, e.hash"_s;
const QString eventSelection = u"SELECT "_s + eventColumns + u", t.body"_s;
const QString eventTables =
    u" FROM event e LEFT JOIN event_text t ON t.subject_kind = e.subject_kind AND t.subject_id = e.subject_id AND t.seq = e.seq"_s;

Texts decodeTexts(const QString &body)
{
    Texts texts;
    const QJsonObject json = QJsonDocument::fromJson(body.toUtf8()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        texts.insert(TextField(it.key().toInt()), it.value().toString());
    return texts;
}

QString encodeTexts(const Texts &texts)
{
    QJsonObject json;
    for (auto it = texts.begin(); it != texts.end(); ++it)
        json.insert(QString::number(int(it.key())), it.value());
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

StoredEvent readEvent(db::Query &q)
{
    StoredEvent event;
    event.subject = {q.get<SubjectKind>(0), q.get<qint64>(1)};
    event.seq = q.get<int>(2);
    event.operation = q.get<OperationId>(3);
    event.contract = q.get<std::optional<ContractId>>(4);
    event.kind = q.get<EventKind>(5);
    event.occurredAt = q.get<Instant>(6);
    event.origin = q.get<Origin>(7);
    event.actor = {q.get<ActorKind>(8), q.get<qint64>(9)};
    if (const auto state = q.get<std::optional<TicketState>>(10))
        event.after = Place{*state, q.get<Level>(11)};
    event.team = q.get<std::optional<TeamId>>(12);
    event.measure = q.get<std::optional<qint64>>(13);
    event.facts = q.get<QString>(14);
    event.hash = q.get<QByteArray>(15);
    if (const auto body = q.get<std::optional<QString>>(16))
        event.texts = decodeTexts(*body);
    return event;
}

std::vector<StoredEvent> readEvents(db::Query &q)
{
    std::vector<StoredEvent> events;
    while (q.next())
        events.push_back(readEvent(q));
    return events;
}

QByteArray number(const std::optional<std::int64_t> &value)
{
    return value ? QByteArray::number(qint64(*value)) : QByteArray();
}

template <class Tag>
QByteArray number(const std::optional<StrongId<Tag>> &id)
{
    return id ? QByteArray::number(qint64(id->value())) : QByteArray();
}

QByteArray textDigest(const QByteArray &salt, const QByteArray &body)
{
    return QCryptographicHash::hash(QByteArray(salt + body), QCryptographicHash::Sha256);
}

// The columns as decimal text between unit separators, so that anybody can compute the chain again with common tools.
QByteArray linkHash(const QByteArray &before, const StoredEvent &e, const QByteArray &textDigest)
{
    const QByteArray state = e.after ? QByteArray::number(int(e.after->state)) : QByteArray();
    const QByteArray level = e.after ? QByteArray::number(int(e.after->level)) : QByteArray();
    const QByteArrayList columns{before.toHex(),
                                 QByteArray::number(int(e.subject.kind)),
                                 QByteArray::number(qint64(e.subject.id)),
                                 QByteArray::number(e.seq),
                                 QByteArray::number(qint64(e.operation.value())),
                                 number(e.contract),
                                 QByteArray::number(int(e.kind)),
                                 QByteArray::number(qint64(e.occurredAt.time_since_epoch().count())),
                                 QByteArray::number(int(e.origin)),
                                 QByteArray::number(int(e.actor.kind)),
                                 QByteArray::number(qint64(e.actor.id)),
                                 state,
                                 level,
                                 number(e.team),
                                 number(e.measure),
                                 e.facts.toUtf8(),
                                 textDigest.toHex()};
    return QCryptographicHash::hash(columns.join('\x1f'), QCryptographicHash::Sha256);
}

QByteArray newSalt()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words)};
}

/// Rows of one table on their way into it, several by one statement: a server is asked less often.
class Rows {
public:
    explicit Rows(QString tableAndColumns) : m_table(std::move(tableAndColumns)) {}

    template <class... T>
    void add(const T &...columns)
    {
        m_columns = sizeof...(T);
        (m_values.push_back(db::Column<T>::toValue(columns)), ...);
    }

    void insert(db::Session &session) const
    {
        constexpr std::size_t atOnce = 8; // so many statements are kept, one for each number of rows
        for (std::span<const db::Value> left = m_values; !left.empty();) {
            const std::size_t rows = std::min(atOnce, left.size() / m_columns);
            const QString row = u"(?"_s + u", ?"_s.repeated(qsizetype(m_columns) - 1) + u')';
            const QString next = u", "_s + row;
            session.query(u"INSERT INTO "_s + m_table + u" VALUES "_s + row + next.repeated(qsizetype(rows) - 1))
                .postWith(left.first(rows * m_columns));
            left = left.subspan(rows * m_columns);
        }
    }

private:
    QString m_table;
    std::size_t m_columns = 1;
    std::vector<db::Value> m_values;
};

} // namespace

OperationId insertOperation(db::Session &session, const Operation &operation)
{
    const auto write = [&](const auto &with) {
        return with(operation.key.toRfc4122(), operation.verb, operation.contract, operation.by, operation.occurredAt,
                    operation.recordedAt, operation.digest, operation.result);
    };
    if (operation.id == OperationId(0)) {
        return write([&](const auto &...columns) {
            return session
                .value<OperationId>(
                    u"INSERT INTO operation(idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at,"
                    " digest, result) VALUES(?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                    columns...)
                .value();
        });
    }
    write([&](const auto &...columns) {
        session.post(u"INSERT INTO operation(idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, digest,"
                     " result, id) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     columns..., operation.id);
    });
    return operation.id;
}

db::Asked<std::optional<Operation>> askOperation(db::Session &session, const QUuid &key)
{
    const auto read = [](db::Query &q) { return q.next() ? std::optional(readOperation(q)) : std::nullopt; };
    return db::ask(session, u"SELECT "_s + operationColumns + u" FROM operation WHERE idempotency_key = ?"_s, +read,
                   key.toRfc4122());
}

std::optional<Operation> findOperation(db::Session &session, const QUuid &key)
{
    return askOperation(session, key).answer();
}

std::optional<Operation> loadOperation(db::Session &session, OperationId id)
{
    db::Query q = session.query(u"SELECT "_s + operationColumns + u" FROM operation WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readOperation(q)) : std::nullopt;
}

QByteArray deskMark(db::Session &session)
{
    return session.value<QByteArray>(u"SELECT idempotency_key FROM operation ORDER BY id LIMIT 1"_s).value_or(QByteArray());
}

OperationId lastOperation(db::Session &session)
{
    return session.value<OperationId>(u"SELECT COALESCE(MAX(id), 0) FROM operation"_s).value();
}

std::optional<Instant> lastRecorded(db::Session &session)
{
    return session.value<Instant>(u"SELECT recorded_at FROM operation ORDER BY id DESC LIMIT 1"_s);
}

ChangeMark changeMark(db::Session &session)
{
    if (session.isSqlite())
        return {lastOperation(session), {}};
    return {OperationId(0), session.value<QString>(u"SELECT pg_current_snapshot()::text"_s).value()};
}

std::vector<Changed> changedSince(db::Session &session, const ChangeMark &mark)
{
    std::map<OperationId, std::optional<ContractId>> contracts;
    if (session.isSqlite()) {
        db::Query q = session.query(u"SELECT id, contract_id FROM operation WHERE id > ?"_s);
        q.run(mark.last);
        while (q.next())
            contracts.emplace(q.get<OperationId>(0), q.get<std::optional<ContractId>>(1));
    } else {
        // What the mark's snapshot did not see, and this one does: numbers that are still to come are another server's, of which
        // a copy was put back. In the order of the index and with a limit that is known as it is planned, for else all might be
        // read.
        constexpr int atOnce = 1000;
        std::pair<qint64, OperationId> after{std::numeric_limits<qint64>::min(), OperationId(0)};
        for (int read = atOnce; read == atOnce;) {
            db::Query q = session.query(
                u"SELECT id, contract_id, xid FROM operation WHERE xid >= pg_snapshot_xmin(CAST(? AS pg_snapshot))::text::bigint"
                " AND xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint"
                " AND (xid, id) > (?, ?) AND NOT pg_visible_in_snapshot(xid::text::xid8, CAST(? AS pg_snapshot))"
                " ORDER BY xid, id LIMIT "_s
                + QString::number(atOnce));
            q.run(mark.snapshot, after.first, after.second, mark.snapshot);
            for (read = 0; q.next(); ++read) {
                contracts.emplace(q.get<OperationId>(0), q.get<std::optional<ContractId>>(1));
                after = {q.get<qint64>(2), q.get<OperationId>(0)};
            }
        }
    }
    std::set<OperationId> operations;
    for (const auto &[operation, contract] : contracts)
        operations.insert(operation);
    std::set<std::tuple<std::optional<ContractId>, SubjectKind, std::int64_t>> subjects;
    AskedIds events(session, u"SELECT operation_id, subject_kind, subject_id FROM event WHERE operation_id"_s, operations);
    events.visit(
        [&](db::Query &q) { subjects.emplace(contracts.at(q.get<OperationId>(0)), q.get<SubjectKind>(1), q.get<qint64>(2)); });
    std::vector<Changed> changed;
    std::size_t ofNoContract = 0;
    for (const auto &[contract, kind, id] : subjects) {
        changed.push_back({contract, {kind, id}});
        ofNoContract += !contract;
    }
    // What is on record of people a server keeps from others: that something is, it does not.
    if (ofNoContract == 0 && std::ranges::any_of(contracts, [](const auto &operation) { return !operation.second; }))
        changed.push_back({std::nullopt, {SubjectKind::Operator, 0}});
    return changed;
}

ChainHead chainHead(db::Session &session, const Subject &subject)
{
    // What is recorded of a person not everybody reads who adds to it.
    const bool isAsked = subject.kind == SubjectKind::Operator && !session.isSqlite();
    db::Query q = session.query(
        isAsked ? u"SELECT seq, hash FROM operator_head(?)"_s
                : u"SELECT seq, hash FROM event WHERE subject_id = ? AND subject_kind = ? ORDER BY seq DESC LIMIT 1"_s);
    isAsked ? q.run(subject.id) : q.run(subject.id, subject.kind);
    if (!q.next())
        return {};
    return {q.get<int>(0), q.get<QByteArray>(1)};
}

void appendEvents(db::Session &session, const std::vector<StoredEvent> &events, ChainHead &head)
{
    Rows eventRows(
        u"event(subject_kind, subject_id, seq, operation_id, contract_id, kind, occurred_at, origin, actor_kind, actor_id,"
        " state, level, team_id, measure, facts, text_digest, hash)"_s);
    Rows textRows(u"event_text(subject_kind, subject_id, seq, salt, body)"_s);
    for (const StoredEvent &event : events) {
        Q_ASSERT(event.seq == head.seq + 1);
        std::optional<QByteArray> digest;
        if (!event.texts.isEmpty()) {
            const QByteArray salt = newSalt();
            const QString body = encodeTexts(event.texts);
            digest = textDigest(salt, body.toUtf8());
            textRows.add(event.subject.kind, event.subject.id, event.seq, salt, body);
        }
        head = {event.seq, linkHash(head.hash, event, digest.value_or(QByteArray()))};
        std::optional<int> state, level;
        if (event.after) {
            state = int(event.after->state);
            level = int(event.after->level);
        }
        eventRows.add(event.subject.kind, event.subject.id, event.seq, event.operation, event.contract, event.kind,
                      event.occurredAt, event.origin, event.actor.kind, event.actor.id, state, level, event.team, event.measure,
                      event.facts, digest, head.hash);
    }
    eventRows.insert(session);
    textRows.insert(session); // a server wants to see the event that each goes with
}

AskedEvents askEvents(db::Session &session, const Subject &subject)
{
    // The texts on their own: joined, each event would look through all texts of its subject on PostgreSQL.
    const auto readTexts = [](db::Query &q) {
        std::map<int, Texts> texts;
        while (q.next())
            texts.emplace(q.get<int>(0), decodeTexts(q.get<QString>(1)));
        return texts;
    };
    return {db::ask(session,
                    u"SELECT "_s + eventColumns + u", NULL FROM event e WHERE subject_kind = ? AND subject_id = ? ORDER BY seq"_s,
                    readEvents, subject.kind, subject.id),
            db::ask(session, u"SELECT seq, body FROM event_text WHERE subject_kind = ? AND subject_id = ? AND body IS NOT NULL"_s,
                    +readTexts, subject.kind, subject.id)};
}

std::vector<StoredEvent> AskedEvents::answer()
{
    std::vector<StoredEvent> all = events.answer();
    std::map<int, Texts> found = texts.answer();
    for (StoredEvent &event : all)
        if (const auto text = found.find(event.seq); text != found.end())
            event.texts = std::move(text->second);
    return all;
}

std::vector<StoredEvent> loadEvents(db::Session &session, const Subject &subject)
{
    return askEvents(session, subject).answer();
}

std::vector<StoredEvent> eventsOfOperation(db::Session &session, OperationId operation)
{
    db::Query q =
        session.query(eventSelection + eventTables + u" WHERE e.operation_id = ? ORDER BY e.subject_kind, e.subject_id, e.seq"_s);
    q.run(operation);
    return readEvents(q);
}

std::vector<CheckedHistory> checkHistories(db::Session &session, SubjectKind kind, std::int64_t from, std::int64_t to)
{
    db::Query q =
        session.query(eventSelection + u", e.text_digest, t.salt"_s + eventTables
                      + u" WHERE e.subject_kind = ? AND e.subject_id >= ? AND e.subject_id <= ? ORDER BY e.subject_id, e.seq"_s);
    q.run(kind, from, to);
    std::vector<CheckedHistory> histories;
    while (q.next()) {
        StoredEvent event = readEvent(q);
        const auto digest = q.get<std::optional<QByteArray>>(17);
        const auto salt = q.get<std::optional<QByteArray>>(18);
        const auto body = q.get<std::optional<QString>>(16);
        if (histories.empty() || histories.back().subject != event.subject)
            histories.push_back({event.subject, {}, 0});
        CheckedHistory &history = histories.back();
        const QByteArray before = history.events.empty() ? QByteArray() : history.events.back().hash;
        const bool erased = !salt && !body;
        const bool textFits = erased || (digest && salt && body && textDigest(*salt, body->toUtf8()) == *digest);
        const bool holds = textFits && event.seq == int(history.events.size()) + 1
            && linkHash(before, event, digest.value_or(QByteArray())) == event.hash;
        if (!holds && history.brokenAt == 0)
            history.brokenAt = int(history.events.size()) + 1;
        history.events.push_back(std::move(event));
    }
    return histories;
}

int firstBrokenLink(db::Session &session, const Subject &subject)
{
    const std::vector<CheckedHistory> histories = checkHistories(session, subject.kind, subject.id, subject.id);
    return histories.empty() ? 0 : histories.front().brokenAt;
}

} // namespace sportello::storage
