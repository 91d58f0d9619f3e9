// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/both_engines.h"
#include "tests/support/listening.h"
#include "tests/support/pg_server.h"
#include "tests/support/server_login.h"

#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtCore/QStandardPaths>

#include <netdb.h>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::test;
using db::Location;
using db::Session;
using domain::ErrorKind;

namespace {

/// A server that is reached by this machine's name too, which for the program is another machine.
struct ServerByTcp {
    explicit ServerByTcp(const QString &certified = {})
        : server(u"-p %1 -c log_connections=on -c listen_addresses=127.0.0.1,%2,%3"_s.arg(port).arg(
                     QLatin1StringView(Listening::address), name()),
                 certified)
    {
        REQUIRE_FALSE(server.directory().isEmpty());
        const auto superuser = must(Session::open(at({}, u"?host="_s + server.directory()), {u"postgres"_s, {}}));
        login = addServerLogin(*superuser, u"olga_"_s);
    }
    [[nodiscard]] static QString name() { return QSysInfo::machineHostName(); }
    [[nodiscard]] Location at(const QString &host, const QString &options = {}) const
    {
        return must(Location::parse(u"postgresql://%1:%2/postgres%3"_s.arg(host).arg(port).arg(options)));
    }
    /// Whether the login has said to it who it is, whatever came of that.
    [[nodiscard]] bool wasTold() const
    {
        QFile log(server.directory() + u"/data/log"_s);
        REQUIRE(log.open(QIODevice::ReadOnly));
        return log.readAll().contains(login.name.toUtf8());
    }

    quint16 port = Listening().port();
    pg_server::OwnServer server;
    db::Login login;
};

bool isOfAnotherMachine(const QString &name)
{
    addrinfo *found = nullptr;
    if (getaddrinfo(name.toUtf8().constData(), nullptr, nullptr, &found) != 0)
        return false;
    freeaddrinfo(found);
    return !must(Location::parse(u"postgresql://%1/postgres"_s.arg(name))).isOnThisMachine();
}

} // namespace

TEST_CASE("on another machine nobody is told who comes but a server with a trusted certificate for the name that it is asked by")
{
    ON_A_SERVER();
    const QString name = ServerByTcp::name();
    if (!isOfAnotherMachine(name) || QStandardPaths::findExecutable(u"openssl"_s).isEmpty()) {
        WARN("SKIPPED: this machine's own name does not resolve, or there is no openssl here");
        return;
    }
    const QTemporaryDir home;
    const auto restore = qScopeGuard([before = qgetenv("HOME")] { qputenv("HOME", before); });
    qputenv("HOME", home.path().toUtf8());
    const QString stranger = home.filePath(u"stranger.crt"_s);
    const QString make = u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=%1 -keyout %2 -out %3"_s;
    REQUIRE(QProcess::execute(u"openssl"_s, make.arg(name, home.filePath(u"key"_s), stranger).split(u' ')) == 0);

    const ServerByTcp there(name);
    const QString root = there.server.directory() + u"/data/server.crt"_s;
    const std::tuple<QString, QString, QString> refusals[]{
        {name, u"?sslrootcert="_s + stranger, u"certificate verify failed"_s},
        {name, {}, home.path() + u"/.postgresql/root.crt"_s},
        {QLatin1StringView(Listening::address), u"?sslrootcert="_s + root, u'"' + name + u'"'}};
    for (const auto &[host, options, why] : refusals) {
        const auto refused = Session::open(there.at(host, options), there.login);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::ConnectionRefused);
        CHECK(refused.error().subject == there.at(host).display());
        CHECK(refused.error().detail.startsWith("TLS: "_L1));
        CHECK(refused.error().detail.contains(why));
    }
    CHECK_FALSE(there.wasTold());

    REQUIRE(QDir(home.path()).mkpath(u".postgresql"_s));
    REQUIRE(QFile::copy(root, home.filePath(u".postgresql/root.crt"_s)));
    for (const QString &options : QStringList{u"?sslrootcert="_s + root, QString()}) {
        const auto session = must(Session::open(there.at(name, options), there.login));
        CHECK(session->value<bool>(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s) == true);
    }
    CHECK(there.wasTold());
}

TEST_CASE("a server without TLS is not told who comes from another machine, whatever the environment says, but from its own")
{
    ON_A_SERVER();
    const ServerByTcp there;
    qputenv("PGSSLMODE", "disable");
    const auto refused = Session::open(there.at(QLatin1StringView(Listening::address)), there.login);
    qunsetenv("PGSSLMODE");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::ConnectionRefused);
    CHECK(refused.error().detail.startsWith("TLS: "_L1));
    CHECK_FALSE(there.wasTold());
    CHECK(Session::open(there.at(u"127.0.0.1"_s), there.login));
    CHECK(there.wasTold());
}
