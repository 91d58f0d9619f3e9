// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "tests/core/desk/staff.h"

namespace sportello::test {

/// Everybody comes in by a login of their own, as they do on a server. Who is helped has none yet, and what happens by itself
/// is signed by nobody.
struct OwnLogins : Staff {
    std::map<domain::Role, std::unique_ptr<db::Session>> sessions, strangersSessions;
    std::vector<domain::Role> roles;

    OwnLogins() : Staff(db::Engine::PostgreSql)
    {
        desk.clock.set(domain::SystemClock().now()); // the server's own goes for all but the owner
        for (const domain::Role role : domain::allRoles) {
            if (role == domain::Role::Contact || role == domain::Role::System)
                continue;
            roles.push_back(role);
            sessions[role] = desk.ownLogin(people.at(role));
            if (role != domain::Role::Administrator)
                strangersSessions[role] = desk.ownLogin(strangers.at(role));
        }
    }
    [[nodiscard]] desk::Desk by(domain::Role role) { return desk.as(people.at(role), *sessions.at(role)); }
    [[nodiscard]] desk::Desk byStranger(domain::Role role)
    {
        return role == domain::Role::Administrator ? by(role) : desk.as(strangers.at(role), *strangersSessions.at(role));
    }
};

/// What a login's own SQL is answered, and nothing of it stays; empty where all of it passed.
[[nodiscard]] inline QString answer(db::Session &session, const QStringList &statements)
{
    const auto tried = db::writeUnit(session, [&] {
        for (const QString &statement : statements)
            session.execute(statement);
        db::refuse(domain::ErrorKind::Cancelled);
    });
    return tried.error().kind == domain::ErrorKind::Cancelled ? QString() : tried.error().detail;
}

/// The same, with all that is looked at when it ends.
[[nodiscard]] inline QString answerAtEnd(db::Session &session, const QStringList &statements)
{
    return answer(session, statements + QStringList{u"SET CONSTRAINTS ALL IMMEDIATE"_s});
}

inline const QString lastOperation = QStringLiteral("currval(pg_get_serial_sequence('operation', 'id'))"),
                     thatMoment =
                         QStringLiteral("(SELECT occurred_at FROM operation WHERE id = ") + lastOperation + QLatin1Char(')'),
                     thisMoment = QStringLiteral("(extract(epoch FROM clock_timestamp()) * 1000)::bigint");

[[nodiscard]] inline QString operationBySql(domain::Verb verb, std::optional<domain::ContractId> contract,
                                            const QString &at = thisMoment)
{
    return u"INSERT INTO operation(idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, digest, result)"
           " VALUES(decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), %1, %2, 0, %3, 5, '', '{}')"_s.arg(int(verb))
               .arg(contract ? QString::number(contract->value()) : u"NULL"_s, at);
}

/// An event of the last operation as plain SQL writes it.
struct PlainEvent {
    domain::SubjectKind subject = domain::SubjectKind::Ticket;
    qint64 id = 0;
    qint64 seq = 1;
    std::optional<domain::ContractId> contract;
    domain::EventKind kind = domain::EventKind::Changed;
    domain::OperatorId by{0};
    QString facts = QStringLiteral("{}");
    std::optional<domain::Place> place = {};
    QString team = QStringLiteral("NULL");
    QString measure = QStringLiteral("NULL");
    domain::Origin origin = domain::Origin::Native;
    QString at = thatMoment;

    /// The next one of a ticket, on which it leaves it as it is.
    [[nodiscard]] static PlainEvent of(const domain::Ticket &ticket, domain::EventKind kind, domain::OperatorId by)
    {
        PlainEvent event{.id = ticket.id.value(), .seq = ticket.version + 1, .contract = ticket.contract, .kind = kind, .by = by};
        event.place = ticket.place;
        event.team = ticket.team ? QString::number(ticket.team->value()) : u"NULL"_s;
        return event;
    }
    [[nodiscard]] QString sql() const
    {
        const QStringList values{QString::number(int(subject)),
                                 QString::number(id),
                                 QString::number(seq),
                                 lastOperation,
                                 contract ? QString::number(contract->value()) : u"NULL"_s,
                                 QString::number(int(kind)),
                                 at,
                                 QString::number(int(origin)),
                                 QString::number(by == domain::OperatorId(0) ? 3 : 1),
                                 QString::number(by.value()),
                                 place ? QString::number(int(place->state)) : u"NULL"_s,
                                 place ? QString::number(int(place->level)) : u"NULL"_s,
                                 team,
                                 measure,
                                 u'\'' + facts + u'\'',
                                 u"''"_s};
        return u"INSERT INTO event(subject_kind, subject_id, seq, operation_id, contract_id, kind, occurred_at, origin, "
               u"actor_kind, "
               u"actor_id, state, level, team_id, measure, facts, hash) VALUES("_s
            + values.join(u", "_s) + u')';
    }
};

/// An operation and an event of it, after what has happened to the ticket so far.
[[nodiscard]] inline QStringList eventBySql(const domain::Ticket &ticket, domain::Verb verb, domain::EventKind kind,
                                            domain::Place to, domain::OperatorId by, const QString &facts = {})
{
    PlainEvent event = PlainEvent::of(ticket, kind, by);
    event.place = to;
    if (!facts.isEmpty())
        event.facts = facts;
    else if (kind == domain::EventKind::Taken)
        event.facts = u"{\"to\":%1}"_s.arg(by.value());
    else if (kind == domain::EventKind::Verified)
        event.facts = u"{\"outcome\":1}"_s;
    return {operationBySql(verb, ticket.contract), event.sql()};
}

/// The ticket's row after `events` more of them, with what else is set.
[[nodiscard]] inline QString rowBySql(const domain::Ticket &ticket, int events = 1, const QString &set = {})
{
    return u"UPDATE ticket SET version = %1, updated_at = %2%3 WHERE id = %4"_s.arg(ticket.version + events)
        .arg(thatMoment, set.isEmpty() ? set : u", "_s + set)
        .arg(ticket.id.value());
}

[[nodiscard]] inline qint64 countOf(db::Session &session, const QString &from)
{
    return session.value<qint64>(QStringLiteral("SELECT count(*) FROM ") + from).value();
}

} // namespace sportello::test
