// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/tickets.h"

#include "core/storage/by_ids.h"
#include "core/storage/dues.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// In the order of rowValues() and readTicket(), which does not read what is due.
const QStringList ticketColumns{u"id"_s,
                                u"version"_s,
                                u"contract_id"_s,
                                u"state"_s,
                                u"level"_s,
                                u"is_open"_s,
                                u"kind"_s,
                                u"channel"_s,
                                u"contact_type"_s,
                                u"contact_subtype"_s,
                                u"type_id"_s,
                                u"complexity"_s,
                                u"severity"_s,
                                u"impact"_s,
                                u"urgency"_s,
                                u"priority"_s,
                                u"priority_overridden"_s,
                                u"service_id"_s,
                                u"category_id"_s,
                                u"caller_id"_s,
                                u"contact_id"_s,
                                u"beneficiary_id"_s,
                                u"organisation_id"_s,
                                u"call_id"_s,
                                u"team_id"_s,
                                u"assignee_id"_s,
                                u"opened_by"_s,
                                u"subject"_s,
                                u"opened_at"_s,
                                u"updated_at"_s,
                                u"taken_at"_s,
                                u"cycle_start"_s,
                                u"resolved_at"_s,
                                u"closed_at"_s,
                                u"resolved_level"_s,
                                u"resolved_team"_s,
                                u"resolved_by"_s,
                                u"escalated_from"_s,
                                u"held_from_state"_s,
                                u"held_from_level"_s,
                                u"hold_reason"_s,
                                u"hold_party"_s,
                                u"hold_reference"_s,
                                u"hold_wake_up"_s,
                                u"hold_since"_s,
                                u"cause"_s,
                                u"verified"_s,
                                u"not_reached"_s,
                                u"chasers"_s,
                                u"reopenings"_s,
                                u"escalations"_s,
                                u"merged_into"_s,
                                u"origin"_s};
const QStringList writtenColumns =
    ticketColumns + QStringList{u"due_at"_s, u"due_measure"_s, u"risk_at"_s, u"due_left"_s, u"due_wall"_s};

template <class... T>
std::vector<db::Value> values(const T &...value)
{
    return {db::Column<T>::toValue(value)...};
}

std::vector<db::Value> rowValues(const Ticket &t, const std::optional<TicketDue> &due)
{
    const auto held = [&](auto member) { return t.hold ? std::optional(std::invoke(member, *t.hold)) : std::nullopt; };
    std::vector<db::Value> row =
        values(t.id, t.version, t.contract, t.place.state, t.place.level, isOpen(t.place.state), t.kind, t.channel, t.contactType,
               t.contactSubtype, t.type, t.complexity, t.severity, t.impact, t.urgency, t.priority, t.priorityOverridden,
               t.service, t.category, t.caller, t.contact, t.beneficiary, t.organisation, t.call, t.team, t.assignee, t.openedBy,
               t.subject, t.openedAt, t.updatedAt, t.takenAt, t.cycleStart, t.resolvedAt, t.closedAt, t.resolvedLevel,
               t.resolvedTeam, t.resolvedBy, t.escalatedFromTeam, t.heldFrom ? std::optional(t.heldFrom->state) : std::nullopt,
               t.heldFrom ? std::optional(t.heldFrom->level) : std::nullopt, held(&Hold::reason), held(&Hold::party),
               held(&Hold::reference), held(&Hold::wakeUp), held(&Hold::since), t.cause, t.verified, t.notReached, t.chasers,
               t.reopenings, t.escalations, t.mergedInto, t.origin);
    for (db::Value &value : dueValues(isOpen(t.place.state), due))
        row.push_back(std::move(value));
    return row;
}

Ticket readTicket(db::Query &q)
{
    int column = 0;
    const auto take = [&](auto &field) { field = q.get<std::remove_reference_t<decltype(field)>>(column++); };
    Ticket t;
    bool open = false;
    std::optional<TicketState> heldState;
    std::optional<Level> heldLevel;
    std::optional<HoldReason> holdReason;
    std::optional<QString> holdParty, holdReference;
    std::optional<Instant> wakeUp, since;
    const auto takeAll = [&](auto &...fields) { (take(fields), ...); };
    takeAll(t.id, t.version, t.contract, t.place.state, t.place.level, open, t.kind, t.channel, t.contactType, t.contactSubtype,
            t.type, t.complexity, t.severity, t.impact, t.urgency, t.priority, t.priorityOverridden, t.service, t.category,
            t.caller, t.contact, t.beneficiary, t.organisation, t.call, t.team, t.assignee, t.openedBy, t.subject, t.openedAt,
            t.updatedAt, t.takenAt, t.cycleStart, t.resolvedAt, t.closedAt, t.resolvedLevel, t.resolvedTeam, t.resolvedBy,
            t.escalatedFromTeam, heldState, heldLevel, holdReason, holdParty, holdReference, wakeUp, since, t.cause, t.verified,
            t.notReached, t.chasers, t.reopenings, t.escalations, t.mergedInto, t.origin);
    if (heldState && heldLevel)
        t.heldFrom = Place{*heldState, *heldLevel};
    if (holdReason)
        t.hold =
            Hold{*holdReason, holdParty.value_or(QString()), holdReference.value_or(QString()), wakeUp.value(), since.value()};
    return t;
}

std::optional<Ticket> load(db::Session &session, TicketId id, const QString &lock)
{
    db::Query q = session.query(u"SELECT "_s + ticketColumns.join(u", "_s) + u" FROM ticket WHERE id = ?"_s + lock);
    q.run(id);
    return q.next() ? std::optional(readTicket(q)) : std::nullopt;
}

} // namespace

TicketId nextTicketId(db::Session &session)
{
    return nextNumbers(session, 1).front().ticket;
}

std::vector<NewNumbers> nextNumbers(db::Session &session, int count)
{
    std::vector<NewNumbers> numbers;
    if (session.isSqlite()) { // writes one at a time, so the next numbers are certain; PostgreSQL counts by itself
        const qint64 last = session.value<qint64>(u"SELECT COALESCE(MAX(id), 0) FROM ticket"_s).value();
        for (int i = 1; i <= count; ++i)
            numbers.push_back({TicketId(last + i), OperationId(0)});
        return numbers;
    }
    db::Query q = session.query(u"SELECT nextval('ticket_id_seq'), nextval('operation_id_seq')"
                                " FROM generate_series(1, ?::bigint)"_s);
    q.run(count);
    while (q.next())
        numbers.push_back({q.get<TicketId>(0), q.get<OperationId>(1)});
    return numbers;
}

void insertTicket(db::Session &session, const Ticket &ticket, const std::optional<TicketDue> &due)
{
    static const QString sql = u"INSERT INTO ticket("_s + writtenColumns.join(u", "_s) + u") VALUES(?"_s
        + u", ?"_s.repeated(writtenColumns.size() - 1) + u")"_s;
    session.query(sql).postWith(rowValues(ticket, due));
}

void updateTicket(db::Session &session, const Ticket &ticket, const std::optional<TicketDue> &due)
{
    static const QString sql = u"UPDATE ticket SET "_s + writtenColumns.join(u" = ?, "_s) + u" = ? WHERE id = ?"_s;
    std::vector<db::Value> row = rowValues(ticket, due);
    row.push_back(db::Column<TicketId>::toValue(ticket.id));
    session.query(sql).postWith(row);
}

std::optional<Ticket> loadTicket(db::Session &session, TicketId id)
{
    return load(session, id, {});
}

std::vector<Ticket> loadTickets(db::Session &session, TicketId from, TicketId to)
{
    db::Query q =
        session.query(u"SELECT "_s + ticketColumns.join(u", "_s) + u" FROM ticket WHERE id >= ? AND id <= ? ORDER BY id"_s);
    q.run(from, to);
    std::vector<Ticket> tickets;
    while (q.next())
        tickets.push_back(readTicket(q));
    return tickets;
}

std::optional<Ticket> lockTicket(db::Session &session, TicketId id)
{
    return load(session, id, session.isSqlite() ? QString() : u" FOR UPDATE"_s);
}

void insertAlias(db::Session &session, const Ticket &ticket, const TicketAlias &alias)
{
    session.post(u"INSERT INTO ticket_alias(contract_id, source, alias, ticket_id) VALUES(?, ?, ?, ?)"_s, ticket.contract,
                 alias.source, alias.alias, ticket.id);
}

db::Asked<std::vector<TicketAlias>> askAliases(db::Session &session, TicketId id)
{
    const auto read = [](db::Query &q) {
        std::vector<TicketAlias> aliases;
        while (q.next())
            aliases.push_back({q.get<QString>(0), q.get<QString>(1)});
        return aliases;
    };
    return db::ask(session, u"SELECT source, alias FROM ticket_alias WHERE ticket_id = ? ORDER BY source, alias"_s, +read, id);
}

std::vector<TicketAlias> loadAliases(db::Session &session, TicketId id)
{
    return askAliases(session, id).answer();
}

std::optional<TicketId> findAlias(db::Session &session, ContractId contract, const TicketAlias &alias)
{
    return session.value<TicketId>(u"SELECT ticket_id FROM ticket_alias WHERE contract_id = ? AND source = ? AND alias = ?"_s,
                                   contract, alias.source, alias.alias);
}

QSet<QString> knownAliases(db::Session &session, ContractId contract, const QString &source, const QStringList &aliases)
{
    QSet<QString> known;
    forValues(session, u"SELECT alias FROM ticket_alias WHERE contract_id = ? AND source = ? AND alias"_s,
              {db::Column<ContractId>::toValue(contract), source}, {aliases.begin(), aliases.end()},
              [&](db::Query &q) { known.insert(q.get<QString>(0)); });
    return known;
}

std::vector<TicketId> findByAlias(db::Session &session, const QString &alias)
{
    db::Query q = session.query(u"SELECT ticket_id FROM ticket_alias WHERE alias = ? ORDER BY ticket_id LIMIT 100"_s);
    q.run(alias);
    std::vector<TicketId> ids;
    while (q.next())
        ids.push_back(q.get<TicketId>(0));
    return ids;
}

} // namespace sportello::storage
