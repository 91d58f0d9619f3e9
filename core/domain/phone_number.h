// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/directory.h"

namespace sportello::domain {

/// Reads a number as an Italian would write it ("081/123 45 67", "+39 081 1234567", "0039…"); numbers of other countries need
/// their prefix. E.164 by libphonenumber; empty where the number is short, withheld or none at all. `typed` is kept as it came,
/// trimmed.
[[nodiscard]] PhoneNumber readPhoneNumber(const QString &typed);

/// The digits under which a number is searched: the national number without prefix ("3475550182") where it is E.164, else the
/// typed digits.
[[nodiscard]] QString searchDigits(const PhoneNumber &number);

} // namespace sportello::domain
