// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/engine_error.h"

#include <sqlite3.h>

#include <array>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;
using enum DbError::Constraint;

namespace {

struct Meaning {
    ErrorKind kind;
    DbError::Constraint constraint = None;
    bool retryable = false;
};

Meaning sqliteMeaning(int code, bool waited)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return {ErrorKind::Duplicate, Unique};
    case SQLITE_CONSTRAINT_NOTNULL:
        return {ErrorKind::EmptyField, NotNull};
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_DATATYPE:
        return {ErrorKind::InvalidValue, Check};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {ErrorKind::NotFound, ForeignKey};
    case SQLITE_CONSTRAINT_TRIGGER:
        return {ErrorKind::ServerRefused};
    default:
        break;
    }
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::DatabaseLocked, None, !waited};
    case SQLITE_READONLY:
        return {ErrorKind::DatabaseReadOnly};
    case SQLITE_FULL:
        return {ErrorKind::DatabaseFull};
    case SQLITE_NOTADB:
        return {ErrorKind::NotADatabase};
    case SQLITE_CORRUPT:
        return {ErrorKind::DatabaseDamaged};
    case SQLITE_CANTOPEN:
        return {ErrorKind::DatabaseMissing};
    case SQLITE_IOERR:
        return {ErrorKind::Io};
    case SQLITE_TOOBIG:
        return {ErrorKind::TooLong};
    case SQLITE_INTERRUPT:
        return {ErrorKind::Cancelled};
    default:
        return {ErrorKind::Internal};
    }
}

struct StateMeaning {
    QLatin1StringView start;
    Meaning meaning;
    QLatin1StringView why = {}; ///< the detail, where it is not the server's words: tells cases of one kind apart
};

/// The first row whose code begins the SQLSTATE counts.
/// Source: PostgreSQL documentation, appendix A.
constexpr std::array stateMeanings{
    StateMeaning{"23505"_L1, {ErrorKind::Duplicate, Unique}},
    StateMeaning{"23502"_L1, {ErrorKind::EmptyField, NotNull}},
    StateMeaning{"23514"_L1, {ErrorKind::InvalidValue, Check}},
    StateMeaning{"23503"_L1, {ErrorKind::NotFound, ForeignKey}},
    StateMeaning{"40001"_L1, {ErrorKind::DatabaseLocked, None, true}},
    StateMeaning{"40P01"_L1, {ErrorKind::DatabaseLocked, None, true}},
    StateMeaning{"55P03"_L1, {ErrorKind::DatabaseLocked}},
    StateMeaning{"42501"_L1, {ErrorKind::ServerRefused}},
    StateMeaning{"P0001"_L1, {ErrorKind::ServerRefused}},
    StateMeaning{"28P01"_L1, {ErrorKind::WrongCredentials}},
    StateMeaning{"28000"_L1, {ErrorKind::WrongCredentials}, "not let in"_L1},
    StateMeaning{"3D000"_L1, {ErrorKind::DatabaseMissing}},
    StateMeaning{"53100"_L1, {ErrorKind::DatabaseFull}},
    StateMeaning{"53300"_L1, {ErrorKind::ServerBusy}},
    StateMeaning{"57P03"_L1, {ErrorKind::ServerBusy}},
    StateMeaning{"57P"_L1, {ErrorKind::ConnectionLost}},
    StateMeaning{"08"_L1, {ErrorKind::ConnectionLost}},
    StateMeaning{"57014"_L1, {ErrorKind::ServerRefused}}, // the server stopped it, not we
    StateMeaning{"25006"_L1, {ErrorKind::DatabaseReadOnly}},
    StateMeaning{"22021"_L1, {ErrorKind::InvalidText}},
    StateMeaning{"22P05"_L1, {ErrorKind::InvalidText}},
    StateMeaning{"22001"_L1, {ErrorKind::TooLong}},
    StateMeaning{"22003"_L1, {ErrorKind::InvalidValue}},
    StateMeaning{"22P02"_L1, {ErrorKind::InvalidValue}},
};

/// The server's own words, without the severity before and the code that Qt puts after them.
QString serverWords(const QString &text, const QString &sqlState)
{
    QString words = text;
    const QString tail = u'(' + sqlState + u')';
    if (words.endsWith(tail))
        words.chop(tail.size());
    const auto severity = words.indexOf(":  "_L1);
    return words.mid(severity < 0 ? 0 : severity + 3).trimmed();
}

} // namespace

DbError sqliteError(int code, const QString &text, const QString &path, bool waited)
{
    const Meaning meaning = sqliteMeaning(code, waited);
    const bool aboutTheFile = meaning.kind != ErrorKind::Internal && meaning.constraint == None;
    return DbError({meaning.kind, aboutTheFile ? path : QString(), text}, meaning.constraint, meaning.retryable);
}

DbError postgresError(const QString &sqlState, const QString &text, const QString &server, bool connectionGone)
{
    const QString words = serverWords(text, sqlState);
    if (connectionGone)
        return DbError({ErrorKind::ConnectionLost, server, words}, None, false);
    for (const StateMeaning &row : stateMeanings) {
        if (sqlState.startsWith(row.start)) {
            const bool aboutTheServer = row.meaning.constraint == None && row.meaning.kind != ErrorKind::ServerRefused;
            return DbError({row.meaning.kind, aboutTheServer ? server : QString(), row.why.isEmpty() ? words : QString(row.why)},
                           row.meaning.constraint, row.meaning.retryable);
        }
    }
    return defect(sqlState + u' ' + words);
}

DbError defect(const QString &text)
{
    return DbError({ErrorKind::Internal, {}, text}, None, false);
}

} // namespace sportello::db
