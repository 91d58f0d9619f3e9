// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calendars.h"

#include "core/storage/since.h"
#include "core/storage/week_text.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

template <class Row>
std::vector<Row> listOf(db::Session &session, const QString &sql, ContractId contract, Row (*read)(db::Query &))
{
    db::Query q = session.query(sql);
    q.run(contract);
    std::vector<Row> rows;
    while (q.next())
        rows.push_back(read(q));
    return rows;
}

const QString hoursColumns =
    u"id, version, contract_id, used_for, from_at, week, closed_on_holidays, patron_month, patron_day, patron_name"_s;

ContractHours readHoursRow(db::Query &q)
{
    ContractHours row{q.get<HoursRuleId>(0), q.get<int>(1), q.get<ContractId>(2), q.get<HoursUse>(3)};
    row.rule.from = readSince(q, 4);
    row.rule.week = readWeek(q.get<QString>(5));
    row.rule.closedOnHolidays = q.get<bool>(6);
    if (const auto month = q.get<std::optional<int>>(7))
        row.rule.patron = MonthDay{*month, q.get<int>(8)};
    row.rule.patronName = q.get<QString>(9);
    return row;
}

std::optional<int> patronMonth(const HoursRule &rule)
{
    return rule.patron ? std::optional(rule.patron->month) : std::nullopt;
}

std::optional<int> patronDay(const HoursRule &rule)
{
    return rule.patron ? std::optional(rule.patron->day) : std::nullopt;
}

const QString closureColumns = u"id, version, contract_id, first_day, last_day, why, from_at, cancelled"_s;

ContractClosure readClosureRow(db::Query &q)
{
    return {q.get<ClosureId>(0),
            q.get<int>(1),
            q.get<ContractId>(2),
            {q.get<LocalDay>(3), q.get<LocalDay>(4), q.get<QString>(5), readSince(q, 6)},
            q.get<bool>(7)};
}

Cap readCapRow(db::Query &q)
{
    return {q.get<CapId>(0), q.get<int>(1), q.get<ContractId>(2), q.get<QString>(3), q.get<int>(4), q.get<CapYear>(5)};
}

OpeningKind readKindRow(db::Query &q)
{
    return {q.get<OpeningKindId>(0),      q.get<int>(1),          q.get<ContractId>(2),           q.get<QString>(3),
            readHours(q.get<QString>(4)), q.get<OpeningStart>(5), q.get<std::optional<CapId>>(6), q.get<bool>(7),
            q.get<std::optional<int>>(8), q.get<QString>(9)};
}

const QString openingColumns = u"id, version, contract_id, kind_id, first_day, last_day, hours, vote_day, run_off_day, "
                               u"asked_by, asked_on, authorised_by, note, from_at, cancelled"_s;

Opening readOpeningRow(db::Query &q)
{
    return {q.get<OpeningId>(0),
            q.get<int>(1),
            q.get<ContractId>(2),
            q.get<OpeningKindId>(3),
            q.get<LocalDay>(4),
            q.get<LocalDay>(5),
            readHours(q.get<QString>(6)),
            q.get<std::optional<LocalDay>>(7),
            q.get<std::optional<LocalDay>>(8),
            q.get<QString>(9),
            q.get<std::optional<LocalDay>>(10),
            q.get<QString>(11),
            q.get<QString>(12),
            readSince(q, 13),
            q.get<bool>(14)};
}

} // namespace

HoursRuleId insertHours(db::Session &session, const ContractHours &row)
{
    const HoursRule &rule = row.rule;
    return session
        .value<HoursRuleId>(
            u"INSERT INTO hours_rule(version, contract_id, used_for, from_at, week, closed_on_holidays, patron_month, patron_day,"
            " patron_name) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            row.contract, row.use, storedSince(rule.from), weekText(rule.week), rule.closedOnHolidays, patronMonth(rule),
            patronDay(rule), rule.patronName)
        .value();
}

bool updateHours(db::Session &session, const ContractHours &row)
{
    const HoursRule &rule = row.rule;
    return session.run(u"UPDATE hours_rule SET version = ?, from_at = ?, week = ?, closed_on_holidays = ?, patron_month = ?,"
                       " patron_day = ?, patron_name = ? WHERE id = ? AND version = ?"_s,
                       row.version, storedSince(rule.from), weekText(rule.week), rule.closedOnHolidays, patronMonth(rule),
                       patronDay(rule), rule.patronName, row.id, row.version - 1)
        == 1;
}

std::vector<ContractHours> listHours(db::Session &session, ContractId contract)
{
    return listOf(session, u"SELECT "_s + hoursColumns + u" FROM hours_rule WHERE contract_id = ? ORDER BY used_for, from_at"_s,
                  contract, readHoursRow);
}

ClosureId insertClosure(db::Session &session, const ContractClosure &row)
{
    const Closure &closure = row.closure;
    return session
        .value<ClosureId>(u"INSERT INTO closure(version, contract_id, first_day, last_day, why, from_at, cancelled)"
                          " VALUES(1, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                          row.contract, closure.first, closure.last, closure.why, storedSince(closure.from), row.cancelled)
        .value();
}

bool updateClosure(db::Session &session, const ContractClosure &row)
{
    const Closure &closure = row.closure;
    return session.run(u"UPDATE closure SET version = ?, first_day = ?, last_day = ?, why = ?, from_at = ?, cancelled = ?"
                       " WHERE id = ? AND version = ?"_s,
                       row.version, closure.first, closure.last, closure.why, storedSince(closure.from), row.cancelled, row.id,
                       row.version - 1)
        == 1;
}

std::optional<ContractClosure> loadClosure(db::Session &session, ClosureId id)
{
    db::Query q = session.query(u"SELECT "_s + closureColumns + u" FROM closure WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readClosureRow(q)) : std::nullopt;
}

std::vector<ContractClosure> listClosures(db::Session &session, ContractId contract)
{
    return listOf(session, u"SELECT "_s + closureColumns + u" FROM closure WHERE contract_id = ? ORDER BY first_day, id"_s,
                  contract, readClosureRow);
}

CapId insertCap(db::Session &session, const Cap &cap)
{
    return session
        .value<CapId>(u"INSERT INTO opening_cap(version, contract_id, name, days, cap_year) VALUES(1, ?, ?, ?, ?) RETURNING id"_s,
                      cap.contract, cap.name, cap.days, cap.year)
        .value();
}

bool updateCap(db::Session &session, const Cap &cap)
{
    return session.run(u"UPDATE opening_cap SET version = ?, name = ?, days = ?, cap_year = ? WHERE id = ? AND version = ?"_s,
                       cap.version, cap.name, cap.days, cap.year, cap.id, cap.version - 1)
        == 1;
}

std::vector<Cap> listCaps(db::Session &session, ContractId contract)
{
    return listOf(session,
                  u"SELECT id, version, contract_id, name, days, cap_year FROM opening_cap WHERE contract_id = ? ORDER BY id"_s,
                  contract, readCapRow);
}

OpeningKindId insertOpeningKind(db::Session &session, const OpeningKind &kind)
{
    return session
        .value<OpeningKindId>(
            u"INSERT INTO opening_kind(version, contract_id, name, hours, start, cap_id, active, days_before_vote,"
            " authorised_by) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            kind.contract, kind.name, hoursText(kind.hours), kind.start, kind.cap, kind.active, kind.daysBeforeVote,
            kind.authorisedBy)
        .value();
}

bool updateOpeningKind(db::Session &session, const OpeningKind &kind)
{
    return session.run(u"UPDATE opening_kind SET version = ?, name = ?, hours = ?, start = ?, cap_id = ?, active = ?,"
                       " days_before_vote = ?, authorised_by = ? WHERE id = ? AND version = ?"_s,
                       kind.version, kind.name, hoursText(kind.hours), kind.start, kind.cap, kind.active, kind.daysBeforeVote,
                       kind.authorisedBy, kind.id, kind.version - 1)
        == 1;
}

std::vector<OpeningKind> listOpeningKinds(db::Session &session, ContractId contract)
{
    return listOf(session,
                  u"SELECT id, version, contract_id, name, hours, start, cap_id, active, days_before_vote, authorised_by"
                  " FROM opening_kind WHERE contract_id = ? ORDER BY id"_s,
                  contract, readKindRow);
}

OpeningId insertOpening(db::Session &session, const Opening &o)
{
    return session
        .value<OpeningId>(
            u"INSERT INTO opening(version, contract_id, kind_id, first_day, last_day, hours, vote_day, run_off_day, asked_by,"
            " asked_on, authorised_by, note, from_at, cancelled) VALUES(1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
            o.contract, o.kind, o.first, o.last, hoursText(o.hours), o.vote, o.runOff, o.askedBy, o.askedOn, o.authorisedBy,
            o.note, storedSince(o.from), o.cancelled)
        .value();
}

bool updateOpening(db::Session &session, const Opening &o)
{
    return session.run(u"UPDATE opening SET version = ?, kind_id = ?, first_day = ?, last_day = ?, hours = ?, vote_day = ?,"
                       " run_off_day = ?, asked_by = ?, asked_on = ?, authorised_by = ?, note = ?, from_at = ?, cancelled = ?"
                       " WHERE id = ? AND version = ?"_s,
                       o.version, o.kind, o.first, o.last, hoursText(o.hours), o.vote, o.runOff, o.askedBy, o.askedOn,
                       o.authorisedBy, o.note, storedSince(o.from), o.cancelled, o.id, o.version - 1)
        == 1;
}

std::optional<Opening> loadOpening(db::Session &session, OpeningId id)
{
    db::Query q = session.query(u"SELECT "_s + openingColumns + u" FROM opening WHERE id = ?"_s);
    q.run(id);
    return q.next() ? std::optional(readOpeningRow(q)) : std::nullopt;
}

std::vector<Opening> listOpenings(db::Session &session, ContractId contract)
{
    return listOf(session, u"SELECT "_s + openingColumns + u" FROM opening WHERE contract_id = ? ORDER BY first_day, id"_s,
                  contract, readOpeningRow);
}

void lockCalendar(db::Session &session, ContractId contract)
{
    // SQLite has one writer at a time. On a server tickets go on being opened: only a change of the contract's row waits.
    if (!session.isSqlite())
        session.run(u"SELECT id FROM contract WHERE id = ? FOR NO KEY UPDATE"_s, contract);
}

ServiceCalendar loadServiceCalendar(db::Session &session, ContractId contract)
{
    return serviceCalendar(listHours(session, contract), listClosures(session, contract), listOpenings(session, contract));
}

} // namespace sportello::storage
