// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/password_hash.h"
#include "tests/support/runner.h"

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    sportello::platform::setPasswordCost(sportello::platform::PasswordCost::Least);
    return sportello::test::runTests(argc, argv);
}
