// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/watched_desk.h"

#include "core/storage/watch_rules.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

TEST_CASE("a step that cannot be is refused with the field that is wrong, and nothing is written")
{
    WatchedDesk t(EACH_ENGINE());
    const qint64 before = t.count(u"event"_s);
    const auto refused = [&](auto change) {
        WatchStep row = t.step(75, StepAction::Notify, StepReceiver::Team);
        change(row);
        const auto result = desk::addWatchStep(t.boss, {{}, row});
        return result ? u"done"_s : result.error().subject;
    };
    CHECK(refused([](WatchStep &s) { s.percent = 0; }) == u"percent"_s);
    CHECK(refused([](WatchStep &s) { s.percent = 1001; }) == u"percent"_s);
    CHECK(refused([](WatchStep &s) { s.measure = Measure::Answer; }) == u"measure"_s);
    CHECK(refused([](WatchStep &s) { s.times = 0; }) == u"times"_s);
    CHECK(refused([](WatchStep &s) { s.times = 51; }) == u"times"_s);
    CHECK(refused([](WatchStep &s) { s.times = 2; }) == u"every"_s);
    CHECK(refused([](WatchStep &s) { s.every = 1h; }) == u"times"_s);
    CHECK(refused([](WatchStep &s) { s.every = -1h; }) == u"every"_s);
    CHECK(refused([&](WatchStep &s) { s.action = StepAction::RaisePriority, s.receiver = StepReceiver::None, s.team = t.first; })
          == u"team"_s);
    CHECK(refused([&](WatchStep &s) { s.receiver = StepReceiver::Supervisors, s.team = t.first; }) == u"team"_s);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::None; }) == u"receiver"_s);
    CHECK(refused([](WatchStep &s) { s.action = StepAction::RaisePriority; }) == u"receiver"_s);
    CHECK(refused([](WatchStep &s) { s.action = StepAction::Chase, s.receiver = StepReceiver::Supervisors; }) == u"receiver"_s);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::Party; }) == u"party"_s);
    CHECK(refused([](WatchStep &s) { s.receiver = StepReceiver::Party, s.party = u"x"_s, s.address = u"a b@c"_s; })
          == u"address"_s);
    CHECK(refused([](WatchStep &s) { s.language = u"de"_s; }) == u"language"_s);
    CHECK(refused([&](WatchStep &s) { s.team = t.foreignFirst; }) == u"team"_s);
    CHECK(refused([](WatchStep &s) { s.action = StepAction::PassOn, s.receiver = StepReceiver::None, s.why.clear(); })
          == u"reason"_s);
    CHECK(t.count(u"watch_step"_s) == 0);
    CHECK(t.count(u"event"_s) == before);
    CHECK(kindOf(desk::addWatchStep(t.console, {{}, t.step(75, StepAction::Notify, StepReceiver::Team)}))
          == ErrorKind::NotAllowed);
}

TEST_CASE("a step is kept as it was set, with its history, and told again")
{
    WatchedDesk t(EACH_ENGINE());
    WatchStep row = t.step(150, StepAction::Chase, StepReceiver::Party);
    row.party = u"Fornitore S.p.A."_s;
    row.address = u"guasti@fornitore.it"_s;
    row.priority = Priority::P1;
    row.level = Level::Second;
    row.every = 4h;
    row.times = 3;
    row.rank = 7;
    const WatchStepId id = t.set(row);
    const auto rules = must(desk::readWatchRules(t.boss, t.contract));
    REQUIRE(rules.steps.size() == 1);
    row.id = id;
    row.version = 1;
    row.why.clear();
    row.from = t.clock.now();
    CHECK((rules.steps.front() == row));
    const auto history = storage::loadEvents(*t.session, {SubjectKind::WatchStep, id.value()});
    REQUIRE(history.size() == 1);
    CHECK_FALSE(history.front().facts.contains(u"fornitore"_s, Qt::CaseInsensitive));
    CHECK(history.front().texts.value(TextField::Address) == u"guasti@fornitore.it"_s);
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::WatchStep, id.value()}) == 0);
}

TEST_CASE("a contract's own words take the place of the standard ones, and unknown fields are refused when they are kept")
{
    WatchedDesk t(EACH_ENGINE());
    const auto set = [&](const QString &subject, const QString &body) {
        return desk::setTemplate(
            t.boss,
            {{}, {.contract = t.contract, .kind = MessageKind::Notice, .language = u"it"_s, .subject = subject, .body = body}});
    };
    const auto wrong = set(u"{ticket}"_s, u"{chi-sa}"_s);
    REQUIRE(kindOf(wrong) == ErrorKind::InvalidValue);
    CHECK(wrong.error() == Error{ErrorKind::InvalidValue, u"template field"_s, u"{chi-sa}"_s});
    CHECK(kindOf(set(u"{ticket"_s, u"x"_s)) == ErrorKind::InvalidValue);
    CHECK(kindOf(set({}, u"x"_s)) == ErrorKind::EmptyField);
    CHECK(must(set(u"Attenzione {ticket}"_s, u"prima"_s)).version == 1);
    CHECK(must(set(u"Attenzione {ticket}"_s, u"{subject} {{ {time-left}"_s)).version == 2);

    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    // What people write into a ticket has no meaning for the template.
    t.open(t.opening(u"{ticket} {{ %1 <b>"_s));
    t.clock.set(WatchedDesk::at(0, 16));
    CHECK(t.pass().messages == 1);
    CHECK(t.outgoing().front().body == u"{ticket} {{ %1 <b> { 2 h 00 min"_s);
}

TEST_CASE("a contract's own words in one language leave the standard ones of the other in their place")
{
    WatchedDesk t(EACH_ENGINE());
    const bool isItalian = GENERATE(true, false);
    CAPTURE(isItalian);
    must(desk::setTemplate(t.boss,
                           {{},
                            {.contract = t.contract,
                             .kind = MessageKind::Notice,
                             .language = isItalian ? u"it"_s : u"en"_s,
                             .subject = u"NAP {ticket}"_s,
                             .body = u"{time-left}"_s}}));
    WatchStep row = t.step(75, StepAction::Notify, StepReceiver::Team);
    t.set(row);
    row.language = u"en"_s;
    t.set(row);
    t.setAddress(t.first, u"primo@comune.it"_s);
    const qint64 ticket = t.open().value();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 2);
    QMap<QString, QString> subjects;
    for (const Outgoing &message : t.outgoing())
        subjects.insert(message.language, message.subject);
    const QString own = u"NAP %1"_s.arg(ticket);
    CHECK(subjects.value(u"it"_s) == (isItalian ? own : u"[NAP] Ticket %1: tempo residuo 2 h 00 min"_s.arg(ticket)));
    CHECK(subjects.value(u"en"_s) == (isItalian ? u"[NAP] Ticket %1: time left 2 h 00 min"_s.arg(ticket) : own));
}

TEST_CASE("of two people who set a contract's words the second is told, and nothing of theirs is written")
{
    WatchedDesk t(EACH_ENGINE());
    const auto set = [&](const QString &body, std::optional<int> seen, desk::Desk &by) {
        return desk::setTemplate(
            by,
            {{.key = QUuid::createUuid(), .at = {}, .version = seen},
             {.contract = t.contract, .kind = MessageKind::Chaser, .language = u"it"_s, .subject = u"{ticket}"_s, .body = body}});
    };
    const auto kept = [&] { return must(desk::readWatchRules(t.boss, t.contract)).templates.front(); };
    CHECK(must(set(u"prima"_s, 0, t.boss)).version == 1);
    const auto late = set(u"altra"_s, 0, t.boss); // who saw the standard words
    REQUIRE(kindOf(late) == ErrorKind::StaleVersion);
    CHECK(late.error() == Error{ErrorKind::StaleVersion, u"template"_s, u"0/1"_s});
    CHECK(must(set(u"seconda"_s, 1, t.boss)).version == 2);
    CHECK(kindOf(set(u"altra"_s, 1, t.boss)) == ErrorKind::StaleVersion);
    CHECK(kept().body == u"seconda"_s);
    CHECK(must(set(u"terza"_s, {}, t.boss)).version == 3); // who did not say what they saw
    // Two who look at the same moment: one of them writes.
    MessageTemplate words = kept();
    words.body = u"quarta"_s;
    must(db::writeUnit(*t.session, [&] {
        CHECK(storage::saveTemplate(*t.session, words));
        CHECK_FALSE(storage::saveTemplate(*t.session, words));
        words.version = 0;
        CHECK_FALSE(storage::saveTemplate(*t.session, words));
    }));
    CHECK(kept().version == 4);
}

TEST_CASE("a contract's own words go, the standard ones hold again, and what was set after that was not seen before")
{
    WatchedDesk t(EACH_ENGINE());
    t.set(t.step(75, StepAction::Notify, StepReceiver::Team));
    t.setAddress(t.first, u"primo@comune.it"_s);
    const auto set = [&](std::optional<int> seen) {
        return desk::setTemplate(t.boss,
                                 {{.key = QUuid::createUuid(), .at = {}, .version = seen},
                                  {.contract = t.contract,
                                   .kind = MessageKind::Notice,
                                   .language = u"it"_s,
                                   .subject = u"Nostro {ticket}"_s,
                                   .body = u"nostro"_s}});
    };
    const auto reset = [&](std::optional<int> seen = {}) {
        return desk::resetTemplate(
            t.boss, {{.key = QUuid::createUuid(), .at = {}, .version = seen}, t.contract, MessageKind::Notice, u"it"_s});
    };
    CHECK(reset().error() == Error{ErrorKind::NotFound, u"template"_s, {}});
    must(set(0));
    t.open();
    t.clock.set(W::at(0, 12));
    t.open();
    t.clock.set(W::at(0, 16));
    CHECK(t.pass().messages == 1);
    CHECK(kindOf(reset(2)) == ErrorKind::StaleVersion);
    const desk::ResetTemplate command{{}, t.contract, MessageKind::Notice, u"it"_s};
    CHECK(kindOf(desk::resetTemplate(t.console, command)) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::resetTemplate(t.boss, {{}, t.contract, MessageKind::Notice, u"de"_s})) == ErrorKind::InvalidValue);
    const desk::Receipt done = must(desk::resetTemplate(t.boss, command));
    CHECK(done.version == 2);
    CHECK(must(desk::resetTemplate(t.boss, command)).repeated);
    CHECK(must(desk::readWatchRules(t.boss, t.contract)).templates.empty());
    CHECK(kindOf(reset()) == ErrorKind::NotFound);
    t.clock.set(W::at(1, 8)); // what is written now has the standard words, what was written keeps its own
    CHECK(t.pass().messages == 1);
    CHECK(t.outgoing().front().subject.startsWith(u"[NAP] Ticket "_s));
    CHECK(t.outgoing().back().body == u"nostro"_s);

    CHECK(kindOf(set(1)) == ErrorKind::StaleVersion); // who saw the words that went
    CHECK(must(set(0)).version == 3);
    CHECK(must(desk::readWatchRules(t.boss, t.contract)).templates.size() == 1);
    CHECK(kindOf(reset(1)) == ErrorKind::StaleVersion);
    const auto history = storage::loadEvents(*t.session, {SubjectKind::MessageTemplate, done.id});
    std::vector<EventKind> kinds;
    for (const auto &event : history)
        kinds.push_back(event.kind);
    CHECK(kinds == std::vector{EventKind::Added, EventKind::Disabled, EventKind::Changed});
    CHECK(storage::firstBrokenLink(*t.session, {SubjectKind::MessageTemplate, done.id}) == 0);
}

TEST_CASE("an administrator says where operators and teams are told, and nobody else does")
{
    WatchedDesk t(EACH_ENGINE());
    t.setAddress(t.agent, u"agente@comune.it"_s);
    CHECK(storage::noticeAddress(*t.session, MessageParty::Operator, t.agent.id.value()) == u"agente@comune.it"_s);
    t.setAddress(t.agent, {});
    CHECK(storage::noticeAddress(*t.session, MessageParty::Operator, t.agent.id.value()).isEmpty());
    CHECK(kindOf(desk::setNoticeAddress(t.boss, {{}, t.agent.id, {}, u"x@y.it"_s})) == ErrorKind::NotAllowed);
    CHECK(kindOf(desk::setNoticeAddress(t.admin, {{}, t.agent.id, {}, u"x@y.it, z@y.it"_s})) == ErrorKind::InvalidValue);
    CHECK(kindOf(desk::setNoticeAddress(t.admin, {{}, {}, {}, u"x@y.it"_s})) == ErrorKind::EmptyField);
}
