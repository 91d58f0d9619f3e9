// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/rights.h"
#include "core/domain/ticket.h"

#include <vector>

/// What somebody may do on something, by the table of rights (domain/rights.h).
namespace sportello::desk {

using domain::Condition;
using domain::Grant;
using domain::grantFor;
using domain::RightsRow;
using domain::rightsTable;
using domain::Scope;

/// A cell as docs/rights.md and `sportelloctl rights` write it: "level or team", "contract, with reason", "–".
[[nodiscard]] QString grantText(Grant grant);
/// A role's short name there: "L1", "SUP".
[[nodiscard]] QString roleText(domain::Role role);

/// What a verb is to be done on. Fields that are unknown widen nothing: a scope that needs them is then not met.
struct Target {
    std::optional<domain::ContractId> contract; ///< none: a thing of the system
    std::optional<domain::Level> level;
    std::optional<domain::TeamId> team;
    std::vector<domain::OperatorId> owners; ///< who calls it their own

    [[nodiscard]] static Target of(const domain::Ticket &ticket);
    [[nodiscard]] static Target in(domain::ContractId contract) { return {contract, {}, {}, {}}; }
    [[nodiscard]] static Target system() { return {}; }
};

/// The freest grant by which a person may use a verb on a target; none: they may not. What happens by rule is nobody's to do by
/// hand.
[[nodiscard]] std::optional<Grant> grantOn(const domain::Operator &person, domain::Verb verb, const Target &target);

/// Errors: NotAllowed (subject: the verb; detail: "contract" where the operator does not work on it, else the widest scope held).
[[nodiscard]] domain::Result<void> authorise(const domain::Operator &person, domain::Verb verb, const Target &target);

/// The contracts on which a person may use a verb at any scope: what lists are narrowed to.
[[nodiscard]] std::vector<domain::ContractId> contractsFor(const domain::Operator &person, domain::Verb verb);

/// The widest scope of a verb that a person holds on a contract.
[[nodiscard]] Scope scopeOn(const domain::Operator &person, domain::Verb verb, domain::ContractId contract);

} // namespace sportello::desk
