// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/opening.h"
#include "core/domain/vocabulary.h"

/// What a contract owes that no calendar, table, target or staffing rule holds (requirements A2, A6, B10, E1, E2, F1–F3, G0, H1):
/// as its clause says it, or as the parties agreed where the clause is silent.
namespace sportello::domain {

/// Help by online collaboration (A2): none asked for; by whatever tool; by open-source tools alone.
enum class RemoteTools : std::uint8_t { None = 0, Any = 1, OpenSource = 2 };

/// When a report is owed (B10, F1).
enum class ReportPeriod : std::uint8_t { Weekly = 1, Monthly = 2, Annual = 3, OnRequest = 4 };

/// Of each, none: nobody said.
struct ContractTerms {
    std::optional<QString> scope = {}; ///< what help is limited to
    std::optional<std::vector<ContactType>> contactTypes = {};
    std::optional<int> visits = {};                 ///< interventions on site owed a year, 0–366
    std::optional<CapYear> visitsYear = {};         ///< over which year these count
    std::optional<bool> visitsAuthorisedFirst = {}; ///< in the customer's register beforehand, or never counted
    std::optional<RemoteTools> remoteTools = {};
    std::optional<std::vector<ReportPeriod>> reports = {};
    std::optional<int> surveyMonths = {};   ///< at most so many between two surveys, 1–120
    std::optional<int> webViewMonths = {};  ///< at most so many between two refreshments of the body's own web view, 1–120
    std::optional<int> trainingMonths = {}; ///< from the contract's beginning, 1–120
    std::optional<int> trainingHours = {};  ///< in these, 1–10,000
    bool operator==(const ContractTerms &) const = default;
};

} // namespace sportello::domain
