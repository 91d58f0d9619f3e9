// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/json.h"
#include "app/ctl/ticket_options.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// A command on one ticket: `fill` reads what it asks for besides, `verb` does it.
template <class Step, class Fill>
Command step(const QString &name, const char *help, const char *line, const Options &options,
             Result<desk::Receipt> (*verb)(desk::Desk &, const Step &), Fill fill)
{
    return {u"ticket "_s + name, help, {ticketArgument()}, options + writeOptions(), [verb, fill, line](Context &context) {
                Step command;
                command.request = context.request();
                command.ticket = context.ticket();
                fill(context, command);
                return done(verb(context.desk(), command), Text::tr(line));
            }};
}

Option longText(const QString &name, const char *help)
{
    return {name, u"TEXT"_s, help, Kind::LongText};
}

/// One of the choices, or "none", which takes the field's content away.
template <class Enum>
Option choiceOrNone(const QString &name, const char *help)
{
    Option option = Option::choice<Enum>(name, help);
    option.choices += u"none"_s;
    return option;
}

const auto nothingMore = [](Context &, auto &) {};

/// A contact of the ticket's own contract.
std::optional<ContactId> contactOption(Context &context, const QString &option)
{
    return context.optional(option, [&](const QString &name) { return context.contact(name, {}); });
}

void fillAmendment(Context &context, desk::AmendTicket &c)
{
    const Arguments &args = context.args();
    const ContractId contract = db::orRefuse(desk::readTicket(context.desk(), c.ticket)).ticket.contract;
    // An empty value takes the field's content away.
    const auto clearable = [&](const QString &option, auto find) {
        using Id = decltype(find(QString()));
        std::optional<std::optional<Id>> field;
        if (args.has(option))
            field = args.text(option).isEmpty() ? std::optional<Id>() : std::optional<Id>(find(args.text(option)));
        return field;
    };
    const auto clearableChoice = [&]<class Enum>(const QString &option, std::optional<std::optional<Enum>> &field) {
        if (args.has(option))
            field = args.choice<Enum>(option); // of "none" there is no value
    };
    if (args.has(u"subject"_s))
        c.subject = args.text(u"subject"_s);
    c.kind = args.choice<TicketKind>(u"kind"_s);
    c.impact = args.choice<Impact>(u"impact"_s);
    c.urgency = args.choice<Urgency>(u"urgency"_s);
    c.category = clearable(u"category"_s, [&](const QString &name) { return context.category(name, contract); });
    c.service = clearable(u"service"_s, [&](const QString &name) { return context.service(name, contract); });
    c.type = clearable(u"type"_s, [&](const QString &name) { return context.type(name, contract); });
    clearableChoice(u"complexity"_s, c.complexity);
    clearableChoice(u"severity"_s, c.severity);
    c.contact = clearable(u"contact"_s, [&](const QString &name) { return context.contact(name, contract); });
    c.beneficiary = clearable(u"beneficiary"_s, [&](const QString &name) { return context.contact(name, contract); });
}

} // namespace

std::vector<Command> ticketStepCommands()
{
    const Option team{u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team, by name.")};
    const auto must = [](Options options) {
        for (Option &option : options)
            option.required = true;
        return options;
    };
    return {
        step(u"take"_s, QT_TRANSLATE_NOOP("sportelloctl", "Take a ticket in charge."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 is in your charge (version %2)."),
             {{u"from-colleague"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Also when somebody else has it."), Kind::Flag}},
             &desk::takeTicket,
             [](Context &context, desk::TakeTicket &c) { c.fromColleague = context.args().has(u"from-colleague"_s); }),
        step(u"assign"_s, QT_TRANSLATE_NOOP("sportelloctl", "Give a ticket to a person, or to another team of its level."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 assigned (version %2)."),
             {{u"to"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "The operator.")}, team}, &desk::assignTicket,
             [](Context &context, desk::AssignTicket &c) {
                 c.to = context.optional(u"to"_s, [&](const QString &name) { return context.person(name); });
                 c.team = context.teamOption();
             }),
        step(u"escalate"_s, QT_TRANSLATE_NOOP("sportelloctl", "Pass a ticket to the 2nd level."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 passed to the 2nd level (version %2)."),
             Options{team} + must(escalationOptions()), &desk::escalateTicket,
             [](Context &context, desk::EscalateTicket &c) {
                 c.escalation = {context.teamOption(), context.args().text(u"reason"_s), context.args().text(u"tried"_s)};
             }),
        step(u"give-back"_s, QT_TRANSLATE_NOOP("sportelloctl", "Give a ticket back to the 1st level."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 given back to the 1st level (version %2)."),
             {longText(u"answer"_s, QT_TRANSLATE_NOOP("sportelloctl", "What the 1st level is to know.")).must()},
             &desk::giveBackTicket,
             [](Context &context, desk::GiveBackTicket &c) { c.answer = context.args().text(u"answer"_s); }),
        step(u"hold"_s, QT_TRANSLATE_NOOP("sportelloctl", "Put a ticket on hold."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 is on hold (version %2)."),
             {Option::choice<HoldReason>(u"reason"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why it waits.")).must(),
              Option{u"party"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whom it waits for.")}.must(),
              Option{u"until"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "When to wake it up."), Kind::Time}.must(),
              {u"reference"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The party's own case number.")}},
             &desk::holdTicket,
             [](Context &context, desk::HoldTicket &c) {
                 const Arguments &args = context.args();
                 c.reason = *args.choice<HoldReason>(u"reason"_s);
                 c.party = args.text(u"party"_s);
                 c.reference = args.text(u"reference"_s);
                 c.wakeUp = *args.time(u"until"_s);
             }),
        step(u"resume"_s, QT_TRANSLATE_NOOP("sportelloctl", "End a hold."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 resumed (version %2)."), {}, &desk::resumeTicket, nothingMore),
        step(u"chase"_s, QT_TRANSLATE_NOOP("sportelloctl", "Record a chaser that came, or with --outbound one that was sent."),
             QT_TRANSLATE_NOOP("sportelloctl", "Chaser recorded on ticket %1 (version %2)."),
             {{u"by"_s, u"CONTACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who chases.")},
              {u"outbound"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "The desk chases somebody; wants --party."), Kind::Flag},
              {u"party"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who is chased.")},
              Option::choice<Channel>(u"channel"_s, QT_TRANSLATE_NOOP("sportelloctl", "How; by phone unless told otherwise.")),
              longText(u"text"_s, QT_TRANSLATE_NOOP("sportelloctl", "What was said.")),
              {u"template"_s,
               {},
               QT_TRANSLATE_NOOP("sportelloctl",
                                 "Outbound: write it by the contract's template, and put it where it waits to leave."),
               Kind::Flag},
              {u"address"_s, u"ADDRESS"_s,
               QT_TRANSLATE_NOOP("sportelloctl", "The e-mail address that it goes to; without one it is to be said by phone.")},
              {u"language"_s, u"it|en"_s,
               QT_TRANSLATE_NOOP("sportelloctl", "The language of what is written; it unless told otherwise."), Kind::Choice,
               QStringList{u"it"_s, u"en"_s}}},
             &desk::chaseTicket,
             [](Context &context, desk::ChaseTicket &c) {
                 const Arguments &args = context.args();
                 c.direction = args.has(u"outbound"_s) ? ChaserDirection::Outbound : ChaserDirection::Inbound;
                 c.channel = args.choice<Channel>(u"channel"_s).value_or(c.channel);
                 c.by = contactOption(context, u"by"_s);
                 c.party = args.text(u"party"_s);
                 c.text = args.text(u"text"_s);
                 if (args.has(u"template"_s))
                     c.written = {args.text(u"address"_s), args.has(u"language"_s) ? args.text(u"language"_s) : u"it"_s};
                 else if (args.has(u"address"_s) || args.has(u"language"_s))
                     db::refuse(ErrorKind::WrongUsage, u"--address"_s, Text::tr("it belongs to --template"));
             }),
        step(u"note"_s, QT_TRANSLATE_NOOP("sportelloctl", "Write an internal note, or to the requester."),
             QT_TRANSLATE_NOOP("sportelloctl", "Written on ticket %1 (version %2)."),
             {longText(u"text"_s, QT_TRANSLATE_NOOP("sportelloctl", "The note.")).must(),
              {u"to-requester"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "The requester reads it."), Kind::Flag}},
             &desk::noteTicket,
             [](Context &context, desk::NoteTicket &c) {
                 c.toRequester = context.args().has(u"to-requester"_s);
                 c.text = context.args().text(u"text"_s);
             }),
        step(u"resolve"_s, QT_TRANSLATE_NOOP("sportelloctl", "Resolve a ticket."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 resolved (version %2)."), must(resolutionOptions()),
             &desk::resolveTicket,
             [](Context &context, desk::ResolveTicket &c) { c.resolution = readResolution(context.args()); }),
        step(u"verify"_s,
             QT_TRANSLATE_NOOP("sportelloctl",
                               "Record what the requester says of the resolution; not-confirmed reopens the ticket."),
             QT_TRANSLATE_NOOP("sportelloctl", "Outcome recorded on ticket %1 (version %2)."),
             {Option::choice<VerifyOutcome>(u"outcome"_s, QT_TRANSLATE_NOOP("sportelloctl", "What the requester says.")).must(),
              longText(u"text"_s, QT_TRANSLATE_NOOP("sportelloctl", "The requester's words; wanted with not-confirmed."))},
             &desk::verifyTicket,
             [](Context &context, desk::VerifyTicket &c) {
                 c.outcome = *context.args().choice<VerifyOutcome>(u"outcome"_s);
                 c.text = context.args().text(u"text"_s);
             }),
        step(u"close"_s, QT_TRANSLATE_NOOP("sportelloctl", "Close a resolved ticket, as the contract allows."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 closed (version %2)."), {}, &desk::closeTicket, nothingMore),
        step(u"reopen"_s, QT_TRANSLATE_NOOP("sportelloctl", "Reopen a resolved or closed ticket."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 reopened (version %2)."),
             {longText(u"reason"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why.")).must()}, &desk::reopenTicket,
             [](Context &context, desk::ReopenTicket &c) { c.reason = context.args().text(u"reason"_s); }),
        step(u"cancel"_s, QT_TRANSLATE_NOOP("sportelloctl", "Cancel a ticket that should not be."),
             QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 cancelled (version %2)."),
             {longText(u"reason"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why.")).must()}, &desk::cancelTicket,
             [](Context &context, desk::CancelTicket &c) { c.reason = context.args().text(u"reason"_s); }),
        step(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "Change a ticket's priority."),
             QT_TRANSLATE_NOOP("sportelloctl", "The priority of ticket %1 was changed (version %2)."),
             {Option::choice<Priority>(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "The new priority.")).must(),
              longText(u"reason"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why.")).must()},
             &desk::changePriority,
             [](Context &context, desk::ChangePriority &c) {
                 c.priority = *context.args().choice<Priority>(u"priority"_s);
                 c.reason = context.args().text(u"reason"_s);
             }),
        step(
            u"amend"_s,
            QT_TRANSLATE_NOOP("sportelloctl", "Change what a ticket is about; an empty value takes the field's content away."),
            QT_TRANSLATE_NOOP("sportelloctl", "Ticket %1 amended (version %2)."),
            {longText(u"subject"_s, QT_TRANSLATE_NOOP("sportelloctl", "What it is about, on one line.")),
             Option::choice<TicketKind>(u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "What kind of contact it is.")),
             {u"category"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The category: path, name or id.")},
             {u"service"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The service, by name.")},
             {u"type"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The ticket type, from the contract's list.")},
             choiceOrNone<Complexity>(u"complexity"_s, QT_TRANSLATE_NOOP("sportelloctl", "For the level rules.")),
             choiceOrNone<Severity>(u"severity"_s, QT_TRANSLATE_NOOP("sportelloctl", "For the level rules; s1 is the gravest.")),
             {u"contact"_s, u"CONTACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whom the desk answers to.")},
             {u"beneficiary"_s, u"CONTACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whom it is for.")},
             Option::choice<Impact>(
                 u"impact"_s, QT_TRANSLATE_NOOP("sportelloctl", "The impact; the priority follows unless it was overridden.")),
             Option::choice<Urgency>(
                 u"urgency"_s, QT_TRANSLATE_NOOP("sportelloctl", "The urgency; the priority follows unless it was overridden."))},
            &desk::amendTicket, fillAmendment),
        step(u"undo"_s, QT_TRANSLATE_NOOP("sportelloctl", "Take your last operation on a ticket back, within 30 seconds."),
             QT_TRANSLATE_NOOP("sportelloctl", "Taken back on ticket %1 (version %2)."),
             {{u"operation"_s, u"N"_s,
               QT_TRANSLATE_NOOP("sportelloctl",
                                 "The operation that is meant, from its receipt; refused where it is no longer the last."),
               Kind::Number}},
             &desk::undoTicket,
             [](Context &context, desk::UndoTicket &c) {
                 if (const auto operation = context.args().number(u"operation"_s))
                     c.operation = OperationId(*operation);
             }),
    };
}

} // namespace sportello::ctl
