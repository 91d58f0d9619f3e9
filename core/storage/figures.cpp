// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/figures.h"

#include "core/domain/local_day.h"

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

void markDay(db::Session &session, ContractId contract, Instant occurredAt, Instant recordedAt)
{
    const LocalDay day = localDay(occurredAt);
    if (day != localDay(recordedAt))
        session.run(u"DELETE FROM figure_day_done WHERE contract_id = ? AND day = ?"_s, contract, day);
}

} // namespace sportello::storage
