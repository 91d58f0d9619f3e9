// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/level_rule.h"

#include <algorithm>

namespace sportello::domain {

LevelProposal proposeLevel(std::span<const LevelRule> rules, const LevelQuestion &question)
{
    const auto fits = [&](const LevelRule &rule) {
        return (!rule.type || rule.type == question.type)
            && (!rule.complexityFrom || (question.complexity && *question.complexity >= *rule.complexityFrom))
            && (!rule.severityFrom || (question.severity && *question.severity <= *rule.severityFrom));
    };
    const auto rule = std::ranges::find_if(rules, fits);
    if (rule == rules.end())
        return {};
    return {rule->level, rule->team, rule->id};
}

} // namespace sportello::domain
