// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rights.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

QString roleText(Role role)
{
    static constexpr std::array names{"L1"_L1, "L2"_L1, "SUP"_L1, "ADM"_L1, "CON"_L1, "REF"_L1, "AUD"_L1, "SYS"_L1};
    return names.at(std::size_t(role) - 1);
}

QString grantText(Grant grant)
{
    static constexpr std::array scopes{"–"_L1, "own"_L1, "team"_L1, "level"_L1, "level or team"_L1, "contract"_L1, "all"_L1};
    static constexpr std::array conditions{""_L1,
                                           "with reason"_L1,
                                           "by rule"_L1,
                                           "tacit, by rule"_L1,
                                           "no internal notes"_L1,
                                           "confirms"_L1,
                                           "7 days"_L1,
                                           "sees its report, not the tickets"_L1};
    if (grant.scope == Scope::None)
        return u"–"_s;
    if (grant.condition == Condition::ByRule || grant.condition == Condition::Tacit)
        return conditions.at(std::size_t(grant.condition));
    QString text = scopes.at(std::size_t(grant.scope));
    if (grant.condition != Condition::None)
        text += u", "_s + conditions.at(std::size_t(grant.condition));
    return text;
}

Target Target::of(const Ticket &ticket)
{
    Target target{ticket.contract, ticket.place.level, ticket.team, {}};
    for (const std::optional<OperatorId> &owner : {ticket.openedBy, ticket.assignee, ticket.resolvedBy})
        if (owner)
            target.owners.push_back(*owner);
    return target;
}

namespace {

std::optional<Level> levelOf(Role role)
{
    if (role == Role::Agent)
        return Level::First;
    if (role == Role::Technician)
        return Level::Second;
    return std::nullopt;
}

bool reaches(Scope scope, const Operator &person, Role role, const Target &target)
{
    const bool atLevel = target.level && target.level == levelOf(role);
    const bool withTeam = target.team && person.isIn(*target.team);
    switch (scope) {
    case Scope::None:
        return false;
    case Scope::Own:
        return std::ranges::find(target.owners, person.id) != target.owners.end();
    case Scope::Team:
        return withTeam;
    case Scope::Level:
        return atLevel;
    case Scope::LevelOrTeam:
        return atLevel || withTeam;
    case Scope::Contract:
    case Scope::All:
        return true;
    }
    return false;
}

} // namespace

std::optional<Grant> grantOn(const Operator &person, Verb verb, const Target &target)
{
    if (const Grant grant = grantFor(verb, Role::Administrator); person.administrator && grant.scope == Scope::All)
        return grant;
    std::optional<Grant> freest;
    for (const Post &post : person.posts) {
        if (!target.contract || post.contract != *target.contract)
            continue;
        const Grant grant = grantFor(verb, post.role);
        if (isByHand(grant) && reaches(grant.scope, person, post.role, target)
            && (!freest || freest->condition != Condition::None))
            freest = grant;
    }
    return freest;
}

Result<void> authorise(const Operator &person, Verb verb, const Target &target)
{
    if (grantOn(person, verb, target))
        return {};
    if (target.contract && !person.worksOn(*target.contract))
        return failure(ErrorKind::NotAllowed, verbName(verb), u"contract"_s);
    const Scope widest = target.contract ? scopeOn(person, verb, *target.contract) : Scope::None;
    return failure(ErrorKind::NotAllowed, verbName(verb), grantText({widest, Condition::None}));
}

std::vector<ContractId> contractsFor(const Operator &person, Verb verb)
{
    std::vector<ContractId> contracts;
    for (const Post &post : person.posts)
        if (const Grant grant = grantFor(verb, post.role);
            grant.scope != Scope::None && isByHand(grant) && std::ranges::find(contracts, post.contract) == contracts.end())
            contracts.push_back(post.contract);
    return contracts;
}

Scope scopeOn(const Operator &person, Verb verb, ContractId contractId)
{
    Scope widest = Scope::None;
    for (const Post &post : person.posts)
        if (post.contract == contractId)
            widest = std::max(widest, grantFor(verb, post.role).scope);
    return widest;
}

} // namespace sportello::desk
