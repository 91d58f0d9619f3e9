// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/location.h"

#include "core/db/conninfo.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

/// libpq's options that a location may carry. Who connects is never one of them.
constexpr std::array allowedOptions{
    "sslmode"_L1,         "sslrootcert"_L1,     "sslcrl"_L1,     "sslcert"_L1,   "sslkey"_L1, "target_session_attrs"_L1,
    "connect_timeout"_L1, "channel_binding"_L1, "gssencmode"_L1, "krbsrvname"_L1};

tl::unexpected<domain::Error> wrong(const QString &detail)
{
    return domain::failure(domain::ErrorKind::WrongUsage, u"database"_s, detail);
}

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

/// "one:5432,[::1],three:5433": hosts and ports, as many of each.
void partHostsAndPorts(const QString &authority, Location &location)
{
    QStringList hosts;
    QStringList ports;
    for (const QString &one : authority.split(u',')) {
        const bool bracketed = one.startsWith(u'[') && one.contains(u']');
        const auto colon = one.indexOf(u':', bracketed ? one.indexOf(u']') : 0);
        const QString host = decoded(one.left(colon < 0 ? one.size() : colon));
        hosts << (bracketed ? QString(host).remove(u'[').remove(u']') : host);
        ports << (colon < 0 ? QString() : decoded(one.mid(colon + 1)));
    }
    location.host = hosts.join(u',');
    location.port = ports.join(u',');
}

/// Of several hosts each has its port, or all have one, or none has any.
bool arePortsRight(Location &location)
{
    QStringList ports = location.port.split(u',');
    const auto hosts = location.host.split(u',').size();
    if (ports.size() == 1)
        ports = QStringList(hosts, ports.first());
    static const QRegularExpression digits(u"^[0-9]{0,5}$"_s);
    const bool right =
        ports.size() == hosts && std::all_of(ports.begin(), ports.end(), [](const QString &port) {
            return digits.match(port).hasMatch() && (port.isEmpty() || (port.toInt() >= 1 && port.toInt() <= 65535));
        });
    location.port = ports.join(QString()).isEmpty() ? QString() : ports.join(u',');
    return right;
}

domain::Result<Location> parsePostgres(const QString &rest)
{
    Location location{.engine = Engine::PostgreSql, .path = {}, .host = {}, .port = {}, .database = {}, .options = {}};
    const auto question = rest.indexOf(u'?');
    const QString main = question < 0 ? rest : rest.left(question);
    const auto slash = main.indexOf(u'/');
    if (slash < 0)
        return wrong(u"a name is missing: postgresql://HOST/NAME"_s);
    const QString authority = main.left(slash);
    if (authority.contains(u'@'))
        return wrong(u"a user or a password does not belong here"_s);
    partHostsAndPorts(authority, location);
    location.database = decoded(main.mid(slash + 1));
    if (location.database.isEmpty())
        return wrong(u"a name is missing: postgresql://HOST/NAME"_s);

    QStringList options;
    const QStringList given = question < 0 ? QStringList() : rest.mid(question + 1).split(u'&', Qt::SkipEmptyParts);
    bool lowerSafety = false;
    for (const QString &option : given) {
        const auto equals = option.indexOf(u'=');
        const QString key = decoded(option.left(equals));
        const QString value = equals < 0 ? QString() : decoded(option.mid(equals + 1));
        if (key == "user"_L1 || key == "password"_L1)
            return wrong(u"a user or a password does not belong here"_s);
        if (value.isEmpty() || value.contains(u';')) // Qt's driver parts options at semicolons, whatever their quotes
            return wrong(key);
        if (key == "host"_L1 || key == "port"_L1) {
            (key == "host"_L1 ? location.host : location.port) = value;
            continue;
        }
        if (std::find(allowedOptions.begin(), allowedOptions.end(), key) == allowedOptions.end())
            return wrong(key);
        lowerSafety = lowerSafety || (key == "sslmode"_L1 && value != "verify-full"_L1);
        options << QString(key + u'=' + conninfoQuoted(value));
    }
    if (!arePortsRight(location))
        return wrong(u"the port is none"_s);
    if (lowerSafety && !location.isOnThisMachine())
        return wrong(u"sslmode"_s);
    location.options = options.join(u';');
    return location;
}

} // namespace

domain::Result<Location> Location::parse(const QString &url)
{
    if (url.contains(QChar(u'\0')))
        return wrong(u"a character that can't be"_s);
    if (url.startsWith("sqlite:"_L1)) {
        Location location;
        location.path = url.mid(7);
        if (location.path.isEmpty())
            return wrong(u"a path is missing: sqlite:PATH"_s);
        return location;
    }
    if (url.startsWith("postgresql://"_L1))
        return parsePostgres(url.mid(13));
    return wrong(u"sqlite:PATH or postgresql://HOST/NAME"_s);
}

bool Location::isOnThisMachine() const
{
    if (engine == Engine::Sqlite)
        return true;
    const QStringList hosts = host.split(u',');
    return std::all_of(hosts.begin(), hosts.end(), [](const QString &one) {
        return one.isEmpty() || one.startsWith(u'/') || one == "localhost"_L1 || one == "127.0.0.1"_L1 || one == "::1"_L1;
    });
}

QString Location::display() const
{
    if (engine == Engine::Sqlite)
        return "sqlite:"_L1 + path;
    if (host.contains(u'/'))
        return "postgresql:///"_L1 + database + "?host="_L1 + host + (port.isEmpty() ? QString() : QString("&port="_L1 + port));
    const QStringList ports = port.split(u',');
    QStringList where = host.split(u',');
    for (qsizetype i = 0; i < where.size(); ++i) {
        if (where.at(i).contains(u':'))
            where[i] = u'[' + where.at(i) + u']';
        if (!ports.value(i).isEmpty())
            where[i] += u':' + ports.at(i);
    }
    return "postgresql://"_L1 + where.join(u',') + u'/' + database;
}

QString Location::identity() const
{
    if (engine != Engine::Sqlite)
        return display();
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

} // namespace sportello::db
