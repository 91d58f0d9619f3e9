// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directory.h"
#include "core/domain/verb.h"

#include <array>
#include <vector>

/// Who may do what, on what: the one table of rights. docs/rights.md says the same, and a test holds both together; a migration
/// writes it where a server's checks read it.
namespace sportello::domain {

/// How far a right reaches. A wider scope has the greater number.
enum class Scope : std::uint8_t {
    None,
    Own,         ///< opened by me, assigned to me or resolved by me
    Team,        ///< with one of my teams
    Level,       ///< at my level
    LevelOrTeam, ///< at my level or with one of my teams
    Contract,    ///< of every contract I work on
    All
};

enum class Condition : std::uint8_t { None, WithReason, ByRule, Tacit, NoInternalNotes, Confirms, SevenDays, ReportOnly };

struct Grant {
    Scope scope = Scope::None;
    Condition condition = Condition::None;
    friend constexpr bool operator==(const Grant &, const Grant &) = default;
};

/// One row: what each role may do with a verb, in the order of allRoles.
struct RightsRow {
    Verb verb;
    std::array<Grant, 8> grants;
};

[[nodiscard]] const std::vector<RightsRow> &rightsTable();
[[nodiscard]] Grant grantFor(Verb verb, Role role);

/// What the rules do, nobody says.
[[nodiscard]] constexpr bool isByHand(Grant grant)
{
    return grant.condition != Condition::ByRule && grant.condition != Condition::Tacit;
}

} // namespace sportello::domain
