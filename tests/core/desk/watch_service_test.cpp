// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_service.h"

#include "core/storage/watch_queue.h"
#include "tests/core/desk/watched_desk.h"

#include <QtCore/QCoreApplication>

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
