// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directory.h"

#include <span>

namespace sportello::domain {

/// One row of the table that splits work between the levels (B1). An absent condition fits everything;
/// complexity fits from the given one up, severity from the given one to graver ones.
struct LevelRule {
    LevelRuleId id{0};
    int version = 0;
    ContractId contract{0};
    int rank = 0; ///< the first rule that fits, in this order, proposes
    std::optional<TicketTypeId> type;
    std::optional<Complexity> complexityFrom;
    std::optional<Severity> severityFrom; ///< S2 fits S2 and S1
    Level level = Level::First;
    std::optional<TeamId> team;
    bool operator==(const LevelRule &) const = default;
};

struct LevelQuestion {
    std::optional<TicketTypeId> type;
    std::optional<Complexity> complexity;
    std::optional<Severity> severity;
};

struct LevelProposal {
    Level level = Level::First;
    std::optional<TeamId> team;
    std::optional<LevelRuleId> rule; ///< the rule that proposed; none: nothing fitted, first level
    bool operator==(const LevelProposal &) const = default;
};

/// What the table proposes. The operator decides; both are kept. `rules` are in the order of their rank.
[[nodiscard]] LevelProposal proposeLevel(std::span<const LevelRule> rules, const LevelQuestion &question);

} // namespace sportello::domain
