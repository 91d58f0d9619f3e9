// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"

#include "core/domain/merge.h"
#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "core/storage/catalogue.h"
#include "core/storage/people.h"

#include <QtCore/QJsonDocument>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// The contact as it will be kept. Refuses by exception.
Contact cleanedContact(db::Session &session, const Contact &typed)
{
    Contact contact = typed;
    contact.name = db::orRefuse(cleanLine(typed.name, u"name"_s, false, 120));
    contact.office = db::orRefuse(cleanLine(typed.office, u"office"_s, true, 200));
    contact.phones.clear();
    for (const PhoneNumber &phone : typed.phones)
        if (const QString number = db::orRefuse(cleanLine(phone.typed, u"number"_s, true, 64)); !number.isEmpty())
            contact.phones.push_back(readPhoneNumber(number));
    contact.addresses.clear();
    for (const QString &address : typed.addresses)
        if (const QString line = db::orRefuse(cleanLine(address, u"address"_s, true, 254)); !line.isEmpty())
            contact.addresses.push_back(line);
    if (!storage::loadContract(session, contact.contract))
        db::refuse(ErrorKind::NotFound, u"contract"_s, QString::number(contact.contract.value()));
    if (contact.organisation)
        if (const auto organisation = storage::loadOrganisation(session, *contact.organisation);
            !organisation || organisation->contract != contact.contract)
            db::refuse(ErrorKind::NotFound, u"organisation"_s, QString::number(contact.organisation->value()));
    return contact;
}

/// All of a contact but its organisation and kind is personal text.
Texts personalTexts(const Contact &contact)
{
    Texts texts{{TextField::Name, contact.name}};
    QStringList numbers;
    for (const PhoneNumber &phone : contact.phones)
        numbers += phone.typed;
    const auto set = [&](TextField field, const QString &text) {
        if (!text.isEmpty())
            texts.insert(field, text);
    };
    set(TextField::Detail, contact.office);
    set(TextField::Number, numbers.join(u'\n'));
    set(TextField::Address, contact.addresses.join(u'\n'));
    return texts;
}

QString contactFacts(const Contact &contact)
{
    QJsonObject json{{u"kind"_s, int(contact.kind)}, {u"active"_s, int(contact.active)}};
    if (contact.organisation)
        json.insert(u"organisation"_s, qint64(contact.organisation->value()));
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// The contact as its history has it at a version; none where that does not say it whole.
std::optional<Contact> contactAt(db::Session &session, const Contact &now, int version)
{
    const auto history = storage::loadEvents(session, {SubjectKind::Contact, now.id.value()});
    if (version < 1 || version > now.version || int(history.size()) != now.version)
        return std::nullopt;
    const storage::StoredEvent &event = history[std::size_t(version - 1)];
    const QJsonObject facts = QJsonDocument::fromJson(event.facts.toUtf8()).object();
    Contact contact = now;
    contact.version = version;
    contact.kind = PartyKind(facts.value(u"kind"_s).toInt(int(now.kind)));
    contact.active = facts.value(u"active"_s).toInt(1) != 0;
    contact.organisation.reset();
    if (facts.contains(u"organisation"_s))
        contact.organisation = OrganisationId(facts.value(u"organisation"_s).toInteger());
    contact.name = event.texts.value(TextField::Name);
    contact.office = event.texts.value(TextField::Detail);
    contact.phones.clear();
    for (const QString &number : event.texts.value(TextField::Number).split(u'\n', Qt::SkipEmptyParts))
        contact.phones.push_back(readPhoneNumber(number));
    contact.addresses = event.texts.value(TextField::Address).split(u'\n', Qt::SkipEmptyParts);
    return contact.name.isEmpty() ? std::nullopt : std::optional(contact); // its texts were erased
}

/// What was wanted of a list, done to what it is now.
template <class List>
List mergedList(const List &was, const List &now, const List &wanted)
{
    List merged;
    for (const auto &one : now)
        if (wanted.contains(one) || !was.contains(one))
            merged.push_back(one);
    for (const auto &one : wanted)
        if (!was.contains(one) && !merged.contains(one))
            merged.push_back(one);
    return merged;
}

/// What was wanted, with what others changed since. Refuses with StaleVersion.
Contact mergedContact(const Contact &was, const Contact &now, const Contact &wanted)
{
    Contact merged = wanted;
    QStringList fields;
    const auto merge = [&](const QString &name, auto Contact::*field) {
        if (wanted.*field == was.*field)
            merged.*field = now.*field;
        else if (isContested(was.*field, now.*field, wanted.*field))
            fields += name;
    };
    merge(u"organisation"_s, &Contact::organisation);
    merge(u"kind"_s, &Contact::kind);
    merge(u"name"_s, &Contact::name);
    merge(u"office"_s, &Contact::office);
    merge(u"active"_s, &Contact::active);
    merged.phones = mergedList(was.phones, now.phones, wanted.phones);
    merged.addresses = mergedList(was.addresses, now.addresses, wanted.addresses);
    if (const Error error = contested(u"contact"_s, fields); !fields.isEmpty())
        db::refuse(error.kind, error.subject, error.detail);
    return merged;
}

Content contactContent(const Contact &contact)
{
    Content content(contact.id, contact.contract, contact.organisation, contact.kind, contact.name, contact.office,
                    contact.active);
    for (const PhoneNumber &phone : contact.phones)
        content.add(phone.typed);
    for (const QString &address : contact.addresses)
        content.add(u"@"_s + address);
    return content;
}

} // namespace

Result<Receipt> addOrganisation(Desk &desk, const AddOrganisation &c)
{
    const Organisation &given = c.organisation;
    return perform(desk, Verb::ContactWrite, c.request, Content(given.contract, given.kind, given.name), [&](Unit &unit) {
        desk.require(Verb::ContactWrite, Target::in(given.contract));
        Organisation organisation = given;
        organisation.name = db::orRefuse(cleanLine(given.name, u"name"_s, false, 200));
        if (folded(organisation.name).isEmpty())
            db::refuse(ErrorKind::InvalidValue, u"name"_s, organisation.name);
        if (storage::findOrganisation(unit.session(), given.contract, organisation.name))
            db::refuse(ErrorKind::Duplicate, organisation.name);
        const std::int64_t id = storage::insertOrganisation(unit.session(), organisation).value();
        (void)unit.begin(given.contract, {.id = id, .version = 1});
        unit.appendRecord({SubjectKind::Organisation, id}, EventKind::Added, given.contract,
                          u"{\"kind\":%1}"_s.arg(int(organisation.kind)), {{TextField::Name, organisation.name}});
    });
}

Result<Receipt> addContact(Desk &desk, const AddContact &c)
{
    return perform(desk, Verb::ContactWrite, c.request, contactContent(c.contact), [&](Unit &unit) {
        desk.require(Verb::ContactWrite, Target::in(c.contact.contract));
        const Contact contact = cleanedContact(unit.session(), c.contact);
        const std::int64_t id = storage::insertContact(unit.session(), contact).value();
        (void)unit.begin(contact.contract, {.id = id, .version = 1});
        unit.appendRecord({SubjectKind::Contact, id}, EventKind::Added, contact.contract, contactFacts(contact),
                          personalTexts(contact));
    });
}

Result<Receipt> amendContact(Desk &desk, const AmendContact &c)
{
    return perform(desk, Verb::ContactWrite, c.request, contactContent(c.contact), [&](Unit &unit) {
        const auto before = storage::loadContact(unit.session(), c.contact.id);
        if (!before)
            db::refuse(ErrorKind::NotFound, u"contact"_s, QString::number(c.contact.id.value()));
        desk.require(Verb::ContactWrite, Target::in(before->contract));
        Contact contact = c.contact;
        contact.contract = before->contract;
        contact = cleanedContact(unit.session(), contact);
        if (const int seen = c.request.version.value_or(c.contact.version); seen != before->version) {
            const auto was = contactAt(unit.session(), *before, seen);
            if (!was)
                db::refuse(ErrorKind::StaleVersion, u"contact"_s, u"%1/%2"_s.arg(seen).arg(before->version));
            contact = mergedContact(*was, *before, contact);
        }
        contact.version = before->version + 1;
        (void)unit.begin(contact.contract, {.id = contact.id.value(), .version = contact.version});
        if (!storage::updateContact(unit.session(), contact))
            db::refuse(ErrorKind::StaleVersion, u"contact"_s);
        unit.appendRecord({SubjectKind::Contact, contact.id.value()}, EventKind::Changed, contact.contract, contactFacts(contact),
                          personalTexts(contact));
    });
}

} // namespace sportello::desk
