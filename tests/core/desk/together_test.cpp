// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/calendars.h"
#include "core/desk/changes.h"
#include "core/desk/desk_client.h"
#include "core/desk/reading.h"
#include "tests/support/test_desk.h"

#include <barrier>
#include <semaphore>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// Two people, each with a session and a thread of their own, `rounds` times at the same instant.
void together(TestDesk &desk, int rounds, const std::function<void(desk::Desk &, int who, int round)> &work)
{
    std::barrier start(2);
    const auto person = [&](int who) {
        const auto session = desk.secondSession();
        desk::Desk by = desk.as(who == 0 ? desk.agent : desk.colleague, *session);
        for (int round = 0; round < rounds; ++round) {
            start.arrive_and_wait();
            work(by, who, round);
        }
    };
    std::thread other(person, 1);
    person(0);
    other.join();
}

} // namespace

TEST_CASE("of two who take a ticket at once one has it, and the other is told who")
{
    TestDesk desk(EACH_ENGINE());
    constexpr int rounds = 10;
    std::vector<TicketId> tickets;
    for (int i = 0; i < rounds; ++i)
        tickets.push_back(desk.open());
    std::vector<std::array<std::optional<Error>, 2>> errors(rounds);
    together(desk, rounds, [&](desk::Desk &by, int who, int round) {
        if (const auto result = desk::takeTicket(by, {{}, tickets.at(size_t(round))}); !result)
            errors.at(size_t(round)).at(size_t(who)) = result.error();
    });
    for (int round = 0; round < rounds; ++round) {
        const auto &[agents, colleagues] = errors.at(size_t(round));
        REQUIRE(agents.has_value() != colleagues.has_value());
        const Operator &winner = agents ? desk.colleague : desk.agent;
        CHECK((agents ? agents : colleagues)
              == Error{ErrorKind::AlreadyTaken, QString::number(tickets.at(size_t(round)).value()), winner.name});
        CHECK(desk.ticket(tickets.at(size_t(round))).assignee == winner.id);
        CHECK(desk.history(tickets.at(size_t(round))).size() == 2);
    }
}

TEST_CASE("two who write on one ticket at once lose nothing")
{
    TestDesk desk(EACH_ENGINE());
    constexpr int rounds = 25;
    const TicketId id = desk.open();
    std::atomic<int> refused = 0;
    together(desk, rounds, [&](desk::Desk &by, int who, int round) {
        if (!desk::noteTicket(by, {{}, id, false, u"nota %1 di %2"_s.arg(round).arg(who)}))
            ++refused;
    });
    CHECK(refused == 0);
    CHECK(desk.history(id).size() == 1 + 2 * rounds);
    CHECK(desk.isSound(id));
}

TEST_CASE("two who open tickets at once get numbers of their own")
{
    TestDesk desk(EACH_ENGINE());
    std::atomic<int> refused = 0;
    together(desk, 10, [&](desk::Desk &by, int, int) {
        if (!desk::openTicket(by, desk.opening()))
            ++refused;
    });
    CHECK(refused == 0);
    CHECK(desk.count(u"ticket"_s) == 20);
}

TEST_CASE("the same key at the same time is done once")
{
    TestDesk desk(EACH_ENGINE());
    std::vector<desk::OpenTicket> openings(10, desk.opening());
    for (auto &opening : openings)
        opening.request.key = QUuid::createUuid();
    std::atomic<int> repeated = 0, refused = 0;
    // The agent alone: a key is one person's.
    together(desk, 10, [&](desk::Desk &by, int, int round) {
        desk::Desk agent(by.session(), desk.clock, desk.agent);
        const auto receipt = desk::openTicket(agent, openings.at(size_t(round)));
        refused += !receipt;
        repeated += receipt && receipt->repeated;
    });
    CHECK(refused == 0);
    CHECK(repeated == 10);
    CHECK(desk.count(u"ticket"_s) == 10);
}

TEST_CASE("who takes what a colleague has is told, unless they mean it")
{
    TestDesk desk(EACH_ENGINE());
    const TicketId id = desk.openAt({TicketState::InCharge, Level::First});
    desk::Desk agent = desk.as(desk.agent), colleague = desk.as(desk.colleague);
    CHECK(desk::takeTicket(agent, {{}, id}).error()
          == Error{ErrorKind::AlreadyTaken, QString::number(id.value()), desk.agent.name});
    CHECK(kindOf(desk::takeTicket(colleague, {{}, id})) == ErrorKind::AlreadyTaken);
    REQUIRE(desk::takeTicket(colleague, {{}, id, true}));
    CHECK(desk.ticket(id).assignee == desk.colleague.id);
    // of two who mean it, the one who saw an older ticket is told who was quicker
    CHECK(desk::takeTicket(agent, {{.version = 2}, id, true}).error()
          == Error{ErrorKind::AlreadyTaken, QString::number(id.value()), desk.colleague.name});
    CHECK(desk.ticket(id).assignee == desk.colleague.id);
}

TEST_CASE("whoever follows what others do is told as soon as they have written, without asking")
{
    TestDesk desk(EACH_ENGINE());
    desk::DeskClient client(desk.database.location(), desk.database.owner(), desk.clock);
    std::counting_semaphore<> heard(0);
    client.hear([&] { heard.release(); });
    const auto quiet = [&] {
        while (heard.try_acquire_for(300ms)) {}
    };
    const auto connected = client.run([](desk::Desk &) -> Result<int> { return 1; }, desk::DeskClient::Lane::Background);
    (void)connected.result();
    quiet();
    desk::Desk agent = desk.as(desk.agent);
    const auto opened = must(desk::openTicket(agent, desk.opening()));
    CHECK(heard.try_acquire_for(10s));
    quiet();
    must(desk::noteTicket(agent, {.request = {}, .ticket = opened.ticket(), .text = u"Provato"_s}));
    CHECK(heard.try_acquire_for(10s));
    quiet();
    CHECK_FALSE(desk::noteTicket(agent, {.request = {}, .ticket = opened.ticket(), .text = {}})); // nothing was written
    CHECK_FALSE(heard.try_acquire_for(300ms));
}

TEST_CASE("an administrator hears of every contract's catalogue, and of the tickets and calls of none")
{
    TestDesk t(EACH_ENGINE());
    desk::Desk administrator = t.as(t.administrator);
    desk::Desk outsider = t.as(t.outsider);
    const storage::ChangeMark before = must(desk::changeMark(administrator));
    (void)t.open();
    desk::Desk agent = t.as(t.agent);
    must(desk::logCall(agent, {.request = {}, .call = t.call(), .ticket = std::nullopt}));
    const auto work = must(desk::changesAfter(administrator, before));
    CHECK(work.empty());
    CHECK(work.mark != before);
    desk::Desk supervisor = t.as(t.supervisor);
    must(desk::addOpeningKind(supervisor, {{}, {.contract = t.contract, .name = QStringLiteral("H24")}}));
    CHECK(must(desk::changesAfter(administrator, work.mark)).directory);
    CHECK(must(desk::changesAfter(outsider, work.mark)).empty());
}
