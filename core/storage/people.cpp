// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/people.h"

#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "core/storage/by_ids.h"
#include "core/storage/contact_keys.h"

#include <algorithm>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString organisationColumns = u"id, version, contract_id, kind, name"_s;

Organisation readOrganisation(db::Query &q)
{
    return {q.get<OrganisationId>(0), q.get<int>(1), q.get<ContractId>(2), q.get<PartyKind>(3), q.get<QString>(4)};
}

const QString cardColumns = u"id, version, contract_id, organisation_id, kind, name, office, active"_s;

/// A contact without phones and addresses.
Contact readCard(db::Query &q)
{
    Contact contact;
    contact.id = q.get<ContactId>(0);
    contact.version = q.get<int>(1);
    contact.contract = q.get<ContractId>(2);
    contact.organisation = q.get<std::optional<OrganisationId>>(3);
    contact.kind = q.get<PartyKind>(4);
    contact.name = q.get<QString>(5);
    contact.office = q.get<QString>(6);
    contact.active = q.get<bool>(7);
    return contact;
}

/// The phones and addresses of contacts, asked for together.
class AskedWays {
public:
    AskedWays(db::Session &session, const std::set<ContactId> &ids)
        : m_phones(session, u"SELECT contact_id, rank, typed, e164 FROM contact_phone WHERE contact_id"_s, ids),
          m_addresses(session, u"SELECT contact_id, rank, address FROM contact_address WHERE contact_id"_s, ids)
    {
    }

    void addTo(std::map<ContactId, Contact> &contacts)
    {
        struct Phone {
            ContactId contact;
            int rank;
            PhoneNumber number;
        };
        std::vector<Phone> phones;
        m_phones.visit([&](db::Query &q) {
            phones.push_back({q.get<ContactId>(0), q.get<int>(1), {q.get<QString>(2), q.get<QString>(3)}});
        });
        std::ranges::sort(phones, {}, &Phone::rank);
        for (const Phone &phone : phones)
            contacts.at(phone.contact).phones.push_back(phone.number);
        std::vector<std::tuple<int, ContactId, QString>> addresses;
        m_addresses.visit([&](db::Query &q) { addresses.emplace_back(q.get<int>(1), q.get<ContactId>(0), q.get<QString>(2)); });
        std::ranges::sort(addresses);
        for (const auto &[rank, contact, address] : addresses)
            contacts.at(contact).addresses.push_back(address);
    }

private:
    AskedIds<ContactId> m_phones, m_addresses;
};

/// What a contact is found by.
std::vector<ContactKey> keysOf(const Contact &contact)
{
    QStringList keys = searchWords(contact.name);
    for (const QString &address : contact.addresses)
        keys << address.toCaseFolded() << searchWords(address);
    for (const PhoneNumber &phone : contact.phones)
        keys << searchDigits(phone);
    return contactKeys(keys);
}

void writeDetails(db::Session &session, const Contact &contact)
{
    for (qsizetype i = 0; i < contact.phones.size(); ++i)
        session.post(u"INSERT INTO contact_phone(contact_id, rank, typed, e164) VALUES(?, ?, ?, ?)"_s, contact.id, i,
                     contact.phones.at(i).typed, contact.phones.at(i).e164);
    for (qsizetype i = 0; i < contact.addresses.size(); ++i)
        session.post(u"INSERT INTO contact_address(contact_id, rank, address) VALUES(?, ?, ?)"_s, contact.id, i,
                     contact.addresses.at(i));
    for (const ContactKey &key : keysOf(contact))
        session.post(u"INSERT INTO contact_key(contract_id, word, contact_id, shared) VALUES(?, ?, ?, ?)"_s, contact.contract,
                     key.word, contact.id, qint64{key.shared});
}

/// The words of a search: a number by its digits, an address as it stands, anything else by its words.
QStringList searchKeys(const QString &typed)
{
    const QString text = typed.trimmed();
    const bool isNumber =
        !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit() || QStringView(u" +-/().").contains(c); });
    if (isNumber)
        return {searchDigits(readPhoneNumber(text))};
    if (text.contains(u'@') && !text.contains(u' '))
        return {text.toCaseFolded()};
    return searchWords(text);
}

/// The first text after all those that begin with `prefix`.
QString afterPrefix(const QString &prefix)
{
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

} // namespace

OrganisationId insertOrganisation(db::Session &session, const Organisation &o)
{
    return session
        .value<OrganisationId>(
            u"INSERT INTO organisation(version, contract_id, kind, name, folded) VALUES(1, ?, ?, ?, ?) RETURNING id"_s,
            o.contract, o.kind, o.name, folded(o.name))
        .value();
}

db::Asked<std::optional<Organisation>> askOrganisation(db::Session &session, OrganisationId id)
{
    const auto read = [](db::Query &q) { return q.next() ? std::optional(readOrganisation(q)) : std::nullopt; };
    return db::ask(session, u"SELECT "_s + organisationColumns + u" FROM organisation WHERE id = ?"_s, +read, id);
}

std::optional<Organisation> loadOrganisation(db::Session &session, OrganisationId id)
{
    return askOrganisation(session, id).answer();
}

std::optional<Organisation> findOrganisation(db::Session &session, ContractId contract, const QString &name)
{
    db::Query q =
        session.query(u"SELECT "_s + organisationColumns + u" FROM organisation WHERE contract_id = ? AND folded = ?"_s);
    q.run(contract, folded(name));
    return q.next() ? std::optional(readOrganisation(q)) : std::nullopt;
}

std::vector<Organisation> listOrganisations(db::Session &session, ContractId contract)
{
    db::Query q =
        session.query(u"SELECT "_s + organisationColumns + u" FROM organisation WHERE contract_id = ? ORDER BY folded"_s);
    q.run(contract);
    std::vector<Organisation> rows;
    while (q.next())
        rows.push_back(readOrganisation(q));
    return rows;
}

ContactId insertContact(db::Session &session, const Contact &contact)
{
    Contact written = contact;
    written.id =
        session
            .value<ContactId>(
                u"INSERT INTO contact(version, contract_id, organisation_id, kind, name, office, active) VALUES(1, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
                contact.contract, contact.organisation, contact.kind, contact.name, contact.office, contact.active)
            .value();
    writeDetails(session, written);
    return written.id;
}

bool updateContact(db::Session &session, const Contact &contact)
{
    const qint64 changed = session.run(
        u"UPDATE contact SET version = ?, organisation_id = ?, kind = ?, name = ?, office = ?, active = ? WHERE id = ? AND version = ?"_s,
        contact.version, contact.organisation, contact.kind, contact.name, contact.office, contact.active, contact.id,
        contact.version - 1);
    if (changed == 0)
        return false;
    session.run(u"DELETE FROM contact_phone WHERE contact_id = ?"_s, contact.id);
    session.run(u"DELETE FROM contact_address WHERE contact_id = ?"_s, contact.id);
    session.run(u"DELETE FROM contact_key WHERE contact_id = ?"_s, contact.id);
    writeDetails(session, contact);
    return true;
}

db::Asked<std::optional<Contact>> askContactCard(db::Session &session, ContactId id)
{
    const auto read = [](db::Query &q) { return q.next() ? std::optional(readCard(q)) : std::nullopt; };
    return db::ask(session, u"SELECT "_s + cardColumns + u" FROM contact WHERE id = ?"_s, +read, id);
}

std::optional<Contact> loadContactCard(db::Session &session, ContactId id)
{
    return askContactCard(session, id).answer();
}

std::vector<ContactId> contactsWithOtherKeys(db::Session &session, ContactId from, ContactId to)
{
    using Keys = std::vector<std::pair<ContractId, ContactKey>>;
    std::map<ContactId, Keys> kept;
    std::set<ContactId> ids;
    db::Query stored = session.query(u"SELECT contact_id, contract_id, word, shared FROM contact_key WHERE contact_id >= ?"
                                     " AND contact_id <= ? ORDER BY contact_id, contract_id, word"_s);
    stored.run(from, to);
    while (stored.next()) {
        const ContactKey key{stored.get<QString>(2), qsizetype(stored.get<qint64>(3))};
        kept[stored.get<ContactId>(0)].emplace_back(stored.get<ContractId>(1), key);
    }
    db::Query there = session.query(u"SELECT id FROM contact WHERE id >= ? AND id <= ?"_s);
    there.run(from, to);
    while (there.next())
        ids.insert(there.get<ContactId>(0));
    std::map<ContactId, Keys> wanted;
    for (const auto &[id, contact] : loadContacts(session, ids))
        for (const ContactKey &key : keysOf(contact))
            wanted[id].emplace_back(contact.contract, key);
    std::vector<ContactId> others;
    for (const ContactId id : ids)
        if (kept[id] != wanted[id])
            others.push_back(id);
    return others;
}

std::map<ContactId, Contact> loadContacts(db::Session &session, const std::set<ContactId> &ids)
{
    AskedIds cardRows(session, u"SELECT "_s + cardColumns + u" FROM contact WHERE id"_s, ids);
    AskedWays ways(session, ids);
    std::map<ContactId, Contact> contacts;
    cardRows.visit([&](db::Query &q) { contacts.emplace(q.get<ContactId>(0), readCard(q)); });
    ways.addTo(contacts);
    return contacts;
}

std::optional<Contact> loadContact(db::Session &session, ContactId id)
{
    std::map<ContactId, Contact> found = loadContacts(session, {id});
    return found.empty() ? std::nullopt : std::optional(std::move(found.begin()->second));
}

ContactPage listContacts(db::Session &session, std::vector<ContractId> contracts, const QString &typed,
                         const std::optional<ContactCursor> &after, int limit)
{
    QStringList keys = searchKeys(typed);
    keys.removeAll(QString());
    if (keys.isEmpty())
        return {};
    // The longest word is the rarest guess: it walks the index, the others only look up. Who has several words that begin with
    // it stands at the first of them.
    std::ranges::sort(keys, std::ranges::greater{}, &QString::size);
    QString sql = u"SELECT c."_s + QString(cardColumns).replace(u", "_s, u", c."_s)
        + u", k.word FROM contact_key k JOIN contact c ON c.id = k.contact_id AND c.active = 1"
          " WHERE k.contract_id = ? AND (k.word, k.contact_id) > (?, ?) AND k.word < ? AND k.shared < ?"_s;
    for (qsizetype i = 1; i < keys.size(); ++i)
        sql += u" AND EXISTS (SELECT 1 FROM contact_key o WHERE o.contact_id = k.contact_id AND o.word >= ? AND o.word < ?)"_s;
    sql += u" ORDER BY k.word, k.contact_id LIMIT ?"_s;
    const QString &first = keys.front();
    std::ranges::sort(contracts);
    std::vector<ContactCursor> found;
    std::map<ContactId, Contact> contacts;
    for (const ContractId contract : contracts) {
        if (int(found.size()) > limit || (after && contract.value() < after->contract))
            continue;
        const bool goesOn = after && contract.value() == after->contract && after->word >= first;
        std::vector<db::Value> values{db::Column<ContractId>::toValue(contract), goesOn ? after->word : first,
                                      goesOn ? after->id : qint64{0}, afterPrefix(first), qint64{first.size()}};
        for (qsizetype i = 1; i < keys.size(); ++i) {
            values.push_back(keys.at(i));
            values.push_back(afterPrefix(keys.at(i)));
        }
        values.push_back(qint64{limit} + 1 - qint64(found.size()));
        db::Query q = session.query(sql);
        q.runWith(values);
        while (q.next()) {
            found.push_back({contract.value(), q.get<QString>(8), q.get<qint64>(0)});
            contacts.emplace(ContactId(found.back().id), readCard(q));
        }
    }
    ContactPage page;
    if (int(found.size()) > limit) {
        contacts.erase(ContactId(found.back().id));
        found.pop_back();
        page.next = found.back();
    }
    std::set<ContactId> ids;
    for (const auto &[id, contact] : contacts)
        ids.insert(id);
    AskedWays(session, ids).addTo(contacts);
    for (const ContactCursor &at : found)
        page.rows.push_back(std::move(contacts.at(ContactId(at.id))));
    return page;
}

std::vector<Contact> findContacts(db::Session &session, const std::vector<ContractId> &contracts, const QString &typed, int limit)
{
    std::vector<Contact> contacts = listContacts(session, contracts, typed, {}, limit).rows;
    std::ranges::sort(contacts, [](const Contact &a, const Contact &b) {
        return std::pair(folded(a.name), a.id) < std::pair(folded(b.name), b.id);
    });
    return contacts;
}

std::optional<ContactId> findContactByName(db::Session &session, ContractId contract, const QString &name)
{
    return session.value<ContactId>(u"SELECT id FROM contact WHERE contract_id = ? AND name = ? ORDER BY id LIMIT 1"_s, contract,
                                    name);
}

} // namespace sportello::storage
