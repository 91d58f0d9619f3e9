// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/roster.h"

#include <algorithm>
#include <map>

namespace sportello::domain {

RosterRest without(const RosterEntry &row, LocalDay first, const std::optional<LocalDay> &last)
{
    RosterRest rest;
    if ((row.last && *row.last < first) || (last && *last < row.first)) { // they don't meet
        rest.before = row;
        return rest;
    }
    if (row.first < first) {
        rest.before = row;
        rest.before->last = first - 1;
    }
    if (last && (!row.last || *last < *row.last)) {
        rest.after = row;
        rest.after->first = *last + 1;
        if (rest.before) {
            rest.after->id = RosterEntryId(0);
            rest.after->version = 0;
        }
    }
    return rest;
}

DayHours until(const DayHours &hours, int minute)
{
    DayHours part;
    for (const Hours &one : hours)
        if (one.from < minute)
            part.push_back({one.from, std::min(one.to, minute)});
    return part;
}

DayHours since(const DayHours &hours, int minute)
{
    DayHours part;
    for (const Hours &one : hours)
        if (one.to > minute)
            part.push_back({std::max(one.from, minute), one.to});
    return part;
}

std::vector<Presence> presences(const std::vector<RosterEntry> &entries, LocalDay first, LocalDay end)
{
    // A single day's entry takes the place of the week's under the same key.
    struct Chosen {
        const RosterEntry *entry;
        bool single;
    };
    std::map<std::tuple<LocalDay, OperatorId, HoursUse>, Chosen> chosen;
    for (const RosterEntry &entry : entries) {
        if (entry.cancelled)
            continue;
        const LocalDay last = std::min(entry.last.value_or(end - 1), end - 1);
        for (LocalDay day = std::max(entry.first, first); day <= last; ++day) {
            if (!entry.single && entry.on(day).empty())
                continue;
            const auto [at, isNew] = chosen.try_emplace({day, entry.person, entry.use}, Chosen{&entry, entry.single});
            if (!isNew && entry.single)
                at->second = {&entry, true};
        }
    }
    std::vector<Presence> result;
    for (const auto &[key, one] : chosen) {
        const auto &[day, person, use] = key;
        if (!one.entry->on(day).empty())
            result.push_back({day, person, use, one.entry->on(day), one.entry->id});
    }
    return result;
}

std::vector<Wanted> wanted(const ServiceCalendar &calendar, LocalDay first, LocalDay end, bool breaksToo)
{
    ServiceCalendar ordinary = calendar;
    ordinary.openings.clear();
    std::vector<Wanted> days;
    for (LocalDay day = first; day < end; ++day) {
        std::vector<TimeSpan> open = planDay(calendar, day).open;
        if (open.empty())
            continue;
        if (const auto hours = breaksToo ? planDay(ordinary, day).open : std::vector<TimeSpan>(); hours.size() > 1) {
            open.push_back({hours.front().from, hours.back().to});
            std::ranges::sort(open, {}, &TimeSpan::from);
            std::vector<TimeSpan> apart;
            for (const TimeSpan &span : open)
                if (apart.empty() || apart.back().to < span.from)
                    apart.push_back(span);
                else
                    apart.back().to = std::max(apart.back().to, span.to);
            open = std::move(apart);
        }
        days.push_back({day, std::move(open)});
    }
    return days;
}

namespace {

/// From this instant on so many more are there, or fewer.
struct Change {
    Instant at;
    int by;
};

void addGap(std::vector<RosterGap> &gaps, LocalDay day, Instant from, Instant to, int present)
{
    if (from >= to)
        return;
    if (!gaps.empty() && gaps.back().day == day && gaps.back().span.to == from && gaps.back().present == present)
        gaps.back().span.to = to;
    else
        gaps.push_back({day, {from, to}, present});
}

} // namespace

std::vector<RosterGap> uncovered(const std::vector<Wanted> &wanted, const std::vector<Presence> &presences, int people)
{
    std::vector<RosterGap> gaps;
    auto next = presences.begin();
    for (const Wanted &day : wanted) {
        while (next != presences.end() && next->day < day.day)
            ++next;
        std::vector<Change> changes;
        for (; next != presences.end() && next->day == day.day; ++next)
            for (const Hours &hours : next->hours)
                for (const TimeSpan &span : instantsOf(day.day, hours.from, hours.to)) {
                    changes.push_back({span.from, 1});
                    changes.push_back({span.to, -1});
                }
        std::ranges::sort(changes, {}, &Change::at);

        int present = 0;
        auto change = changes.begin();
        for (const TimeSpan &open : day.open) {
            for (; change != changes.end() && change->at <= open.from; ++change)
                present += change->by;
            Instant from = open.from;
            for (; change != changes.end() && change->at < open.to; ++change) {
                if (present < people)
                    addGap(gaps, day.day, from, change->at, present);
                from = change->at;
                present += change->by;
            }
            if (present < people)
                addGap(gaps, day.day, from, open.to, present);
        }
    }
    return gaps;
}

} // namespace sportello::domain
