// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/due_runs.h"

#include "ui/models/watch.h"

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace domain;
using Lane = desk::DeskClient::Lane;

DueRuns::DueRuns(desk::DeskClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &DueRuns::start);
}

void DueRuns::start()
{
    if (m_stopped)
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_left = false;
    m_something = false;
    look();
}

void DueRuns::stop()
{
    m_stopped = true;
    m_later.stop();
}

void DueRuns::look()
{
    m_again = false;
    watch(
        this, m_client.run([](desk::Desk &desk) { return desk::contractsWithOldDues(desk); }, Lane::Background),
        [this](const std::vector<ContractId> &contracts) {
            m_waiting = contracts;
            next();
        },
        [this](const Error &) { end(); }); // the mark stays; a lost database is said by whoever follows what changes
}

void DueRuns::next()
{
    if (m_waiting.empty() || m_stopped)
        return m_again && !m_stopped ? look() : end();
    const ContractId contract = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
    m_something = true;
    const auto tell = [this, contract](const desk::DueRun &run) {
        m_left = m_left || !run.done;
        Q_EMIT computed(contract, run);
        next();
    };
    // On the client's thread, which tells this one how far it has come.
    const auto progress = [this, contract](int done, int of) {
        QMetaObject::invokeMethod(
            this, [this, contract, done, of] { Q_EMIT progressed(contract, done, of); }, Qt::QueuedConnection);
        return !m_stopped;
    };
    watch(
        this,
        m_client.run([contract, progress](desk::Desk &desk) { return desk::recomputeDue(desk, contract, progress); }, Lane::Long),
        tell, [tell](const Error &) { tell(desk::DueRun{.done = false}); });
}

void DueRuns::end()
{
    m_running = false;
    if (m_left && !m_stopped)
        m_later.start(m_waitMs);
    m_waitMs = m_left ? std::min(m_waitMs * 2, longestWaitMs) : firstWaitMs;
    Q_EMIT ended(m_something);
}

} // namespace sportello::ui
