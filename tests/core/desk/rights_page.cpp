// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/rights_page.h"

#include <QtCore/QFile>

#include <stdexcept>

namespace sportello::test {

RightsPage RightsPage::read()
{
    QFile file(QStringLiteral(SPORTELLO_RIGHTS_PAGE));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("docs/rights.md is not there");
    RightsPage page;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.startsWith(u'|') || line.startsWith(QLatin1String("|--")))
            continue;
        QStringList cells;
        for (const QString &cell : line.split(u'|').mid(1))
            cells += cell.trimmed();
        cells.removeLast();
        if (cells.size() != 1 + qsizetype(domain::allRoles.size()))
            continue; // another table
        const QString first = cells.takeFirst();
        if (page.roles.isEmpty()) {
            page.roles = cells;
            continue;
        }
        page.verbs += first;
        for (const domain::Role role : domain::allRoles)
            page.cells[{first, role}] = cells.at(int(role) - 1);
    }
    if (page.verbs.isEmpty())
        throw std::runtime_error("docs/rights.md has no table of rights");
    return page;
}

} // namespace sportello::test
