// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/location.h"

#include "core/db/conninfo.h"

#include <QtCore/QFileInfo>
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

bool readHostAndPort(const QString &authority, Location &location)
{
    const auto colon = authority.lastIndexOf(u':');
    const bool hasPort = colon >= 0 && authority.indexOf(u']', colon) < 0;
    if (hasPort) {
        bool number = false;
        location.port = authority.mid(colon + 1).toInt(&number);
        if (!number || location.port < 1 || location.port > 65535)
            return false;
    }
    QString host = decoded(hasPort ? authority.left(colon) : authority);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    location.host = host;
    return true;
}

domain::Result<Location> parsePostgres(const QString &rest)
{
    Location location{.engine = Engine::PostgreSql, .path = {}, .host = {}, .port = 0, .database = {}, .options = {}};
    const auto question = rest.indexOf(u'?');
    const QString main = question < 0 ? rest : rest.left(question);
    const auto slash = main.indexOf(u'/');
    if (slash < 0)
        return wrong(u"a name is missing: postgresql://HOST/NAME"_s);
    const QString authority = main.left(slash);
    if (authority.contains(u'@'))
        return wrong(u"a user or a password does not belong here"_s);
    if (!readHostAndPort(authority, location))
        return wrong(u"the port is none"_s);
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
        if (key == "host"_L1) {
            location.host = value;
            continue;
        }
        if (std::find(allowedOptions.begin(), allowedOptions.end(), key) == allowedOptions.end())
            return wrong(key);
        lowerSafety = lowerSafety || (key == "sslmode"_L1 && value != "verify-full"_L1);
        options << QString(key + u'=' + conninfoQuoted(value));
    }
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
    const QString where = host.contains(u':') ? QString(u'[' + host + u']') : host;
    if (host.startsWith(u'/'))
        return "postgresql:///"_L1 + database + "?host="_L1 + host;
    return "postgresql://"_L1 + where + (port > 0 ? QString(u':' + QString::number(port)) : QString()) + u'/' + database;
}

QString Location::identity() const
{
    if (engine != Engine::Sqlite)
        return display();
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

} // namespace sportello::db
