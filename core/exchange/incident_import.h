// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"

#include <functional>

/// Incidents of another system, from any log in which each row is one change of a case. docs/import.md says what becomes of them.
namespace sportello::exchange {

struct ImportOptions {
    domain::ContractId contract{0};
    bool dryRun = false; ///< the whole report, and nothing written
    int batch = 100;     ///< cases to a transaction, 1–10,000
};

struct ImportProgress {
    qint64 bytesRead = 0;
    qint64 bytesTotal = 0;
    qint64 rows = 0;       ///< read from the file
    qint64 rowsDone = 0;   ///< that have come in, or were here, or were held back
    qint64 cases = 0;      ///< the same of cases
    qint64 casesTotal = 0; ///< 0 until the file is read
    domain::Milliseconds elapsed{0};
    /// Values that the mapping does not translate in the cases that come in next, each once a case: told while nothing of those
    /// is written, and nothing will be where the answer is to stop.
    std::vector<Remark> untranslated = {};

    /// How much of the work is done, 0 to 1. Reading the file is about a tenth of it.
    [[nodiscard]] double done() const;
    /// None until enough is done to tell.
    [[nodiscard]] std::optional<domain::Milliseconds> timeLeft() const;
};

/// Brings a log in. It is read whole before anything is written, then comes in batch by batch; what was committed stays when
/// `progress` answers false (the report then says that it was interrupted) or the program ends, and the next run goes on from
/// there. A case all of whose rows are here is not written again; later rows of a known case are appended to its ticket. Errors:
/// NotAllowed, NotFound and Inactive (the contract), Io, BadMapping (a column that is not there), BadInput (a file that can't be
/// cut into rows), WrongUsage (a batch out of range), those of the database. Cases that can't come in are no error: the report
/// lists them.
[[nodiscard]] domain::Result<ImportReport> importIncidents(desk::Desk &desk, const QString &file, const Mapping &mapping,
                                                           const ImportOptions &options,
                                                           const std::function<bool(const ImportProgress &)> &progress);

} // namespace sportello::exchange
