// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/executor.h"

#include <QtCore/QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;
using domain::Error;
using domain::ErrorKind;

struct Executor::Private {
    struct Entry {
        quint64 number;
        Job job;
    };

    void loop();
    std::optional<Entry> take();
    void lookAround();
    void dropIfLost();
    void connectFor(quint64 number);

    Connect connect;
    std::optional<Idle> idle;
    Keep keep = Keep::Session;
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Entry> waiting;
    quint64 posted = 0;
    bool closing = false;
    std::unique_ptr<QThread> thread;

    // the worker's own
    std::unique_ptr<Session> session;
    Error whyNot;
    quint64 refusedUpTo = 0; ///< the last job that was waiting when connecting failed: it shares that answer
};

std::optional<Executor::Private::Entry> Executor::Private::take()
{
    std::unique_lock lock(mutex);
    if (keep == Keep::Nothing && waiting.empty()) {
        lock.unlock();
        session.reset();
        lock.lock();
    }
    const auto isWanted = [this] { return closing || !waiting.empty(); };
    while (idle && session && !wake.wait_for(lock, idle->every(*session), isWanted)) {
        lock.unlock();
        lookAround();
        lock.lock();
    }
    wake.wait(lock, isWanted);
    if (closing)
        return std::nullopt;
    Entry entry = std::move(waiting.front());
    waiting.pop_front();
    return entry;
}

void Executor::Private::lookAround()
{
    (void)guarded([this] { idle->look(*session); });
    dropIfLost();
}

void Executor::Private::dropIfLost()
{
    if (!session || !session->isLost())
        return;
    session.reset();
    if (idle && idle->lost)
        idle->lost();
}

/// Those who wait together are refused together: each trying for itself, ten clicks would wait ten times for a dead server.
void Executor::Private::connectFor(quint64 number)
{
    if (session || number <= refusedUpTo)
        return;
    auto made = guarded([this] { return orRefuse(connect()); });
    if (made && *made) {
        session = std::move(*made);
        return;
    }
    whyNot = made ? Error{ErrorKind::Internal, {}, u"no session was made"_s} : made.error();
    const std::scoped_lock lock(mutex);
    refusedUpTo = posted;
}

void Executor::Private::loop()
{
    while (const auto entry = take()) {
        connectFor(entry->number);
        if (session)
            entry->job(session.get());
        else
            entry->job(tl::unexpected(whyNot));
        dropIfLost();
    }
    session.reset(); // on the thread that made it
}

Executor::Executor(Connect connect, std::optional<Idle> idle, Keep keep) : d(std::make_unique<Private>())
{
    d->keep = keep;
    d->connect = std::move(connect);
    d->idle = std::move(idle);
    d->thread.reset(QThread::create([p = d.get()] { p->loop(); }));
    d->thread->setObjectName(u"database"_s);
    d->thread->start();
}

Executor::~Executor()
{
    std::deque<Private::Entry> cancelled;
    {
        const std::scoped_lock lock(d->mutex);
        d->closing = true;
        cancelled.swap(d->waiting);
    }
    d->wake.notify_one();
    for (const Private::Entry &entry : cancelled)
        entry.job(domain::failure(ErrorKind::Cancelled));
    d->thread->wait();
}

void Executor::post(Job job)
{
    {
        const std::scoped_lock lock(d->mutex);
        d->waiting.push_back({++d->posted, std::move(job)});
    }
    d->wake.notify_one();
}

} // namespace sportello::db
