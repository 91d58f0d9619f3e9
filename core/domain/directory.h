// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clock.h"
#include "core/domain/ids.h"
#include "core/domain/local_day.h"
#include "core/domain/staffing.h"
#include "core/domain/vocabulary.h"

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <vector>

/// The directory and the catalogue: rows that are the truth themselves, each with a version.
namespace sportello::domain {

struct Contract {
    ContractId id{0};
    int version = 0;
    QString code; ///< short and unique, as people write it: "NAP"
    QString name;
    QString customer;
    ClosingRule closing = ClosingRule::VerifiedOrUnreachable;
    int closingAttempts = 3;         ///< N attempts to reach the requester, 1–99
    int closingDays = 5;             ///< N service days before tacit closing, 1–365
    Milliseconds shortAbandon{5000}; ///< below it a hung-up call is a short abandon
    bool active = true;
    std::optional<LocalDay> begins = {};         ///< its first day; none: nobody said
    std::optional<LocalDay> ends = {};           ///< its last day; none: it goes on
    QString profile = {};                        ///< the code of the profile that it was set up by, or empty
    StaffingRule staffing = StaffingRule::None;  ///< who may work it
    int presence = 1;                            ///< so many people are on the roster at any time of service, 1–99
    bool presenceInBreaks = false;               ///< on site somebody stays during breaks too
    std::optional<ServiceDays> serviceDays = {}; ///< on which days its service is owed; none: nobody said
    bool operator==(const Contract &) const = default;
};

struct Organisation {
    OrganisationId id{0};
    int version = 0;
    ContractId contract{0};
    PartyKind kind = PartyKind::Customer;
    QString name;
    bool operator==(const Organisation &) const = default;
};

/// A phone number as somebody wrote it, and in E.164 where it can be read as one (short and withheld numbers can't).
struct PhoneNumber {
    QString typed;
    QString e164; ///< "+390811234567", or empty
    bool operator==(const PhoneNumber &) const = default;
};

struct Contact {
    ContactId id{0};
    int version = 0;
    ContractId contract{0};
    std::optional<OrganisationId> organisation;
    PartyKind kind = PartyKind::Customer;
    QString name;
    QString office; ///< role and office, as people say it
    QList<PhoneNumber> phones;
    QStringList addresses; ///< e-mail
    bool active = true;
    bool operator==(const Contact &) const = default;
};

struct Team {
    TeamId id{0};
    int version = 0;
    QString name;
    TeamLevel level = TeamLevel::First;
    std::vector<ContractId> contracts;
    bool active = true;
    bool operator==(const Team &) const = default;
};

/// What an operator is in one contract.
struct Post {
    ContractId contract{0};
    Role role = Role::Agent;
    bool operator==(const Post &) const = default;
};

/// Whether a role works a contract, and so must fit its staffing rule: an auditor reads it, and is often of another body.
[[nodiscard]] constexpr bool worksByRole(Role role) noexcept
{
    return role != Role::Auditor;
}

struct Operator {
    OperatorId id{0};
    int version = 0;
    QString login;
    QString name;
    bool administrator = false; ///< runs the system; sees no ticket by it
    bool canLogIn = true;       ///< false for operators known from imported history only
    bool active = true;
    std::vector<Post> posts;
    std::vector<TeamId> teams;
    bool operator==(const Operator &) const = default;

    [[nodiscard]] bool worksOn(ContractId contract) const
    {
        for (const Post &post : posts)
            if (post.contract == contract)
                return true;
        return false;
    }
    [[nodiscard]] bool isIn(TeamId team) const
    {
        for (const TeamId own : teams)
            if (own == team)
                return true;
        return false;
    }
};

/// A node of a tree of services or of categories.
template <class Id>
struct TreeNode {
    Id id{0};
    int version = 0;
    ContractId contract{0};
    std::optional<Id> parent;
    QString name;
    bool active = true;
    bool operator==(const TreeNode &) const = default;
};
using Service = TreeNode<ServiceId>;
using Category = TreeNode<CategoryId>;

/// An entry of the contract's own list of ticket types; serves only the level rules.
struct TicketType {
    TicketTypeId id{0};
    int version = 0;
    ContractId contract{0};
    QString name;
    bool active = true;
    bool operator==(const TicketType &) const = default;
};

/// Who may ask what under a contract (A6): one row says yes; where a contract has no row for it the answer is no.
struct Entitlement {
    ContractId contract{0};
    ContactType type = ContactType::User;
    ContactSubtype subtype = ContactSubtype::NotRecorded; ///< NotRecorded: every sub-type of the type
    PartyKind party = PartyKind::Customer;
    bool operator==(const Entitlement &) const = default;
};

/// Whether the table entitles this party to this contact; a sub-type that is not recorded is held against nobody: any row of the
/// type and the party will do. The operator may go on with a reason where it does not.
[[nodiscard]] bool isEntitled(const std::vector<Entitlement> &table, ContactType type, ContactSubtype subtype, PartyKind party);

} // namespace sportello::domain
