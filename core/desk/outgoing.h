// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/message.h"

/// What goes out, as people see it and decide about it. Errors, besides those named: NotFound, NotAllowed.
namespace sportello::desk {

struct OutgoingPage {
    std::vector<domain::Outgoing> rows; ///< newest first
    std::optional<domain::OutgoingId> next;
};
/// Of the contracts whose messages the operator may see, or of those.
[[nodiscard]] domain::Result<OutgoingPage> listOutgoing(Desk &desk, std::vector<domain::ContractId> contracts,
                                                        std::optional<domain::OutgoingState> state,
                                                        std::optional<domain::OutgoingId> after, int limit);

/// Messages that somebody has to see to, of the contracts whose messages the operator decides about.
struct OutgoingToDo {
    int toSay = 0;    ///< they wait to be said by phone
    int failed = 0;   ///< they did not leave, and are not tried again by themselves
    int notKnown = 0; ///< not known whether they left
    bool operator==(const OutgoingToDo &) const = default;
};
[[nodiscard]] domain::Result<OutgoingToDo> countOutgoingToDo(Desk &desk);

enum class Settlement : std::uint8_t {
    Said,     ///< by phone: what waits, failed, or is not known to have left
    Withdraw, ///< what waits
    Retry     ///< what failed, was withdrawn, or is not known to have left: it waits again
};
/// Errors: InvalidValue (subject: "outgoing"; detail: its state's number) where that cannot be done with it any more; EmptyField
/// where it is to be sent again and has no address.
struct SettleOutgoing {
    Request request;
    domain::OutgoingId message{0};
    Settlement settlement = Settlement::Said;
};
[[nodiscard]] domain::Result<Receipt> settleOutgoing(Desk &desk, const SettleOutgoing &command);

} // namespace sportello::desk
