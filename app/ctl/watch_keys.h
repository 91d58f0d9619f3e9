// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/key_tables.h"
#include "core/domain/message.h"

namespace sportello::ctl::detail {

inline constexpr std::array stepActions{Key{StepAction::Notify, L("notify")}, Key{StepAction::RaisePriority, L("raise-priority")},
                                        Key{StepAction::PassOn, L("pass-on")}, Key{StepAction::Chase, L("chase")}};
inline constexpr std::array stepReceivers{Key{StepReceiver::Assignee, L("assignee")}, Key{StepReceiver::Team, L("team")},
                                          Key{StepReceiver::Supervisors, L("supervisors")}, Key{StepReceiver::Party, L("party")},
                                          Key{StepReceiver::None, L("none")}};
inline constexpr std::array messageKinds{Key{MessageKind::Notice, L("notice")}, Key{MessageKind::Chaser, L("chaser")},
                                         Key{MessageKind::Digest, L("digest")}, Key{MessageKind::WakeUp, L("wake-up")},
                                         Key{MessageKind::CallBack, L("call-back")}};
inline constexpr std::array messageParties{Key{MessageParty::Operator, L("operator")}, Key{MessageParty::Team, L("team")},
                                           Key{MessageParty::Party, L("party")}};
inline constexpr std::array outgoingStates{
    Key{OutgoingState::Waiting, L("waiting")},  Key{OutgoingState::Sending, L("sending")},
    Key{OutgoingState::Sent, L("sent")},        Key{OutgoingState::SaidByPhone, L("said-by-phone")},
    Key{OutgoingState::Failed, L("failed")},    Key{OutgoingState::Withdrawn, L("withdrawn")},
    Key{OutgoingState::Folded, L("in-digest")}, Key{OutgoingState::NotKnown, L("not-known")}};

} // namespace sportello::ctl::detail
