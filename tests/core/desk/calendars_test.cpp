// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/desk/contract_amending.h"
#include "core/desk/contract_setup.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "tests/core/desk/kept_calendar.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a contract's first hours hold from always, later ones from now on or from a moment to come")
{
    Calendars t(EACH_ENGINE());
    const auto first = must(t.setHours(office()));
    CHECK(first.version == 1);
    CHECK(t.plan(day(3, 2, 2020)).length() == 10h);

    CHECK(refusalOf(t.setHours(office(allDay), t.clock.now() - 1ms)) == u"from: past"_s);
    must(t.setHours(office(allDay)));
    CHECK(t.plan(day(2, 27)).length() == 10h);
    CHECK(t.plan(day(3, 2)).length() == 2h + 14h); // 08:00–10:00 as it was, and from then on all day
    CHECK(t.plan(day(3, 3)).length() == 24h);

    const Instant june = startOfDay(day(6, 1));
    const auto summer = must(t.setHours(office({{7 * 60, 14 * 60}}), june));
    CHECK(t.plan(day(5, 29)).length() == 24h);
    CHECK(t.plan(day(6, 1)).length() == 7h);
    // What was to begin at that moment is replaced, not doubled.
    const auto again = must(t.setHours(office({{7 * 60, 13 * 60}}), june));
    CHECK(again.id == summer.id);
    CHECK(again.version == 2);
    CHECK(t.plan(day(6, 1)).length() == 6h);
    CHECK(kindOf(
              desk::setHours(t.me, {.request = {.at = {}, .version = 1}, .contract = t.contract, .rule = office(), .from = june}))
          == ErrorKind::StaleVersion);

    const auto history = t.history(SubjectKind::ServiceHours, again.id);
    REQUIRE(history.size() == 2);
    CHECK(history.front().kind == EventKind::Added);
    CHECK(history.back().kind == EventKind::Changed);
    CHECK(history.back().facts.contains(u"\"week\":[\"07:00-13:00\""_s));
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::ServiceHours, again.id}) == 0);
}

TEST_CASE("hours that are none of a day are refused with what is wrong with them, and nothing is written")
{
    Calendars t(EACH_ENGINE());
    CHECK(refusalOf(t.setHours(office({{8 * 60, 13 * 60}, {12 * 60, 18 * 60}}))) == u"hours: overlap"_s);
    CHECK(refusalOf(t.setHours(office({{22 * 60, 6 * 60}}))) == u"hours: cross midnight"_s);
    CHECK(refusalOf(t.setHours(office({{8 * 60, 8 * 60}}))) == u"hours: empty"_s);
    CHECK(refusalOf(t.setHours(office({{8 * 60, 1441}}))) == u"hours: not of a day"_s);
    CHECK(refusalOf(t.setHours({})) == u"hours: none"_s);
    HoursRule rule = office();
    rule.patron = MonthDay{2, 30};
    CHECK(refusalOf(t.setHours(rule)) == u"patron: 2-30"_s);
    rule.patron = MonthDay{2, 29};
    CHECK(refusalOf(t.setHours(rule)) == u"no patron's name"_s);
    CHECK(t.count(u"hours_rule"_s) == 0);
    CHECK(t.count(u"event"_s) == 0);
    rule.patronName = u"San Romano"_s;
    must(t.setHours(rule));
    CHECK(t.plan(day(2, 29, 2028)).off == DayOff::Patron);
}

TEST_CASE("hours on site stand apart from the desk's and change no service time")
{
    Calendars t(EACH_ENGINE());
    must(desk::setHours(t.me, {.contract = t.contract, .use = HoursUse::OnSite, .rule = office(allDay)}));
    CHECK(t.plan(day(3, 2)).off == DayOff::NoRule);
    must(t.setHours(office())); // still the first of the desk: from always
    CHECK(t.plan(day(3, 2, 2020)).length() == 10h);
    CHECK(must(desk::readCalendar(t.me, t.contract)).hours.size() == 2);
}

TEST_CASE("closing days count from now on: what has passed stays open, and what is over cannot be closed")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const auto closed = must(t.close(day(3, 2), day(3, 4))).receipt;
    CHECK(t.plan(day(3, 2)).length() == 2h);
    CHECK(t.plan(day(3, 3)).off == DayOff::Closure);
    CHECK(t.plan(day(3, 3)).name == u"Ferie"_s);
    CHECK(refusalOf(t.close(day(2, 26), day(2, 27))) == u"days: over"_s);
    CHECK(refusalOf(t.close(day(3, 9), day(3, 6))) == u"days: order"_s);
    CHECK(refusalOf(t.close(day(3, 9), day(3, 9) + 366)) == u"days: too many"_s);
    CHECK(refusalOf(t.close(day(3, 9), day(3, 9), t.clock.now() - 1h)) == u"from: past"_s);
    CHECK(refusalOf(desk::closeDays(t.me, {.contract = t.contract, .first = day(3, 9), .last = day(3, 9)})) == u"no reason"_s);

    const auto history = t.history(SubjectKind::Closure, closed.id);
    REQUIRE(history.size() == 1);
    CHECK(history.front().texts.value(TextField::Reason) == u"Ferie"_s);
    CHECK_FALSE(history.front().facts.contains(u"Ferie"_s));
}

TEST_CASE("days that are closed anyhow, or that an opening keeps open, are told once they are closed, and told the same by the "
          "same key")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const OpeningKindId kind = t.addKind(u"H24"_s);
    must(desk::addOpening(t.me, t.opening(kind, day(3, 7), day(3, 7)))); // a Saturday
    CHECK(must(t.close(day(3, 9), day(3, 10))).effect == ClosingEffect{});
    desk::CloseDays command{.contract = t.contract, .first = day(3, 7), .last = day(3, 9), .why = u"Trasloco"_s};
    command.request.key = QUuid::createUuid();
    const desk::ClosureReceipt closed = must(desk::closeDays(t.me, command));
    CHECK(closed.effect == ClosingEffect{.closedAnyhow = 2, .keptOpen = 1});
    CHECK(must(desk::closeDays(t.me, command)).effect == closed.effect);
    CHECK(t.plan(day(3, 7)).length() == 24h);
}

TEST_CASE("days that the contract has not are not closed, nor days before what would close or open them holds")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const OpeningKindId kind = t.addKind(u"H24"_s);
    const Instant later = startOfDay(day(3, 12));
    CHECK(refusalOf(t.close(day(3, 9), day(3, 11), later)) == u"from: after the days"_s);
    must(t.close(day(3, 9), day(3, 12), later));
    desk::AddOpening opening = t.opening(kind, day(3, 9), day(3, 11));
    opening.from = later;
    CHECK(refusalOf(desk::addOpening(t.me, opening)) == u"from: after the days"_s);

    const int version = storage::loadContract(*t.session, t.contract)->version;
    desk::Desk admin = t.as(t.administrator);
    must(desk::amendContract(
        admin, {.request = {.version = version}, .contract = t.contract, .begins = day(3, 1), .ends = day(12, 31)}));
    CHECK(refusalOf(t.close(day(12, 31) + 1, day(12, 31) + 3)) == u"closure: outside the contract"_s);
    must(t.close(day(12, 30), day(12, 31) + 3));
}

TEST_CASE("a closure is cancelled as far as it has not begun")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const ClosureId running(must(t.close(day(3, 2), day(3, 6))).receipt.id);
    const ClosureId tocome(must(t.close(day(3, 12), day(3, 13))).receipt.id);
    t.clock.set(startOfDay(day(3, 4)) + 9h);
    CHECK(must(desk::cancelClosure(t.me, {{}, tocome})).version == 2);
    must(desk::cancelClosure(t.me, {{}, running}));
    CHECK(t.plan(day(3, 3)).off == DayOff::Closure);
    CHECK(t.plan(day(3, 4)).off == DayOff::Closure);
    CHECK(t.plan(day(3, 5)).length() == 10h);
    CHECK(t.plan(day(3, 12)).length() == 10h);
    CHECK(refusalOf(desk::cancelClosure(t.me, {{}, running})) == u"closure: over"_s);
    CHECK(refusalOf(desk::cancelClosure(t.me, {{}, tocome})) == u"closure: cancelled"_s);
    CHECK(kindOf(desk::cancelClosure(t.me, {{}, ClosureId(999)})) == ErrorKind::NotFound);
    CHECK(t.history(SubjectKind::Closure, tocome.value()).back().kind == EventKind::Disabled);
    CHECK(t.history(SubjectKind::Closure, running.value()).back().kind == EventKind::Changed);
}

TEST_CASE("of two who change the hours at once the second is told, and nothing of the first is lost")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const auto version = [&] { return versionOf(must(desk::readCalendar(t.me, t.contract)).hours, HoursUse::Desk); };
    const desk::SetHours first{.contract = t.contract, .rule = office(allDay), .seen = version()};
    desk::SetHours second{.contract = t.contract, .rule = office({{9 * 60, 12 * 60}}), .seen = version()};
    must(desk::setHours(t.me, first));
    t.clock.advance(1min);
    const auto refused = desk::setHours(t.me, second);
    CHECK(kindOf(refused) == ErrorKind::StaleVersion);
    CHECK(refused.error().detail == u"1/2"_s);
    CHECK(t.plan(day(3, 3)).length() == 24h);
    second.seen = version();
    must(desk::setHours(t.me, second));
    CHECK(t.plan(day(3, 3)).length() == 3h);
    // The other use's are none of them.
    must(desk::setHours(t.me, {.contract = t.contract, .use = HoursUse::OnSite, .rule = office(), .seen = 0}));
    CHECK(version() == 3);
    // And a version of hours that nobody set for that moment is one of nothing.
    desk::SetHours june{
        .request = {.at = {}, .version = 1}, .contract = t.contract, .rule = office(), .from = startOfDay(day(6, 1))};
    CHECK(kindOf(desk::setHours(t.me, june)) == ErrorKind::StaleVersion);
    june.request.version = 0;
    must(desk::setHours(t.me, june));
}

TEST_CASE("a calendar and its openings are read as they were at one moment")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    must(desk::addOpening(t.me, t.opening(t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(1)), day(4, 4), day(4, 4))));
    const auto whole = must(desk::readWholeCalendar(t.me, t.contract));
    CHECK(whole.openings == must(desk::readOpenings(t.me, t.contract)));
    const auto calendar = must(desk::readCalendar(t.me, t.contract));
    CHECK(whole.calendar.calendar == calendar.calendar);
    CHECK(whole.calendar.contract == calendar.contract);
    CHECK(whole.calendar.hours == calendar.hours);
    desk::Desk outsider = t.as(t.outsider);
    CHECK(kindOf(desk::readWholeCalendar(outsider, t.contract)) == ErrorKind::NotAllowed);
}

TEST_CASE("who may change a catalogue may change a calendar, who may read one may read it, and of no other contract")
{
    Calendars t(EACH_ENGINE());
    const OpeningId opening(must(desk::addOpening(t.me, t.opening(t.addKind(u"H24"_s), day(4, 4), day(4, 4)))).receipt.id);
    const desk::SetHours command{.contract = t.contract, .rule = office()};
    for (const Operator &person : {t.agent, t.technician, t.auditor, t.outsider}) {
        desk::Desk desk = t.as(person);
        CHECK(kindOf(desk::setHours(desk, command)) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::closeDays(desk, {.contract = t.contract, .why = u"x"_s})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::addCap(desk, {{}, {.contract = t.contract, .name = u"x"_s}})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::amendCap(desk, {.contract = t.contract, .name = u"x"_s})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::addOpeningKind(desk, {{}, {.contract = t.contract, .name = u"x"_s}})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::addOpening(desk, {.contract = t.contract})) == ErrorKind::NotAllowed);
        CHECK(kindOf(desk::authoriseOpening(desk, {.opening = opening, .authorisedBy = u"x"_s})) == ErrorKind::NotAllowed);
        const bool mayRead = person.id != t.outsider.id;
        CHECK(desk::readCalendar(desk, t.contract).has_value() == mayRead);
        CHECK(desk::readOpenings(desk, t.contract).has_value() == mayRead);
    }
    desk::Desk administrator = t.as(t.administrator);
    must(desk::setHours(administrator, command));
    must(desk::readCalendar(administrator, t.contract));
}

TEST_CASE("a contract is set up with all its clause says in one operation, or not at all")
{
    Calendars t(EACH_ENGINE());
    desk::SetUpContract setup;
    setup.contract.code = u"GRO"_s;
    setup.contract.name = u"Grosseto"_s;
    setup.contract.begins = day(1, 1);
    setup.contract.profile = u"GRO"_s;
    setup.levelRules = {{.complexityFrom = Complexity::Medium, .level = Level::Second}};
    setup.entitlements = {{ContractId(0), ContactType::User, ContactSubtype::NotRecorded, PartyKind::Customer}};
    setup.hours = office();
    setup.onSite = office(allDay);
    setup.caps = {{.name = u"H24"_s, .days = 20, .year = CapYear::Contract}};
    setup.kinds = {{{.name = u"Eventi"_s}, u"H24"_s}, {{.name = u"Elezioni"_s, .start = OpeningStart::Election}, {}}};

    CHECK(kindOf(desk::setUpContract(t.me, setup)) == ErrorKind::NotAllowed); // a supervisor makes no contracts
    desk::Desk administrator = t.as(t.administrator);
    desk::SetUpContract wrong = setup;
    wrong.kinds.push_back({{.name = u"Altro"_s}, u"nessuno"_s});
    CHECK(kindOf(desk::setUpContract(administrator, wrong)) == ErrorKind::NotFound);
    CHECK(t.count(u"operation"_s) == 0);
    CHECK_FALSE(storage::findContract(*t.session, u"GRO"_s));
    wrong.request.key = QUuid::createUuid();
    wrong.kinds = {};
    wrong.contract.ends = day(12, 31, 2025);
    CHECK(refusalOf(desk::setUpContract(administrator, wrong)) == u"contract days: order"_s);

    const auto receipt = must(desk::setUpContract(administrator, setup));
    const ContractId id(receipt.id);
    CHECK(must(desk::setUpContract(administrator, setup)).repeated);
    CHECK(storage::loadContract(*t.session, id)->profile == u"GRO"_s);
    CHECK(storage::listLevelRules(*t.session, id).size() == 1);
    CHECK(storage::listEntitlements(*t.session, id).front().contract == id);
    CHECK(storage::listHours(*t.session, id).size() == 2);
    const auto kinds = storage::listOpeningKinds(*t.session, id);
    REQUIRE(kinds.size() == 2);
    CHECK(kinds.front().cap == storage::listCaps(*t.session, id).front().id);
    CHECK_FALSE(kinds.back().cap);
    CHECK(planDay(storage::loadServiceCalendar(*t.session, id), day(3, 2)).length() == 10h);
    CHECK(storage::eventsOfOperation(*t.session, receipt.operation).size() == 8);
}
