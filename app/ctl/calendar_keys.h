// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/key_tables.h"
#include "core/domain/contract_calendar.h"
#include "core/exchange/contract_profile.h"

namespace sportello::ctl::detail {

inline constexpr std::array hoursUses{Key{HoursUse::Desk, L("desk")}, Key{HoursUse::OnSite, L("on-site")}};
inline constexpr std::array openingStarts{Key{OpeningStart::OnRequest, L("on-request")},
                                          Key{OpeningStart::Election, L("election")},
                                          Key{OpeningStart::Extension, L("extension")}};
inline constexpr std::array capYears{Key{CapYear::Calendar, L("calendar")}, Key{CapYear::Contract, L("contract")}};
inline constexpr std::array serviceDays{Key{ServiceDays::EveryDay, L("every-day")},
                                        Key{ServiceDays::WorkingDays, L("working-days")}};
inline constexpr std::array daysOff{Key{DayOff::None, L("none")},       Key{DayOff::NoRule, L("no-hours")},
                                    Key{DayOff::Closure, L("closure")}, Key{DayOff::PublicHoliday, L("holiday")},
                                    Key{DayOff::Patron, L("patron")},   Key{DayOff::WeekDay, L("week-day")}};
inline constexpr std::array holidays{Key{Holiday::NewYear, L("new-year")},
                                     Key{Holiday::Epiphany, L("epiphany")},
                                     Key{Holiday::Easter, L("easter")},
                                     Key{Holiday::EasterMonday, L("easter-monday")},
                                     Key{Holiday::Liberation, L("liberation")},
                                     Key{Holiday::Labour, L("labour")},
                                     Key{Holiday::Republic, L("republic")},
                                     Key{Holiday::Assumption, L("assumption")},
                                     Key{Holiday::SaintFrancis, L("saint-francis")},
                                     Key{Holiday::AllSaints, L("all-saints")},
                                     Key{Holiday::Immaculate, L("immaculate")},
                                     Key{Holiday::Christmas, L("christmas")},
                                     Key{Holiday::SaintStephen, L("saint-stephen")}};
inline constexpr std::array staffingRules{Key{StaffingRule::None, L("none")}, Key{StaffingRule::OwnEmployees, L("own-employees")},
                                          Key{StaffingRule::Qualified, L("qualified")}};
inline constexpr std::array employments{Key{Employment::NotRecorded, L("not-recorded")}, Key{Employment::Own, L("own")},
                                        Key{Employment::Other, L("other")}};
inline constexpr std::array misfits{Key{Misfit::Why::NoEmployer, L("no-employer")},
                                    Key{Misfit::Why::OtherEmployer, L("other-employer")},
                                    Key{Misfit::Why::NotQualified, L("not-qualified")}, Key{Misfit::Why::Expired, L("expired")},
                                    Key{Misfit::Why::NotTold, L("not-told")}};
inline constexpr std::array reportPeriods{Key{ReportPeriod::Weekly, L("weekly")}, Key{ReportPeriod::Monthly, L("monthly")},
                                          Key{ReportPeriod::Annual, L("annual")}, Key{ReportPeriod::OnRequest, L("on-request")}};
inline constexpr std::array remoteTools{Key{RemoteTools::None, L("none")}, Key{RemoteTools::Any, L("any")},
                                        Key{RemoteTools::OpenSource, L("open-source")}};
inline constexpr std::array silences{Key{exchange::Silence::NotSaid, L("not-said")},
                                     Key{exchange::Silence::NoValue, L("no-value")},
                                     Key{exchange::Silence::ToConfirm, L("to-confirm")}};

} // namespace sportello::ctl::detail
