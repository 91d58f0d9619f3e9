// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/server.h"
#include "tests/app/ctl_run.h"
#include "tests/support/pg_server.h"
#include "tests/support/server_login.h"

#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;

namespace {

/// A database of the tests' server that is not there yet, and is gone at the end.
struct NewDatabase {
    TestDatabase beside{db::Engine::PostgreSql};
    std::unique_ptr<db::Session> session = beside.open();
    QString name = TestDatabase::uniqueName(u"Sportello \"nuovo\" "_s);
    QString url = u"postgresql:///%1?host=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(name)), beside.location().host);

    ~NewDatabase()
    {
        for (const QString &what : {u"DATABASE IF EXISTS %I"_s, u"ROLE IF EXISTS %I"_s})
            for (const QString &suffix :
                 what.startsWith(u'D') ? QStringList{u""_s} : QStringList{u"_owner"_s, u"_operator"_s, u"_service"_s})
                session->execute(session
                                     ->value<QString>(u"SELECT format(CAST(? AS text), CAST(? AS text))"_s,
                                                      QString(u"DROP "_s + what), QString(name + suffix))
                                     .value());
    }
};

} // namespace

TEST_CASE("A server is prepared for a desk, whatever its database is called, and nobody else comes in")
{
    ON_A_SERVER();
    const CtlRun ctl(db::Engine::PostgreSql);
    const NewDatabase fresh;
    const QStringList prepare = QStringList{u"server"_s, u"prepare"_s, u"--json"_s, u"--db"_s, fresh.url} + ctl.asOwner();
    const Outcome first = ctl.run(prepare);
    REQUIRE(first.code == 0);
    CHECK(first.json().value(u"made"_s) == true);
    CHECK(first.json().value(u"consoles"_s).toInt() >= 10);
    CHECK(ctl.run(prepare).json().value(u"made"_s) == false);
    // Its desk can be made now, and a login of the server that is no operator does not get in.
    const Outcome made =
        ctl.run(QStringList{u"init"_s, u"--admin"_s, ctl.login(u"admin"_s), u"--db"_s, fresh.url} + ctl.asOwner());
    CHECK(made.code == 0);
    const db::Login stranger = addServerLogin(*fresh.session, u"estranea"_s);
    const auto refused = db::Session::open(must(db::Location::parse(fresh.url)), stranger);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == domain::ErrorKind::WrongCredentials);
    fresh.session->execute(u"DROP ROLE "_s + stranger.name);
    fresh.session->execute(u"DROP OWNED BY "_s + ctl.login(u"admin"_s)); // of nothing, or dropping the groups would be refused
}

TEST_CASE("Only a server is prepared, and only by its superuser")
{
    ON_A_SERVER();
    const CtlRun file(db::Engine::Sqlite);
    CHECK(file.run({u"server"_s, u"prepare"_s, u"--json"_s}).errorKind() == u"wrong-usage"_s);
    const CtlRun ctl(db::Engine::PostgreSql);
    const auto session = ctl.database.open();
    const db::Login somebody = addServerLogin(*session, u"qualcuno"_s);
    const db::Location where = ctl.database.location();
    const auto refused = db::prepareServer(where, somebody);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == domain::ErrorKind::NotAllowed);
    session->execute(u"DROP ROLE "_s + somebody.name);
}
