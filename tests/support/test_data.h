// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace sportello::test {

/// A file of real data, from the folder that SPORTELLO_TEST_DATA names, else from `shared/data` beside the source tree.
/// Empty where it is not there, which is said: the test that needs it is skipped.
[[nodiscard]] QString realData(const QString &name);

/// A file of the source tree.
[[nodiscard]] QString sourceFile(const QString &path);

} // namespace sportello::test
