// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "core/db/server.h"
#include "core/storage/schema.h"

#include <QtCore/QJsonObject>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString readsText(const db::PreparedServer &server)
{
    if (!server.auditLoaded)
        return Text::tr("Nobody who reads personal data by SQL is logged, for the server has not loaded pgaudit. Install the "
                        "package postgresql-%1-pgaudit, write shared_preload_libraries = 'pgaudit' in its postgresql.conf, "
                        "restart it, and say server prepare again.")
            .arg(server.version.section(u'.', 0, 0));
    if (!server.logsNames)
        return Text::tr("The server logs what personal data is read, but not by whom. Write %1 in its postgresql.conf, have it "
                        "read that (pg_ctl reload), and say server prepare again.")
            .arg(u"log_line_prefix = '%m [%p] %u@%d '"_s);
    return Text::tr("Who reads personal data stands in the server's log.");
}

Answer prepareServer(Context &context)
{
    const db::Location where = context.location();
    if (where.engine != db::Engine::PostgreSql)
        db::refuse(ErrorKind::WrongUsage, u"--db"_s, Text::tr("it names a database of a server"));
    const db::PreparedServer server = db::orRefuse(db::prepareServer(where, {context.login(), {}}));
    // A desk that is there already has its tables.
    const auto desk = db::orRefuse(db::Session::open(where, {context.login(), {}}));
    db::orRefuse(db::guarded([&] { storage::auditReads(*desk); }));
    QString text = server.madeDatabase
        ? Text::tr("The database %1 was made, for nobody but the operators of a desk.").arg(where.display())
        : Text::tr("The database %1 is there, for nobody but the operators of a desk.").arg(where.display());
    text += u'\n'
        + Text::tr("The server (%1) takes %2 connections at once: enough for %3 consoles, which hold two each.")
              .arg(server.version)
              .arg(server.connections)
              .arg(server.consoles)
        + u'\n' + readsText(server) + u'\n' + Text::tr("Next, make the desk: sportelloctl init.");
    return {QJsonObject{{u"database"_s, where.display()},
                        {u"made"_s, server.madeDatabase},
                        {u"version"_s, server.version},
                        {u"connections"_s, server.connections},
                        {u"consoles"_s, server.consoles},
                        {u"reads_logged"_s, server.auditLoaded && server.logsNames}},
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
                           "the server has connections for, and whether it logs who reads personal data."),
         {},
         {},
         prepareServer}};
}

} // namespace sportello::ctl
