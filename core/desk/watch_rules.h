// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/message.h"
#include "core/domain/watch_step.h"

/// By what a contract's tickets are watched. Errors, besides those named: NotFound, NotAllowed, EmptyField, TooLong, InvalidText,
/// InvalidValue.
namespace sportello::desk {

/// Adds a step to a contract's table. What its threshold was reached by before now is not made up for.
struct AddWatchStep {
    Request request;
    domain::WatchStep step; ///< `from` is not looked at
};
[[nodiscard]] domain::Result<Receipt> addWatchStep(Desk &desk, const AddWatchStep &command);

/// The step is taken no more from now on. Errors: Inactive, StaleVersion.
struct RemoveWatchStep {
    Request request;
    domain::WatchStepId step{0};
};
[[nodiscard]] domain::Result<Receipt> removeWatchStep(Desk &desk, const RemoveWatchStep &command);

/// A contract's own words for a kind of message. Errors: InvalidValue (subject: "template field"; detail: the one that is not
/// known).
struct SetTemplate {
    Request request;
    domain::MessageTemplate words;
};
[[nodiscard]] domain::Result<Receipt> setTemplate(Desk &desk, const SetTemplate &command);

/// Where an operator or a team is told by mail; empty: nowhere.
struct SetNoticeAddress {
    Request request;
    std::optional<domain::OperatorId> person; ///< one of both
    std::optional<domain::TeamId> team;
    QString address;
};
[[nodiscard]] domain::Result<Receipt> setNoticeAddress(Desk &desk, const SetNoticeAddress &command);

struct WatchRules {
    std::vector<domain::WatchStep> steps;           ///< by rank, those that hold
    std::vector<domain::MessageTemplate> templates; ///< the contract's own
};
[[nodiscard]] domain::Result<WatchRules> readWatchRules(Desk &desk, domain::ContractId contract);

} // namespace sportello::desk
