// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/catalogue_cache.h"

#include "core/storage/calendars.h"
#include "core/storage/staff.h"

#include <map>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Remembered {
    std::optional<std::int64_t> stamp;
    std::map<ContractId, std::shared_ptr<const Catalogue>> catalogues;
};

std::shared_ptr<const Catalogue> read(db::Session &session, ContractId id)
{
    const auto contract = loadContract(session, id);
    if (!contract)
        return nullptr;
    return std::make_shared<const Catalogue>(Catalogue{
        *contract, listCategories(session, id), listServices(session, id), listTicketTypes(session, id), loadMatrix(session, id),
        listLevelRules(session, id), listEntitlements(session, id), listTeams(session), loadServiceCalendar(session, id)});
}

} // namespace

db::Asked<std::int64_t> askCatalogueStamp(db::Session &session)
{
    const auto read = [](db::Query &q) { return q.next() ? q.get<std::int64_t>(0) : 0; };
    return db::ask(session, u"SELECT stamp FROM catalogue_stamp"_s, +read);
}

std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, ContractId contract)
{
    return loadCatalogue(session, contract, askCatalogueStamp(session).answer());
}

std::shared_ptr<const Catalogue> loadCatalogue(db::Session &session, ContractId contract, std::int64_t stamp)
{
    auto &remembered = session.companion<Remembered>();
    if (remembered.stamp != stamp) {
        remembered.catalogues.clear();
        remembered.stamp = stamp;
    }
    std::shared_ptr<const Catalogue> &known = remembered.catalogues[contract];
    if (!known)
        known = read(session, contract);
    return known;
}

} // namespace sportello::storage
