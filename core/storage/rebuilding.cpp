// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rebuilding.h"

#include "core/storage/calls.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

std::int64_t lastId(db::Session &session, SubjectKind kind)
{
    const qint64 ofEvents =
        session.value<qint64>(u"SELECT COALESCE(MAX(subject_id), 0) FROM event WHERE subject_kind = ?"_s, kind).value();
    if (kind == SubjectKind::Ticket)
        return std::max(ofEvents, session.value<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM ticket"_s).value());
    if (kind == SubjectKind::Call)
        return std::max(ofEvents, session.value<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM call"_s).value());
    if (kind == SubjectKind::Contact)
        return std::max(ofEvents, session.value<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM contact"_s).value());
    return ofEvents;
}

// FNV-1a over the word's UTF-16 units and the ticket, then mixed, so that sums of pairs do not cancel out.
void SearchSum::add(QStringView word, std::int64_t ticket) noexcept
{
    std::uint64_t h = 14695981039346656037ULL;
    const auto eat = [&h](std::uint64_t v) { h = (h ^ v) * 1099511628211ULL; };
    for (const QChar c : word)
        eat(c.unicode());
    eat(std::uint64_t(ticket));
    h ^= h >> 33;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33;
    m_sum += h;
    ++m_pairs;
}

void SearchSum::addDocument(const QString &document, std::int64_t ticket)
{
    for (const QStringView word : QStringView(document).split(u' ', Qt::SkipEmptyParts))
        add(word, ticket);
}

SearchSum searchIndexSum(db::Session &session)
{
    SearchSum sum;
    if (session.isSqlite()) {
        session.execute(
            u"CREATE VIRTUAL TABLE IF NOT EXISTS temp.ticket_search_words USING fts5vocab('main', 'ticket_search', 'instance')"_s);
        db::Query q = session.query(u"SELECT term, doc FROM temp.ticket_search_words"_s);
        q.run();
        while (q.next())
            sum.add(q.get<QString>(0), q.get<qint64>(1));
        return sum;
    }
    constexpr int page = 5000;
    qint64 after = 0;
    for (bool more = true; more;) {
        more = false;
        db::Query q = session.query(
            u"SELECT ticket_id, array_to_string(tsvector_to_array(document), ' ') FROM ticket_search WHERE ticket_id > ? ORDER BY ticket_id LIMIT ?"_s);
        q.run(after, page);
        while (q.next()) {
            after = q.get<qint64>(0);
            sum.addDocument(q.get<QString>(1), after);
            more = true;
        }
    }
    return sum;
}

std::vector<ContractId> contractsWithFigures(db::Session &session)
{
    db::Query q = session.query(u"SELECT DISTINCT contract_id FROM figure_day_done ORDER BY contract_id"_s);
    q.run();
    std::vector<ContractId> contracts;
    while (q.next())
        contracts.push_back(q.get<ContractId>(0));
    return contracts;
}

std::vector<EventName> eventsOfOthers(db::Session &session, SubjectKind kind, std::int64_t from, std::int64_t to)
{
    db::Query q =
        session.query(u"SELECT e.subject_id, e.seq FROM event e LEFT JOIN operation o ON o.id = e.operation_id"
                      " WHERE e.subject_kind = ? AND e.subject_id >= ? AND e.subject_id <= ? AND (o.id IS NULL OR"
                      " o.contract_id <> e.contract_id OR (o.contract_id IS NULL AND e.subject_kind <= ?) OR (e.origin = ? AND "
                      "(o.occurred_at <> e.occurred_at OR (e.actor_kind = ? AND COALESCE(o.operator_id, 0) <> e.actor_id))))"
                      " ORDER BY e.subject_id, e.seq"_s);
    q.run(kind, from, to, SubjectKind::Call, Origin::Native, ActorKind::Operator);
    std::vector<EventName> events;
    while (q.next())
        events.push_back({{kind, q.get<qint64>(0)}, q.get<int>(1)});
    return events;
}

std::vector<std::pair<OperationId, std::optional<ContractId>>> operationsWithoutEvents(db::Session &session, OperationId from,
                                                                                       OperationId to)
{
    // The bounds stand inside too: else a server might read all events for each stretch.
    db::Query q =
        session.query(u"SELECT o.id, o.contract_id FROM operation o WHERE o.id >= ? AND o.id <= ? AND NOT EXISTS (SELECT 1"
                      " FROM event e WHERE e.operation_id = o.id AND e.operation_id >= ? AND e.operation_id <= ?)"
                      " ORDER BY o.id"_s);
    q.run(from, to, from, to);
    std::vector<std::pair<OperationId, std::optional<ContractId>>> operations;
    while (q.next())
        operations.emplace_back(q.get<OperationId>(0), q.get<std::optional<ContractId>>(1));
    return operations;
}

std::vector<SubjectKind> recordKinds(db::Session &session)
{
    db::Query q = session.query(u"SELECT DISTINCT subject_kind FROM event WHERE subject_kind > 2 ORDER BY subject_kind"_s);
    q.run();
    std::vector<SubjectKind> kinds;
    while (q.next())
        kinds.push_back(q.get<SubjectKind>(0));
    return kinds;
}

} // namespace sportello::storage
