// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "core/db/server.h"

#include <QtCore/QJsonObject>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

Answer prepareServer(Context &context)
{
    const db::Location where = context.location();
    if (where.engine != db::Engine::PostgreSql)
        db::refuse(ErrorKind::WrongUsage, u"--db"_s, Text::tr("it names a database of a server"));
    const db::PreparedServer server = db::orRefuse(db::prepareServer(where, {context.login(), {}}));
    QString text = server.madeDatabase
        ? Text::tr("The database %1 was made, for nobody but the operators of a desk.").arg(where.display())
        : Text::tr("The database %1 is there, for nobody but the operators of a desk.").arg(where.display());
    text += u'\n'
        + Text::tr("The server (%1) takes %2 connections at once: enough for %3 consoles, which hold two each.")
              .arg(server.version)
              .arg(server.connections)
              .arg(server.consoles)
        + u'\n' + Text::tr("Next, make the desk: sportelloctl init.");
    return {QJsonObject{{u"database"_s, where.display()},
                        {u"made"_s, server.madeDatabase},
                        {u"version"_s, server.version},
                        {u"connections"_s, server.connections},
                        {u"consoles"_s, server.consoles}},
            text};
}

} // namespace

std::vector<Command> serverCommands()
{
    return {
        {u"server prepare"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Make the database that --db names, its groups and who may come in, before init; what is there stays. "
                           "--as is the server's superuser, who is known by the server's own means. Also says how many consoles "
                           "the server has connections for."),
         {},
         {},
         prepareServer}};
}

} // namespace sportello::ctl
