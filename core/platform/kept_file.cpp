// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/kept_file.h"

#include "core/platform/durable.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace sportello::platform {

namespace {

constexpr auto owners = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

void makeFolder(const QString &path)
{
    if (path.isEmpty() || QFileInfo::exists(path))
        return;
    const QString above = QFileInfo(path).absolutePath();
    makeFolder(above);
    if (QDir().mkdir(path))
        syncFolder(above);
}

} // namespace

void makeOwnFolder(const QString &path)
{
    makeFolder(path);
    QFile::setPermissions(path, owners | QFileDevice::ExeOwner);
}

std::optional<QByteArray> readKept(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

QString writeKept(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(owners) || file.write(content) != content.size()
        || !file.commit())
        return file.errorString();
    return {};
}

} // namespace sportello::platform
