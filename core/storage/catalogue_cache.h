// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/asked.h"
#include "core/domain/ticket_clock.h"
#include "core/storage/catalogue.h"
#include "core/storage/watch_rules.h"

#include <memory>

namespace sportello::storage {

/// All that opening and working a ticket asks of a contract.
struct Catalogue {
    domain::Contract contract;
    std::vector<domain::Category> categories;
    std::vector<domain::Service> services;
    std::vector<domain::TicketType> types;
    domain::PriorityMatrix matrix;
    std::vector<domain::LevelRule> rules;
    std::vector<domain::Entitlement> entitlements;
    std::vector<domain::Team> teams; ///< all, of whatever contract
    std::vector<domain::WatchStep> steps;
    std::vector<domain::MessageTemplate> templates;
    domain::ServiceCalendar calendar; ///< without rules where nobody set the contract's hours
    domain::TargetRules targets;
    std::shared_ptr<const domain::ServiceTime> service; ///< the calendar, ready for measuring: made once for each
    std::set<domain::TeamId> supplierTeams;

    /// What clocks are computed by. Looks into the catalogue, which must outlive it.
    [[nodiscard]] domain::ClockRules clockRules() const { return {*service, targets, supplierTeams}; }
    /// Whether there are hours of service by then: by what waits for it.
    [[nodiscard]] bool hasHours(domain::Instant at) const { return service->hoursFrom() <= at; }
};

/// A contract's catalogue as it is now; none where there is no such contract. Remembered by the session and read anew only after
/// somebody changed a catalogue: the usual cost is one look at the stamp. Throws db::DbError.
[[nodiscard]] std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, domain::ContractId contract);
/// The same in two: the look at the stamp may travel with other questions, and serve several contracts.
[[nodiscard]] db::Asked<std::int64_t> askCatalogueStamp(db::Session &session);
/// The stamp of what the session remembers; none before anything was read.
[[nodiscard]] std::optional<std::int64_t> rememberedStamp(db::Session &session);
[[nodiscard]] std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, domain::ContractId contract,
                                                             std::int64_t stamp);

} // namespace sportello::storage
