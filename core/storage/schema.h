// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/migration.h"

namespace sportello::storage {

/// Every step of the schema, oldest first.
[[nodiscard]] std::span<const db::Migration> migrations();

/// The schema's number that this program writes.
[[nodiscard]] int schemaNumber();

} // namespace sportello::storage
