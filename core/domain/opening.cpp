// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/opening.h"

#include <algorithm>
#include <set>

namespace sportello::domain {

using namespace std::chrono;

namespace {

/// The date of `begin` in another year.
LocalDay anniversary(year_month_day begin, year inYear)
{
    year_month_day date = inYear / begin.month() / begin.day();
    if (!date.ok()) // 29 February
        date = inYear / begin.month() / last;
    return dayOf(date);
}

} // namespace

AddedHours addedBy(const Opening &opening)
{
    return {opening.id, opening.first, opening.last, opening.hours, opening.from};
}

std::optional<Days> electionDays(const OpeningKind &kind, LocalDay vote, const std::optional<LocalDay> &runOff,
                                 const std::optional<LocalDay> &endOfOperations)
{
    if (!kind.daysBeforeVote)
        return std::nullopt;
    return Days{vote - *kind.daysBeforeVote, std::max({vote, runOff.value_or(vote), endOfOperations.value_or(vote)})};
}

DayHours hoursBeyond(const OpeningKind &kind, const DayHours &hours)
{
    DayHours beyond = sorted(hours);
    for (const Hours &owed : kind.hours) {
        DayHours left;
        for (const Hours &one : beyond) {
            if (one.from < owed.from)
                left.push_back({one.from, std::min(one.to, owed.from)});
            if (one.to > owed.to)
                left.push_back({std::max(one.from, owed.to), one.to});
        }
        beyond = std::move(left);
    }
    return beyond;
}

CapPeriod capPeriod(CapYear kind, LocalDay contractBegins, LocalDay day)
{
    const year_month_day begin = kind == CapYear::Contract ? dateOf(contractBegins) : year_month_day{1970y / 1 / 1};
    year first = dateOf(day).year();
    if (anniversary(begin, first) > day)
        first -= years(1);
    return {anniversary(begin, first), anniversary(begin, first + years(1))};
}

std::vector<CapPeriod> capPeriods(const Cap &cap, const std::optional<LocalDay> &contractBegins, const Days &days)
{
    const CapYear year = contractBegins ? cap.year : CapYear::Calendar;
    std::vector<CapPeriod> periods;
    for (LocalDay day = days.first; day <= days.last; day = periods.back().end)
        periods.push_back(capPeriod(year, contractBegins.value_or(0), day));
    return periods;
}

CapUse capUse(const Cap &cap, const CapPeriod &period, const std::vector<OpeningKind> &kinds,
              const std::vector<Opening> &openings)
{
    const auto counts = [&](const Opening &opening) {
        const auto kind = std::ranges::find(kinds, opening.kind, &OpeningKind::id);
        return !opening.cancelled && kind != kinds.end() && kind->cap == cap.id;
    };
    std::vector<const Opening *> entered;
    for (const Opening &opening : openings)
        if (counts(opening))
            entered.push_back(&opening);
    std::ranges::stable_sort(entered, {}, &Opening::id);
    CapUse use{.period = period, .owed = cap.days};
    std::set<LocalDay> days;
    for (const Opening *opening : entered)
        for (LocalDay day = std::max(opening->first, period.first); day <= opening->last && day < period.end; ++day) {
            if (startOfDay(day + 1) <= opening->from || !days.insert(day).second || int(days.size()) <= use.owed)
                continue;
            use.beyond.push_back(day);
            ++use.excess[opening->id];
        }
    use.used = int(days.size());
    std::ranges::sort(use.beyond);
    return use;
}

int daysBeyond(const Cap &cap, const std::optional<LocalDay> &contractBegins, const std::vector<OpeningKind> &kinds,
               const std::vector<Opening> &known, const Opening &added)
{
    std::vector<Opening> all = known;
    all.push_back(added);
    std::size_t more = 0;
    for (const CapPeriod &period : capPeriods(cap, contractBegins, {added.first, added.last}))
        more += capUse(cap, period, kinds, all).beyond.size() - capUse(cap, period, kinds, known).beyond.size();
    return int(more);
}

} // namespace sportello::domain
