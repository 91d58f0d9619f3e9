// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/moments.h"

#include "core/domain/wall_clock.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QTimeZone &zone()
{
    static const QTimeZone rome("Europe/Rome");
    return rome;
}

} // namespace

QDateTime onServiceClock(domain::Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), zone());
}

std::optional<domain::Instant> fromServiceClock(const QDateTime &local)
{
    const auto day = domain::LocalDay(QDate(1970, 1, 1).daysTo(local.date()));
    return domain::instantAt(day, domain::Milliseconds(local.time().msecsSinceStartOfDay()));
}

QString timeOfDay(domain::Instant at)
{
    return onServiceClock(at).toString(u"HH:mm"_s);
}

QString dayTitle(domain::Instant at, domain::Instant now)
{
    const QDate day = onServiceClock(at).date();
    const QDate today = onServiceClock(now).date();
    //: A day in a ticket's history, as QDate::toString() takes it
    const QString format = QCoreApplication::translate("Moments", "dddd d MMMM");
    const QString withYear = QCoreApplication::translate("Moments", "dddd d MMMM yyyy");
    const QString name = QLocale().toString(day, day.year() == today.year() ? format : withYear);
    if (day == today)
        return QCoreApplication::translate("Moments", "Today, %1").arg(name);
    if (day.addDays(1) == today)
        return QCoreApplication::translate("Moments", "Yesterday, %1").arg(name);
    return name.left(1).toUpper() + name.mid(1);
}

QString shortMoment(domain::Instant at, domain::Instant now)
{
    const QDateTime local = onServiceClock(at);
    const QDate today = onServiceClock(now).date();
    const QString time = local.toString(u"HH:mm"_s);
    if (local.date() == today)
        return QCoreApplication::translate("Moments", "today %1").arg(time);
    if (local.date().addDays(1) == today)
        return QCoreApplication::translate("Moments", "yesterday %1").arg(time);
    if (local.date() == today.addDays(1))
        return QCoreApplication::translate("Moments", "tomorrow %1").arg(time);
    const QString format = local.date().year() == today.year() ? QCoreApplication::translate("Moments", "d MMM")
                                                               : QCoreApplication::translate("Moments", "d MMM yyyy");
    return QLocale().toString(local.date(), format) + u' ' + time;
}

QString stopwatch(domain::Milliseconds length)
{
    const auto seconds = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(length).count());
    const QString rest = QTime(0, 0).addSecs(int(seconds % 3600)).toString(u"mm:ss"_s);
    if (seconds < 3600)
        return rest;
    return QString::number(seconds / 3600) + u':' + rest;
}

} // namespace sportello::ui
