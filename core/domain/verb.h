// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1StringView>

#include <array>
#include <cstdint>
#include <optional>

namespace sportello::domain {

/// Everything an operator, a contact or the system can do. An operation is stored with its verb's number: never renumbered.
// clang-format off
enum class Verb : std::uint8_t {
    CallLog = 1, CallAmend = 2, CallList = 3,
    TicketOpen = 10, TicketRead = 11, TicketNote = 12, TicketMessage = 13, TicketTake = 14, TicketHold = 15, TicketResume = 16,
    TicketResolve = 17, TicketEscalate = 18, TicketGiveBack = 19, TicketAssign = 20, TicketPriority = 21, TicketChase = 22,
    TicketVerify = 23, TicketClose = 24, TicketReopen = 25, TicketCancel = 26, TicketMerge = 27, Undo = 28, TicketAmend = 29, TicketCloseTacitly = 30,
    ContactRead = 40, ContactWrite = 41,
    FiguresRead = 50,
    CatalogueWrite = 60, ///< calendar, opening, target, level rules, templates, categories
    CatalogueRead = 61,
    Import = 62,
    DirectoryWrite = 63, ///< operator, team, contract, matrix
    DirectoryRead = 64,
    Verify = 65,         ///< rebuild and compare
    Migrate = 66,        ///< bring the schema up to date
    TicketStep = 90,     ///< a watch step, by rule
    TicketWake = 91,     ///< a hold whose wake-up time has come ends, by rule
    OutgoingRead = 92,
    OutgoingSettle = 93, ///< said by phone, withdrawn, tried again
    Watch = 94,          ///< to let the rules run
    Send = 95            ///< to hand what goes out, of whatever contract, to this machine's mail program
};

// clang-format on

struct VerbName {
    Verb verb;
    QLatin1StringView name; ///< as `sportelloctl rights` and docs/rights.md spell it
};

/// The list of verbs, in the order of docs/rights.md.
inline constexpr std::array verbNames{
    VerbName{Verb::CallLog, QLatin1StringView("call log")},
    VerbName{Verb::CallAmend, QLatin1StringView("call amend")},
    VerbName{Verb::CallList, QLatin1StringView("call list")},
    VerbName{Verb::TicketOpen, QLatin1StringView("ticket open")},
    VerbName{Verb::TicketRead, QLatin1StringView("ticket show, list, search")},
    VerbName{Verb::TicketNote, QLatin1StringView("ticket note (internal)")},
    VerbName{Verb::TicketMessage, QLatin1StringView("ticket note (to the requester)")},
    VerbName{Verb::TicketTake, QLatin1StringView("ticket take")},
    VerbName{Verb::TicketHold, QLatin1StringView("ticket hold")},
    VerbName{Verb::TicketResume, QLatin1StringView("ticket resume")},
    VerbName{Verb::TicketResolve, QLatin1StringView("ticket resolve")},
    VerbName{Verb::TicketEscalate, QLatin1StringView("ticket escalate")},
    VerbName{Verb::TicketGiveBack, QLatin1StringView("ticket give-back")},
    VerbName{Verb::TicketAssign, QLatin1StringView("ticket assign")},
    VerbName{Verb::TicketPriority, QLatin1StringView("ticket priority")},
    VerbName{Verb::TicketAmend, QLatin1StringView("ticket amend")},
    VerbName{Verb::TicketChase, QLatin1StringView("ticket chase")},
    VerbName{Verb::TicketVerify, QLatin1StringView("ticket verify")},
    VerbName{Verb::TicketClose, QLatin1StringView("ticket close")},
    VerbName{Verb::TicketCloseTacitly, QLatin1StringView("ticket close (tacitly)")},
    VerbName{Verb::TicketReopen, QLatin1StringView("ticket reopen")},
    VerbName{Verb::TicketCancel, QLatin1StringView("ticket cancel")},
    VerbName{Verb::TicketMerge, QLatin1StringView("ticket merge")},
    VerbName{Verb::Undo, QLatin1StringView("ticket undo")},
    VerbName{Verb::ContactRead, QLatin1StringView("contact find, show")},
    VerbName{Verb::ContactWrite, QLatin1StringView("contact add, amend")},
    VerbName{Verb::FiguresRead, QLatin1StringView("board, figures")},
    VerbName{Verb::CatalogueWrite, QLatin1StringView("calendar, openings, targets, level rules, categories, types: write")},
    VerbName{Verb::CatalogueRead, QLatin1StringView("calendar, openings, targets, level rules, categories, types: read")},
    VerbName{Verb::Import, QLatin1StringView("import")},
    VerbName{Verb::DirectoryWrite, QLatin1StringView("operator, team, contract, matrix: write")},
    VerbName{Verb::DirectoryRead, QLatin1StringView("operator, team, contract, matrix: read")},
    VerbName{Verb::TicketStep, QLatin1StringView("ticket step (as time runs out)")},
    VerbName{Verb::TicketWake, QLatin1StringView("ticket wake (from a hold)")},
    VerbName{Verb::OutgoingRead, QLatin1StringView("outgoing list")},
    VerbName{Verb::OutgoingSettle, QLatin1StringView("outgoing said, withdraw, retry")},
    VerbName{Verb::Watch, QLatin1StringView("watch (let the rules run)")},
    VerbName{Verb::Send, QLatin1StringView("watch (send what goes out)")},
    VerbName{Verb::Verify, QLatin1StringView("verify (rebuild and compare)")},
    VerbName{Verb::Migrate, QLatin1StringView("migrate (bring the schema up to date)")},
};

[[nodiscard]] QLatin1StringView verbName(Verb verb) noexcept;

} // namespace sportello::domain
