// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/other_verbs.h"

#include "core/desk/calendars.h"
#include "core/desk/contract_amending.h"
#include "core/desk/contract_setup.h"
#include "core/desk/contract_terms.h"
#include "core/desk/directory.h"
#include "core/desk/dues.h"
#include "core/desk/outgoing.h"
#include "core/desk/reading.h"
#include "core/desk/roster.h"
#include "core/desk/sending.h"
#include "core/desk/target_trial.h"
#include "core/desk/targets.h"
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

/// A ticket with one more thing done on it at once, opened by itself or with the call that it is about.
Kind openAnd(TestDesk &d, desk::Desk &by, Verb atOnce, bool onCall)
{
    desk::OpenTicket opening = d.opening();
    opening.take = atOnce == Verb::TicketTake;
    if (atOnce == Verb::TicketEscalate)
        opening.escalation = d.escalation();
    if (atOnce == Verb::TicketResolve)
        opening.resolution = d.resolution();
    return onCall ? kindOf(desk::logCall(by, {.call = d.call(), .ticket = opening})) : kindOf(desk::openTicket(by, opening));
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

/// A message that is to be said by phone is counted for those who may decide about it; to the others there is none.
Kind countToSay(TestDesk &d, desk::Desk &by)
{
    desk::Desk supervisor = d.as(d.supervisor);
    must(desk::chaseTicket(supervisor,
                           {.ticket = d.openAt({TicketState::InCharge, Level::First}),
                            .direction = ChaserDirection::Outbound,
                            .party = u"Fornitore"_s,
                            .written = desk::ChaseTicket::Written{}}));
    const auto counted = desk::countOutgoingToDo(by, d.contract);
    if (!counted)
        return kindOf(counted);
    return counted->toSay > 0 ? Kind() : ErrorKind::NotAllowed;
}

/// A step of the contract's table, set by its supervisor.
WatchStep setStep(TestDesk &d)
{
    desk::Desk supervisor = d.as(d.supervisor);
    WatchStep step;
    step.contract = d.contract;
    step.receiver = StepReceiver::Team;
    step.id = WatchStepId(must(desk::addWatchStep(supervisor, {{}, step})).id);
    return step;
}

/// A kind of opening, set by its supervisor.
OpeningKindId setKind(TestDesk &d)
{
    desk::Desk supervisor = d.as(d.supervisor);
    return OpeningKindId(
        must(desk::addOpeningKind(supervisor, {{}, {.contract = d.contract, .name = TestDatabase::uniqueName(u"n"_s)}})).id);
}

/// Days after the desk's.
LocalDay inDays(const TestDesk &d, int days)
{
    return localDay(d.clock.now()) + days;
}

desk::SetRosterDay allOfDay(const TestDesk &d, const desk::Request &request, int days)
{
    return {.request = request, .contract = d.contract, .person = d.agent.id, .day = inDays(d, days), .hours = domain::allDay};
}

/// A target that nobody has set yet.
desk::SetTarget newLimit(const TestDesk &d, const desk::Request &request)
{
    static int minutes = 0;
    desk::SetTarget command{.request = request, .contract = d.contract};
    command.target.limit = std::chrono::minutes(++minutes);
    command.target.wallClock = true; // the contract has no hours
    return command;
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
        {"open a ticket and take it",
         Verb::TicketTake,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketTake, false); },
         {.level = Level::First}},
        {"open a ticket and escalate it",
         Verb::TicketEscalate,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketEscalate, false); },
         {.level = Level::First}},
        {"open a ticket and resolve it",
         Verb::TicketResolve,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketResolve, false); },
         {.level = Level::First}},
        {"log a call whose ticket is taken",
         Verb::TicketTake,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketTake, true); },
         {.level = Level::First}},
        {"log a call whose ticket is escalated",
         Verb::TicketEscalate,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketEscalate, true); },
         {.level = Level::First}},
        {"log a call whose ticket is resolved",
         Verb::TicketResolve,
         [](T &d, D &by, I) { return openAnd(d, by, Verb::TicketResolve, true); },
         {.level = Level::First}},
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
        {"list contacts", Verb::ContactRead,
         [](T &d, D &by, I) { return kindOf(desk::listContacts(by, {d.contract}, {}, {}, 10)); }},
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
             WatchStep step = setStep(d);
             step.percent = 50;
             return kindOf(desk::changeWatchStep(by, {on(d), step}));
         }},
        {"remove a step", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::removeWatchStep(by, {on(d), setStep(d).id}));
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
        {"count what waits for somebody", Verb::OutgoingSettle, [](T &d, D &by, I) { return countToSay(d, by); }},
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
        {"set somebody's week on the roster", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             std::array<DayHours, 7> week;
             week.fill(allDay);
             return kindOf(desk::setRosterWeek(
                 by, {.request = on(d), .contract = d.contract, .person = d.agent.id, .week = week, .first = inDays(d, 1)}));
         }},
        {"set somebody's day on the roster", Verb::CatalogueWrite,
         [](T &d, D &by, I) { return kindOf(desk::setRosterDay(by, allOfDay(d, on(d), 2))); }},
        {"take somebody off the roster", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             D supervisor = d.as(d.supervisor);
             const auto entry = must(desk::setRosterDay(supervisor, allOfDay(d, {}, 3))).id;
             return kindOf(desk::removeRosterEntry(by, {on(d), RosterEntryId(entry)}));
         }},
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
        {"try a target", Verb::FiguresRead,
         [](T &d, D &by, I) {
             desk::TryTarget trial{
                 .contract = d.contract, .target = {}, .from = d.clock.now() - std::chrono::hours(1), .to = d.clock.now()};
             trial.target.limit = std::chrono::hours(1);
             return kindOf(desk::tryTarget(by, trial));
         }},
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
        {"set up a contract", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setUpContract(by, {.request = on(d), .contract = {.code = name().left(12), .name = u"x"_s}}));
         }},
        {"amend a contract", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::amendContract(by, {.request = on(d), .contract = d.contract, .name = name()}));
         }},
        {"set a contract's terms", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setTerms(by, {.request = on(d), .contract = d.contract, .given = {.scope = name()}}));
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
        {"record what an operator is", Verb::DirectoryWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::setStaffing(by, {on(d), d.colleague.id, {.skills = QStringList{u"ANPR"_s}}}));
         }},
        {"open again on a day that was closed", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             D supervisor = d.as(d.supervisor);
             const auto closure = must(desk::closeDays(
                 supervisor, {.contract = d.contract, .first = inDays(d, 30), .last = inDays(d, 30), .why = u"Ferie"_s}));
             return kindOf(desk::cancelClosure(by, {on(d), ClosureId(closure.receipt.id)}));
         }},
        {"amend a kind of opening", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::amendOpeningKind(
                 by, {.request = on(d), .contract = d.contract, .kind = setKind(d), .authorisedBy = u"Il RUP"_s}));
         }},
        {"retire a kind of opening", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             return kindOf(desk::retireOpeningKind(by, {on(d), d.contract, setKind(d)}));
         }},
        {"cancel an opening", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             D supervisor = d.as(d.supervisor);
             const auto opening = must(desk::addOpening(
                 supervisor, {.contract = d.contract, .kind = setKind(d), .first = inDays(d, 30), .last = inDays(d, 30)}));
             return kindOf(desk::cancelOpening(by, {on(d), OpeningId(opening.receipt.id)}));
         }},
        {"set a target", Verb::CatalogueWrite, [](T &d, D &by, I) { return kindOf(desk::setTarget(by, newLimit(d, on(d)))); }},
        {"end a target", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             D supervisor = d.as(d.supervisor);
             const auto target = must(desk::setTarget(supervisor, newLimit(d, {})));
             return kindOf(desk::endTarget(by, {on(d), TargetId(target.id)}));
         }},
        {"say which holds stop a clock", Verb::CatalogueWrite,
         [](T &d, D &by, I) {
             // Two people may, and what changes nothing is refused.
             const HoldReason reason = by.me().administrator ? HoldReason::Supplier : HoldReason::Requester;
             return kindOf(desk::setHoldStops(by, {.request = on(d), .contract = d.contract, .reasons = {reason}}));
         }},
        {"read the targets", Verb::CatalogueRead, [](T &d, D &by, I) { return kindOf(desk::readTargets(by, d.contract)); }},
        {"compute anew what is due", Verb::CatalogueRead,
         [](T &d, D &by, I) { return kindOf(desk::recomputeDue(by, d.contract)); }},
    };
    return verbs;
}

} // namespace sportello::test
