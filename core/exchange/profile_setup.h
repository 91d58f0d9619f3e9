// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/contract_setup.h"
#include "core/exchange/contract_profile.h"

namespace sportello::exchange {

/// A contract as its clause has it, still without a code; what the clause leaves unsaid is as with any contract.
[[nodiscard]] desk::SetUpContract setUpBy(const ContractProfile &profile);

} // namespace sportello::exchange
