// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/progress.h"
#include "app/ctl/table.h"
#include "core/db/new_file.h"
#include "core/demonstration/demonstration.h"
#include "core/desk/credentials.h"
#include "core/desk/sign_in.h"
#include "core/domain/local_day.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

demonstration::DemoReport fill(Context &context, db::Session &session)
{
    const Arguments &args = context.args();
    demonstration::DemoOptions options;
    options.tickets = args.number(u"tickets"_s).value_or(options.tickets);
    options.seed = quint64(args.number(u"seed"_s).value_or(1));
    if (const auto until = args.time(u"until"_s))
        options.until = QDate(1970, 1, 1).addDays(localDay(*until));
    options.loginSuffix = args.text(u"login-suffix"_s);
    Progress progress(context.world());
    return db::orRefuse(demonstration::makeDemonstration(session, context.world().clock, options, [&](qint64 tickets) {
        if (!progress(tickets, options.tickets))
            db::refuse(ErrorKind::Cancelled);
    }));
}

Answer init(Context &context)
{
    const Arguments &args = context.args();
    const bool demo = args.has(u"demo"_s);
    for (const QString &option : {u"tickets"_s, u"seed"_s, u"until"_s, u"login-suffix"_s})
        if (args.has(option) && !demo)
            db::refuse(ErrorKind::WrongUsage, u"--"_s + option, Text::tr("it belongs to --demo"));
    const db::Location where = context.location();
    const QString login = db::orRefuse(desk::checkLogin(args.text(u"admin"_s)));
    db::orRefuse(desk::checkUnused(where));
    const QString password =
        context.wantedPassword(u"password-file"_s, "SPORTELLO_PASSWORD_FILE", Text::tr("New password of %1: ").arg(login));
    db::orRefuse(desk::checkPassword(password));

    db::NewFile file(where);
    // On a server the superuser makes the desk; who that is the server finds out by its own means.
    const db::Login superuser{where.engine == db::Engine::Sqlite ? QString() : context.login(), {}};
    auto session = db::orRefuse(db::Session::open(where, superuser, {.create = true, .answerLimit = {}}));
    const Operator administrator = db::orRefuse(desk::initialise(*session, context.world().clock, login, password));
    QJsonObject json{{u"database"_s, where.display()}, {u"administrator"_s, administrator.login}};
    QString text = Text::tr("A desk was made at %1. Its administrator is %2.").arg(where.display(), administrator.login) + u'\n';
    if (where.engine == db::Engine::Sqlite)
        text +=
            Text::tr("Whoever can write to this file can do anything to it: keep it where only the desk's people can.") + u'\n';
    if (demo) {
        const demonstration::DemoReport report = fill(context, *session);
        QJsonArray logins;
        Table table({Text::tr("Login"), Text::tr("Password"), Text::tr("Name"), Text::tr("Role")});
        for (const demonstration::DemoLogin &one : report.logins) {
            logins.append(QJsonObject{
                {u"login"_s, one.login}, {u"password"_s, one.password}, {u"name"_s, one.name}, {u"role"_s, key(one.role)}});
            table.add({one.login, one.password, one.name, words::term(one.role)});
        }
        json.insert(u"tickets"_s, report.tickets);
        json.insert(u"ticket_events"_s, report.ticketEvents);
        json.insert(u"calls"_s, report.calls);
        json.insert(u"logins"_s, logins);
        text += Text::tr("It holds %1 tickets and %2 calls of a year. Log in as:").arg(report.tickets).arg(report.calls) + u'\n'
            + table.text();
    }
    session.reset(); // what it keeps beside the file is gone before the file is said to be there
    file.keep();
    return {json, text};
}

} // namespace

std::vector<Command> initCommands()
{
    return {
        {u"init"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Make a desk in a new file, or in an empty database of a server. There --as is the server's superuser, who is known "
             "by the server's own means, and --password-file holds the new administrator's password."),
         {},
         {Option{u"admin"_s, u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "The first administrator's login.")}.must(),
          {u"demo"_s,
           {},
           QT_TRANSLATE_NOOP("sportelloctl", "Fill it with a plausible year of two bodies, and print the logins to try it with."),
           Kind::Flag},
          {u"tickets"_s, u"N"_s,
           QT_TRANSLATE_NOOP("sportelloctl",
                             "How many tickets the year has, all of its last day included; 5000 unless told otherwise."),
           Kind::Number},
          {u"seed"_s, u"S"_s,
           QT_TRANSLATE_NOOP(
               "sportelloctl",
               "Another number makes another year; the same one, with the same --tickets and --until, makes the same."),
           Kind::Number},
          {u"until"_s, u"DATE"_s,
           QT_TRANSLATE_NOOP("sportelloctl",
                             "The year's last day, none that is to come; today unless told otherwise, of which there is what has "
                             "happened by now."),
           Kind::Time},
          {u"login-suffix"_s, u"TEXT"_s,
           QT_TRANSLATE_NOOP(
               "sportelloctl",
               "What stands after each login of the demonstration: on PostgreSQL logins belong to the whole server.")}},
         init}};
}

} // namespace sportello::ctl
