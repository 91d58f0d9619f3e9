// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtCore/QMetaType>

#include <compare>
#include <cstdint>

namespace sportello::domain {

/// A row's identity, typed by what it identifies. Explicit, without a default and without arithmetic;
/// "none" is `std::optional`. Values are positive; a ticket's value is the number people say aloud.
template <class Tag>
class StrongId {
public:
    explicit constexpr StrongId(std::int64_t value) noexcept : m_value(value) {}
    [[nodiscard]] constexpr std::int64_t value() const noexcept { return m_value; }
    friend constexpr auto operator<=>(StrongId, StrongId) noexcept = default;
    friend size_t qHash(StrongId id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    std::int64_t m_value;
};

using ContractId = StrongId<struct ContractTag>;
using OrganisationId = StrongId<struct OrganisationTag>;
using ContactId = StrongId<struct ContactTag>;
using TeamId = StrongId<struct TeamTag>;
using OperatorId = StrongId<struct OperatorTag>;
using ServiceId = StrongId<struct ServiceTag>;
using CategoryId = StrongId<struct CategoryTag>;
using TicketTypeId = StrongId<struct TicketTypeTag>;
using LevelRuleId = StrongId<struct LevelRuleTag>;
using HoursRuleId = StrongId<struct HoursRuleTag>;
using ClosureId = StrongId<struct ClosureTag>;
using CapId = StrongId<struct CapTag>;
using OpeningId = StrongId<struct OpeningTag>;
using OpeningKindId = StrongId<struct OpeningKindTag>;
using RosterEntryId = StrongId<struct RosterEntryTag>;
using TargetId = StrongId<struct TargetTag>;
using WatchStepId = StrongId<struct WatchStepTag>;
using MessageTemplateId = StrongId<struct MessageTemplateTag>;
using OutgoingId = StrongId<struct OutgoingTag>;
using TicketId = StrongId<struct TicketTag>;
using CallId = StrongId<struct CallTag>;
using OperationId = StrongId<struct OperationTag>;

} // namespace sportello::domain
