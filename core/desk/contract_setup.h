// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/contract_calendar.h"
#include "core/domain/contract_terms.h"
#include "core/domain/level_rule.h"
#include "core/domain/target.h"

namespace sportello::desk {

/// A contract with all that its clause says of it, in one operation. Ids of contract, caps and kinds are given anew.
/// Errors: NotAllowed, Duplicate, EmptyField, InvalidValue and what else the single verbs answer; then nothing of it is written.
struct SetUpContract {
    Request request;
    domain::Contract contract;
    std::vector<domain::LevelRule> levelRules = {};
    std::vector<domain::Entitlement> entitlements = {};
    std::optional<domain::HoursRule> hours = {};  ///< the desk's, from always; none: they are still to be set
    std::optional<domain::HoursRule> onSite = {}; ///< of presence at the body's
    std::vector<domain::Cap> caps = {};
    struct Kind {
        domain::OpeningKind kind;
        QString cap; ///< the name of one of the caps; empty: it counts against none
    };
    std::vector<Kind> kinds = {};
    std::vector<domain::Target> targets = {}; ///< from always; asked in this order
    std::vector<domain::HoldStop> stops = {}; ///< from always
    domain::ContractTerms terms = {};
};
[[nodiscard]] domain::Result<Receipt> setUpContract(Desk &desk, const SetUpContract &command);

} // namespace sportello::desk
