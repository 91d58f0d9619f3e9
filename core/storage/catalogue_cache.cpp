// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogue_cache.h"

#include "core/storage/calendars.h"
#include "core/storage/staff.h"
#include "core/storage/targets.h"

#include <map>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Remembered {
    std::optional<std::int64_t> stamp;
    std::map<ContractId, std::shared_ptr<const Catalogue>> catalogues;
    std::map<ContractId, std::shared_ptr<const Catalogue>> before; ///< until they are read anew
};

/// Where the calendar is what it was, so is what was made of it.
std::shared_ptr<const ServiceTime> serviceOf(const ServiceCalendar &calendar, const std::shared_ptr<const Catalogue> &before)
{
    if (before && before->calendar == calendar)
        return before->service;
    const bool none = calendar.rules.empty() && calendar.openings.empty();
    return none ? std::make_shared<const ServiceTime>(calendar, 0, 0) : std::make_shared<const ServiceTime>(calendar);
}

std::shared_ptr<const Catalogue> read(db::Session &session, ContractId id, const std::shared_ptr<const Catalogue> &before)
{
    const auto contract = loadContract(session, id);
    if (!contract)
        return nullptr;
    Catalogue catalogue{.contract = *contract,
                        .categories = listCategories(session, id),
                        .services = listServices(session, id),
                        .types = listTicketTypes(session, id),
                        .matrix = loadMatrix(session, id),
                        .rules = listLevelRules(session, id),
                        .entitlements = listEntitlements(session, id),
                        .teams = listTeams(session),
                        .steps = listWatchSteps(session, id),
                        .templates = listTemplates(session, id),
                        .calendar = loadServiceCalendar(session, id),
                        .targets = loadTargetRules(session, id),
                        .service = {},
                        .supplierTeams = {}};
    catalogue.service = serviceOf(catalogue.calendar, before);
    for (const Team &team : catalogue.teams)
        if (team.level == TeamLevel::Supplier)
            catalogue.supplierTeams.insert(team.id);
    return std::make_shared<const Catalogue>(std::move(catalogue));
}

} // namespace

db::Asked<std::int64_t> askCatalogueStamp(db::Session &session)
{
    const auto read = [](db::Query &q) { return q.next() ? q.get<std::int64_t>(0) : 0; };
    return db::ask(session, u"SELECT stamp FROM catalogue_stamp"_s, +read);
}

std::optional<std::int64_t> rememberedStamp(db::Session &session)
{
    return session.companion<Remembered>().stamp;
}

std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, ContractId contract)
{
    return loadCatalogue(session, contract, askCatalogueStamp(session).answer());
}

std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, ContractId contract, std::int64_t stamp)
{
    auto &remembered = session.companion<Remembered>();
    if (remembered.stamp != stamp) {
        for (auto &[id, catalogue] : std::exchange(remembered.catalogues, {}))
            remembered.before[id] = std::move(catalogue);
        remembered.stamp = stamp;
    }
    std::shared_ptr<const Catalogue> &known = remembered.catalogues[contract];
    if (!known) {
        known = read(session, contract, remembered.before[contract]);
        remembered.before.erase(contract);
    }
    return known;
}

} // namespace sportello::storage
