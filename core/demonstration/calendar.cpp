// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demonstration/calendar.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace sportello::demonstration {

using domain::Instant;
using domain::Milliseconds;

namespace {

Instant at(QDate date, int hour)
{
    static const QTimeZone rome("Europe/Rome");
    return Instant(Milliseconds(QDateTime(date, QTime(hour, 0), rome).toMSecsSinceEpoch()));
}

/// Easter of the Gregorian calendar (Meeus, Jones, Butcher).
QDate easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

bool isHoliday(QDate date)
{
    static constexpr std::array<std::pair<int, int>, 10> fixed{
        {{1, 1}, {1, 6}, {4, 25}, {5, 1}, {6, 2}, {8, 15}, {11, 1}, {12, 8}, {12, 25}, {12, 26}}};
    const std::pair day(date.month(), date.day());
    return std::ranges::find(fixed, day) != fixed.end() || date == easter(date.year()).addDays(1);
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

bool Calendar::isElectionWeek(QDate date)
{
    const QDate lastOfMay(date.year(), 5, 31);
    const QDate vote = lastOfMay.addDays(-(lastOfMay.dayOfWeek() % 7));
    return date >= vote.addDays(-6) && date <= vote.addDays(1);
}

Calendar::Calendar(QDate first, QDate last, bool everyDay, bool elections)
{
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        const bool election = elections && isElectionWeek(date);
        const bool works = everyDay || (date.dayOfWeek() <= 5 && !isHoliday(date));
        if (!works && !election)
            continue;
        const int weight = election ? std::max(2100, weightOf(date) * 2) : isHoliday(date) ? 90 : weightOf(date);
        m_days.push_back({date, at(date, election ? 7 : 8), at(date, election ? 22 : 18), weight});
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

Instant Calendar::arrival(const ServiceDay &day, Instant end, Dice &dice)
{
    static constexpr std::array halfHours{4, 9, 13, 12, 10, 9, 8, 7, 5, 4, 3, 4, 6, 7, 7, 6, 5, 4, 3, 2};
    const bool monday = day.date.dayOfWeek() == 1;
    const Milliseconds length = day.closes - day.opens;
    for (;;) {
        const int slot = monday && dice.chance(40) ? dice.between(0, 4) : dice.weighted(halfHours);
        const Instant when = day.opens + length * slot / int(halfHours.size())
            + Milliseconds(dice.below(int(length.count() / int(halfHours.size()))));
        if (when < end)
            return when;
    }
}

} // namespace sportello::demonstration
