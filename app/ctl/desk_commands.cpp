// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/help.h"
#include "app/ctl/json.h"
#include "app/ctl/progress.h"
#include "core/indicators/verify.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer help(Context &context)
{
    if (context.args().has(u"markdown"_s))
        return {QJsonObject{{u"reference"_s, reference()}}, reference()};
    if (context.args().has(u"man"_s))
        return {QJsonObject{{u"manual"_s, manual()}}, manual()};
    const QString wanted = context.args().positional.value(0);
    if (wanted.isEmpty())
        return {QJsonObject{{u"help"_s, overview()}}, overview()};
    QString text;
    for (const Command &command : commands()) // "ticket" explains all that begin with it
        if (command.name == wanted || command.name.startsWith(wanted + u' '))
            text += (text.isEmpty() ? QString() : u"\n----\n\n"_s) + helpOn(command);
    if (text.isEmpty())
        db::refuse(ErrorKind::WrongUsage, u"help"_s, wanted);
    return {QJsonObject{{u"help"_s, text}}, text};
}

Answer rights(Context &)
{
    QJsonArray rows;
    QString header = u"| verb |"_s;
    QString line = u"|---|"_s;
    for (const Role role : allRoles) {
        header += u' ' + desk::roleText(role) + u" |"_s;
        line += u"---|"_s;
    }
    QString text = header + u'\n' + line + u'\n';
    for (const desk::RightsRow &row : desk::rightsTable()) {
        QJsonObject grants;
        text += u"| "_s + verbName(row.verb) + u" |"_s;
        for (std::size_t i = 0; i < row.grants.size(); ++i) {
            const QString grant = desk::grantText(row.grants.at(i));
            text += u' ' + grant + u" |"_s;
            grants.insert(desk::roleText(allRoles.at(i)), grant);
        }
        text += u'\n';
        rows.append(QJsonObject{{u"verb"_s, QString(verbName(row.verb))}, {u"grants"_s, grants}});
    }
    return {pageJson(rows, {}), text};
}

QLatin1StringView whatKey(indicators::Difference::What what)
{
    using enum indicators::Difference::What;
    switch (what) {
    case Chain:
        return "chain"_L1;
    case Unreadable:
        return "unreadable"_L1;
    case Operation:
        return "operation"_L1;
    case TicketRow:
        return "ticket-row"_L1;
    case TicketDue:
        return "ticket-due"_L1;
    case CallRow:
        return "call-row"_L1;
    case CallDue:
        return "call-due"_L1;
    case CallSteps:
        return "call-steps"_L1;
    case ContactKeys:
        return "contact-keys"_L1;
    case SearchIndex:
        return "search-index"_L1;
    case DayFigures:
        return "day-figures"_L1;
    }
    return {};
}

Answer verify(Context &context)
{
    desk::Desk &desk = context.desk();
    Progress progress(context.world());
    const indicators::VerifyReport report = db::orRefuse(indicators::verifyDesk(desk, std::ref(progress)));
    QJsonArray differences;
    QString text = Text::tr("Rebuilt and compared: %1 histories, %2 events, %3 days of figures.")
                       .arg(report.subjects)
                       .arg(report.events)
                       .arg(report.days)
        + u'\n';
    for (const indicators::Difference &difference : report.differences) {
        differences.append(QJsonObject{{u"what"_s, QString(whatKey(difference.what))},
                                       {u"subject"_s, key(difference.subject.kind)},
                                       {u"id"_s, qint64(difference.subject.id)},
                                       {u"at"_s, qint64(difference.at)}});
        text += Text::tr("Differs: %1, %2 %3 (%4)")
                    .arg(QString(whatKey(difference.what)), words::term(difference.subject.kind))
                    .arg(difference.subject.id)
                    .arg(difference.at)
            + u'\n';
    }
    if (report.contractsWaiting > 0)
        text +=
            Text::tr("Of %n contract(s) the due times are still to be computed anew and were not compared: sportelloctl target "
                     "recompute.",
                     nullptr, int(report.contractsWaiting))
            + u'\n';
    text += report.clean()
        ? Text::tr("No difference.")
        : Text::tr("What is stored is not what the history says. Keep a copy of the database and ask support.");
    return {QJsonObject{{u"subjects"_s, qint64(report.subjects)},
                        {u"events"_s, qint64(report.events)},
                        {u"days"_s, qint64(report.days)},
                        {u"contracts_waiting"_s, qint64(report.contractsWaiting)},
                        {u"differences"_s, differences}},
            text, report.clean() ? Done : Refused};
}

Answer migrate(Context &context)
{
    const Arguments &args = context.args();
    std::optional<QString> copy;
    if (args.has(u"copy"_s) || args.has(u"copied"_s))
        copy = args.text(u"copy"_s);
    const db::Migrated done = context.upgrade(copy);
    const bool hasCopy = !done.copy.isEmpty();
    QString text = done.from == done.to
        ? Text::tr("The desk is up to date already (schema %1).").arg(done.to)
        : Text::tr("The desk was brought up to date, from schema %1 to %2.").arg(done.from).arg(done.to);
    if (hasCopy)
        text += u'\n' + Text::tr("A copy of what it was is kept: %1").arg(done.copy);
    return {QJsonObject{{u"from"_s, done.from}, {u"to"_s, done.to}, {u"copy"_s, hasCopy ? QJsonValue(done.copy) : QJsonValue()}},
            text};
}

} // namespace

std::vector<Command> deskCommands()
{
    return {
        {u"help"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Explain the commands, or one of them."),
         {{u"[COMMAND]"_s, QT_TRANSLATE_NOOP("sportelloctl", "A command, or the word that several begin with."), true, true}},
         {{u"markdown"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "All of it, as the reference in the documentation."), Kind::Flag},
          {u"man"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "All of it, as a manual page."), Kind::Flag}},
         help},
        {u"rights"_s, QT_TRANSLATE_NOOP("sportelloctl", "Print who may do what; needs no database."), {}, {}, rights},
        {u"verify"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Rebuild everything from the history and compare; writes nothing. Ends with 1 where something differs."),
         {},
         {},
         verify},
        {u"migrate"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Bring up to date a desk that an older program made; where nothing is missing, nothing is done. It is copied "
             "beforehand: a file beside itself, a server's by --copy. On a server --as is its superuser."),
         {},
         {{u"copy"_s, u"FILE"_s,
           QT_TRANSLATE_NOOP("sportelloctl", "On a server: the new file that pg_dump writes the copy to, for pg_restore."),
           Kind::File},
          {u"copied"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "On a server: you have made a copy yourself."), Kind::Flag}},
         migrate},
    };
}

} // namespace sportello::ctl
