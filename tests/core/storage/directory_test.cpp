// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone_number.h"
#include "core/storage/catalogue.h"
#include "core/storage/people.h"
#include "core/storage/staff.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

std::vector<ContactId> found(TestDesk &desk, const QString &typed, ContractId contract)
{
    std::vector<ContactId> ids;
    for (const Contact &contact : storage::findContacts(*desk.session, {contract}, typed, 20))
        ids.push_back(contact.id);
    return ids;
}

} // namespace

TEST_CASE("a caller is found by number, name or address, however typed and as far as typed")
{
    TestDesk desk(EACH_ENGINE());
    const std::vector<ContactId> maria{desk.caller}, nicolo{desk.contact};
    for (const QString &typed : {u"0811234567"_s, u"081/123 45 67"_s, u"+39 081 1234567"_s, u"00390811234567"_s, u"0811234"_s,
                                 u"Esposito"_s, u"maria esp"_s, u"esposito MAR"_s, u"maria.esposito@comune.it"_s,
                                 u"Maria.Esposito@"_s, u" esposito "_s, u"esposito comune"_s}) {
        INFO(typed.toStdString());
        CHECK(found(desk, typed, desk.contract) == maria);
        CHECK(found(desk, typed, desk.foreign).empty());
    }
    for (const QString &typed : {u"nicolo citta"_s, u"NICOLÒ"_s, u"città"_s})
        CHECK(found(desk, typed, desk.contract) == nicolo);
    CHECK(found(desk, u"081"_s, desk.contract).size() == 2);
    for (const QString &typed : {u"maria lorusso"_s, u"%"_s, u"_"_s, u"' OR 1=1 --"_s, u""_s, u"@"_s, u"0800"_s, u"sposito"_s})
        CHECK(found(desk, typed, desk.contract).empty());
    CHECK(storage::findContacts(*desk.session, {desk.contract, desk.foreign}, u"comune"_s, 2).size() == 2);
    CHECK(storage::findContacts(*desk.session, {desk.contract, desk.foreign}, u"comune"_s, 20).size() == 3);

    // Page by page, of the contracts asked for: each once, however many of their words fit.
    Contact twice{.contract = desk.contract, .name = u"Comunello Comune"_s};
    twice.id = storage::insertContact(*desk.session, twice);
    const auto walked = [&](const std::vector<ContractId> &contracts, const QString &typed) {
        std::set<ContactId> ids;
        std::optional<storage::ContactCursor> after;
        int rows = 0;
        do {
            const auto page = storage::listContacts(*desk.session, contracts, typed, after, 1);
            for (const Contact &contact : page.rows)
                ids.insert((++rows, contact.id));
            after = page.next;
        } while (after && rows < 10);
        CHECK(rows == int(ids.size()));
        return ids;
    };
    CHECK(walked({desk.foreign, desk.contract}, u"comune"_s).size() == 4);
    CHECK(walked({desk.contract}, u"comune"_s) == std::set<ContactId>{desk.caller, desk.contact, twice.id});
    CHECK(walked({desk.contract}, u"com comunello"_s) == std::set<ContactId>{twice.id});
    CHECK(walked({desk.foreign}, u"comune"_s).size() == 1);
}

TEST_CASE("a contact keeps all that is known of it, and is found by what it is now")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    Contact contact{.contract = desk.contract,
                    .organisation = desk.organisation,
                    .kind = PartyKind::Referent,
                    .name = u"Ada 𐌰𐌱 D'Amico"_s,
                    .office = u"dirigente"_s,
                    .phones = {readPhoneNumber(u"112"_s), readPhoneNumber(u"347 555 0182"_s), readPhoneNumber(u"anonimo"_s)},
                    .addresses = {u"Ada@comune.it"_s, u"ada.2@pec.it"_s}};
    contact.id = storage::insertContact(session, contact);
    contact.version = 1;
    CHECK((storage::loadContact(session, contact.id) == contact));
    CHECK((storage::listContacts(session, {desk.contract}, u"ada.2@pec.it"_s, {}, 5).rows == std::vector{contact}));
    for (const QString &typed : {u"3475550182"_s, u"112"_s, u"ada@COMUNE.it"_s, u"damico"_s, u"d'amico"_s, u"a"_s, u"𐌰"_s}) {
        INFO(typed.toStdString());
        CHECK(found(desk, typed, desk.contract).empty() == (typed == u"damico"_s));
    }
    CHECK(storage::findContactByName(session, desk.contract, contact.name) == contact.id);
    CHECK_FALSE(storage::findContactByName(session, desk.foreign, contact.name));

    Contact changed = contact;
    changed.version = 2;
    changed.organisation.reset();
    changed.phones = {readPhoneNumber(u"06 1234567"_s)};
    changed.addresses.clear();
    CHECK(storage::updateContact(session, changed));
    CHECK((storage::loadContact(session, contact.id) == changed));
    CHECK(found(desk, u"3475550182"_s, desk.contract).empty());
    CHECK(found(desk, u"061234567"_s, desk.contract).size() == 1);
    CHECK_FALSE(storage::updateContact(session, changed)); // stale

    changed.version = 3;
    changed.active = false;
    CHECK(storage::updateContact(session, changed));
    CHECK(found(desk, u"061234567"_s, desk.contract).empty());
}

TEST_CASE("an organisation is known by its name within its contract")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    CHECK(storage::findOrganisation(session, desk.contract, u"UFFICIO anagrafe"_s)->id == desk.organisation);
    CHECK_FALSE(storage::findOrganisation(session, desk.foreign, u"Ufficio Anagrafe"_s));
    CHECK_THROWS(storage::insertOrganisation(session, {.contract = desk.contract, .name = u"ufficio  Anagrafe"_s}));
    CHECK(storage::loadOrganisation(session, desk.organisation)->name == u"Ufficio Anagrafe"_s);
    CHECK(storage::listOrganisations(session, desk.contract).size() == 1);
}

TEST_CASE("each row of the directory is read back as written, and a stale one is not written")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;

    Contract contract{.version = 1,
                      .code = u"GE"_s,
                      .name = u"Genova"_s,
                      .customer = u"Comune"_s,
                      .closing = ClosingRule::VerifiedOrTacit,
                      .closingAttempts = 4,
                      .closingDays = 9,
                      .shortAbandon = Milliseconds(7000),
                      .active = false,
                      .serviceDays = ServiceDays::EveryDay};
    contract.id = storage::insertContract(session, contract);
    CHECK((storage::loadContract(session, contract.id) == contract));
    CHECK((storage::findContract(session, u"GE"_s) == contract));
    ++contract.version;
    contract.name = u"Genova Smart"_s;
    contract.active = true;
    contract.serviceDays = ServiceDays::WorkingDays;
    CHECK(storage::updateContract(session, contract));
    CHECK_FALSE(storage::updateContract(session, contract));
    CHECK((storage::loadContract(session, contract.id) == contract));
    CHECK(storage::listContracts(session).size() == 3);
    CHECK_THROWS(storage::insertContract(session, contract));

    Team team{.version = 1, .name = u"Genova 1"_s, .level = TeamLevel::Supplier, .contracts = {desk.contract, contract.id}};
    team.id = storage::insertTeam(session, team);
    CHECK((storage::loadTeam(session, team.id) == team));
    ++team.version;
    team.contracts = {contract.id};
    team.active = false;
    CHECK(storage::updateTeam(session, team));
    CHECK_FALSE(storage::updateTeam(session, team));
    CHECK((storage::findTeam(session, u"Genova 1"_s) == team));
    CHECK_FALSE(storage::findTeam(session, u"nessuno"_s));

    Operator person{.version = 1,
                    .login = TestDatabase::uniqueName(u"op"_s),
                    .name = u"Op"_s,
                    .administrator = true,
                    .posts = {{desk.contract, Role::Agent}, {desk.contract, Role::Technician}, {contract.id, Role::Supervisor}},
                    .teams = {desk.first, team.id}};
    person.id = storage::insertOperator(session, person);
    CHECK((storage::loadOperator(session, person.id) == person));
    ++person.version;
    person.administrator = person.canLogIn = person.active = false;
    person.posts = {{contract.id, Role::Auditor}};
    person.teams.clear();
    CHECK(storage::updateOperator(session, person));
    CHECK_FALSE(storage::updateOperator(session, person));
    CHECK((storage::findOperator(session, person.login) == person));
    CHECK_FALSE(storage::findOperator(session, person.login.toUpper()));
    CHECK(storage::listOperators(session).size() == 9);
}

TEST_CASE("a contract keeps when it begins and ends, and the profile that it was set up by")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    Contract contract = storage::loadContract(session, desk.contract).value();
    CHECK_FALSE(contract.begins);
    CHECK_FALSE(contract.ends);
    CHECK(contract.profile.isEmpty());
    ++contract.version;
    contract.begins = dayOf(std::chrono::year(2026) / 1 / 1);
    contract.ends = dayOf(std::chrono::year(2028) / 2 / 29);
    contract.profile = u"NAP"_s;
    CHECK(storage::updateContract(session, contract));
    CHECK((storage::loadContract(session, desk.contract) == contract));
    contract.code = u"NAP2"_s;
    contract.version = 1;
    contract.id = storage::insertContract(session, contract);
    CHECK((storage::findContract(session, u"NAP2"_s) == contract));
}

TEST_CASE("the catalogue is read back as written")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const Category child{
        .version = 1, .contract = desk.contract, .parent = desk.category, .name = u"Stampanti"_s, .active = false};
    const CategoryId id = storage::insertCategory(session, child);
    Category read = storage::listCategories(session, desk.contract).back();
    CHECK(read.id == id);
    read.id = child.id;
    CHECK((read == child));
    CHECK(storage::listCategories(session, desk.foreign).empty());
    CHECK(storage::listServices(session, desk.contract).front().name == u"ANPR"_s);
    CHECK(storage::listTicketTypes(session, desk.contract).front().id == desk.type);

    CHECK((storage::loadMatrix(session, desk.contract) == PriorityMatrix::standard()));
    PriorityMatrix matrix = PriorityMatrix::standard();
    matrix.set(Impact::Low, Urgency::High, Priority::P1);
    storage::saveMatrix(session, desk.contract, matrix);
    storage::saveMatrix(session, desk.contract, matrix);
    CHECK((storage::loadMatrix(session, desk.contract) == matrix));
    CHECK((storage::loadMatrix(session, desk.foreign) == PriorityMatrix::standard()));

    std::vector<LevelRule> rules{{.contract = desk.contract,
                                  .type = desk.type,
                                  .complexityFrom = Complexity::High,
                                  .severityFrom = Severity::S2,
                                  .level = Level::Second,
                                  .team = desk.second},
                                 {.contract = desk.contract, .level = Level::First}};
    storage::saveLevelRules(session, desk.contract, rules);
    storage::saveLevelRules(session, desk.contract, rules);
    auto stored = storage::listLevelRules(session, desk.contract);
    REQUIRE(stored.size() == 2);
    for (size_t i = 0; i < 2; ++i) {
        CHECK(stored[i].rank == int(i) + 1);
        stored[i].id = rules[i].id;
        stored[i].version = rules[i].version;
        stored[i].rank = rules[i].rank;
    }
    CHECK((stored == rules));

    const std::vector<Entitlement> table{
        {desk.contract, ContactType::User, ContactSubtype::HowTo, PartyKind::Customer},
        {desk.contract, ContactType::Specialist, ContactSubtype::NotRecorded, PartyKind::CustomerTechnical}};
    storage::saveEntitlements(session, desk.contract, table);
    CHECK((storage::listEntitlements(session, desk.contract) == table));
    storage::saveEntitlements(session, desk.contract, {});
    CHECK(storage::listEntitlements(session, desk.contract).empty());
}
