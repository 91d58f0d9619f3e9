// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/calendars.h"

#include "core/storage/catalogue_cache.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

ContractHours officeHours(ContractId contract, Instant from = Instant::min())
{
    ContractHours row{.version = 1, .contract = contract};
    row.rule.from = from;
    for (std::size_t i = 0; i < 5; ++i)
        row.rule.week[i] = {{8 * 60, 13 * 60}, {14 * 60, 18 * 60}};
    row.rule.week[5] = allDay;
    row.rule.patron = MonthDay{9, 19};
    row.rule.patronName = u"San Gennaro"_s;
    return row;
}

ContractClosure august(ContractId contract)
{
    return {.version = 1,
            .contract = contract,
            .closure = {day(8, 10), day(8, 14), u"Chiusura estiva"_s, Instant(Milliseconds(1'772'442'000'123))}};
}

} // namespace

TEST_CASE("hours are read back as written, in the order of time, and apart by what they are for")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    const Instant later = desk.clock.now() + 24h;
    ContractHours second = officeHours(desk.contract, later);
    second.rule.week[6] = {{0, 8 * 60}};
    second.rule.closedOnHolidays = false;
    second.rule.patron.reset();
    second.rule.patronName.clear();
    second.id = storage::insertHours(session, second);
    ContractHours first = officeHours(desk.contract);
    first.id = storage::insertHours(session, first);
    ContractHours onSite = officeHours(desk.contract);
    onSite.use = HoursUse::OnSite;
    onSite.id = storage::insertHours(session, onSite);
    CHECK((storage::listHours(session, desk.contract) == std::vector{first, second, onSite}));
    CHECK(storage::listHours(session, desk.foreign).empty());

    ++second.version;
    second.rule.week = {};
    second.rule.from = later + 24h;
    CHECK(storage::updateHours(session, second));
    CHECK_FALSE(storage::updateHours(session, second)); // stale
    CHECK((storage::listHours(session, desk.contract) == std::vector{first, second, onSite}));
    CHECK_THROWS(storage::insertHours(session, first)); // two rules from one instant on
}

TEST_CASE("closures, caps, kinds of opening and openings are read back as written, and a stale one is not written")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    ContractClosure closure = august(desk.contract);
    closure.id = storage::insertClosure(session, closure);
    CHECK((storage::loadClosure(session, closure.id) == closure));
    CHECK_FALSE(storage::loadClosure(session, ClosureId(999)));
    ++closure.version;
    closure.closure.last = day(8, 12);
    closure.closure.from = Instant::min();
    closure.cancelled = true;
    CHECK(storage::updateClosure(session, closure));
    CHECK_FALSE(storage::updateClosure(session, closure));
    CHECK((storage::listClosures(session, desk.contract) == std::vector{closure}));

    Cap cap{.version = 1, .contract = desk.contract, .name = u"H24"_s, .days = 20, .year = CapYear::Contract};
    cap.id = storage::insertCap(session, cap);
    CHECK((storage::listCaps(session, desk.contract) == std::vector{cap}));
    ++cap.version;
    cap.days = 25;
    CHECK(storage::updateCap(session, cap));
    CHECK_FALSE(storage::updateCap(session, cap));
    CHECK((storage::listCaps(session, desk.contract) == std::vector{cap}));

    OpeningKind kind{.version = 1,
                     .contract = desk.contract,
                     .name = u"Estensione"_s,
                     .hours = {{18 * 60, 19 * 60 + 42}},
                     .start = OpeningStart::Extension,
                     .cap = cap.id,
                     .active = true};
    kind.id = storage::insertOpeningKind(session, kind);
    CHECK((storage::listOpeningKinds(session, desk.contract) == std::vector{kind}));
    ++kind.version;
    kind.cap.reset();
    kind.active = false;
    CHECK(storage::updateOpeningKind(session, kind));
    CHECK_FALSE(storage::updateOpeningKind(session, kind));
    CHECK((storage::listOpeningKinds(session, desk.contract) == std::vector{kind}));

    Opening opening{.version = 1,
                    .contract = desk.contract,
                    .kind = kind.id,
                    .first = day(4, 1),
                    .last = day(5, 20),
                    .hours = allDay,
                    .vote = day(5, 17),
                    .askedBy = u"Ufficio elettorale"_s,
                    .askedOn = day(3, 1),
                    .authorisedBy = u"Dirigente"_s,
                    .note = u"turno di ballottaggio compreso"_s};
    opening.id = storage::insertOpening(session, opening);
    CHECK((storage::loadOpening(session, opening.id) == opening));
    ++opening.version;
    opening.vote.reset();
    opening.askedOn.reset();
    opening.from = desk.clock.now();
    opening.cancelled = true;
    CHECK(storage::updateOpening(session, opening));
    CHECK_FALSE(storage::updateOpening(session, opening));
    CHECK((storage::listOpenings(session, desk.contract) == std::vector{opening}));
    CHECK(storage::listOpenings(session, desk.foreign).empty());
}

TEST_CASE("a service calendar is made of the desk's hours and of what was not cancelled")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    CHECK((storage::loadServiceCalendar(session, desk.contract) == ServiceCalendar{}));

    ContractHours hours = officeHours(desk.contract);
    (void)storage::insertHours(session, hours);
    ContractHours onSite = hours;
    onSite.use = HoursUse::OnSite;
    onSite.rule.week = {};
    (void)storage::insertHours(session, onSite);
    ContractClosure closure = august(desk.contract);
    (void)storage::insertClosure(session, closure);
    closure.cancelled = true;
    (void)storage::insertClosure(session, closure);
    OpeningKind kind{.contract = desk.contract, .name = u"H24"_s};
    kind.id = storage::insertOpeningKind(session, kind);
    Opening opening{.contract = desk.contract, .kind = kind.id, .first = day(8, 12), .last = day(8, 12)};
    opening.id = storage::insertOpening(session, opening);
    opening.cancelled = true;
    (void)storage::insertOpening(session, opening);

    const ServiceCalendar calendar = storage::loadServiceCalendar(session, desk.contract);
    CHECK((calendar.rules == std::vector{hours.rule}));
    CHECK((calendar.closures == std::vector{august(desk.contract).closure}));
    CHECK((calendar.openings == std::vector{AddedHours{opening.id, opening.first, opening.last, allDay, Instant::min()}}));
    CHECK(planDay(calendar, day(8, 11)).off == DayOff::Closure);
    CHECK(planDay(calendar, day(8, 12)).length() == 24h);
    CHECK(planDay(calendar, day(8, 17)).length() == 9h);
}

TEST_CASE("a remembered catalogue has the calendar as it is now")
{
    TestDesk desk(EACH_ENGINE());
    db::Session &session = *desk.session;
    CHECK(storage::loadCatalogue(session, desk.contract)->calendar.rules.empty());
    const auto other = desk.secondSession();
    (void)storage::insertHours(*other, officeHours(desk.contract));
    CHECK(storage::loadCatalogue(session, desk.contract)->calendar.rules.size() == 1);
    ContractClosure closure = august(desk.contract);
    closure.id = storage::insertClosure(*other, closure);
    CHECK(storage::loadCatalogue(session, desk.contract)->calendar.closures.size() == 1);
    ++closure.version;
    closure.cancelled = true;
    CHECK(storage::updateClosure(*other, closure));
    CHECK(storage::loadCatalogue(session, desk.contract)->calendar.closures.empty());
    const OpeningKindId kind = storage::insertOpeningKind(*other, {.contract = desk.contract, .name = u"H24"_s});
    (void)storage::insertOpening(*other, {.contract = desk.contract, .kind = kind});
    CHECK(storage::loadCatalogue(session, desk.contract)->calendar.openings.size() == 1);
}

TEST_CASE("an operator's own login reads a calendar on the server, changes it on record only, and deletes nothing of it")
{
    ON_A_SERVER();
    TestDesk desk(db::Engine::PostgreSql);
    const auto session = desk.ownLogin(desk.supervisor);
    CHECK_THROWS(storage::insertHours(*session, officeHours(desk.contract))); // not on record
    (void)storage::insertHours(*desk.session, officeHours(desk.contract));
    (void)storage::insertClosure(*desk.session, august(desk.contract));
    const CapId cap = storage::insertCap(*desk.session, {.contract = desk.contract, .name = u"H24"_s, .days = 20});
    const OpeningKindId kind =
        storage::insertOpeningKind(*desk.session, {.contract = desk.contract, .name = u"H24"_s, .cap = cap});
    (void)storage::insertOpening(*desk.session, {.contract = desk.contract, .kind = kind});
    CHECK(storage::loadServiceCalendar(*session, desk.contract).openings.size() == 1);
    for (const QString &table : {u"hours_rule"_s, u"closure"_s, u"opening"_s, u"opening_kind"_s, u"opening_cap"_s})
        CHECK_THROWS(session->execute(u"DELETE FROM "_s + table));
}
