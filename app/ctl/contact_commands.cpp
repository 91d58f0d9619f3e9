// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/directory.h"
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

Answer find(Context &context)
{
    std::vector<Contact> found = db::orRefuse(desk::findContacts(context.desk(), context.args().positional.at(0), 1000));
    if (const auto contract = context.contractOption())
        std::erase_if(found, [&](const Contact &row) { return row.contract != *contract; });
    const auto [rows, next] = pageOf(found, context, [](const Contact &row) { return row.id.value(); });
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
    return {
        {u"contact add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a contact."),
         {{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Name and surname.")}},
         Options{contractOption().must(),
                 party,
                 {u"organisation"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Their organisation, by name or id.")},
                 {u"office"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Role and office, as people say it.")},
                 Option{u"phone"_s, u"NUMBER"_s, QT_TRANSLATE_NOOP("sportelloctl", "A phone number, as people write it.")}.many(),
                 Option{u"mail"_s, u"ADDRESS"_s, QT_TRANSLATE_NOOP("sportelloctl", "An e-mail address.")}.many()}
             + writeOptions(),
         addContact},
        {u"contact find"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Find contacts by the beginnings of name, number or e-mail address."),
         {{u"WORDS"_s, QT_TRANSLATE_NOOP("sportelloctl", "What to look for."), true}},
         Options{contractOption()} + listOptions(),
         find},
        {u"organisation add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add an organisation."),
         {{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The organisation's name.")}},
         Options{contractOption().must(), party} + writeOptions(),
         addOrganisation},
        {u"organisation list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's organisations."),
         {},
         Options{contractOption().must()} + listOptions(),
         listOrganisations},
    };
}

} // namespace sportello::ctl
