// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/directory.h"
#include "core/domain/text.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer addContact(Context &context)
{
    const Arguments &args = context.args();
    desk::AddContact command{context.request(), {}};
    Contact &contact = command.contact;
    contact.contract = context.contract(args.text(u"contract"_s));
    contact.name = args.positional.at(0);
    contact.kind = args.choice<PartyKind>(u"party"_s).value_or(PartyKind::Customer);
    contact.office = args.text(u"office"_s);
    contact.organisation =
        context.optional(u"organisation"_s, [&](const QString &name) { return context.organisation(name, contact.contract); });
    for (const QString &phone : args.texts(u"phone"_s))
        contact.phones.push_back({phone, {}});
    contact.addresses = args.texts(u"mail"_s);
    return done(desk::addContact(context.desk(), command), Text::tr("Contact added (id %1, version %2)."));
}

Answer amendContact(Context &context)
{
    const Arguments &args = context.args();
    desk::AmendContact command{context.request(),
                               db::orRefuse(desk::readContact(context.desk(), context.contact(args.positional.at(0), {})))};
    Contact &contact = command.contact;
    if (args.has(u"name"_s))
        contact.name = args.text(u"name"_s);
    contact.kind = args.choice<PartyKind>(u"party"_s).value_or(contact.kind);
    if (args.has(u"office"_s))
        contact.office = args.text(u"office"_s);
    if (args.has(u"organisation"_s))
        contact.organisation = context.organisation(args.text(u"organisation"_s), contact.contract);
    if (args.has(u"phone"_s))
        contact.phones.clear();
    for (const QString &phone : args.texts(u"phone"_s))
        contact.phones.push_back({phone, {}});
    if (args.has(u"mail"_s))
        contact.addresses = args.texts(u"mail"_s);
    return done(desk::amendContact(context.desk(), command), Text::tr("Contact changed (id %1, version %2)."));
}

// A contract, a contact, and the word it was found by.
QString cursorText(const storage::ContactCursor &cursor)
{
    const QByteArray word = cursor.word.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return u"%1.%2.%3"_s.arg(cursor.contract).arg(cursor.id).arg(QString::fromLatin1(word));
}

std::optional<storage::ContactCursor> contactCursorOf(const Arguments &args)
{
    const QString text = args.text(u"after"_s);
    if (text.isEmpty())
        return std::nullopt;
    const QStringList parts = text.split(u'.');
    bool contract = false;
    bool id = false;
    storage::ContactCursor cursor{parts.value(0).toLongLong(&contract), {}, parts.value(1).toLongLong(&id)};
    const auto word = QByteArray::fromBase64Encoding(parts.value(2).toLatin1(),
                                                     QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                         | QByteArray::AbortOnBase64DecodingErrors);
    const auto read = word ? fromUtf8(*word, {}) : Result<QString>();
    if (!contract || !id || !word || !read || read->contains(QChar(u'\0')) || parts.size() != 3)
        db::refuse(ErrorKind::WrongUsage, u"--after"_s, text);
    cursor.word = *read;
    return cursor;
}

Answer find(Context &context)
{
    std::vector<ContractId> contracts;
    if (const auto contract = context.contractOption())
        contracts.push_back(*contract);
    const auto [rows, goesOn] = db::orRefuse(desk::listContacts(context.desk(), contracts, context.args().positional.at(0),
                                                                contactCursorOf(context.args()), context.limit()));
    const QString next = goesOn ? cursorText(*goesOn) : QString();
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Name"), Text::tr("Office"), Text::tr("Phones"), Text::tr("E-mail"),
                 Text::tr("Contract"), Text::tr("Party")});
    for (const Contact &row : rows) {
        items.append(toJson(row, context.directory()));
        QStringList phones;
        for (const PhoneNumber &phone : row.phones)
            phones += phone.typed;
        table.add({QString::number(row.id.value()), row.name, row.office, phones.join(u", "_s), row.addresses.join(u", "_s),
                   contractCode(row.contract, context.directory()), words::term(row.kind)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer addOrganisation(Context &context)
{
    const Arguments &args = context.args();
    desk::AddOrganisation command{context.request(), {}};
    command.organisation.contract = context.contract(args.text(u"contract"_s));
    command.organisation.name = args.positional.at(0);
    command.organisation.kind = args.choice<PartyKind>(u"party"_s).value_or(PartyKind::Customer);
    return done(desk::addOrganisation(context.desk(), command), Text::tr("Organisation added (id %1, version %2)."));
}

Answer listOrganisations(Context &context)
{
    const ContractId contract = context.wantedContract();
    const auto [rows, next] = pageOf(db::orRefuse(desk::listOrganisations(context.desk(), contract)), context,
                                     [](const Organisation &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Name"), Text::tr("Party")});
    for (const Organisation &row : rows) {
        items.append(QJsonObject{{u"id"_s, qint64(row.id.value())},
                                 {u"version"_s, row.version},
                                 {u"contract"_s, contractCode(row.contract, context.directory())},
                                 {u"party"_s, key(row.kind)},
                                 {u"name"_s, row.name}});
        table.add({QString::number(row.id.value()), row.name, words::term(row.kind)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

} // namespace

std::vector<Command> contactCommands()
{
    const Option party = Option::choice<PartyKind>(
        u"party"_s, QT_TRANSLATE_NOOP("sportelloctl", "On whose side they stand; customer unless told otherwise."));
    const Options card{
        {u"organisation"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Their organisation, by name or id.")},
        {u"office"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Role and office, as people say it.")},
        Option{u"phone"_s, u"NUMBER"_s, QT_TRANSLATE_NOOP("sportelloctl", "A phone number, as people write it.")}.many(),
        Option{u"mail"_s, u"ADDRESS"_s, QT_TRANSLATE_NOOP("sportelloctl", "An e-mail address.")}.many()};
    return {
        {u"contact add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a contact."),
         {{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Name and surname.")}},
         Options{contractOption().must(), party} + card + addOptions(),
         addContact},
        {u"contact amend"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Change a contact. What is not given stays; numbers and addresses that are given are all there are."),
         {{u"CONTACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "A contact: id, or exactly the phone number or e-mail address.")}},
         Options{{u"name"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Name and surname.")},
                 Option::choice<PartyKind>(u"party"_s, QT_TRANSLATE_NOOP("sportelloctl", "On whose side they stand."))}
             + card + writeOptions(),
         amendContact},
        {u"contact find"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Find contacts by the beginnings of name, number or e-mail address."),
         {{u"WORDS"_s, QT_TRANSLATE_NOOP("sportelloctl", "What to look for."), true}},
         Options{contractOption()} + listOptions(),
         find},
        {u"organisation add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add an organisation."),
         {{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The organisation's name.")}},
         Options{contractOption().must(), party} + addOptions(),
         addOrganisation},
        {u"organisation list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's organisations."),
         {},
         Options{contractOption().must()} + listOptions(),
         listOrganisations},
    };
}

} // namespace sportello::ctl
