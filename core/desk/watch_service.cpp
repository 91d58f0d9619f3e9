// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/watch_service.h"

#include "core/desk/serving.h"
#include "core/desk/sign_in.h"

#include <QtCore/QElapsedTimer>

namespace sportello::desk {

using namespace domain;

WatchService::WatchService(db::Location location, db::Login login, Operator me, const Clock &clock, Options options,
                           QObject *parent)
    : QObject(parent), m_me(std::move(me)), m_clock(clock), m_options(std::move(options)), m_timer(this), m_running(this),
      m_executor([this, location = std::move(location), login = std::move(login)]() -> Result<std::unique_ptr<db::Session>> {
          // Nobody connects only to leave: what a lost connection held is taken over once its heartbeat is old.
          if (m_leaving)
              return failure(ErrorKind::Cancelled);
          return openDatabase(location, login);
      })
{
    if (m_options.mail)
        m_mailer.emplace(*m_options.mail);
    m_watcher.label = m_options.label;
    m_watcher.interrupted = [this] { return m_leaving.load(); };
    m_timer.setInterval(m_options.every);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WatchService::pass);
    connect(&m_running, &QFutureWatcherBase::finished, this, [this] {
        m_passing = false;
        const Result<Passed> pass = m_running.result();
        if (!pass) {
            Q_EMIT failed(pass.error());
            return;
        }
        Q_EMIT counted(pass->todo);
        Q_EMIT passed(pass->report);
    });
}

WatchService::~WatchService()
{
    if (!m_left)
        giveUp();
    m_left->waitForFinished();
}

void WatchService::giveUp()
{
    m_timer.stop();
    m_running.disconnect(this);
    m_leaving = true; // a pass ends after the ticket it is at
    m_left = m_executor.submit([this](db::Session &session) -> Result<void> {
        Desk desk(session, m_clock, m_me);
        return stopWatching(desk, m_watcher);
    });
}

void WatchService::leave(std::unique_ptr<WatchService> service, QObject *keeper)
{
    WatchService *leaving = service.release();
    leaving->setParent(keeper);
    auto *left = new QFutureWatcher<Result<void>>(leaving);
    connect(left, &QFutureWatcherBase::finished, leaving, &QObject::deleteLater);
    leaving->giveUp();
    left->setFuture(*leaving->m_left);
}

void WatchService::start()
{
    m_timer.start();
    pass();
}

void WatchService::pass()
{
    // Not m_running.isRunning(): what has ended but was not told yet would never be.
    if (m_passing)
        return;
    m_passing = true;
    m_running.setFuture(m_executor.submit([this](db::Session &session) -> Result<Passed> {
        m_clock.keep(session);
        Desk desk(session, m_clock, m_me);
        const bool serves = isServing(desk);
        Passed pass;
        if (serves)
            pass.report = db::orRefuse(watchOnce(desk, m_watcher));
        if (serves && m_mailer) {
            // A slow mail program is no reason for the rules to wait. What goes wrong then the next pass tells.
            Watcher sender = m_watcher;
            QElapsedTimer sinceLast;
            sinceLast.start();
            sender.meanwhile = [&] {
                if (m_leaving || !sinceLast.hasExpired(m_options.every.count()))
                    return;
                if (const auto again = watchOnce(desk, m_watcher))
                    pass.report.add(*again);
                sinceLast.start();
            };
            (void)db::orRefuse(m_mailer->send(desk, sender));
        }
        pass.todo = db::orRefuse(countOutgoingToDo(desk));
        return pass;
    }));
}

} // namespace sportello::desk
