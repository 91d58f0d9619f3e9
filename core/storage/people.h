// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"
#include "core/domain/directory.h"
#include "core/storage/tickets.h"

#include <map>
#include <set>
#include <vector>

/// Organisations and contacts: the truth themselves, versioned. All functions throw db::DbError.
namespace sportello::storage {

[[nodiscard]] domain::OrganisationId insertOrganisation(db::Session &session, const domain::Organisation &organisation);
[[nodiscard]] db::Asked<std::optional<domain::Organisation>> askOrganisation(db::Session &session, domain::OrganisationId id);
[[nodiscard]] std::optional<domain::Organisation> loadOrganisation(db::Session &session, domain::OrganisationId id);
[[nodiscard]] std::optional<domain::Organisation> findOrganisation(db::Session &session, domain::ContractId contract,
                                                                   const QString &name);
[[nodiscard]] std::vector<domain::Organisation> listOrganisations(db::Session &session, domain::ContractId contract);

/// Inserts a contact with its numbers and addresses and what it is found by; the given id is ignored.
[[nodiscard]] domain::ContactId insertContact(db::Session &session, const domain::Contact &contact);
/// Writes all of the contact; its version must be the one after the stored one. False: it is not.
[[nodiscard]] bool updateContact(db::Session &session, const domain::Contact &contact);
[[nodiscard]] std::optional<domain::Contact> loadContact(db::Session &session, domain::ContactId id);
/// Several at once: costs hardly more than one. Those that are not there are left out.
[[nodiscard]] std::map<domain::ContactId, domain::Contact> loadContacts(db::Session &session,
                                                                        const std::set<domain::ContactId> &ids);

/// One without numbers and addresses: one look instead of three.
[[nodiscard]] db::Asked<std::optional<domain::Contact>> askContactCard(db::Session &session, domain::ContactId id);
[[nodiscard]] std::optional<domain::Contact> loadContactCard(db::Session &session, domain::ContactId id);

/// By the word that a contact was found by first.
struct ContactCursor {
    qint64 contract = 0;
    QString word;
    qint64 id = 0;
    bool operator==(const ContactCursor &) const = default;
};
using ContactPage = Page<domain::Contact, ContactCursor>;

/// Active contacts whose name, address or number begins with each of the words typed, at most `limit` after `after`: contract by
/// contract, in the order of what they are found by. A number is compared by its digits, however it was typed.
[[nodiscard]] ContactPage listContacts(db::Session &session, std::vector<domain::ContractId> contracts, const QString &typed,
                                       const std::optional<ContactCursor> &after, int limit);
/// The first of them, by name.
[[nodiscard]] std::vector<domain::Contact> findContacts(db::Session &session, const std::vector<domain::ContractId> &contracts,
                                                        const QString &typed, int limit);

/// Those with ids in [from, to] whose stored words and digits are not what they are to be found by.
[[nodiscard]] std::vector<domain::ContactId> contactsWithOtherKeys(db::Session &session, domain::ContactId from,
                                                                   domain::ContactId to);

/// A contact of exactly this name, for imports.
[[nodiscard]] std::optional<domain::ContactId> findContactByName(db::Session &session, domain::ContractId contract,
                                                                 const QString &name);

} // namespace sportello::storage
