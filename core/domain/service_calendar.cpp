// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/service_calendar.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <numeric>

namespace sportello::domain {

using namespace Qt::Literals::StringLiterals;

namespace {

using Spans = std::vector<TimeSpan>;

/// In order, with those that touch or overlap joined.
Spans joined(Spans spans)
{
    std::ranges::sort(spans);
    Spans result;
    for (const TimeSpan &span : spans) {
        if (!result.empty() && span.from <= result.back().to)
            result.back().to = std::max(result.back().to, span.to);
        else
            result.push_back(span);
    }
    return result;
}

/// What of the spans lies in the window.
Spans clipped(const Spans &spans, const TimeSpan &window)
{
    Spans result;
    for (const TimeSpan &span : spans) {
        const TimeSpan part{std::max(span.from, window.from), std::min(span.to, window.to)};
        if (part.from < part.to)
            result.push_back(part);
    }
    return result;
}

void append(Spans &spans, const Spans &more)
{
    spans.insert(spans.end(), more.begin(), more.end());
}

Spans spansOf(LocalDay day, const DayHours &hours)
{
    Spans spans;
    for (const Hours &one : hours)
        append(spans, instantsOf(day, one.from, one.to));
    return spans;
}

/// The ordinary hours of one rule on a day, and why it has none.
DayHours ordinaryHours(const HoursRule &rule, LocalDay day, DayPlan &plan)
{
    if (rule.closedOnHolidays && plan.holiday) {
        plan.off = DayOff::PublicHoliday;
        return {};
    }
    if (rule.patron && rule.patron->isOn(day)) {
        plan.off = DayOff::Patron;
        plan.name = rule.patronName;
        return {};
    }
    const DayHours &hours = rule.week[std::size_t(weekdayOf(day))];
    plan.off = hours.empty() ? DayOff::WeekDay : DayOff::None;
    return hours;
}

} // namespace

bool MonthDay::isOn(LocalDay when) const
{
    const auto date = dateOf(when);
    return unsigned(date.month()) == unsigned(month) && unsigned(date.day()) == unsigned(day);
}

Milliseconds DayPlan::length() const
{
    return std::accumulate(open.begin(), open.end(), Milliseconds(0),
                           [](Milliseconds sum, const TimeSpan &span) { return sum + span.length(); });
}

DayPlan planDay(const ServiceCalendar &calendar, LocalDay day)
{
    DayPlan plan;
    plan.off = DayOff::NoRule;
    plan.holiday = publicHoliday(day);
    const TimeSpan whole{startOfDay(day), startOfDay(day + 1)};
    const Milliseconds longer = whole.length() - std::chrono::days(1);
    const auto take = [&](const DayHours &hours) {
        // Rome's clocks change between two and three.
        if (longer != Milliseconds(0)
            && std::ranges::any_of(hours, [](const Hours &one) { return one.from < 3 * 60 && one.to > 2 * 60; }))
            plan.longer = longer;
        return spansOf(day, hours);
    };
    const auto isOn = [&](const auto &range) { return range.first <= day && day <= range.last && range.from < whole.to; };

    for (std::size_t i = 0; i < calendar.rules.size() && calendar.rules[i].from < whole.to; ++i) {
        const Instant until = i + 1 < calendar.rules.size() ? calendar.rules[i + 1].from : Instant::max();
        if (until > whole.from)
            append(plan.open, clipped(take(ordinaryHours(calendar.rules[i], day, plan)), {calendar.rules[i].from, until}));
    }
    for (const Closure &closure : calendar.closures) {
        if (!isOn(closure))
            continue;
        plan.open = clipped(plan.open, {Instant::min(), closure.from});
        plan.off = DayOff::Closure;
        plan.name = closure.why;
    }
    for (const AddedHours &opening : calendar.openings) {
        if (!isOn(opening))
            continue;
        append(plan.open, clipped(take(opening.hours), {opening.from, Instant::max()}));
        plan.openings.push_back(opening.opening);
    }
    plan.open = joined(std::move(plan.open));
    return plan;
}

bool isOnEveryDay(const HoursRule &rule)
{
    return !rule.closedOnHolidays && !rule.patron && std::ranges::find(rule.week, DayHours{}) == rule.week.end();
}

HoursProblem check(const DayHours &hours)
{
    for (const Hours &one : hours) {
        if (one.from < 0 || one.from > minutesOfDay || one.to < 0 || one.to > minutesOfDay)
            return HoursProblem::NotOfADay;
        if (one.from == one.to)
            return HoursProblem::Empty;
        if (one.from > one.to)
            return HoursProblem::CrossMidnight;
    }
    DayHours ordered = hours;
    std::ranges::sort(ordered);
    for (std::size_t i = 1; i < ordered.size(); ++i)
        if (ordered[i].from < ordered[i - 1].to)
            return HoursProblem::Overlap;
    return HoursProblem::None;
}

DayHours sorted(DayHours hours)
{
    std::ranges::sort(hours);
    DayHours result;
    for (const Hours &one : hours) {
        if (!result.empty() && result.back().to == one.from)
            result.back().to = one.to;
        else
            result.push_back(one);
    }
    return result;
}

std::optional<DayHours> hoursFromText(const QString &text, HoursProblem *problem)
{
    HoursProblem found = HoursProblem::None;
    HoursProblem &out = problem ? *problem : found;
    out = HoursProblem::None;
    QString plain = text;
    plain.remove(u' ').replace(u'–', u'-');
    if (plain == "-"_L1 || plain.isEmpty())
        return DayHours{};
    if (plain == "24h"_L1)
        return allDay;
    static const QRegularExpression form(u"^(\\d{1,2}):(\\d{2})-(\\d{1,2}):(\\d{2})$"_s);
    DayHours hours;
    for (const QString &part : plain.split(u',')) {
        const QRegularExpressionMatch match = form.match(part);
        const auto number = [&](int group) { return match.captured(group).toInt(); };
        if (!match.hasMatch() || number(2) > 59 || number(4) > 59) {
            out = HoursProblem::NotOfADay;
            return std::nullopt;
        }
        hours.push_back({number(1) * 60 + number(2), number(3) * 60 + number(4)});
    }
    out = check(hours);
    return out == HoursProblem::None ? std::optional(sorted(hours)) : std::nullopt;
}

QString hoursText(const DayHours &hours)
{
    if (hours == allDay)
        return u"24h"_s;
    if (hours.empty())
        return u"-"_s;
    const auto clock = [](int minute) {
        return u"%1:%2"_s.arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    QStringList parts;
    for (const Hours &one : hours)
        parts += clock(one.from) + u'-' + clock(one.to);
    return parts.join(u',');
}

} // namespace sportello::domain
