// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/call.h"

#include <algorithm>

namespace sportello::domain {

std::optional<Milliseconds> Call::waited() const
{
    const std::optional<Instant> until = answeredAt ? answeredAt : endedAt;
    if (!until)
        return std::nullopt;
    return std::max(*until - startedAt, Milliseconds{0});
}

std::optional<Milliseconds> Call::talked() const
{
    if (!answeredAt || !endedAt)
        return std::nullopt;
    return std::max(*endedAt - *answeredAt, Milliseconds{0});
}

Door door(const Call &call, Milliseconds shortAbandon)
{
    if (call.outOfHours)
        return Door::OutOfHours;
    switch (call.purpose) {
    case CallPurpose::WrongNumber:
    case CallPurpose::Test:
    case CallPurpose::Internal:
    case CallPurpose::Other:
        return Door::Other;
    default:
        break;
    }
    switch (call.end) {
    case CallEnd::Answered:
        return Door::HandledLive;
    case CallEnd::Refused:
        return Door::NoLine;
    case CallEnd::HungUp:
        if (call.waited() && *call.waited() < shortAbandon)
            return Door::ShortAbandon;
        return Door::Abandoned;
    default:
        return Door::Abandoned;
    }
}

} // namespace sportello::domain
