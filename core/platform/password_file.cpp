// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_file.h"

#include "core/domain/text.h"

#include <QtCore/QFile>

namespace sportello::platform {

domain::Result<QString> readPasswordFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return domain::failure(domain::ErrorKind::Io, path, file.errorString());
    QByteArray line = file.readLine(4096);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return domain::fromUtf8(line, QStringLiteral("password"));
}

} // namespace sportello::platform
