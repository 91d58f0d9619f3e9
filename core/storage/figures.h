// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

/// The stored figures of finished days. All functions throw db::DbError.
namespace sportello::storage {

/// Says that something occurred: where its day was already counted, it is to be counted again.
/// `recordedAt` is now; what occurred today costs nothing, since today is counted live.
void markDay(db::Session &session, domain::ContractId contract, domain::Instant occurredAt, domain::Instant recordedAt);

} // namespace sportello::storage
