// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "app/ctl/ticket_options.h"
#include "core/words/language.h"
#include "core/words/story.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Argument ticketArgument()
{
    return {u"TICKET"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its number, or the reference that another system gave it.")};
}

Options resolutionOptions()
{
    return {{u"solution"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What solved it."), Kind::LongText},
            Option::choice<CauseCategory>(u"cause"_s, QT_TRANSLATE_NOOP("sportelloctl", "The kind of cause."))};
}

Options escalationOptions()
{
    return {{u"reason"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why the 2nd level is needed."), Kind::LongText},
            {u"tried"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What was already tried."), Kind::LongText}};
}

Options openingOptions()
{
    const Option contact{u"contact"_s, u"CONTACT"_s,
                         QT_TRANSLATE_NOOP("sportelloctl", "Whom the desk answers to; the caller unless told otherwise.")};
    return Options{
               contractOption().must(),
               Option{u"subject"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What it is about, on one line."),
                      Kind::LongText}
                   .must(),
               {u"description"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "All that is known of it."), Kind::LongText},
               Option::choice<TicketKind>(
                   u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "What kind of contact it is; incident unless told otherwise.")),
               Option::choice<Channel>(u"channel"_s,
                                       QT_TRANSLATE_NOOP("sportelloctl", "How it came; by phone unless told otherwise.")),
               Option::choice<ContactType>(
                   u"contact-type"_s,
                   QT_TRANSLATE_NOOP("sportelloctl", "The contract's contact type; user unless told otherwise.")),
               Option::choice<ContactSubtype>(u"contact-subtype"_s,
                                              QT_TRANSLATE_NOOP("sportelloctl", "The sub-type of the contact type.")),
               {u"caller"_s, u"CONTACT"_s,
                QT_TRANSLATE_NOOP("sportelloctl", "Who called: id, or exactly the phone number or e-mail address.")},
               contact,
               {u"beneficiary"_s, u"CONTACT"_s,
                QT_TRANSLATE_NOOP("sportelloctl", "Whom it is for; the contact unless told otherwise.")},
               {u"organisation"_s, u"NAME"_s,
                QT_TRANSLATE_NOOP("sportelloctl", "The organisation, by name or id; the contact's unless told otherwise.")},
               {u"category"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The category: path, name or id.")},
               {u"service"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The service, by name.")},
               {u"type"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The ticket type, from the contract's list.")},
               Option::choice<Complexity>(u"complexity"_s, QT_TRANSLATE_NOOP("sportelloctl", "For the level rules.")),
               Option::choice<Severity>(u"severity"_s,
                                        QT_TRANSLATE_NOOP("sportelloctl", "For the level rules; s1 is the gravest.")),
               Option::choice<Impact>(
                   u"impact"_s,
                   QT_TRANSLATE_NOOP("sportelloctl", "Medium unless told otherwise; with the urgency it makes the priority.")),
               Option::choice<Urgency>(u"urgency"_s, QT_TRANSLATE_NOOP("sportelloctl", "Medium unless told otherwise.")),
               Option::choice<Priority>(
                   u"priority"_s,
                   QT_TRANSLATE_NOOP("sportelloctl", "Another priority than the matrix says; wants --priority-reason.")),
               {u"priority-reason"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why the priority is another."),
                Kind::LongText},
               {u"entitlement-reason"_s, u"TEXT"_s,
                QT_TRANSLATE_NOOP("sportelloctl", "Why to go on though the contract does not entitle the contact."),
                Kind::LongText},
               {u"code"_s, u"CODE"_s,
                QT_TRANSLATE_NOOP("sportelloctl",
                                  "A provisional code that was said for it already; it is found by it for ever.")},
               {u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team, by name.")},
               {u"take"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Take it in charge at once."), Kind::Flag},
               {u"escalate"_s,
                {},
                QT_TRANSLATE_NOOP("sportelloctl", "Pass it to the 2nd level at once; wants --reason and --tried."),
                Kind::Flag},
               {u"escalate-to"_s, u"NAME"_s,
                QT_TRANSLATE_NOOP("sportelloctl", "The 2nd level's team; the one the rules propose unless told otherwise.")}}
    + escalationOptions() + resolutionOptions();
}

desk::Resolution readResolution(const Arguments &args)
{
    return {args.text(u"solution"_s), args.choice<CauseCategory>(u"cause"_s).value_or(CauseCategory::NotRecorded)};
}

desk::OpenTicket readOpening(Context &context, ContractId contract)
{
    const Arguments &args = context.args();
    const auto contact = [&](const QString &name) { return context.contact(name, contract); };
    desk::OpenTicket c;
    c.request = context.request();
    c.contract = contract;
    c.kind = args.choice<TicketKind>(u"kind"_s).value_or(c.kind);
    c.channel = args.choice<Channel>(u"channel"_s).value_or(c.channel);
    c.contactType = args.choice<ContactType>(u"contact-type"_s).value_or(c.contactType);
    c.contactSubtype = args.choice<ContactSubtype>(u"contact-subtype"_s).value_or(c.contactSubtype);
    c.type = context.optional(u"type"_s, [&](const QString &name) { return context.type(name, contract); });
    c.complexity = args.choice<Complexity>(u"complexity"_s);
    c.severity = args.choice<Severity>(u"severity"_s);
    c.impact = args.choice<Impact>(u"impact"_s).value_or(c.impact);
    c.urgency = args.choice<Urgency>(u"urgency"_s).value_or(c.urgency);
    c.priority = args.choice<Priority>(u"priority"_s);
    c.code = args.text(u"code"_s);
    c.priorityReason = args.text(u"priority-reason"_s);
    c.service = context.optional(u"service"_s, [&](const QString &name) { return context.service(name, contract); });
    c.category = context.optional(u"category"_s, [&](const QString &name) { return context.category(name, contract); });
    c.caller = context.optional(u"caller"_s, contact);
    c.contact = context.optional(u"contact"_s, contact);
    c.beneficiary = context.optional(u"beneficiary"_s, contact);
    c.organisation =
        context.optional(u"organisation"_s, [&](const QString &name) { return context.organisation(name, contract); });
    c.subject = args.text(u"subject"_s);
    c.description = args.text(u"description"_s);
    c.entitlementReason = args.text(u"entitlement-reason"_s);
    c.team = context.teamOption();
    c.take = args.has(u"take"_s);
    if (args.has(u"escalate"_s))
        c.escalation = desk::Escalation{context.teamOption(u"escalate-to"_s), args.text(u"reason"_s), args.text(u"tried"_s)};
    if (args.has(u"solution"_s))
        c.resolution = readResolution(args);
    return c;
}

namespace {

Answer open(Context &context)
{
    const ContractId contract = context.wantedContract();
    return done(desk::openTicket(context.desk(), readOpening(context, contract)), Text::tr("Ticket %1 opened (version %2)."));
}

/// What a person said in an event, indented under its line.
QString textsOf(const TicketEvent &event)
{
    QString text;
    for (auto it = event.texts.begin(); it != event.texts.end(); ++it) {
        QString words = words::harmless(it.value());
        words.replace(u'\n', u"\n                    "_s);
        text += u"                  "_s + words::term(it.key()) + u": "_s + words + u'\n';
    }
    return text;
}

QString describe(const desk::TicketDetail &detail, const desk::Directory &directory)
{
    const Ticket &t = detail.ticket;
    const words::Names names = words::namesFrom(directory, detail);
    const auto person = [&](const std::optional<ContactId> &id) { return id ? names.contact(*id) : QString(); };
    Lines lines;
    lines.add(Text::tr("Ticket"), QString::number(t.id.value()) + u" · "_s + t.subject);
    lines.add(Text::tr("State"), words::term(t.place, t.verified));
    lines.add(Text::tr("Version"), QString::number(t.version));
    lines.add(Text::tr("Contract"), contractCode(t.contract, directory));
    lines.add(Text::tr("Kind"), words::term(t.kind));
    lines.add(Text::tr("Channel"), words::term(t.channel));
    lines.add(Text::tr("Priority"), words::term(t.priority));
    lines.add(Text::tr("Category"), t.category ? directory.categoryPath(*t.category) : QString());
    lines.add(Text::tr("Caller"), person(t.caller));
    lines.add(Text::tr("Contact"), person(t.contact));
    lines.add(Text::tr("Beneficiary"), person(t.beneficiary));
    lines.add(Text::tr("Organisation"), detail.organisation ? detail.organisation->name : QString());
    lines.add(Text::tr("Team"), t.team ? directory.teamName(*t.team) : QString());
    lines.add(Text::tr("In charge of"), t.assignee ? directory.operatorName(*t.assignee) : QString());
    if (t.hold)
        lines.add(words::term(t.hold->reason),
                  t.hold->party + (t.hold->reference.isEmpty() ? QString() : QString(u" ("_s + t.hold->reference + u')'))
                      + u", "_s + Text::tr("until %1").arg(words::moment(t.hold->wakeUp)));
    if (t.chasers > 0)
        lines.add(Text::tr("Chasers"), QString::number(t.chasers));
    if (const int sent = chasersSent(detail.history))
        lines.add(Text::tr("Chasers sent"), QString::number(sent));
    for (const storage::TicketAlias &alias : detail.aliases)
        lines.add(alias.source, alias.alias);
    QString text = lines.text() + u'\n';
    for (const TicketEvent &event : detail.history) {
        const QString origin = event.origin == Origin::Native ? QString() : QString(u" ["_s + words::term(event.origin) + u']');
        text += words::moment(event.occurredAt).leftJustified(18) + u' ' + words::story(event, names) + origin + u'\n'
            + textsOf(event);
    }
    return text;
}

Answer showTicket(Context &context)
{
    const desk::TicketDetail detail = db::orRefuse(desk::readTicket(context.desk(), context.ticket()));
    return {toJson(detail, context.directory()), describe(detail, context.directory())};
}

} // namespace

std::vector<Command> ticketCommands()
{
    return {
        {u"ticket open"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Open a ticket; it may be taken, escalated or resolved in the same operation."),
         {},
         openingOptions() + addOptions(),
         open},
        {u"ticket show"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Show a ticket with its whole history."),
         {ticketArgument()},
         {},
         showTicket},
    };
}

} // namespace sportello::ctl
