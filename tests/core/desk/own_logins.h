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
    QString refusal;
    const auto tried = db::writeUnit(session, [&] {
        for (const QString &statement : statements)
            session.execute(statement);
        db::refuse(domain::ErrorKind::Cancelled);
    });
    return tried.error().kind == domain::ErrorKind::Cancelled ? QString() : tried.error().detail;
}

/// An operation and an event of it, after what has happened to the ticket so far.
[[nodiscard]] inline QStringList eventBySql(const domain::Ticket &ticket, domain::Verb verb, domain::EventKind kind,
                                            domain::Place to, domain::OperatorId by,
                                            const QString &measure = QStringLiteral("NULL"), const QString &facts = {})
{
    return {
        u"INSERT INTO operation(idempotency_key, verb, contract_id, operator_id, occurred_at, recorded_at, digest, result)"
        " VALUES(decode(replace(gen_random_uuid()::text, '-', ''), 'hex'), %1, %2, 0, 5, 5, '', '{}')"_s.arg(int(verb))
            .arg(ticket.contract.value()),
        u"INSERT INTO event(subject_kind, subject_id, seq, operation_id, contract_id, kind, occurred_at, origin, actor_kind, "
        u"actor_id,"
        " state, level, measure, facts, hash) VALUES(1, %1, %2, currval(pg_get_serial_sequence('operation', 'id')), %3, %4, 5, 0, 1, %5, %6, %7, %8, '%9', '')"_s
            .arg(ticket.id.value())
            .arg(ticket.version + 1)
            .arg(ticket.contract.value())
            .arg(int(kind))
            .arg(by.value())
            .arg(int(to.state))
            .arg(int(to.level))
            .arg(measure)
            .arg(!facts.isEmpty()                       ? facts
                     : kind == domain::EventKind::Taken ? QStringLiteral("{\"to\":%1}").arg(by.value())
                                                        : QStringLiteral("{}"))};
}

[[nodiscard]] inline qint64 countOf(db::Session &session, const QString &from)
{
    return session.value<qint64>(QStringLiteral("SELECT count(*) FROM ") + from).value();
}

} // namespace sportello::test
