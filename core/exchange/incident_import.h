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
    /// Of the run. A second run with it goes on with the first one, and is refused with KeyReused where its log is another.
    std::optional<QUuid> key = {};
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
