// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/verb.h"
#include "ui/theme/icons.h"

#include <optional>
#include <span>

namespace sportello::ui {

// Everything an operator can ask for. The table below is the only list of actions: menus, buttons, shortcuts and the
// sheet of keys are made from it.
enum class ActionId {
    NewCall,
    CallBackNext,
    EndResolved,
    EndTicket,
    EndEscalate,
    EndOther,
    HangUp,
    CallDetail,
    TakeNext,
    Take,
    Assign,
    Escalate,
    GiveBack,
    Hold,
    Resume,
    Resolve,
    Verify,
    Close,
    Reopen,
    Cancel,
    Chase,
    AmendTicket,
    ChangePriority,
    Note,
    Message,
    WhyDue,
    Undo,
    SayOutgoing,
    RetryOutgoing,
    WithdrawOutgoing,
    ShowOutgoingTicket,
    RetryUnsent,
    AmendUnsent,
    DiscardUnsent,
    Search,
    GoDesk,
    GoEscalations,
    GoBoard,
    GoOutgoing,
    GoUnsent,
    GoAdministration,
    ShowCalendar,
    ShowOpenings,
    ShowTargets,
    ShowRoster,
    ShowSteps,
    ShowTemplates,
    NextRegion,
    PreviousRegion,
    Menu,
    Italian,
    English,
    ThemeDesktop,
    ThemeLight,
    ThemeDark,
    ThemeContrast,
    Comfortable,
    Compact,
    NarrowSidebar,
    PreviousYear,
    NextYear,
    ThisYear,
    ChangeHours,
    CloseDays,
    CancelClosure,
    AddOpening,
    CancelOpening,
    AuthoriseOpening,
    AddOpeningKind,
    AmendOpeningKind,
    RetireOpeningKind,
    AddCap,
    AmendCap,
    AddTarget,
    ChangeTarget,
    EndTarget,
    SetHoldStops,
    TryTarget,
    PreviousWeek,
    NextWeek,
    ThisWeek,
    NextGap,
    SetRosterWeek,
    SetRosterDay,
    RemoveRosterEntry,
    AddStep,
    ChangeStep,
    RemoveStep,
    ChangeTemplate,
    ResetTemplate,
    Keys,
    LogOut,
    Quit
};

enum class ActionGroup { Call, Ticket, Outgoing, Unsent, Go, View, Administration, Program };

// What must be there before the action makes sense.
enum class Needs { Nothing, Call, Ticket };

// Actions of one choice exclude each other and carry a mark; a switch carries its own.
enum class Choice { None, Language, Theme, Density, Switch };

struct ActionInfo {
    ActionId id;
    const char *name; // English; shown through actionName()
    Icon icon;
    const char *key; // empty: only in the menu
    ActionGroup group;
    std::optional<domain::Verb> verb = {}; // the right it takes
    Needs needs = Needs::Nothing;
    Choice choice = Choice::None;
};

// In the order of ActionId.
[[nodiscard]] std::span<const ActionInfo> actionTable();
[[nodiscard]] const ActionInfo &actionInfo(ActionId id);
// In the language of the interface.
[[nodiscard]] QString actionName(ActionId id);
[[nodiscard]] QString groupName(ActionGroup group);

} // namespace sportello::ui
