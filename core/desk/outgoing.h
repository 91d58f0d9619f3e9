// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/message.h"
#include "core/domain/watch_step.h"

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

/// Those of them that somebody has to see to: they wait to be said by phone, failed, or are not known to have left.
[[nodiscard]] domain::Result<OutgoingPage> listOutgoingToDo(Desk &desk, std::vector<domain::ContractId> contracts,
                                                            std::optional<domain::OutgoingId> after, int limit);

/// One message, and how it came to be and to its state.
struct OutgoingDetail {
    domain::Outgoing message;
    std::optional<domain::StepReason> reason = {}; ///< where a step of the contract's rules wanted it
    std::optional<int> percent = {};               ///< at which share of the target it was due, whatever it is set to since
    std::optional<domain::OperatorId> by = {};     ///< who decided about it last; none: nobody did
};
[[nodiscard]] domain::Result<OutgoingDetail> readOutgoing(Desk &desk, domain::OutgoingId id);

/// Messages that somebody has to see to, of the contracts whose messages the operator decides about, or of the one among them.
struct OutgoingToDo {
    int toSay = 0;    ///< they wait to be said by phone
    int failed = 0;   ///< they did not leave, and are not tried again by themselves
    int notKnown = 0; ///< not known whether they left
    bool operator==(const OutgoingToDo &) const = default;
};
[[nodiscard]] domain::Result<OutgoingToDo> countOutgoingToDo(Desk &desk, std::optional<domain::ContractId> contract = {});

enum class Settlement : std::uint8_t {
    Said,     ///< by phone: what waits, failed, or is not known to have left
    Withdraw, ///< what waits
    Retry     ///< what failed, was withdrawn, or is not known to have left: it waits again
};
/// Whether that can be done with a message in this state.
[[nodiscard]] bool maySettle(domain::OutgoingState state, Settlement settlement);
/// Errors: InvalidValue (subject: "outgoing"; detail: its state's number) where that cannot be done with it any more; EmptyField
/// where it is to be sent again and has no address.
struct SettleOutgoing {
    Request request;
    domain::OutgoingId message{0};
    Settlement settlement = Settlement::Said;
};
[[nodiscard]] domain::Result<Receipt> settleOutgoing(Desk &desk, const SettleOutgoing &command);

} // namespace sportello::desk
