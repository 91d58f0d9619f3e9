// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/key_tables.h"
#include "core/domain/due_trace.h"
#include "core/domain/ticket_due.h"

namespace sportello::ctl::detail {

inline constexpr std::array measures{
    Key{Measure::Answer, L("answer")},      Key{Measure::TakeCharge, L("take-charge")},
    Key{Measure::Resolve, L("resolve")},    Key{Measure::CallBack, L("call-back")},
    Key{Measure::NextWord, L("next-word")}, Key{Measure::SupplierActivation, L("supplier-activation")}};
inline constexpr std::array clockStates{Key{ClockState::Running, L("running")}, Key{ClockState::Stopped, L("stopped")},
                                        Key{ClockState::Ended, L("ended")}, Key{ClockState::Void, L("void")}};
inline constexpr std::array dueStates{Key{DueState::InTime, L("in-time")}, Key{DueState::Stopped, L("stopped")},
                                      Key{DueState::AtRisk, L("at-risk")}, Key{DueState::Missed, L("missed")}};
inline constexpr std::array traceSteps{Key{TraceStep::What::Counted, L("counted")}, Key{TraceStep::What::Stopped, L("stopped")},
                                       Key{TraceStep::What::Closed, L("closed")}};

} // namespace sportello::ctl::detail
