// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/local_day.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <algorithm>

namespace sportello::domain {

using namespace std::chrono_literals;

namespace {

/// From `from` on Rome's wall clock is so much ahead of UTC.
struct Offset {
    Instant from;
    Milliseconds ahead;
};

/// Rome's offsets, read once: asking QTimeZone for each instant costs a hundred times as much.
const std::vector<Offset> &offsets()
{
    static const std::vector<Offset> all = [] {
        const QTimeZone rome("Europe/Rome");
        const QDateTime first(QDate(1900, 1, 1), QTime(0, 0), Qt::UTC);
        const QDateTime last(QDate(2200, 1, 1), QTime(0, 0), Qt::UTC);
        std::vector<Offset> read{{Instant::min(), std::chrono::seconds(rome.offsetFromUtc(first))}};
        for (const QTimeZone::OffsetData &change : rome.transitions(first, last))
            read.push_back({Instant(Milliseconds(change.atUtc.toMSecsSinceEpoch())), std::chrono::seconds(change.offsetFromUtc)});
        return read;
    }();
    return all;
}

/// The last offset that begins at or before `at`.
std::vector<Offset>::const_iterator offsetAt(Instant at)
{
    return std::prev(std::ranges::upper_bound(offsets(), at, {}, &Offset::from));
}

/// The wall clock as if it were UTC.
Instant wallClock(Instant at)
{
    return at + offsetAt(at)->ahead;
}

Instant midnight(LocalDay day)
{
    return Instant(std::chrono::days(day));
}

} // namespace

LocalDay localDay(Instant at)
{
    return LocalDay(std::chrono::floor<std::chrono::days>(wallClock(at)).time_since_epoch().count());
}

Instant startOfDay(LocalDay day)
{
    return instantsOf(day, 0, minutesOfDay).front().from;
}

int minuteOfDay(Instant at)
{
    const Instant wall = wallClock(at);
    return int(std::chrono::floor<std::chrono::minutes>(wall - std::chrono::floor<std::chrono::days>(wall)).count());
}

std::vector<TimeSpan> instantsOf(LocalDay day, int fromMinute, int toMinute)
{
    const Instant wallFrom = midnight(day) + std::chrono::minutes(fromMinute);
    const Instant wallTo = midnight(day) + std::chrono::minutes(toMinute);
    std::vector<TimeSpan> spans;
    // No offset is a whole day: what holds from the day before to the day after covers the day.
    for (auto offset = offsetAt(midnight(day) - 24h); offset != offsets().end() && offset->from < midnight(day) + 48h; ++offset) {
        const auto next = std::next(offset);
        TimeSpan span{std::max(offset->from, wallFrom - offset->ahead), wallTo - offset->ahead};
        if (next != offsets().end())
            span.to = std::min(span.to, next->from);
        if (span.from >= span.to)
            continue;
        if (!spans.empty() && spans.back().to == span.from)
            spans.back().to = span.to;
        else
            spans.push_back(span);
    }
    return spans;
}

} // namespace sportello::domain
