// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <vector>

namespace sportello::storage {

/// The word that stands in every document of a contract, so that a search of one contract never walks through another's.
[[nodiscard]] QString contractWord(domain::ContractId contract);

/// What a person typed, as a question to the engine's index: all words, the last one as a prefix. Built from folded words alone,
/// so nothing typed can be read as an operator. Empty where nothing can be searched for.
struct SearchExpression {
    QString text;
    QString contracts; ///< PostgreSQL: in its words for a list, for the functions that search; they see to who may
};
[[nodiscard]] SearchExpression searchExpression(const db::Session &session, const std::vector<domain::ContractId> &contracts,
                                                const QString &typed);

} // namespace sportello::storage
