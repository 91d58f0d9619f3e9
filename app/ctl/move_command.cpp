// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/progress.h"
#include "core/db/migration.h"
#include "core/db/new_file.h"
#include "core/desk/moving.h"
#include "core/words/language.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer moveDesk(Context &context)
{
    const Arguments &args = context.args();
    if (args.has(u"db"_s))
        db::refuse(ErrorKind::WrongUsage, u"--db"_s, Text::tr("--from and --to say which databases"));
    const db::Location from = db::orRefuse(db::Location::parse(args.text(u"from"_s)));
    const db::Location to = db::orRefuse(db::Location::parse(args.text(u"to"_s)));
    const bool secretsGo = from.engine == db::Engine::Sqlite && to.engine == db::Engine::Sqlite;
    const auto source = context.openToMove(from);
    desk::MoveOptions options;
    if (!secretsGo) {
        options.administrator = args.has(u"admin"_s) ? args.text(u"admin"_s) : context.login();
        options.password =
            context.wantedPassword(u"new-password-file"_s, nullptr, Text::tr("New password of %1: ").arg(options.administrator));
    }
    db::NewFile file(to);
    // On a server the superuser makes the desk; who that is the server finds out by its own means.
    const db::Login superuser{to.engine == db::Engine::Sqlite ? QString() : args.text(u"to-as"_s), {}};
    auto target = db::orRefuse(db::Session::open(to, superuser, {.create = true, .answerLimit = {}}));
    Progress progress(context.world());
    const auto moved = desk::moveDesk(*source, *target, options, [&](qint64 done, qint64 of) { return progress(done, of); });
    // What came stays: the next run goes on.
    const Result<bool> begun = db::guarded([&] { return db::isBeingMoved(*target); });
    if (moved || begun.value_or(true))
        file.keep();
    target.reset();
    const desk::MoveReport report = db::orRefuse(moved);
    QString text = Text::tr("The desk is at %1 now, row for row what it is at %2: %3 rows in %4 tables.")
                       .arg(to.display(), from.display(), QLocale().toString(report.rows), QString::number(report.tables));
    if (report.alreadyThere > 0)
        text += u'\n' + Text::tr("An earlier run had brought %1 of them.").arg(QLocale().toString(report.alreadyThere));
    if (!report.secretsMoved)
        text += u'\n'
            + Text::tr("Passwords cannot be moved: %1 has the new one; everybody else gets theirs from an administrator, with: "
                       "sportelloctl operator password.")
                  .arg(options.administrator);
    text += u'\n' + Text::tr("Let nobody work at the old one any more. To prove the new one: sportelloctl verify.");
    return {QJsonObject{{u"from"_s, from.display()},
                        {u"to"_s, to.display()},
                        {u"tables"_s, report.tables},
                        {u"rows"_s, report.rows},
                        {u"already_there"_s, report.alreadyThere},
                        {u"passwords_moved"_s, report.secretsMoved}},
            text};
}

} // namespace

std::vector<Command> moveCommands()
{
    return {
        {u"move"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Carry a whole desk to another database, of either engine, with its ids and its history as they are. Nobody writes "
             "at "
             "the old one meanwhile. Both are compared row by row; broken off, the next run goes on. --as is an administrator of "
             "the old desk, or where that is on a server its superuser."),
         {},
         {Option{u"from"_s, u"URL"_s, QT_TRANSLATE_NOOP("sportelloctl", "Where the desk is.")}.must(),
          Option{u"to"_s, u"URL"_s,
                 QT_TRANSLATE_NOOP("sportelloctl", "Where it goes: a new file, or an empty database of a server.")}
              .must(),
          {u"to-as"_s, u"LOGIN"_s,
           QT_TRANSLATE_NOOP("sportelloctl", "The superuser of the server it goes to, who is known by the server's own means.")},
          {u"admin"_s, u"LOGIN"_s,
           QT_TRANSLATE_NOOP("sportelloctl",
                             "The administrator who gets a new password there, for passwords go along from file to file alone; "
                             "--as unless told otherwise.")},
          {u"new-password-file"_s, u"FILE"_s, QT_TRANSLATE_NOOP("sportelloctl", "Holds that password."), Kind::File}},
         moveDesk}};
}

} // namespace sportello::ctl
