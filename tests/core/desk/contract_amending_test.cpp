// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/contract_amending.h"

#include "core/desk/calendars.h"
#include "core/desk/contract_setup.h"
#include "core/storage/catalogue.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

struct Amended : TestDesk {
    explicit Amended(db::Engine engine) : TestDesk(engine) {}

    Result<desk::Receipt> amend(desk::AmendContract command)
    {
        command.contract = contract;
        return desk::amendContract(admin, command);
    }
    Contract now() { return storage::loadContract(*session, contract).value(); }

    desk::Desk admin = as(administrator);
    desk::Desk me = as(supervisor);
};

} // namespace

TEST_CASE("a contract is amended in what is given, and the rest stays")
{
    Amended t(EACH_ENGINE());
    const Contract before = t.now();
    const auto receipt = must(t.amend({.begins = day(1, 1), .ends = day(12, 31, 2027)}));
    CHECK(receipt.version == 2);
    Contract expected = before;
    expected.version = 2;
    expected.begins = day(1, 1);
    expected.ends = day(12, 31, 2027);
    CHECK((t.now() == expected));
    must(t.amend({.name = u"Napoli, secondo lotto"_s,
                  .closing = ClosingRule::VerifiedOrTacit,
                  .closingDays = 7,
                  .ends = std::optional<LocalDay>(),
                  .profile = u"NAP"_s,
                  .staffing = StaffingRule::OwnEmployees,
                  .presence = 2,
                  .presenceInBreaks = true,
                  .serviceDays = ServiceDays::EveryDay}));
    expected.version = 3;
    expected.name = u"Napoli, secondo lotto"_s;
    expected.closing = ClosingRule::VerifiedOrTacit;
    expected.closingDays = 7;
    expected.ends.reset();
    expected.profile = u"NAP"_s;
    expected.staffing = StaffingRule::OwnEmployees;
    expected.presence = 2;
    expected.presenceInBreaks = true;
    expected.serviceDays = ServiceDays::EveryDay;
    CHECK((t.now() == expected));
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Contract, t.contract.value()});
    REQUIRE(history.size() == 2);
    CHECK(history.back().facts.contains(u"\"staffing\":1"_s));
    CHECK_FALSE(history.front().facts.contains(u"serviceDays"_s));
    CHECK(history.back().facts.contains(u"\"serviceDays\":1"_s));
    CHECK(kindOf(t.amend({.request = {.at = {}, .version = 2}, .presence = 3})) == ErrorKind::StaleVersion);
}

TEST_CASE("a contract that is set up keeps on which days its service is owed, and its history tells it")
{
    Amended t(EACH_ENGINE());
    desk::SetUpContract setup;
    setup.contract.code = u"PAG"_s;
    setup.contract.name = u"PagoPA"_s;
    setup.contract.serviceDays = ServiceDays::EveryDay;
    const auto receipt = must(desk::setUpContract(t.admin, setup));
    CHECK((storage::loadContract(*t.session, ContractId(receipt.id)).value().serviceDays == ServiceDays::EveryDay));
    const auto history = storage::loadEvents(*t.session, {SubjectKind::Contract, receipt.id});
    REQUIRE(history.size() == 1);
    CHECK(history.front().facts.contains(u"\"serviceDays\":1"_s));
    // What is said of them is part of what the key stands for.
    setup.contract.serviceDays = ServiceDays::WorkingDays;
    CHECK(kindOf(desk::setUpContract(t.admin, setup)) == ErrorKind::KeyReused);
}

TEST_CASE("what is amended of a contract is part of what the key stands for, and the same again answers the same")
{
    Amended t(EACH_ENGINE());
    const desk::AmendContract command{.begins = day(1, 1), .serviceDays = ServiceDays::EveryDay};
    const auto amended = must(t.amend(command));
    const auto again = must(t.amend(command));
    CHECK(again.repeated);
    CHECK(again.id == amended.id);
    CHECK(again.version == 2);
    const auto with = [&](const std::function<void(desk::AmendContract &)> &change) {
        desk::AmendContract other = command;
        change(other);
        return kindOf(t.amend(other));
    };
    CHECK(with([](auto &other) { other.serviceDays = ServiceDays::WorkingDays; }) == ErrorKind::KeyReused);
    CHECK(with([](auto &other) { other.serviceDays.reset(); }) == ErrorKind::KeyReused);
    CHECK(with([](auto &other) { other.begins = day(2, 1); }) == ErrorKind::KeyReused);
    CHECK(with([](auto &other) { other.ends = day(1, 1); }) == ErrorKind::KeyReused);
    CHECK(t.now().version == 2);
}

TEST_CASE("what a contract cannot be is refused, and nothing is written")
{
    Amended t(EACH_ENGINE());
    CHECK(complaintOf(t.amend({.begins = day(2, 1), .ends = day(1, 1)})) == u"contract days: order"_s);
    CHECK(complaintOf(t.amend({.presence = 0})) == u"people present: 0"_s);
    CHECK(complaintOf(t.amend({.closingDays = 0})) == u"closing days: 0"_s);
    CHECK(kindOf(t.amend({.name = u" "_s})) == ErrorKind::EmptyField);
    CHECK(kindOf(t.amend({})) == ErrorKind::EmptyField);
    CHECK(kindOf(t.amend({.staffing = StaffingRule::None})) == ErrorKind::EmptyField); // it is so already
    CHECK(kindOf(desk::amendContract(t.me, {.contract = t.contract, .presence = 2})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::amendContract(t.admin, {.contract = ContractId(999), .presence = 2})) == ErrorKind::NotFound);
    CHECK(t.now().version == 1);
    CHECK(t.count(u"event"_s) == 0);
}

TEST_CASE("a contract's days go on holding its openings and the years of its caps")
{
    Amended t(EACH_ENGINE());
    must(t.amend({.begins = day(1, 1)}));
    must(desk::addCap(t.me, {{}, {.contract = t.contract, .name = u"H24"_s, .days = 20, .year = CapYear::Contract}}));
    CHECK(complaintOf(t.amend({.begins = std::optional<LocalDay>()})) == u"contract's first day: "_s);
    const OpeningKindId kind(must(desk::addOpeningKind(t.me, {{}, {.contract = t.contract, .name = u"Fiera"_s}})).id);
    const auto opening =
        must(desk::addOpening(t.me, {.contract = t.contract, .kind = kind, .first = day(6, 1), .last = day(6, 3)}));
    CHECK(complaintOf(t.amend({.ends = day(6, 2)})) == u"contract days: openings"_s);
    CHECK(complaintOf(t.amend({.begins = day(6, 2)})) == u"contract days: openings"_s);
    CHECK(t.amend({.ends = day(6, 3)}));
    must(desk::cancelOpening(t.me, {{}, OpeningId(opening.receipt.id)}));
    CHECK(t.amend({.ends = day(5, 31)}));
}
