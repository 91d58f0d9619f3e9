// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/calendars.h"
#include "tests/support/test_desk.h"

namespace sportello::test {

/// The word in which an InvalidValue, or the field in which an EmptyField, is told; empty where it went well.
template <class T>
[[nodiscard]] QString refusalOf(const domain::Result<T> &result)
{
    if (result)
        return {};
    const domain::Error &error = result.error();
    return error.kind == domain::ErrorKind::EmptyField ? QStringLiteral("no %1").arg(error.subject)
                                                       : QStringLiteral("%1: %2").arg(error.subject, error.detail);
}

/// Mon–Fri, by default 08:00–18:00.
[[nodiscard]] inline domain::HoursRule office(const domain::DayHours &hours = {{8 * 60, 18 * 60}})
{
    domain::HoursRule rule;
    for (std::size_t i = 0; i < 5; ++i)
        rule.week[i] = hours;
    return rule;
}

/// A desk whose supervisor keeps its calendar. It is Monday 2 March 2026, 10:00.
struct Calendars : TestDesk {
    explicit Calendars(db::Engine engine) : TestDesk(engine) {}

    domain::Result<desk::Receipt> setHours(const domain::HoursRule &rule, std::optional<domain::Instant> from = {})
    {
        return desk::setHours(me, {.contract = contract, .rule = rule, .from = from});
    }
    domain::Result<desk::ClosureReceipt> close(domain::LocalDay begin, domain::LocalDay end,
                                               std::optional<domain::Instant> from = {})
    {
        return desk::closeDays(me,
                               {.contract = contract, .first = begin, .last = end, .why = QStringLiteral("Ferie"), .from = from});
    }
    domain::OpeningKindId addKind(const QString &name, domain::OpeningStart start = domain::OpeningStart::OnRequest,
                                  std::optional<domain::CapId> cap = {})
    {
        return domain::OpeningKindId(
            must(desk::addOpeningKind(me, {{}, {.contract = contract, .name = name, .start = start, .cap = cap}})).id);
    }
    domain::CapId addCap(int days, const QString &name = QStringLiteral("H24"))
    {
        return domain::CapId(must(desk::addCap(me, {{}, {.contract = contract, .name = name, .days = days}})).id);
    }
    [[nodiscard]] desk::AddOpening opening(domain::OpeningKindId kind, domain::LocalDay begin, domain::LocalDay end) const
    {
        return {.contract = contract, .kind = kind, .first = begin, .last = end};
    }
    [[nodiscard]] std::vector<storage::StoredEvent> history(domain::SubjectKind kind, std::int64_t id)
    {
        return storage::loadEvents(*session, {kind, id});
    }
    [[nodiscard]] domain::DayPlan plan(domain::LocalDay of)
    {
        return domain::planDay(must(desk::readCalendar(me, contract)).calendar, of);
    }

    desk::Desk me = as(supervisor);
};

} // namespace sportello::test
