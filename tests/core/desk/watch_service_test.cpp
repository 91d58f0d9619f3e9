// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_service.h"

#include "core/storage/watch_queue.h"
#include "tests/core/desk/postman.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QPointer>

using namespace Qt::Literals::StringLiterals;
using namespace sportello;
using namespace sportello::domain;
using namespace sportello::test;
using namespace std::chrono_literals;

namespace {

/// Goes through the program's events until a pass has ended, and answers what it did.
desk::WatchReport afterPass(desk::WatchService &service, const std::function<void()> &begin)
{
    std::optional<desk::WatchReport> report;
    const auto connection =
        QObject::connect(&service, &desk::WatchService::passed, &service, [&](const desk::WatchReport &done) { report = done; });
    begin();
    while (!report)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QObject::disconnect(connection);
    return *report;
}

/// A desk with a message that may leave, and a mail program that has it and does not end before it is told to.
struct WaitingMail : Postman {
    explicit WaitingMail(db::Engine engine) : Postman(engine), waiting(chase())
    {
        clock.advance(10s);
        command = failing("cat > /dev/null\ntouch \"$1/began\"\nuntil [ -e \"$1/go\" ]; do sleep 0.02; done\n");
        command.timeout = 600s;
    }
    [[nodiscard]] std::unique_ptr<desk::WatchService> sending()
    {
        auto service = std::make_unique<desk::WatchService>(
            database.location(), database.owner(), administrator, clock,
            desk::WatchService::Options{.every = 5ms, .label = administrator.login, .mail = command});
        service->start();
        while (!QFile::exists(command.arguments.front() + u"/began"_s))
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return service;
    }
    [[nodiscard]] bool isHeld()
    {
        return storage::loadLease(*session, storage::LeaseName::Watcher)
            || storage::loadLease(*session, storage::LeaseName::Sender);
    }
    OutgoingId waiting;
};

} // namespace

TEST_CASE("an open console lets the rules run, another one waits, and takes over when the first is closed")
{
    WatchedDesk t(EACH_ENGINE());
    t.set(t.step(75, StepAction::RaisePriority));
    const TicketId ticket = t.open();
    t.clock.set(WatchedDesk::at(0, 16));
    const db::Login owner = t.database.owner();
    const auto console = [&](const Operator &who) {
        return std::make_unique<desk::WatchService>(t.database.location(), owner, who, t.clock,
                                                    desk::WatchService::Options{.every = 5ms, .label = who.login, .mail = {}});
    };
    auto first = console(t.agent);
    CHECK(afterPass(*first, [&] { first->start(); }).steps == 1);
    auto second = console(t.technician);
    CHECK_FALSE(afterPass(*second, [&] { second->start(); }).holding);
    CHECK(storage::loadLease(*t.session, storage::LeaseName::Watcher)->label == t.agent.login);
    first.reset();
    while (!afterPass(*second, [] {}).holding) {}
    CHECK(storage::loadLease(*t.session, storage::LeaseName::Watcher)->label == t.technician.login);
    second.reset();
    CHECK_FALSE(storage::loadLease(*t.session, storage::LeaseName::Watcher));
    CHECK(t.countOf(ticket, EventKind::PriorityChanged) == 1);
}

TEST_CASE("the rules go on while the mail program takes its time over a message")
{
    WaitingMail t(EACH_ENGINE());
    const auto service = t.sending();
    // A hold that was to end half an hour ago, told while the message is being sent.
    desk::OpenTicket opening = t.opening();
    opening.take = true;
    opening.request.at = W::at(0, 8);
    desk::HoldTicket hold = t.hold(t.open(opening));
    hold.request.at = W::at(0, 9);
    hold.wakeUp = W::at(0, 9, 30);
    must(desk::holdTicket(t.console, hold));
    const QDeadlineTimer limit(20s);
    while (t.ticket(hold.ticket).place.state == TicketState::OnHold && !limit.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(t.ticket(hold.ticket).place.state == TicketState::InCharge);
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::Sending);
    QFile go(t.command.arguments.front() + u"/go"_s);
    REQUIRE(go.open(QIODevice::WriteOnly));
    while (storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::Sending && !limit.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::Sent);
}

TEST_CASE("whoever lets a console's rules go does not wait for the mail program, and what is being sent is sent")
{
    WaitingMail t(EACH_ENGINE());
    t.command.grace = 600s;
    const QPointer<desk::WatchService> leaving = [&] {
        auto service = t.sending();
        const QPointer<desk::WatchService> seen = service.get();
        desk::WatchService::leave(std::move(service), QCoreApplication::instance());
        return seen;
    }();
    REQUIRE(leaving);
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::Sending);
    QFile go(t.command.arguments.front() + u"/go"_s);
    REQUIRE(go.open(QIODevice::WriteOnly));
    while (leaving)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::Sent);
    CHECK_FALSE(t.isHeld());
}

TEST_CASE("a mail program that hangs is ended when its console goes, and its message is not known to have left")
{
    WaitingMail t(EACH_ENGINE());
    t.command.grace = 1ms;
    t.sending().reset();
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->state == OutgoingState::NotKnown);
    CHECK(storage::loadOutgoing(*t.session, t.waiting)->detail == u"interrupted"_s);
    CHECK_FALSE(t.isHeld());
}
