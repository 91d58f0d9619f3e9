// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ids.h"
#include "core/domain/local_day.h"

#include <QtCore/QStringList>

#include <optional>

/// Who may work a contract (requirement B12), and what is known of an operator to tell.
namespace sportello::domain {

/// None asked for; the contractor's own employees; people with a qualification and its evidence.
enum class StaffingRule : std::uint8_t { None = 0, OwnEmployees = 1, Qualified = 2 };

/// By whom somebody is employed. What nobody recorded counts as neither.
enum class Employment : std::uint8_t { NotRecorded = 0, Own = 1, Other = 2 };

/// What somebody is qualified by, and what proves it.
struct Qualification {
    QString title;
    QString document; ///< the evidence: which document,
    QString issuedBy; ///< by whom,
    LocalDay issuedOn = 0;
    std::optional<LocalDay> expires = {}; ///< the last day on which it holds; none: it goes on
    bool operator==(const Qualification &) const = default;
};

/// What is recorded of an operator; nothing at first.
struct Staffing {
    OperatorId person{0};
    int version = 0; ///< 0: nothing was recorded yet
    Employment employment = Employment::NotRecorded;
    QString employer = {}; ///< the other company's name
    std::optional<Qualification> qualification = {};
    QStringList skills = {}; ///< in alphabetical order
    bool operator==(const Staffing &) const = default;
};

/// Why somebody does not fit a contract; not told to whoever may not read what is recorded of them.
struct Misfit {
    enum class Why : std::uint8_t { NoEmployer = 1, OtherEmployer = 2, NotQualified = 3, Expired = 4, NotTold = 5 };
    Why why = Why::NoEmployer;
    std::optional<LocalDay> expired = {}; ///< the qualification's last day
    bool operator==(const Misfit &) const = default;
};

/// Whether the rule admits them on a day in Rome; none: it does.
[[nodiscard]] std::optional<Misfit> misfit(StaffingRule rule, const Staffing &staffing, LocalDay day);

} // namespace sportello::domain
