// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/vocabulary.h"

#include <array>
#include <optional>

namespace sportello::domain {

/// Impact × urgency → priority, editable per contract.
class PriorityMatrix {
public:
    /// The usual matrix of ITIL service desks: high × high is P1, each step down adds one, P4 at the most.
    [[nodiscard]] static constexpr PriorityMatrix standard()
    {
        PriorityMatrix matrix;
        for (const Impact impact : allImpacts)
            for (const Urgency urgency : allUrgencies) {
                const int rank = int(impact) + int(urgency) - 1;
                matrix.set(impact, urgency, Priority(rank > 4 ? 4 : rank));
            }
        return matrix;
    }
    constexpr void set(Impact impact, Urgency urgency, Priority priority) { m_cells[index(impact, urgency)] = priority; }
    [[nodiscard]] constexpr Priority at(Impact impact, Urgency urgency) const { return m_cells[index(impact, urgency)]; }
    friend constexpr bool operator==(const PriorityMatrix &, const PriorityMatrix &) = default;

private:
    static constexpr std::size_t index(Impact impact, Urgency urgency)
    {
        return (std::size_t(impact) - 1) * 3 + std::size_t(urgency) - 1;
    }
    std::array<Priority, 9> m_cells{Priority::P4, Priority::P4, Priority::P4, Priority::P4, Priority::P4,
                                    Priority::P4, Priority::P4, Priority::P4, Priority::P4};
};

static_assert(PriorityMatrix::standard().at(Impact::High, Urgency::High) == Priority::P1);
static_assert(PriorityMatrix::standard().at(Impact::Medium, Urgency::Medium) == Priority::P3);
static_assert(PriorityMatrix::standard().at(Impact::Low, Urgency::Low) == Priority::P4);

} // namespace sportello::domain
