// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/roster.h"

#include "core/desk/calendars.h"
#include "core/desk/contract_amending.h"
#include "core/desk/directory.h"
#include "core/storage/roster.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

const LocalDay today = day(3, 2); ///< a Monday, and it is 10:00

std::array<DayHours, 7> weekOf(const DayHours &hours, std::size_t days = 5)
{
    std::array<DayHours, 7> week;
    for (std::size_t i = 0; i < days; ++i)
        week[i] = hours;
    return week;
}
const DayHours officeHours{{8 * 60, 18 * 60}};
const DayHours morning{{8 * 60, 13 * 60}};

/// "field: word" of an InvalidValue; the kind of another error as a number; empty where it went well.
template <class T>
QString rosterComplaint(const Result<T> &result)
{
    if (result)
        return {};
    const Error &error = result.error();
    return error.kind == ErrorKind::InvalidValue ? QString(error.subject + u": "_s + error.detail)
                                                 : QString::number(int(error.kind));
}

struct Rostered : TestDesk {
    explicit Rostered(db::Engine engine) : TestDesk(engine) {}

    Result<desk::Receipt> week(const Operator &person, const DayHours &hours, std::optional<LocalDay> from = {},
                               std::optional<LocalDay> until = {}, HoursUse use = HoursUse::Desk)
    {
        return desk::setRosterWeek(me,
                                   {.request = {},
                                    .contract = contract,
                                    .person = person.id,
                                    .use = use,
                                    .week = weekOf(hours),
                                    .first = from,
                                    .last = until});
    }
    Result<desk::Receipt> on(const Operator &person, LocalDay of, const DayHours &hours)
    {
        return desk::setRosterDay(me, {.request = {}, .contract = contract, .person = person.id, .day = of, .hours = hours});
    }
    Result<desk::Receipt> remove(std::int64_t entry) { return desk::removeRosterEntry(me, {{}, RosterEntryId(entry)}); }
    /// Somebody's hours of a day, as people write them.
    QString hours(const Operator &person, LocalDay of)
    {
        for (const Presence &one : must(desk::readRoster(me, contract, {of, of})).presences)
            if (one.person == person.id)
                return hoursText(one.hours);
        return u"-"_s;
    }
    void serve(const DayHours &each, HoursUse use = HoursUse::Desk)
    {
        must(desk::setHours(me, {.request = {}, .contract = contract, .use = use, .rule = {.week = weekOf(each)}}));
    }
    Result<desk::RosterCheck> check(LocalDay from, LocalDay last) { return desk::checkRoster(me, contract, {from, last}); }

    desk::Desk me = as(supervisor);
};

} // namespace

TEST_CASE("somebody's week holds from today or a later day on, and what stood there before stays for its days")
{
    Rostered t(EACH_ENGINE());
    const auto first = must(t.week(t.agent, officeHours, today + 1));
    CHECK(first.version == 1);
    CHECK(t.hours(t.agent, today) == u"-"_s);
    CHECK(t.hours(t.agent, today + 1) == u"08:00-18:00"_s);
    CHECK(t.hours(t.agent, day(3, 7)) == u"-"_s); // Saturday
    CHECK(t.hours(t.agent, day(12, 1)) == u"08:00-18:00"_s);

    const auto second = must(t.week(t.agent, morning, day(3, 16), day(3, 20)));
    CHECK(t.hours(t.agent, day(3, 13)) == u"08:00-18:00"_s);
    CHECK(t.hours(t.agent, day(3, 16)) == u"08:00-13:00"_s);
    CHECK(t.hours(t.agent, day(3, 23)) == u"08:00-18:00"_s); // and goes on as it was
    CHECK(t.count(u"roster_entry"_s) == 3);
    const auto history = storage::loadEvents(*t.session, {SubjectKind::RosterEntry, first.id});
    REQUIRE(history.size() == 2);
    CHECK(history.back().kind == EventKind::Changed);
    CHECK(history.front().facts.contains(u"\"week\":[\"08:00-18:00\""_s));

    // Over all of it: the rows to come are cancelled, and still there.
    must(t.week(t.agent, allDay, day(3, 16)));
    CHECK(t.hours(t.agent, day(3, 17)) == u"24h"_s);
    CHECK(t.hours(t.agent, day(3, 24)) == u"24h"_s);
    CHECK(storage::loadRosterEntry(*t.session, RosterEntryId(second.id))->cancelled);
    CHECK(t.hours(t.agent, day(3, 13)) == u"08:00-18:00"_s);
    // Somebody else's, and hours on site, are apart.
    must(t.week(t.colleague, morning));
    must(t.week(t.agent, morning, day(3, 16), {}, HoursUse::OnSite));
    CHECK(t.hours(t.agent, day(3, 17)) == u"24h"_s);
    for (qint64 id = 1; id <= t.count(u"roster_entry"_s); ++id)
        CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::RosterEntry, id}) == 0);
}

TEST_CASE("of today what has passed stays, whatever is set for it")
{
    Rostered t(EACH_ENGINE());
    must(t.week(t.agent, officeHours));
    CHECK(t.hours(t.agent, today) == u"10:00-18:00"_s); // nobody was there before
    CHECK(t.hours(t.agent, today + 1) == u"08:00-18:00"_s);
    t.clock.advance(2h);
    must(t.on(t.agent, today, {{15 * 60, 20 * 60}}));
    CHECK(t.hours(t.agent, today) == u"10:00-12:00,15:00-20:00"_s);
    must(t.on(t.agent, today, {})); // gone home ill
    CHECK(t.hours(t.agent, today) == u"10:00-12:00"_s);
    CHECK(t.count(u"roster_entry"_s) == 2); // the day is one row that changes

    t.clock.advance(24h);
    CHECK(rosterComplaint(t.on(t.agent, today, officeHours)) == u"roster: past"_s);
    CHECK(rosterComplaint(t.week(t.agent, officeHours, today)) == u"roster: past"_s);
    must(t.week(t.agent, morning));
    CHECK(t.hours(t.agent, today + 1) == u"08:00-13:00"_s); // until twelve as it was, and then as it is
    CHECK(t.hours(t.agent, today) == u"10:00-12:00"_s);
    must(t.week(t.colleague, {{8 * 60, 11 * 60}}));
    CHECK(t.hours(t.colleague, today + 1) == u"-"_s);
    CHECK(t.hours(t.colleague, today + 2) == u"08:00-11:00"_s);
}

TEST_CASE("a second week set on the same day holds for the rest of it, unless somebody set the day")
{
    Rostered t(EACH_ENGINE());
    must(t.week(t.agent, officeHours));
    CHECK(t.hours(t.agent, today) == u"10:00-18:00"_s);
    t.clock.advance(2h);
    must(t.week(t.agent, morning));
    CHECK(t.hours(t.agent, today) == u"10:00-13:00"_s);
    t.clock.advance(30min);
    must(t.week(t.agent, {{15 * 60, 20 * 60}}));
    CHECK(t.hours(t.agent, today) == u"10:00-12:30,15:00-20:00"_s);
    CHECK(t.count(u"roster_entry"_s) == 4); // three weeks, and the day's one row
    must(t.on(t.agent, today, {{16 * 60, 17 * 60}}));
    must(t.week(t.agent, officeHours));
    CHECK(t.hours(t.agent, today) == u"10:00-12:30,16:00-17:00"_s);
    CHECK(t.hours(t.agent, today + 1) == u"08:00-18:00"_s);
}

TEST_CASE("of two who set somebody's roster at once the second is told, and nothing of the first is lost")
{
    Rostered t(EACH_ENGINE());
    must(t.week(t.agent, officeHours, today + 1));
    must(t.week(t.colleague, officeHours, today + 1));
    const auto version = [&](HoursUse use) {
        return must(desk::readRoster(t.me, t.contract, {today, today})).versionOf(t.agent.id, use);
    };
    CHECK(version(HoursUse::Desk) == 1);
    CHECK(version(HoursUse::OnSite) == 0);
    desk::SetRosterWeek first{.request = {},
                              .contract = t.contract,
                              .person = t.agent.id,
                              .week = weekOf(morning),
                              .first = today + 7,
                              .seen = version(HoursUse::Desk)};
    desk::SetRosterWeek second = first;
    second.request = {};
    second.week = weekOf(allDay);
    must(desk::setRosterWeek(t.me, first));
    CHECK(kindOf(desk::setRosterWeek(t.me, second)) == ErrorKind::StaleVersion);
    CHECK(t.hours(t.agent, today + 7) == u"08:00-13:00"_s);
    second.seen = version(HoursUse::Desk);
    must(desk::setRosterWeek(t.me, second));
    second.request = {.at = {}, .version = 1}; // of which row?
    second.seen = {};
    CHECK(kindOf(desk::setRosterWeek(t.me, second)) == ErrorKind::StaleVersion);

    desk::SetRosterDay day{
        .request = {.at = {}, .version = 0}, .contract = t.contract, .person = t.agent.id, .day = today + 8, .hours = morning};
    must(desk::setRosterDay(t.me, day));
    day.request.key = QUuid::createUuid();
    CHECK(kindOf(desk::setRosterDay(t.me, day)) == ErrorKind::StaleVersion); // there was none when they looked
    day.day = today + 9;
    day.request.version = 1;
    CHECK(kindOf(desk::setRosterDay(t.me, day)) == ErrorKind::StaleVersion);
}

TEST_CASE("a single day takes the place of the week's, and removed it is the week's again")
{
    Rostered t(EACH_ENGINE());
    must(t.week(t.agent, officeHours, today + 1));
    const auto off = must(t.on(t.agent, today + 2, {}));
    CHECK(t.hours(t.agent, today + 2) == u"-"_s);
    must(t.remove(off.id));
    CHECK(t.hours(t.agent, today + 2) == u"08:00-18:00"_s);
    CHECK(rosterComplaint(t.remove(off.id)) == u"roster: removed"_s);
    const auto again = must(t.on(t.agent, today + 2, morning));
    CHECK(again.id == off.id);
    CHECK(again.version == 3);
    CHECK(t.hours(t.agent, today + 2) == u"08:00-13:00"_s);
    CHECK(kindOf(desk::setRosterDay(t.me,
                                    {.request = {.at = {}, .version = 2},
                                     .contract = t.contract,
                                     .person = t.agent.id,
                                     .day = today + 2,
                                     .hours = officeHours}))
          == ErrorKind::StaleVersion);
}

TEST_CASE("a day that was removed and is set again on the day itself is still one row")
{
    Rostered t(EACH_ENGINE());
    const auto off = must(t.on(t.agent, today + 2, {}));
    must(t.remove(off.id));
    t.clock.advance(48h);
    must(t.week(t.agent, officeHours)); // what has passed of today is kept in the day's row
    CHECK(t.hours(t.agent, today + 2) == u"10:00-18:00"_s);
    CHECK(must(t.on(t.agent, today + 2, {{10 * 60, 12 * 60}})).id == off.id);
    CHECK(t.hours(t.agent, today + 2) == u"10:00-12:00"_s);
    CHECK(t.count(u"roster_entry"_s) == 2);
}

TEST_CASE("removing somebody's week keeps the days that have passed or begun")
{
    Rostered t(EACH_ENGINE());
    const auto week = must(t.week(t.agent, officeHours, today + 1));
    const auto next = must(t.week(t.colleague, officeHours, today + 7));
    must(t.remove(next.id));
    CHECK(storage::loadRosterEntry(*t.session, RosterEntryId(next.id))->cancelled);
    t.clock.advance(48h);
    must(t.remove(week.id));
    CHECK(t.hours(t.agent, today + 1) == u"08:00-18:00"_s);
    CHECK(t.hours(t.agent, today + 2) == u"08:00-18:00"_s);
    CHECK(t.hours(t.agent, today + 3) == u"-"_s);
    CHECK(rosterComplaint(t.remove(week.id)) == u"roster: over"_s);
    const auto tomorrow = must(t.week(t.colleague, officeHours, today + 3));
    desk::Desk agent = t.as(t.agent);
    CHECK(kindOf(desk::removeRosterEntry(agent, {{}, RosterEntryId(tomorrow.id)})) == ErrorKind::NotAllowed);
    CHECK_FALSE(storage::loadRosterEntry(*t.session, RosterEntryId(tomorrow.id))->cancelled);
    CHECK(kindOf(t.remove(999)) == ErrorKind::NotFound);
}

TEST_CASE("what is no roster is refused, and nothing is written")
{
    Rostered t(EACH_ENGINE());
    CHECK(rosterComplaint(t.week(t.agent, {{8 * 60, 13 * 60}, {12 * 60, 18 * 60}})) == u"hours: overlap"_s);
    CHECK(rosterComplaint(t.week(t.agent, {{22 * 60, 6 * 60}})) == u"hours: cross midnight"_s);
    CHECK(rosterComplaint(t.on(t.agent, today, {{8 * 60, 1441}})) == u"hours: not of a day"_s);
    CHECK(rosterComplaint(t.week(t.agent, {})) == u"roster: no hours"_s);
    CHECK(rosterComplaint(t.week(t.agent, officeHours, today + 5, today + 4)) == u"days: order"_s);
    CHECK(rosterComplaint(t.week(t.outsider, officeHours)) == u"roster: not here"_s);
    CHECK(rosterComplaint(t.week(t.auditor, officeHours)) == u"roster: not here"_s);
    CHECK(rosterComplaint(t.on(t.outsider, today, officeHours)) == u"roster: not here"_s);
    Operator nobody = t.agent;
    nobody.id = OperatorId(999'999);
    CHECK(kindOf(t.week(nobody, officeHours)) == ErrorKind::NotFound);
    CHECK(kindOf(t.on(nobody, today, {})) == ErrorKind::NotFound);
    desk::Desk agent = t.as(t.agent);
    CHECK(kindOf(desk::setRosterWeek(agent, {.contract = t.contract, .person = t.agent.id, .week = weekOf(officeHours)}))
          == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::setRosterDay(agent, {.contract = t.contract, .person = t.agent.id, .day = today, .hours = officeHours}))
          == ErrorKind::NotAllowed);
    CHECK(t.count(u"roster_entry"_s) == 0);
    CHECK(t.count(u"event"_s) == 0);
    desk::Desk admin = t.as(t.administrator);
    must(desk::disableOperator(admin, {{}, t.colleague.id}));
    CHECK(kindOf(t.week(t.colleague, officeHours)) == ErrorKind::Inactive);
}

TEST_CASE("on the roster comes only who the contract admits, and from today on only they count")
{
    Rostered t(EACH_ENGINE());
    t.serve(officeHours);
    desk::Desk admin = t.as(t.administrator);
    must(desk::amendContract(admin, {.contract = t.contract, .staffing = StaffingRule::Qualified}));
    CHECK(kindOf(t.week(t.agent, officeHours)) == ErrorKind::NotAdmitted);
    const Qualification itil{u"ITIL"_s, u"Attestato"_s, u"Ente"_s, day(1, 1), day(3, 4)};
    must(desk::setStaffing(admin, {{}, t.agent.id, {.qualification = itil}}));
    must(t.week(t.agent, officeHours));
    const auto late = t.on(t.agent, day(3, 5), morning);
    CHECK(kindOf(late) == ErrorKind::NotAdmitted);
    CHECK(late.error().detail == u"expired 2026-03-04 NAP"_s);
    CHECK(t.on(t.agent, day(3, 5), {})); // who does not fit may be taken off

    auto found = must(t.check(day(3, 4), day(3, 6)));
    REQUIRE(found.roster.notCounted.size() == 1);
    CHECK(found.roster.notCounted.front().presence.day == day(3, 6));
    CHECK((found.roster.notCounted.front().why == Misfit{Misfit::Why::Expired, day(3, 4)}));
    desk::Desk colleague = t.as(t.colleague); // who may not read what is recorded of others
    const auto told = must(desk::readRoster(colleague, t.contract, {day(3, 4), day(3, 6)})).notCounted;
    REQUIRE(told.size() == 1);
    CHECK((told.front().why == Misfit{Misfit::Why::NotTold}));
    REQUIRE(found.desk.size() == 2);
    CHECK(found.desk.front().day == day(3, 5));
    // Who was there stays true.
    t.clock.set(startOfDay(day(3, 9)));
    found = must(t.check(day(3, 6), day(3, 6)));
    CHECK(found.covered());
    must(desk::disableOperator(admin, {{}, t.agent.id}));
    found = must(t.check(day(3, 9), day(3, 9)));
    CHECK_FALSE(found.covered());
    CHECK_FALSE(found.roster.notCounted.front().why);
}

TEST_CASE("a roster is checked against the contract's service, openings included, and apart from it its hours on site")
{
    Rostered t(EACH_ENGINE());
    CHECK(rosterComplaint(t.check(today, today)) == u"roster: no service"_s);
    t.serve({{8 * 60, 13 * 60}, {14 * 60, 18 * 60}});
    CHECK(must(t.check(day(3, 3), day(3, 8))).desk.size() == 8); // an empty roster: two stretches on each of four days
    must(t.week(t.agent, morning));
    must(t.week(t.colleague, {{13 * 60, 18 * 60}}));
    CHECK(must(t.check(day(3, 3), day(3, 8))).covered());

    desk::Desk admin = t.as(t.administrator);
    must(desk::amendContract(admin, {.contract = t.contract, .presence = 2}));
    auto found = must(t.check(day(3, 3), day(3, 3)));
    REQUIRE(found.desk.size() == 2);
    CHECK(found.desk.front().present == 1);
    must(desk::amendContract(admin, {.contract = t.contract, .presence = 1}));

    const auto kind =
        OpeningKindId(must(desk::addOpeningKind(
                               t.me, {{}, {.contract = t.contract, .name = u"Estensione"_s, .start = OpeningStart::Extension}}))
                          .id);
    must(desk::addOpening(t.me,
                          {.contract = t.contract,
                           .kind = kind,
                           .first = day(3, 3),
                           .last = day(3, 3),
                           .hours = DayHours{{18 * 60, 19 * 60 + 42}},
                           .askedBy = u"Anagrafe"_s,
                           .askedOn = today}));
    found = must(t.check(day(3, 3), day(3, 4)));
    REQUIRE(found.desk.size() == 1);
    CHECK(found.desk.front().span.length() == 102min);

    // On site: its own hours, with the extension, and without a break where the contract says so.
    CHECK(found.onSite.empty());
    t.serve({{8 * 60, 14 * 60}, {15 * 60, 18 * 60}}, HoursUse::OnSite);
    must(t.week(t.technician, {{8 * 60, 14 * 60}, {15 * 60, 18 * 60}}, {}, {}, HoursUse::OnSite));
    found = must(t.check(day(3, 3), day(3, 4)));
    REQUIRE(found.onSite.size() == 1);
    CHECK(found.onSite.front().day == day(3, 3));
    must(desk::amendContract(admin, {.contract = t.contract, .presenceInBreaks = true}));
    found = must(t.check(day(3, 4), day(3, 4)));
    REQUIRE(found.onSite.size() == 1);
    CHECK(found.onSite.front().span.length() == 1h);
    CHECK(found.desk.empty());
    CHECK(rosterComplaint(t.check(day(3, 4), day(3, 3))) == u"days: order"_s);
    CHECK(rosterComplaint(t.check(day(3, 4), day(3, 4) + desk::longestDays)) == u"days: too many"_s);
}

TEST_CASE("a roster is read by who may read the contract's operators, and by nobody of another contract")
{
    Rostered t(EACH_ENGINE());
    must(t.week(t.agent, officeHours));
    for (const Operator &by : {t.agent, t.auditor, t.administrator}) {
        desk::Desk me = t.as(by);
        CHECK(must(desk::readRoster(me, t.contract, {today + 1, today + 1})).presences.size() == 1);
    }
    desk::Desk outsider = t.as(t.outsider);
    CHECK(kindOf(desk::readRoster(outsider, t.contract, {today, today})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::checkRoster(outsider, t.contract, {today, today})) == ErrorKind::NotAllowed);
}

TEST_CASE("a supervisor keeps the roster with their own login of a server, and nobody deletes of it")
{
    Rostered t(db::Engine::PostgreSql);
    const auto own = t.ownLogin(t.supervisor);
    const SystemClock clock;
    desk::Desk me(*own, clock, t.supervisor);
    const LocalDay soon = localDay(clock.now()) + 30;
    must(desk::setRosterWeek(me, {.contract = t.contract, .person = t.agent.id, .week = weekOf(officeHours, 7), .first = soon}));
    CHECK(must(desk::readRoster(me, t.contract, {soon, soon})).presences.size() == 1);
    CHECK_FALSE(db::writeUnit(*own, [&] { own->execute(u"DELETE FROM roster_entry"_s); }));
}
