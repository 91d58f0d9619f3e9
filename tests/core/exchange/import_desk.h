// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/incident_import.h"
#include "core/indicators/verify.h"
#include "core/storage/tickets.h"
#include "tests/support/test_desk.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace sportello::test {

/// A test's desk, and logs to bring in.
class ImportDesk : public TestDesk {
public:
    using TestDesk::TestDesk;

    /// Writes a log of these lines and answers where it is.
    QString log(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("log.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            throw std::runtime_error("a log can't be written");
        return path;
    }
    domain::Result<exchange::ImportReport> import(const QString &path, const exchange::Mapping &mapping,
                                                  exchange::ImportOptions options = {},
                                                  const std::function<bool(const exchange::ImportProgress &)> &progress = {})
    {
        desk::Desk desk = as(supervisor);
        options.contract = contract;
        return exchange::importIncidents(desk, path, mapping, options, progress);
    }
    exchange::ImportReport importLog(const QByteArray &content, const exchange::Mapping &mapping)
    {
        return must(import(log(content), mapping));
    }
    [[nodiscard]] domain::TicketId ticketOf(const QString &reference, const QString &source = QStringLiteral("old desk"))
    {
        return storage::findAlias(*session, contract, {source, reference}).value();
    }
    /// A history in short: "registered taken* held" with a star after what was inferred.
    [[nodiscard]] QString story(domain::TicketId id)
    {
        static const QMap<domain::EventKind, QString> names{{domain::EventKind::Registered, QStringLiteral("registered")},
                                                            {domain::EventKind::Taken, QStringLiteral("taken")},
                                                            {domain::EventKind::Transferred, QStringLiteral("transferred")},
                                                            {domain::EventKind::Escalated, QStringLiteral("escalated")},
                                                            {domain::EventKind::GivenBack, QStringLiteral("given back")},
                                                            {domain::EventKind::Held, QStringLiteral("held")},
                                                            {domain::EventKind::Resumed, QStringLiteral("resumed")},
                                                            {domain::EventKind::Resolved, QStringLiteral("resolved")},
                                                            {domain::EventKind::Closed, QStringLiteral("closed")},
                                                            {domain::EventKind::Reopened, QStringLiteral("reopened")},
                                                            {domain::EventKind::Cancelled, QStringLiteral("cancelled")},
                                                            {domain::EventKind::Updated, QStringLiteral("updated")}};
        QStringList words;
        for (const domain::TicketEvent &event : history(id)) {
            words += names.value(event.kind, QString::number(int(event.kind)));
            if (event.origin == domain::Origin::Inferred)
                words.last() += QLatin1Char('*');
            if (event.origin == domain::Origin::Native)
                words.last() += QLatin1Char('!');
        }
        return words.join(QLatin1Char(' '));
    }
    [[nodiscard]] bool isClean()
    {
        desk::Desk boss = as(administrator);
        return must(indicators::verifyDesk(boss)).clean();
    }

private:
    QTemporaryDir m_folder;
};

/// A mapping of a log with the columns id, state, at, and those that are named besides.
[[nodiscard]] inline exchange::Mapping mappingWith(const QByteArray &columns = {}, const QByteArray &more = {})
{
    return must(exchange::Mapping::parse(R"({"source": "old desk", "times": {"formats": ["iso"], "zone": "UTC"}, "unknown": ["?"],
        "columns": {"case": "id", "state": "state", "time": "at")"
                                         + columns + R"(},
        "values": {"state": {"new": "registered", "work": "in charge", "up": "escalated", "wait": "on hold: requester", "vendor": "on hold: supplier",
                             "done": "resolved", "shut": "closed", "void": "cancelled", "note": "update"},
                   "priority": {"1": "P1", "2": "P2"}, "impact": {"1": "high"}, "urgency": {"1": "high"}})"
                                         + more + "}"));
}

/// How often the report says something.
[[nodiscard]] inline qint64 count(const exchange::ImportReport &report, exchange::Remark::What what)
{
    const auto it = report.remarkCounts.find(what);
    return it == report.remarkCounts.end() ? 0 : it->second;
}

/// The rows of which the report says something.
[[nodiscard]] inline std::vector<qint64> rowsOf(const exchange::ImportReport &report, exchange::Remark::What what)
{
    std::vector<qint64> rows;
    for (const exchange::Remark &remark : report.remarks)
        if (remark.what == what)
            rows.push_back(remark.row);
    return rows;
}

} // namespace sportello::test
