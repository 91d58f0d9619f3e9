// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk_client.h"
#include "core/desk/dues.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>

namespace sportello::ui {

// Computes anew when open tickets are due, wherever a change of targets or of a calendar left that to be done: behind everything
// else, batch by batch, until nothing of it is left. It must outlive the client's threads.
class DueRuns : public QObject {
    Q_OBJECT
public:
    DueRuns(desk::DeskClient &client, QObject *parent);

    // Looks for what is to be done; while it is at work, once more after that.
    void start();
    // Nothing more is begun, and what is under way ends with its batch.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(domain::ContractId contract, int done, int of);
    // Where it is not done, somebody still works by what was so before, or it failed: it goes on by itself.
    void computed(domain::ContractId contract, const desk::DueRun &run);
    // For now; `something` was to be computed.
    void ended(bool something);

private:
    void look();
    void next();
    void end();

    static constexpr int firstWaitMs = 1000;
    static constexpr int longestWaitMs = 60'000;

    desk::DeskClient &m_client;
    std::vector<domain::ContractId> m_waiting;
    QTimer m_later; // what is left is tried again
    int m_waitMs = firstWaitMs;
    bool m_running = false;
    bool m_again = false;
    bool m_left = false;
    bool m_something = false;
    std::atomic<bool> m_stopped = false;
};

} // namespace sportello::ui
