// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calls.h"

#include "core/storage/call_row.h"
#include "core/storage/question.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// Calls visit("name", field) for each fact that is no personal text.
template <class C, class Visitor>
void forEachFact(C &call, Visitor &&visit)
{
    visit("direction", call.direction);
    visit("purpose", call.purpose);
    visit("end", call.end);
    visit("closed", call.outOfHours);
    visit("contact", call.contact);
    visit("by", call.answeredBy);
    visit("team", call.team);
    visit("ticket", call.ticket);
    visit("back", call.callsBack);
    visit("start", call.startedAt);
    visit("answer", call.answeredAt);
    visit("ended", call.endedAt);
    visit("wrapUp", call.wrapUpEndedAt);
    visit("origin", call.origin);
}

std::vector<Call> readCalls(db::Query &q)
{
    std::vector<Call> calls;
    while (q.next())
        calls.push_back(readCall(q));
    return calls;
}

QString newest()
{
    return u" ORDER BY started_at DESC, id DESC"_s;
}

/// One index keeps the calls of each contract in order; of a contact or a ticket, which have one contract, another one does.
std::vector<Question> partsOf(const CallFilter &filter, const std::optional<CallCursor> &after, const QString &columns,
                              const std::optional<CallCursor> &last = {})
{
    const bool isOneWalk = filter.contact || filter.ticket;
    std::vector<Question> parts;
    for (const ContractId contract : filter.contracts) {
        Where where;
        if (isOneWalk)
            where.addAny(u"+contract_id"_s, filter.contracts);
        else
            where.add(u"contract_id = ?"_s, contract);
        where.addIf(u"direction = ?"_s, filter.direction);
        where.addIf(u"contact_id = ?"_s, filter.contact);
        where.addIf(u"ticket_id = ?"_s, filter.ticket);
        where.addIf(u"started_at >= ?"_s, filter.started.from);
        if (!after || !filter.started.to
            || after->at >= filter.started.to->time_since_epoch().count()) // the cursor bounds it already
            where.addIf(u"started_at < ?"_s, filter.started.to);
        if (after)
            where.add(u"(started_at, id) < (?, ?)"_s, qint64{after->at}, qint64{after->id});
        if (last)
            where.add(u"(started_at, id) >= (?, ?)"_s, qint64{last->at}, qint64{last->id});
        parts.push_back({u"SELECT "_s + columns + u" FROM call"_s + where.sql, where.values});
        if (isOneWalk)
            break;
    }
    return parts;
}

std::vector<Call> read(db::Session &session, const Question &question)
{
    db::Query q = asked(session, question);
    return readCalls(q);
}

/// Those of a direction among the next `lookAt` calls, and the place that these reach: as tickets are looked at.
CallPage walk(db::Session &session, const CallFilter &filter, const std::optional<CallCursor> &after, int limit, int lookAt)
{
    CallFilter kept = filter;
    kept.direction.reset();
    CallPage page;
    const Question end = placeIn(session, partsOf(kept, after, u"started_at, id"_s), newest(), newest(), lookAt);
    const auto readEnd = [&](db::Query q) {
        return q.next() ? std::optional(CallCursor{q.get<qint64>(0), q.get<qint64>(1)}) : std::nullopt;
    };
    if (session.isSqlite()) {
        page.next = readEnd(asked(session, end));
        page.rows = read(session, merged(session, partsOf(filter, after, callColumns(), page.next), newest(), newest(), limit));
    } else {
        Where where;
        where.addIf(u"direction = ?"_s, filter.direction);
        const Question first = merged(session, partsOf(kept, after, callColumns()), newest(), newest(), lookAt);
        db::Query rows = asked(session, among(first, callColumns(), where, newest(), limit));
        db::Query reached = asked(session, end);
        page.rows = readCalls(rows);
        page.next = readEnd(std::move(reached));
    }
    return page;
}

} // namespace

const QString &callColumns()
{
    static const QString columns =
        u"id, version, contract_id, direction, purpose, ended_how, out_of_hours, number_typed, number_e164, "
        u"contact_id, answered_by, team_id, ticket_id,"
        " calls_back, started_at, answered_at, ended_at, wrap_up_ended_at, origin"_s;
    return columns;
}

Call readCall(const db::Query &q)
{
    return {.id = q.get<CallId>(0),
            .version = q.get<int>(1),
            .contract = q.get<ContractId>(2),
            .direction = q.get<CallDirection>(3),
            .purpose = q.get<CallPurpose>(4),
            .end = q.get<CallEnd>(5),
            .outOfHours = q.get<bool>(6),
            .number = {q.get<QString>(7), q.get<QString>(8)},
            .contact = q.get<std::optional<ContactId>>(9),
            .answeredBy = q.get<std::optional<OperatorId>>(10),
            .team = q.get<std::optional<TeamId>>(11),
            .ticket = q.get<std::optional<TicketId>>(12),
            .callsBack = q.get<std::optional<CallId>>(13),
            .startedAt = q.get<Instant>(14),
            .answeredAt = q.get<std::optional<Instant>>(15),
            .endedAt = q.get<std::optional<Instant>>(16),
            .wrapUpEndedAt = q.get<std::optional<Instant>>(17),
            .origin = q.get<Origin>(callColumnCount - 1)};
}

CallId nextCallId(db::Session &session)
{
    return session
        .value<CallId>(session.isSqlite() ? u"SELECT COALESCE(MAX(id), 0) + 1 FROM call"_s : u"SELECT nextval('call_id_seq')"_s)
        .value();
}

void insertCall(db::Session &session, const Call &c)
{
    session.post(u"INSERT INTO call("_s + callColumns() + u") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                 c.id, c.version, c.contract, c.direction, c.purpose, c.end, c.outOfHours, c.number.typed, c.number.e164,
                 c.contact, c.answeredBy, c.team, c.ticket, c.callsBack, c.startedAt, c.answeredAt, c.endedAt, c.wrapUpEndedAt,
                 c.origin);
}

void updateCall(db::Session &session, const Call &c)
{
    session.run(
        u"UPDATE call SET version = ?, direction = ?, purpose = ?, ended_how = ?, out_of_hours = ?, number_typed = ?, "
        u"number_e164 = ?, contact_id = ?, answered_by = ?,"
        " team_id = ?, ticket_id = ?, calls_back = ?, started_at = ?, answered_at = ?, ended_at = ?, wrap_up_ended_at = ? WHERE id = ?"_s,
        c.version, c.direction, c.purpose, c.end, c.outOfHours, c.number.typed, c.number.e164, c.contact, c.answeredBy, c.team,
        c.ticket, c.callsBack, c.startedAt, c.answeredAt, c.endedAt, c.wrapUpEndedAt, c.id);
}

std::optional<Call> loadCall(db::Session &session, CallId id)
{
    db::Query q = session.query(u"SELECT "_s + callColumns() + u" FROM call WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readCall(q)) : std::nullopt;
}

std::vector<Call> loadCalls(db::Session &session, CallId from, CallId to)
{
    db::Query q = session.query(u"SELECT "_s + callColumns() + u" FROM call WHERE id >= ? AND id <= ? ORDER BY id"_s);
    q.run(from, to);
    return readCalls(q);
}

QString encodeCall(const Call &call)
{
    QJsonObject json;
    forEachFact(call, [&]<class T>(const char *name, const T &field) {
        const db::Value value = db::Column<T>::toValue(field);
        if (!std::holds_alternative<std::monostate>(value))
            json.insert(QLatin1String(name), std::get<qint64>(value));
    });
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Call decodeCall(CallId id, ContractId contract, const QString &facts, const Texts &texts)
{
    const QJsonObject json = QJsonDocument::fromJson(facts.toUtf8()).object();
    Call call;
    call.id = id;
    call.contract = contract;
    forEachFact(call, [&]<class T>(const char *name, T &field) {
        const QJsonValue value = json.value(QLatin1String(name));
        if (!value.isUndefined())
            field = db::Column<T>::fromValue(qint64{value.toInteger()});
    });
    call.number = {texts.value(TextField::Number, u""_s), texts.value(TextField::Address, u""_s)};
    return call;
}

Texts callTexts(const Call &call)
{
    Texts texts;
    if (!call.number.typed.isEmpty())
        texts.insert(TextField::Number, call.number.typed);
    if (!call.number.e164.isEmpty())
        texts.insert(TextField::Address, call.number.e164);
    return texts;
}

// The plus keeps SQLite from looking for them among all of the contract, in order: a ticket's are few, and sorted.
db::Asked<std::vector<Call>> askCallsAbout(db::Session &session, ContractId contract, TicketId ticket, int limit)
{
    return db::ask(session,
                   u"SELECT "_s + callColumns()
                       + u" FROM call WHERE +contract_id = ? AND ticket_id = ? ORDER BY started_at DESC, id DESC LIMIT ?"_s,
                   readCalls, contract, ticket, limit);
}

CallPage listCalls(db::Session &session, const CallFilter &filter, const std::optional<CallCursor> &after, int limit,
                   std::optional<int> lookAt)
{
    if (filter.contracts.empty())
        return {};
    CallPage page;
    if (filter.direction && !filter.ticket) { // a ticket has few calls
        page = walk(session, filter, after, limit + 1, lookAt.value_or(std::max(mostLookedAt, 2 * limit)));
    } else {
        page.rows = read(session, merged(session, partsOf(filter, after, callColumns()), newest(), newest(), limit + 1));
    }
    if (qsizetype(page.rows.size()) > limit) {
        page.rows.pop_back();
        page.next = CallCursor{page.rows.back().startedAt.time_since_epoch().count(), page.rows.back().id.value()};
    }
    return page;
}

} // namespace sportello::storage
