// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/watch_step.h"

#include <QtCore/QRegularExpression>

#include <algorithm>
#include <map>
#include <tuple>

namespace sportello::domain {

namespace {

bool fits(const WatchStep &step, const Ticket &ticket, const TicketClock &clock)
{
    const Level level = clock.measure == Measure::TakeCharge ? clock.level : ticket.place.level;
    return step.measure == clock.measure && (!step.priority || *step.priority == ticket.priority)
        && (!step.level || *step.level == level);
}

bool fits(const WatchStep &step, const std::optional<TargetCase> &about, const TicketClock &clock)
{
    return step.measure == clock.measure && (!step.priority || (about && *step.priority == about->priority))
        && (!step.level || (about && *step.level == about->level));
}

/// When so much of the clock's time had passed; none: it never will.
std::optional<Instant> reached(const TicketClock &clock, Milliseconds amount, const ServiceTime *service)
{
    const auto measured = [&](Instant from, Instant to) {
        return clock.wallClock || !service ? to - from : service->between(from, to);
    };
    Instant from = clock.start;
    for (const ClockStop &stop : clock.stops) {
        const Milliseconds run = measured(from, stop.span.from);
        if (amount <= run)
            break;
        amount -= run;
        from = stop.span.to;
    }
    const auto at = clock.wallClock || !service ? std::optional(from + amount) : service->after(from, amount);
    return at ? std::optional(std::max(*at, clock.targetSince)) : std::nullopt;
}

bool waits(Instant at, const ServiceTime *service)
{
    return service && service->hoursFrom() <= at;
}

std::optional<Instant> opened(Instant at, const ServiceTime *service)
{
    return waits(at, service) ? service->nextOpen(at) : std::optional(at);
}

/// Each repetition of a step on a clock and when it is due, in order, as long as they can be.
std::vector<Instant> repetitions(const WatchStep &step, const TicketClock &clock, const ServiceTime *service)
{
    std::vector<Instant> instants;
    const auto first = reached(clock, clock.limit * step.percent / 100, service);
    auto at = first ? opened(*first, service) : std::nullopt;
    while (at && int(instants.size()) < std::clamp(step.times, 1, maxStepTimes)) {
        instants.push_back(*at);
        if (step.every <= Milliseconds(0))
            break;
        at = waits(*at, service) ? service->after(*at, step.every) : std::optional(*at + step.every);
        at = at ? opened(*at, service) : std::nullopt;
    }
    return instants;
}

/// What the latest one of overtakes the others.
auto kindOf(const DueStep &due)
{
    const StepReason &r = due.reason;
    return std::tuple(r.measure, r.cycle, r.level, r.start, due.step->action, due.step->receiver, due.step->team, due.step->party,
                      due.step->address, due.step->language);
}

/// `fitting`: whether a step is for what a clock is of; `isDone`: whether something was done for a reason.
template <class Fitting, class Done>
StepPlan planned(std::span<const TicketClock> clocks, std::span<const WatchStep> table, const ServiceTime *service, Instant now,
                 const Fitting &fitting, const Done &isDone)
{
    StepPlan plan;
    const auto comesNext = [&](std::optional<Instant> at) {
        if (at && (!plan.next || *at < *plan.next))
            plan.next = at;
    };
    for (const TicketClock &clock : clocks) {
        if (clock.state != ClockState::Running || clock.imported || !clock.target || clock.limit <= Milliseconds(0))
            continue;
        for (const WatchStep &step : table) {
            if (!fitting(step, clock))
                continue;
            StepReason reason{clock.measure, clock.cycle, clock.level, clock.start, step.id, 0};
            for (const Instant at : repetitions(step, clock, service)) {
                const bool held = step.from <= at && (!step.until || now < *step.until);
                if (held && !isDone(reason)) {
                    if (at <= now)
                        plan.due.push_back({reason, &step, at, clock.left(), false});
                    else
                        comesNext(at);
                }
                ++reason.repetition;
            }
        }
    }
    if (!plan.due.empty() && opened(now, service) != now) {
        plan.due.clear();
        comesNext(opened(now, service));
        return plan;
    }
    std::ranges::stable_sort(plan.due, {}, [](const DueStep &d) { return std::tuple(d.at, d.step->percent, d.step->rank); });
    std::set<decltype(kindOf(plan.due.front()))> taken;
    for (auto due = plan.due.rbegin(); due != plan.due.rend(); ++due)
        due->overtaken = !taken.insert(kindOf(*due)).second;
    return plan;
}

} // namespace

QString reasonKey(TicketId ticket, const StepReason &reason)
{
    return QStringLiteral("t%1/m%2/c%3/l%4/s%5/r%6/n%7")
        .arg(ticket.value())
        .arg(int(reason.measure))
        .arg(reason.cycle)
        .arg(int(reason.level))
        .arg(qint64(reason.start.time_since_epoch().count()))
        .arg(reason.step.value())
        .arg(reason.repetition);
}

QString reasonKey(CallId call, WatchStepId step)
{
    return QStringLiteral("c%1/r%2").arg(call.value()).arg(step.value());
}

std::optional<StepReason> reasonIn(const QString &key)
{
    static const QRegularExpression form(QStringLiteral("^t\\d+/m(\\d+)/c(\\d+)/l(\\d+)/s(-?\\d+)/r(\\d+)/n(\\d+)(/|$)"));
    const QRegularExpressionMatch found = form.match(key);
    if (!found.hasMatch())
        return std::nullopt;
    return StepReason{.measure = Measure(found.captured(1).toInt()),
                      .cycle = found.captured(2).toInt(),
                      .level = Level(found.captured(3).toInt()),
                      .start = Instant(Milliseconds(found.captured(4).toLongLong())),
                      .step = WatchStepId(found.captured(5).toLongLong()),
                      .repetition = found.captured(6).toInt()};
}

std::optional<StepReason> reasonOf(const TicketEvent &event)
{
    const TicketChange &c = event.change;
    const bool isStep = event.kind == EventKind::StepTaken || event.kind == EventKind::StepSkipped;
    if (!isStep || !c.step || !c.clock || !c.clockStart)
        return std::nullopt;
    return StepReason{.measure = *c.clock,
                      .cycle = c.clockCycle.value_or(1),
                      .level = c.clockLevel.value_or(Level::First),
                      .start = *c.clockStart,
                      .step = *c.step,
                      .repetition = c.stepRepetition.value_or(0)};
}

std::set<StepReason> reasonsIn(std::span<const TicketEvent> history)
{
    std::set<StepReason> reasons;
    for (const TicketEvent &event : history)
        if (const auto reason = reasonOf(event))
            reasons.insert(*reason);
    return reasons;
}

bool isDueAlike(const WatchStep &one, const WatchStep &other)
{
    const auto when = [](const WatchStep &step) {
        return std::tuple(step.measure, step.priority, step.level, step.percent, step.every, step.times);
    };
    return when(one) == when(other);
}

TicketChange changeOf(const WatchStep &step, const StepReason &reason)
{
    TicketChange change;
    change.step = step.id;
    change.stepPercent = step.percent;
    change.stepAction = step.action;
    change.stepReceiver = step.receiver;
    change.stepRepetition = reason.repetition;
    change.clock = reason.measure;
    change.clockCycle = reason.cycle;
    change.clockLevel = reason.level;
    change.clockStart = reason.start;
    return change;
}

StepPlan planSteps(const Ticket &ticket, std::span<const TicketClock> clocks, std::span<const WatchStep> table,
                   const std::set<StepReason> &done, const ServiceTime *service, Instant now)
{
    return planned(
        clocks, table, service, now, [&](const WatchStep &step, const TicketClock &clock) { return fits(step, ticket, clock); },
        [&](const StepReason &reason) { return done.contains(reason); });
}

StepPlan planCallSteps(const std::optional<TargetCase> &about, std::span<const TicketClock> clocks,
                       std::span<const WatchStep> table, const std::set<WatchStepId> &done, const ServiceTime *service,
                       Instant now)
{
    return planned(
        clocks, table, service, now, [&](const WatchStep &step, const TicketClock &clock) { return fits(step, about, clock); },
        [&](const StepReason &reason) { return done.contains(reason.step); });
}

} // namespace sportello::domain
