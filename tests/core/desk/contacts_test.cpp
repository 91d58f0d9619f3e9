// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/directory.h"
#include "core/desk/reading.h"
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
