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

/// The rows of a contract, as a page for scripts and people.
template <class Rows, class NameOf>
Answer listNamed(Context &context, const Rows &all, NameOf &&nameOf)
{
    const ContractId contract = context.wantedContract();
    std::vector<typename Rows::value_type> mine;
    std::ranges::copy_if(all, std::back_inserter(mine), [&](const auto &row) { return row.contract == contract; });
    const auto [rows, next] = pageOf(mine, context, [](const auto &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Name")});
    for (const auto &row : rows) {
        items.append(QJsonObject{
            {u"id"_s, qint64(row.id.value())}, {u"version"_s, row.version}, {u"name"_s, nameOf(row)}, {u"active"_s, row.active}});
        table.add({QString::number(row.id.value()), nameOf(row)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer addCategory(Context &context)
{
    desk::AddCategory command{context.request(), {}};
    command.category.contract = context.wantedContract();
    command.category.name = context.args().positional.at(0);
    command.category.parent =
        context.optional(u"parent"_s, [&](const QString &name) { return context.category(name, command.category.contract); });
    return done(desk::addCategory(context.desk(), command), Text::tr("Category added (id %1, version %2)."));
}

Answer addService(Context &context)
{
    desk::AddService command{context.request(), {}};
    command.service.contract = context.wantedContract();
    command.service.name = context.args().positional.at(0);
    command.service.parent =
        context.optional(u"parent"_s, [&](const QString &name) { return context.service(name, command.service.contract); });
    return done(desk::addService(context.desk(), command), Text::tr("Service added (id %1, version %2)."));
}

Answer addType(Context &context)
{
    desk::AddTicketType command{context.request(), {}};
    command.type.contract = context.wantedContract();
    command.type.name = context.args().positional.at(0);
    return done(desk::addTicketType(context.desk(), command), Text::tr("Ticket type added (id %1, version %2)."));
}

/// "type=Guasto,complexity=medium,severity=s2,level=second,team=Applicativi"
LevelRule ruleOf(Context &context, ContractId contract, const QString &text)
{
    LevelRule rule;
    rule.contract = contract;
    for (const QString &part : text.split(u',')) {
        const QString name = part.section(u'=', 0, 0).trimmed();
        const QString value = part.section(u'=', 1).trimmed();
        const auto wanted = [&](const auto &read) {
            if (!read)
                db::refuse(ErrorKind::WrongUsage, u"--rule"_s, part);
            return *read;
        };
        if (name == "type"_L1)
            rule.type = context.type(value, contract);
        else if (name == "complexity"_L1)
            rule.complexityFrom = wanted(fromKey<Complexity>(value));
        else if (name == "severity"_L1)
            rule.severityFrom = wanted(fromKey<Severity>(value));
        else if (name == "level"_L1)
            rule.level = wanted(fromKey<Level>(value));
        else if (name == "team"_L1)
            rule.team = context.team(value);
        else
            db::refuse(ErrorKind::WrongUsage, u"--rule"_s, part);
    }
    return rule;
}

Answer setRules(Context &context)
{
    desk::SetLevelRules command{context.request(), context.wantedContract(), {}};
    for (const QString &text : context.args().texts(u"rule"_s))
        command.rules.push_back(ruleOf(context, command.contract, text));
    return done(desk::setLevelRules(context.desk(), command),
                Text::tr("The level rules were replaced (contract %1, version %2)."));
}

Answer listRules(Context &context)
{
    const ContractId contract = context.wantedContract();
    const desk::Directory &directory = context.directory();
    std::vector<LevelRule> mine;
    std::ranges::copy_if(directory.rules, std::back_inserter(mine),
                         [&](const LevelRule &row) { return row.contract == contract; });
    const auto [rows, next] = pageOf(mine, context, [](const LevelRule &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Type"), Text::tr("Complexity from"), Text::tr("Severity from"), Text::tr("Level"), Text::tr("Team")});
    for (const LevelRule &row : rows) {
        const auto type =
            std::ranges::find_if(directory.types, [&](const TicketType &one) { return row.type && one.id == *row.type; });
        const QString typeName = type == directory.types.end() ? QString() : type->name;
        const QString team = row.team ? directory.teamName(*row.team) : QString();
        const auto keyOrNull = [](const auto &value) { return value ? QJsonValue(key(*value)) : QJsonValue(); };
        items.append(QJsonObject{{u"type"_s, typeName.isEmpty() ? QJsonValue() : QJsonValue(typeName)},
                                 {u"complexity"_s, keyOrNull(row.complexityFrom)},
                                 {u"severity"_s, keyOrNull(row.severityFrom)},
                                 {u"level"_s, key(row.level)},
                                 {u"team"_s, team.isEmpty() ? QJsonValue() : QJsonValue(team)}});
        table.add({typeName, row.complexityFrom ? words::term(*row.complexityFrom) : QString(),
                   row.severityFrom ? words::term(*row.severityFrom) : QString(), words::term(row.level), team});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

/// "user:how-to:customer"; "*" as the sub-type is every one of its type.
Entitlement entitlementOf(ContractId contract, const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto type = fromKey<ContactType>(parts.value(0));
    const auto subtype =
        parts.value(1) == "*"_L1 ? std::optional(ContactSubtype::NotRecorded) : fromKey<ContactSubtype>(parts.value(1));
    const auto party = fromKey<PartyKind>(parts.value(2));
    if (parts.size() != 3 || !type || !subtype || !party)
        db::refuse(ErrorKind::WrongUsage, u"--allow"_s, text);
    return {contract, *type, *subtype, *party};
}

Answer setEntitlements(Context &context)
{
    desk::SetEntitlements command{context.request(), context.wantedContract(), {}};
    for (const QString &text : context.args().texts(u"allow"_s))
        command.table.push_back(entitlementOf(command.contract, text));
    return done(desk::setEntitlements(context.desk(), command),
                Text::tr("The entitlements were replaced (contract %1, version %2)."));
}

Answer listEntitlements(Context &context)
{
    const ContractId contract = context.wantedContract();
    std::vector<Entitlement> mine;
    std::ranges::copy_if(context.directory().entitlements, std::back_inserter(mine),
                         [&](const Entitlement &row) { return row.contract == contract; });
    const auto [rows, next] = pageOf(mine, context, [](const Entitlement &row) {
        return int(row.type) * 10'000 + int(row.subtype) * 100 + int(row.party); // it has no number of its own
    });
    QJsonArray items;
    Table table({Text::tr("Contact type"), Text::tr("Sub-type"), Text::tr("Party")});
    for (const Entitlement &row : rows) {
        const bool every = row.subtype == ContactSubtype::NotRecorded;
        items.append(QJsonObject{{u"contact_type"_s, key(row.type)},
                                 {u"contact_subtype"_s, every ? u"*"_s : key(row.subtype)},
                                 {u"party"_s, key(row.party)}});
        table.add({words::term(row.type), every ? u"*"_s : words::term(row.subtype), words::term(row.party)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer matrix(Context &context)
{
    const ContractId contract = context.wantedContract();
    PriorityMatrix table = context.directory().matrices.at(contract);
    const QStringList cells = context.args().texts(u"set"_s);
    for (const QString &cell : cells) {
        const QStringList parts = cell.split(u':');
        const auto impact = fromKey<Impact>(parts.value(0));
        const auto urgency = fromKey<Urgency>(parts.value(1));
        const auto priority = fromKey<Priority>(parts.value(2));
        if (parts.size() != 3 || !impact || !urgency || !priority)
            db::refuse(ErrorKind::WrongUsage, u"--set"_s, cell);
        table.set(*impact, *urgency, *priority);
    }
    if (!cells.isEmpty())
        return done(desk::setMatrix(context.desk(), {context.request(), contract, table}),
                    Text::tr("The priority matrix was changed (contract %1, version %2)."));
    QJsonObject json;
    Table text({Text::tr("Impact"), Text::tr("Urgency"), Text::tr("Priority")});
    for (const Impact impact : allImpacts) {
        QJsonObject row;
        for (const Urgency urgency : allUrgencies) {
            row.insert(key(urgency), key(table.at(impact, urgency)));
            text.add({words::term(impact), words::term(urgency), words::term(table.at(impact, urgency))});
        }
        json.insert(key(impact), row);
    }
    return {json, text.text()};
}

} // namespace

std::vector<Command> catalogueCommands()
{
    const Option contract = contractOption().must();
    const Argument name{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its name.")};
    const Option parent{
        u"parent"_s, u"NAME"_s,
        QT_TRANSLATE_NOOP("sportelloctl", "What it stands under; a category also by its path, as in \"ANPR > Access\".")};
    const Options list = Options{contract} + listOptions();
    return {
        {u"category add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a category."),
         {name},
         Options{contract, parent} + addOptions(),
         addCategory},
        {u"category list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's categories by their paths."),
         {},
         list,
         [](Context &context) {
             return listNamed(context, context.directory().categories,
                              [&](const Category &row) { return context.directory().categoryPath(row.id); });
         }},
        {u"service add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a service."),
         {name},
         Options{contract, parent} + addOptions(),
         addService},
        {u"service list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's services."),
         {},
         list,
         [](Context &context) {
             return listNamed(context, context.directory().services, [](const Service &row) { return row.name; });
         }},
        {u"type add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add an entry to a contract's list of ticket types."),
         {name},
         Options{contract} + addOptions(),
         addType},
        {u"type list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's ticket types."),
         {},
         list,
         [](Context &context) {
             return listNamed(context, context.directory().types, [](const TicketType &row) { return row.name; });
         }},
        {u"rule set"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Replace the rules that propose level and team; the first that fits proposes."),
         {},
         Options{
             contract,
             Option{u"rule"_s, u"RULE"_s,
                    QT_TRANSLATE_NOOP("sportelloctl",
                                      "A rule, as type=NAME,complexity=medium,severity=s2,level=second,team=NAME; what is left "
                                      "out fits everything, complexity fits from there up, severity from there to graver ones.")}
                 .many()}
             + writeOptions(),
         setRules},
        {u"rule list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the level rules in the order in which they are tried."),
         {},
         list,
         listRules},
        {u"entitlement set"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Replace the table of who may ask what."),
         {},
         Options{contract,
                 Option{u"allow"_s, u"TYPE:SUBTYPE:PARTY"_s,
                        QT_TRANSLATE_NOOP("sportelloctl",
                                          "Who may ask what, as user:how-to:customer or specialist:*:customer-technical.")}
                     .many()}
             + writeOptions(),
         setEntitlements},
        {u"entitlement list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the table of who may ask what."),
         {},
         list,
         listEntitlements},
        {u"matrix"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Show the priority matrix, or change cells of it."),
         {},
         Options{
             contract,
             Option{u"set"_s, u"IMPACT:URGENCY:PRIORITY"_s, QT_TRANSLATE_NOOP("sportelloctl", "A cell, as high:low:p3.")}.many()}
             + writeOptions(),
         matrix},
    };
}

} // namespace sportello::ctl
