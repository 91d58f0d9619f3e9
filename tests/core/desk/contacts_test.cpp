// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"
#include "core/desk/reading.h"
#include "core/domain/merge.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

TEST_CASE("a contact is amended from the version that was seen, and what somebody else wrote meanwhile stays")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    const Contact seen = must(desk::readContact(agent, desk.caller));
    REQUIRE(seen.version == 1);
    Contact theirs = seen;
    theirs.office = u"Anagrafe, sportello 3"_s;
    CHECK(must(desk::amendContact(colleague, {{}, theirs})).version == 2);

    Contact mine = seen;
    mine.name = u"Maria Esposito Russo"_s;
    const Contact stands = must(desk::readContact(agent, desk.caller));
    const qint64 operations = desk.count(u"operation"_s), events = desk.count(u"event"_s), texts = desk.count(u"event_text"_s);
    const auto refused = desk::amendContact(agent, {{}, mine});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == Error{ErrorKind::StaleVersion, u"contact"_s, u"1/2"_s});
    // The request's version counts where it has one.
    mine.version = 2;
    CHECK(kindOf(desk::amendContact(agent, {{.at = {}, .version = 1}, mine})) == ErrorKind::StaleVersion);
    CHECK(desk.count(u"operation"_s) == operations);
    CHECK(desk.count(u"event"_s) == events);
    CHECK(desk.count(u"event_text"_s) == texts);
    CHECK((must(desk::readContact(agent, desk.caller)) == stands));
    CHECK(stands.office == theirs.office);
    CHECK(must(desk::findContacts(agent, u"esposito russo"_s, 10)).empty());

    mine.office = stands.office;
    CHECK(must(desk::amendContact(agent, {{}, mine})).version == 3);
    CHECK(must(desk::findContacts(agent, u"esposito russo"_s, 10)).size() == 1);
}

TEST_CASE("two who amend a contact from the same version both have what they changed, and are asked only about the same field")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    Contact added;
    added.contract = desk.contract;
    added.name = u"Carla Neri"_s;
    added.office = u"Tributi"_s;
    added.phones = {{u"0811112222"_s, {}}, {u"0813334444"_s, {}}};
    const ContactId id(must(desk::addContact(agent, {.request = {}, .contact = added})).id);
    const Contact seen = must(desk::readContact(agent, id));

    Contact theirs = seen;
    theirs.office = u"Tributi, sportello 3"_s;
    theirs.phones.removeFirst();
    theirs.phones.push_back({u"0815556666"_s, {}});
    must(desk::amendContact(colleague, {{}, theirs}));
    Contact mine = seen;
    mine.name = u"Carla Neri Bianchi"_s;
    mine.phones.push_back({u"0817778888"_s, {}});
    mine.addresses = {u"neri@example.it"_s};
    CHECK(must(desk::amendContact(agent, {{}, mine})).version == 3);
    Contact now = must(desk::readContact(agent, id));
    CHECK(now.name == u"Carla Neri Bianchi"_s);
    CHECK(now.office == u"Tributi, sportello 3"_s);
    CHECK(now.addresses == QStringList{u"neri@example.it"_s});
    QStringList numbers;
    for (const PhoneNumber &phone : now.phones)
        numbers += phone.typed;
    CHECK(numbers == QStringList{u"0813334444"_s, u"0815556666"_s, u"0817778888"_s});

    mine = seen;
    mine.name = u"Carla Verdi"_s;
    mine.office = u"Anagrafe"_s;
    const auto refused = desk::amendContact(agent, {{}, mine});
    REQUIRE_FALSE(refused);
    CHECK(refused.error() == contested(u"contact"_s, {u"name"_s, u"office"_s}));
    CHECK((must(desk::readContact(agent, id)) == now));
    // who has seen that and still wants it has it
    mine.version = now.version;
    mine.phones = now.phones;
    must(desk::amendContact(agent, {{}, mine}));
    CHECK(must(desk::readContact(agent, id)).office == u"Anagrafe"_s);
}

TEST_CASE("contacts of a contract that one does not work on are not listed, asked for by name or not")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), outsider = desk.as(desk.outsider);
    const auto list = [](desk::Desk &by, const std::vector<ContractId> &contracts) {
        return desk::listContacts(by, contracts, u"comune"_s, {}, 10);
    };
    const auto foreign = list(agent, {desk.foreign});
    REQUIRE_FALSE(foreign);
    CHECK(foreign.error() == Error{ErrorKind::NotAllowed, verbName(Verb::ContactRead), u"contract"_s});
    CHECK(kindOf(list(agent, {desk.contract, desk.foreign})) == ErrorKind::NotAllowed);
    CHECK(kindOf(list(outsider, {desk.contract})) == ErrorKind::NotAllowed);
    for (const Contact &one : must(list(agent, {})).rows)
        CHECK(one.contract == desk.contract);
    CHECK(must(list(agent, {})).rows.size() == 2);
    const auto theirs = must(list(outsider, {desk.foreign})).rows;
    REQUIRE(theirs.size() == 1);
    CHECK(theirs.front().id == desk.foreignContact);
}
