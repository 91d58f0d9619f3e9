// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/other_verbs.h"

#include "core/desk/directory.h"
#include "core/desk/outgoing.h"
#include "core/desk/reading.h"
#include "core/desk/roster.h"
#include "core/desk/sending.h"
#include "core/desk/watch.h"
#include "core/desk/watch_rules.h"
#include "core/domain/local_day.h"
#include "core/exchange/incident_import.h"
#include "core/indicators/figures.h"
#include "core/indicators/verify.h"
#include "core/storage/staff.h"

#include <QtCore/QTemporaryFile>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using Kind = std::optional<ErrorKind>;

namespace {

Kind amendCallOf(TestDesk &d, desk::Desk &by, OperatorId owner)
{
    desk::Desk supervisor = d.as(d.supervisor);
    desk::LogCall command{.request = {}, .call = d.call(), .ticket = {}};
    command.call.answeredBy = owner;
    const CallId call = must(desk::logCall(supervisor, command)).call.value();
    return kindOf(desk::amendCall(by, {.call = call, .contact = d.caller}));
}

/// A chaser that waits to leave.
OutgoingId writtenChaser(TestDesk &d)
{
    desk::Desk supervisor = d.as(d.supervisor);
    must(desk::chaseTicket(supervisor,
                           {.ticket = d.openAt({TicketState::InCharge, Level::First}),
                            .direction = ChaserDirection::Outbound,
                            .party = u"Fornitore"_s,
                            .written = desk::ChaseTicket::Written{u"assistenza@fornitore.it"_s}}));
    return must(desk::listOutgoing(supervisor, {d.contract}, OutgoingState::Waiting, {}, 1)).rows.front().id;
}

/// Such a chaser and then these steps, the last one by whom it is about.
Kind settle(TestDesk &d, desk::Desk &by, const std::vector<desk::Settlement> &steps)
{
    desk::Desk supervisor = d.as(d.supervisor);
    const OutgoingId id = writtenChaser(d);
    for (std::size_t i = 0; i + 1 < steps.size(); ++i)
        must(desk::settleOutgoing(supervisor, {{}, id, steps[i]}));
    return kindOf(desk::settleOutgoing(by, {{}, id, steps.back()}));
}

Kind importOne(TestDesk &d, desk::Desk &by)
{
    static const exchange::Mapping mapping = must(exchange::Mapping::parse(
        R"({"source": "old desk", "columns": {"case": "id", "state": "state", "time": "at"}, "values": {"state": {"new": "registered"}}})"));
    QTemporaryFile log;
    if (!log.open() || log.write("id,state,at\nA,new,2020-01-01T10:00\n") < 0 || !log.flush())
        throw std::runtime_error("a log can't be written");
    return kindOf(exchange::importIncidents(by, log.fileName(), mapping, {.contract = d.contract}, {}));
}

} // namespace

const std::vector<OtherVerb> &otherVerbs()
{
    using T = TestDesk;
    using D = desk::Desk;
    using I = TicketId;
    static const auto on = [](T &d) { return desk::Request{.key = QUuid::createUuid(), .at = d.clock.now()}; };
    static const auto name = [] { return TestDatabase::uniqueName(u"n"_s); };
    static const std::vector<OtherVerb> verbs{
        {"log a call", Verb::CallLog, [](T &d, D &by, I) { return kindOf(desk::logCall(by, {.call = d.call()})); }},
        {"amend a call of one's own",
         Verb::CallAmend,
         [](T &d, D &by, I) { return amendCallOf(d, by, by.me().id); },
         {.own = true}},
        {"amend another's call", Verb::CallAmend, [](T &d, D &by, I) { return amendCallOf(d, by, d.colleague.id); }},
        {"list calls", Verb::CallList,
         [](T &d, D &by, I) { return kindOf(desk::listCalls(by, {.contracts = {d.contract}}, {}, 10)); }},
        {"open a ticket", Verb::TicketOpen, [](T &d, D &by, I) { return kindOf(desk::openTicket(by, d.opening())); }},
        {"show a ticket", Verb::TicketRead, [](T &, D &by, I others) { return kindOf(desk::readTicket(by, others)); }},
        {"list tickets", Verb::TicketRead,
         [](T &d, D &by, I) { return kindOf(desk::listTickets(by, {.contracts = {d.contract}}, {}, {}, 10)); }},
        {"count tickets", Verb::TicketRead,
         [](T &d, D &by, I) { return kindOf(desk::countTickets(by, {.contracts = {d.contract}}, 10)); }},
        {"undo what one did oneself",
         Verb::Undo,
         [](T &, D &by, I others) -> Kind {
             const auto note = desk::noteTicket(by, {{}, others, false, u"x"_s});
             return note ? kindOf(desk::undoTicket(by, {{}, others, note->operation})) : kindOf(note);
         },
         {.own = true}},
        {"undo what another did", Verb::Undo,
         [](T &d, D &by, I others) {
             D supervisor = d.as(d.supervisor);
             must(desk::noteTicket(supervisor, {{}, others, false, u"x"_s}));
             return kindOf(desk::undoTicket(by, {{}, others, {}}));
         }},
        {"show a contact", Verb::ContactRead, [](T &d, D &by, I) { return kindOf(desk::readContact(by, d.caller)); }},
        {"list organisations", Verb::ContactRead, [](T &d, D &by, I) { return kindOf(desk::listOrganisations(by, d.contract)); }},
        {"add a contact", Verb::ContactWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addContact(by, {on(d), {.contract = d.contract, .name = u"Nuova"_s}}));
         }},
        {"amend a contact", Verb::ContactWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::amendContact(by,
                                              {on(d),
                                               {.id = d.addContact(d.contract, u"Vecchio"_s, u"112"_s),
                                                .version = 1,
                                                .contract = d.contract,
                                                .name = u"Nuovo"_s}}));
         }},
        {"add an organisation", Verb::ContactWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addOrganisation(by, {on(d), {.contract = d.contract, .name = name()}}));
         }},
        {"add a category", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addCategory(by, {on(d), {.contract = d.contract, .parent = {}, .name = name()}}));
         }},
        {"add a service", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addService(by, {on(d), {.contract = d.contract, .parent = {}, .name = name()}}));
         }},
        {"add a type", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addTicketType(by, {on(d), {.contract = d.contract, .name = name()}}));
         }},
        {"set level rules", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setLevelRules(by, {on(d), d.contract, {}}));
         }},
        {"set entitlements", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setEntitlements(by, {on(d), d.contract, {}}));
         }},
        {"set a step", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             WatchStep step;
             step.contract = d.contract;
             step.receiver = StepReceiver::Team;
             return kindOf(desk::addWatchStep(by, {on(d), step}));
         }},
        {"change a step", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             desk::Desk supervisor = d.as(d.supervisor);
             WatchStep step;
             step.contract = d.contract;
             step.receiver = StepReceiver::Team;
             step.id = WatchStepId(must(desk::addWatchStep(supervisor, {{}, step})).id);
             step.percent = 50;
             return kindOf(desk::changeWatchStep(by, {on(d), step}));
         }},
        {"set a template", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setTemplate(
                 by, {on(d), {.contract = d.contract, .language = u"it"_s, .subject = u"x"_s, .body = u"x"_s}}));
         }},
        {"reset a template", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             desk::Desk supervisor = d.as(d.supervisor);
             must(desk::setTemplate(supervisor,
                                    {{}, {.contract = d.contract, .language = u"it"_s, .subject = u"x"_s, .body = u"x"_s}}));
             return kindOf(desk::resetTemplate(by, {on(d), d.contract, MessageKind::Notice, u"it"_s}));
         }},
        {"read the steps", Verb::CatalogueRead, [](T &d, D &by, I) { return kindOf(desk::readWatchRules(by, d.contract)); }},
        {"send what goes out", Verb::Send,
         [](T &, D &by, I) { return kindOf(desk::sendOnce(by, desk::Watcher{}, desk::MailCommand{})); }},
        {"list what goes out", Verb::OutgoingRead,
         [](T &d, D &by, I) { return kindOf(desk::listOutgoing(by, {d.contract}, {}, {}, 10)); }},
        {"list what waits for somebody", Verb::OutgoingRead,
         [](T &d, D &by, I) { return kindOf(desk::listOutgoingToDo(by, {d.contract}, {}, 10)); }},
        {"read a message that goes out", Verb::OutgoingRead,
         [](T &d, D &by, I) { return kindOf(desk::readOutgoing(by, writtenChaser(d))); }},
        {"say a message by phone", Verb::OutgoingSettle, [](T &d, D &by, I) { return settle(d, by, {desk::Settlement::Said}); }},
        {"withdraw a message", Verb::OutgoingSettle, [](T &d, D &by, I) { return settle(d, by, {desk::Settlement::Withdraw}); }},
        {"have a message sent again", Verb::OutgoingSettle,
         [](T &d, D &by, I) {
             return settle(d, by, {desk::Settlement::Withdraw, desk::Settlement::Retry});
         }},
        {"let the rules run",
         Verb::Watch,
         [](T &, D &by, I) { return kindOf(desk::watchOnce(by, {.holder = u"x"_s, .label = u"x"_s})); },
         {},
         true},
        {"read the roster", Verb::DirectoryRead,
         [](T &d, D &by, I) {
             const LocalDay today = localDay(d.clock.now());
             return kindOf(desk::readRoster(by, d.contract, {today, today}));
         }},
        {"count what happened",
         Verb::FiguresRead,
         [](T &d, D &by, I) {
             const LocalDay today = localDay(d.clock.now());
             return kindOf(indicators::figures(by, {d.contract}, {today - 1, today + 1}));
         },
         {.withTeam = true}},
        {"look at the board",
         Verb::FiguresRead,
         [](T &d, D &by, I) { return kindOf(indicators::readBoard(by, {d.contract})); },
         {.withTeam = true}},
        {"bring in incidents", Verb::Import, [](T &d, D &by, I) { return importOne(d, by); }},
        {"rebuild and compare", Verb::Verify, [](T &, D &by, I) { return kindOf(indicators::verifyDesk(by)); }},
        {"set another's password", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             D administrator = d.as(d.administrator);
             const auto person = must(desk::addOperator(administrator, {on(d), {.login = name(), .canLogIn = false}}));
             const auto kind = kindOf(desk::setPassword(by, {on(d), OperatorId(person.id), u"lunga abbastanza"_s}));
             return kind == ErrorKind::Inactive ? Kind() : kind; // that nobody logs in by it is looked at behind the right
         }},
        {"set an address for notices", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setNoticeAddress(by, {on(d), {}, d.first, u"a@b.it"_s}));
         }},
        {"set the matrix", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setMatrix(by, {on(d), d.contract, PriorityMatrix::standard()}));
         }},
        {"add a contract", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addContract(by, {on(d), {.code = name().left(12), .name = u"x"_s}}));
         }},
        {"add a team", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addTeam(by, {on(d), {.name = name(), .contracts = {d.contract}}}));
         }},
        {"add an operator", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::addOperator(by, {on(d), {.login = name(), .canLogIn = false}}));
         }},
        {"disable an operator", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             const auto version = storage::loadOperator(*d.session, d.technicianToo.id)->version;
             return kindOf(desk::disableOperator(by, {{.version = version}, d.technicianToo.id}));
         }},
    };
    return verbs;
}

} // namespace sportello::test
