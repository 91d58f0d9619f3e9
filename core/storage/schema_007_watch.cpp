// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

#include "core/domain/transition.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList watchTables{
    // `from_at`: from which instant on the step counts.
    u"CREATE TABLE watch_step(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), rank BIGINT "
    u"NOT NULL,"
    " measure BIGINT NOT NULL, priority BIGINT, level BIGINT, percent BIGINT NOT NULL, action BIGINT NOT NULL, receiver BIGINT "
    "NOT NULL,"
    " team_id BIGINT REFERENCES team(id), party TEXT NOT NULL, address TEXT NOT NULL, why TEXT NOT NULL, language TEXT NOT NULL,"
    " every_ms BIGINT NOT NULL, times BIGINT NOT NULL, from_at BIGINT NOT NULL, until_at BIGINT)"_s,
    u"CREATE INDEX watch_step_by_contract ON watch_step(contract_id, rank, id)"_s,
    u"CREATE TABLE message_template(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), kind "
    u"BIGINT NOT NULL,"
    " language TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, UNIQUE(contract_id, kind, language))"_s,
    // Where operators and teams are told by mail.
    u"CREATE TABLE notice_address(party_kind BIGINT NOT NULL, party_id BIGINT NOT NULL, address TEXT NOT NULL,"
    " PRIMARY KEY(party_kind, party_id)){clustered}"_s,
    // Not history: subject and body are personal text, which an erasure empties.
    u"CREATE TABLE outgoing(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), ticket_id "
    u"BIGINT, operation_id BIGINT,"
    " kind BIGINT NOT NULL, party_kind BIGINT NOT NULL, party TEXT NOT NULL, address TEXT NOT NULL, language TEXT NOT NULL, "
    "subject TEXT NOT NULL, body TEXT NOT NULL,"
    " state BIGINT NOT NULL, attempts BIGINT NOT NULL, not_before BIGINT NOT NULL, reason TEXT NOT NULL UNIQUE, holder TEXT NOT "
    "NULL, detail TEXT NOT NULL,"
    " created_at BIGINT NOT NULL, settled_at BIGINT, folded_into BIGINT)"_s,
    u"CREATE INDEX outgoing_waiting ON outgoing(not_before, id) WHERE state = 1 AND address <> ''"_s,
    u"CREATE INDEX outgoing_sending ON outgoing(id) WHERE state = 2"_s,
    u"CREATE INDEX outgoing_newest ON outgoing(contract_id, id)"_s,
    u"CREATE INDEX outgoing_by_state ON outgoing(contract_id, state, id)"_s,
    u"CREATE INDEX outgoing_by_operation ON outgoing(operation_id) WHERE operation_id IS NOT NULL"_s,
    // Who does what only one at a time may do. `seen`: the catalogue's stamp by which the queue was made.
    u"CREATE TABLE lease(name BIGINT PRIMARY KEY, holder TEXT NOT NULL, label TEXT NOT NULL, since BIGINT NOT NULL, heartbeat "
    u"BIGINT NOT NULL, seen BIGINT)"_s,
    // When the watcher is to look at a ticket next; at once where something has happened to it. Only those stand here for which
    // the rules may have something to do.
    u"CREATE TABLE ticket_watch(ticket_id BIGINT PRIMARY KEY, version BIGINT NOT NULL, look_at BIGINT NOT NULL)"_s,
    u"CREATE INDEX ticket_watch_due ON ticket_watch(look_at, ticket_id)"_s,
};

const QString byRule = u"of_verb = %1)"_s.arg(int(domain::Verb::TicketCloseTacitly));

} // namespace

QStringList watchStatements(const db::Dialect &dialect)
{
    QStringList statements = watchTables;
    for (const QString &table : {u"watch_step"_s, u"message_template"_s})
        statements << stampTriggers(table, dialect);
    if (dialect.isSqlite())
        return statements;
    // More is done by rule, and signed by nobody.
    QString checkEvent = serverChecks().at(1);
    Q_ASSERT(checkEvent.contains(byRule));
    checkEvent.replace(byRule,
                       u"of_verb IN (%1, %2, %3))"_s.arg(int(domain::Verb::TicketCloseTacitly))
                           .arg(int(domain::Verb::TicketStep))
                           .arg(int(domain::Verb::TicketWake)));
    statements << checkEvent << serverOwnershipStatement() << uR"(DO $$
DECLARE
  operators text := quote_ident(current_database() || '_operator');
BEGIN
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE ON watch_step, message_template, outgoing TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON notice_address, lease, ticket_watch TO %s', operators);
END $$)"_s;
    return statements;
}

void watchRows(db::Session &session)
{
    using namespace domain;
    for (const EventKind kind : {EventKind::StepTaken, EventKind::StepSkipped})
        for (const TicketState state : allTicketStates)
            for (const Level level : allLevels)
                if (isLegal(kind, {state, level}, {state, level}))
                    session.post(
                        u"INSERT INTO transition_rule(event, from_state, from_level, to_state, to_level) VALUES(?, ?, ?, ?, ?)"
                        " ON CONFLICT DO NOTHING"_s,
                        kind, state, level, state, level);
}

} // namespace sportello::storage
