// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

#include "core/domain/transition.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rows that are the truth themselves, each with its version.
const QStringList directoryTables{
    u"CREATE TABLE contract(id {id}, version BIGINT NOT NULL, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, customer TEXT NOT "
    u"NULL,"
    " closing BIGINT NOT NULL, closing_attempts BIGINT NOT NULL, closing_days BIGINT NOT NULL, short_abandon BIGINT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE TABLE organisation(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), kind "
    u"BIGINT NOT NULL,"
    " name TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE(contract_id, folded))"_s,
    u"CREATE TABLE contact(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id),"
    " organisation_id BIGINT REFERENCES organisation(id), kind BIGINT NOT NULL, name TEXT NOT NULL, office TEXT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE INDEX contact_by_organisation ON contact(organisation_id)"_s,
    u"CREATE INDEX contact_by_name ON contact(contract_id, name)"_s,
    u"CREATE TABLE contact_phone(contact_id BIGINT NOT NULL REFERENCES contact(id), rank BIGINT NOT NULL, typed TEXT NOT NULL, "
    u"e164 TEXT NOT NULL,"
    " PRIMARY KEY(contact_id, rank)){clustered}"_s,
    u"CREATE TABLE contact_address(contact_id BIGINT NOT NULL REFERENCES contact(id), rank BIGINT NOT NULL, address TEXT NOT "
    u"NULL,"
    " PRIMARY KEY(contact_id, rank)){clustered}"_s,
    // What a contact is found by: the words of its name, its addresses, its numbers' digits. Searched by prefix.
    u"CREATE TABLE contact_key(contract_id BIGINT NOT NULL, word TEXT NOT NULL, contact_id BIGINT NOT NULL REFERENCES "
    u"contact(id),"
    " PRIMARY KEY(contract_id, word, contact_id)){clustered}"_s,
    u"CREATE INDEX contact_key_by_contact ON contact_key(contact_id)"_s,
    u"CREATE TABLE team(id {id}, version BIGINT NOT NULL, name TEXT NOT NULL UNIQUE, level BIGINT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE TABLE team_contract(team_id BIGINT NOT NULL REFERENCES team(id), contract_id BIGINT NOT NULL REFERENCES "
    u"contract(id),"
    " PRIMARY KEY(team_id, contract_id)){clustered}"_s,
    u"CREATE TABLE operator(id {id}, version BIGINT NOT NULL, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL, administrator "
    u"BIGINT NOT NULL,"
    " can_log_in BIGINT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE TABLE operator_post(operator_id BIGINT NOT NULL REFERENCES operator(id), contract_id BIGINT NOT NULL REFERENCES "
    u"contract(id),"
    " role BIGINT NOT NULL, PRIMARY KEY(operator_id, contract_id, role)){clustered}"_s,
    u"CREATE TABLE operator_team(operator_id BIGINT NOT NULL REFERENCES operator(id), team_id BIGINT NOT NULL REFERENCES "
    u"team(id),"
    " PRIMARY KEY(operator_id, team_id)){clustered}"_s,
};

const QStringList catalogueTables{
    u"CREATE TABLE service(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id),"
    " parent_id BIGINT REFERENCES service(id), name TEXT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE INDEX service_by_contract ON service(contract_id)"_s,
    u"CREATE TABLE category(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id),"
    " parent_id BIGINT REFERENCES category(id), name TEXT NOT NULL, active BIGINT NOT NULL)"_s,
    u"CREATE INDEX category_by_contract ON category(contract_id)"_s,
    u"CREATE TABLE ticket_type(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), name TEXT "
    u"NOT NULL,"
    " active BIGINT NOT NULL, UNIQUE(contract_id, name))"_s,
    u"CREATE TABLE entitlement(contract_id BIGINT NOT NULL REFERENCES contract(id), contact_type BIGINT NOT NULL, "
    u"contact_subtype BIGINT NOT NULL,"
    " party_kind BIGINT NOT NULL, PRIMARY KEY(contract_id, contact_type, contact_subtype, party_kind)){clustered}"_s,
    u"CREATE TABLE priority_matrix(contract_id BIGINT NOT NULL REFERENCES contract(id), impact BIGINT NOT NULL, urgency BIGINT "
    u"NOT NULL,"
    " priority BIGINT NOT NULL, PRIMARY KEY(contract_id, impact, urgency)){clustered}"_s,
    u"CREATE TABLE level_rule(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), rank BIGINT "
    u"NOT NULL,"
    " type_id BIGINT REFERENCES ticket_type(id), complexity_from BIGINT, severity_from BIGINT, level BIGINT NOT NULL, team_id "
    "BIGINT REFERENCES team(id),"
    " UNIQUE(contract_id, rank))"_s,
    u"CREATE TABLE transition_rule(event BIGINT NOT NULL, from_state BIGINT NOT NULL, from_level BIGINT NOT NULL, to_state "
    u"BIGINT NOT NULL,"
    " to_level BIGINT NOT NULL, PRIMARY KEY(event, from_state, from_level, to_state, to_level)){clustered}"_s,
};

/// The truth: what was done, and what happened by it. Nothing here is ever updated or deleted, but the texts that an erasure
/// empties.
const QStringList historyTables{
    u"CREATE TABLE operation(id {id}, idempotency_key {blob} NOT NULL UNIQUE, verb BIGINT NOT NULL, contract_id BIGINT, "
    u"operator_id BIGINT,"
    " occurred_at BIGINT NOT NULL, recorded_at BIGINT NOT NULL, digest {blob} NOT NULL, result TEXT NOT NULL, xid BIGINT)"_s,
    // A subject's history lies together and in order. `measure` is the hold's reason for a hold, the outcome for a verification,
    // the milliseconds since the cycle began for a resolution, the first event taken back for an annulment: what figures need
    // without reading the facts.
    u"CREATE TABLE event(subject_kind BIGINT NOT NULL, subject_id BIGINT NOT NULL, seq BIGINT NOT NULL, operation_id BIGINT NOT "
    u"NULL REFERENCES operation(id),"
    " contract_id BIGINT, kind BIGINT NOT NULL, occurred_at BIGINT NOT NULL, origin BIGINT NOT NULL, actor_kind BIGINT NOT NULL, "
    "actor_id BIGINT NOT NULL,"
    " state BIGINT, level BIGINT, team_id BIGINT, measure BIGINT, facts TEXT NOT NULL, text_digest {blob}, hash {blob} NOT NULL,"
    " PRIMARY KEY(subject_kind, subject_id, seq)){clustered}"_s,
    u"CREATE INDEX event_by_operation ON event(operation_id)"_s,
    u"CREATE INDEX event_by_day ON event(contract_id, kind, occurred_at)"_s,
    // Personal text, apart: an erasure empties salt and body, the event keeps the salted digest and its chain still verifies.
    u"CREATE TABLE event_text(subject_kind BIGINT NOT NULL, subject_id BIGINT NOT NULL, seq BIGINT NOT NULL, salt {blob}, body "
    u"TEXT,"
    " PRIMARY KEY(subject_kind, subject_id, seq)){clustered}"_s,
};

/// Projections: each is rebuilt from the history by `verify` and must come out the same.
const QStringList projectionTables{
    u"CREATE TABLE ticket(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), state BIGINT "
    u"NOT NULL, level BIGINT NOT NULL,"
    " is_open BIGINT NOT NULL, kind BIGINT NOT NULL, channel BIGINT NOT NULL, contact_type BIGINT NOT NULL, contact_subtype "
    "BIGINT NOT NULL,"
    " type_id BIGINT, complexity BIGINT, severity BIGINT, impact BIGINT, urgency BIGINT, priority BIGINT NOT NULL, "
    "priority_overridden BIGINT NOT NULL,"
    " service_id BIGINT, category_id BIGINT, caller_id BIGINT, contact_id BIGINT, beneficiary_id BIGINT, organisation_id BIGINT, "
    "call_id BIGINT,"
    " team_id BIGINT, assignee_id BIGINT, opened_by BIGINT, subject TEXT NOT NULL, opened_at BIGINT NOT NULL, updated_at BIGINT "
    "NOT NULL, taken_at BIGINT,"
    " cycle_start BIGINT, resolved_at BIGINT, closed_at BIGINT, resolved_level BIGINT, resolved_team BIGINT, resolved_by BIGINT, "
    "escalated_from BIGINT,"
    " held_from_state BIGINT, held_from_level BIGINT, hold_reason BIGINT, hold_party TEXT, hold_reference TEXT, hold_wake_up "
    "BIGINT, hold_since BIGINT,"
    " cause BIGINT NOT NULL, verified BIGINT NOT NULL, not_reached BIGINT NOT NULL, chasers BIGINT NOT NULL, reopenings BIGINT "
    "NOT NULL,"
    " escalations BIGINT NOT NULL, merged_into BIGINT, origin BIGINT NOT NULL)"_s,
    // Work lists: by priority, then age. Only open tickets stand in them, so they stay small whatever the archive's size.
    u"CREATE INDEX ticket_work ON ticket(contract_id, level, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_all ON ticket(contract_id, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_team ON ticket(contract_id, team_id, priority, opened_at, id) WHERE is_open = 1"_s,
    u"CREATE INDEX ticket_work_assignee ON ticket(contract_id, assignee_id, priority, opened_at, id) WHERE is_open = 1"_s,
    // Archives: newest first. Each begins with the contract: a list asks contract by contract, and where a category or a body is
    // not this contract's, the engine is to find nothing at once.
    u"CREATE INDEX ticket_newest ON ticket(contract_id, opened_at, id)"_s,
    u"CREATE INDEX ticket_resolved ON ticket(contract_id, resolved_at, id) WHERE resolved_at IS NOT NULL"_s,
    u"CREATE INDEX ticket_by_state ON ticket(contract_id, state, opened_at, id)"_s,
    u"CREATE INDEX ticket_by_contact ON ticket(contract_id, contact_id, opened_at, id)"_s,
    u"CREATE INDEX ticket_by_organisation ON ticket(contract_id, organisation_id, opened_at, id)"_s,
    u"CREATE INDEX ticket_by_category ON ticket(contract_id, category_id, opened_at, id)"_s,
    u"CREATE INDEX ticket_by_team ON ticket(contract_id, team_id, opened_at, id)"_s,
    u"CREATE INDEX ticket_by_assignee ON ticket(contract_id, assignee_id, opened_at, id)"_s,
    u"CREATE TABLE call(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id), direction BIGINT "
    u"NOT NULL, purpose BIGINT NOT NULL,"
    " ended_how BIGINT NOT NULL, out_of_hours BIGINT NOT NULL, number_typed TEXT NOT NULL, number_e164 TEXT NOT NULL, contact_id "
    "BIGINT, answered_by BIGINT,"
    " team_id BIGINT, ticket_id BIGINT, calls_back BIGINT, started_at BIGINT NOT NULL, answered_at BIGINT, ended_at BIGINT, wrap_up_ended_at BIGINT, origin BIGINT NOT NULL)"_s,
    u"CREATE INDEX call_newest ON call(contract_id, started_at, id)"_s,
    u"CREATE INDEX call_by_contact ON call(contact_id, started_at) WHERE contact_id IS NOT NULL"_s,
    u"CREATE INDEX call_by_lost ON call(calls_back) WHERE calls_back IS NOT NULL"_s,
    u"CREATE INDEX call_by_ticket ON call(ticket_id) WHERE ticket_id IS NOT NULL"_s,
    // Other systems' names for a ticket, and provisional codes: searchable for ever.
    u"CREATE TABLE ticket_alias(contract_id BIGINT NOT NULL REFERENCES contract(id), source TEXT NOT NULL, alias TEXT NOT NULL, "
    u"ticket_id BIGINT NOT NULL,"
    " PRIMARY KEY(contract_id, source, alias)){clustered}"_s,
    u"CREATE INDEX ticket_alias_by_alias ON ticket_alias(alias)"_s,
    u"CREATE INDEX ticket_alias_by_ticket ON ticket_alias(ticket_id)"_s,
    // Figures of finished days, by team (0: none). A day counts only while it stands in figure_day_done.
    u"CREATE TABLE figure_day(contract_id BIGINT NOT NULL, day BIGINT NOT NULL, figure BIGINT NOT NULL, team_id BIGINT NOT NULL, "
    u"n BIGINT NOT NULL,"
    " PRIMARY KEY(contract_id, day, figure, team_id)){clustered}"_s,
    u"CREATE TABLE figure_day_done(contract_id BIGINT NOT NULL, day BIGINT NOT NULL, PRIMARY KEY(contract_id, day)){clustered}"_s,
};

/// How far an import of a file has come, case by case: what makes it resumable and idempotent.
const QStringList importTables{
    u"CREATE TABLE import_case(contract_id BIGINT NOT NULL REFERENCES contract(id), source TEXT NOT NULL, case_ref TEXT NOT "
    u"NULL, ticket_id BIGINT NOT NULL,"
    " row_digests {blob} NOT NULL, last_at BIGINT NOT NULL, PRIMARY KEY(contract_id, source, case_ref)){clustered}"_s,
};

/// What a catalogue is made of: whoever changes one of these, by whatever way, changes the stamp by which programs know that what
/// they remember is still true.
const QStringList stampedTables{u"contract"_s, u"service"_s,         u"category"_s,   u"ticket_type"_s,  u"entitlement"_s,
                                u"team"_s,     u"priority_matrix"_s, u"level_rule"_s, u"team_contract"_s};
const QString stampTable = u"CREATE TABLE catalogue_stamp(only_row BIGINT PRIMARY KEY, stamp BIGINT NOT NULL)"_s;

// A random stamp, not a count: a count taken back with its transaction would come again for something else.
const QString stampFunction =
    uR"(CREATE FUNCTION stamp_catalogue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE catalogue_stamp SET stamp = (random() * 9007199254740991)::bigint;
  RETURN NULL;
END $$)"_s;

} // namespace

QStringList stampTriggers(const QString &table, const db::Dialect &dialect)
{
    if (!dialect.isSqlite())
        return {
            u"CREATE TRIGGER stamp_catalogue AFTER INSERT OR UPDATE OR DELETE ON %1 FOR EACH STATEMENT EXECUTE FUNCTION stamp_catalogue()"_s
                .arg(table)};
    QStringList statements;
    for (const QString &change : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
        statements << u"CREATE TRIGGER stamp_%1_%2 AFTER %2 ON %1 BEGIN UPDATE catalogue_stamp SET stamp = random(); END"_s.arg(
            table, change);
    return statements;
}

QStringList foundationStatements(const db::Dialect &dialect)
{
    QStringList statements = directoryTables + catalogueTables + historyTables + projectionTables + importTables;
    statements << stampTable;
    if (!dialect.isSqlite())
        statements << stampFunction;
    for (const QString &table : stampedTables)
        statements << stampTriggers(table, dialect);
    if (dialect.isSqlite()) {
        statements
            << u"CREATE TABLE credential(operator_id BIGINT PRIMARY KEY REFERENCES operator(id), hash {blob} NOT NULL)"_s
            << u"CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'history only grows'); END"_s
            << u"CREATE TRIGGER event_not_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'history only grows'); END"_s
            << u"CREATE TRIGGER operation_stays BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'history only grows'); END"_s
            << u"CREATE TRIGGER operation_not_deleted BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'history only grows'); END"_s
            // Folded words only, newest ticket first: no positions, no ranking, no second copy of the text. Core folds accents
            // and case for both engines, so the tokenizer has only spaces to see. A word's first letters, as somebody begins to
            // type it, stand in so many tickets that they have lists of their own.
            << u"CREATE VIRTUAL TABLE ticket_search USING fts5(document, content='', columnsize=0, detail=none, prefix='3', tokenize='ascii')"_s;
    } else {
        // Searched by prefix, so ordered by bytes, whatever language the database was made for.
        statements << u"ALTER TABLE contact_key ALTER COLUMN word TYPE TEXT COLLATE \"C\""_s
                   << u"CREATE TABLE ticket_search(ticket_id BIGINT PRIMARY KEY, document TSVECTOR NOT NULL)"_s
                   << u"CREATE INDEX ticket_search_words ON ticket_search USING gin(document)"_s << foundationServerStatements();
    }
    return statements;
}

void foundationRows(db::Session &session)
{
    using namespace domain;
    session.run(u"INSERT INTO catalogue_stamp(only_row, stamp) VALUES(1, 0)"_s);
    for (int kind = int(EventKind::Registered); kind < int(EventKind::CallLogged); ++kind)
        for (const TicketState from : allTicketStates)
            for (const Level fromLevel : allLevels)
                for (const TicketState to : allTicketStates)
                    for (const Level toLevel : allLevels)
                        if (isLegal(EventKind(kind), {from, fromLevel}, {to, toLevel}))
                            session.post(
                                u"INSERT INTO transition_rule(event, from_state, from_level, to_state, to_level) VALUES(?, ?, ?, ?, ?)"_s,
                                kind, from, fromLevel, to, toLevel);
}

} // namespace sportello::storage
