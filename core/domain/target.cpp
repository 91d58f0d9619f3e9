// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/target.h"

#include <algorithm>
#include <tuple>

namespace sportello::domain {

bool TargetRules::stopsOn(Measure measure, HoldReason reason, Instant at) const
{
    return std::ranges::any_of(
        stops, [&](const HoldStop &stop) { return stop.measure == measure && stop.reason == reason && stop.holdsAt(at); });
}

int conditionsOf(const Target &target)
{
    return int(target.kind.has_value()) + int(target.contactType.has_value()) + int(target.priority.has_value())
        + int(target.level.has_value());
}

void sortTargets(std::vector<Target> &targets)
{
    std::ranges::sort(targets, {}, [](const Target &one) { return std::tuple(one.rank, -conditionsOf(one), one.id); });
}

bool isSameCase(const Target &a, const Target &b)
{
    const auto conditions = [](const Target &one) {
        return std::tuple(one.measure, one.kind, one.contactType, one.priority, one.level);
    };
    return conditions(a) == conditions(b);
}

bool overlap(const Target &a, const Target &b)
{
    const auto meet = [](const auto &one, const auto &other) { return !one || !other || *one == *other; };
    return a.measure == b.measure && meet(a.kind, b.kind) && meet(a.contactType, b.contactType) && meet(a.priority, b.priority)
        && meet(a.level, b.level);
}

const Target *targetFor(const TargetRules &rules, const TargetCase &wanted, Instant at)
{
    const auto fits = [](const auto &condition, auto value) { return !condition || *condition == value; };
    for (const Target &target : rules.targets)
        if (target.measure == wanted.measure && target.holdsAt(at) && fits(target.kind, wanted.kind)
            && fits(target.contactType, wanted.contactType) && fits(target.priority, wanted.priority)
            && fits(target.level, wanted.level))
            return &target;
    return nullptr;
}

} // namespace sportello::domain
