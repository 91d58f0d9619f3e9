// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/hours_text.h"
#include "app/ctl/json.h"
#include "app/ctl/parser.h"
#include "app/ctl/table.h"
#include "core/desk/roster.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/staffing_terms.h"

#include <utility>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// --from and --to, which is no longer in them.
Days daysOf(const Arguments &args)
{
    return {args.day(u"from"_s).value(), args.day(u"to"_s).value() - 1};
}

QString loginOf(Context &context, OperatorId id)
{
    const Operator *person = context.directory().person(id);
    return person ? person->login : QString::number(id.value());
}

/// Why somebody does not count; the one reason that is no misfit is that they are not here any more.
QString whyText(const desk::NotCounted &one)
{
    return one.why ? words::whyOf(*one.why) : Text::tr("not at work there any more");
}

QJsonObject presenceJson(Context &context, const Presence &one)
{
    return {{u"day"_s, writeDay(one.day)},
            {u"operator"_s, loginOf(context, one.person)},
            {u"for"_s, key(one.use)},
            {u"hours"_s, hoursText(one.hours)},
            {u"entry"_s, qint64(one.entry.value())}};
}

QJsonArray notCountedJson(Context &context, const desk::RosterDetail &roster)
{
    QJsonArray items;
    for (const desk::NotCounted &one : roster.notCounted) {
        QJsonObject json = presenceJson(context, one.presence);
        json.insert(u"why"_s, one.why ? QJsonValue(key(one.why->why)) : QJsonValue());
        items.append(json);
    }
    return items;
}

QString notCountedText(Context &context, const desk::RosterDetail &roster)
{
    if (roster.notCounted.empty())
        return {};
    Table table({Text::tr("Does not count"), Text::tr("Day"), Text::tr("Why")});
    for (const desk::NotCounted &one : roster.notCounted)
        table.add({context.directory().operatorName(one.presence.person), shownDay(one.presence.day), whyText(one)});
    return u'\n' + table.text();
}

Answer setRoster(Context &context)
{
    const Arguments &args = context.args();
    desk::SetRosterWeek command{.request = context.request(), .contract = context.wantedContract()};
    command.person = context.person(args.text(u"operator"_s));
    command.use = args.choice<HoursUse>(u"for"_s).value_or(HoursUse::Desk);
    for (const QString &part : args.texts(u"week"_s))
        readWeekPart(part, command.week);
    command.first = args.day(u"from"_s);
    command.last = args.day(u"until"_s);
    command.seen = std::exchange(command.request.version, std::nullopt); // of all their entries, as they are shown
    return done(desk::setRosterWeek(context.desk(), command), Text::tr("The roster was set (entry %1, version %2)."));
}

Answer day(Context &context)
{
    const Arguments &args = context.args();
    desk::SetRosterDay command{.request = context.request(), .contract = context.wantedContract()};
    command.person = context.person(args.text(u"operator"_s));
    command.use = args.choice<HoursUse>(u"for"_s).value_or(HoursUse::Desk);
    command.day = args.day(u"day"_s).value();
    command.hours = hoursOf(args.text(u"hours"_s));
    return done(desk::setRosterDay(context.desk(), command), Text::tr("The day was set on the roster (entry %1, version %2)."));
}

Answer remove(Context &context)
{
    return done(desk::removeRosterEntry(context.desk(), {context.request(), RosterEntryId(context.idArgument(u"roster"_s))}),
                Text::tr("Removed from the roster as far as it has not begun (entry %1, version %2)."));
}

Answer showRoster(Context &context)
{
    const auto roster = db::orRefuse(desk::readRoster(context.desk(), context.wantedContract(), daysOf(context.args())));
    QJsonArray items;
    Table table({Text::tr("Day"), Text::tr("Operator"), Text::tr("For"), Text::tr("Hours"), Text::tr("Entry")});
    for (const Presence &one : roster.presences) {
        items.append(presenceJson(context, one));
        table.add({shownDay(one.day), context.directory().operatorName(one.person), words::term(one.use), hoursText(one.hours),
                   QString::number(one.entry.value())});
    }
    QJsonArray entries;
    Table entryTable({Text::tr("Entry"), Text::tr("Operator"), Text::tr("For"), Text::tr("First day"), Text::tr("Last day"),
                      Text::tr("Hours"), Text::tr("Removed", "from the roster")});
    for (const RosterEntry &one : roster.entries) {
        entries.append(QJsonObject{{u"id"_s, qint64(one.id.value())},
                                   {u"version"_s, one.version},
                                   {u"operator"_s, loginOf(context, one.person)},
                                   {u"for"_s, key(one.use)},
                                   {u"single"_s, one.single},
                                   {u"first"_s, writeDay(one.first)},
                                   {u"last"_s, dayJson(one.last)},
                                   {u"week"_s, one.single ? QJsonValue() : QJsonValue(weekJson(one.week))},
                                   {u"hours"_s, one.single ? QJsonValue(hoursText(one.on(one.first))) : QJsonValue()},
                                   {u"removed"_s, one.cancelled}});
        entryTable.add({QString::number(one.id.value()), context.directory().operatorName(one.person), words::term(one.use),
                        words::date(one.first), one.last ? words::date(*one.last) : QString(),
                        one.single ? hoursText(one.on(one.first)) : weekText(one.week),
                        one.cancelled ? Text::tr("yes") : QString()});
    }
    QJsonArray versions;
    for (const auto &[of, version] : roster.versions)
        versions.append(
            QJsonObject{{u"operator"_s, loginOf(context, of.first)}, {u"for"_s, key(of.second)}, {u"version"_s, version}});
    QJsonObject json = pageJson(items, {});
    json.insert(u"entries"_s, entries);
    json.insert(u"versions"_s, versions);
    json.insert(u"not_counted"_s, notCountedJson(context, roster));
    return {json, table.text() + notCountedText(context, roster) + u'\n' + entryTable.text()};
}

Answer check(Context &context)
{
    const auto found = db::orRefuse(desk::checkRoster(context.desk(), context.wantedContract(), daysOf(context.args())));
    const int people = found.roster.contract.presence;
    QJsonArray items;
    Table table({Text::tr("Day"), Text::tr("For"), Text::tr("Hours"), Text::tr("Present")});
    const auto add = [&](const std::vector<RosterGap> &gaps, HoursUse use) {
        for (const RosterGap &gap : gaps) {
            items.append(QJsonObject{{u"day"_s, writeDay(gap.day)},
                                     {u"for"_s, key(use)},
                                     {u"from"_s, timeJson(gap.span.from)},
                                     {u"to"_s, timeJson(gap.span.to)},
                                     {u"present"_s, gap.present}});
            table.add({shownDay(gap.day), words::term(use), words::spanOf(gap.span),
                       Text::tr("%1 of %2").arg(gap.present).arg(people)});
        }
    };
    add(found.desk, HoursUse::Desk);
    add(found.onSite, HoursUse::OnSite);
    QJsonObject json = pageJson(items, {});
    json.insert(u"wanted"_s, people);
    json.insert(u"covered"_s, found.covered());
    json.insert(u"not_counted"_s, notCountedJson(context, found.roster));
    const QString verdict = found.covered()
        ? Text::tr("The roster covers all hours of service.")
        : Text::tr("The roster leaves hours of service uncovered:") + u"\n\n"_s + table.text();
    return {json, verdict + notCountedText(context, found.roster), found.covered() ? Done : Refused};
}

} // namespace

std::vector<Command> rosterCommands()
{
    const Option contract = contractOption().must();
    const Option person =
        Option{u"operator"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "Whose presence, by login.")}.must();
    const Option use = Option::choice<HoursUse>(
        u"for"_s, QT_TRANSLATE_NOOP("sportelloctl", "Where: at the desk, unless told otherwise, or on site."));
    const Options days{
        contract, Option{u"from"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "From this day on."), Kind::Date}.must(),
        Option{u"to"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Up to this day, which is no longer in it."), Kind::Date}
            .must()};
    return {
        {u"roster set"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Set somebody's hours of every week, from today or a day to come on. What has passed stays."),
         {},
         Options{
             contract,
             person,
             Option{u"week"_s, u"DAYS=HOURS"_s,
                    QT_TRANSLATE_NOOP("sportelloctl",
                                      "Hours of some days, as mon-fri=08:00-13:00,14:00-18:00 or sat=24h; days that are "
                                      "not named have none. Breaks are what lies between.")}
                 .must()
                 .many(),
             use,
             {u"from"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The first day; today unless told otherwise."), Kind::Date},
             {u"until"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The last day; none unless told otherwise."), Kind::Date}}
             + writeOptions(),
         setRoster},
        {u"roster day"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Set somebody's hours of one day, in the place of their week's."),
         {},
         Options{
             contract, person,
             Option{u"day"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The day: today or one to come."), Kind::Date}.must(),
             Option{u"hours"_s, u"HOURS"_s,
                    QT_TRANSLATE_NOOP("sportelloctl", "As 08:00-13:00,14:00-18:00; - where they are not there.")}
                 .must(),
             use}
             + writeOptions(),
         day},
        {u"roster remove"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Remove an entry from the roster. What has passed or begun stays; under a single day lies the week."),
         {{u"ENTRY"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as roster show tells it.")}},
         writeOptions(),
         remove},
        {u"roster show"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Show who is present on a contract on some days, and by which entries."),
         {},
         days,
         showRoster},
        {u"roster check"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Look whether enough people are on the roster at every minute of a contract's service. Ends with 1 "
                           "where there are not."),
         {},
         days,
         check},
    };
}

} // namespace sportello::ctl
