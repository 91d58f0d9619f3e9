// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract_calendar.h"

#include <algorithm>

namespace sportello::domain {

ServiceCalendar serviceCalendar(const std::vector<ContractHours> &hours, const std::vector<ContractClosure> &closures,
                                const std::vector<Opening> &openings)
{
    ServiceCalendar calendar;
    for (const ContractHours &row : hours)
        if (row.use == HoursUse::Desk)
            calendar.rules.push_back(row.rule);
    std::ranges::stable_sort(calendar.rules, {}, &HoursRule::from);
    for (const ContractClosure &row : closures)
        if (!row.cancelled)
            calendar.closures.push_back(row.closure);
    for (const Opening &row : openings)
        if (!row.cancelled)
            calendar.openings.push_back({row.id, row.first, row.last, row.hours, row.from});
    return calendar;
}

} // namespace sportello::domain
