// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/key_tables.h"
#include "core/exchange/import_report.h"

namespace sportello::ctl::detail {

using exchange::Remark;
inline constexpr std::array remarkGroups{Key{Remark::Group::HeldBack, L("held-back")},
                                         Key{Remark::Group::Conflict, L("conflict")}, Key{Remark::Group::Mended, L("mended")},
                                         Key{Remark::Group::NotRecorded, L("not-recorded")},
                                         Key{Remark::Group::Unmapped, L("unmapped")}};
inline constexpr std::array remarks{Key{Remark::What::NoCase, L("no-case")},
                                    Key{Remark::What::InvalidBytes, L("invalid-bytes")},
                                    Key{Remark::What::WrongColumnCount, L("wrong-column-count")},
                                    Key{Remark::What::UnknownState, L("unknown-state")},
                                    Key{Remark::What::BadDate, L("bad-date")},
                                    Key{Remark::What::LeftOutHour, L("left-out-hour")},
                                    Key{Remark::What::FutureDate, L("future-date")},
                                    Key{Remark::What::AliveAfterCancelled, L("alive-after-cancelled")},
                                    Key{Remark::What::TooManyRows, L("too-many-rows")},
                                    Key{Remark::What::ForeignAlias, L("foreign-alias")},
                                    Key{Remark::What::ChangedRows, L("changed-rows")},
                                    Key{Remark::What::BeforeOpening, L("before-opening")},
                                    Key{Remark::What::AfterNext, L("after-next")},
                                    Key{Remark::What::BeforeImported, L("before-imported")},
                                    Key{Remark::What::ControlCharacters, L("control-characters")},
                                    Key{Remark::What::TooLong, L("too-long")},
                                    Key{Remark::What::StateNotFollowed, L("state-not-followed")},
                                    Key{Remark::What::TransferNotFollowed, L("transfer-not-followed")},
                                    Key{Remark::What::NoResolutionTime, L("no-resolution-time")},
                                    Key{Remark::What::Unmapped, L("unmapped")}};

} // namespace sportello::ctl::detail
