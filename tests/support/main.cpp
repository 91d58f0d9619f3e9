// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "core/platform/password_hash.h"

#include <catch2/catch.hpp>

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    sportello::platform::setPasswordCost(sportello::platform::PasswordCost::Least);
    return Catch::Session().run(argc, argv);
}
