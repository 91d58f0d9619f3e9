// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_value.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include <algorithm>

namespace sportello::ui {
using namespace Qt::Literals::StringLiterals;

namespace {

bool isShown(const std::vector<bool> &shown, std::size_t series)
{
    return series >= shown.size() || shown[series];
}

} // namespace

bool ChartValue::isEmpty() const
{
    return std::ranges::all_of(series,
                               [](const ChartSeries &s) { return std::ranges::all_of(s.values, [](auto v) { return v == 0; }); });
}

std::int64_t ChartValue::total(std::size_t point, const std::vector<bool> &shown) const
{
    std::int64_t sum = 0;
    for (std::size_t s = 0; s < series.size(); ++s)
        if (isShown(shown, s))
            sum += series[s].values[point];
    return sum;
}

std::int64_t ChartValue::top(const std::vector<bool> &shown) const
{
    std::int64_t most = 0;
    for (std::size_t point = 0; point < points.size(); ++point) {
        if (kind != Kind::Lines) {
            most = std::max(most, total(point, shown));
            continue;
        }
        for (std::size_t s = 0; s < series.size(); ++s)
            if (isShown(shown, s))
                most = std::max(most, series[s].values[point]);
    }
    return most;
}

QString ChartValue::reading(std::size_t point, const std::vector<bool> &shown) const
{
    const QLocale locale;
    QStringList parts;
    for (std::size_t s = 0; s < series.size(); ++s)
        if (isShown(shown, s) && (kind == Kind::Lines || series[s].values[point] != 0))
            parts << QString(series[s].name + u' ' + locale.toString(qlonglong(series[s].values[point])));
    const QString whole = locale.toString(qlonglong(total(point, shown)));
    if (series.size() == 1)
        return points[point].name + u": " + whole;
    if (kind != Kind::Lines)
        parts.prepend(whole);
    return points[point].name + u": " + parts.join(u" · "_s);
}

AmountAxis amountAxis(std::int64_t top, int wantedSteps)
{
    std::int64_t step = 1;
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            step = factor * power;
            if (step * wantedSteps < top)
                continue;
            const std::int64_t steps = std::max<std::int64_t>(1, (top + step - 1) / step);
            return {steps * step, int(steps) + 1};
        }
    }
}

} // namespace sportello::ui
