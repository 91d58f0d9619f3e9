// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/roster.h"
#include "core/domain/staffing.h"

/// Who may work a contract, and who is present when, in words.
namespace sportello::words {

[[nodiscard]] QString term(domain::StaffingRule rule);
[[nodiscard]] QString term(domain::Employment employment);
/// Why somebody does not fit: "no employer recorded".
[[nodiscard]] QString whyOf(const domain::Misfit &misfit);

/// The sentence of NotAdmitted.
[[nodiscard]] QString notAdmitted(const domain::Error &error);
/// The same error where it refused nothing but left contracts out: which, and why.
[[nodiscard]] QString leftOutNotice(const domain::Error &error);
/// For a line of status: "Left out today: ICE, PAX".
[[nodiscard]] QString leftOutStatus(const QStringList &contracts);

/// "08:00-13:00" on the wall clock.
[[nodiscard]] QString spanOf(const domain::TimeSpan &span);

/// The sentence of an error on staffing or roster; empty where it is of something else.
[[nodiscard]] QString staffingComplaint(const domain::Error &error);

} // namespace sportello::words
