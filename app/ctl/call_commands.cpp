// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "app/ctl/ticket_options.h"
#include "core/desk/waiting.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"

#include <array>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

std::optional<TicketId> ticketOption(Context &context)
{
    return context.optional(u"ticket"_s, [&](const QString &name) { return context.ticket(name); });
}

Answer log(Context &context)
{
    const Arguments &args = context.args();
    desk::LogCall command{context.request(), {}, {}};
    Call &call = command.call;
    call.contract = context.contract(args.text(u"contract"_s));
    call.direction = args.choice<CallDirection>(u"direction"_s).value_or(CallDirection::Inbound);
    call.purpose = args.choice<CallPurpose>(u"purpose"_s).value_or(CallPurpose::Service);
    call.end = args.choice<CallEnd>(u"end"_s).value_or(CallEnd::Answered);
    call.outOfHours = args.has(u"out-of-hours"_s);
    call.number.typed = args.text(u"number"_s);
    call.contact = context.optional(u"contact"_s, [&](const QString &name) { return context.contact(name, call.contract); });
    call.answeredBy = context.optional(u"answered-by"_s, [&](const QString &name) { return context.person(name); });
    call.team = context.teamOption();
    call.ticket = ticketOption(context);
    if (const auto lost = args.number(u"calls-back"_s))
        call.callsBack = CallId(*lost);
    const Instant now = context.now();
    // A call is logged when it is over, unless its times are told: then it came at that instant, and lasted none.
    call.startedAt = args.time(u"started"_s).value_or(command.request.at.value_or(now));
    command.startsNow = !args.has(u"started"_s) && !command.request.at;
    call.answeredAt = args.time(u"answered"_s);
    if (call.end == CallEnd::Answered && !call.answeredAt)
        call.answeredAt = call.startedAt;
    call.endedAt = args.time(u"ended"_s);
    call.wrapUpEndedAt = args.time(u"wrap-up-ended"_s);
    if (args.has(u"subject"_s))
        command.ticket = readOpening(context, call.contract);
    const desk::Receipt receipt = db::orRefuse(desk::logCall(context.desk(), command));
    if (receipt.version != 0)
        return done(receipt, Text::tr("Call logged; ticket %1 (version %2)."));
    return {toJson(receipt), Text::tr("Call %1 logged.").arg(receipt.call->value())};
}

Answer amend(Context &context)
{
    const Arguments &args = context.args();
    desk::AmendCall command{.request = context.request(),
                            .call = CallId(context.idArgument(u"call"_s)),
                            .purpose = args.choice<CallPurpose>(u"purpose"_s),
                            .contact =
                                context.optional(u"contact"_s, [&](const QString &name) { return context.contact(name, {}); }),
                            .ticket = ticketOption(context),
                            .endedAt = args.time(u"ended"_s),
                            .wrapUpEndedAt = args.time(u"wrap-up-ended"_s)};
    const desk::Receipt receipt = db::orRefuse(desk::amendCall(context.desk(), command));
    return {toJson(receipt), Text::tr("Call %1 changed (version %2).").arg(receipt.call->value()).arg(receipt.version)};
}

std::optional<storage::CallCursor> cursorOf(const Arguments &args)
{
    const QString text = args.text(u"after"_s);
    if (text.isEmpty())
        return std::nullopt;
    bool at = false;
    bool id = false;
    const storage::CallCursor cursor{text.section(u'-', 0, 0).toLongLong(&at), text.section(u'-', 1).toLongLong(&id)};
    if (!at || !id)
        db::refuse(ErrorKind::WrongUsage, u"--after"_s, text);
    return cursor;
}

std::optional<storage::WaitingCursor> waitingCursorOf(const Arguments &args)
{
    const QString text = args.text(u"after"_s);
    if (text.isEmpty())
        return std::nullopt;
    std::array<qint64, 5> numbers{};
    const QStringList parts = text.split(u'-');
    bool ok = parts.size() == qsizetype(numbers.size());
    for (std::size_t i = 0; ok && i < numbers.size(); ++i)
        numbers[i] = parts.at(qsizetype(i)).toLongLong(&ok);
    if (!ok || numbers[0] > 2)
        db::refuse(ErrorKind::WrongUsage, u"--after"_s, text);
    return storage::WaitingCursor{
        .due = numbers[2], .at = numbers[3], .id = numbers[4], .band = int(numbers[0]), .now = numbers[1]};
}

/// Who is to be called back.
Answer listWaiting(Context &context)
{
    const Arguments &args = context.args();
    for (const QString &other : {u"direction"_s, u"contact"_s, u"ticket"_s, u"from"_s, u"to"_s})
        if (args.has(other))
            db::refuse(ErrorKind::WrongUsage, u"--waiting"_s, QString(u"--"_s + other));
    std::vector<ContractId> contracts;
    if (const auto contract = context.contractOption())
        contracts = {*contract};
    const auto page = db::orRefuse(desk::listWaiting(context.desk(), contracts, waitingCursorOf(args), context.limit()));
    const desk::Directory &directory = context.directory();
    const Instant now = context.now();
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Time left"), Text::tr("Due"), Text::tr("Came"), Text::tr("Number"), Text::tr("Caller"),
                 Text::tr("Outcome")});
    for (const storage::WaitingCaller &row : page.rows) {
        const Call &call = row.call;
        const ServiceTime &service = directory.serviceOf(call.contract);
        const auto left = row.due ? row.due->leftAt(now, service) : std::nullopt;
        QJsonObject item = toJson(call, directory);
        item.insert(u"contact_name"_s, textJson(row.name));
        item.insert(u"due"_s, dueJson(row.due));
        item.insert(u"left_seconds"_s, left ? secondsJson(*left) : QJsonValue());
        items.append(item);
        const Contract *contract = directory.contract(call.contract);
        table.add({QString::number(call.id.value()), row.due ? words::timeLeft(*row.due, now, service) : QString(),
                   row.due && row.due->at ? words::moment(*row.due->at) : QString(), words::moment(call.startedAt),
                   call.number.typed, row.name, contract ? words::term(door(call, contract->shortAbandon)) : QString()});
    }
    const auto &after = page.next;
    const QString next =
        after ? u"%1-%2-%3-%4-%5"_s.arg(after->band).arg(after->now).arg(after->due).arg(after->at).arg(after->id) : QString();
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer listCalls(Context &context)
{
    const Arguments &args = context.args();
    if (args.has(u"waiting"_s))
        return listWaiting(context);
    storage::CallFilter filter;
    if (const auto contract = context.contractOption())
        filter.contracts = {*contract};
    filter.direction = args.choice<CallDirection>(u"direction"_s);
    filter.contact = context.optional(u"contact"_s, [&](const QString &name) { return context.contact(name, {}); });
    filter.ticket = ticketOption(context);
    filter.started = {args.time(u"from"_s), args.time(u"to"_s)};
    const storage::CallPage page = db::orRefuse(desk::listCalls(context.desk(), filter, cursorOf(args), context.limit()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Came"), Text::tr("Direction"), Text::tr("Number"), Text::tr("Outcome"),
                 Text::tr("Waited"), Text::tr("Talked"), Text::tr("Ticket")});
    const auto length = [](const std::optional<Milliseconds> &time) { return time ? words::duration(*time) : u"–"_s; };
    for (const Call &call : page.rows) {
        items.append(toJson(call, context.directory()));
        const Contract *contract = context.directory().contract(call.contract);
        const bool inbound = call.direction == CallDirection::Inbound && contract;
        table.add({QString::number(call.id.value()), words::moment(call.startedAt), words::term(call.direction),
                   call.number.typed, inbound ? words::term(door(call, contract->shortAbandon)) : words::term(call.end),
                   length(call.waited()), length(call.talked()),
                   call.ticket ? QString::number(call.ticket->value()) : QString()});
    }
    const QString next = page.next ? u"%1-%2"_s.arg(page.next->at).arg(page.next->id) : QString();
    return {pageJson(items, next), table.text() + moreText(next)};
}

} // namespace

std::vector<Command> callCommands()
{
    const Option direction = Option::choice<CallDirection>(u"direction"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who called whom."));
    const Option contact{u"contact"_s, u"CONTACT"_s,
                         QT_TRANSLATE_NOOP("sportelloctl", "A contact: id, or exactly the phone number or e-mail address.")};
    const Option ticket{u"ticket"_s, u"TICKET"_s, QT_TRANSLATE_NOOP("sportelloctl", "The ticket that the call is about.")};
    const Options facts{
        contractOption().must(),
        direction,
        Option::choice<CallPurpose>(u"purpose"_s, QT_TRANSLATE_NOOP("sportelloctl", "What the call was for.")),
        Option::choice<CallEnd>(u"end"_s, QT_TRANSLATE_NOOP("sportelloctl", "How it ended; answered unless told otherwise.")),
        {u"out-of-hours"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "The service was closed when it came."), Kind::Flag},
        {u"number"_s, u"NUMBER"_s, QT_TRANSLATE_NOOP("sportelloctl", "The other side's number, as people write it.")},
        contact,
        {u"answered-by"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who answered; you unless told otherwise.")},
        {u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team, by name.")},
        ticket,
        {u"calls-back"_s, u"CALL"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Outbound: the lost call that this one answers, by its id."), Kind::Number},
        {u"started"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it came or was dialled."), Kind::Time},
        {u"answered"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it was answered."), Kind::Time},
        {u"ended"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it ended."), Kind::Time},
        {u"wrap-up-ended"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When the work after it ended."), Kind::Time},
    };
    // What the call's own options already say is not asked twice.
    Options opening = openingOptions();
    std::erase_if(opening, [&](const Option &option) {
        return std::ranges::any_of(facts, [&](const Option &fact) { return fact.name == option.name; });
    });
    for (Option &option : opening)
        option.required = false;
    return {
        {u"call log"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Log a call's facts; with --subject it opens a ticket too, with the options of \"ticket open\"."),
         {},
         facts + opening + addOptions(),
         log},
        {u"call amend"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Correct what a call was for, whom it was with, its ticket, or its end. What is not "
                           "given stays."),
         {{u"CALL"_s, QT_TRANSLATE_NOOP("sportelloctl", "The call, by its id.")}},
         Options{Option::choice<CallPurpose>(u"purpose"_s, QT_TRANSLATE_NOOP("sportelloctl", "What the call was for.")),
                 contact,
                 ticket,
                 {u"ended"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it ended."), Kind::Time},
                 {u"wrap-up-ended"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When the work after it ended."), Kind::Time}}
             + writeOptions(),
         amend},
        {u"call list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List calls, newest first; with --waiting those that are to be called back."),
         {},
         Options{contractOption(),
                 direction,
                 contact,
                 ticket,
                 {u"waiting"_s,
                  {},
                  QT_TRANSLATE_NOOP("sportelloctl",
                                    "Only lost calls whose callers wait to be called back, the most urgent first: until the end "
                                    "of the next day of service, or until they are due where that is later."),
                  Kind::Flag}}
             + periodOptions() + listOptions(),
         listCalls},
    };
}

} // namespace sportello::ctl
