// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using storage::TicketOrder;

namespace {

constexpr std::array orders{std::pair{"work"_L1, TicketOrder::Work}, std::pair{"newest"_L1, TicketOrder::Newest},
                            std::pair{"resolved"_L1, TicketOrder::Resolved}, std::pair{"number"_L1, TicketOrder::Number}};

QStringList orderKeys()
{
    QStringList keys;
    for (const auto &[name, order] : orders)
        keys += name;
    return keys;
}

Options filterOptions()
{
    return {
        contractOption(),
        {u"open"_s,
         {},
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Only those on which somebody still has work to do: what is missed or due next, then by priority, then age."),
         Kind::Flag},
        Option::choice<TicketState>(u"state"_s, QT_TRANSLATE_NOOP("sportelloctl", "In this state.")),
        Option::choice<Level>(u"level"_s, QT_TRANSLATE_NOOP("sportelloctl", "At this level.")),
        {u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team, by name.")},
        {u"assignee"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "In this operator's charge; \"none\": in nobody's.")},
        Option::choice<Priority>(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "Of this priority.")),
        Option::choice<TicketKind>(u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "Of this kind.")),
        {u"category"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The category, with what lies below it: path, name or id.")},
        {u"contact"_s, u"CONTACT"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "A contact: id, or exactly the phone number or e-mail address.")},
        {u"organisation"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The organisation, by name or id.")},
        Option::choice<Channel>(u"channel"_s, QT_TRANSLATE_NOOP("sportelloctl", "That came this way.")),
        {u"opened-from"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Opened from this time on. A date is its start in Rome."),
         Kind::Time},
        {u"opened-to"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Opened before this time."), Kind::Time},
        {u"resolved-from"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Last resolved from this time on."), Kind::Time},
        {u"resolved-to"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Last resolved before this time."), Kind::Time},
        {u"text"_s, u"WORDS"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "With all these words; the last one may be unfinished, accents and case do not count.")},
        {u"order"_s,
         {},
         QT_TRANSLATE_NOOP("sportelloctl",
                           "In this order, otherwise in the one natural to the filter. By work open tickets alone are listed, by "
                           "resolution those that were resolved."),
         Kind::Choice,
         orderKeys()}};
}

storage::TicketFilter readFilter(Context &context)
{
    const Arguments &args = context.args();
    storage::TicketFilter filter;
    const auto contract = context.contractOption();
    if (contract)
        filter.contracts = {*contract};
    if (args.has(u"open"_s))
        filter.open = true;
    filter.state = args.choice<TicketState>(u"state"_s);
    filter.level = args.choice<Level>(u"level"_s);
    filter.team = context.teamOption();
    filter.unassigned = args.text(u"assignee"_s) == "none"_L1;
    if (!filter.unassigned)
        filter.assignee = context.optional(u"assignee"_s, [&](const QString &name) { return context.person(name); });
    filter.priority = args.choice<Priority>(u"priority"_s);
    filter.kind = args.choice<TicketKind>(u"kind"_s);
    // With what lies below it; one that has nothing below has an index of its own.
    if (const auto category =
            context.optional(u"category"_s, [&](const QString &name) { return context.category(name, contract); })) {
        const std::vector<CategoryId> tree = context.directory().categoryTree(*category);
        if (tree.size() > 1)
            filter.anyCategory = tree;
        else
            filter.category = category;
    }
    filter.contact = context.optional(u"contact"_s, [&](const QString &name) { return context.contact(name, contract); });
    filter.organisation =
        context.optional(u"organisation"_s, [&](const QString &name) { return context.organisation(name, contract); });
    filter.channel = args.choice<Channel>(u"channel"_s);
    filter.opened = {args.time(u"opened-from"_s), args.time(u"opened-to"_s)};
    filter.resolved = {args.time(u"resolved-from"_s), args.time(u"resolved-to"_s)};
    if (args.has(u"text"_s))
        filter.text = args.text(u"text"_s);
    return filter;
}

std::optional<storage::TicketCursor> cursorOf(const Arguments &args)
{
    const QString text = args.text(u"after"_s);
    if (text.isEmpty())
        return std::nullopt;
    const auto cursor = storage::TicketCursor::fromText(text);
    if (!cursor)
        db::refuse(ErrorKind::WrongUsage, u"--after"_s, text);
    return cursor;
}

Answer page(Context &context, const storage::TicketFilter &filter)
{
    std::optional<TicketOrder> order;
    for (const auto &[name, value] : orders)
        if (context.args().text(u"order"_s) == name)
            order = value;
    const storage::TicketPage page =
        db::orRefuse(desk::listFullPage(context.desk(), filter, order, cursorOf(context.args()), context.limit()));
    const desk::Directory &directory = context.directory();
    const Instant now = context.world().clock.now();
    QJsonArray items;
    Table table({Text::tr("Ticket"), Text::tr("Priority"), Text::tr("Time left"), Text::tr("State"), Text::tr("Opened"),
                 Text::tr("Contract"), Text::tr("Contact"), Text::tr("Team"), Text::tr("Subject")});
    for (const storage::TicketSummary &row : page.rows) {
        items.append(toJson(row, directory));
        table.add({QString::number(row.id.value()), words::term(row.priority),
                   row.due ? words::timeLeft(*row.due, now, directory.serviceOf(row.contract)) : QString(),
                   words::term(row.place, row.verified), words::moment(row.openedAt), contractCode(row.contract, directory),
                   row.contactName, row.team ? directory.teamName(*row.team) : QString(), row.subject});
    }
    const QString next = page.next ? page.next->text() : QString();
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer search(Context &context)
{
    storage::TicketFilter filter;
    if (const auto contract = context.contractOption())
        filter.contracts = {*contract};
    filter.text = context.args().positional.at(0);
    return page(context, filter);
}

} // namespace

std::vector<Command> ticketListCommands()
{
    return {
        {u"ticket list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List tickets."),
         {},
         filterOptions() + listOptions(),
         [](Context &context) { return page(context, readFilter(context)); }},
        {u"ticket search"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Find tickets by words of their texts, newest first."),
         {{u"WORDS"_s, QT_TRANSLATE_NOOP("sportelloctl", "All of them must be there; the last one may be unfinished."), true}},
         Options{contractOption()} + listOptions(),
         search},
    };
}

} // namespace sportello::ctl
