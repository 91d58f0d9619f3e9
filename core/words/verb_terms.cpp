// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/terms.h"

#include <QtCore/QCoreApplication>

namespace sportello::words {

using namespace domain;

namespace {

struct Verbs {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Verbs)
};

} // namespace

QString term(EventKind kind)
{
    switch (kind) {
    case EventKind::Registered:
        return Verbs::tr("Registered", "event");
    case EventKind::Taken:
        return Verbs::tr("Taken in charge", "event");
    case EventKind::Assigned:
        return Verbs::tr("Assigned", "event");
    case EventKind::Transferred:
        return Verbs::tr("Transferred to another team", "event");
    case EventKind::Escalated:
        return Verbs::tr("Escalated to the 2nd level", "event");
    case EventKind::GivenBack:
        return Verbs::tr("Given back to the 1st level", "event");
    case EventKind::Held:
        return Verbs::tr("Put on hold", "event");
    case EventKind::Resumed:
        return Verbs::tr("Resumed", "event");
    case EventKind::Resolved:
        return Verbs::tr("Resolved", "event");
    case EventKind::Verified:
        return Verbs::tr("Outcome verified", "event");
    case EventKind::Closed:
        return Verbs::tr("Closed", "event");
    case EventKind::Reopened:
        return Verbs::tr("Reopened", "event");
    case EventKind::Cancelled:
        return Verbs::tr("Cancelled", "event");
    case EventKind::Merged:
        return Verbs::tr("Merged", "event");
    case EventKind::Noted:
        return Verbs::tr("Internal note", "event");
    case EventKind::MessageSent:
        return Verbs::tr("Message to the requester", "event");
    case EventKind::Chased:
        return Verbs::tr("Chaser", "event");
    case EventKind::PriorityChanged:
        return Verbs::tr("Priority changed", "event");
    case EventKind::Amended:
        return Verbs::tr("Amended", "event");
    case EventKind::Annulled:
        return Verbs::tr("Taken back", "event");
    case EventKind::Updated:
        return Verbs::tr("Updated", "event");
    case EventKind::StepTaken:
        return Verbs::tr("Step by rule", "event");
    case EventKind::StepSkipped:
        return Verbs::tr("Step left out", "event");
    case EventKind::CallLogged:
        return Verbs::tr("Call logged", "event");
    case EventKind::CallAmended:
        return Verbs::tr("Call amended", "event");
    case EventKind::Added:
        return Verbs::tr("Added", "event");
    case EventKind::Changed:
        return Verbs::tr("Changed", "event");
    case EventKind::Disabled:
        return Verbs::tr("Switched off", "event");
    case EventKind::PasswordSet:
        return Verbs::tr("Password set", "event");
    case EventKind::ImportRun:
        return Verbs::tr("Import run", "event");
    }
    return {};
}

QString term(Verb verb)
{
    switch (verb) {
    case Verb::CallLog:
        return Verbs::tr("log a call");
    case Verb::CallAmend:
        return Verbs::tr("amend a call");
    case Verb::CallList:
        return Verbs::tr("read calls");
    case Verb::TicketOpen:
        return Verbs::tr("open a ticket");
    case Verb::TicketRead:
        return Verbs::tr("read tickets");
    case Verb::TicketNote:
        return Verbs::tr("write an internal note");
    case Verb::TicketMessage:
        return Verbs::tr("write to the requester");
    case Verb::TicketTake:
        return Verbs::tr("take a ticket in charge");
    case Verb::TicketHold:
        return Verbs::tr("put a ticket on hold");
    case Verb::TicketResume:
        return Verbs::tr("resume a ticket");
    case Verb::TicketResolve:
        return Verbs::tr("resolve a ticket");
    case Verb::TicketEscalate:
        return Verbs::tr("pass a ticket to the 2nd level");
    case Verb::TicketGiveBack:
        return Verbs::tr("give a ticket back to the 1st level");
    case Verb::TicketAssign:
        return Verbs::tr("assign a ticket");
    case Verb::TicketPriority:
        return Verbs::tr("change a ticket's priority");
    case Verb::TicketChase:
        return Verbs::tr("record a chaser");
    case Verb::TicketVerify:
        return Verbs::tr("verify a ticket's outcome");
    case Verb::TicketClose:
        return Verbs::tr("close a ticket");
    case Verb::TicketCloseTacitly:
        return Verbs::tr("close a ticket tacitly");
    case Verb::TicketReopen:
        return Verbs::tr("reopen a ticket");
    case Verb::TicketCancel:
        return Verbs::tr("cancel a ticket");
    case Verb::TicketMerge:
        return Verbs::tr("merge a ticket");
    case Verb::Undo:
        return Verbs::tr("take an operation back");
    case Verb::TicketAmend:
        return Verbs::tr("amend a ticket");
    case Verb::ContactRead:
        return Verbs::tr("read contacts");
    case Verb::ContactWrite:
        return Verbs::tr("write contacts");
    case Verb::FiguresRead:
        return Verbs::tr("read the figures");
    case Verb::CatalogueWrite:
        return Verbs::tr("change calendars, openings, targets, categories, types and level rules");
    case Verb::CatalogueRead:
        return Verbs::tr("read calendars, openings, targets, categories, types and level rules");
    case Verb::Import:
        return Verbs::tr("import history");
    case Verb::DirectoryWrite:
        return Verbs::tr("change operators, teams, contracts and matrices");
    case Verb::DirectoryRead:
        return Verbs::tr("read operators, teams, contracts and matrices");
    case Verb::TicketStep:
        return Verbs::tr("take a step by rule");
    case Verb::TicketWake:
        return Verbs::tr("wake a ticket by rule");
    case Verb::OutgoingRead:
        return Verbs::tr("read what goes out");
    case Verb::OutgoingSettle:
        return Verbs::tr("decide what becomes of messages that go out");
    case Verb::Watch:
        return Verbs::tr("let the rules run");
    case Verb::Send:
        return Verbs::tr("send what goes out");
    case Verb::Verify:
        return Verbs::tr("verify the database");
    case Verb::Migrate:
        return Verbs::tr("bring the database up to date");
    }
    return {};
}

} // namespace sportello::words
