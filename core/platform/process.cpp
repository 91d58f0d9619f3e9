// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/process.h"

#include <QtCore/QFile>
#include <QtCore/QList>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

namespace sportello::platform {

#ifdef Q_OS_LINUX

namespace {

QByteArray read(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 statusKb(const char *name)
{
    for (const QByteArray &line : read("/proc/self/status").split('\n'))
        if (line.startsWith(name))
            return line.mid(line.indexOf(':') + 1).trimmed().split(' ').front().toLongLong();
    return 0;
}

} // namespace

qint64 processAgeMs()
{
    // proc(5): field 22 of stat is the start in clock ticks since boot; the name in field 2 may hold spaces.
    const QByteArray stat = read("/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double uptime = read("/proc/uptime").split(' ').front().toDouble();
    if (fields.size() < 20 || uptime <= 0)
        return 0;
    return qint64(uptime * 1000) - fields[19].toLongLong() * 1000 / sysconf(_SC_CLK_TCK);
}

qint64 residentKb()
{
    return statusKb("VmRSS:");
}
qint64 ownResidentKb()
{
    return statusKb("RssAnon:");
}

#else

qint64 processAgeMs()
{
    return 0;
}
qint64 residentKb()
{
    return 0;
}
qint64 ownResidentKb()
{
    return 0;
}

#endif

} // namespace sportello::platform
