// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList contractTermStatements(const db::Dialect &dialect)
{
    QStringList statements{u"CREATE TABLE contract_terms(contract_id BIGINT NOT NULL REFERENCES contract(id), version BIGINT NOT "
                           u"NULL, facts TEXT NOT "
                           u"NULL, PRIMARY KEY(contract_id)){clustered}"_s,
                           // What the clause of contracts that were made by its profile says, and was not kept until now.
                           uR"(INSERT INTO contract_terms(contract_id, version, facts) SELECT id, 1, '{"reports":[4]}'
            FROM contract WHERE profile IN ('PAG', 'PAX'))"_s,
                           uR"(INSERT INTO contract_terms(contract_id, version, facts) SELECT id, 1, '{"reports":[1,2,3,4]}'
            FROM contract WHERE profile = 'ICE')"_s,
                           uR"(INSERT INTO contract_terms(contract_id, version, facts)
            SELECT id, 1, '{"contactTypes":[1,2],"remoteTools":1,"surveyMonths":6}'
            FROM contract WHERE profile = 'GRO')"_s,
                           uR"(INSERT INTO contract_terms(contract_id, version, facts)
            SELECT id, 1, '{"contactTypes":[1,2],"remoteTools":2,"visits":10,"visitsAuthorisedFirst":true}'
            FROM contract WHERE profile = 'NAP')"_s,
                           uR"(INSERT INTO contract_terms(contract_id, version, facts)
            SELECT id, 1, '{"contactTypes":[1,2],"remoteTools":1,"scope":"Il software oggetto della gara","surveyMonths":6}'
            FROM contract WHERE profile = 'ALE')"_s,
                           uR"(INSERT INTO contract_terms(contract_id, version, facts)
            SELECT id, 1, '{"contactTypes":[1,2],"remoteTools":1,"scope":"Il software oggetto della gara","surveyMonths":6,"trainingMonths":6,"webViewMonths":1}'
            FROM contract WHERE profile = 'NOC')"_s};
    if (dialect.isSqlite())
        return statements;
    statements << serverOwnershipStatement() << uR"(DO $$
BEGIN
  EXECUTE format('GRANT INSERT, UPDATE ON contract_terms TO %s', quote_ident(current_database() || '_operator'));
END $$)"_s;
    return statements;
}

} // namespace sportello::storage
