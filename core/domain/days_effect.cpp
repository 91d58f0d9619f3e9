// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/days_effect.h"

namespace sportello::domain {

ClosingEffect closingEffect(const ServiceCalendar &calendar, const Closure &added)
{
    ClosingEffect effect;
    for (LocalDay day = added.first; day <= added.last; ++day) {
        const DayPlan plan = planDay(calendar, day);
        effect.closedAnyhow += plan.open.empty() ? 1 : 0;
        effect.keptOpen += plan.openings.empty() ? 0 : 1;
    }
    return effect;
}

OpeningEffect openingEffect(const ServiceCalendar &calendar, const OpeningKind &kind, const Opening &added)
{
    ServiceCalendar after = calendar;
    after.openings.push_back(addedBy(added));
    AddedHours always = addedBy(added);
    always.from = Instant::min();
    const ServiceCalendar alone{{}, {}, {always}};
    OpeningEffect effect;
    for (LocalDay day = added.first; day <= added.last; ++day) {
        if (startOfDay(day + 1) <= added.from) {
            ++effect.over;
            continue;
        }
        const Milliseconds before = planDay(calendar, day).length();
        if (planDay(alone, day).open.empty())
            ++effect.withoutHours;
        else if (planDay(after, day).length() == before)
            ++effect.openAnyhow;
        else if (kind.start == OpeningStart::Extension && before == Milliseconds(0))
            ++effect.notLonger;
    }
    return effect;
}

} // namespace sportello::domain
