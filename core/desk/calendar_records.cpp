// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendar_records.h"

#include "core/desk/calendars.h"
#include "core/domain/text.h"
#include "core/storage/calendars.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

void refuseValue(const QString &field, const QString &why)
{
    db::refuse(ErrorKind::InvalidValue, field, why);
}

Contract lockedContract(Unit &unit, ContractId id)
{
    unit.desk().require(Verb::CatalogueWrite, Target::in(id));
    storage::lockCalendar(unit.session(), id);
    return requireContract(unit.session(), id);
}

void checkDays(LocalDay first, LocalDay last)
{
    if (last < first)
        refuseValue(u"days"_s, u"order"_s);
    if (last - first >= longestDays)
        refuseValue(u"days"_s, u"too many"_s);
}

void checkNotOver(const Unit &unit, LocalDay last, Instant from)
{
    if (startOfDay(last + 1) > from)
        return;
    if (from > unit.recordedAt())
        refuseValue(u"from"_s, u"after the days"_s);
    refuseValue(u"days"_s, u"over"_s);
}

QJsonObject recordedFacts(db::Session &session, const storage::Subject &subject)
{
    const auto history = storage::loadEvents(session, subject);
    return history.empty() ? QJsonObject() : QJsonDocument::fromJson(history.front().facts.toUtf8()).object();
}

void checkVersion(const Request &request, const QString &what, int version)
{
    if (request.version)
        checkSeen(*request.version, what, version);
}

void checkSeen(int seen, const QString &what, int version)
{
    if (seen != version)
        db::refuse(ErrorKind::StaleVersion, what, u"%1/%2"_s.arg(seen).arg(version));
}

Error hoursError(HoursProblem problem)
{
    static constexpr std::array words{"none"_L1, "not of a day"_L1, "empty"_L1, "cross midnight"_L1, "overlap"_L1};
    return {ErrorKind::InvalidValue, u"hours"_s, words.at(std::size_t(problem))};
}

DayHours cleaned(const DayHours &hours)
{
    if (const HoursProblem problem = check(hours); problem != HoursProblem::None)
        throw db::Refused(hoursError(problem));
    return sorted(hours);
}

HoursRule cleaned(const HoursRule &given)
{
    HoursRule rule = given;
    for (DayHours &hours : rule.week)
        hours = cleaned(hours);
    if (std::ranges::all_of(rule.week, &DayHours::empty))
        throw db::Refused(hoursError(HoursProblem::None));
    rule.patronName.clear();
    if (rule.patron) {
        // Of a leap year: the 29 February is a day too.
        const std::chrono::year_month_day date =
            std::chrono::year(2024) / std::chrono::month(unsigned(rule.patron->month)) / rule.patron->day;
        if (!date.ok())
            refuseValue(u"patron"_s, u"%1-%2"_s.arg(rule.patron->month).arg(rule.patron->day));
        rule.patronName = cleanName(given.patronName, u"patron's name"_s);
    }
    return rule;
}

Cap cleaned(const Cap &given, const Contract &contract)
{
    Cap cap = given;
    cap.contract = contract.id;
    cap.name = cleanName(given.name);
    if (cap.days < 0 || cap.days > 366)
        refuseValue(u"days a year"_s, QString::number(cap.days));
    // Whose first year is not known has no years to count over.
    if (cap.year == CapYear::Contract && !contract.begins)
        db::refuse(ErrorKind::EmptyField, u"contract's first day"_s);
    return cap;
}

OpeningKind cleaned(const OpeningKind &given)
{
    OpeningKind kind = given;
    kind.name = cleanName(given.name);
    kind.hours = cleaned(given.hours);
    if (kind.hours.empty())
        throw db::Refused(hoursError(HoursProblem::None));
    kind.authorisedBy = db::orRefuse(cleanLine(given.authorisedBy, u"authorised by"_s, true, 200));
    if (kind.daysBeforeVote && kind.start != OpeningStart::Election)
        refuseValue(u"vote"_s, u"no election"_s);
    if (kind.daysBeforeVote && (*kind.daysBeforeVote < 0 || *kind.daysBeforeVote > 366))
        refuseValue(u"days before the vote"_s, QString::number(*kind.daysBeforeVote));
    return kind;
}

QJsonValue fromJson(Instant from)
{
    return from == Instant::min() ? QJsonValue(0) : QJsonValue(qint64(from.time_since_epoch().count()));
}

QJsonObject factsOf(const ContractHours &row)
{
    QJsonArray week;
    for (const DayHours &hours : row.rule.week)
        week.append(hoursText(hours));
    QJsonObject json{{u"use"_s, int(row.use)},
                     {u"from"_s, fromJson(row.rule.from)},
                     {u"week"_s, week},
                     {u"closedOnHolidays"_s, int(row.rule.closedOnHolidays)}};
    if (row.rule.patron) {
        json.insert(u"patron"_s, QJsonArray{row.rule.patron->month, row.rule.patron->day});
        json.insert(u"patronName"_s, row.rule.patronName);
    }
    return json;
}

QJsonObject factsOf(const Cap &cap)
{
    return {{u"name"_s, cap.name}, {u"days"_s, cap.days}, {u"year"_s, int(cap.year)}};
}

QJsonObject factsOf(const OpeningKind &kind)
{
    QJsonObject json{{u"name"_s, kind.name}, {u"hours"_s, hoursText(kind.hours)}, {u"start"_s, int(kind.start)}};
    if (kind.cap)
        json.insert(u"cap"_s, qint64(kind.cap->value()));
    if (kind.daysBeforeVote)
        json.insert(u"daysBeforeVote"_s, *kind.daysBeforeVote);
    if (!kind.authorisedBy.isEmpty())
        json.insert(u"authorisedBy"_s, kind.authorisedBy);
    return json;
}

std::vector<ContractHours> hoursFor(db::Session &session, ContractId contract, HoursUse use)
{
    std::vector<ContractHours> rows = storage::listHours(session, contract);
    std::erase_if(rows, [&](const ContractHours &row) { return row.use != use; });
    return rows;
}

Instant holdsFrom(const Unit &unit, const std::optional<Instant> &from, bool hasHours)
{
    if (!hasHours)
        return from.value_or(Instant::min());
    if (from && *from < unit.recordedAt())
        refuseValue(u"from"_s, u"past"_s);
    return from.value_or(unit.recordedAt());
}

Instant holdsFrom(const Unit &unit, const std::optional<Instant> &from, ContractId contract)
{
    return holdsFrom(unit, from, !hoursFor(unit.session(), contract, HoursUse::Desk).empty());
}

std::optional<LocalDay> lastKept(LocalDay first, LocalDay last, Instant from, Instant now, const QString &what)
{
    const Instant begin = std::max(startOfDay(first), from);
    if (begin >= now || begin >= startOfDay(last + 1))
        return std::nullopt;
    const LocalDay today = localDay(now);
    if (last <= today)
        refuseValue(what, u"over"_s);
    return today;
}

QString cancelFacts(const std::optional<LocalDay> &kept)
{
    return facts(kept ? QJsonObject{{u"last"_s, *kept}} : QJsonObject{{u"cancelled"_s, 1}});
}

} // namespace sportello::desk
