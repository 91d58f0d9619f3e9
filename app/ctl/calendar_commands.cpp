// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/due_run.h"
#include "app/ctl/hours_text.h"
#include "app/ctl/json.h"
#include "app/ctl/parser.h"
#include "app/ctl/table.h"
#include "core/desk/calendars.h"
#include "core/words/calendar_terms.h"
#include "core/words/language.h"

#include <QtCore/QRegularExpression>

#include <utility>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonValue fromJson(Instant from)
{
    return from == Instant::min() ? QJsonValue() : timeJson(from);
}

QString fromText(Instant from)
{
    return from == Instant::min() ? Text::tr("always") : words::moment(from);
}

Answer showCalendar(Context &context)
{
    const LocalDay from = context.args().day(u"from"_s).value();
    const LocalDay to = context.args().day(u"to"_s).value();
    if (to <= from || to - from > desk::maxRows)
        db::refuse(ErrorKind::InvalidValue, u"period"_s, u"%1 – %2"_s.arg(writeDay(from), writeDay(to)));
    const auto detail = db::orRefuse(desk::readCalendar(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Day"), Text::tr("Hours"), Text::tr("Why")});
    for (LocalDay day = from; day < to; ++day) {
        const DayPlan plan = planDay(detail.calendar, day);
        QJsonArray open;
        for (const TimeSpan &span : plan.open)
            open.append(QJsonObject{{u"from"_s, timeJson(span.from)}, {u"to"_s, timeJson(span.to)}});
        QJsonArray openings;
        for (const OpeningId id : plan.openings)
            openings.append(qint64(id.value()));
        items.append(QJsonObject{{u"day"_s, writeDay(day)},
                                 {u"open"_s, open},
                                 {u"minutes"_s, qint64(plan.length() / std::chrono::minutes(1))},
                                 {u"off"_s, plan.off == DayOff::None ? QJsonValue() : QJsonValue(key(plan.off))},
                                 {u"holiday"_s, plan.holiday ? QJsonValue(key(*plan.holiday)) : QJsonValue()},
                                 {u"name"_s, textJson(plan.name)},
                                 {u"openings"_s, openings}});
        table.add({shownDay(day), words::hoursOf(plan), words::whyOf(plan, detail.openings, detail.kinds)});
    }
    return {pageJson(items, {}), table.text()};
}

MonthDay readMonthDay(const QString &text)
{
    static const QRegularExpression form(u"^(\\d\\d)-(\\d\\d)$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        db::refuse(ErrorKind::WrongUsage, u"--patron"_s, text);
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

Answer listHours(Context &context)
{
    const auto detail = db::orRefuse(desk::readCalendar(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("For"), Text::tr("From"), Text::tr("Week"), Text::tr("Closed on holidays"),
                 Text::tr("Patron saint")});
    const auto [rows, next] = pageOf(detail.hours, context, [](const ContractHours &row) { return row.id.value(); });
    for (const ContractHours &row : rows) {
        const auto patron = row.rule.patron;
        const QString patronDay =
            patron ? u"%1-%2"_s.arg(patron->month, 2, 10, QLatin1Char('0')).arg(patron->day, 2, 10, QLatin1Char('0')) : QString();
        items.append(QJsonObject{
            {u"id"_s, qint64(row.id.value())},
            {u"version"_s, row.version},
            {u"for"_s, key(row.use)},
            {u"from"_s, fromJson(row.rule.from)},
            {u"week"_s, weekJson(row.rule.week)},
            {u"closed_on_holidays"_s, row.rule.closedOnHolidays},
            {u"patron"_s,
             patron ? QJsonValue(QJsonObject{{u"on"_s, patronDay}, {u"name"_s, row.rule.patronName}}) : QJsonValue()}});
        table.add({QString::number(row.id.value()), words::term(row.use), fromText(row.rule.from), words::weekOf(row.rule.week),
                   row.rule.closedOnHolidays ? Text::tr("yes") : Text::tr("no"),
                   patron ? QString(row.rule.patronName + u" ("_s + patronDay + u')') : QString()});
    }
    QJsonObject versions;
    for (const HoursUse use : {HoursUse::Desk, HoursUse::OnSite})
        versions.insert(key(use), versionOf(detail.hours, use));
    QJsonObject json = pageJson(items, next);
    json.insert(u"versions"_s, versions);
    return {json, table.text() + moreText(next)};
}

Answer hours(Context &context)
{
    const Arguments &args = context.args();
    if (!args.has(u"week"_s))
        return listHours(context);
    desk::SetHours command{.request = context.request(), .contract = context.wantedContract()};
    command.use = args.choice<HoursUse>(u"for"_s).value_or(HoursUse::Desk);
    for (const QString &part : args.texts(u"week"_s))
        readWeekPart(part, command.rule.week);
    const bool everyDay =
        command.use == HoursUse::Desk && context.directory().contract(command.contract)->serviceDays == ServiceDays::EveryDay;
    if (args.has(u"open-on-holidays"_s) && args.has(u"closed-on-holidays"_s))
        db::refuse(ErrorKind::WrongUsage, u"--closed-on-holidays"_s, u"--open-on-holidays"_s);
    command.rule.closedOnHolidays = args.has(u"closed-on-holidays"_s) || !(everyDay || args.has(u"open-on-holidays"_s));
    const QString patron = args.text(u"patron"_s);
    if (patron.isEmpty()) { // stays as it is
        const auto calendar = db::orRefuse(desk::readCalendar(context.desk(), command.contract));
        const Instant from = args.time(u"from"_s).value_or(context.now());
        if (const ContractHours *basis = basisOfHours(calendar.hours, command.use, from)) {
            command.rule.patron = basis->rule.patron;
            command.rule.patronName = basis->rule.patronName;
        }
    } else if (patron != "none"_L1) {
        command.rule.patron = readMonthDay(patron);
    }
    if (args.has(u"patron-name"_s))
        command.rule.patronName = args.text(u"patron-name"_s);
    command.from = args.time(u"from"_s);
    command.seen = std::exchange(command.request.version, std::nullopt); // of all the hours, as they are listed
    Answer answer = done(desk::setHours(context.desk(), command), Text::tr("The hours were set (id %1, version %2)."));
    const bool leavesOut = everyDay && !isOnEveryDay(command.rule);
    if (leavesOut)
        answer.text += u' ' + Text::tr("The contract's service is owed on every day, and these hours leave some out.");
    if (command.rule.patron == MonthDay{2, 29})
        answer.text += u' ' + Text::tr("The patron saint's day, 29 February, comes in leap years only.");
    answer = withDues(context, std::move(answer));
    QJsonObject json = answer.json.toObject();
    json.insert(u"leaves_days_out"_s, leavesOut);
    answer.json = json;
    return answer;
}

Answer close(Context &context)
{
    const Arguments &args = context.args();
    desk::CloseDays command{.request = context.request(), .contract = context.wantedContract()};
    command.first = args.day(u"first"_s).value();
    command.last = args.day(u"last"_s).value_or(command.first);
    command.why = args.text(u"why"_s);
    command.from = args.time(u"from"_s);
    const auto closed = db::orRefuse(desk::closeDays(context.desk(), command));
    Answer answer = done(closed.receipt, Text::tr("Closing days added (id %1, version %2)."));
    QJsonObject json = answer.json.toObject();
    json.insert(u"closed_anyhow"_s, closed.effect.closedAnyhow);
    json.insert(u"kept_open"_s, closed.effect.keptOpen);
    answer.json = json;
    if (const QString remarks = words::remarks(closed.effect); !remarks.isEmpty())
        answer.text += u' ' + remarks;
    return withDues(context, std::move(answer));
}

Answer closures(Context &context)
{
    const auto detail = db::orRefuse(desk::readCalendar(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("First day"), Text::tr("Last day"), Text::tr("Why"), Text::tr("Counts from"),
                 Text::tr("Cancelled", "closing days")});
    const auto [rows, next] = pageOf(detail.closures, context, [](const ContractClosure &row) { return row.id.value(); });
    for (const ContractClosure &row : rows) {
        items.append(QJsonObject{{u"id"_s, qint64(row.id.value())},
                                 {u"version"_s, row.version},
                                 {u"first"_s, writeDay(row.closure.first)},
                                 {u"last"_s, writeDay(row.closure.last)},
                                 {u"why"_s, row.closure.why},
                                 {u"from"_s, fromJson(row.closure.from)},
                                 {u"cancelled"_s, row.cancelled}});
        table.add({QString::number(row.id.value()), words::date(row.closure.first), words::date(row.closure.last),
                   row.closure.why, fromText(row.closure.from), row.cancelled ? Text::tr("yes") : QString()});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer cancelClosure(Context &context)
{
    return withDues(context,
                    done(desk::cancelClosure(context.desk(), {context.request(), ClosureId(context.idArgument(u"closure"_s))}),
                         Text::tr("Closing days cancelled as far as they have not begun (id %1, version %2).")));
}

} // namespace

std::vector<Command> calendarCommands()
{
    const Option contract = contractOption().must();
    const Option from{
        u"from"_s, u"TIME"_s,
        QT_TRANSLATE_NOOP("sportelloctl",
                          "From which moment on it counts, never an earlier one than now; now unless told otherwise. Where a "
                          "contract has no hours yet, always."),
        Kind::Time};
    return {
        {u"calendar show"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Show a contract's days, each with its hours and why."),
         {},
         {contract, Option{u"from"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "From this day on."), Kind::Date}.must(),
          Option{u"to"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Up to this day, which is no longer in it."), Kind::Date}
              .must()},
         showCalendar},
        {u"calendar hours"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's ordinary hours, or set them from a moment on."),
         {},
         Options{
             contract,
             Option{u"week"_s, u"DAYS=HOURS"_s,
                    QT_TRANSLATE_NOOP("sportelloctl",
                                      "Hours of some days, as mon-fri=08:00-13:00,14:00-18:00 or sat=24h; days that are not "
                                      "named have none, and of one named twice the last counts.")}
                 .many(),
             Option::choice<HoursUse>(
                 u"for"_s,
                 QT_TRANSLATE_NOOP("sportelloctl", "Whose hours: the desk's, unless told otherwise, or of presence on site.")),
             {u"open-on-holidays"_s,
              {},
              QT_TRANSLATE_NOOP("sportelloctl",
                                "Public holidays are days as any other; so without this too for the desk's hours of a contract "
                                "whose service is owed on every day."),
              Kind::Flag},
             {u"closed-on-holidays"_s,
              {},
              QT_TRANSLATE_NOOP("sportelloctl", "Closed on public holidays, whatever the contract says."),
              Kind::Flag},
             {u"patron"_s, u"MM-DD"_s,
              QT_TRANSLATE_NOOP("sportelloctl",
                                "The day of the body's patron saint, as 09-19; 02-29 comes in leap years only. Otherwise it "
                                "stays as it is; none: no such day.")},
             {u"patron-name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The saint's name.")},
             from}
             + writeOptions() + listOptions(),
         hours},
        {u"calendar close"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Close the service on some days."),
         {},
         Options{contract,
                 Option{u"first"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The first day."), Kind::Date}.must(),
                 {u"last"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The last day; the first unless told otherwise."),
                  Kind::Date},
                 Option{u"why"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Why, in a few words.")}.must(),
                 from}
             + addOptions(),
         close},
        {u"calendar closures"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List a contract's closing days."),
         {},
         Options{contract} + listOptions(),
         closures},
        {u"calendar cancel"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Cancel closing days. What has passed or begun stays as it was counted; the other days are open again."),
         {{u"CLOSURE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of closures.")}},
         writeOptions(),
         cancelClosure},
    };
}

} // namespace sportello::ctl
