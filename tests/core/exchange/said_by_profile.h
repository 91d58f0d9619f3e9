// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contract_profile.h"

#include <map>

namespace sportello::test {

/// Everything that a profile says, in words, by the requirement that it stands on: for tables that can be read beside the page
/// of requirements. Entitlements that differ by sub-type or party alone are one line.
[[nodiscard]] std::map<QString, QStringList> saidBy(const exchange::ContractProfile &profile);

/// "hours, no value", in the profile's order; the word alone where the clause says nothing.
[[nodiscard]] QStringList silencesOf(const exchange::ContractProfile &profile);

} // namespace sportello::test
