// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/doors.h"

#include "core/desk/sign_in.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString file = u"file"_s, login = u"login"_s, password = u"password"_s, again = u"again"_s, address = u"address"_s,
              database = u"database"_s;

// The folder of this person's desks, which is made where there is none yet.
QString ownFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + "/desks"_L1;
    QDir().mkpath(folder);
    return folder;
}

QString demonstrationFile()
{
    return ownFolder() + "/demo.sportello"_L1;
}

db::Location fileAt(const QString &path)
{
    return {.engine = db::Engine::Sqlite,
            .path = QDir::cleanPath(path.trimmed()),
            .host = {},
            .port = {},
            .database = {},
            .options = {}};
}

// As typed: host and port and the database's name, or all of the address as the command line has it.
Result<db::Location> serverAt(const DoorValues &values)
{
    const QString typed = values.value(address).trimmed();
    if (typed.startsWith("postgresql:"_L1))
        return db::Location::parse(typed);
    return db::Location::parse(u"postgresql://"_s + typed + u'/'
                               + QString::fromLatin1(QUrl::toPercentEncoding(values.value(database).trimmed())));
}

desk::Findings lookAtServer(const DoorValues &values)
{
    const auto where = serverAt(values);
    if (!where)
        return {{.what = desk::Finding::What::Server, .wrong = where.error()}};
    return desk::lookAtServer(*where, {values.value(login).trimmed(), values.value(password)});
}

Result<Entry> makeDemonstration(const DoorProgress &progress)
{
    const db::Location where = fileAt(demonstrationFile());
    if (!QFile::exists(where.path))
        if (const auto made = demonstration::makeDemonstrationFile(where, SystemClock(), progress); !made)
            return tl::unexpected(made.error());
    return Entry{where, {}};
}

Result<Entry> makeDesk(const DoorValues &values)
{
    const db::Location where = fileAt(values.value(file));
    const db::Login who{values.value(login).trimmed(), values.value(password)};
    if (who.password != values.value(again))
        return failure(ErrorKind::InvalidValue, again);
    if (const auto made = desk::makeInFile(where, SystemClock(), who); !made)
        return tl::unexpected(made.error());
    return Entry{where, who};
}

using Kind = DoorLine::Kind;

const std::array<DoorPlan, doorCount> &plans()
{
    static const std::array<DoorPlan, doorCount> all{
        DoorPlan{Icon::Resume,
                 QT_TRANSLATE_NOOP("Doors", "Try a demonstration"),
                 QT_TRANSLATE_NOOP("Doors", "A year of calls and tickets, with operators to be"),
                 QT_TRANSLATE_NOOP("Doors", "It is made on this computer in some seconds, and lies apart from everything else."),
                 {},
                 true,
                 [](const DoorValues &) {
                     const QString path = demonstrationFile();
                     return QFile::exists(path) ? desk::lookAtFile(path) : desk::lookAtNewFile(path);
                 },
                 [](const DoorValues &, const DoorProgress &progress) { return makeDemonstration(progress); }},
        DoorPlan{Icon::NewFile,
                 QT_TRANSLATE_NOOP("Doors", "A new desk on this computer"),
                 QT_TRANSLATE_NOOP("Doors", "For one workplace, without a network"),
                 QT_TRANSLATE_NOOP(
                     "Doors", "Whoever can write its file can do anything to it: it belongs where only the desk's people can."),
                 {{file, Kind::NewPath}, {login}, {password, Kind::Secret}, {again, Kind::Secret}},
                 true,
                 [](const DoorValues &values) { return desk::lookAtNewFile(fileAt(values.value(file)).path); },
                 [](const DoorValues &values, const DoorProgress &) { return makeDesk(values); }},
        DoorPlan{Icon::SharedFile,
                 QT_TRANSLATE_NOOP("Doors", "Join a desk in a file"),
                 QT_TRANSLATE_NOOP("Doors", "A few workplaces on one site, one file in a shared folder"),
                 QT_TRANSLATE_NOOP("Doors", "The file that your colleagues use already. Nothing changes before you go on."),
                 {{file, Kind::Path}},
                 true,
                 [](const DoorValues &values) { return desk::lookAtFile(fileAt(values.value(file)).path); },
                 [](const DoorValues &values, const DoorProgress &) -> Result<Entry> {
                     return Entry{fileAt(values.value(file)), {}};
                 }},
        DoorPlan{Icon::Server,
                 QT_TRANSLATE_NOOP("Doors", "Connect to a PostgreSQL server"),
                 QT_TRANSLATE_NOOP("Doors", "Several sites, many operators"),
                 QT_TRANSLATE_NOOP("Doors",
                                   "Whoever runs the server gives you its address and your login. The password is kept nowhere."),
                 {{address}, {database}, {login}, {password, Kind::Secret, false}},
                 false,
                 lookAtServer,
                 [](const DoorValues &values, const DoorProgress &) -> Result<Entry> {
                     const auto where = serverAt(values);
                     if (!where)
                         return tl::unexpected(where.error());
                     return Entry{*where, {values.value(login).trimmed(), values.value(password)}};
                 }}};
    return all;
}

} // namespace

const DoorPlan &doorPlan(StartDoor door)
{
    return plans().at(std::size_t(door));
}

QString doorText(const char *text)
{
    return QCoreApplication::translate("Doors", text);
}

QString doorLabel(const QString &line)
{
    if (line == file)
        return QCoreApplication::translate("Doors", "The desk's file");
    if (line == login)
        return QCoreApplication::translate("Doors", "Login");
    if (line == password)
        return QCoreApplication::translate("Doors", "Password");
    if (line == again)
        return QCoreApplication::translate("Doors", "The password once more");
    return line == address ? QCoreApplication::translate("Doors", "Server, with its port where it is not 5432")
                           : QCoreApplication::translate("Doors", "The database's name");
}

QString doorDefault(StartDoor door, const QString &line)
{
    if (door == StartDoor::NewFile && line == file)
        return ownFolder() + "/desk.sportello"_L1;
    return door == StartDoor::NewFile && line == login ? u"admin"_s : QString();
}

std::vector<demonstration::DemoLogin> triers()
{
    std::vector<demonstration::DemoLogin> all;
    for (const demonstration::DemoLogin &one : demonstration::demoLogins())
        if (std::ranges::find(all, one.role, &demonstration::DemoLogin::role) == all.end())
            all.push_back(one);
    std::ranges::sort(all, {}, &demonstration::DemoLogin::role);
    return all;
}

} // namespace sportello::ui
