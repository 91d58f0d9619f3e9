// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/tickets.h"

#include "core/domain/call.h"

/// Calls as rows: the projection of their events. All functions throw db::DbError.
namespace sportello::storage {

[[nodiscard]] domain::CallId nextCallId(db::Session &session);
void insertCall(db::Session &session, const domain::Call &call);
void updateCall(db::Session &session, const domain::Call &call);
[[nodiscard]] std::optional<domain::Call> loadCall(db::Session &session, domain::CallId id);

/// Those with ids in [from, to], in order.
[[nodiscard]] std::vector<domain::Call> loadCalls(db::Session &session, domain::CallId from, domain::CallId to);

/// The facts of a call, as its event keeps them, but for the number, which is personal text.
[[nodiscard]] QString encodeCall(const domain::Call &call);
[[nodiscard]] domain::Call decodeCall(domain::CallId id, domain::ContractId contract, const QString &facts,
                                      const domain::Texts &texts);
[[nodiscard]] domain::Texts callTexts(const domain::Call &call);

struct CallFilter {
    std::vector<domain::ContractId> contracts;
    std::optional<domain::CallDirection> direction;
    std::optional<domain::ContactId> contact;
    std::optional<domain::TicketId> ticket;
    Range started;
    bool operator==(const CallFilter &) const = default;
};
struct CallCursor {
    std::int64_t at = 0;
    std::int64_t id = 0;
    bool operator==(const CallCursor &) const = default;
};
using CallPage = Page<domain::Call, CallCursor>;
/// The newest calls about a ticket.
[[nodiscard]] db::Asked<std::vector<domain::Call>> askCallsAbout(db::Session &session, domain::ContractId contract,
                                                                 domain::TicketId ticket, int limit);
/// Newest first, at most `limit` (1–1000). By a direction, which no index keeps, a page looks at storage::mostLookedAt calls, or
/// twice the limit where that is more, or `lookAt`, and may be short: the list has ended where there is no cursor.
[[nodiscard]] CallPage listCalls(db::Session &session, const CallFilter &filter, const std::optional<CallCursor> &after,
                                 int limit, std::optional<int> lookAt = {});

} // namespace sportello::storage
