// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/week_text.h"

#include "core/db/db_error.h"

#include <QtCore/QStringList>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

[[noreturn]] void unreadable(const QString &what)
{
    throw db::DbError({ErrorKind::Internal, u"hours"_s, what}, db::DbError::Constraint::None, false);
}

} // namespace

DayHours readHours(const QString &text)
{
    const auto hours = hoursFromText(text);
    if (!hours)
        unreadable(text);
    return *hours;
}

QString weekText(const std::array<DayHours, 7> &week)
{
    QStringList days;
    for (const DayHours &hours : week)
        days += hoursText(hours);
    return days.join(u';');
}

std::array<DayHours, 7> readWeek(const QString &text)
{
    const QStringList days = text.split(u';');
    if (days.size() != 7)
        unreadable(text);
    std::array<DayHours, 7> week;
    for (std::size_t day = 0; day < week.size(); ++day)
        week[day] = readHours(days.at(qsizetype(day)));
    return week;
}

} // namespace sportello::storage
