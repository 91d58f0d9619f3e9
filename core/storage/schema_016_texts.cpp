// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_steps.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;

QStringList quickerTextCheckStatements(const db::Dialect &dialect)
{
    if (dialect.isSqlite())
        return {};
    // From the event to its operation, each by its key. A join may begin with all operations of the transaction instead: an
    // import or a filling has thousands of them, which were then looked through for each text.
    return {uR"(CREATE OR REPLACE FUNCTION check_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT o.xid FROM public.operation o WHERE o.id =
        (SELECT e.operation_id FROM public.event e
          WHERE e.subject_kind = NEW.subject_kind AND e.subject_id = NEW.subject_id AND e.seq = NEW.seq))
      IS DISTINCT FROM pg_current_xact_id()::pg_catalog.text::bigint THEN
    RAISE EXCEPTION 'sportello: a text belongs to an event of the same transaction';
  END IF;
  RETURN NEW;
END $$)"_s};
}

} // namespace sportello::storage
