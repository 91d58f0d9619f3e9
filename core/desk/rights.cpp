// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rights.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr Grant no{};
constexpr Grant own{Scope::Own};
constexpr Grant team{Scope::Team};
constexpr Grant level{Scope::Level};
constexpr Grant levelOrTeam{Scope::LevelOrTeam};
constexpr Grant contract{Scope::Contract};
constexpr Grant all{Scope::All};
constexpr Grant byRule{Scope::Contract, Condition::ByRule};

} // namespace

const std::vector<RightsRow> &rightsTable()
{
    using enum Verb;
    constexpr Grant contractReason{Scope::Contract, Condition::WithReason};
    constexpr Grant teamReason{Scope::Team, Condition::WithReason};
    constexpr Grant ownNoNotes{Scope::Own, Condition::NoInternalNotes};
    constexpr Grant contractNoNotes{Scope::Contract, Condition::NoInternalNotes};
    constexpr Grant ownConfirms{Scope::Own, Condition::Confirms};
    constexpr Grant contractConfirms{Scope::Contract, Condition::Confirms};
    constexpr Grant own7{Scope::Own, Condition::SevenDays};
    constexpr Grant contract7{Scope::Contract, Condition::SevenDays};
    constexpr Grant tacit{Scope::Contract, Condition::Tacit};
    constexpr Grant allReport{Scope::All, Condition::ReportOnly};
    // clang-format off
    static const std::vector<RightsRow> table{
        // verb             L1              L2           SUP       ADM        CON          REF               AUD       SYS
        {CallLog,         {contract,       contract,    contract, no,        no,          no,               no,       contract}},
        {CallAmend,       {own,            own,         own,      no,        no,          no,               no,       contract}},
        {CallList,        {contract,       contract,    contract, no,        ownNoNotes,  contractNoNotes,  contract, no}},
        {TicketOpen,      {contract,       contract,    contract, no,        own,         contract,         no,       contract}},
        {TicketRead,      {contract,       contract,    contract, no,        ownNoNotes,  contractNoNotes,  contract, no}},
        {TicketNote,      {contract,       contract,    contract, no,        no,          no,               no,       no}},
        {TicketMessage,   {contract,       contract,    contract, no,        own,         contract,         no,       byRule}},
        {TicketTake,      {level,          levelOrTeam, contract, no,        no,          no,               no,       no}},
        {TicketHold,      {level,          levelOrTeam, contract, no,        no,          no,               no,       no}},
        {TicketResume,    {level,          levelOrTeam, contract, no,        no,          no,               no,       no}},
        {TicketResolve,   {level,          levelOrTeam, contract, no,        no,          no,               no,       no}},
        {TicketEscalate,  {level,          no,          contract, no,        no,          no,               no,       byRule}},
        {TicketGiveBack,  {no,             level,       contract, no,        no,          no,               no,       no}},
        {TicketAssign,    {own,            team,        contract, no,        no,          no,               no,       byRule}},
        {TicketPriority,  {contractReason, teamReason,  contract, no,        no,          no,               no,       byRule}},
        {TicketAmend,     {contract,       contract,    contract, no,        no,          no,               no,       no}},
        {TicketChase,     {contract,       contract,    contract, no,        own,         contract,         no,       byRule}},
        {TicketVerify,    {contract,       own,         contract, no,        ownConfirms, contractConfirms, no,       no}},
        {TicketClose,     {contract,       own,         contract, no,        ownConfirms, contractConfirms, no,       no}},
        {TicketCloseTacitly, {no,          no,          no,       no,        no,          no,               no,       tacit}},
        {TicketReopen,    {contract,       contract,    contract, no,        own7,        contract7,        no,       no}},
        {TicketCancel,    {own,            own,         contract, no,        no,          no,               no,       no}},
        {TicketMerge,     {own,            own,         contract, no,        no,          no,               no,       no}},
        {Undo,            {own,            own,         own,      no,        no,          no,               no,       no}},
        {ContactRead,     {contract,       contract,    contract, no,        own,         contract,         no,       contract}},
        {ContactWrite,    {contract,       contract,    contract, no,        own,         contract,         no,       contract}},
        {FiguresRead,     {team,           team,        contract, no,        no,          contract,         contract, no}},
        {CatalogueWrite,  {no,             no,          contract, all,       no,          no,               no,       no}},
        {CatalogueRead,   {contract,       contract,    contract, all,       no,          contract,         contract, no}},
        {Import,          {no,             no,          contract, allReport, no,          no,               no,       no}},
        {DirectoryWrite,  {no,             no,          no,       all,       no,          no,               no,       no}},
        {DirectoryRead,   {contract,       contract,    contract, all,       no,          no,               contract, no}},
        {TicketStep,      {no,             no,          no,       no,        no,          no,               no,       byRule}},
        {TicketWake,      {no,             no,          no,       no,        no,          no,               no,       byRule}},
        {OutgoingRead,    {contract,       contract,    contract, no,        no,          no,               contract, no}},
        {OutgoingSettle,  {contract,       contract,    contract, no,        no,          no,               no,       no}},
        {Watch,           {contract,       contract,    contract, all,       no,          no,               no,       byRule}},
        {Send,            {no,             no,          no,       all,       no,          no,               no,       byRule}},
        {Verify,          {no,             no,          no,       all,       no,          no,               no,       no}},
        {Migrate,         {no,             no,          no,       all,       no,          no,               no,       no}},
    };
    // clang-format on
    return table;
}

Grant grantFor(Verb verb, Role role)
{
    const auto &table = rightsTable();
    const auto row = std::ranges::find(table, verb, &RightsRow::verb);
    if (row == table.end())
        return {};
    return row->grants.at(std::size_t(role) - 1);
}

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

/// What the rules do, nobody says.
bool isByHand(Grant grant)
{
    return grant.condition != Condition::ByRule && grant.condition != Condition::Tacit;
}

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
