// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"
#include "core/storage/calendars.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;

namespace {

struct Kinds : TestDesk {
    explicit Kinds(db::Engine engine) : TestDesk(engine) {}

    OpeningKindId addKind(const OpeningKind &kind) { return OpeningKindId(must(desk::addOpeningKind(me, {{}, kind})).id); }
    OpeningKind election(std::optional<int> daysBefore = {}) const
    {
        return {.contract = contract, .name = u"Voto"_s, .start = OpeningStart::Election, .daysBeforeVote = daysBefore};
    }
    std::vector<OpeningKind> kinds() { return must(desk::readOpenings(me, contract)).kinds; }

    desk::Desk me = as(supervisor);
};

} // namespace

TEST_CASE("a cap is amended in its days and its year, and what is used is counted against them")
{
    Kinds t(EACH_ENGINE());
    const CapId cap(must(desk::addCap(t.me, {{}, {.contract = t.contract, .name = u"H24"_s, .days = 20}})).id);
    const OpeningKindId kind = t.addKind({.contract = t.contract, .name = u"Fiera"_s, .cap = cap});
    must(desk::addOpening(t.me, {.contract = t.contract, .kind = kind, .first = day(4, 1), .last = day(4, 10)}));
    CHECK(must(desk::amendCap(t.me, {.contract = t.contract, .cap = cap, .days = 8})).version == 2);
    const auto detail = must(desk::readOpenings(t.me, t.contract));
    CHECK(detail.caps.front().days == 8);
    CHECK(detail.caps.front().year == CapYear::Calendar);
    CHECK(detail.uses.front().use.beyond == std::vector{day(4, 9), day(4, 10)});
    CHECK(kindOf(desk::amendCap(t.me, {.request = {.at = {}, .version = 1}, .contract = t.contract, .cap = cap, .days = 9}))
          == ErrorKind::StaleVersion);
    CHECK(kindOf(desk::amendCap(t.me, {.contract = t.contract, .cap = cap, .days = 367})) == ErrorKind::InvalidValue);
    // The contract's years want its first day.
    CHECK(kindOf(desk::amendCap(t.me, {.contract = t.contract, .cap = cap, .year = CapYear::Contract})) == ErrorKind::EmptyField);
    CHECK(kindOf(desk::amendCap(t.me, {.contract = t.contract, .cap = cap})) == ErrorKind::EmptyField);
    CHECK(kindOf(desk::amendCap(t.me, {.contract = t.contract, .cap = CapId(99), .days = 1})) == ErrorKind::NotFound);
    desk::Desk agent = t.as(t.agent);
    CHECK(kindOf(desk::amendCap(agent, {.contract = t.contract, .cap = cap, .days = 1})) == ErrorKind::NotAllowed);
    const auto history = storage::loadEvents(*t.session, {SubjectKind::OpeningCap, cap.value()});
    REQUIRE(history.size() == 2);
    CHECK(history.back().kind == EventKind::Changed);
}

TEST_CASE("of a kind that is retired there are no more openings, and those that there are stay")
{
    Kinds t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind({.contract = t.contract, .name = u"Fiera"_s});
    must(desk::addOpening(t.me, {.contract = t.contract, .kind = kind, .first = day(4, 1), .last = day(4, 2)}));
    CHECK(must(desk::retireOpeningKind(t.me, {{}, t.contract, kind})).version == 2);
    CHECK_FALSE(t.kinds().front().active);
    CHECK(kindOf(desk::addOpening(t.me, {.contract = t.contract, .kind = kind, .first = day(5, 1), .last = day(5, 2)}))
          == ErrorKind::Inactive);
    CHECK(must(desk::readOpenings(t.me, t.contract)).openings.size() == 1);
    CHECK(kindOf(desk::retireOpeningKind(t.me, {{}, t.contract, kind})) == ErrorKind::Inactive);
    CHECK(kindOf(desk::retireOpeningKind(t.me, {{}, t.contract, OpeningKindId(99)})) == ErrorKind::NotFound);
    desk::Desk agent = t.as(t.agent);
    CHECK(kindOf(desk::retireOpeningKind(agent, {{}, t.contract, kind})) == ErrorKind::NotAllowed);
}

TEST_CASE("a kind of opening keeps how long before the vote it begins, which only elections have")
{
    Kinds t(EACH_ENGINE());
    t.addKind(t.election(45));
    OpeningKind silent = t.election();
    silent.name = u"Voto senza termine"_s;
    t.addKind(silent);
    CHECK(t.kinds().at(0).daysBeforeVote == 45);
    CHECK_FALSE(t.kinds().at(1).daysBeforeVote);
    OpeningKind wrong = t.election(367);
    wrong.name = u"Altro"_s;
    CHECK(kindOf(desk::addOpeningKind(t.me, {{}, wrong})) == ErrorKind::InvalidValue);
    wrong.daysBeforeVote = 3;
    wrong.start = OpeningStart::OnRequest;
    CHECK(kindOf(desk::addOpeningKind(t.me, {{}, wrong})) == ErrorKind::InvalidValue);
    CHECK(t.kinds().size() == 2);
}

TEST_CASE("where a clause is silent, how long before the vote an opening begins is set later, of elections alone")
{
    Kinds t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(t.election());
    const auto amend = [&](OpeningKindId of, std::optional<int> days, std::optional<int> version = {}) {
        return desk::amendOpeningKind(
            t.me, {.request = {.at = {}, .version = version}, .contract = t.contract, .kind = of, .daysBeforeVote = days});
    };
    CHECK(must(amend(kind, 45)).version == 2);
    CHECK(t.kinds().front().daysBeforeVote == 45);
    CHECK(kindOf(amend(kind, 30, 1)) == ErrorKind::StaleVersion);
    CHECK(kindOf(amend(kind, 367)) == ErrorKind::InvalidValue);
    CHECK(kindOf(amend(kind, {})) == ErrorKind::EmptyField);
    CHECK(kindOf(amend(OpeningKindId(99), 45)) == ErrorKind::NotFound);
    const OpeningKindId fair = t.addKind({.contract = t.contract, .name = u"Fiera"_s});
    CHECK(kindOf(amend(fair, 45)) == ErrorKind::InvalidValue);
    desk::Desk agent = t.as(t.agent);
    CHECK(kindOf(desk::amendOpeningKind(agent, {.contract = t.contract, .kind = kind, .daysBeforeVote = 30}))
          == ErrorKind::NotAllowed);
    const auto history = storage::loadEvents(*t.session, {SubjectKind::OpeningKind, kind.value()});
    REQUIRE(history.size() == 2);
    CHECK(history.back().facts.contains(u"\"daysBeforeVote\":45"_s));
    must(desk::retireOpeningKind(t.me, {{}, t.contract, kind}));
    CHECK(kindOf(amend(kind, 30)) == ErrorKind::Inactive);
}

TEST_CASE("a kind of opening says who authorises it, which is amended of any kind and taken away again")
{
    Kinds t(EACH_ENGINE());
    const OpeningKindId fair = t.addKind({.contract = t.contract, .name = u"Fiera"_s, .authorisedBy = u" Il RUP "_s});
    const OpeningKindId vote = t.addKind(t.election(45));
    CHECK(t.kinds().at(0).authorisedBy == u"Il RUP"_s);
    CHECK(t.kinds().at(1).authorisedBy.isEmpty());
    const auto amend = [&](OpeningKindId of, const QString &authorisedBy) {
        return desk::amendOpeningKind(t.me, {.contract = t.contract, .kind = of, .authorisedBy = authorisedBy});
    };
    must(amend(vote, u"La direzione"_s));
    CHECK(t.kinds().at(1).authorisedBy == u"La direzione"_s);
    CHECK(t.kinds().at(1).daysBeforeVote == 45);
    must(amend(fair, {}));
    CHECK(t.kinds().at(0).authorisedBy.isEmpty());
    CHECK(kindOf(amend(fair, QString(201, u'x'))) == ErrorKind::TooLong);
    const auto first = storage::loadEvents(*t.session, {SubjectKind::OpeningKind, fair.value()});
    REQUIRE(first.size() == 2);
    CHECK(first.front().facts.contains(u"\"authorisedBy\":\"Il RUP\""_s));
    CHECK_FALSE(first.back().facts.contains(u"authorisedBy"_s));
}

TEST_CASE("what a kind of opening is given is part of what the key stands for, and the same again answers the same")
{
    Kinds t(EACH_ENGINE());
    const desk::AddOpeningKind command{{}, t.election(45)};
    const auto added = must(desk::addOpeningKind(t.me, command));
    const auto addedAgain = must(desk::addOpeningKind(t.me, command));
    CHECK(addedAgain.repeated);
    CHECK(addedAgain.id == added.id);
    for (const std::optional<int> days : {std::optional(30), std::optional<int>()}) {
        desk::AddOpeningKind other = command;
        other.kind.daysBeforeVote = days;
        CHECK(kindOf(desk::addOpeningKind(t.me, other)) == ErrorKind::KeyReused);
    }
    desk::AddOpeningKind authorised = command;
    authorised.kind.authorisedBy = u"Il RUP"_s;
    CHECK(kindOf(desk::addOpeningKind(t.me, authorised)) == ErrorKind::KeyReused);
    CHECK(t.kinds().size() == 1);

    const desk::AmendOpeningKind change{
        .contract = t.contract, .kind = OpeningKindId(added.id), .daysBeforeVote = 30, .authorisedBy = u"Il RUP"_s};
    CHECK(must(desk::amendOpeningKind(t.me, change)).version == 2);
    const auto changedAgain = must(desk::amendOpeningKind(t.me, change));
    CHECK(changedAgain.repeated);
    CHECK(changedAgain.version == 2);
    for (const std::optional<QString> &who : {std::optional(u"La direzione"_s), std::optional<QString>()}) {
        desk::AmendOpeningKind other = change;
        other.authorisedBy = who;
        CHECK(kindOf(desk::amendOpeningKind(t.me, other)) == ErrorKind::KeyReused);
    }
    CHECK(t.kinds().front().version == 2);
    CHECK(t.kinds().front().authorisedBy == u"Il RUP"_s);
}

TEST_CASE("a run-off is kept with its vote: after it, and within the opening's days")
{
    Kinds t(EACH_ENGINE());
    const OpeningKindId kind = t.addKind(t.election(45));
    desk::AddOpening command{.contract = t.contract, .kind = kind, .first = day(4, 9), .last = day(6, 8), .vote = day(5, 24)};
    const auto refused = [&](std::optional<LocalDay> runOff) {
        command.runOff = runOff;
        const auto result = desk::addOpening(t.me, command);
        return result ? QString() : QString(result.error().subject + u": "_s + result.error().detail);
    };
    CHECK(refused(day(5, 24)) == u"vote: run-off"_s);
    CHECK(refused(day(6, 9)) == u"vote: outside"_s);
    CHECK(refused(day(6, 7)).isEmpty());
    CHECK(must(desk::readOpenings(t.me, t.contract)).openings.front().runOff == day(6, 7));
    const OpeningKindId other = t.addKind({.contract = t.contract, .name = u"Fiera"_s});
    CHECK(kindOf(desk::addOpening(
              t.me, {.contract = t.contract, .kind = other, .first = day(7, 1), .last = day(7, 2), .runOff = day(7, 1)}))
          == ErrorKind::EmptyField);
}
