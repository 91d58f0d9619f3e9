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

/// Changes a step, which stays the same one: what was done by it for a reason is not done for that reason again. Where it is due
/// at another time now, or for other tickets, what its threshold was reached by before now is not made up for; otherwise what
/// waits for it is done as it says now. Errors: Inactive, StaleVersion, EmptyField (subject: "field") where nothing would change.
struct ChangeWatchStep {
    Request request;
    domain::WatchStep step; ///< as it is to be; `id` says which one it is, `contract`, `from` and `until` are not looked at
};
[[nodiscard]] domain::Result<Receipt> changeWatchStep(Desk &desk, const ChangeWatchStep &command);

/// The step is taken no more from now on. Errors: Inactive, StaleVersion.
struct RemoveWatchStep {
    Request request;
    domain::WatchStepId step{0};
};
[[nodiscard]] domain::Result<Receipt> removeWatchStep(Desk &desk, const RemoveWatchStep &command);

/// A contract's own words for a kind of message. The version that was seen is that of its own words, 0 where the standard ones
/// held. Errors: InvalidValue (subject: "template field"; detail: the one that is not known), StaleVersion.
struct SetTemplate {
    Request request;
    domain::MessageTemplate words; ///< `id` and `version` are not looked at
};
[[nodiscard]] domain::Result<Receipt> setTemplate(Desk &desk, const SetTemplate &command);

/// The standard words hold again; what was written keeps its words. Errors: NotFound (subject: "template") where the contract has
/// none of its own, StaleVersion.
struct ResetTemplate {
    Request request;
    domain::ContractId contract{0};
    domain::MessageKind kind = domain::MessageKind::Notice;
    QString language;
};
[[nodiscard]] domain::Result<Receipt> resetTemplate(Desk &desk, const ResetTemplate &command);

/// Where an operator or a team is told by mail; empty: nowhere.
struct SetNoticeAddress {
    Request request;
    std::optional<domain::OperatorId> person; ///< one of both
    std::optional<domain::TeamId> team;
    QString address;
};
[[nodiscard]] domain::Result<Receipt> setNoticeAddress(Desk &desk, const SetNoticeAddress &command);

/// One step, whether it still holds or not.
[[nodiscard]] domain::Result<domain::WatchStep> readWatchStep(Desk &desk, domain::WatchStepId step);

struct WatchRules {
    std::vector<domain::WatchStep> steps;           ///< by rank, those that hold
    std::vector<domain::MessageTemplate> templates; ///< the contract's own
};
[[nodiscard]] domain::Result<WatchRules> readWatchRules(Desk &desk, domain::ContractId contract);

} // namespace sportello::desk
