// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/imports.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

std::optional<ImportedCase> findImportedCase(db::Session &session, const CaseName &name)
{
    db::Query q = session.query(
        u"SELECT ticket_id, row_digests, last_at FROM import_case WHERE contract_id = ? AND source = ? AND case_ref = ?"_s);
    q.run(name.contract, name.source, name.reference);
    return q.next() ? std::optional(ImportedCase{q.get<TicketId>(0), q.get<QByteArray>(1), q.get<Instant>(2)}) : std::nullopt;
}

void insertImportedCase(db::Session &session, const CaseName &name, const ImportedCase &one)
{
    session.run(
        u"INSERT INTO import_case(contract_id, source, case_ref, ticket_id, row_digests, last_at) VALUES(?, ?, ?, ?, ?, ?)"_s,
        name.contract, name.source, name.reference, one.ticket, one.rowDigests, one.lastAt);
}

bool updateImportedCase(db::Session &session, const CaseName &name, const ImportedCase &before, const ImportedCase &after)
{
    return session.run(
               u"UPDATE import_case SET row_digests = ?, last_at = ? WHERE contract_id = ? AND source = ? AND case_ref = ? AND row_digests = ?"_s,
               after.rowDigests, after.lastAt, name.contract, name.source, name.reference, before.rowDigests)
        == 1;
}

} // namespace sportello::storage
