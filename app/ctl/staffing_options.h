// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"
#include "core/exchange/contract_profile.h"

#include <QtCore/QJsonObject>

namespace sportello::ctl {

/// --employer, --qualification and its evidence, --skill
[[nodiscard]] Options staffingOptions();
/// What they say; parts of a qualification that are not given are those that are known.
[[nodiscard]] desk::StaffingChange staffingChange(const Arguments &args, const domain::Staffing &known = {});

/// One of the program's own by its code, or a file.
[[nodiscard]] exchange::ContractProfile profileOf(const QString &name);

/// What `operator list` says of somebody besides: only skills where the rest is not for the one who asks.
[[nodiscard]] QJsonObject staffingJson(const desk::StaffingDetail &detail);
[[nodiscard]] QString employerText(const domain::Staffing &staffing);
[[nodiscard]] QString qualificationText(const std::optional<domain::Qualification> &qualification);

} // namespace sportello::ctl
