// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"
#include "core/domain/clock.h"

namespace sportello::storage {

/// From when on a row holds, as a column has it. "Always" is 0: there is nothing before 1970 to be told apart.
[[nodiscard]] inline qint64 storedSince(domain::Instant from)
{
    return from == domain::Instant::min() ? 0 : qint64{from.time_since_epoch().count()};
}

[[nodiscard]] inline domain::Instant readSince(const db::Query &q, int column)
{
    const qint64 from = q.get<qint64>(column);
    return from == 0 ? domain::Instant::min() : domain::Instant(domain::Milliseconds(from));
}

} // namespace sportello::storage
