// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "app/ctl/ticket_options.h"
#include "core/desk/dues.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonObject clockJson(const TicketClock &clock)
{
    return {{u"measure"_s, key(clock.measure)},
            {u"cycle"_s, clock.cycle},
            {u"level"_s, key(clock.level)},
            {u"state"_s, key(clock.state)},
            {u"start"_s, timeJson(clock.start)},
            {u"end"_s, timeJson(clock.end)},
            {u"target"_s, clock.target ? QJsonValue(qint64(clock.target->value())) : QJsonValue()},
            {u"limit_seconds"_s, clock.target ? secondsJson(clock.limit) : QJsonValue()},
            {u"wall_clock"_s, clock.wallClock},
            {u"spent_seconds"_s, secondsJson(clock.spent)},
            {u"due"_s, timeJson(clock.due)},
            {u"risk_at"_s, timeJson(clock.riskAt)},
            {u"missed_at"_s, timeJson(clock.breachedAt)},
            {u"missed_limit_seconds"_s, clock.breachedAt ? secondsJson(clock.missedLimit) : QJsonValue()},
            {u"missed_by_wall_clock"_s, clock.missedByWallClock},
            {u"imported"_s, clock.imported}};
}

QJsonObject stepJson(const TraceStep &step)
{
    QJsonArray openings;
    for (const OpeningId id : step.openings)
        openings.append(qint64(id.value()));
    return {{u"what"_s, key(step.what)},
            {u"from"_s, timeJson(step.span.from)},
            {u"to"_s, step.span.to == Instant::max() ? QJsonValue() : timeJson(step.span.to)},
            {u"seconds"_s, secondsJson(step.counted)},
            {u"off"_s, step.off == DayOff::None ? QJsonValue() : QJsonValue(key(step.off))},
            {u"holiday"_s, step.holiday ? QJsonValue(key(*step.holiday)) : QJsonValue()},
            {u"hold"_s, step.hold ? QJsonValue(key(*step.hold)) : QJsonValue()},
            {u"name"_s, textJson(step.name)},
            {u"openings"_s, openings}};
}

QString describe(const desk::WhyDue &why)
{
    const TicketClock &clock = why.clock;
    Lines lines;
    lines.add(Text::tr("Measure"), words::term(clock.measure));
    if (clock.cycle > 1)
        lines.add(Text::tr("Cycle"), QString::number(clock.cycle));
    lines.add(Text::tr("Clock"), words::term(clock.state) + (clock.imported ? u", "_s + Text::tr("imported") : QString()));
    lines.add(Text::tr("Begun"), words::moment(clock.start));
    if (clock.end)
        lines.add(Text::tr("Ended"), words::moment(*clock.end));
    if (why.target)
        lines.add(Text::tr("Target"),
                  words::limit(clock.limit, clock.wallClock) + u" ("_s + words::conditions(*why.target) + u')');
    lines.add(Text::tr("Spent"), words::exactTime(clock.spent));
    if (clock.due)
        lines.add(Text::tr("Due"), words::moment(*clock.due));
    if (clock.breachedAt)
        lines.add(Text::tr("Missed"), words::moment(*clock.breachedAt));
    if (const QString missed = words::missedTarget(clock); !missed.isEmpty())
        lines.add(Text::tr("Note"), missed);
    if (const QString late = words::dueByAsking(clock); !late.isEmpty())
        lines.add(Text::tr("Note"), late);
    Table table({Text::tr("When"), Text::tr("What")});
    for (const TraceStep &step : why.steps)
        table.add({words::traceSpan(step), words::traceReason(step)});
    return lines.text() + u'\n' + table.text();
}

Answer whyDue(Context &context, const QString &subject, std::int64_t id, const desk::DueDetail &detail, const QString &nothing)
{
    const Arguments &args = context.args();
    const auto why = desk::whyDue(detail,
                                  {.measure = args.choice<Measure>(u"measure"_s),
                                   .cycle = args.number(u"cycle"_s),
                                   .level = args.choice<Level>(u"level"_s)});
    QJsonArray clocks;
    for (const TicketClock &clock : detail.clocks)
        clocks.append(clockJson(clock));
    QJsonObject json{{subject, qint64(id)}, {u"clock"_s, QJsonValue()}, {u"steps"_s, QJsonArray()}, {u"clocks"_s, clocks}};
    if (!why)
        return {json, nothing};
    QJsonArray steps;
    for (const TraceStep &step : why->steps)
        steps.append(stepJson(step));
    json.insert(u"clock"_s, clockJson(why->clock));
    json.insert(u"steps"_s, steps);
    return {json, describe(*why)};
}

bool choosesClock(const Arguments &args)
{
    return args.has(u"measure"_s) || args.has(u"cycle"_s) || args.has(u"level"_s);
}

Answer ticketWhyDue(Context &context)
{
    const TicketId id = context.ticket();
    return whyDue(context, u"ticket"_s, id.value(), db::orRefuse(desk::readDue(context.desk(), id)),
                  choosesClock(context.args())
                      ? Text::tr("The ticket has no such clock.")
                      : Text::tr("Nothing is due: no target fits this ticket, or nothing is left to do."));
}

Answer callWhyDue(Context &context)
{
    const CallId id(context.idArgument(u"call"_s));
    return whyDue(context, u"call"_s, id.value(), db::orRefuse(desk::readDue(context.desk(), id)),
                  Text::tr("Nothing is due: no target fits this call, or nobody waits to be called back."));
}

} // namespace

std::vector<Command> dueCommands()
{
    const Option measure = Option::choice<Measure>(
        u"measure"_s,
        QT_TRANSLATE_NOOP("sportelloctl", "Of this clock; otherwise of what is due next. Of several the last one."));
    return {
        {u"ticket why-due"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Say why a ticket is due when it is: each interval that was counted, each day that was skipped and why, "
             "each hold that was left out."),
         {ticketArgument()},
         {measure,
          {u"cycle"_s, u"N"_s,
           QT_TRANSLATE_NOOP("sportelloctl",
                             "Of this cycle: 1 until the ticket was reopened first. Of its resolution, unless told otherwise."),
           Kind::Number},
          Option::choice<Level>(
              u"level"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Of what began at this level: its taking charge, unless told otherwise."))},
         ticketWhyDue},
        {u"call why-due"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Say why a lost call is to be called back by when it is, or by when a call was to be answered: each "
                           "interval that was counted, each day that was skipped and why."),
         {{u"CALL"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of calls.")}},
         {measure},
         callWhyDue},
    };
}

} // namespace sportello::ctl
