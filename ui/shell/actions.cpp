// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace sportello::ui {
namespace {

using domain::Verb;
using enum ActionId;
using Group = ActionGroup;

// One action a line.
// clang-format off
// Keys that text fields use for themselves (Ctrl+A, C, E, U, V, W, X, Y, Shift+Z) are not given away; Ctrl+Z is, because a
// field with something to undo takes it first.
constexpr std::array table{
    ActionInfo{NewCall, QT_TRANSLATE_NOOP("Actions", "New call"), Icon::Phone, "F2", Group::Call, Verb::CallLog},
    ActionInfo{CallBackNext, QT_TRANSLATE_NOOP("Actions", "Call back who waits"), Icon::Phone, "Shift+F2", Group::Call, Verb::CallLog},
    ActionInfo{EndResolved, QT_TRANSLATE_NOOP("Actions", "Resolved on the call"), Icon::Check, "Ctrl+1", Group::Call, Verb::CallLog, Needs::Call},
    ActionInfo{EndTicket, QT_TRANSLATE_NOOP("Actions", "Open a ticket"), Icon::Tickets, "Ctrl+2", Group::Call, Verb::TicketOpen, Needs::Call},
    ActionInfo{EndEscalate, QT_TRANSLATE_NOOP("Actions", "Pass to second level"), Icon::Escalate, "Ctrl+3", Group::Call, Verb::TicketEscalate, Needs::Call},
    ActionInfo{EndOther, QT_TRANSLATE_NOOP("Actions", "Other outcome"), Icon::More, "Ctrl+5", Group::Call, Verb::CallLog, Needs::Call},
    ActionInfo{HangUp, QT_TRANSLATE_NOOP("Actions", "Hang up"), Icon::HangUp, "F8", Group::Call, Verb::CallLog, Needs::Call},
    ActionInfo{CallDetail, QT_TRANSLATE_NOOP("Actions", "Details of the call"), Icon::Edit, "Alt+D", Group::Call, Verb::CallLog, Needs::Call},

    ActionInfo{TakeNext, QT_TRANSLATE_NOOP("Actions", "Take the next one"), Icon::Next, "Ctrl+Space", Group::Ticket, Verb::TicketTake},
    ActionInfo{Take, QT_TRANSLATE_NOOP("Actions", "Take charge"), Icon::Contact, "Ctrl+T", Group::Ticket, Verb::TicketTake, Needs::Ticket},
    ActionInfo{Assign, QT_TRANSLATE_NOOP("Actions", "Assign to…"), Icon::People, "Ctrl+Shift+A", Group::Ticket, Verb::TicketAssign, Needs::Ticket},
    ActionInfo{Escalate, QT_TRANSLATE_NOOP("Actions", "Second level"), Icon::Escalate, "Ctrl+L", Group::Ticket, Verb::TicketEscalate, Needs::Ticket},
    ActionInfo{GiveBack, QT_TRANSLATE_NOOP("Actions", "Answer to first level"), Icon::Down, "Ctrl+B", Group::Ticket, Verb::TicketGiveBack, Needs::Ticket},
    ActionInfo{Hold, QT_TRANSLATE_NOOP("Actions", "Put on hold"), Icon::Pause, "Ctrl+H", Group::Ticket, Verb::TicketHold, Needs::Ticket},
    ActionInfo{Resume, QT_TRANSLATE_NOOP("Actions", "Resume"), Icon::Resume, "Ctrl+Shift+H", Group::Ticket, Verb::TicketResume, Needs::Ticket},
    ActionInfo{Resolve, QT_TRANSLATE_NOOP("Actions", "Resolve"), Icon::Check, "Ctrl+R", Group::Ticket, Verb::TicketResolve, Needs::Ticket},
    ActionInfo{ActionId::Verify, QT_TRANSLATE_NOOP("Actions", "Verify with the requester"), Icon::View, "Ctrl+Shift+R", Group::Ticket, Verb::TicketVerify, Needs::Ticket},
    ActionInfo{Close, QT_TRANSLATE_NOOP("Actions", "Close the ticket"), Icon::Lock, "Ctrl+Shift+L", Group::Ticket, Verb::TicketClose, Needs::Ticket},
    ActionInfo{Reopen, QT_TRANSLATE_NOOP("Actions", "Reopen"), Icon::Open, "Ctrl+Shift+O", Group::Ticket, Verb::TicketReopen, Needs::Ticket},
    ActionInfo{Cancel, QT_TRANSLATE_NOOP("Actions", "Cancel the ticket"), Icon::Cancel, "Ctrl+Shift+X", Group::Ticket, Verb::TicketCancel, Needs::Ticket},
    ActionInfo{Chase, QT_TRANSLATE_NOOP("Actions", "Record a chaser"), Icon::Bell, "Alt+S", Group::Ticket, Verb::TicketChase, Needs::Ticket},
    ActionInfo{AmendTicket, QT_TRANSLATE_NOOP("Actions", "Change what it is about"), Icon::Edit, "Ctrl+M", Group::Ticket, Verb::TicketAmend, Needs::Ticket},
    ActionInfo{ChangePriority, QT_TRANSLATE_NOOP("Actions", "Change the priority"), Icon::Sort, "Ctrl+Shift+P", Group::Ticket, Verb::TicketPriority, Needs::Ticket},
    ActionInfo{Note, QT_TRANSLATE_NOOP("Actions", "Internal note"), Icon::Edit, "Ctrl+N", Group::Ticket, Verb::TicketNote, Needs::Ticket},
    ActionInfo{ActionId::Message, QT_TRANSLATE_NOOP("Actions", "Message to the requester"), Icon::Message, "Ctrl+Shift+N", Group::Ticket, Verb::TicketMessage, Needs::Ticket},
    ActionInfo{ActionId::WhyDue, QT_TRANSLATE_NOOP("Actions", "Why is it due then?"), Icon::Clock, "Ctrl+Shift+D", Group::Ticket, Verb::TicketRead, Needs::Ticket},
    ActionInfo{ActionId::Undo, QT_TRANSLATE_NOOP("Actions", "Undo"), Icon::Undo, "Ctrl+Z", Group::Ticket, Verb::Undo},

    ActionInfo{SayOutgoing, QT_TRANSLATE_NOOP("Actions", "Was said by phone"), Icon::Phone, "Alt+B", Group::Outgoing, Verb::OutgoingSettle},
    ActionInfo{RetryOutgoing, QT_TRANSLATE_NOOP("Actions", "Send again"), Icon::Message, "Alt+I", Group::Outgoing, Verb::OutgoingSettle},
    ActionInfo{WithdrawOutgoing, QT_TRANSLATE_NOOP("Actions", "Withdraw the message"), Icon::Cancel, "Alt+R", Group::Outgoing, Verb::OutgoingSettle},
    ActionInfo{ShowOutgoingTicket, QT_TRANSLATE_NOOP("Actions", "Go to its ticket"), Icon::Tickets, "Alt+O", Group::Outgoing, Verb::TicketRead},

    ActionInfo{RetryUnsent, QT_TRANSLATE_NOOP("Actions", "Send to the desk again"), Icon::Refresh, "Alt+Shift+I", Group::Unsent},
    ActionInfo{AmendUnsent, QT_TRANSLATE_NOOP("Actions", "Amend what is not sent"), Icon::Edit, "Alt+Shift+E", Group::Unsent},
    ActionInfo{DiscardUnsent, QT_TRANSLATE_NOOP("Actions", "Discard what is not sent"), Icon::Delete, "Alt+Shift+R", Group::Unsent},

    ActionInfo{ActionId::Search, QT_TRANSLATE_NOOP("Actions", "Search"), Icon::Search, "Ctrl+K", Group::Go, Verb::TicketRead},
    ActionInfo{GoDesk, QT_TRANSLATE_NOOP("Actions", "Desk"), Icon::Phone, "Ctrl+G, 1", Group::Go},
    ActionInfo{GoEscalations, QT_TRANSLATE_NOOP("Actions", "Escalations"), Icon::Escalate, "Ctrl+G, 2", Group::Go},
    ActionInfo{GoBoard, QT_TRANSLATE_NOOP("Actions", "Board"), Icon::Board, "Ctrl+G, 3", Group::Go, Verb::FiguresRead},
    ActionInfo{GoOutgoing, QT_TRANSLATE_NOOP("Actions", "Outgoing"), Icon::Message, "Ctrl+G, 5", Group::Go, Verb::OutgoingRead},
    ActionInfo{GoUnsent, QT_TRANSLATE_NOOP("Actions", "Not sent yet"), Icon::Server, "Ctrl+G, 6", Group::Go},
    ActionInfo{GoAdministration, QT_TRANSLATE_NOOP("Actions", "Administration"), Icon::Admin, "Ctrl+G, 9", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowCalendar, QT_TRANSLATE_NOOP("Actions", "Calendar of a contract"), Icon::Calendar, "Ctrl+G, C", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowOpenings, QT_TRANSLATE_NOOP("Actions", "Extraordinary openings"), Icon::Clock, "Ctrl+G, O", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowTargets, QT_TRANSLATE_NOOP("Actions", "Targets of a contract"), Icon::Check, "Ctrl+G, T", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowRoster, QT_TRANSLATE_NOOP("Actions", "Roster of a contract"), Icon::People, "Ctrl+G, R", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowSteps, QT_TRANSLATE_NOOP("Actions", "Steps as time runs out"), Icon::Bell, "Ctrl+G, S", Group::Go, Verb::CatalogueWrite},
    ActionInfo{ShowTemplates, QT_TRANSLATE_NOOP("Actions", "What messages say"), Icon::Message, "Ctrl+G, X", Group::Go, Verb::CatalogueWrite},
    ActionInfo{NextRegion, QT_TRANSLATE_NOOP("Actions", "Next region of the page"), Icon::Next, "Ctrl+Tab", Group::Go},
    ActionInfo{PreviousRegion, QT_TRANSLATE_NOOP("Actions", "Previous region of the page"), Icon::Back, "Ctrl+Shift+Tab", Group::Go},
    ActionInfo{ActionId::Menu, QT_TRANSLATE_NOOP("Actions", "Menu"), Icon::Menu, "F10", Group::Go},

    ActionInfo{Italian, QT_TRANSLATE_NOOP("Actions", "Italian"), Icon::Language, "", Group::View, {}, Needs::Nothing, Choice::Language},
    ActionInfo{English, QT_TRANSLATE_NOOP("Actions", "English"), Icon::Language, "", Group::View, {}, Needs::Nothing, Choice::Language},
    ActionInfo{ThemeDesktop, QT_TRANSLATE_NOOP("Actions", "Colours of the desktop"), Icon::Theme, "", Group::View, {}, Needs::Nothing, Choice::Theme},
    ActionInfo{ThemeLight, QT_TRANSLATE_NOOP("Actions", "Light"), Icon::Theme, "", Group::View, {}, Needs::Nothing, Choice::Theme},
    ActionInfo{ThemeDark, QT_TRANSLATE_NOOP("Actions", "Dark"), Icon::Theme, "", Group::View, {}, Needs::Nothing, Choice::Theme},
    ActionInfo{ThemeContrast, QT_TRANSLATE_NOOP("Actions", "High contrast"), Icon::Theme, "", Group::View, {}, Needs::Nothing, Choice::Theme},
    ActionInfo{Comfortable, QT_TRANSLATE_NOOP("Actions", "Comfortable"), Icon::Columns, "", Group::View, {}, Needs::Nothing, Choice::Density},
    ActionInfo{Compact, QT_TRANSLATE_NOOP("Actions", "Compact"), Icon::Columns, "", Group::View, {}, Needs::Nothing, Choice::Density},
    ActionInfo{NarrowSidebar, QT_TRANSLATE_NOOP("Actions", "Narrow sidebar"), Icon::Columns, "Ctrl+Shift+B", Group::View, {}, Needs::Nothing, Choice::Switch},

    ActionInfo{PreviousYear, QT_TRANSLATE_NOOP("Actions", "Year before"), Icon::Back, "Alt+PgUp", Group::Administration},
    ActionInfo{NextYear, QT_TRANSLATE_NOOP("Actions", "Year after"), Icon::Next, "Alt+PgDown", Group::Administration},
    ActionInfo{ThisYear, QT_TRANSLATE_NOOP("Actions", "Today"), Icon::Calendar, "Alt+Home", Group::Administration},
    ActionInfo{ChangeHours, QT_TRANSLATE_NOOP("Actions", "Change the hours"), Icon::Clock, "Alt+H", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{CloseDays, QT_TRANSLATE_NOOP("Actions", "Close on some days"), Icon::Lock, "Alt+C", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{CancelClosure, QT_TRANSLATE_NOOP("Actions", "Cancel the closure"), Icon::Cancel, "Alt+Shift+C", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AddOpening, QT_TRANSLATE_NOOP("Actions", "Add an opening"), Icon::Add, "Alt+A", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{CancelOpening, QT_TRANSLATE_NOOP("Actions", "Cancel the opening"), Icon::Cancel, "Alt+Shift+A", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AuthoriseOpening, QT_TRANSLATE_NOOP("Actions", "Record the authorisation"), Icon::Check, "Alt+U", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AddOpeningKind, QT_TRANSLATE_NOOP("Actions", "Add a kind of opening"), Icon::Add, "Alt+K", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AmendOpeningKind, QT_TRANSLATE_NOOP("Actions", "Change a kind of opening"), Icon::Edit, "Alt+Shift+K", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{RetireOpeningKind, QT_TRANSLATE_NOOP("Actions", "Retire a kind of opening"), Icon::Lock, "Alt+E", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AddCap, QT_TRANSLATE_NOOP("Actions", "Add a cap"), Icon::Add, "Alt+M", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AmendCap, QT_TRANSLATE_NOOP("Actions", "Change a cap"), Icon::Edit, "Alt+Shift+M", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AddTarget, QT_TRANSLATE_NOOP("Actions", "New target"), Icon::Add, "Alt+N", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ChangeTarget, QT_TRANSLATE_NOOP("Actions", "Change the target"), Icon::Edit, "Alt+T", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{EndTarget, QT_TRANSLATE_NOOP("Actions", "End the target"), Icon::Cancel, "Alt+Shift+T", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{SetHoldStops, QT_TRANSLATE_NOOP("Actions", "Holds that stop a clock"), Icon::Pause, "Alt+P", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{TryTarget, QT_TRANSLATE_NOOP("Actions", "Try on the past"), Icon::View, "Alt+Y", Group::Administration, Verb::FiguresRead},
    ActionInfo{PreviousWeek, QT_TRANSLATE_NOOP("Actions", "Week before"), Icon::Back, "Alt+Left", Group::Administration},
    ActionInfo{NextWeek, QT_TRANSLATE_NOOP("Actions", "Week after"), Icon::Next, "Alt+Right", Group::Administration},
    ActionInfo{ThisWeek, QT_TRANSLATE_NOOP("Actions", "This week"), Icon::Calendar, "Alt+Shift+Home", Group::Administration},
    ActionInfo{NextGap, QT_TRANSLATE_NOOP("Actions", "Next gap in the roster"), Icon::Next, "Alt+G", Group::Administration},
    ActionInfo{ActionId::SetRosterWeek, QT_TRANSLATE_NOOP("Actions", "Set a week of presence"), Icon::Calendar, "Alt+W", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ActionId::SetRosterDay, QT_TRANSLATE_NOOP("Actions", "Set one day of presence"), Icon::Edit, "Alt+Shift+D", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ActionId::RemoveRosterEntry, QT_TRANSLATE_NOOP("Actions", "Remove a roster entry"), Icon::Delete, "Alt+Shift+W", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{AddStep, QT_TRANSLATE_NOOP("Actions", "New step"), Icon::Add, "Alt+F", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ChangeStep, QT_TRANSLATE_NOOP("Actions", "Change the step"), Icon::Edit, "Alt+V", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{RemoveStep, QT_TRANSLATE_NOOP("Actions", "Remove the step"), Icon::Delete, "Alt+Shift+F", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ChangeTemplate, QT_TRANSLATE_NOOP("Actions", "Change the text"), Icon::Edit, "Alt+X", Group::Administration, Verb::CatalogueWrite},
    ActionInfo{ResetTemplate, QT_TRANSLATE_NOOP("Actions", "Back to the standard text"), Icon::Undo, "Alt+Shift+X", Group::Administration, Verb::CatalogueWrite},

    ActionInfo{Keys, QT_TRANSLATE_NOOP("Actions", "Keys"), Icon::Help, "F1", Group::Program},
    ActionInfo{LogOut, QT_TRANSLATE_NOOP("Actions", "Log out"), Icon::Back, "", Group::Program},
    ActionInfo{Quit, QT_TRANSLATE_NOOP("Actions", "Quit"), Icon::Quit, "Ctrl+Q", Group::Program},
};
// clang-format on

static_assert(
    [] {
        for (std::size_t i = 0; i < table.size(); ++i) {
            if (static_cast<std::size_t>(table[i].id) != i) {
                return false;
            }
        }
        return table.back().id == Quit;
    }(),
    "the table stands in the order of ActionId and holds each of them");

} // namespace

std::span<const ActionInfo> actionTable()
{
    return table;
}

const ActionInfo &actionInfo(ActionId id)
{
    return table[static_cast<std::size_t>(id)];
}

QString actionName(ActionId id)
{
    return QCoreApplication::translate("Actions", actionInfo(id).name);
}

QString groupName(ActionGroup group)
{
    switch (group) {
    case ActionGroup::Call:
        return QCoreApplication::translate("Actions", "Call");
    case ActionGroup::Ticket:
        return QCoreApplication::translate("Actions", "Ticket");
    case ActionGroup::Outgoing:
        return QCoreApplication::translate("Actions", "Message that goes out");
    case ActionGroup::Unsent:
        return QCoreApplication::translate("Actions", "What is not sent yet");
    case ActionGroup::Go:
        return QCoreApplication::translate("Actions", "Go to");
    case ActionGroup::View:
        return QCoreApplication::translate("Actions", "View");
    case ActionGroup::Administration:
        return QCoreApplication::translate("Actions", "Administration");
    case ActionGroup::Program:
        break;
    }
    return QCoreApplication::translate("Actions", "Program");
}

} // namespace sportello::ui
