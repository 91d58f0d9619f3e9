// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"

#include <algorithm>

namespace sportello::domain {

/// So many wrong passwords in a row cost nothing: somebody mistypes.
inline constexpr int freeTries = 3;
inline constexpr Milliseconds longestSignInDelay = std::chrono::minutes(5);

/// How long after a wrong password the next try has to wait, by how many in a row were wrong: twice as long each time.
[[nodiscard]] constexpr Milliseconds signInDelay(int wrong) noexcept
{
    if (wrong < freeTries)
        return Milliseconds(0);
    constexpr int longest = 9; // 2^9 s are more than the longest
    return std::min<Milliseconds>(std::chrono::seconds(1 << std::min(wrong - freeTries, longest)), longestSignInDelay);
}

} // namespace sportello::domain
