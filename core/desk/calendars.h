// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/domain/contract_calendar.h"
#include "core/domain/days_effect.h"

/// When a contract has service. What changes a calendar holds from a stated instant on, never earlier than the moment at which it
/// is recorded: time that has passed stays as it was counted. Only where a contract has no hours yet does it hold from always.
/// Errors, besides those named: NotAllowed, NotFound, Duplicate, EmptyField, TooLong, InvalidText, StaleVersion, and InvalidValue
/// with the field and a word that core/words makes a sentence of.
namespace sportello::desk {

/// The longest closure or opening, in days: a year that was mistyped is not one of a century.
inline constexpr int longestDays = 366;

/// The error of hours that are not right; None: of there being no hours at all.
[[nodiscard]] domain::Error hoursError(domain::HoursProblem problem);

/// The ordinary hours from an instant on; replaces those that were to begin at that same instant, of which `request.version` is
/// the version: 0 where there were none. StaleVersion where these are others, or the hours of the use another version than
/// `seen`.
struct SetHours {
    Request request;
    domain::ContractId contract{0};
    domain::HoursUse use = domain::HoursUse::Desk;
    domain::HoursRule rule = {};              ///< its `from` is ignored
    std::optional<domain::Instant> from = {}; ///< none: from now on; the first hours of a contract from always
    std::optional<int> seen = {};             ///< the version of all hours of this use that the person saw, see versionOf()
};
[[nodiscard]] domain::Result<Receipt> setHours(Desk &desk, const SetHours &command);

/// Days that are closed or opened anyhow are no error: the receipt tells them. Errors: InvalidValue where the days are over, more
/// than longestDays, or all outside the contract's.
struct CloseDays {
    Request request;
    domain::ContractId contract{0};
    domain::LocalDay first = 0;
    domain::LocalDay last = 0;
    QString why = {};
    std::optional<domain::Instant> from = {}; ///< none: from now on
};
struct ClosureReceipt {
    Receipt receipt;
    domain::ClosingEffect effect = {}; ///< as it was found when the days were closed
};
[[nodiscard]] domain::Result<ClosureReceipt> closeDays(Desk &desk, const CloseDays &command);

/// Days that have passed or begun stay closed, the others are open again. Errors: InvalidValue where none is left to open.
struct CancelClosure {
    Request request;
    domain::ClosureId closure{0};
};
[[nodiscard]] domain::Result<Receipt> cancelClosure(Desk &desk, const CancelClosure &command);

/// A cap over the contract's years wants to know when the contract begins.
struct AddCap {
    Request request;
    domain::Cap cap;
};
[[nodiscard]] domain::Result<Receipt> addCap(Desk &desk, const AddCap &command);

/// What is left out stays. Days that openings took already are counted against the new number, in past years too; what was
/// recorded with an opening stays in its history. Errors: Duplicate (the name), EmptyField (nothing given).
struct AmendCap {
    Request request;
    domain::ContractId contract{0};
    domain::CapId cap{0};
    std::optional<QString> name = {};
    std::optional<int> days = {};
    std::optional<domain::CapYear> year = {};
};
[[nodiscard]] domain::Result<Receipt> amendCap(Desk &desk, const AmendCap &command);

struct AddOpeningKind {
    Request request;
    domain::OpeningKind kind;
};
[[nodiscard]] domain::Result<Receipt> addOpeningKind(Desk &desk, const AddOpeningKind &command);

/// From how many days before the vote an election's opening is proposed, and who authorises openings of the kind (empty: the
/// contract says nobody); the openings that there are stay as they are. Errors: EmptyField (nothing to change), InvalidValue
/// (days of a kind that no vote begins, too many), Inactive (it is retired).
struct AmendOpeningKind {
    Request request;
    domain::ContractId contract{0};
    domain::OpeningKindId kind{0};
    std::optional<int> daysBeforeVote = {};
    std::optional<QString> authorisedBy = {};
};
[[nodiscard]] domain::Result<Receipt> amendOpeningKind(Desk &desk, const AmendOpeningKind &command);

/// There are no more openings of the kind; those that there are stay, and count. Errors: Inactive (it is retired already).
struct RetireOpeningKind {
    Request request;
    domain::ContractId contract{0};
    domain::OpeningKindId kind{0};
};
[[nodiscard]] domain::Result<Receipt> retireOpeningKind(Desk &desk, const RetireOpeningKind &command);

/// Refused outside the contract's days, where the days are over before they could be open (InvalidValue of the field "days": an
/// opening that is recorded afterwards would use up a cap and open nothing), and where two elections' days overlap. Elections
/// want the vote's day, which is one of these (or, where its run-off is said, the run-off's is); extensions want who asked for
/// them and when. Days beyond a cap and hours beyond the kind's are never refused: they are recorded as such, with or without
/// `authorisedBy`.
struct AddOpening {
    Request request;
    domain::ContractId contract{0};
    domain::OpeningKindId kind{0};
    domain::LocalDay first = 0;
    domain::LocalDay last = 0;
    std::optional<domain::DayHours> hours = {}; ///< none: the kind's
    std::optional<domain::LocalDay> vote = {};
    std::optional<domain::LocalDay> runOff = {};
    QString askedBy = {};
    std::optional<domain::LocalDay> askedOn = {};
    QString authorisedBy = {};
    QString note = {};
    std::optional<domain::Instant> from = {}; ///< none: from now on
};
struct OpeningReceipt {
    Receipt receipt;
    int beyond = 0;                    ///< how many days more lie beyond a cap by it (*oltre massimale*)
    bool authorisationMissing = false; ///< there are such days, and it came without who authorised them
    domain::DayHours beyondKind = {};  ///< those of its hours that its kind has not
    domain::OpeningEffect effect = {}; ///< as it was found when the days were opened
};
[[nodiscard]] domain::Result<OpeningReceipt> addOpening(Desk &desk, const AddOpening &command);

/// Days that have passed or begun stay open, and count; the others are as they were. Errors: InvalidValue where none is left.
struct CancelOpening {
    Request request;
    domain::OpeningId opening{0};
};
[[nodiscard]] domain::Result<Receipt> cancelOpening(Desk &desk, const CancelOpening &command);

/// Who authorised an opening: recorded later than it was entered, or another than was recorded. Errors: EmptyField (nobody),
/// InvalidValue where it is cancelled.
struct AuthoriseOpening {
    Request request;
    domain::OpeningId opening{0};
    QString authorisedBy = {};
};
[[nodiscard]] domain::Result<Receipt> authoriseOpening(Desk &desk, const AuthoriseOpening &command);

/// All that a contract's calendar is made of.
struct CalendarDetail {
    domain::Contract contract;
    std::vector<domain::ContractHours> hours;
    std::vector<domain::ContractClosure> closures;
    std::vector<domain::OpeningKind> kinds;
    std::vector<domain::Opening> openings;
    domain::ServiceCalendar calendar;
};
[[nodiscard]] domain::Result<CalendarDetail> readCalendar(Desk &desk, domain::ContractId contract);

struct OpeningsDetail {
    std::vector<domain::Cap> caps;
    std::vector<domain::OpeningKind> kinds;
    std::vector<domain::Opening> openings; ///< with those that were cancelled
    struct Use {
        domain::CapId cap{0};
        domain::CapUse use = {};
        bool operator==(const Use &) const = default;
    };
    std::vector<Use> uses; ///< of each cap, the periods that the openings touch and the one that is running
    /// How many days of one of the openings lie beyond its cap: those that it added past what is owed.
    [[nodiscard]] int beyondOf(domain::OpeningId opening) const;
    /// It has such days, and nobody is recorded as having authorised them.
    [[nodiscard]] bool lacksAuthorisation(const domain::Opening &opening) const;
    /// How many days beyond a cap nobody is recorded as having authorised.
    [[nodiscard]] int unauthorisedOf(domain::CapId cap) const;
    bool operator==(const OpeningsDetail &) const = default;
};
/// The openings that touch the days, or all.
[[nodiscard]] domain::Result<OpeningsDetail> readOpenings(Desk &desk, domain::ContractId contract,
                                                          const std::optional<domain::Days> &days = {});

/// Both as they were at one moment.
struct WholeCalendar {
    CalendarDetail calendar;
    OpeningsDetail openings;
};
[[nodiscard]] domain::Result<WholeCalendar> readWholeCalendar(Desk &desk, domain::ContractId contract);

} // namespace sportello::desk
