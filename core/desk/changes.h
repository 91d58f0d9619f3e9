// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/storage/history.h"

#include <vector>

/// How consoles follow what others do.
namespace sportello::desk {

/// What others (and I) have written since `after` on contracts I may see, and the mark to go on from.
struct Changes {
    storage::ChangeMark mark;
    std::vector<domain::TicketId> tickets; ///< without repetitions
    bool calls = false;
    bool directory = false;
    qint64 dues = 0; ///< another number once due times of many tickets were computed anew
    [[nodiscard]] bool empty() const { return tickets.empty() && !calls && !directory; }
};
[[nodiscard]] domain::Result<Changes> changesAfter(Desk &desk, const storage::ChangeMark &after);
[[nodiscard]] domain::Result<storage::ChangeMark> changeMark(Desk &desk);
/// How often a console asks, though it hears of others: each second, in a network folder every two, on a server every ten.
[[nodiscard]] domain::Milliseconds changesBeat(const Desk &desk);

} // namespace sportello::desk
