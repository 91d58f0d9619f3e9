// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/outgoing.h"
#include "core/desk/watch_rules.h"
#include "core/words/language.h"
#include "core/words/watch_terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer listOutgoing(Context &context)
{
    const Arguments &args = context.args();
    std::vector<ContractId> contracts;
    if (const auto contract = context.contractOption())
        contracts.push_back(*contract);
    std::optional<OutgoingId> after;
    if (args.has(u"after"_s)) {
        bool isNumber = false;
        const qlonglong number = args.text(u"after"_s).toLongLong(&isNumber);
        if (!isNumber || number < 1)
            db::refuse(ErrorKind::WrongUsage, u"--after"_s, args.text(u"after"_s));
        after = OutgoingId(number);
    }
    const bool toDo = args.has(u"to-do"_s);
    if (toDo && args.has(u"state"_s))
        db::refuse(ErrorKind::WrongUsage, u"--to-do"_s, u"--state"_s);
    const auto page = db::orRefuse(
        toDo ? desk::listOutgoingToDo(context.desk(), contracts, after, context.limit())
             : desk::listOutgoing(context.desk(), contracts, args.choice<OutgoingState>(u"state"_s), after, context.limit()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Ticket"), Text::tr("Call"), Text::tr("Kind"), Text::tr("To"), Text::tr("Address"),
                 Text::tr("Subject"), Text::tr("State"), Text::tr("Reason")});
    for (const Outgoing &one : page.rows) {
        items.append(QJsonObject{{u"id"_s, qint64(one.id.value())},
                                 {u"version"_s, one.version},
                                 {u"contract"_s, contractCode(one.contract, context.directory())},
                                 {u"ticket"_s, one.ticket ? QJsonValue(qint64(one.ticket->value())) : QJsonValue()},
                                 {u"call"_s, one.call ? QJsonValue(qint64(one.call->value())) : QJsonValue()},
                                 {u"kind"_s, key(one.kind)},
                                 {u"party_kind"_s, key(one.partyKind)},
                                 {u"party"_s, textJson(one.party)},
                                 {u"address"_s, textJson(one.address)},
                                 {u"language"_s, one.language},
                                 {u"subject"_s, one.subject},
                                 {u"body"_s, one.body},
                                 {u"state"_s, key(one.state)},
                                 {u"attempts"_s, one.attempts},
                                 {u"not_before"_s, timeJson(one.notBefore)},
                                 {u"detail"_s, textJson(one.detail)},
                                 {u"created_at"_s, timeJson(one.createdAt)},
                                 {u"settled_at"_s, timeJson(one.settledAt)}});
        table.add({QString::number(one.id.value()), one.ticket ? QString::number(one.ticket->value()) : QString(),
                   one.call ? QString::number(one.call->value()) : QString(), words::term(one.kind), one.party,
                   one.address.isEmpty() ? Text::tr("by phone") : one.address, one.subject, words::term(one.state), one.detail});
    }
    const QString next = page.next ? QString::number(page.next->value()) : QString();
    return {pageJson(items, next), table.text() + moreText(next)};
}

Command settling(const QString &name, const char *help, const char *line, desk::Settlement settlement)
{
    return {u"outgoing "_s + name,
            help,
            {{u"MESSAGE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of messages.")}},
            writeOptions(),
            [settlement, line](Context &context) {
                return done(desk::settleOutgoing(context.desk(),
                                                 {context.request(), OutgoingId(context.idArgument(u"outgoing"_s)), settlement}),
                            Text::tr(line));
            }};
}

Answer setAddress(Context &context)
{
    desk::SetNoticeAddress command{context.request(), {}, {}, context.args().positional.value(0)};
    command.team = context.teamOption();
    command.person = context.optional(u"operator"_s, [&](const QString &name) { return context.person(name); });
    if (command.address == "-"_L1)
        command.address.clear();
    return done(desk::setNoticeAddress(context.desk(), command), Text::tr("Address for notices kept (id %1)."));
}

} // namespace

std::vector<Command> outgoingCommands()
{
    using desk::Settlement;
    return {
        {u"outgoing list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the messages that go out, or went, newest first."),
         {},
         Options{contractOption(),
                 Option::choice<OutgoingState>(u"state"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only those in this state.")),
                 {u"to-do"_s,
                  {},
                  QT_TRANSLATE_NOOP("sportelloctl",
                                    "Only those that somebody has to see to: to be said by phone, failed, or not known to have "
                                    "left."),
                  Kind::Flag}}
             + listOptions(),
         listOutgoing},
        settling(u"said"_s, QT_TRANSLATE_NOOP("sportelloctl", "Record that a message was said by phone, and is not to be sent."),
                 QT_TRANSLATE_NOOP("sportelloctl", "Message %1 was said by phone (version %2)."), Settlement::Said),
        settling(u"withdraw"_s, QT_TRANSLATE_NOOP("sportelloctl", "Withdraw a message that has not left."),
                 QT_TRANSLATE_NOOP("sportelloctl", "Message %1 withdrawn (version %2)."), Settlement::Withdraw),
        settling(
            u"retry"_s,
            QT_TRANSLATE_NOOP("sportelloctl",
                              "Send a message again that failed, was withdrawn, or of which it is not known whether it left."),
            QT_TRANSLATE_NOOP("sportelloctl", "Message %1 waits to be sent again (version %2)."), Settlement::Retry),
        {u"outgoing address"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Set the e-mail address at which an operator or a team is told."),
         {{u"ADDRESS"_s, QT_TRANSLATE_NOOP("sportelloctl", "The address; - for none.")}},
         Options{{u"operator"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "The operator.")},
                 {u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team, by name.")}}
             + addOptions(),
         setAddress},
    };
}

} // namespace sportello::ctl
