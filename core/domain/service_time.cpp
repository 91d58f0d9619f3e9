// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/service_time.h"

#include <algorithm>

namespace sportello::domain {

using namespace std::chrono_literals;

ServiceTime::ServiceTime(const ServiceCalendar &calendar) : ServiceTime(calendar, dayOf(1990y / 1 / 1), dayOf(2070y / 1 / 1)) {}

ServiceTime::ServiceTime(const ServiceCalendar &calendar, LocalDay first, LocalDay end)
    : m_hoursFrom(calendar.rules.empty() ? Instant::max() : calendar.rules.front().from)
{
    for (LocalDay day = first; day < end; ++day) {
        const std::vector<TimeSpan> open = planDay(calendar, day).open;
        for (const TimeSpan &span : open) {
            if (!m_to.empty() && m_to.back() == span.from) { // on through midnight
                m_to.back() = span.to;
                m_sum.back() += span.length();
                continue;
            }
            m_sum.push_back((m_sum.empty() ? 0ms : m_sum.back()) + span.length());
            m_from.push_back(span.from);
            m_to.push_back(span.to);
        }
        if (!open.empty())
            m_dayEnds.push_back(open.back().to);
    }
}

Milliseconds ServiceTime::until(Instant at) const
{
    const auto i = std::ranges::upper_bound(m_from, at) - m_from.begin(); // stretches that begin at or before `at`
    if (i == 0)
        return 0ms;
    const auto last = std::size_t(i - 1);
    return m_sum[last] - std::max(0ms, m_to[last] - at);
}

Milliseconds ServiceTime::between(Instant from, Instant to) const
{
    return until(to) - until(from);
}

std::optional<Instant> ServiceTime::after(Instant start, Milliseconds amount) const
{
    if (amount <= 0ms)
        return start;
    const Milliseconds wanted = until(start) + amount;
    const auto found = std::ranges::lower_bound(m_sum, wanted);
    if (found == m_sum.end())
        return std::nullopt;
    const auto i = std::size_t(found - m_sum.begin());
    return m_to[i] - (m_sum[i] - wanted);
}

std::optional<Instant> ServiceTime::before(Instant end, Milliseconds amount) const
{
    if (amount <= 0ms)
        return end;
    const Milliseconds wanted = until(end) - amount;
    if (wanted < 0ms)
        return std::nullopt;
    const auto i = std::size_t(std::ranges::lower_bound(m_sum, wanted) - m_sum.begin());
    return m_to[i] - (m_sum[i] - wanted);
}

bool ServiceTime::isOpen(Instant at) const
{
    return nextOpen(at) == at;
}

std::optional<Instant> ServiceTime::nextOpen(Instant at) const
{
    const auto found = std::ranges::upper_bound(m_to, at); // the first stretch that ends after `at`
    if (found == m_to.end())
        return std::nullopt;
    return std::max(at, m_from[std::size_t(found - m_to.begin())]);
}

std::optional<Instant> ServiceTime::endOfServiceDay(Instant at, int n) const
{
    // A day that is open until midnight ends with the next one's first instant.
    const Instant tomorrow = startOfDay(localDay(at) + 1);
    const auto found = std::ranges::upper_bound(m_dayEnds, tomorrow);
    if (n < 1 || m_dayEnds.end() - found < n)
        return std::nullopt;
    return *(found + (n - 1));
}

} // namespace sportello::domain
