// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

/// On a server an operator's login reads the contracts that they work on, and no more. The desk's own programs run its rules,
/// send, and prove it on all contracts: an administrator lets a login serve so. Whoever has a file has all of it, and serves.
namespace sportello::desk {

struct SetServing {
    Request request;
    domain::OperatorId person{0};
    bool serves = true;
};
/// Errors: NotAllowed; NotFound; StaleVersion; Inactive; WrongUsage (detail "file": it has no logins of its own).
[[nodiscard]] domain::Result<Receipt> setServing(Desk &desk, const SetServing &command);

/// Whether the login that the desk is open by serves.
[[nodiscard]] bool isServing(const Desk &desk);
/// Throws db::Refused with NotAllowed and the detail "serving" where it does not.
void requireServing(const Desk &desk, domain::Verb verb);

} // namespace sportello::desk
