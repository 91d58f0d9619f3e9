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

Answer add(Context &context)
{
    const Arguments &args = context.args();
    desk::AddContract command{context.request(), {}};
    Contract &contract = command.contract;
    contract.code = args.positional.at(0);
    contract.name = args.text(u"name"_s);
    contract.customer = args.text(u"customer"_s);
    contract.closing = args.choice<ClosingRule>(u"closing"_s).value_or(contract.closing);
    contract.closingAttempts = args.number(u"attempts"_s).value_or(contract.closingAttempts);
    contract.closingDays = args.number(u"days"_s).value_or(contract.closingDays);
    if (const auto seconds = args.number(u"short-abandon"_s))
        contract.shortAbandon = std::chrono::seconds(*seconds);
    return done(desk::addContract(context.desk(), command), Text::tr("Contract added (id %1, version %2)."));
}

Answer list(Context &context)
{
    const auto [rows, next] = pageOf(context.directory().contracts, context, [](const Contract &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Code"), Text::tr("Name"), Text::tr("Customer"), Text::tr("Closing")});
    for (const Contract &row : rows) {
        items.append(toJson(row));
        table.add({row.code, row.name, row.customer, words::term(row.closing)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

} // namespace

std::vector<Command> contractCommands()
{
    return {
        {u"contract add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a contract."),
         {{u"CODE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its short, unique code, such as NAP.")}},
         Options{Option{u"name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its name.")}.must(),
                 {u"customer"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contracting body.")},
                 Option::choice<ClosingRule>(u"closing"_s,
                                             QT_TRANSLATE_NOOP("sportelloctl", "What closing a resolved ticket asks for.")),
                 {u"attempts"_s, u"N"_s,
                  QT_TRANSLATE_NOOP("sportelloctl",
                                    "Attempts after which the requester counts as unreachable; 3 unless told otherwise."),
                  Kind::Number},
                 {u"days"_s, u"N"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "Service days before tacit closing; 5 unless told otherwise."), Kind::Number},
                 {u"short-abandon"_s, u"SECONDS"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "Below it a hung-up call is a short abandon; 5 unless told otherwise."),
                  Kind::Number}}
             + writeOptions(),
         add},
        {u"contract list"_s, QT_TRANSLATE_NOOP("sportelloctl", "List the contracts you may see."), {}, listOptions(), list},
    };
}

} // namespace sportello::ctl
