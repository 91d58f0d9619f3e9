// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract_calendar.h"

#include <algorithm>

namespace sportello::domain {

namespace {

ServiceCalendar calendarOf(HoursUse use, const std::vector<ContractHours> &hours, const std::vector<ContractClosure> &closures)
{
    ServiceCalendar calendar;
    for (const ContractHours &row : hours)
        if (row.use == use)
            calendar.rules.push_back(row.rule);
    std::ranges::stable_sort(calendar.rules, {}, &HoursRule::from);
    for (const ContractClosure &row : closures)
        if (!row.cancelled)
            calendar.closures.push_back(row.closure);
    return calendar;
}

} // namespace

const ContractHours *hoursInForce(const std::vector<ContractHours> &hours, HoursUse use, Instant at)
{
    const ContractHours *found = nullptr;
    for (const ContractHours &row : hours)
        if (row.use == use && row.rule.from <= at && (!found || found->rule.from <= row.rule.from))
            found = &row;
    return found;
}

const ContractHours *basisOfHours(const std::vector<ContractHours> &hours, HoursUse use, Instant at)
{
    if (const ContractHours *now = hoursInForce(hours, use, at))
        return now;
    const ContractHours *first = nullptr;
    for (const ContractHours &row : hours)
        if (row.use == use && (!first || row.rule.from < first->rule.from))
            first = &row;
    return first || use == HoursUse::Desk ? first : basisOfHours(hours, HoursUse::Desk, at);
}

int versionOf(const std::vector<ContractHours> &hours, HoursUse use)
{
    int version = 0; // rows are added and changed, and never go
    for (const ContractHours &row : hours)
        version += row.use == use ? row.version : 0;
    return version;
}

ServiceCalendar serviceCalendar(const std::vector<ContractHours> &hours, const std::vector<ContractClosure> &closures,
                                const std::vector<Opening> &openings)
{
    ServiceCalendar calendar = calendarOf(HoursUse::Desk, hours, closures);
    for (const Opening &row : openings)
        if (!row.cancelled)
            calendar.openings.push_back(addedBy(row));
    return calendar;
}

ServiceCalendar onSiteCalendar(const std::vector<ContractHours> &hours, const std::vector<ContractClosure> &closures,
                               const std::vector<OpeningKind> &kinds, const std::vector<Opening> &openings)
{
    ServiceCalendar calendar = calendarOf(HoursUse::OnSite, hours, closures);
    if (calendar.rules.empty())
        return calendar;
    for (const Opening &row : openings) {
        const auto kind = std::ranges::find(kinds, row.kind, &OpeningKind::id);
        if (!row.cancelled && kind != kinds.end() && kind->start == OpeningStart::Extension)
            calendar.openings.push_back(addedBy(row));
    }
    return calendar;
}

} // namespace sportello::domain
