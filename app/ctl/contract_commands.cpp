// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/due_run.h"
#include "app/ctl/json.h"
#include "app/ctl/profile_answer.h"
#include "app/ctl/staffing_options.h"
#include "app/ctl/table.h"
#include "core/desk/directory.h"
#include "core/exchange/profile_setup.h"
#include "core/words/calendar_terms.h"
#include "core/words/staffing_terms.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer addContract(Context &context)
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

Answer addByProfile(Context &context)
{
    const Arguments &args = context.args();
    const exchange::ContractProfile profile = profileOf(args.text(u"profile"_s));
    desk::SetUpContract command = exchange::setUpBy(profile);
    command.request = context.request();
    Contract &contract = command.contract;
    contract.code = args.text(u"code"_s);
    if (args.has(u"name"_s))
        contract.name = args.text(u"name"_s);
    if (args.has(u"customer"_s))
        contract.customer = args.text(u"customer"_s);
    contract.begins = args.day(u"begins"_s);
    contract.ends = args.day(u"ends"_s);
    Answer answer =
        withDues(context, done(desk::setUpContract(context.desk(), command), Text::tr("Contract added (id %1, version %2).")));
    QJsonArray silent;
    Table table({Text::tr("What the clause leaves open"), Text::tr("How")});
    for (const exchange::ProfileSilence &one : profile.silent) {
        silent.append(QJsonObject{{u"topic"_s, exchange::topicKey(one.topic)}, {u"how"_s, key(one.how)}});
        table.add({words::term(one.topic), words::term(one.how)});
    }
    QJsonObject json = answer.json.toObject();
    json.insert(u"profile"_s, profile.code);
    json.insert(u"silent"_s, silent);
    answer.json = json;
    if (!silent.isEmpty())
        answer.text += u"\n\n"_s + table.text();
    return answer;
}

Answer showProfile(Context &context)
{
    return profileAnswer(profileOf(context.args().text(u"profile"_s)));
}

Answer listContracts(Context &context)
{
    const auto [rows, next] = pageOf(context.directory().contracts, context, [](const Contract &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Code"), Text::tr("Name"), Text::tr("Customer"), Text::tr("Closing"), Text::tr("Staff")});
    for (const Contract &row : rows) {
        items.append(toJson(row));
        table.add({row.code, row.name, row.customer, words::term(row.closing), words::term(row.staffing)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

} // namespace

exchange::ContractProfile profileOf(const QString &name)
{
    const bool isFile = name.contains(u'/') || name.endsWith(u".json"_s);
    return db::orRefuse(isFile ? exchange::ContractProfile::load(name) : exchange::ContractProfile::shipped(name));
}

std::vector<Command> contractCommands()
{
    const Option profile =
        Option{u"profile"_s, u"CODE|FILE"_s,
               QT_TRANSLATE_NOOP("sportelloctl", "The clause's profile: PAG, PAX, ICE, GRO, NAP, ALE or NOC, or a JSON file.")}
            .must();
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
             + addOptions(),
         addContract},
        {u"contract new"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Add a contract as its clause has it, at once: closing, who may ask what, level rules, hours, caps and "
             "kinds of opening, targets and what stops them, staffing; and say what the clause leaves open."),
         {},
         Options{profile,
                 Option{u"code"_s, u"CODE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its short, unique code, such as NAP.")}.must(),
                 {u"name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its name; the clause's unless told otherwise.")},
                 {u"customer"_s, u"TEXT"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "The contracting body; the clause's unless told otherwise.")},
                 {u"begins"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract's first day."), Kind::Date},
                 {u"ends"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract's last day."), Kind::Date}}
             + addOptions(),
         addByProfile},
        {u"contract profile"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Show what a clause says, and what it leaves open and how; needs no database."),
         {},
         {profile},
         showProfile},
        {u"contract list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the contracts you may see."),
         {},
         listOptions(),
         listContracts},
    };
}

} // namespace sportello::ctl
