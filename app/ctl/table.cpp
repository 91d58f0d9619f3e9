// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/table.h"

#include "core/words/language.h"

#include <algorithm>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;

QString Table::text() const
{
    std::vector<QStringList> rows = m_rows;
    std::vector<qsizetype> widths(std::size_t(m_rows.front().size()), 0);
    for (QStringList &row : rows)
        for (qsizetype i = 0; i < row.size(); ++i) {
            QString cell = words::onOneLine(row.at(i));
            const qsizetype most = i + 1 < row.size() ? widest : 2 * widest;
            if (cell.size() > most)
                cell = cell.left(most - 1) + u'…';
            row[i] = cell;
            widths[std::size_t(i)] = std::max(widths[std::size_t(i)], cell.size());
        }
    QString text;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row.at(i).leftJustified(widths[std::size_t(i)] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

void Lines::add(const QString &name, const QString &value)
{
    if (!value.isEmpty())
        m_text += name + u": "_s + words::onOneLine(value) + u'\n';
}

} // namespace sportello::ctl
