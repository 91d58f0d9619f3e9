// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/due_trace.h"

#include <algorithm>

namespace sportello::domain {

namespace {

using namespace std::chrono;
using What = TraceStep::What;

class Trace {
public:
    Trace(const TicketClock &clock, Instant until) : m_clock(clock), m_until(until) {}

    /// A stretch of service: what of it lies within the clock's life, parted by the holds.
    void serve(TimeSpan span, const DayPlan &plan)
    {
        span = {std::max(span.from, m_clock.start), std::min(span.to, m_until)};
        for (const auto &[stop, reason] : m_clock.stops) {
            if (stop.to <= span.from || stop.from >= span.to)
                continue;
            add(What::Counted, {span.from, stop.from}, plan);
            const Instant resumed = std::min(stop.to, span.to);
            add(What::Stopped, {std::max(span.from, stop.from), resumed}, plan, reason);
            span.from = resumed;
        }
        add(What::Counted, span, plan);
    }

    /// A day without service; days that are closed alike become one line.
    void skip(const TimeSpan &day, const DayPlan &plan)
    {
        if (!m_steps.empty()) {
            TraceStep &last = m_steps.back();
            if (last.what == What::Closed && last.span.to == day.from && last.off == plan.off && last.name == plan.name
                && plan.off != DayOff::PublicHoliday) {
                last.span.to = day.to;
                return;
            }
        }
        m_steps.push_back({What::Closed, day, Milliseconds(0), plan.off, plan.holiday, {}, plan.name, {}});
    }

    [[nodiscard]] std::vector<TraceStep> take()
    {
        Milliseconds exact{0};
        Milliseconds told{0};
        for (TraceStep &step : m_steps) {
            if (step.what == What::Counted) {
                exact += step.counted;
                step.counted = floor<seconds>(exact) - told;
                told += step.counted;
            } else {
                step.counted = floor<seconds>(step.counted);
            }
        }
        return std::move(m_steps);
    }

private:
    void add(What what, const TimeSpan &span, const DayPlan &plan, std::optional<HoldReason> hold = {})
    {
        if (span.from >= span.to)
            return;
        if (!m_steps.empty()) { // on through midnight
            TraceStep &last = m_steps.back();
            if (last.what == what && last.span.to == span.from && last.openings == plan.openings && last.hold == hold) {
                last.span.to = span.to;
                last.counted += span.length();
                return;
            }
        }
        m_steps.push_back({what, span, span.length(), plan.off, plan.holiday, hold, plan.name, plan.openings});
    }

    const TicketClock &m_clock;
    Instant m_until;
    std::vector<TraceStep> m_steps;
};

} // namespace

std::vector<TraceStep> traceOf(const TicketClock &clock, const ServiceCalendar &calendar, Instant until)
{
    // What is missed stays late by the target that was missed, by which lists show it too, whatever is asked now.
    const bool isMissed = clock.isOpen() && clock.breachedAt;
    const Instant end = isMissed ? *clock.breachedAt : clock.due ? *clock.due : clock.end.value_or(until);
    Trace trace(clock, end);
    if (isMissed ? clock.missedByWallClock : clock.wallClock) {
        trace.serve({clock.start, end}, {});
        return trace.take();
    }
    for (LocalDay day = localDay(clock.start); startOfDay(day) < end; ++day) {
        const DayPlan plan = planDay(calendar, day);
        if (plan.open.empty())
            trace.skip({startOfDay(day), startOfDay(day + 1)}, plan);
        for (const TimeSpan &span : plan.open)
            trace.serve(span, plan);
        // Closed while it was open: what is left of the day.
        if (plan.off == DayOff::Closure && !plan.open.empty() && plan.openings.empty() && plan.open.back().to < end)
            trace.skip({std::max(plan.open.back().to, clock.start), startOfDay(day + 1)}, plan);
    }
    return trace.take();
}

} // namespace sportello::domain
