// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/staffing.h"

namespace sportello::domain {

std::optional<Misfit> misfit(StaffingRule rule, const Staffing &staffing, LocalDay day)
{
    switch (rule) {
    case StaffingRule::None:
        return std::nullopt;
    case StaffingRule::OwnEmployees:
        if (staffing.employment == Employment::Own)
            return std::nullopt;
        return Misfit{staffing.employment == Employment::Other ? Misfit::Why::OtherEmployer : Misfit::Why::NoEmployer};
    case StaffingRule::Qualified:
        if (!staffing.qualification || staffing.qualification->issuedOn > day)
            return Misfit{Misfit::Why::NotQualified};
        if (const auto last = staffing.qualification->expires; last && *last < day)
            return Misfit{Misfit::Why::Expired, last};
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace sportello::domain
