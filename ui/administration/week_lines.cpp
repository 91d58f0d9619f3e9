// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/week_lines.h"

#include "core/desk/calendars.h"
#include "core/words/sentences.h"

#include <QtCore/QLocale>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const std::array<QString, 7> names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};

} // namespace

const QString &weekField(int day)
{
    return names.at(std::size_t(day));
}

void addWeek(AdministrationForm &form)
{
    for (const QString &name : names)
        form.addLine(name, AdministrationForm::Width::Beside);
}

void nameWeek(AdministrationForm &form, const QString &none)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        form.setField(names.at(i), QLocale().standaloneDayName(int(i) + 1, QLocale::ShortFormat), none);
}

QString hoursField(const DayHours &hours)
{
    return hours.empty() ? QString() : hoursText(hours).replace(u","_s, u", "_s);
}

FormValues weekValues(const std::array<DayHours, 7> &week)
{
    FormValues values;
    for (std::size_t i = 0; i < names.size(); ++i)
        values.insert(names.at(i), hoursField(week.at(i)));
    return values;
}

std::optional<DayHours> typedHours(AdministrationForm &form, const QString &name)
{
    HoursProblem problem = HoursProblem::None;
    auto hours = hoursFromText(form.text(name), &problem);
    if (!hours)
        form.complain(name, words::sentence(desk::hoursError(problem)));
    return hours;
}

std::optional<std::array<DayHours, 7>> typedWeek(AdministrationForm &form)
{
    std::array<DayHours, 7> week;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto hours = typedHours(form, names.at(i));
        if (!hours)
            return std::nullopt;
        week.at(i) = *hours;
    }
    return week;
}

} // namespace sportello::ui
