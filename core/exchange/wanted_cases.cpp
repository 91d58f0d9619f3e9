// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/wanted_cases.h"

#include <algorithm>

namespace sportello::exchange {

using storage::ImportedCase;

namespace {

/// What the file's rows of a known case are to those that came in before.
struct Overlap {
    std::size_t here = 0;
    bool conflict = false;
};

Overlap overlap(const QByteArray &imported, const QByteArray &digests, bool later)
{
    constexpr qsizetype size = ImportedCase::digestSize;
    if (digests.startsWith(imported))
        return {std::size_t(imported.size() / size)};
    const auto aligned = [](const QByteArray &all, const QByteArray &part) {
        qsizetype at = all.indexOf(part);
        while (at > 0 && at % size != 0)
            at = all.indexOf(part, at + 1);
        return at;
    };
    if (aligned(imported, digests) >= 0) // an excerpt of what is here
        return {std::size_t(digests.size() / size)};
    // A log that begins later: its first rows are the last ones that are here, or it goes on just after them.
    for (qsizetype bytes = std::min(imported.size(), digests.size()) - size; bytes > 0; bytes -= size)
        if (imported.endsWith(digests.first(bytes)))
            return {std::size_t(bytes / size)};
    for (qsizetype at = 0; at < digests.size(); at += size)
        if (aligned(imported, digests.mid(at, size)) >= 0)
            return {.here = 0, .conflict = true};
    return {.here = 0, .conflict = !later};
}

} // namespace

std::vector<WantedCase> wantedCases(db::Session &session, domain::ContractId contract, const QString &source,
                                    const std::vector<ReadCase> &cases, ImportReport &report)
{
    QStringList references;
    for (const ReadCase &read : cases)
        references += read.reference;
    const auto all = storage::findImportedCases(session, contract, source, references);
    std::vector<WantedCase> wanted;
    for (const ReadCase &read : cases) {
        const auto found = all.constFind(read.reference);
        auto known = found == all.constEnd() ? std::nullopt : std::optional(*found);
        std::size_t here = 0;
        if (known) {
            const auto [count, conflict] = overlap(known->rowDigests, read.digests, read.rows.front().time > known->lastAt);
            if (conflict) {
                ++report.conflicts;
                report.remark({Remark::What::ChangedRows,
                               read.reference,
                               read.rows.front().number,
                               {},
                               {},
                               QString::number(known->ticket.value())});
                continue;
            }
            here = count;
            if (here == read.rows.size()) {
                ++report.unchanged;
                continue;
            }
        }
        wanted.push_back({read, std::move(known), here});
    }
    return wanted;
}

} // namespace sportello::exchange
