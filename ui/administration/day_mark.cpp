// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/day_mark.h"

#include "core/words/calendar_terms.h"
#include "ui/administration/typed.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

struct Marks {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Marks)
};

} // namespace

QString dayKindName(DayKind kind)
{
    switch (kind) {
    case DayKind::Service:
        return Marks::tr("In service");
    case DayKind::WeekDay:
        return Marks::tr("Closed on this day of the week");
    case DayKind::Holiday:
        return Marks::tr("Holiday");
    case DayKind::Patron:
        return Marks::tr("Patron saint");
    case DayKind::Closure:
        return Marks::tr("Closing day");
    case DayKind::Opening:
        return Marks::tr("Extraordinary opening");
    case DayKind::BeyondCap:
        return Marks::tr("Opening beyond the cap");
    case DayKind::NoHours:
        break;
    }
    return Marks::tr("No hours set");
}

QString dayKindLetter(DayKind kind)
{
    switch (kind) {
    case DayKind::Service:
        return {};
    case DayKind::WeekDay:
        return u"–"_s;
    case DayKind::Holiday:
        return Marks::tr("H", "holiday, one letter beside a day's number; each of these letters differs from the others");
    case DayKind::Patron:
        return Marks::tr("P", "patron saint, one letter beside a day's number");
    case DayKind::Closure:
        return Marks::tr("C", "closing day, one letter beside a day's number");
    case DayKind::Opening:
        return Marks::tr("E", "extraordinary opening, one letter beside a day's number");
    case DayKind::BeyondCap:
        return Marks::tr("B", "opening beyond the cap, one letter beside a day's number");
    case DayKind::NoHours:
        break;
    }
    return u"?"_s;
}

CalendarView CalendarView::of(desk::CalendarDetail detail, desk::OpeningsDetail openings)
{
    CalendarView view{std::move(detail), std::move(openings), {}, {}};
    view.onSite = onSiteCalendar(view.detail.hours, view.detail.closures, view.detail.kinds, view.detail.openings);
    for (const auto &use : view.openings.uses)
        view.beyond.insert(use.use.beyond.begin(), use.use.beyond.end());
    return view;
}

DayKind dayKind(const CalendarView &view, LocalDay day, const DayPlan &plan)
{
    if (!plan.openings.empty())
        return view.beyond.contains(day) ? DayKind::BeyondCap : DayKind::Opening;
    switch (plan.off) {
    case DayOff::None:
        return DayKind::Service;
    case DayOff::NoRule:
        return DayKind::NoHours;
    case DayOff::Closure:
        return DayKind::Closure;
    case DayOff::PublicHoliday:
        return DayKind::Holiday;
    case DayOff::Patron:
        return DayKind::Patron;
    case DayOff::WeekDay:
        break;
    }
    return DayKind::WeekDay;
}

std::vector<DayMark> marksOf(const CalendarView &view, int year)
{
    const LocalDay first = dayOf(std::chrono::year(year) / 1 / 1);
    const LocalDay end = dayOf(std::chrono::year(year + 1) / 1 / 1);
    std::vector<DayMark> marks;
    for (LocalDay day = first; day < end; ++day) {
        const DayPlan plan = planDay(view.detail.calendar, day);
        marks.push_back({dayKind(view, day, plan), plan.holiday.has_value(), plan.length()});
    }
    return marks;
}

QString spokenDay(const CalendarView &view, LocalDay day)
{
    const DayPlan plan = planDay(view.detail.calendar, day);
    QStringList parts{fullDay(day), dayKindName(dayKind(view, day, plan))};
    if (!plan.open.empty())
        parts += words::hoursOf(plan);
    if (const QString why = words::whyOf(plan, view.detail.openings, view.detail.kinds); !why.isEmpty())
        parts += why;
    if (const QString change = clockChange(day); !change.isEmpty())
        parts += change;
    return parts.join(u", "_s);
}

QString clockChange(LocalDay day)
{
    const Milliseconds length = startOfDay(day + 1) - startOfDay(day);
    if (length < 24h)
        return Marks::tr("The clocks go forward: this day has 23 hours, and none from 02:00 to 03:00.");
    if (length > 24h)
        return Marks::tr("The clocks go back: this day has 25 hours, and twice the one from 02:00 to 03:00.");
    return {};
}

const ContractClosure *closureOn(const CalendarView &view, LocalDay day)
{
    const ContractClosure *last = nullptr;
    for (const ContractClosure &row : view.detail.closures)
        if (!row.cancelled && row.closure.first <= day && day <= row.closure.last)
            last = &row;
    return last;
}

std::vector<ContractHours> hoursOn(const CalendarView &view, HoursUse use, LocalDay day)
{
    std::vector<ContractHours> rows;
    if (const ContractHours *first = hoursInForce(view.detail.hours, use, startOfDay(day)))
        rows.push_back(*first);
    for (const ContractHours &row : view.detail.hours)
        if (row.use == use && startOfDay(day) < row.rule.from && row.rule.from < startOfDay(day + 1))
            rows.push_back(row);
    return rows;
}

} // namespace sportello::ui
