// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/local_day.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace sportello::domain {

namespace {

const QTimeZone &rome()
{
    static const QTimeZone zone("Europe/Rome");
    return zone;
}

QDateTime local(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), rome());
}

constexpr qint64 epochJulianDay = 2440588; // QDate::toJulianDay() of 1970-01-01

} // namespace

LocalDay localDay(Instant at)
{
    return int(local(at).date().toJulianDay() - epochJulianDay);
}

Instant startOfDay(LocalDay day)
{
    return Instant(Milliseconds(QDate::fromJulianDay(day + epochJulianDay).startOfDay(rome()).toMSecsSinceEpoch()));
}

int minuteOfDay(Instant at)
{
    const QTime time = local(at).time();
    return time.hour() * 60 + time.minute();
}

} // namespace sportello::domain
