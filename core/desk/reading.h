// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/staffing.h"
#include "core/domain/level_rule.h"
#include "core/domain/priority.h"
#include "core/domain/service_time.h"
#include "core/storage/calls.h"
#include "core/storage/people.h"
#include "core/storage/tickets.h"

#include <map>
#include <memory>

/// What operators look at. Lists are narrowed to the contracts that the operator may see; asking for another is NotAllowed.
namespace sportello::desk {

/// Contracts, teams, people and trees that the operator may see: small, read at once, kept by a console to give ids their names.
struct Directory {
    std::vector<domain::Contract> contracts;
    std::vector<domain::Team> teams;
    std::vector<domain::Operator> operators;
    std::vector<domain::Category> categories;
    std::vector<domain::Service> services;
    std::vector<domain::TicketType> types;
    std::vector<domain::LevelRule> rules;
    std::vector<domain::Entitlement> entitlements;
    std::map<domain::ContractId, domain::PriorityMatrix> matrices;
    std::map<domain::ContractId, std::shared_ptr<const domain::ServiceTime>> service; ///< of all of them
    std::map<domain::OperatorId, std::vector<LeftOut>> leftOut; ///< who does not fit which of the contracts today

    [[nodiscard]] const domain::Contract *contract(domain::ContractId id) const;
    [[nodiscard]] const domain::Team *team(domain::TeamId id) const;
    [[nodiscard]] const domain::Operator *person(domain::OperatorId id) const;
    /// Why somebody can't work a contract today; none: they fit.
    [[nodiscard]] const LeftOut *leftOutOf(domain::OperatorId person, domain::ContractId contract) const;
    /// "ANPR › Accesso"
    [[nodiscard]] QString categoryPath(domain::CategoryId id) const;
    /// The category and all below it.
    [[nodiscard]] std::vector<domain::CategoryId> categoryTree(domain::CategoryId id) const;
    [[nodiscard]] QString operatorName(domain::OperatorId id) const;
    [[nodiscard]] QString teamName(domain::TeamId id) const;
    /// What time is measured by on this contract; of another contract: no service at all.
    [[nodiscard]] const domain::ServiceTime &serviceOf(domain::ContractId id) const;
};
[[nodiscard]] domain::Result<Directory> readDirectory(Desk &desk);

/// The most rows that one page of a list has.
inline constexpr int maxRows = 1000;

/// One page of a list. Empty `filter.contracts` means all that the operator may see. `limit` 1–maxRows. It may be short, and
/// even empty, with more behind it: see storage::listTickets. Errors: NotAllowed, with the detail "no internal notes" where words
/// are searched for by who may not read those.
[[nodiscard]] domain::Result<storage::TicketPage> listTickets(Desk &desk, storage::TicketFilter filter,
                                                              std::optional<storage::TicketOrder> order,
                                                              const std::optional<storage::TicketCursor> &after, int limit);
/// The same, asked on until the page is full or the list has ended: of what fits rarely that takes its time.
[[nodiscard]] domain::Result<storage::TicketPage> listFullPage(Desk &desk, const storage::TicketFilter &filter,
                                                               std::optional<storage::TicketOrder> order,
                                                               const std::optional<storage::TicketCursor> &after, int limit);
[[nodiscard]] domain::Result<int> countTickets(Desk &desk, storage::TicketFilter filter, int cap);

/// A ticket with its story and the people in it.
struct TicketDetail {
    domain::Ticket ticket;
    std::vector<domain::TicketEvent> history;
    std::vector<storage::TicketAlias> aliases;
    std::map<domain::ContactId, domain::Contact> contacts;
    std::optional<domain::Organisation> organisation;
    std::vector<domain::Call> calls;
    std::optional<domain::OperationId> lastOperation; ///< what undo would take back
    std::optional<domain::TicketDue> due;             ///< the most urgent target
};
/// Errors: NotFound, NotAllowed.
[[nodiscard]] domain::Result<TicketDetail> readTicket(Desk &desk, domain::TicketId id);

/// The tickets that a name given elsewhere leads to: a number, an external reference, a provisional code.
[[nodiscard]] domain::Result<std::vector<domain::TicketId>> findTicketByName(Desk &desk, const QString &name);

[[nodiscard]] domain::Result<storage::CallPage> listCalls(Desk &desk, storage::CallFilter filter,
                                                          const std::optional<storage::CallCursor> &after, int limit);

/// The first that are found, by name.
[[nodiscard]] domain::Result<std::vector<domain::Contact>> findContacts(Desk &desk, const QString &typed, int limit);
/// All of them, page by page, of these contracts or of all that the operator may see.
[[nodiscard]] domain::Result<storage::ContactPage> listContacts(Desk &desk, const std::vector<domain::ContractId> &contracts,
                                                                const QString &typed,
                                                                const std::optional<storage::ContactCursor> &after, int limit);
[[nodiscard]] domain::Result<domain::Contact> readContact(Desk &desk, domain::ContactId id);
[[nodiscard]] domain::Result<std::vector<domain::Organisation>> listOrganisations(Desk &desk, domain::ContractId contract);

} // namespace sportello::desk
