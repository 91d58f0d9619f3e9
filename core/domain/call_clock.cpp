// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/call_clock.h"

#include "core/domain/clock_meter.h"
#include "core/domain/local_day.h"

#include <algorithm>

namespace sportello::domain {

namespace {

/// The longest that a service is closed on end: a call-back that waits longer recovers nothing.
constexpr int longestClosure = 366;

Instant lostAt(const Call &call)
{
    return std::max(call.startedAt, call.endedAt.value_or(call.startedAt));
}

struct Course {
    Measure measure = Measure::Answer;
    Instant start;
    std::optional<Instant> end = {}; ///< none: it runs on
    ClockState ending = ClockState::Ended;
};

TicketClock run(const Course &course, const Call &call, const CallContext &context, const ClockMeter &meter, Instant now)
{
    TargetCase wanted = context.about.value_or(TargetCase{});
    wanted.measure = course.measure;
    TicketClock clock;
    clock.measure = course.measure;
    clock.level = wanted.level;
    clock.start = course.start;
    clock.imported = call.origin != Origin::Native;
    meter.retarget(clock, wanted, course.start);
    const Instant until = course.end.value_or(std::max(course.start, now));
    auto change = meter.changes().upper_bound(course.start);
    for (; change != meter.changes().end() && *change <= until; ++change) {
        meter.settle(clock, *change);
        meter.retarget(clock, wanted, *change);
    }
    meter.settle(clock, until);
    if (course.end)
        meter.end(clock, course.ending, until);
    for (; change != meter.changes().end(); ++change)
        meter.foresee(clock, wanted, *change);
    return clock;
}

/// The targets that may fit.
TargetRules rulesFor(const CallContext &context, const ClockRules &rules)
{
    TargetRules fitting{rules.targets.targets, {}};
    if (!context.about)
        std::erase_if(fitting.targets, [](const Target &target) { return conditionsOf(target) > 0; });
    return fitting;
}

Course answerOf(const Call &call)
{
    if (call.answeredAt)
        return {.measure = Measure::Answer, .start = call.startedAt, .end = std::max(call.startedAt, *call.answeredAt)};
    return {.measure = Measure::Answer, .start = call.startedAt, .end = lostAt(call), .ending = ClockState::Void};
}

Course callBackOf(const Call &call, const CallContext &context)
{
    Course course{.measure = Measure::CallBack, .start = lostAt(call)};
    const auto &back = context.calledBackAt;
    const auto &spoken = context.spokenToAt;
    if (spoken && (!back || *spoken < *back)) {
        course.end = std::max(course.start, *spoken);
        course.ending = ClockState::Void;
    } else if (back) {
        course.end = std::max(course.start, *back);
    }
    return course;
}

} // namespace

bool asksForCallBack(const Call &call, Milliseconds shortAbandon)
{
    if (call.direction != CallDirection::Inbound)
        return false;
    const Door how = door(call, shortAbandon);
    return how == Door::Abandoned || how == Door::NoLine;
}

std::vector<TicketClock> clocksOf(const Call &call, const CallContext &context, const ClockRules &rules, Instant now)
{
    std::vector<TicketClock> clocks;
    const bool lost = asksForCallBack(call, context.shortAbandon);
    if (!lost && (call.direction != CallDirection::Inbound || door(call, context.shortAbandon) != Door::HandledLive))
        return clocks;
    const TargetRules fitting = rulesFor(context, rules);
    const ClockMeter meter(rules.service, fitting);
    clocks.push_back(run(answerOf(call), call, context, meter, now));
    if (lost)
        clocks.push_back(run(callBackOf(call, context), call, context, meter, now));
    return clocks;
}

std::optional<Waiting> waitingOf(const Call &call, const CallContext &context, const ClockRules &rules)
{
    if (context.calledBackAt || !asksForCallBack(call, context.shortAbandon))
        return std::nullopt;
    const Course course{.measure = Measure::CallBack, .start = lostAt(call)};
    // From its beginning on only time passes.
    const TargetRules fitting = rulesFor(context, rules);
    const TicketClock clock = run(course, call, context, ClockMeter(rules.service, fitting), course.start);
    Waiting waiting;
    if (clock.target)
        waiting.due = TicketDue{
            .measure = Measure::CallBack, .at = clock.due, .riskAt = clock.riskAt, .left = {}, .wallClock = clock.wallClock};
    return waiting;
}

Instant recoverableSince(const ServiceTime &service, Instant now)
{
    const LocalDay today = localDay(now);
    LocalDay first = today;
    for (int back = 1; back <= longestClosure; ++back) {
        const auto end = service.endOfServiceDay(startOfDay(today - back), 1);
        if (!end)
            return startOfDay(today - 1);
        if (*end <= now)
            break;
        first = today - back;
    }
    return startOfDay(first);
}

} // namespace sportello::domain
