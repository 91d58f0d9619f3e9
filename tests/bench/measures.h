// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace sportello::bench {

/// What is promised of a figure. Absent: only looked at.
struct Target {
    std::optional<double> median;
    std::optional<double> p99;
    bool atLeast = false; ///< the value must not be below it; otherwise not above
};

/// One line of the table for one size: a distribution in milliseconds, or a single value.
struct Figure {
    QString name;
    QString unit;
    double median = 0;
    std::optional<double> p99 = std::nullopt;
    Target target = {};
    QString remark = {};
    bool isMissing = false; ///< it could not be measured, which its remark explains: no target is met by that

    [[nodiscard]] bool isMet() const;
};

/// The figures of one size on one engine.
struct Column {
    QString title;
    std::vector<Figure> figures;
};

/// Of something that could not be measured.
[[nodiscard]] Figure notMeasured(const QString &name, const QString &why);

/// Runs `work` so often and answers how long it took, in milliseconds, after a tenth as many unmeasured runs.
[[nodiscard]] Figure timed(const QString &name, int times, const std::function<void(int)> &work, Target target = {});

[[nodiscard]] QString table(const std::vector<Column> &columns);
[[nodiscard]] QByteArray json(const std::vector<Column> &columns);

} // namespace sportello::bench
