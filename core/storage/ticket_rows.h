// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/tickets.h"

#include <optional>
#include <vector>

/// Rows of lists and the pages they make. For the lists alone.
namespace sportello::storage {

/// What a list shows of a ticket `t` beside its id, each with a comma before it.
[[nodiscard]] const QString &summaryColumns();
/// From the id and those columns.
[[nodiscard]] TicketSummary readSummary(db::Query &q);
[[nodiscard]] std::vector<TicketSummary> rowsOf(db::Query q);

/// A page of at most `limit` rows, which goes on behind the last of them where there were more.
void endAt(TicketPage &page, int limit, TicketOrder order);

/// A page of a search, newest first. `isWords`: by words alone; else at most `lookAt` tickets that have them are looked at for
/// whatever else is asked, on a server of frequent words the newest six times `lookAt` documents instead.
[[nodiscard]] TicketPage searchPage(db::Session &session, const TicketFilter &filter, bool isWords,
                                    const std::optional<TicketCursor> &after, int limit, int lookAt);

} // namespace sportello::storage
