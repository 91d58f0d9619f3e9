// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/hours_text.h"

#include "core/db/db_error.h"
#include "core/desk/calendars.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"

#include <algorithm>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::array weekDays{"mon"_L1, "tue"_L1, "wed"_L1, "thu"_L1, "fri"_L1, "sat"_L1, "sun"_L1};

} // namespace

DayHours hoursOf(const QString &text)
{
    HoursProblem problem = HoursProblem::None;
    const auto hours = hoursFromText(text, &problem);
    if (!hours)
        throw db::Refused(desk::hoursError(problem));
    return *hours;
}

void readWeekPart(const QString &text, std::array<DayHours, 7> &week)
{
    const auto dayOfName = [&](const QString &name) {
        const auto it = std::ranges::find(weekDays, name.trimmed());
        if (it == weekDays.end())
            db::refuse(ErrorKind::WrongUsage, u"--week"_s, text);
        return std::size_t(it - weekDays.begin());
    };
    const QString days = text.section(u'=', 0, 0);
    const std::size_t first = dayOfName(days.section(u'-', 0, 0));
    const std::size_t last = dayOfName(days.section(u'-', -1));
    if (!text.contains(u'=') || last < first || days.count(u'-') > 1)
        db::refuse(ErrorKind::WrongUsage, u"--week"_s, text);
    std::fill(week.begin() + std::ptrdiff_t(first), week.begin() + std::ptrdiff_t(last) + 1, hoursOf(text.section(u'=', 1)));
}

QString weekText(const std::array<DayHours, 7> &week)
{
    QStringList parts;
    for (std::size_t first = 0, next = 0; first < week.size(); first = next) {
        while (next < week.size() && week[next] == week[first])
            ++next;
        QString days = words::weekday(int(first));
        if (next - first > 1)
            days += u'-' + words::weekday(int(next) - 1);
        if (!week[first].empty())
            parts += days + u' ' + hoursText(week[first]);
    }
    return parts.join(u"; "_s);
}

QJsonObject weekJson(const std::array<DayHours, 7> &week)
{
    QJsonObject json;
    for (std::size_t i = 0; i < weekDays.size(); ++i)
        json.insert(weekDays[i], hoursText(week[i]));
    return json;
}

QString shownDay(LocalDay day)
{
    return words::weekday(weekdayOf(day)) + u' ' + words::date(day);
}

} // namespace sportello::ctl
