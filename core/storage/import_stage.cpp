// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/import_stage.h"

#include "core/db/db_error.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr qint64 rowsPerTransaction = 50'000;

} // namespace

ImportStage::ImportStage()
{
    if (!m_directory.isValid())
        db::refuse(ErrorKind::Io, m_directory.path(), m_directory.errorString());
    m_session = db::orRefuse(
        db::Session::open({.path = m_directory.filePath(u"rows.sqlite"_s), .host = {}, .port = {}, .database = {}, .options = {}},
                          {}, {.create = true}));
    // Nobody reads it after a crash.
    m_session->execute(u"PRAGMA journal_mode=OFF"_s);
    m_session->execute(u"PRAGMA synchronous=OFF"_s);
    m_session->execute(u"PRAGMA locking_mode=EXCLUSIVE"_s);
    m_session->execute(u"CREATE TABLE source_case(id INTEGER PRIMARY KEY, reference TEXT NOT NULL UNIQUE)"_s);
    m_session->execute(
        u"CREATE TABLE source_row(case_id INTEGER NOT NULL, number INTEGER NOT NULL, cells BLOB NOT NULL, PRIMARY KEY(case_id, number)) WITHOUT ROWID"_s);
    m_session->execute(u"BEGIN"_s);
}

void ImportStage::add(const QString &caseReference, const Row &row)
{
    if (m_lastCase == 0 || caseReference != m_lastReference) {
        const auto known = m_session->value<qint64>(u"SELECT id FROM source_case WHERE reference = ?"_s, caseReference);
        m_lastCase = known ? *known : ++m_cases;
        if (!known)
            m_session->run(u"INSERT INTO source_case(id, reference) VALUES(?, ?)"_s, m_lastCase, caseReference);
        m_lastReference = caseReference;
    }
    m_session->run(u"INSERT INTO source_row(case_id, number, cells) VALUES(?, ?, ?)"_s, m_lastCase, row.number, row.cells);
    if (++m_rows % rowsPerTransaction == 0) {
        commit();
        m_session->execute(u"BEGIN"_s);
    }
}

void ImportStage::commit()
{
    m_session->execute(u"COMMIT"_s);
}

void ImportStage::finish()
{
    commit();
}

std::optional<ImportStage::Case> ImportStage::next()
{
    if (m_read == m_cases)
        return std::nullopt;
    ++m_read;
    Case one;
    one.reference = m_session->value<QString>(u"SELECT reference FROM source_case WHERE id = ?"_s, m_read).value();
    db::Query q = m_session->query(u"SELECT number, cells FROM source_row WHERE case_id = ? ORDER BY number LIMIT ?"_s);
    q.run(m_read, maxRows + 1);
    while (q.next())
        one.rows.push_back({q.get<qint64>(0), q.get<QByteArray>(1)});
    one.tooLong = one.rows.size() > maxRows;
    if (one.tooLong)
        one.rows.pop_back();
    return one;
}

} // namespace sportello::storage
