// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"
#include "tests/support/runner.h"

#include <QtWidgets/QApplication>

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    sportello::platform::setPasswordCost(sportello::platform::PasswordCost::Least);
    return sportello::test::runTests(argc, argv);
}
