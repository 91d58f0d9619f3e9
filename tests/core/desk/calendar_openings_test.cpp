// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"

#include "core/storage/calendars.h"
#include "core/storage/catalogue.h"
#include "tests/core/desk/kept_calendar.h"
#include "tests/support/pg_server.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// Changes a cap to what is given.
desk::AmendCap amended(const Cap &cap, const desk::Request &request = {})
{
    return {request, cap.contract, cap.id, cap.name, cap.days, cap.year};
}

} // namespace

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

TEST_CASE("hours that an opening's kind has not are never refused: they are recorded and told, and told the same by the same key")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const DayHours evening{{18 * 60, 19 * 60 + 42}};
    const auto kind = OpeningKindId(
        must(desk::addOpeningKind(
                 t.me, {{}, {.contract = t.contract, .name = u"Sera"_s, .hours = evening, .start = OpeningStart::Extension}}))
            .id);
    desk::AddOpening asked = t.opening(kind, day(4, 7), day(4, 7));
    asked.askedBy = u"Ufficio Anagrafe"_s;
    asked.askedOn = day(3, 1);
    CHECK(must(desk::addOpening(t.me, asked)).beyondKind.empty());
    asked.request.key = QUuid::createUuid();
    asked.first = asked.last = day(4, 8);
    asked.hours = DayHours{{18 * 60, 21 * 60}};
    const auto opened = must(desk::addOpening(t.me, asked));
    CHECK(opened.beyondKind == DayHours{{19 * 60 + 42, 21 * 60}});
    CHECK(must(desk::addOpening(t.me, asked)).beyondKind == opened.beyondKind);
    CHECK(t.history(SubjectKind::Opening, opened.receipt.id).front().facts.contains(u"\"beyondKind\":\"19:42-21:00\""_s));
    CHECK(t.plan(day(4, 8)).length() == 13h);
}

TEST_CASE("days that are open anyhow, and days that an extension cannot make longer, are told, and told the same by the same key")
{
    Calendars t(EACH_ENGINE());
    must(t.setHours(office()));
    const OpeningKindId kind = t.addKind(u"Sera"_s, OpeningStart::Extension);
    desk::AddOpening asked = t.opening(kind, day(3, 6), day(3, 7)); // Friday and Saturday
    asked.request.key = QUuid::createUuid();
    asked.hours = DayHours{{10 * 60, 12 * 60}};
    asked.askedBy = u"Ufficio Anagrafe"_s;
    asked.askedOn = day(3, 1);
    const auto opened = must(desk::addOpening(t.me, asked));
    CHECK(opened.effect == OpeningEffect{.openAnyhow = 1, .notLonger = 1});
    CHECK(must(desk::addOpening(t.me, asked)).effect == opened.effect);
    asked.request.key = QUuid::createUuid();
    CHECK(must(desk::addOpening(t.me, asked)).effect == OpeningEffect{.openAnyhow = 2});
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

TEST_CASE("an opening over New Year that goes beyond the caps of both years is said to with the days of both")
{
    Calendars t(EACH_ENGINE());
    const CapId cap = t.addCap(1);
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, cap);
    const auto opened = must(desk::addOpening(t.me, t.opening(kind, day(12, 30), day(1, 3, 2027))));
    CHECK(opened.beyond == 3); // 31 December, 2 and 3 January
    const OpeningId id(opened.receipt.id);
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    REQUIRE(detail.uses.size() == 2);
    CHECK((detail.uses.front().use.excess == std::map<OpeningId, int>{{id, 1}}));
    CHECK((detail.uses.back().use.excess == std::map<OpeningId, int>{{id, 2}}));
    CHECK(detail.beyondOf(id) == 3);
    CHECK(detail.unauthorisedOf(cap) == 3);
    must(desk::authoriseOpening(t.me, {.opening = id, .authorisedBy = u"Il RUP"_s}));
    CHECK(t.history(SubjectKind::Opening, id.value()).back().facts.contains(u"\"beyond\":3"_s));
    CHECK(must(desk::readOpenings(t.me, t.contract)).unauthorisedOf(cap) == 0);
}

TEST_CASE("of several caps each is told the days beyond it alone that nobody has authorised")
{
    Calendars t(EACH_ENGINE());
    const CapId fairs = t.addCap(1, u"Fiere"_s);
    const CapId evenings = t.addCap(2, u"Serate"_s);
    const OpeningKindId fair = t.addKind(u"Fiera"_s, OpeningStart::OnRequest, fairs);
    const OpeningKindId evening = t.addKind(u"Serata"_s, OpeningStart::OnRequest, evenings);
    must(desk::addOpening(t.me, t.opening(fair, day(4, 1), day(4, 3))));
    const OpeningId late(must(desk::addOpening(t.me, t.opening(evening, day(5, 4), day(5, 6)))).receipt.id);
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.unauthorisedOf(fairs) == 2);
    CHECK(detail.unauthorisedOf(evenings) == 1);
    must(desk::authoriseOpening(t.me, {.opening = late, .authorisedBy = u"Il RUP"_s}));
    const auto authorised = must(desk::readOpenings(t.me, t.contract));
    CHECK(authorised.unauthorisedOf(fairs) == 2);
    CHECK(authorised.unauthorisedOf(evenings) == 0);
}

TEST_CASE("where only some days are asked for, openings before them use up their cap all the same")
{
    Calendars t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(3));
    must(desk::addOpening(t.me, t.opening(kind, day(4, 1), day(4, 3))));
    must(desk::addOpening(t.me, t.opening(kind, day(5, 4), day(5, 5))));
    const auto may = must(desk::readOpenings(t.me, t.contract, Days{day(5, 1), day(5, 31)}));
    REQUIRE(may.openings.size() == 1);
    REQUIRE(may.uses.size() == 1);
    CHECK(may.uses.front().use.used == 5);
    CHECK((may.uses.front().use.beyond == std::vector{day(5, 4), day(5, 5)}));
    CHECK(may.beyondOf(may.openings.front().id) == 2);
    CHECK(may.lacksAuthorisation(may.openings.front()));
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
    CHECK(refusalOf(desk::addOpening(t.me, tooLate)) == u"from: after the days"_s);
    CHECK(must(desk::addOpening(t.me, t.opening(kind, day(2, 27), day(3, 3)))).beyond == 0);
    const auto use = must(desk::readOpenings(t.me, t.contract)).uses.front().use;
    CHECK(use.used == 4); // two of January, and the 2nd and 3rd of March
    CHECK(use.beyond.empty());
    CHECK(t.plan(day(2, 28)).open.empty());
}

TEST_CASE("on a server an opening that a colleague entered by their own login counts against the cap")
{
    ON_A_SERVER();
    Calendars t(db::Engine::PostgreSql);
    const OpeningKindId kind = t.addKind(u"H24"_s, OpeningStart::OnRequest, t.addCap(1));
    const auto session = t.ownLogin(t.supervisor);
    desk::Desk colleague = t.as(t.supervisor, *session);
    must(desk::addOpening(colleague, t.opening(kind, day(4, 4), day(4, 4))));
    CHECK(must(desk::addOpening(t.me, t.opening(kind, day(4, 5), day(4, 5)))).beyond == 1);
}
