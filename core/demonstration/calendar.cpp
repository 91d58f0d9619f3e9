// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/calendar.h"

#include <algorithm>

namespace sportello::demonstration {

using domain::Instant;
using domain::Milliseconds;

namespace {

domain::LocalDay dayOf(QDate date)
{
    return domain::LocalDay(QDate(1970, 1, 1).daysTo(date));
}

/// In thousandths of an ordinary Wednesday.
int weightOf(QDate date)
{
    static constexpr std::array byWeekday{1450, 1100, 1000, 960, 850, 160, 110};
    int weight = byWeekday[std::size_t(date.dayOfWeek() - 1)];
    if (date.month() == 8)
        weight = weight * (date.day() >= 8 && date.day() <= 25 ? 25 : 50) / 100;
    if ((date.month() == 12 && date.day() >= 23) || (date.month() == 1 && date.day() <= 6))
        weight = weight * 40 / 100;
    return weight;
}

} // namespace

QDate Calendar::voteOf(int year)
{
    const QDate lastOfMay(year, 5, 31);
    return lastOfMay.addDays(-(lastOfMay.dayOfWeek() % 7));
}

bool Calendar::isElectionWeek(QDate date)
{
    const QDate vote = voteOf(date.year());
    return date >= vote.addDays(-6) && date <= vote.addDays(1);
}

Calendar::Calendar(QDate first, QDate last, bool everyDay, bool elections)
{
    domain::HoursRule rule;
    rule.closedOnHolidays = !everyDay;
    for (std::size_t day = 0; day < (everyDay ? 7 : 5); ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    m_service.rules = {rule};
    for (int year = first.year(); elections && year <= last.year(); ++year) {
        const domain::LocalDay vote = dayOf(voteOf(year));
        m_service.openings.push_back({domain::OpeningId(year), vote - 6, vote + 1, {{7 * 60, 22 * 60}}});
    }
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        const domain::DayPlan plan = planDay(m_service, dayOf(date));
        if (plan.open.empty())
            continue;
        const int weight = !plan.openings.empty() ? std::max(2100, weightOf(date) * 2) : plan.holiday ? 90 : weightOf(date);
        m_days.push_back({date, plan.open.front().from, plan.open.back().to, weight});
    }
}

Instant Calendar::later(Instant from, int minutes) const
{
    Milliseconds left = std::chrono::minutes(minutes);
    auto day = std::ranges::upper_bound(m_days, from, {}, &ServiceDay::closes);
    for (; day != m_days.end(); ++day) {
        const Instant start = std::max(from, day->opens);
        if (start + left < day->closes)
            return start + left;
        left -= day->closes - start;
    }
    return Instant::max();
}

Instant Calendar::arrival(const ServiceDay &day, Dice &dice)
{
    static constexpr std::array halfHours{4, 9, 13, 12, 10, 9, 8, 7, 5, 4, 3, 4, 6, 7, 7, 6, 5, 4, 3, 2};
    const bool monday = day.date.dayOfWeek() == 1;
    const Milliseconds length = day.closes - day.opens;
    const int slot = monday && dice.chance(40) ? dice.between(0, 4) : dice.weighted(halfHours);
    return day.opens + length * slot / int(halfHours.size())
        + Milliseconds(dice.below(int(length.count() / int(halfHours.size()))));
}

} // namespace sportello::demonstration
