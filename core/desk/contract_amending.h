// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/staffing.h"

namespace sportello::desk {

/// What a contract is; what is not given stays as it is. Nobody who has a role on it loses it by its staffing rule: those who
/// don't fit are left out from their next log-in on. Errors: NotAllowed, NotFound, EmptyField (nothing to change; the contract's
/// first day, where a cap counts over its years), InvalidValue (also where openings would lie outside of its days), StaleVersion.
struct AmendContract {
    Request request;
    domain::ContractId contract{0};
    std::optional<QString> name = {};
    std::optional<QString> customer = {};
    std::optional<domain::ClosingRule> closing = {};
    std::optional<int> closingAttempts = {};
    std::optional<int> closingDays = {};
    std::optional<std::optional<domain::LocalDay>> begins = {};
    std::optional<std::optional<domain::LocalDay>> ends = {};
    std::optional<QString> profile = {};
    std::optional<domain::StaffingRule> staffing = {};
    std::optional<int> presence = {};
    std::optional<bool> presenceInBreaks = {};
    std::optional<domain::ServiceDays> serviceDays = {};
};
[[nodiscard]] domain::Result<Receipt> amendContract(Desk &desk, const AmendContract &command);

} // namespace sportello::desk
