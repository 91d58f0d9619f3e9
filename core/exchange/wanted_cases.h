// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/source_row.h"
#include "core/storage/imports.h"

#include <optional>
#include <vector>

namespace sportello::exchange {

/// A case whose rows can all be read.
struct ReadCase {
    QString reference;
    std::vector<SourceRow> rows;
    QByteArray digests; ///< `ImportedCase::digestSize` bytes for each row, in their order
};

/// A case of which something is to be written.
struct WantedCase {
    const ReadCase &read;
    std::optional<storage::ImportedCase> known;
    std::size_t here = 0; ///< rows at the beginning that came in before
};

/// What of these cases has not come in yet, for as long as they live. Those that are here already, and those whose rows
/// contradict what is here, are told in the report and left out. Throws db::DbError.
[[nodiscard]] std::vector<WantedCase> wantedCases(db::Session &session, domain::ContractId contract, const QString &source,
                                                  const std::vector<ReadCase> &cases, ImportReport &report);

} // namespace sportello::exchange
