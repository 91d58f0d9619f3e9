// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <vector>

namespace sportello::ctl {

/// A list for people: columns as wide as their widest cell, cut at `widest` characters, the last one at twice as many. What
/// people wrote stands in it on one line without control characters.
class Table {
public:
    explicit Table(QStringList header) : m_rows{std::move(header)} {}
    void add(QStringList row) { m_rows.push_back(std::move(row)); }
    [[nodiscard]] QString text() const;
    static constexpr qsizetype widest = 60;

private:
    std::vector<QStringList> m_rows;
};

/// "name: value", one a line, without those that have no value.
class Lines {
public:
    void add(const QString &name, const QString &value);
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

} // namespace sportello::ctl
