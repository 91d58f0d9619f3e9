// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/contract_profile.h"
#include "core/exchange/json_section.h"

namespace sportello::exchange {

/// The profile that a file is; docs/contracts.md describes it. To be called below db::guarded, as all that reads sections.
[[nodiscard]] ContractProfile readContractProfile(const QJsonObject &json);

/// Holds what a file says against what it lists as silent, so that nothing is left out by oversight: a topic that arises is
/// either said, or listed and why.
class SilenceCheck {
public:
    /// A topic that arises, and whether the file says it. Topics that are not noted don't arise.
    void note(Topic topic, bool said) { m_noted.push_back({topic, said}); }
    /// Reads the section of silences, in the order of the topics.
    [[nodiscard]] std::vector<ProfileSilence> read(Section silent) const;

private:
    struct Noted {
        Topic topic;
        bool said;
    };
    std::vector<Noted> m_noted;
};

/// Pieces of a profile. `named` is the key's name in its section.
[[nodiscard]] QStringList readRequirements(Section &section, const QString &named);
/// At least one interval.
[[nodiscard]] domain::DayHours readOpenHours(Section &section, const QString &named);
/// All seven days of the week.
[[nodiscard]] std::array<domain::DayHours, 7> readWeek(Section week);
/// "08-10", of a leap year.
[[nodiscard]] domain::MonthDay readMonthDay(Section &section, const QString &named);
/// ISO 8601 by hours, minutes and seconds, more than nothing and at most 9,999 hours: "PT1H30M". Days are refused: how long is
/// one of service?
[[nodiscard]] domain::Milliseconds readDuration(Section &section, const QString &named);

} // namespace sportello::exchange
