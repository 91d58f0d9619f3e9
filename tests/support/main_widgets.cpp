// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"
#include "tests/support/runner.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

int main(int argc, char *argv[])
{
    // Somebody's own keyring is not for tests: they have one that tests/support/with_keyring.sh made for them, or none.
    if (!qEnvironmentVariableIsSet("SPORTELLO_TEST_KEYRING"))
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // What a console keeps on its machine goes with the tests.
    const QTemporaryDir kept;
    qputenv("XDG_DATA_HOME", kept.path().toLocal8Bit());
    const QApplication application(argc, argv);
    sportello::platform::setPasswordCost(sportello::platform::PasswordCost::Least);
    return sportello::test::runTests(argc, argv);
}
