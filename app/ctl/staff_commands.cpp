// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/staffing_options.h"
#include "app/ctl/table.h"
#include "core/desk/directory.h"
#include "core/desk/serving.h"
#include "core/words/terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// "NAP:agent"
Post postOf(Context &context, const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    const auto role = fromKey<Role>(text.mid(colon + 1));
    const bool ofContract = role && (*role <= Role::Supervisor || *role == Role::Auditor);
    if (colon < 1 || !ofContract)
        db::refuse(ErrorKind::WrongUsage, u"--role"_s, text);
    return {context.contract(text.left(colon)), *role};
}

QString newPassword(const Context &context, const QString &login)
{
    return context.wantedPassword(u"new-password-file"_s, nullptr, Text::tr("New password of %1: ").arg(login));
}

Answer addOperator(Context &context)
{
    const Arguments &args = context.args();
    desk::AddOperator command{context.request(), {}, {}, staffingChange(args)};
    Operator &person = command.person;
    person.login = args.positional.at(0);
    person.name = args.text(u"name"_s);
    person.administrator = args.has(u"administrator"_s);
    person.canLogIn = !args.has(u"no-login"_s);
    for (const QString &role : args.texts(u"role"_s))
        person.posts.push_back(postOf(context, role));
    for (const QString &team : args.texts(u"team"_s))
        person.teams.push_back(context.team(team));
    desk::Desk &desk = context.desk();
    if (person.canLogIn)
        command.password = newPassword(context, person.login);
    return done(desk::addOperator(desk, command), Text::tr("Operator added (id %1, version %2)."));
}

Answer listOperators(Context &context)
{
    const auto [rows, next] = pageOf(context.directory().operators, context, [](const Operator &row) { return row.id.value(); });
    QJsonArray items;
    const auto staffing = db::orRefuse(desk::readStaffing(context.desk()));
    Table table({Text::tr("Login"), Text::tr("Name"), Text::tr("Roles"), Text::tr("Teams"), Text::tr("Employer"),
                 Text::tr("Qualification"), Text::tr("Skills"), Text::tr("State")});
    for (const Operator &row : rows) {
        QJsonObject json = toJson(row, context.directory());
        const auto known = std::ranges::find(staffing, row.id, [](const auto &one) { return one.person.id; });
        const bool isKnown = known != staffing.end();
        json.insert(u"staffing"_s, isKnown ? QJsonValue(staffingJson(*known)) : QJsonValue());
        items.append(json);
        QStringList roles;
        if (row.administrator)
            roles += words::term(Role::Administrator);
        for (const Post &post : row.posts)
            roles += contractCode(post.contract, context.directory()) + u": "_s + words::term(post.role);
        QStringList teams;
        for (const TeamId team : row.teams)
            teams += context.directory().teamName(team);
        const bool shown = isKnown && !known->onlySkills && known->staffing.version > 0;
        table.add({row.login, row.name, roles.join(u", "_s), teams.join(u", "_s),
                   shown ? employerText(known->staffing) : QString(),
                   shown ? qualificationText(known->staffing.qualification) : QString(),
                   isKnown ? known->staffing.skills.join(u", "_s) : QString(),
                   !row.active        ? Text::tr("switched off")
                       : row.canLogIn ? QString()
                                      : Text::tr("no login")});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

Answer disable(Context &context)
{
    const OperatorId person = context.person(context.args().positional.at(0));
    return done(desk::disableOperator(context.desk(), {context.request(), person}),
                Text::tr("Operator %1 is switched off (version %2)."));
}

Answer setPassword(Context &context)
{
    const QString login = context.args().positional.at(0);
    const OperatorId person = context.person(login);
    return done(desk::setPassword(context.desk(), {context.request(), person, newPassword(context, login)}),
                Text::tr("The password of operator %1 was set (version %2)."));
}

Answer serve(Context &context)
{
    const QString login = context.args().positional.at(0);
    const bool serves = !context.args().has(u"no-more"_s);
    return done(desk::setServing(context.desk(), {context.request(), context.person(login), serves}),
                serves ? Text::tr("The login of operator %1 serves the desk now (version %2).")
                       : Text::tr("The login of operator %1 serves the desk no more (version %2)."));
}

Answer addTeam(Context &context)
{
    const Arguments &args = context.args();
    desk::AddTeam command{context.request(), {}};
    command.team.name = args.positional.at(0);
    command.team.level = args.choice<TeamLevel>(u"level"_s).value_or(TeamLevel::First);
    for (const QString &contract : args.texts(u"contract"_s))
        command.team.contracts.push_back(context.contract(contract));
    return done(desk::addTeam(context.desk(), command), Text::tr("Team added (id %1, version %2)."));
}

Answer listTeams(Context &context)
{
    const auto [rows, next] = pageOf(context.directory().teams, context, [](const Team &row) { return row.id.value(); });
    QJsonArray items;
    Table table({Text::tr("Team"), Text::tr("Level"), Text::tr("Contracts")});
    for (const Team &row : rows) {
        items.append(toJson(row, context.directory()));
        QStringList contracts;
        for (const ContractId contract : row.contracts)
            contracts += contractCode(contract, context.directory());
        table.add({row.name, words::term(row.level), contracts.join(u", "_s)});
    }
    return {pageJson(items, next), table.text() + moreText(next)};
}

} // namespace

std::vector<Command> staffCommands()
{
    const Argument login{u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "The operator's login.")};
    const Option newPasswordFile{
        u"new-password-file"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP("sportelloctl", "The file whose first line is the operator's new password; otherwise you are asked."),
        Kind::File};
    return {
        {u"operator add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add an operator; on PostgreSQL also a login of the server."),
         {login},
         Options{
             {u"name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Name and surname; the login unless given.")},
             Option{u"role"_s, u"CODE:ROLE"_s,
                    QT_TRANSLATE_NOOP("sportelloctl",
                                      "A role on a contract: agent, technician, supervisor or auditor, as in NAP:agent.")}
                 .many(),
             Option{u"team"_s, u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "A team that the operator is in.")}.many(),
             {u"administrator"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Runs the system; sees no ticket by it."), Kind::Flag},
             {u"no-login"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Cannot log in and has no password."), Kind::Flag},
             newPasswordFile}
             + staffingOptions() + addOptions(),
         addOperator},
        {u"operator list"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "List the operators you may see."),
         {},
         listOptions(),
         listOperators},
        {u"operator disable"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Switch an operator off, who can no longer log in; the history keeps the name."),
         {login},
         writeOptions(),
         disable},
        {u"operator password"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Set a password: an administrator anybody's, everybody their own."),
         {login},
         Options{newPasswordFile} + writeOptions(),
         setPassword},
        {u"operator serve"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "On a server, let a login serve the desk: its programs run the rules, send what goes out, and verify. It "
             "can read all contracts by that."),
         {login},
         Options{{u"no-more"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "It serves no more."), Kind::Flag}} + writeOptions(),
         serve},
        {u"team add"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Add a team."),
         {{u"NAME"_s, QT_TRANSLATE_NOOP("sportelloctl", "The team's name.")}},
         Options{Option::choice<TeamLevel>(u"level"_s, QT_TRANSLATE_NOOP("sportelloctl", "At which level it works.")).must(),
                 contractOption().must().many()}
             + addOptions(),
         addTeam},
        {u"team list"_s, QT_TRANSLATE_NOOP("sportelloctl", "List the teams you may see."), {}, listOptions(), listTeams},
    };
}

} // namespace sportello::ctl
