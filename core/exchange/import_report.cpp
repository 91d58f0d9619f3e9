// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_report.h"

#include <cmath>
#include <numeric>

namespace sportello::exchange {

namespace {

// A report is to be read, and a field may hold a megabyte.
constexpr qsizetype maxShown = 200;

} // namespace

void ImportReport::remark(Remark remark)
{
    ++remarkCounts[remark.what];
    if (remarks.size() == maxRemarks)
        return;
    remark.caseReference.truncate(maxShown);
    remark.before.truncate(maxShown);
    remark.after.truncate(maxShown);
    remarks.push_back(std::move(remark));
}

qint64 ImportReport::remarksLeftOut() const
{
    const auto sum = [](qint64 before, const auto &entry) { return before + entry.second; };
    return std::accumulate(remarkCounts.begin(), remarkCounts.end(), qint64(0), sum) - qint64(remarks.size());
}

void ImportReport::add(const ImportReport &batch)
{
    rows += batch.rows;
    cases += batch.cases;
    created += batch.created;
    extended += batch.extended;
    unchanged += batch.unchanged;
    heldBack += batch.heldBack;
    conflicts += batch.conflicts;
    events += batch.events;
    inferred += batch.inferred;
    teams += batch.teams;
    operators += batch.operators;
    contacts += batch.contacts;
    categories += batch.categories;
    for (const auto &[what, count] : batch.remarkCounts)
        remarkCounts[what] += count;
    for (std::size_t i = 0; i < batch.remarks.size() && remarks.size() < maxRemarks; ++i)
        remarks.push_back(batch.remarks[i]);
}

double ImportProgress::done() const
{
    constexpr double reading = 0.1;
    if (casesTotal == 0)
        return bytesTotal == 0 ? 0 : reading * double(bytesRead) / double(bytesTotal);
    return rows == 0 ? 1 : reading + (1 - reading) * double(rowsDone) / double(rows);
}

std::optional<Milliseconds> ImportProgress::timeLeft() const
{
    const double part = done();
    if (part < 0.02)
        return std::nullopt;
    return Milliseconds(std::llround(double(elapsed.count()) * (1 - part) / part));
}

} // namespace sportello::exchange
