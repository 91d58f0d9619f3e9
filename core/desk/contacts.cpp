// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"

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
        if (const int seen = c.request.version.value_or(c.contact.version); seen != before->version)
            db::refuse(ErrorKind::StaleVersion, u"contact"_s, u"%1/%2"_s.arg(seen).arg(before->version));
        Contact contact = c.contact;
        contact.contract = before->contract;
        contact = cleanedContact(unit.session(), contact);
        contact.version = before->version + 1;
        (void)unit.begin(contact.contract, {.id = contact.id.value(), .version = contact.version});
        if (!storage::updateContact(unit.session(), contact))
            db::refuse(ErrorKind::StaleVersion, u"contact"_s);
        unit.appendRecord({SubjectKind::Contact, contact.id.value()}, EventKind::Changed, contact.contract, contactFacts(contact),
                          personalTexts(contact));
    });
}

} // namespace sportello::desk
