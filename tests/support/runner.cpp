// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "tests/support/runner.h"

#include <catch2/catch.hpp>

namespace sportello::test {

int runTests(int argc, char *argv[])
{
    return Catch::Session().run(argc, argv);
}

} // namespace sportello::test
