// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"
#include "core/exchange/contract_profile.h"

namespace sportello::ctl {

/// What a clause says, topic by topic, and what it leaves open and how.
[[nodiscard]] Answer profileAnswer(const exchange::ContractProfile &profile);

/// What people call a fact that has no topic: "visits".
[[nodiscard]] QString factName(const QString &fact);

} // namespace sportello::ctl
