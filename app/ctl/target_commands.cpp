// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/due_run.h"
#include "app/ctl/json.h"
#include "app/ctl/progress.h"
#include "app/ctl/table.h"
#include "core/desk/target_trial.h"
#include "core/desk/targets.h"
#include "core/domain/length.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QJsonValue sinceJson(Instant from)
{
    return from == Instant::min() ? QJsonValue() : timeJson(from);
}

QString sinceText(Instant from)
{
    return from == Instant::min() ? Text::tr("always") : words::moment(from);
}

/// What is wrong with its length is told by the desk.
Milliseconds lengthOf(const QString &text)
{
    const auto length = lengthFromText(text);
    if (!length)
        db::refuse(ErrorKind::WrongUsage, u"--within"_s, text);
    return *length;
}

domain::Target readTarget(const Arguments &args)
{
    domain::Target target;
    target.measure = args.choice<Measure>(u"measure"_s).value();
    target.kind = args.choice<TicketKind>(u"kind"_s);
    target.contactType = args.choice<ContactType>(u"contact-type"_s);
    target.priority = args.choice<Priority>(u"priority"_s);
    target.level = args.choice<Level>(u"level"_s);
    target.limit = lengthOf(args.text(u"within"_s));
    target.wallClock = args.has(u"wall-clock"_s);
    return target;
}

Answer listTargets(Context &context)
{
    const auto detail = db::orRefuse(desk::readTargets(context.desk(), context.wantedContract()));
    const bool all = context.args().has(u"all"_s);
    const Instant now = context.world().clock.now();
    const auto keyOrNull = [](const auto &value) { return value ? QJsonValue(key(*value)) : QJsonValue(); };
    QJsonArray items;
    Table table({Text::tr("Id"), Text::tr("Measure"), Text::tr("For"), Text::tr("Target"), Text::tr("From"), Text::tr("Until"),
                 Text::tr("Rank")});
    std::vector<domain::Target> wanted;
    std::ranges::copy_if(detail.rules.targets, std::back_inserter(wanted), [&](const domain::Target &row) {
        return all || !row.until || (*row.until > now && *row.until > row.from);
    });
    const auto [rows, next] = pageOf(wanted, context, [](const domain::Target &row) { return row.id.value(); });
    for (const domain::Target &row : rows) {
        items.append(QJsonObject{{u"id"_s, qint64(row.id.value())},
                                 {u"version"_s, row.version},
                                 {u"rank"_s, row.rank},
                                 {u"measure"_s, key(row.measure)},
                                 {u"kind"_s, keyOrNull(row.kind)},
                                 {u"contact_type"_s, keyOrNull(row.contactType)},
                                 {u"priority"_s, keyOrNull(row.priority)},
                                 {u"level"_s, keyOrNull(row.level)},
                                 {u"limit_seconds"_s, secondsJson(row.limit)},
                                 {u"wall_clock"_s, row.wallClock},
                                 {u"from"_s, sinceJson(row.from)},
                                 {u"until"_s, timeJson(row.until)}});
        table.add({QString::number(row.id.value()), words::term(row.measure), words::conditions(row),
                   words::limit(row.limit, row.wallClock), sinceText(row.from), row.until ? words::moment(*row.until) : QString(),
                   QString::number(row.rank)});
    }
    QString text = table.text() + moreText(next);
    if (!detail.hasHours)
        text += Text::tr("The contract has no hours yet: no service time passes.") + u'\n';
    return {pageJson(items, next), text};
}

Answer setOneTarget(Context &context)
{
    const Arguments &args = context.args();
    desk::SetTarget command{.request = context.request(), .contract = context.wantedContract(), .target = readTarget(args)};
    command.rank = args.number(u"rank"_s);
    command.from = args.time(u"from"_s);
    return withDues(context, done(desk::setTarget(context.desk(), command), Text::tr("The target was set (id %1, version %2).")));
}

Answer end(Context &context)
{
    desk::EndTarget command{context.request(), TargetId(context.idArgument(u"target"_s)), context.args().time(u"from"_s)};
    return withDues(context, done(desk::endTarget(context.desk(), command), Text::tr("The target ends (id %1, version %2).")));
}

Answer listHolds(Context &context)
{
    const auto detail = db::orRefuse(desk::readTargets(context.desk(), context.wantedContract()));
    QJsonArray items;
    Table table({Text::tr("Measure"), Text::tr("Stopped by a hold for"), Text::tr("From"), Text::tr("Until")});
    for (const HoldStop &stop : detail.rules.stops) {
        items.append(QJsonObject{{u"measure"_s, key(stop.measure)},
                                 {u"reason"_s, key(stop.reason)},
                                 {u"from"_s, sinceJson(stop.from)},
                                 {u"until"_s, timeJson(stop.until)}});
        table.add({words::term(stop.measure), words::term(stop.reason), sinceText(stop.from),
                   stop.until ? words::moment(*stop.until) : QString()});
    }
    return {pageJson(items, {}), table.text()};
}

Answer holds(Context &context)
{
    const Arguments &args = context.args();
    if (!args.has(u"stop"_s) && !args.has(u"none"_s))
        return listHolds(context);
    if (args.has(u"stop"_s) && args.has(u"none"_s))
        db::refuse(ErrorKind::WrongUsage, u"--none"_s, u"--stop"_s);
    desk::SetHoldStops command{.request = context.request(), .contract = context.wantedContract()};
    command.measure = args.choice<Measure>(u"measure"_s).value_or(Measure::Resolve);
    for (const QString &text : args.texts(u"stop"_s))
        command.reasons.push_back(fromKey<HoldReason>(text).value());
    command.fromAlways = args.has(u"from-always"_s);
    return withDues(
        context,
        done(desk::setHoldStops(context.desk(), command), Text::tr("The holds that stop this clock were set (contract %1).")));
}

QJsonObject countsJson(const desk::TrialCounts &counts)
{
    return {{u"met"_s, counts.met}, {u"missed"_s, counts.missed}, {u"running"_s, counts.running}, {u"apart"_s, counts.apart}};
}

QString shareOf(const desk::TrialCounts &counts)
{
    if (counts.measured() == 0)
        return u"–"_s;
    return QLocale().toString(100.0 * counts.met / counts.measured(), 'f', 1) + u" %"_s;
}

Answer tryOut(Context &context)
{
    const Arguments &args = context.args();
    desk::TryTarget command{.contract = context.wantedContract(),
                            .target = readTarget(args),
                            .from = args.time(u"from"_s).value(),
                            .to = args.time(u"to"_s).value()};
    desk::Trial trial;
    {
        desk::Desk &desk = context.desk();
        Progress progress(context.world());
        trial = db::orRefuse(desk::tryTarget(desk, command, [&](int read) { return progress(read, 0); }));
    }
    Table table({Text::tr("Clocks"), Text::tr("By"), Text::tr("Met"), Text::tr("Missed"), Text::tr("Met of all"),
                 Text::tr("Still running"), Text::tr("Not measured")});
    const auto add = [&](const QString &clocks, const QString &by, const desk::TrialCounts &counts) {
        table.add({clocks, by, QString::number(counts.met), QString::number(counts.missed), shareOf(counts),
                   QString::number(counts.running), QString::number(counts.apart)});
    };
    const QString tried = Text::tr("what if: %1").arg(words::limit(command.target.limit, command.target.wallClock));
    const bool ofCalls = isOfCalls(command.target.measure);
    QJsonObject json{{u"tickets"_s, ofCalls ? QJsonValue() : QJsonValue(trial.tickets)},
                     {u"calls"_s, ofCalls ? QJsonValue(trial.calls) : QJsonValue()}};
    for (const auto &[name, shown, side] : {std::tuple{u"native"_s, Text::tr("of this desk"), &trial.native},
                                            std::tuple{u"imported"_s, Text::tr("imported"), &trial.imported}}) {
        json.insert(name, QJsonObject{{u"tried"_s, countsJson(side->tried)}, {u"in_force"_s, countsJson(side->inForce)}});
        if (side == &trial.imported && *side == desk::Trial::Side{})
            continue;
        add(shown, tried, side->tried);
        add(shown, Text::tr("as it was"), side->inForce);
    }
    const QString head = ofCalls ? Text::tr("%1, calls that came in the period: %2. Nothing was changed.")
                                 : Text::tr("%1, tickets opened in the period: %2. Nothing was changed.");
    return {json,
            head.arg(words::term(command.target.measure), QString::number(trial.tickets + trial.calls)) + u'\n' + table.text()};
}

Answer recompute(Context &context)
{
    Answer answer = told(db::orRefuse(recomputeAll(context)), {QJsonObject{}, QString()});
    const QJsonObject due = answer.json.toObject().value(u"due"_s).toObject();
    answer.json = due;
    if (answer.text.isEmpty())
        answer.text = Text::tr("Every due time is as it must be.");
    return answer;
}

Options caseOptions()
{
    return {Option::choice<Measure>(u"measure"_s, QT_TRANSLATE_NOOP("sportelloctl", "What is to be done in time.")).must(),
            Option{u"within"_s, u"LENGTH"_s, QT_TRANSLATE_NOOP("sportelloctl", "In which time, as 20s, 30m, 8h, 1h30m or 2d.")}
                .must(),
            {u"wall-clock"_s,
             {},
             QT_TRANSLATE_NOOP("sportelloctl", "Elapsed time, nights and holidays too, instead of service time."),
             Kind::Flag},
            Option::choice<TicketKind>(u"kind"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for tickets of this kind.")),
            Option::choice<ContactType>(u"contact-type"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for this type of contact.")),
            Option::choice<Priority>(u"priority"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only for this priority.")),
            Option::choice<Level>(u"level"_s, QT_TRANSLATE_NOOP("sportelloctl", "Only at this level."))};
}

} // namespace

std::vector<Command> targetCommands()
{
    const Option contract = contractOption().must();
    return {
        {u"target list"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "List what a contract promises in time; of several that fit a ticket the first counts."),
         {},
         Options{contract, {u"all"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Those too that hold no longer."), Kind::Flag}}
             + listOptions(),
         listTargets},
        {u"target set"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Set a target, in place of one for the same tickets if there is one. Open tickets are due by it at once."),
         {},
         Options{contract} + caseOptions()
             + Options{{u"rank"_s, u"N"_s,
                        QT_TRANSLATE_NOOP("sportelloctl",
                                          "Its place in the table, 1 first. Unless told otherwise, just before what is less "
                                          "particular."),
                        Kind::Number},
                       {u"from"_s, u"TIME"_s,
                        QT_TRANSLATE_NOOP("sportelloctl",
                                          "From which moment on it holds; now unless told otherwise. An earlier one than now "
                                          "only where nothing was promised for those tickets in that time."),
                        Kind::Time}}
             + writeOptions(),
         setOneTarget},
        {u"target end"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "End a target. What was missed by it stays missed."),
         {{u"TARGET"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its id, as in the list of targets.")}},
         Options{{u"from"_s, u"TIME"_s,
                  QT_TRANSLATE_NOOP("sportelloctl", "From which moment on there is no such target; now unless told otherwise."),
                  Kind::Time}}
             + writeOptions(),
         end},
        {u"target holds"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List which holds stop which clocks, or say it anew for one measure, from now on."),
         {},
         Options{contract,
                 Option::choice<Measure>(u"measure"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl", "Whose clock; resolve unless told otherwise.")),
                 Option::choice<HoldReason>(u"stop"_s,
                                            QT_TRANSLATE_NOOP("sportelloctl", "Holds for this reason stop it; no others do."))
                     .many(),
                 {u"none"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "No hold stops it."), Kind::Flag},
                 {u"from-always"_s,
                  {},
                  QT_TRANSLATE_NOOP("sportelloctl", "From always on; only where it was not said before for this measure."),
                  Kind::Flag}}
             + addOptions(),
         holds},
        {u"target try"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Try a target on the tickets opened in a period, or on the calls that came in it, beside what it was "
                           "by the targets in force. Nothing is changed."),
         {},
         Options{contract} + caseOptions()
             + Options{Option{
                           u"from"_s, u"TIME"_s,
                           QT_TRANSLATE_NOOP("sportelloctl", "Opened, or come, from this time on. A date is its start in Rome."),
                           Kind::Time}
                           .must(),
                       Option{u"to"_s, u"TIME"_s, QT_TRANSLATE_NOOP("sportelloctl", "Opened, or come, before this time."),
                              Kind::Time}
                           .must()},
         tryOut},
        {u"target recompute"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Compute anew when open tickets are due, where a change of targets or of a calendar left that to be "
                           "done. Each such change does it by itself; this goes on after an interruption."),
         {},
         {},
         recompute},
    };
}

} // namespace sportello::ctl
