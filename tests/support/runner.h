// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace sportello::test {

/// Runs the program's cases as its command line says; what the program ends with.
int runTests(int argc, char *argv[]);

} // namespace sportello::test
