// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/calendar_keys.h"
#include "app/ctl/due_keys.h"
#include "app/ctl/error_keys.h"
#include "app/ctl/import_keys.h"
#include "app/ctl/watch_keys.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <span>

/// The words that scripts read and write for the closed lists of the trade: English, the same in every language, never changed.
namespace sportello::ctl {

/// The whole list of an enumeration, in the order of the help.
template <class Enum>
[[nodiscard]] constexpr std::span<const Key<Enum>> keysOf()
{
    using namespace domain;
    if constexpr (std::is_same_v<Enum, TicketKind>)
        return detail::kinds;
    else if constexpr (std::is_same_v<Enum, Channel>)
        return detail::channels;
    else if constexpr (std::is_same_v<Enum, ContactType>)
        return detail::contactTypes;
    else if constexpr (std::is_same_v<Enum, ContactSubtype>)
        return detail::contactSubtypes;
    else if constexpr (std::is_same_v<Enum, PartyKind>)
        return detail::parties;
    else if constexpr (std::is_same_v<Enum, Impact>)
        return detail::impacts;
    else if constexpr (std::is_same_v<Enum, Urgency>)
        return detail::urgencies;
    else if constexpr (std::is_same_v<Enum, Priority>)
        return detail::priorities;
    else if constexpr (std::is_same_v<Enum, Complexity>)
        return detail::complexities;
    else if constexpr (std::is_same_v<Enum, Severity>)
        return detail::severities;
    else if constexpr (std::is_same_v<Enum, TicketState>)
        return detail::states;
    else if constexpr (std::is_same_v<Enum, Level>)
        return detail::levels;
    else if constexpr (std::is_same_v<Enum, TeamLevel>)
        return detail::teamLevels;
    else if constexpr (std::is_same_v<Enum, HoldReason>)
        return detail::holdReasons;
    else if constexpr (std::is_same_v<Enum, CauseCategory>)
        return detail::causes;
    else if constexpr (std::is_same_v<Enum, VerifyOutcome>)
        return detail::outcomes;
    else if constexpr (std::is_same_v<Enum, ClosingRule>)
        return detail::closingRules;
    else if constexpr (std::is_same_v<Enum, ChaserDirection>)
        return detail::chasers;
    else if constexpr (std::is_same_v<Enum, CallDirection>)
        return detail::directions;
    else if constexpr (std::is_same_v<Enum, CallEnd>)
        return detail::ends;
    else if constexpr (std::is_same_v<Enum, CallPurpose>)
        return detail::purposes;
    else if constexpr (std::is_same_v<Enum, Door>)
        return detail::doors;
    else if constexpr (std::is_same_v<Enum, Role>)
        return detail::roles;
    else if constexpr (std::is_same_v<Enum, ActorKind>)
        return detail::actors;
    else if constexpr (std::is_same_v<Enum, Origin>)
        return detail::origins;
    else if constexpr (std::is_same_v<Enum, SubjectKind>)
        return detail::subjects;
    else if constexpr (std::is_same_v<Enum, TextField>)
        return detail::textFields;
    else if constexpr (std::is_same_v<Enum, EventKind>)
        return detail::events;
    else if constexpr (std::is_same_v<Enum, ErrorKind>)
        return detail::errors;
    else if constexpr (std::is_same_v<Enum, Measure>)
        return detail::measures;
    else if constexpr (std::is_same_v<Enum, ClockState>)
        return detail::clockStates;
    else if constexpr (std::is_same_v<Enum, DueState>)
        return detail::dueStates;
    else if constexpr (std::is_same_v<Enum, TraceStep::What>)
        return detail::traceSteps;
    else if constexpr (std::is_same_v<Enum, exchange::Remark::Group>)
        return detail::remarkGroups;
    else if constexpr (std::is_same_v<Enum, exchange::Remark::What>)
        return detail::remarks;
    else if constexpr (std::is_same_v<Enum, HoursUse>)
        return detail::hoursUses;
    else if constexpr (std::is_same_v<Enum, OpeningStart>)
        return detail::openingStarts;
    else if constexpr (std::is_same_v<Enum, CapYear>)
        return detail::capYears;
    else if constexpr (std::is_same_v<Enum, ServiceDays>)
        return detail::serviceDays;
    else if constexpr (std::is_same_v<Enum, DayOff>)
        return detail::daysOff;
    else if constexpr (std::is_same_v<Enum, Holiday>)
        return detail::holidays;
    else if constexpr (std::is_same_v<Enum, StaffingRule>)
        return detail::staffingRules;
    else if constexpr (std::is_same_v<Enum, Employment>)
        return detail::employments;
    else if constexpr (std::is_same_v<Enum, Misfit::Why>)
        return detail::misfits;
    else if constexpr (std::is_same_v<Enum, exchange::Silence>)
        return detail::silences;
    else if constexpr (std::is_same_v<Enum, ReportPeriod>)
        return detail::reportPeriods;
    else if constexpr (std::is_same_v<Enum, RemoteTools>)
        return detail::remoteTools;
    else if constexpr (std::is_same_v<Enum, StepAction>)
        return detail::stepActions;
    else if constexpr (std::is_same_v<Enum, StepReceiver>)
        return detail::stepReceivers;
    else if constexpr (std::is_same_v<Enum, MessageKind>)
        return detail::messageKinds;
    else if constexpr (std::is_same_v<Enum, MessageParty>)
        return detail::messageParties;
    else if constexpr (std::is_same_v<Enum, OutgoingState>)
        return detail::outgoingStates;
    else
        static_assert(!sizeof(Enum), "this list has no keys");
}

template <class Enum>
[[nodiscard]] QString key(Enum value)
{
    const auto all = keysOf<Enum>();
    const auto it = std::ranges::find(all, value, &Key<Enum>::value);
    return it == all.end() ? QString::number(int(value)) : QString(it->text);
}

template <class Enum>
[[nodiscard]] std::optional<Enum> fromKey(const QString &text)
{
    const auto all = keysOf<Enum>();
    const auto it = std::ranges::find_if(all, [&](const Key<Enum> &one) { return one.text == text; });
    return it == all.end() ? std::nullopt : std::optional(it->value);
}

template <class Enum>
[[nodiscard]] QStringList keyList()
{
    QStringList list;
    for (const Key<Enum> &one : keysOf<Enum>())
        if (one.text != QLatin1StringView("not-recorded"))
            list += one.text;
    return list;
}

} // namespace sportello::ctl
