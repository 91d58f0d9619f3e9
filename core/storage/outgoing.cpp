// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outgoing.h"

#include "core/storage/question.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString outgoingColumns =
    u"id, version, contract_id, ticket_id, operation_id, kind, party_kind, party, address, language, subject, "
    u"body, state, attempts, not_before, reason, detail, created_at, settled_at, call_id"_s;

Outgoing read(db::Query &q)
{
    return {.id = q.get<OutgoingId>(0),
            .version = q.get<int>(1),
            .contract = q.get<ContractId>(2),
            .ticket = q.get<std::optional<TicketId>>(3),
            .call = q.get<std::optional<CallId>>(19),
            .operation = q.get<std::optional<OperationId>>(4),
            .kind = q.get<MessageKind>(5),
            .partyKind = q.get<MessageParty>(6),
            .party = q.get<QString>(7),
            .address = q.get<QString>(8),
            .language = q.get<QString>(9),
            .subject = q.get<QString>(10),
            .body = q.get<QString>(11),
            .state = q.get<OutgoingState>(12),
            .attempts = q.get<int>(13),
            .notBefore = q.get<Instant>(14),
            .reason = q.get<QString>(15),
            .detail = q.get<QString>(16),
            .createdAt = q.get<Instant>(17),
            .settledAt = q.get<std::optional<Instant>>(18)};
}

std::vector<Outgoing> readAll(db::Query &q)
{
    std::vector<Outgoing> rows;
    while (q.next())
        rows.push_back(read(q));
    return rows;
}

} // namespace

bool insertOutgoing(db::Session &session, const Outgoing &m)
{
    return session.run(u"INSERT INTO outgoing(version, contract_id, ticket_id, operation_id, kind, party_kind, party, address,"
                       " language, subject, body, state, attempts, not_before, reason, holder, detail, created_at, call_id)"
                       " VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, '', '', ?, ?) ON CONFLICT(reason) DO NOTHING"_s,
                       m.contract, m.ticket, m.operation, m.kind, m.partyKind, m.party, m.address, m.language, m.subject, m.body,
                       OutgoingState::Waiting, m.notBefore, m.reason, m.createdAt, m.call)
        == 1;
}

std::optional<Outgoing> loadOutgoing(db::Session &session, OutgoingId id)
{
    db::Query q = session.query(u"SELECT "_s + outgoingColumns + u" FROM outgoing WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(read(q)) : std::nullopt;
}

std::vector<Outgoing> listOutgoing(db::Session &session, const OutgoingFilter &filter, std::optional<OutgoingId> after, int limit)
{
    std::vector<Question> parts;
    const auto add = [&](ContractId contract, std::optional<OutgoingState> state, const QString &besides = {}) {
        Question part{u"SELECT "_s + outgoingColumns + u" FROM outgoing WHERE contract_id = ?"_s,
                      {db::Column<ContractId>::toValue(contract)}};
        if (state) {
            part.sql += u" AND state = ?"_s;
            part.values.push_back(qint64(*state));
        }
        part.sql += besides;
        if (after) {
            part.sql += u" AND id < ?"_s;
            part.values.push_back(qint64{after->value()});
        }
        parts.push_back(std::move(part));
    };
    for (const ContractId contract : filter.contracts) {
        if (!filter.toDo) {
            add(contract, filter.state);
            continue;
        }
        add(contract, OutgoingState::Waiting, u" AND address = ''"_s);
        add(contract, OutgoingState::Failed);
        add(contract, OutgoingState::NotKnown);
    }
    if (parts.empty())
        return {};
    const Question whole = merged(session, parts, u" ORDER BY id DESC"_s, u" ORDER BY id DESC"_s, limit);
    db::Query q = session.query(whole.sql);
    q.runWith(whole.values);
    return readAll(q);
}

std::map<OutgoingState, int> countOutgoingToDo(db::Session &session, const std::vector<ContractId> &contracts)
{
    std::map<OutgoingState, int> counts;
    db::Query q = session.query(u"SELECT state, count(*) FROM outgoing WHERE contract_id = ? AND state IN (?, ?, ?)"
                                " AND (state <> ? OR address = '') GROUP BY state"_s);
    for (const ContractId contract : contracts) {
        q.run(contract, OutgoingState::Waiting, OutgoingState::Failed, OutgoingState::NotKnown, OutgoingState::Waiting);
        while (q.next())
            counts[q.get<OutgoingState>(0)] += q.get<int>(1);
    }
    return counts;
}

bool updateOutgoing(db::Session &session, const Outgoing &m, OutgoingState seen)
{
    return session.run(u"UPDATE outgoing SET version = ?, state = ?, attempts = ?, not_before = ?, detail = ?, settled_at = ?"
                       " WHERE id = ? AND version = ? AND state = ?"_s,
                       m.version, m.state, m.attempts, m.notBefore, m.detail, m.settledAt, m.id, m.version - 1, seen)
        == 1;
}

bool withdrawOutgoing(db::Session &session, OperationId operation, Instant at)
{
    session.run(u"UPDATE outgoing SET version = version + 1, state = ?, settled_at = ? WHERE operation_id = ? AND state = ?"_s,
                OutgoingState::Withdrawn, at, operation, OutgoingState::Waiting);
    return session.value<qint64>(u"SELECT count(*) FROM outgoing WHERE operation_id = ? AND state NOT IN (?, ?)"_s, operation,
                                 OutgoingState::Withdrawn, OutgoingState::Failed)
        == 0;
}

void withdrawByRule(db::Session &session, const Ticket &ticket, Instant at)
{
    session.post(u"UPDATE outgoing SET version = version + 1, state = ?, settled_at = ? WHERE contract_id = ? AND state = ?"
                 " AND ticket_id = ? AND reason LIKE ?"_s,
                 OutgoingState::Withdrawn, at, ticket.contract, OutgoingState::Waiting, ticket.id,
                 u"t%1/%"_s.arg(ticket.id.value()));
}

void withdrawOne(db::Session &session, OutgoingId id, Instant at)
{
    session.run(u"UPDATE outgoing SET version = version + 1, state = ?, settled_at = ? WHERE id = ? AND state = ?"_s,
                OutgoingState::Withdrawn, at, id, OutgoingState::Waiting);
}

void putOffOutgoing(db::Session &session, OutgoingId id, Instant notBefore)
{
    session.run(u"UPDATE outgoing SET version = version + 1, not_before = ? WHERE id = ? AND state = ?"_s, notBefore, id,
                OutgoingState::Waiting);
}

std::vector<Outgoing> outgoingDue(db::Session &session, Instant now, int limit)
{
    // The state stands in the statement itself: only so is it known to be the index's.
    db::Query q = session.query(u"SELECT "_s + outgoingColumns
                                + u" FROM outgoing WHERE state = 1 AND not_before <= ? AND address <> ''"
                                  " ORDER BY not_before, id LIMIT ?"_s);
    q.run(now, limit);
    return readAll(q);
}

std::vector<Outgoing> waitingAboutCalls(db::Session &session, ContractId contract, int limit)
{
    db::Query q =
        session.query(u"SELECT "_s + outgoingColumns
                      + u" FROM outgoing WHERE contract_id = ? AND state = ? AND call_id IS NOT NULL ORDER BY id LIMIT ?"_s);
    q.run(contract, OutgoingState::Waiting, limit);
    return readAll(q);
}

bool beginSending(db::Session &session, OutgoingId id, const QString &holder)
{
    return session.run(u"UPDATE outgoing SET version = version + 1, state = ?, holder = ?, attempts = attempts + 1"
                       " WHERE id = ? AND state = ?"_s,
                       OutgoingState::Sending, holder, id, OutgoingState::Waiting)
        == 1;
}

void endSending(db::Session &session, const Outgoing &m, const QString &holder)
{
    // Whoever took it for dead may have given it up meanwhile.
    session.run(u"UPDATE outgoing SET version = version + 1, state = ?, not_before = ?, detail = ?, settled_at = ?"
                " WHERE id = ? AND holder = ? AND state IN (?, ?)"_s,
                m.state, m.notBefore, m.detail, m.settledAt, m.id, holder, OutgoingState::Sending, OutgoingState::NotKnown);
}

int giveUpSending(db::Session &session, Instant now)
{
    return int(session.run(u"UPDATE outgoing SET version = version + 1, state = ?, settled_at = ? WHERE state = 2"_s,
                           OutgoingState::NotKnown, now));
}

void foldOutgoing(db::Session &session, const std::vector<Outgoing> &parts, const Outgoing &digest)
{
    (void)insertOutgoing(session, digest);
    for (const Outgoing &part : parts)
        session.run(u"UPDATE outgoing SET version = version + 1, state = ?, settled_at = ?,"
                    " folded_into = (SELECT id FROM outgoing WHERE reason = ?) WHERE id = ? AND state = ?"_s,
                    OutgoingState::Folded, digest.createdAt, digest.reason, part.id, OutgoingState::Waiting);
}

} // namespace sportello::storage
