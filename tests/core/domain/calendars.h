// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service_time.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

/// What the tests of calendars and clocks share.
namespace sportello::domain::test {

/// An instant as the wall clock in Rome shows it, by Qt's own zones and not by the domain's.
inline Instant rome(std::chrono::year_month_day date, int hour, int minute = 0)
{
    const QDateTime at(QDate(int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))), QTime(hour, minute),
                       QTimeZone("Europe/Rome"));
    return Instant(Milliseconds(at.toMSecsSinceEpoch()));
}

/// Mon–Fri 08:00–18:00, closed on public holidays: the calendar of the worked checks.
inline ServiceCalendar officeHours()
{
    HoursRule rule;
    for (std::size_t day = 0; day < 5; ++day)
        rule.week[day] = {{8 * 60, 18 * 60}};
    return {{rule}, {}, {}};
}

} // namespace sportello::domain::test
