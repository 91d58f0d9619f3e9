// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

namespace {

// `presence`: so many people on the roster at any time of service. Weeks are written as those of hours_rule; of a single day only
// its own weekday counts.
const QStringList staffingTables{
    u"ALTER TABLE contract ADD COLUMN staffing BIGINT NOT NULL DEFAULT 0"_s,
    u"ALTER TABLE contract ADD COLUMN presence BIGINT NOT NULL DEFAULT 1"_s,
    u"ALTER TABLE contract ADD COLUMN presence_in_breaks BIGINT NOT NULL DEFAULT 0"_s,
    u"ALTER TABLE opening_kind ADD COLUMN days_before_vote BIGINT"_s,
    u"ALTER TABLE opening ADD COLUMN run_off_day BIGINT"_s,
    // What the clause of contracts that were made by its profile says, and was not kept until now. Not the staffing rules: of
    // nobody is it recorded yet what they ask, and none would come in.
    u"UPDATE opening_kind SET days_before_vote = 45 WHERE start = 2 AND contract_id IN (SELECT id FROM contract WHERE profile = 'NAP')"_s,
    u"UPDATE contract SET presence_in_breaks = 1 WHERE profile = 'NAP'"_s,
    u"CREATE TABLE operator_staffing(operator_id BIGINT PRIMARY KEY REFERENCES operator(id), version BIGINT NOT NULL,"
    " employment BIGINT NOT NULL, employer TEXT NOT NULL, qualification TEXT, document TEXT NOT NULL, issued_by TEXT NOT NULL,"
    " issued_on BIGINT, expires BIGINT)"_s,
    u"CREATE TABLE operator_skill(operator_id BIGINT NOT NULL REFERENCES operator(id), skill TEXT NOT NULL,"
    " PRIMARY KEY(operator_id, skill)){clustered}"_s,
    u"CREATE TABLE roster_entry(id {id}, version BIGINT NOT NULL, contract_id BIGINT NOT NULL REFERENCES contract(id),"
    " operator_id BIGINT NOT NULL REFERENCES operator(id), used_for BIGINT NOT NULL, single BIGINT NOT NULL, first_day BIGINT "
    "NOT NULL,"
    " last_day BIGINT, week TEXT NOT NULL, cancelled BIGINT NOT NULL)"_s,
    u"CREATE INDEX roster_by_contract ON roster_entry(contract_id, operator_id, first_day)"_s,
};

} // namespace

QStringList staffingStatements(const db::Dialect &dialect)
{
    QStringList statements = staffingTables;
    if (dialect.isSqlite())
        return statements;
    // Nobody gives themselves a qualification: as with roles, only an administrator says what somebody is. Nothing of a roster is
    // deleted: who was on it stays true.
    statements
        << u"CREATE TRIGGER check_staff BEFORE INSERT OR UPDATE OR DELETE ON operator_staffing FOR EACH ROW EXECUTE FUNCTION check_staff()"_s
        << u"CREATE TRIGGER check_staff BEFORE INSERT OR UPDATE OR DELETE ON operator_skill FOR EACH ROW EXECUTE FUNCTION check_staff()"_s
        << serverOwnershipStatement() << uR"(DO $$
DECLARE
  operators text := quote_ident(current_database() || '_operator');
BEGIN
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE ON operator_staffing, roster_entry TO %s', operators);
  EXECUTE format('GRANT INSERT, UPDATE, DELETE ON operator_skill TO %s', operators);
END $$)"_s;
    return statements;
}

} // namespace sportello::storage
