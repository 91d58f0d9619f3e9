// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_data.h"

#include <QtCore/QFileInfo>

#include <iostream>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;

QString sourceFile(const QString &path)
{
    return QStringLiteral(SPORTELLO_SOURCE_DIR) + u'/' + path;
}

QString realData(const QString &name)
{
    const QString folder = qEnvironmentVariable("SPORTELLO_TEST_DATA", sourceFile(u"../shared/data"_s));
    QString path = folder + u'/' + name;
    if (QFileInfo::exists(path))
        return path;
    std::cerr << "SKIPPED: a test on real data, for there is no " << path.toStdString()
              << " (SPORTELLO_TEST_DATA names its folder)" << std::endl;
    return {};
}

} // namespace sportello::test
