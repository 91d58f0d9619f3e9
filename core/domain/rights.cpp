// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rights.h"

#include <algorithm>

namespace sportello::domain {

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

} // namespace sportello::domain
