// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/progress.h"
#include "app/ctl/table.h"
#include "core/exchange/incident_import.h"
#include "core/words/import_terms.h"
#include "core/words/language.h"

#include <QtCore/QJsonDocument>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using exchange::ImportReport;
using exchange::Remark;

namespace {

QJsonObject toJson(const Remark &remark)
{
    return {{u"group"_s, key(remark.group())}, {u"what"_s, key(remark.what)},
            {u"case"_s, remark.caseReference}, {u"row"_s, remark.row},
            {u"field"_s, remark.field},        {u"before"_s, remark.before},
            {u"after"_s, remark.after}};
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray remarks;
    for (const Remark &remark : report.remarks)
        remarks.append(toJson(remark));
    QJsonObject counts;
    for (const auto &[what, count] : report.remarkCounts)
        counts.insert(key(what), count);
    return {{u"dry_run"_s, report.dryRun},
            {u"interrupted"_s, report.interrupted},
            {u"remarks_left_out"_s, report.remarksLeftOut()},
            {u"rows"_s, report.rows},
            {u"cases"_s, report.cases},
            {u"created"_s, report.created},
            {u"extended"_s, report.extended},
            {u"unchanged"_s, report.unchanged},
            {u"held_back"_s, report.heldBack},
            {u"conflicts"_s, report.conflicts},
            {u"events"_s, report.events},
            {u"inferred"_s, report.inferred},
            {u"teams"_s, report.teams},
            {u"operators"_s, report.operators},
            {u"contacts"_s, report.contacts},
            {u"categories"_s, report.categories},
            {u"remark_counts"_s, counts},
            {u"remarks"_s, remarks}};
}

QString toText(const ImportReport &report)
{
    QString text;
    if (report.dryRun)
        text += Text::tr("A trial: nothing was written.") + u'\n';
    if (report.interrupted)
        text += Text::tr("Stopped as you asked; the next run goes on from here. Until then:") + u'\n';
    if (report.nothingNew())
        text += Text::tr("Nothing new came in.") + u'\n';
    Lines lines;
    const auto add = [&](const QString &name, qint64 count) { lines.add(name, QLocale().toString(count)); };
    add(Text::tr("Rows read"), report.rows);
    add(Text::tr("Cases"), report.cases);
    add(Text::tr("New tickets"), report.created);
    add(Text::tr("Tickets that went on"), report.extended);
    add(Text::tr("Cases already here"), report.unchanged);
    add(Text::tr("Cases held back"), report.heldBack);
    add(Text::tr("Cases left alone, changed since"), report.conflicts);
    add(Text::tr("Events"), report.events);
    add(Text::tr("Of these, steps that the log skipped"), report.inferred);
    add(Text::tr("New teams"), report.teams);
    add(Text::tr("New operators"), report.operators);
    add(Text::tr("New contacts"), report.contacts);
    add(Text::tr("New categories"), report.categories);
    text += lines.text();
    if (!report.remarkCounts.empty())
        text += u'\n';
    for (const auto &[what, count] : report.remarkCounts)
        text += words::term(Remark::groupOf(what)) + u" · "_s + words::term(what) + u": "_s + QLocale().toString(count) + u'\n';
    if (!report.remarks.empty())
        text += u'\n';
    for (const Remark &remark : report.remarks)
        text += words::story(remark) + u'\n';
    if (const qint64 more = report.remarksLeftOut())
        text += Text::tr("Counted above and not listed: %1").arg(QLocale().toString(more)) + u'\n';
    return text;
}

Answer importIncidents(Context &context)
{
    const Arguments &args = context.args();
    const exchange::Mapping mapping = db::orRefuse(exchange::Mapping::load(args.text(u"mapping"_s)));
    desk::Desk &desk = context.desk();
    const exchange::ImportOptions options{
        .contract = context.contract(args.text(u"contract"_s)), .dryRun = args.has(u"dry-run"_s), .key = args.key(u"key"_s)};
    Progress progress(context.world());
    const ImportReport report = db::orRefuse(
        exchange::importIncidents(desk, args.positional.at(0), mapping, options, [&](const exchange::ImportProgress &so) {
            for (const Remark &remark : so.untranslated)
                progress.say(args.has(u"json"_s)
                                 ? QJsonDocument(QJsonObject{{u"untranslated"_s, toJson(remark)}}).toJson(QJsonDocument::Compact)
                                 : words::story(remark).toUtf8());
            return progress(so.rowsDone, so.rows, so.timeLeft());
        }));
    return {toJson(report), toText(report), report.isComplete() ? Done : Refused};
}

} // namespace

std::vector<Command> importCommands()
{
    return {{u"import incidents"_s,
             QT_TRANSLATE_NOOP(
                 "sportelloctl",
                 "Bring in the incidents of another system; docs/import.md describes the mapping. Ctrl+C stops between "
                 "two batches, tells what came in until then, and the next run goes on from there. Ends with 1 where "
                 "cases were held back or it was stopped. A value that the mapping does not translate is told on the error "
                 "output before its case is written."),
             {{u"FILE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The log, in which each row is one change of a case.")}},
             {Option{u"mapping"_s, u"FILE"_s, QT_TRANSLATE_NOOP("sportelloctl", "How to read the log."), Kind::File}.must(),
              contractOption().must(),
              {u"dry-run"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "The whole report, and nothing written."), Kind::Flag},
              {u"key"_s, u"UUID"_s,
               QT_TRANSLATE_NOOP("sportelloctl",
                                 "The run's own key: a second run with it goes on with the first, and is refused where its log "
                                 "is another. Without it, too, no row comes in twice."),
               Kind::Key}},
             importIncidents}};
}

} // namespace sportello::ctl
