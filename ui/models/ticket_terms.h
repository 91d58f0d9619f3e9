// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workplace.h"
#include "ui/widgets/painters.h"

#include <QtCore/QVariant>

// How tickets are shown, the same in every list and in the detail.
namespace sportello::ui {

[[nodiscard]] State stateLook(domain::Place place, bool verified);
// The state, or who is waited for.
[[nodiscard]] QString stateWords(domain::Place place, bool verified, std::optional<domain::HoldReason> hold);

// How much is left of a target, or how late it is, by the contract's service time.
[[nodiscard]] TimeLeft dueShown(const domain::TicketDue &due, domain::Instant now, const domain::ServiceTime &service);

// What stands where the time left stands. Where nothing is due: how old it is, beside its priority, and for a hold how long until
// its wake-up.
[[nodiscard]] TimeLeft timeShown(const storage::TicketSummary &ticket, domain::Instant now, const domain::ServiceTime &service);

// The rest of a phrase after the person's name goes muted or bold by these.
[[nodiscard]] QString requesterWords(const storage::TicketSummary &ticket);

// What a row answers to a role of ui/delegates/roles.h.
[[nodiscard]] QVariant ticketData(const storage::TicketSummary &ticket, const Workplace &workplace, int role);

} // namespace sportello::ui
