// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/clock_meter.h"

#include <algorithm>

namespace sportello::domain {

ClockMeter::ClockMeter(const ServiceTime &service, const TargetRules &targets) : m_service(service), m_targets(targets)
{
    for (const Target &target : targets.targets) {
        m_changes.insert(target.from);
        if (target.until)
            m_changes.insert(*target.until);
    }
    for (const HoldStop &stop : targets.stops) {
        m_changes.insert(stop.from);
        if (stop.until)
            m_changes.insert(*stop.until);
    }
}

Milliseconds ClockMeter::measured(const TicketClock &clock, Instant from, Instant to) const
{
    return clock.wallClock ? to - from : m_service.between(from, to);
}

Milliseconds ClockMeter::spentUntil(const TicketClock &clock, Instant at) const
{
    Milliseconds spent = measured(clock, clock.start, at);
    for (const ClockStop &stop : clock.stops)
        if (stop.span.from < at)
            spent -= measured(clock, stop.span.from, std::min(stop.span.to, at));
    return spent;
}

void ClockMeter::retarget(TicketClock &clock, const TargetCase &wanted, Instant now) const
{
    const Target *target = targetFor(m_targets, wanted, now);
    if (target && clock.target != target->id) {
        clock.targetSince = now;
        clock.wasUnasked = !clock.target && now > clock.start;
    }
    clock.target = target ? std::optional(target->id) : std::nullopt;
    clock.limit = target ? target->limit : Milliseconds(0);
    clock.wallClock = target && target->wallClock;
    clock.spent = spentUntil(clock, now);
    clock.due.reset();
    clock.riskAt.reset();
    if (!target || clock.state == ClockState::Stopped)
        return;
    const Instant since = clock.stops.empty() ? clock.start : clock.stops.back().span.to;
    const Milliseconds left = clock.limit - spentUntil(clock, since);
    const Milliseconds share = clock.limit * atRiskPercent / 100;
    clock.due = instantAfter(clock, since, left);
    // Also where it went on with less than that: then it lies so far before that the share comes between it and what is due.
    clock.riskAt = left < share ? instantBefore(clock, since, share - left) : instantAfter(clock, since, left - share);
}

void ClockMeter::foresee(TicketClock &clock, const TargetCase &wanted, Instant change) const
{
    if (!clock.isOpen() || clock.breachedAt || (clock.due && *clock.due < change))
        return;
    const Milliseconds spent = clock.spent;
    retarget(clock, wanted, change);
    if (clock.state == ClockState::Running) // one that is stopped has spent the same then, by the new measure of time
        clock.spent = spent;
}

void ClockMeter::settle(TicketClock &clock, Instant at) const
{
    if (!clock.isOpen())
        return;
    if (clock.due && *clock.due < at && !clock.breachedAt) {
        clock.breachedAt = clock.due;
        clock.missedLimit = clock.limit;
        clock.missedByWallClock = clock.wallClock;
        clock.missedSince = clock.targetSince;
        clock.missedUnasked = clock.wasUnasked && clock.due == clock.targetSince;
    }
    clock.spent = spentUntil(clock, at);
}

void ClockMeter::end(TicketClock &clock, ClockState state, Instant at) const
{
    clock.spent = spentUntil(clock, at);
    if (clock.state == ClockState::Stopped)
        clock.stops.back().span.to = at;
    clock.state = state;
    clock.end = at;
    clock.due.reset();
    clock.riskAt.reset();
}

std::optional<Instant> ClockMeter::instantAfter(const TicketClock &clock, Instant since, Milliseconds amount) const
{
    const auto at = clock.wallClock ? since + amount : m_service.after(since, amount);
    return at ? std::optional(std::max(*at, clock.targetSince)) : std::nullopt;
}

Instant ClockMeter::instantBefore(const TicketClock &clock, Instant end, Milliseconds amount) const
{
    return std::max(clock.wallClock ? end - amount : m_service.before(end, amount).value_or(end), clock.targetSince);
}

} // namespace sportello::domain
