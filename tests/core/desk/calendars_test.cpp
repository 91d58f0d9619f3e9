// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/desk/contract_setup.h"
#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "tests/support/pg_server.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// The word in which an InvalidValue, or the field in which an EmptyField, is told; empty where it went well.
template <class T>
QString refusalOf(const Result<T> &result)
{
    if (result)
        return {};
    const Error &error = result.error();
    return error.kind == ErrorKind::EmptyField ? u"no %1"_s.arg(error.subject) : u"%1: %2"_s.arg(error.subject, error.detail);
}

HoursRule office(const DayHours &hours = {{8 * 60, 18 * 60}})
{
    HoursRule rule;
    for (std::size_t i = 0; i < 5; ++i)
        rule.week[i] = hours;
    return rule;
}

/// A desk whose supervisor keeps its calendar. It is Monday 2 March 2026, 10:00.
struct Calendars : TestDesk {
    explicit Calendars(db::Engine engine) : TestDesk(engine) {}

    Result<desk::Receipt> setHours(const HoursRule &rule, std::optional<Instant> from = {})
    {
        return desk::setHours(me, {.contract = contract, .rule = rule, .from = from});
    }
    Result<desk::Receipt> close(LocalDay begin, LocalDay end, std::optional<Instant> from = {})
    {
        return desk::closeDays(me, {.contract = contract, .first = begin, .last = end, .why = u"Ferie"_s, .from = from});
    }
    OpeningKindId addKind(const QString &name, OpeningStart start = OpeningStart::OnRequest, std::optional<CapId> cap = {})
    {
        return OpeningKindId(
            must(desk::addOpeningKind(me, {{}, {.contract = contract, .name = name, .start = start, .cap = cap}})).id);
    }
    CapId addCap(int days)
    {
        return CapId(must(desk::addCap(me, {{}, {.contract = contract, .name = u"H24"_s, .days = days}})).id);
    }
    desk::AddOpening opening(OpeningKindId kind, LocalDay begin, LocalDay end) const
    {
        return {.contract = contract, .kind = kind, .first = begin, .last = end};
    }
    std::vector<storage::StoredEvent> history(SubjectKind kind, std::int64_t id)
    {
        return storage::loadEvents(*session, {kind, id});
    }
    DayPlan plan(LocalDay of) { return planDay(must(desk::readCalendar(me, contract)).calendar, of); }

    desk::Desk me = as(supervisor);
};

/// Changes a cap to what is given.
desk::AmendCap amended(const Cap &cap, const desk::Request &request = {})
{
    return {request, cap.contract, cap.id, cap.name, cap.days, cap.year};
}

} // namespace

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
    const auto closed = must(t.close(day(3, 2), day(3, 4)));
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

TEST_CASE("a closure is cancelled as far as it has not begun")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const ClosureId running(must(t.close(day(3, 2), day(3, 6))).id);
    const ClosureId tocome(must(t.close(day(3, 12), day(3, 13))).id);
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

TEST_CASE("days beyond a cap are never refused: they are recorded and warned of, and told the same by the same key")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(3));
    CHECK(must(desk::addOpening(t.me, t.opening(kind, day(4, 4), day(4, 5)))).beyond == 0);
    desk::AddOpening more = t.opening(kind, day(4, 5), day(4, 8)); // the 5th is counted once
    more.authorisedBy = u"Dirigente CED"_s;
    const auto opened = must(desk::addOpening(t.me, more));
    CHECK(opened.beyond == 2);
    CHECK_FALSE(opened.authorisationMissing);
    must(desk::addOpening(t.me, t.opening(kind, day(4, 4, 2027), day(4, 6, 2027)))); // another year, another three
    const auto repeated = must(desk::addOpening(t.me, more));
    CHECK(repeated.receipt.repeated);
    CHECK(repeated.receipt.id == opened.receipt.id);
    CHECK(repeated.beyond == 2);

    CHECK(t.plan(day(4, 4)).length() == 24h); // a Saturday
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.openings.size() == 3);
    REQUIRE(detail.uses.size() == 2);
    CHECK(detail.uses.front().use.used == 5);
    CHECK((detail.uses.front().use.beyond == std::vector{day(4, 7), day(4, 8)}));
    CHECK(detail.uses.back().use.used == 3);
    CHECK(must(desk::readOpenings(t.me, t.contract, Days{day(4, 8), day(4, 30)})).openings.size() == 1);

    const auto event = t.history(SubjectKind::Opening, opened.receipt.id).front();
    CHECK(event.facts.contains(u"\"beyond\":2"_s));
    CHECK(event.texts.value(TextField::Name) == u"Dirigente CED"_s);
    CHECK_FALSE(event.facts.contains(u"Dirigente"_s));
}

TEST_CASE("an opening beyond its cap that nobody has authorised is written, and said to lack its authorisation")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const CapId cap = t.addCap(3);
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, cap);
    const auto december = must(desk::addOpening(t.me, t.opening(kind, day(12, 1), day(12, 3))));
    CHECK(december.beyond == 0);
    CHECK_FALSE(december.authorisationMissing);
    // Entered later, it is the one that goes beyond, though its days come before.
    desk::AddOpening command = t.opening(kind, day(11, 1), day(11, 2));
    command.authorisedBy = u" \u200B"_s; // nothing that anybody would see
    const auto november = must(desk::addOpening(t.me, command));
    CHECK(november.beyond == 2);
    CHECK(november.authorisationMissing);
    CHECK(must(desk::addOpening(t.me, command)).authorisationMissing); // by the same key
    auto detail = must(desk::readOpenings(t.me, t.contract));
    REQUIRE(detail.openings.size() == 2);
    CHECK((detail.uses.front().use.beyond == std::vector{day(11, 1), day(11, 2)}));
    CHECK(detail.beyondOf(OpeningId(november.receipt.id)) == 2);
    CHECK(detail.beyondOf(OpeningId(december.receipt.id)) == 0);
    CHECK(detail.lacksAuthorisation(detail.openings.front()));
    CHECK_FALSE(detail.lacksAuthorisation(detail.openings.back()));
    CHECK(detail.unauthorisedOf(cap) == 2);
    CHECK(t.plan(day(11, 1)).length() == 24h); // open all the same

    // A cap that is made smaller makes an excess that nobody has authorised.
    must(desk::amendCap(t.me, {.contract = t.contract, .cap = cap, .days = 2}));
    detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.lacksAuthorisation(detail.openings.back()));
    CHECK(detail.unauthorisedOf(cap) == 3);
    // What is cancelled frees its days for what was entered after it.
    must(desk::cancelOpening(t.me, {{}, OpeningId(december.receipt.id)}));
    CHECK(must(desk::readOpenings(t.me, t.contract)).unauthorisedOf(cap) == 0);
}

TEST_CASE("who authorised an opening is recorded later, as it was seen, once by the same key, and may be corrected")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(1));
    const OpeningId opening(must(desk::addOpening(t.me, t.opening(kind, day(4, 4), day(4, 6)))).receipt.id);
    desk::AuthoriseOpening command{.request = {.at = {}, .version = 1}, .opening = opening, .authorisedBy = u" Dirigente CED "_s};
    const auto receipt = must(desk::authoriseOpening(t.me, command));
    CHECK(receipt.id == opening.value());
    CHECK(receipt.version == 2);
    CHECK(must(desk::authoriseOpening(t.me, command)).repeated);
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.openings.front().authorisedBy == u"Dirigente CED"_s);
    CHECK(detail.beyondOf(opening) == 2);
    CHECK_FALSE(detail.lacksAuthorisation(detail.openings.front()));
    const auto history = t.history(SubjectKind::Opening, opening.value());
    REQUIRE(history.size() == 2);
    CHECK(history.back().kind == EventKind::Changed);
    CHECK(history.back().facts.contains(u"\"beyond\":2"_s));
    CHECK(history.back().texts.value(TextField::Name) == u"Dirigente CED"_s);
    CHECK_FALSE(history.back().facts.contains(u"Dirigente"_s));
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::Opening, opening.value()}) == 0);

    const auto authorise = [&](const QString &who, std::optional<int> version = {}) {
        return desk::authoriseOpening(t.me, {.request = {.at = {}, .version = version}, .opening = opening, .authorisedBy = who});
    };
    CHECK(kindOf(authorise(u"Il RUP"_s, 1)) == ErrorKind::StaleVersion);
    CHECK(refusalOf(authorise(u"  "_s)) == u"no authorised by"_s);
    CHECK(kindOf(authorise(QString(201, u'x'))) == ErrorKind::TooLong);
    CHECK(must(authorise(u"Il RUP"_s, 2)).version == 3);
    CHECK(storage::loadOpening(*t.session, opening)->authorisedBy == u"Il RUP"_s);
    command.opening = OpeningId(999);
    command.request = {};
    CHECK(kindOf(desk::authoriseOpening(t.me, command)) == ErrorKind::NotFound);
    must(desk::cancelOpening(t.me, {{}, opening}));
    CHECK(refusalOf(authorise(u"Il RUP"_s)) == u"opening: cancelled"_s);
}

TEST_CASE("an opening lies within its contract, and a cap over contract years wants to know when these begin")
{
    Calendars t(EACH_ENGINE());
    const desk::AddCap yearly{{}, {.contract = t.contract, .name = u"H24"_s, .days = 20, .year = CapYear::Contract}};
    CHECK(refusalOf(desk::addCap(t.me, yearly)) == u"no contract's first day"_s);
    Contract contract = storage::loadContract(*t.session, t.contract).value();
    contract.begins = day(4, 1);
    contract.ends = day(3, 31, 2027);
    ++contract.version;
    REQUIRE(storage::updateContract(*t.session, contract));
    const CapId cap(must(desk::addCap(t.me, yearly)).id);
    CHECK(kindOf(desk::addCap(t.me, {{}, yearly.cap})) == ErrorKind::Duplicate);
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, cap);
    CHECK(refusalOf(desk::addOpening(t.me, t.opening(kind, day(3, 31), day(4, 2)))) == u"opening: before the contract"_s);
    CHECK(refusalOf(desk::addOpening(t.me, t.opening(kind, day(3, 31, 2027), day(4, 1, 2027))))
          == u"opening: after the contract"_s);
    must(desk::addOpening(t.me, t.opening(kind, day(1, 10, 2027), day(1, 12, 2027))));
    const auto uses = must(desk::readOpenings(t.me, t.contract)).uses;
    CHECK(uses.back().use.period.first == day(4, 1));
    CHECK(uses.back().use.used == 3);
}

TEST_CASE("a cap is changed as it was seen, under a name of its own, and what lies beyond it is counted anew")
{
    Calendars t(EACH_ENGINE());
    Cap cap{.id = t.addCap(3), .contract = t.contract, .name = u"H24 a richiesta"_s, .days = 1};
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, cap.id);
    must(desk::addOpening(t.me, t.opening(kind, day(3, 10), day(3, 12))));
    const auto changed = must(desk::amendCap(t.me, amended(cap, {.at = {}, .version = 1})));
    CHECK(changed.version == 2);
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.caps.front().name == u"H24 a richiesta"_s);
    CHECK(detail.uses.front().use.beyond.size() == 2);
    CHECK(kindOf(desk::amendCap(t.me, amended(cap, {.at = {}, .version = 1}))) == ErrorKind::StaleVersion);
    const auto history = t.history(SubjectKind::OpeningCap, cap.id.value());
    REQUIRE(history.size() == 2);
    CHECK(history.back().kind == EventKind::Changed);
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::OpeningCap, cap.id.value()}) == 0);

    (void)t.addCap(5); // called H24
    cap.name = u"H24"_s;
    CHECK(kindOf(desk::amendCap(t.me, amended(cap))) == ErrorKind::Duplicate);
    cap.name = u"x"_s;
    cap.days = 367;
    CHECK(refusalOf(desk::amendCap(t.me, amended(cap))) == u"days a year: 367"_s);
    cap.id = CapId(4711);
    cap.days = 1;
    CHECK(kindOf(desk::amendCap(t.me, amended(cap))) == ErrorKind::NotFound);
}

TEST_CASE("elections want their vote, and two votes' days do not overlap")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(u"Elezioni"_s, OpeningStart::Election);
    const OpeningKindId other = t.addKind(u"H24"_s);
    const LocalDay vote = day(5, 24);
    const Days days{vote - 45, day(6, 8)};
    desk::AddOpening command = t.opening(kind, days.first, days.last);
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"no vote"_s);
    command.vote = days.last + 1;
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"vote: outside"_s);
    command.vote = vote;
    const auto opened = must(desk::addOpening(t.me, command));
    desk::AddOpening second = t.opening(kind, day(6, 8), day(6, 15));
    second.vote = day(6, 14);
    CHECK(refusalOf(desk::addOpening(t.me, second)) == u"vote: overlap"_s);
    must(desk::addOpening(t.me, t.opening(other, day(6, 8), day(6, 8)))); // no election: it may
    command.request.key = QUuid::createUuid();
    command.kind = other;
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"vote: no election"_s);
    must(desk::cancelOpening(t.me, {{}, OpeningId(opened.receipt.id)}));
    must(desk::addOpening(t.me, second));
}

TEST_CASE("a run-off that is called when the days of the vote are over is opened by days of its own")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(u"Elezioni"_s, OpeningStart::Election);
    desk::AddOpening first = t.opening(kind, day(4, 9), day(5, 25));
    first.vote = day(5, 24);
    must(desk::addOpening(t.me, first));
    t.clock.set(startOfDay(day(5, 26)) + 9h);
    desk::AddOpening second = t.opening(kind, day(5, 26), day(6, 8));
    second.vote = day(5, 24);
    CHECK(refusalOf(desk::addOpening(t.me, second)) == u"vote: outside"_s);
    second.runOff = day(6, 9);
    CHECK(refusalOf(desk::addOpening(t.me, second)) == u"vote: outside"_s);
    second.runOff = day(5, 25); // before its days
    CHECK(refusalOf(desk::addOpening(t.me, second)) == u"vote: outside"_s);
    second.runOff = day(6, 7);
    const OpeningId opened(must(desk::addOpening(t.me, second)).receipt.id);
    const Opening row = storage::loadOpening(*t.session, opened).value();
    CHECK(row.vote == day(5, 24));
    CHECK(row.runOff == day(6, 7));
}

TEST_CASE("an extension wants who asked for it and when, and nobody asks on a day to come")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind(must(desk::addOpeningKind(t.me,
                                                       {{},
                                                        {.contract = t.contract,
                                                         .name = u"Estensione"_s,
                                                         .hours = {{18 * 60, 19 * 60 + 42}},
                                                         .start = OpeningStart::Extension}}))
                                 .id);
    must(t.setHours(office()));
    desk::AddOpening command = t.opening(kind, day(3, 5), day(3, 5));
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"no asked by"_s);
    command.askedBy = u"Ufficio Anagrafe"_s;
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"no asked on"_s);
    command.askedOn = day(3, 3);
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"asked on: future"_s);
    command.askedOn = day(3, 2);
    must(desk::addOpening(t.me, command));
    CHECK(t.plan(day(3, 5)).length() == 11h + 42min);
    command.request.key = QUuid::createUuid();
    command.hours = DayHours{};
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"hours: none"_s);
    command.hours = DayHours{{1200, 1100}};
    CHECK(refusalOf(desk::addOpening(t.me, command)) == u"hours: cross midnight"_s);
}

TEST_CASE("an opening is cancelled as far as it has not begun, and its past days go on counting")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(20));
    const OpeningId running(must(desk::addOpening(t.me, t.opening(kind, day(3, 2), day(3, 8)))).receipt.id);
    const OpeningId mistyped(must(desk::addOpening(t.me, t.opening(kind, day(5, 5), day(5, 6)))).receipt.id);
    t.clock.set(startOfDay(day(3, 4)) + 9h);
    must(desk::cancelOpening(t.me, {{}, running}));
    must(desk::cancelOpening(t.me, {{}, mistyped})); // it never opened anything
    CHECK(t.plan(day(3, 4)).length() == 24h);
    CHECK(t.plan(day(3, 5)).length() == 10h);
    CHECK(must(desk::readOpenings(t.me, t.contract)).uses.front().use.used == 3);
    CHECK(refusalOf(desk::cancelOpening(t.me, {{}, running})) == u"opening: over"_s);
    CHECK(refusalOf(desk::cancelOpening(t.me, {{}, mistyped})) == u"opening: cancelled"_s);
}

TEST_CASE("an opening that is over opens nothing and is refused; of one that has begun only the days that it opens count")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(4));
    // Before there are hours no time has been counted, and what was agreed on before may be recorded.
    must(desk::addOpening(t.me, t.opening(kind, day(1, 10), day(1, 11))));
    must(t.setHours(office()));
    CHECK(refusalOf(desk::addOpening(t.me, t.opening(kind, day(1, 17), day(1, 18)))) == u"days: over"_s);
    CHECK(refusalOf(desk::addOpening(t.me, t.opening(kind, day(3, 1), day(3, 1)))) == u"days: over"_s); // yesterday
    desk::AddOpening tooLate = t.opening(kind, day(3, 7), day(3, 8));
    tooLate.from = startOfDay(day(3, 9));
    CHECK(refusalOf(desk::addOpening(t.me, tooLate)) == u"days: over"_s);
    CHECK(must(desk::addOpening(t.me, t.opening(kind, day(2, 27), day(3, 3)))).beyond == 0);
    const auto use = must(desk::readOpenings(t.me, t.contract)).uses.front().use;
    CHECK(use.used == 4); // two of January, and the 2nd and 3rd of March
    CHECK(use.beyond.empty());
    CHECK(t.plan(day(2, 28)).open.empty());
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

TEST_CASE("on a server an opening that a colleague entered by their own login counts against the cap")
{
    if (!pg_server::isAvailable())
        return;
    Calendars t(db::Engine::PostgreSql);
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(1));
    const auto session = t.ownLogin(t.supervisor);
    desk::Desk colleague = t.as(t.supervisor, *session);
    must(desk::addOpening(colleague, t.opening(kind, day(4, 4), day(4, 4))));
    CHECK(must(desk::addOpening(t.me, t.opening(kind, day(4, 5), day(4, 5)))).beyond == 1);
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
