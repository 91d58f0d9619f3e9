// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"

#include "core/db/scram.h"
#include "core/domain/phone_number.h"
#include "core/domain/text.h"
#include "core/platform/password_hash.h"
#include "core/storage/catalogue.h"
#include "core/storage/people.h"
#include "core/storage/schema.h"
#include "core/storage/staff.h"
#include "core/storage/tickets.h"

#include <algorithm>

namespace sportello::test {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using namespace std::chrono_literals;

namespace {

constexpr Instant monday = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 9h; // 10:00 in Rome

} // namespace

TestDesk::TestDesk(db::Engine engine) : database(engine), session(database.open()), clock(monday)
{
    if (session->isSqlite())
        session->execute(u"PRAGMA synchronous = OFF"_s); // no test outlives a power cut
    must(db::migrate(*session, storage::migrations()));
    must(db::writeUnit(*session, [&] {
        const auto addContract = [&](const QString &code, const QString &name) {
            return storage::insertContract(*session, {.code = code, .name = name, .customer = name});
        };
        contract = addContract(u"NAP"_s, u"Comune di Napoli"_s);
        foreign = addContract(u"BAR"_s, u"Comune di Bari"_s);
        const auto addTeam = [&](const QString &name, TeamLevel level, ContractId of) {
            return storage::insertTeam(*session, {.name = name, .level = level, .contracts = {of}});
        };
        first = addTeam(u"Primo livello"_s, TeamLevel::First, contract);
        firstToo = addTeam(u"Primo livello, sera"_s, TeamLevel::First, contract);
        second = addTeam(u"Applicativi"_s, TeamLevel::Second, contract);
        secondToo = addTeam(u"Reti"_s, TeamLevel::Second, contract);
        supplier = addTeam(u"Fornitori"_s, TeamLevel::Supplier, contract);
        foreignFirst = addTeam(u"Primo livello Bari"_s, TeamLevel::First, foreign);
        foreignSecond = addTeam(u"Secondo livello Bari"_s, TeamLevel::Second, foreign);

        agent = addOperator(u"agente"_s, {{contract, Role::Agent}}, {first});
        colleague = addOperator(u"collega"_s, {{contract, Role::Agent}}, {first});
        technician = addOperator(u"tecnico"_s, {{contract, Role::Technician}}, {second});
        technicianToo = addOperator(u"tecnica"_s, {{contract, Role::Technician}}, {secondToo});
        supervisor = addOperator(u"supervisore"_s, {{contract, Role::Supervisor}});
        auditor = addOperator(u"revisore"_s, {{contract, Role::Auditor}});
        outsider = addOperator(u"esterna"_s, {{foreign, Role::Supervisor}}, {foreignFirst});
        administrator = addOperator(u"amministratore"_s, {}, {}, true);

        organisation = storage::insertOrganisation(*session, {.contract = contract, .name = u"Ufficio Anagrafe"_s});
        category = storage::insertCategory(*session, {.contract = contract, .parent = {}, .name = u"Postazione"_s});
        service = storage::insertService(*session, {.contract = contract, .parent = {}, .name = u"ANPR"_s});
        type = storage::insertTicketType(*session, {.contract = contract, .name = u"Malfunzionamento"_s});
        caller = addContact(contract, u"Maria Esposito"_s, u"081 123 4567"_s);
        contact = addContact(contract, u"Nicolò Città"_s, u"081 765 4321"_s);
        foreignContact = addContact(foreign, u"Vito Lorusso"_s, u"080 123 4567"_s);
    }));
}

Operator TestDesk::addOperator(const QString &login, std::vector<Post> posts, std::vector<TeamId> teams, bool administrator)
{
    // A login is the whole server's on PostgreSQL: its database's name keeps it apart from other tests' ones.
    Operator person{.version = 1,
                    .login = login,
                    .name = login,
                    .administrator = administrator,
                    .posts = std::move(posts),
                    .teams = std::move(teams)};
    if (!session->isSqlite())
        person.login += u'_' + database.location().database.right(12);
    person.id = storage::insertOperator(*session, person);
    return person;
}

db::Login TestDesk::loginOf(const Operator &person)
{
    return {person.login, password()};
}

std::unique_ptr<db::Session> TestDesk::ownLogin(const Operator &person, Serving serving)
{
    storage::saveServerLogin(*session, person.login, must(db::scramVerifier(*session, person.login, password())), true);
    if (serving == Serving::Yes)
        storage::saveServing(*session, person.login, true);
    return must(db::Session::open(database.location(), loginOf(person)));
}

void TestDesk::letIn(const Operator &person, Serving serving)
{
    static const QByteArray hash = platform::hashPassword(password()); // once for the program: it is slow on purpose
    if (session->isSqlite())
        must(db::writeUnit(*session, [&] { storage::saveCredential(*session, person.id, hash); }));
    else
        (void)ownLogin(person, serving);
}

ContactId TestDesk::addContact(ContractId of, const QString &name, const QString &number, PartyKind kind)
{
    Contact person{.contract = of, .organisation = {}, .kind = kind, .name = name, .phones = {readPhoneNumber(number)}};
    person.addresses = {folded(name).replace(u' ', u'.') + u"@comune.it"_s};
    if (of == contract)
        person.organisation = organisation;
    return storage::insertContact(*session, person);
}

desk::OpenTicket TestDesk::opening(const QString &subject) const
{
    desk::OpenTicket command;
    command.contract = contract;
    command.caller = caller;
    command.subject = subject;
    return command;
}

TicketId TestDesk::open(const desk::OpenTicket &command)
{
    desk::Desk desk = as(agent);
    return must(desk::openTicket(desk, command)).ticket();
}

TicketId TestDesk::openAt(Place place)
{
    desk::OpenTicket command = opening();
    const bool atFirst = place.level == Level::First;
    if (!atFirst)
        command.escalation = escalation();
    command.take = atFirst && place.state != TicketState::Registered;
    const TicketId id = open(command);
    desk::Desk desk = as(atFirst ? agent : technician);
    if (!atFirst && place.state != TicketState::Escalated)
        must(desk::takeTicket(desk, {{}, id}));
    const auto resolve = [&] { must(desk::resolveTicket(desk, {{}, id, resolution()})); };
    switch (place.state) {
    case TicketState::OnHold:
        must(desk::holdTicket(desk, hold(id)));
        break;
    case TicketState::Resolved:
        resolve();
        break;
    case TicketState::Closed:
        resolve();
        must(desk::verifyTicket(desk, {{}, id}));
        must(desk::closeTicket(desk, {{}, id}));
        break;
    case TicketState::Cancelled:
        must(desk::cancelTicket(desk, {{}, id, u"doppio"_s}));
        break;
    default:
        break;
    }
    if (ticket(id).place != place)
        throw std::logic_error("no usual way leads to this place");
    return id;
}

desk::HoldTicket TestDesk::hold(TicketId id, HoldReason reason) const
{
    return {.request = {},
            .ticket = id,
            .reason = reason,
            .party = u"Maria Esposito"_s,
            .reference = u"RIF-7"_s,
            .wakeUp = clock.now() + 24h};
}

Call TestDesk::call() const
{
    Call call;
    call.contract = contract;
    call.number.typed = u"081/123 45 67"_s;
    call.contact = caller;
    call.startedAt = clock.now() - 190s;
    call.answeredAt = clock.now() - 180s;
    call.endedAt = clock.now();
    return call;
}

Ticket TestDesk::ticket(TicketId id)
{
    return storage::loadTicket(*session, id).value();
}

std::vector<TicketEvent> TestDesk::history(TicketId id)
{
    return storage::loadTicketHistory(*session, id);
}

bool TestDesk::isSound(TicketId id)
{
    const Ticket row = ticket(id);
    const std::vector<TicketEvent> events = history(id);
    QStringList texts;
    for (const TicketEvent &event : events)
        texts += event.texts.values();
    storage::TicketFilter filter;
    filter.contracts = {row.contract};
    filter.text = texts.join(u' ') + u' ';
    const auto found = storage::listTickets(*session, filter, storage::TicketOrder::Number, {}, 1000);
    return project(id, row.contract, events) == row && storage::firstBrokenLink(*session, storage::subject(id)) == 0
        && std::ranges::find(found.rows, id, &storage::TicketSummary::id) != found.rows.end();
}

qint64 TestDesk::count(const QString &table)
{
    return session->value<qint64>(u"SELECT count(*) FROM "_s + table).value();
}

} // namespace sportello::test
