// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/wall_clock.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

namespace sportello::domain {

using namespace std::chrono_literals;

std::optional<Instant> instantAt(LocalDay day, Milliseconds timeOfDay)
{
    // Clocks change on whole minutes.
    const auto minute = std::chrono::floor<std::chrono::minutes>(timeOfDay);
    const auto spans = instantsOf(day, int(minute.count()), int(minute.count()) + 1);
    return spans.empty() ? std::nullopt : std::optional(spans.front().from + (timeOfDay - minute));
}

std::optional<Instant> instantAt(LocalDay day, Milliseconds timeOfDay, const QTimeZone &zone)
{
    const auto aheadAt = [&](Instant at) {
        const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), Qt::UTC);
        return Milliseconds(std::chrono::seconds(zone.offsetFromUtc(utc)));
    };
    // By the offset from before a change and by the one after it. The former comes first where both show that time.
    const Instant wall = Instant(std::chrono::days(day)) + timeOfDay;
    for (const Milliseconds ahead : {aheadAt(wall - 24h), aheadAt(wall + 24h)})
        if (aheadAt(wall - ahead) == ahead)
            return wall - ahead;
    return std::nullopt;
}

Showing showingOf(Instant at)
{
    const int minute = minuteOfDay(at);
    const auto spans = instantsOf(localDay(at), minute, minute + 1);
    if (spans.size() < 2)
        return Showing::Only;
    return at < spans.back().from ? Showing::FirstOfTwo : Showing::SecondOfTwo;
}

} // namespace sportello::domain
