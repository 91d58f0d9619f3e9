// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/target.h"

#include <algorithm>

namespace sportello::domain {

bool TargetRules::stopsOn(Measure measure, HoldReason reason) const
{
    return std::ranges::find(stops, HoldStop{measure, reason}) != stops.end();
}

const Target *targetFor(const TargetRules &rules, const TargetCase &wanted, Instant at)
{
    const auto fits = [](const auto &condition, auto value) { return !condition || *condition == value; };
    for (const Target &target : rules.targets)
        if (target.measure == wanted.measure && target.from <= at && (!target.until || at < *target.until)
            && fits(target.kind, wanted.kind) && fits(target.contactType, wanted.contactType)
            && fits(target.priority, wanted.priority) && fits(target.level, wanted.level))
            return &target;
    return nullptr;
}

} // namespace sportello::domain
