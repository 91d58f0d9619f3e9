// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contract_terms.h"
#include "core/domain/level_rule.h"
#include "core/domain/opening.h"
#include "core/domain/result.h"
#include "core/domain/staffing.h"
#include "core/domain/target.h"

#include <QtCore/QStringList>

/// What a clause says, as data (docs/contracts.md): from a profile a contract is set up, and what differs between two clauses
/// is never code. Ids of contracts, caps and kinds are 0 in all of it.
namespace sportello::exchange {

/// Something that a clause says, and the requirements it stands on: {"D2", "D6"}, empty only where it is a plain None.
template <class T>
struct Stated {
    T value;
    QStringList requirements;
    bool operator==(const Stated &) const = default;
};
template <class T>
using Optional = std::optional<Stated<T>>;

// clang-format off

/// What has to be known to run a contract, and a clause may leave unsaid.
enum class Topic : std::uint8_t {
    Closing = 1, ClosingAttempts, ClosingDays, Holds, ContactTypes, Entitlement, Levels, LevelRules,
    Days, Hours, WorkingDays, Patron, Openings, DaysBeforeVote, OpeningAuthority, CapYear, OnSiteHours, VisitsYear,
    Reports, TrainingHours,
    TargetAnswer, TargetTakeCharge, TargetResolve, TargetCallBack, TargetNextWord, TargetSupplierActivation
};

enum class Silence : std::uint8_t {
    NotSaid = 1,  ///< the clause has no word on it
    NoValue = 2,  ///< the clause asks for it, without saying how much or which: "every day", but not from when to when
    ToConfirm = 3 ///< the profile has a value that is not the clause's own: the body or the parties confirm it
};

// clang-format on

/// In the order in which they are told.
[[nodiscard]] std::vector<Topic> allTopics();
/// The topic's key in a profile: "targets.resolve".
[[nodiscard]] QString topicKey(Topic topic);

struct ProfileSilence {
    Topic topic = Topic::Hours;
    Silence how = Silence::NotSaid;
    bool operator==(const ProfileSilence &) const = default;
};

struct ProfileClosing {
    domain::ClosingRule rule = domain::ClosingRule::Verified;
    std::optional<int> attempts; ///< to reach the requester, 1–99
    std::optional<int> days;     ///< of service before tacit closing, 1–365
    bool operator==(const ProfileClosing &) const = default;
};

/// Hours of presence at the body's, apart from those of the desk (D5).
struct ProfileOnSite {
    bool followsOffice = false;      ///< they are the office's, whatever these are
    bool continuousPresence = false; ///< somebody stays during breaks: the roster's coverage is checked
    std::optional<std::array<domain::DayHours, 7>> week;
    bool operator==(const ProfileOnSite &) const = default;
};

/// Interventions on site, remote being the rule (E1, E2).
struct ProfileVisits {
    int owed = 0; ///< a year, 0–366
    std::optional<domain::CapYear> year;
    bool authorisedFirst = false; ///< in the customer's register, agreed and authorised beforehand, or never counted
    bool operator==(const ProfileVisits &) const = default;
};

struct ProfileTraining {
    int months = 0;           ///< from the contract's beginning, 1–120
    std::optional<int> hours; ///< 1–10,000
    bool operator==(const ProfileTraining &) const = default;
};

struct ProfileOpening {
    domain::OpeningKind kind; ///< without its cap, which has no id yet
    QString cap;              ///< the name of one of the profile's caps; empty: it counts against nothing
    bool operator==(const ProfileOpening &) const = default;
};

struct ContractProfile {
    QString code;            ///< 2–12 capital letters and digits, a letter first: "NAP"
    QString name;            ///< the clause's
    QString customer;        ///< the contracting body
    QStringList asks;        ///< every requirement that names the clause
    Optional<QString> scope; ///< what help is limited to; none: to nothing

    // who may ask for what, and how it is worked
    Optional<ProfileClosing> closing;
    std::vector<Stated<domain::HoldStop>> holds;
    Optional<std::vector<domain::ContactType>> contactTypes;
    std::vector<Stated<domain::Entitlement>> entitlement;
    Optional<int> levels;                              ///< of support, 1 or 2
    std::vector<Stated<domain::LevelRule>> levelRules; ///< by rank, from 1; they name neither ticket types nor teams
    std::vector<Stated<domain::Target>> targets;       ///< by rank, from 1

    // service time
    Optional<domain::ServiceDays> days;
    Optional<domain::HoursRule> hours;            ///< from the beginning of time on
    std::vector<Stated<domain::Cap>> caps;        ///< by different names; for one without a year see Topic::CapYear
    std::vector<Stated<ProfileOpening>> openings; ///< by different names
    Optional<ProfileOnSite> onSite;
    Optional<ProfileVisits> visits;

    // plain facts; none: the clause asks nothing of the kind
    Stated<domain::StaffingRule> staffing{domain::StaffingRule::None, {}};
    Stated<domain::RemoteTools> remoteTools{domain::RemoteTools::None, {}};
    Optional<std::vector<domain::ReportPeriod>> reports;
    Optional<int> surveyMonths;  ///< at most so many between two satisfaction surveys, 1–120
    Optional<int> webViewMonths; ///< at most so many between two refreshments of the body's own web view, 1–120
    Optional<ProfileTraining> training;

    std::vector<ProfileSilence> silent; ///< in the order of the topics

    bool operator==(const ContractProfile &) const = default;

    /// How the clause leaves it unsaid; none: it is said, or does not arise.
    [[nodiscard]] std::optional<Silence> silenceOn(Topic topic) const;

    /// Reads all of it or nothing. Errors: BadMapping (subject: the key, as "openings[1].cap"; detail: what is wrong with it).
    [[nodiscard]] static domain::Result<ContractProfile> parse(const QByteArray &json);
    /// Errors: Io; as parse().
    [[nodiscard]] static domain::Result<ContractProfile> load(const QString &path);
    /// One of those that are part of the program. Errors: NotFound (subject: the code).
    [[nodiscard]] static domain::Result<ContractProfile> shipped(const QString &code);
    /// In alphabetical order.
    [[nodiscard]] static QStringList shippedCodes();
};

} // namespace sportello::exchange
