// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"
#include "core/desk/directory.h"
#include "core/desk/watch_rules.h"
#include "core/domain/merge.h"
#include "core/domain/text.h"
#include "core/storage/catalogue.h"
#include "core/storage/staff.h"
#include "core/words/sentences.h"
#include "tests/support/test_desk.h"

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;
using desk::Receipt;

TEST_CASE("a field that must say something is asked for by its name, and nothing is done without it")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId open = desk.openAt({TicketState::InCharge, Level::First});
    const TicketId above = desk.openAt({TicketState::InCharge, Level::Second});
    const TicketId resolved = desk.openAt({TicketState::Resolved, Level::First});
    desk::Desk agent = desk.as(desk.agent), technician = desk.as(desk.technician);
    desk::Desk supervisor = desk.as(desk.supervisor), administrator = desk.as(desk.administrator);
    const OpeningKindId longer(
        must(desk::addOpeningKind(
                 supervisor, {{}, {.contract = desk.contract, .name = u"Prolungamento"_s, .start = OpeningStart::Extension}}))
            .id);
    const qint64 operations = desk.count(u"operation"_s), texts = desk.count(u"event_text"_s);
    const desk::AddOpening extension{.contract = desk.contract,
                                     .kind = longer,
                                     .first = day(3, 16),
                                     .last = day(3, 16),
                                     .askedBy = u"x"_s,
                                     .askedOn = day(3, 2)};
    const auto opened = [&](const desk::AddOpening &command) {
        return desk::addOpening(supervisor, command).map([](const desk::OpeningReceipt &added) { return added.receipt; });
    };
    const auto contact = [&](const QString &name) { return Contact{.contract = desk.contract, .name = name}; };
    const struct {
        QString field;
        std::function<Result<Receipt>(const QString &)> say;
        bool mayBeEmpty = false;
    } asked[]{
        {u"subject"_s, [&](auto &text) { return desk::openTicket(agent, desk.opening(text)); }},
        {u"description"_s,
         [&](auto &text) {
             desk::OpenTicket opening = desk.opening();
             opening.description = text;
             return desk::openTicket(agent, opening);
         },
         true},
        {u"detail"_s,
         [&](auto &text) {
             desk::OpenTicket opening = desk.opening();
             opening.entitlementReason = text;
             return desk::openTicket(agent, opening);
         },
         true},
        {u"reason"_s,
         [&](auto &text) {
             desk::OpenTicket opening = desk.opening();
             opening.priority = Priority::P1;
             opening.priorityReason = text;
             return desk::openTicket(agent, opening);
         },
         true},
        {u"reason"_s,
         [&](auto &text) {
             return desk::escalateTicket(agent, {{}, open, {desk.second, text, u"x"_s}});
         }},
        {u"tried"_s,
         [&](auto &text) {
             return desk::escalateTicket(agent, {{}, open, {desk.second, u"x"_s, text}});
         }},
        {u"solution"_s,
         [&](auto &text) {
             return desk::resolveTicket(agent, {{}, open, {text, CauseCategory::Data}});
         }},
        {u"party"_s,
         [&](auto &text) { return desk::holdTicket(agent, {.ticket = open, .party = text, .wakeUp = desk.clock.now() + 1h}); }},
        {u"reference"_s,
         [&](auto &text) {
             desk::HoldTicket hold = desk.hold(open);
             hold.reference = text;
             return desk::holdTicket(agent, hold);
         },
         true},
        {u"party"_s,
         [&](auto &text) {
             return desk::chaseTicket(agent, {.ticket = open, .direction = ChaserDirection::Outbound, .party = text});
         }},
        {u"detail"_s, [&](auto &text) { return desk::chaseTicket(agent, {.ticket = open, .by = desk.caller, .text = text}); },
         true},
        {u"reason"_s,
         [&](auto &text) {
             return desk::giveBackTicket(technician, {{}, above, text});
         }},
        {u"note"_s,
         [&](auto &text) {
             return desk::noteTicket(agent, {{}, open, false, text});
         }},
        {u"message"_s,
         [&](auto &text) {
             return desk::noteTicket(agent, {{}, open, true, text});
         }},
        {u"detail"_s,
         [&](auto &text) {
             return desk::verifyTicket(agent, {{}, resolved, VerifyOutcome::NotConfirmed, text});
         },
         true},
        {u"reason"_s,
         [&](auto &text) {
             return desk::reopenTicket(agent, {{}, resolved, text});
         }},
        {u"reason"_s,
         [&](auto &text) {
             return desk::cancelTicket(agent, {{}, open, text});
         }},
        {u"reason"_s,
         [&](auto &text) {
             return desk::changePriority(agent, {{}, open, Priority::P1, text});
         }},
        {u"subject"_s, [&](auto &text) { return desk::amendTicket(agent, {.ticket = open, .subject = text}); }},
        // and beside the tickets
        {u"name"_s,
         [&](auto &text) {
             return desk::addContact(agent, {{}, contact(text)});
         }},
        {u"name"_s,
         [&](auto &text) {
             Contact one = contact(text);
             one.id = desk.caller;
             one.version = 1;
             return desk::amendContact(agent, {{}, one});
         }},
        {u"office"_s,
         [&](auto &text) {
             Contact one = contact(u"x"_s);
             one.office = text;
             return desk::addContact(agent, {{}, one});
         },
         true},
        {u"number"_s,
         [&](auto &text) {
             Contact one = contact(u"x"_s);
             one.phones = {PhoneNumber{text, {}}};
             return desk::addContact(agent, {{}, one});
         },
         true},
        {u"address"_s,
         [&](auto &text) {
             Contact one = contact(u"x"_s);
             one.addresses = {text};
             return desk::addContact(agent, {{}, one});
         },
         true},
        {u"name"_s,
         [&](auto &text) {
             return desk::addOrganisation(agent, {{}, {.contract = desk.contract, .name = text}});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addCategory(supervisor, {{}, {.contract = desk.contract, .name = text}});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addService(supervisor, {{}, {.contract = desk.contract, .name = text}});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addTicketType(supervisor, {{}, {.contract = desk.contract, .name = text}});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addTeam(administrator, {{}, {.name = text}});
         }},
        {u"code"_s,
         [&](auto &text) {
             return desk::addContract(administrator, {{}, {.code = text, .name = u"x"_s}});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addContract(administrator, {{}, {.code = u"X"_s, .name = text}});
         }},
        {u"customer"_s,
         [&](auto &text) {
             return desk::addContract(administrator, {{}, {.code = u"X"_s, .name = u"x"_s, .customer = text}});
         },
         true},
        {u"login"_s,
         [&](auto &text) {
             return desk::addOperator(administrator, {{}, {.login = text}, u"segreta-1234"_s});
         }},
        {u"name"_s,
         [&](auto &text) {
             return desk::addOperator(administrator, {{}, {.login = u"nuova"_s, .name = text}, u"segreta-1234"_s});
         },
         true},
        {u"reason"_s,
         [&](auto &text) {
             return desk::closeDays(supervisor, {.contract = desk.contract, .first = day(8, 10), .last = day(8, 14), .why = text})
                 .map(&desk::ClosureReceipt::receipt);
         }},
        {u"asked by"_s,
         [&](auto &text) {
             desk::AddOpening command = extension;
             command.askedBy = text;
             return opened(command);
         }},
        {u"authorised by"_s,
         [&](auto &text) {
             desk::AddOpening command = extension;
             command.authorisedBy = text;
             return opened(command);
         },
         true},
        {u"note"_s,
         [&](auto &text) {
             desk::AddOpening command = extension;
             command.note = text;
             return opened(command);
         },
         true},
        {u"subject"_s,
         [&](auto &text) {
             return desk::setTemplate(supervisor,
                                      {{}, {.contract = desk.contract, .language = u"it"_s, .subject = text, .body = u"x"_s}});
         }},
        {u"text"_s,
         [&](auto &text) {
             return desk::setTemplate(supervisor,
                                      {{}, {.contract = desk.contract, .language = u"it"_s, .subject = u"x"_s, .body = text}});
         }},
        {u"reason"_s,
         [&](auto &text) {
             WatchStep step;
             step.contract = desk.contract;
             step.action = StepAction::RaisePriority;
             step.why = text;
             return desk::addWatchStep(supervisor, {{}, step});
         }},
        {u"number"_s,
         [&](auto &text) {
             Call call = desk.call();
             call.number.typed = text;
             return desk::logCall(agent, {{}, call, {}});
         },
         true},
    };
    for (const auto &one : asked) {
        INFO(one.field.toStdString());
        const auto refused = [&](const QString &text, ErrorKind kind) {
            const auto said = one.say(text);
            REQUIRE_FALSE(said);
            CHECK(said.error().kind == kind);
            CHECK(said.error().subject == one.field);
        };
        // the last: nothing that anybody would see
        for (const QString &empty : {u" \n\t "_s, QString(), u" \u200B\u00AD\uFEFF"_s})
            if (!one.mayBeEmpty)
                refused(empty, ErrorKind::EmptyField);
        refused(u"a\u0001b"_s, ErrorKind::InvalidText);
        refused(u"a"_s + QChar(0xD800), ErrorKind::InvalidText);
        refused(u"x"_s.repeated(10'000'000), ErrorKind::TooLong);
    }
    CHECK(desk::resolveTicket(agent, {{}, open, {u"x"_s, CauseCategory::NotRecorded}}).error()
          == Error{ErrorKind::EmptyField, u"cause"_s, {}});
    CHECK(desk::verifyTicket(agent, {{}, resolved, VerifyOutcome::NotConfirmed, {}}).error()
          == Error{ErrorKind::EmptyField, u"reason"_s, {}});
    desk::OpenTicket urgent = desk.opening();
    urgent.priority = Priority::P1;
    CHECK(desk::openTicket(agent, urgent).error() == Error{ErrorKind::EmptyField, u"priority reason"_s, {}});
    CHECK(desk::escalateTicket(agent, {{}, open, {{}, u"x"_s, u"x"_s}}).error() == Error{ErrorKind::EmptyField, u"team"_s, {}});
    CHECK(desk::assignTicket(agent, {{}, open}).error().kind == ErrorKind::EmptyField);
    CHECK(desk::amendTicket(agent, {.ticket = open}).error().kind == ErrorKind::EmptyField);
    CHECK(kindOf(desk::holdTicket(agent, {.ticket = open, .party = u"x"_s, .wakeUp = desk.clock.now()}))
          == ErrorKind::InvalidValue);
    CHECK(desk.count(u"operation"_s) == operations);
    CHECK(desk.count(u"event_text"_s) == texts);
}

TEST_CASE("HTML and SQL are plain text all the way")
{
    TestDesk desk(EACH_ENGINE());
    const QString evil = u"<img src=x onerror=alert(1)> '; DROP TABLE ticket; -- \" \\ %1 ${x}"_s;
    desk::Desk agent = desk.as(desk.agent);
    desk::OpenTicket opening = desk.opening(evil);
    opening.description = evil;
    const TicketId id = desk.open(opening);
    must(desk::noteTicket(agent, {{}, id, false, evil}));
    desk::HoldTicket hold = desk.hold(id);
    hold.party = hold.reference = evil;
    must(desk::holdTicket(agent, hold));
    CHECK(desk.ticket(id).subject == evil);
    CHECK(desk.ticket(id).hold->party == evil);
    CHECK(desk.ticket(id).hold->reference == evil);
    CHECK(desk.history(id).at(0).texts.value(TextField::Description) == evil);
    CHECK(desk.history(id).at(1).texts.value(TextField::Note) == evil);
    CHECK(desk.isSound(id));
}

TEST_CASE("holds follow each other, and resuming goes back to where the first began")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.openAt({TicketState::InCharge, Level::Second});
    desk::Desk technician = desk.as(desk.technician);
    must(desk::holdTicket(technician, desk.hold(id, HoldReason::Requester)));
    desk.clock.advance(1h);
    must(desk::holdTicket(technician, desk.hold(id, HoldReason::Supplier)));
    CHECK(desk.ticket(id).hold->reason == HoldReason::Supplier);
    CHECK(desk.ticket(id).hold->since == desk.clock.now());
    must(desk::resumeTicket(technician, {{}, id}));
    CHECK(desk.ticket(id).place == Place{TicketState::InCharge, Level::Second});
    CHECK(desk.ticket(id).assignee == desk.technician.id);
    CHECK(desk.isSound(id));
}

TEST_CASE("giving back leads to the team that escalated, and to nobody in particular")
{
    TestDesk desk(EACH_ENGINE());
    desk::OpenTicket opening = desk.opening();
    opening.team = desk.firstToo;
    opening.take = true;
    const TicketId id = desk.open(opening);
    desk::Desk agent = desk.as(desk.agent), technician = desk.as(desk.technician);
    must(desk::escalateTicket(agent, {{}, id, desk.escalation()}));
    CHECK(desk.ticket(id).team == desk.second);
    CHECK_FALSE(desk.ticket(id).assignee);
    must(desk::takeTicket(technician, {{}, id}));
    must(desk::giveBackTicket(technician, {{}, id, u"manca il modello"_s}));
    const Ticket back = desk.ticket(id);
    CHECK(back.place == Place{});
    CHECK(back.team == desk.firstToo);
    CHECK_FALSE(back.assignee);
    CHECK(back.escalations == 1);
    CHECK(desk.isSound(id));
}

TEST_CASE("a ticket is closed when the requester confirmed, or after so many attempts where the contract says so")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.openAt({TicketState::Resolved, Level::First});
    desk::Desk agent = desk.as(desk.agent);
    for (int attempt = 0; attempt < 3; ++attempt) {
        const auto refused = desk::closeTicket(agent, {{}, id});
        REQUIRE_FALSE(refused);
        CHECK(refused.error() == Error{ErrorKind::ClosingNotAllowed, u"attempts"_s, u"%1/3"_s.arg(attempt)});
        must(desk::verifyTicket(agent, {{}, id, VerifyOutcome::NotReached}));
    }
    CHECK(desk::closeTicket(agent, {{}, id}));
    CHECK(desk.ticket(id).notReached == 3);
    CHECK(desk.isSound(id));

    Contract strict = storage::loadContract(*desk.session, desk.contract).value();
    strict.closing = ClosingRule::Verified;
    ++strict.version;
    REQUIRE(storage::updateContract(*desk.session, strict));
    const TicketId other = desk.openAt({TicketState::Resolved, Level::First});
    for (int attempt = 0; attempt < 4; ++attempt)
        must(desk::verifyTicket(agent, {{}, other, VerifyOutcome::NotReached}));
    CHECK(desk::closeTicket(agent, {{}, other}).error() == Error{ErrorKind::ClosingNotAllowed, u"verified"_s, {}});
    must(desk::verifyTicket(agent, {{}, other, VerifyOutcome::Confirmed}));
    CHECK(desk::closeTicket(agent, {{}, other}));

    strict.closing = ClosingRule::Any;
    ++strict.version;
    REQUIRE(storage::updateContract(*desk.session, strict));
    const TicketId free = desk.openAt({TicketState::Resolved, Level::First});
    CHECK(desk::closeTicket(agent, {{}, free}));
}

TEST_CASE("what is not confirmed reopens at the level and the team that resolved it")
{
    TestDesk desk(EACH_ENGINE());
    for (const Level level : allLevels) {
        const TicketId id = desk.openAt({TicketState::Resolved, level});
        desk::Desk supervisor = desk.as(desk.supervisor);
        must(desk::verifyTicket(supervisor, {{}, id, VerifyOutcome::NotConfirmed, u"non funziona"_s}));
        const Ticket t = desk.ticket(id);
        CHECK(t.place == Place{level == Level::First ? TicketState::Registered : TicketState::Escalated, level});
        CHECK(t.team == (level == Level::First ? desk.first : desk.second));
        CHECK_FALSE(t.assignee);
        CHECK(t.reopenings == 1);
        CHECK_FALSE(t.resolvedAt);
        CHECK(desk.isSound(id));
    }
}

TEST_CASE("a ticket goes only to people and teams that can work on it")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk supervisor = desk.as(desk.supervisor);
    const TicketId id = desk.openAt({TicketState::InCharge, Level::First});
    const auto to = [&](std::optional<OperatorId> person, std::optional<TeamId> team) {
        return kindOf(desk::assignTicket(supervisor, {{}, id, person, team}));
    };
    CHECK(to(desk.outsider.id, {}) == ErrorKind::Inactive);
    CHECK(to(OperatorId(9999), {}) == ErrorKind::NotFound);
    CHECK(to({}, desk.second) == ErrorKind::InvalidValue);
    CHECK(to({}, desk.foreignFirst) == ErrorKind::InvalidValue);
    CHECK(to({}, TeamId(9999)) == ErrorKind::NotFound);
    const auto up = [&](TeamId team) { return kindOf(desk::escalateTicket(supervisor, {{}, id, {team, u"x"_s, u"x"_s}})); };
    CHECK(up(desk.first) == ErrorKind::InvalidValue);
    CHECK(up(desk.foreignSecond) == ErrorKind::InvalidValue);
    Team resting = storage::loadTeam(*desk.session, desk.secondToo).value();
    resting.active = false;
    ++resting.version;
    REQUIRE(storage::updateTeam(*desk.session, resting));
    CHECK(up(desk.secondToo) == ErrorKind::Inactive);
    CHECK(up(desk.supplier) == std::nullopt);

    // passing to another team clears who had it, unless somebody is named
    const TicketId other = desk.openAt({TicketState::InCharge, Level::First});
    must(desk::assignTicket(supervisor, {{}, other, {}, desk.firstToo}));
    CHECK_FALSE(desk.ticket(other).assignee);
    CHECK(desk.ticket(other).team == desk.firstToo);
    must(desk::assignTicket(supervisor, {{}, other, desk.colleague.id, desk.first}));
    CHECK(desk.ticket(other).assignee == desk.colleague.id);
    CHECK(desk.isSound(other));
}

TEST_CASE("the priority follows the matrix until somebody says otherwise with a reason")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    desk::OpenTicket opening = desk.opening();
    opening.impact = Impact::High;
    opening.urgency = Urgency::Medium;
    const TicketId id = desk.open(opening);
    CHECK(desk.ticket(id).priority == Priority::P2);
    must(desk::amendTicket(agent, {.ticket = id, .urgency = Urgency::High}));
    CHECK(desk.ticket(id).priority == Priority::P1);
    must(desk::changePriority(agent, {{}, id, Priority::P4, u"può attendere"_s}));
    CHECK(desk.ticket(id).priorityOverridden);
    must(desk::amendTicket(agent, {.ticket = id, .impact = Impact::Low}));
    CHECK(desk.ticket(id).priority == Priority::P4);
    CHECK(desk.isSound(id));

    opening = desk.opening();
    opening.priority = Priority::P1;
    CHECK(kindOf(desk::openTicket(agent, opening)) == ErrorKind::EmptyField);
    opening.priorityReason = u"elezioni"_s;
    CHECK(desk.ticket(desk.open(opening)).priorityOverridden);
    opening.request = {};
    opening.priority = Priority::P3; // what the matrix says anyway
    opening.priorityReason.clear();
    CHECK_FALSE(desk.ticket(desk.open(opening)).priorityOverridden);
}

TEST_CASE("what the level rules go by is set and taken away afterwards, and what they then propose is kept with it")
{
    TestDesk desk(EACH_ENGINE());
    storage::saveLevelRules(*desk.session, desk.contract,
                            {{.contract = desk.contract,
                              .type = desk.type,
                              .complexityFrom = Complexity::Medium,
                              .severityFrom = Severity::S2,
                              .level = Level::Second,
                              .team = desk.secondToo}});
    desk::Desk agent = desk.as(desk.agent);
    const TicketId id = desk.open();
    must(desk::amendTicket(agent, {.ticket = id, .type = desk.type, .complexity = Complexity::High}));
    CHECK_FALSE(desk.history(id).back().change.proposedLevel);
    must(desk::amendTicket(agent, {.ticket = id, .severity = Severity::S1}));
    const Ticket set = desk.ticket(id);
    CHECK(set.type == desk.type);
    CHECK(set.complexity == Complexity::High);
    CHECK(set.severity == Severity::S1);
    CHECK(desk.history(id).back().change.proposedLevel == Level::Second);
    CHECK(desk.history(id).back().change.proposedTeam == desk.secondToo);
    CHECK(desk.isSound(id)); // its row is what its history makes

    CHECK(desk::amendTicket(agent, {.request = {.version = 2}, .ticket = id, .severity = Severity::S4}).error()
          == contested(u"ticket"_s, {u"severity"_s}));
    CHECK(kindOf(desk::amendTicket(agent, {.ticket = id, .type = TicketTypeId(99999)})) == ErrorKind::NotFound);
    CHECK(desk.ticket(id) == set);
    must(desk::escalateTicket(agent, {{}, id, {{}, u"x"_s, u"x"_s}}));
    CHECK(desk.ticket(id).team == desk.secondToo);

    must(desk::amendTicket(agent,
                           {.ticket = id,
                            .type = std::optional<TicketTypeId>(),
                            .complexity = std::optional<Complexity>(),
                            .severity = std::optional<Severity>()}));
    CHECK_FALSE(desk.ticket(id).type);
    CHECK_FALSE(desk.ticket(id).complexity);
    CHECK_FALSE(desk.ticket(id).severity);
    CHECK(desk.isSound(id));
}

TEST_CASE("chasers are counted where they come in")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent);
    const TicketId id = desk.open();
    must(desk::chaseTicket(agent, {.ticket = id, .by = desk.caller}));
    must(desk::chaseTicket(agent, {.ticket = id, .direction = ChaserDirection::Outbound, .party = u"fornitore"_s}));
    CHECK(desk.ticket(id).chasers == 1);
    CHECK(kindOf(desk::chaseTicket(agent, {.ticket = id, .by = desk.foreignContact})) == ErrorKind::NotFound);
}

TEST_CASE("two who amend a ticket from the same version both have what they changed, and are asked only about the same field")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    const TicketId id = desk.open();
    const int seen = desk.ticket(id).version;
    must(desk::amendTicket(colleague,
                           {.request = {.version = seen},
                            .ticket = id,
                            .subject = u"Rete lenta"_s,
                            .category = desk.category,
                            .urgency = Urgency::High}));
    must(desk::noteTicket(colleague, {.ticket = id, .text = u"Sentito il gestore"_s}));
    must(
        desk::amendTicket(agent, {.request = {.version = seen}, .ticket = id, .severity = Severity::S1, .impact = Impact::High}));
    const Ticket merged = desk.ticket(id);
    CHECK(merged.subject == u"Rete lenta"_s);
    CHECK(merged.category == desk.category);
    CHECK(merged.severity == Severity::S1);
    // the priority is that of both: one's impact and the other's urgency
    CHECK(merged.priority == PriorityMatrix::standard().at(Impact::High, Urgency::High));
    CHECK(desk.isSound(id));

    const qint64 operations = desk.count(u"operation"_s), events = desk.count(u"event"_s);
    const auto both = desk::amendTicket(agent,
                                        {.request = {.version = seen},
                                         .ticket = id,
                                         .subject = u"Rete ferma"_s,
                                         .kind = TicketKind::Request,
                                         .category = std::optional<CategoryId>()});
    REQUIRE_FALSE(both);
    CHECK(both.error() == contested(u"ticket"_s, {u"subject"_s, u"category"_s}));
    CHECK(contestedFields(both.error()) == QStringList{u"subject"_s, u"category"_s});
    CHECK(words::sentence(both.error()).contains(u"subject, category"_s));
    CHECK(desk.count(u"operation"_s) == operations);
    CHECK(desk.count(u"event"_s) == events);
    CHECK((desk.ticket(id) == merged));
    // coming to the same is no quarrel, and who saw what the other made of it may make it something else
    must(desk::amendTicket(agent, {.request = {.version = seen}, .ticket = id, .subject = u" Rete lenta "_s}));
    must(desk::amendTicket(agent, {.request = {.version = merged.version}, .ticket = id, .subject = u"Rete ferma"_s}));
    CHECK(desk.ticket(id).subject == u"Rete ferma"_s);
    CHECK(kindOf(desk::amendTicket(agent, {.request = {.version = 99}, .ticket = id, .subject = u"x"_s}))
          == ErrorKind::StaleVersion);
}

TEST_CASE("of two who change a ticket's priority from the same version the second is told of the first, and of nothing else")
{
    TestDesk desk(EACH_ENGINE());
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    const TicketId id = desk.open();
    const int seen = desk.ticket(id).version;
    must(desk::noteTicket(colleague, {.ticket = id, .text = u"Sentito il gestore"_s}));
    must(desk::changePriority(colleague, {{.version = seen}, id, Priority::P1, u"Sportello chiuso"_s}));
    CHECK(desk::changePriority(agent, {{.version = seen}, id, Priority::P4, u"Un solo utente"_s}).error()
          == contested(u"ticket"_s, {u"priority"_s}));
    CHECK(desk.ticket(id).priority == Priority::P1);
    must(desk::changePriority(agent, {{.version = seen}, id, Priority::P1, u"Anche per me"_s}));
    CHECK(desk.isSound(id));
}
