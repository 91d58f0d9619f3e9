// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/vocabulary.h"

#include <QtCore/QStringList>

#include <map>
#include <utility>
#include <vector>

namespace sportello::test {

/// docs/rights.md as a person reads it: the verbs in their order, and each cell of its table.
struct RightsPage {
    QStringList roles;
    QStringList verbs;
    std::map<std::pair<QString, domain::Role>, QString> cells;

    /// Throws where the page or its table is missing.
    [[nodiscard]] static RightsPage read();
};

} // namespace sportello::test
