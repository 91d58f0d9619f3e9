// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/session.h"

#include <QtCore/QStringList>

/// The statements of each migration; see schema.cpp for their order.
namespace sportello::storage {

[[nodiscard]] QStringList foundationStatements(const db::Dialect &dialect);
void foundationRows(db::Session &session);

/// PostgreSQL's part of the foundation: history that only grows, the transition table checked by the server, group roles and
/// grants.
[[nodiscard]] QStringList foundationServerStatements();

} // namespace sportello::storage
