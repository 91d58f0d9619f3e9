// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directory.h"

#include <algorithm>

namespace sportello::domain {

bool isEntitled(const std::vector<Entitlement> &table, ContactType type, ContactSubtype subtype, PartyKind party)
{
    return std::ranges::any_of(table, [&](const Entitlement &row) {
        return row.type == type && row.party == party
            && (row.subtype == ContactSubtype::NotRecorded || subtype == ContactSubtype::NotRecorded || row.subtype == subtype);
    });
}

} // namespace sportello::domain
