// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "core/platform/password_hash.h"

#include <catch2/catch.hpp>

#include <QtWidgets/QApplication>

int main(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    sportello::platform::setPasswordCost(sportello::platform::PasswordCost::Least);
    return Catch::Session().run(argc, argv);
}
