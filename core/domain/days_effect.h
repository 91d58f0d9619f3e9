// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/opening.h"

/// What days that are to be closed or opened change, for whoever enters them. Nothing of it is a reason to refuse them.
namespace sportello::domain {

struct ClosingEffect {
    int closedAnyhow = 0; ///< days without service as it is
    int keptOpen = 0;     ///< days that an extraordinary opening opens all the same
    bool operator==(const ClosingEffect &) const = default;
};
[[nodiscard]] ClosingEffect closingEffect(const ServiceCalendar &calendar, const Closure &added);

struct OpeningEffect {
    int over = 0;         ///< days that are over when it begins to count, and stay as they were; of the others:
    int openAnyhow = 0;   ///< on which it opens nothing that is not open as it is
    int notLonger = 0;    ///< of an extension: without other service, which it cannot make longer
    int withoutHours = 0; ///< which do not have those hours, for the clocks go forward over them
    bool operator==(const OpeningEffect &) const = default;
};
/// `calendar` is without the opening; `added` has hours, and counts since its `from`.
[[nodiscard]] OpeningEffect openingEffect(const ServiceCalendar &calendar, const OpeningKind &kind, const Opening &added);

} // namespace sportello::domain
