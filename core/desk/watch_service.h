// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/executor.h"
#include "core/desk/database_clock.h"
#include "core/desk/outgoing.h"
#include "core/desk/sending.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <atomic>
#include <memory>

namespace sportello::desk {

/// Lets the rules run while a program is open: one pass now and then, on a thread and a connection of its own. Where another
/// program of the database watches, it only asks whether that one still lives; where its login does not serve the desk, it only
/// counts what waits for somebody. Gives up what it holds when it goes, and waits
/// for the pass under way where nobody let it leave before.
class WatchService : public QObject {
    Q_OBJECT
public:
    struct Options {
        domain::Milliseconds every{15'000};
        QString label;                   ///< for people: what it is and where
        std::optional<MailCommand> mail; ///< none: it sends nothing
    };
    /// `clock` must outlive it.
    WatchService(db::Location location, db::Login login, domain::Operator me, const domain::Clock &clock, Options options,
                 QObject *parent = nullptr);
    ~WatchService() override;

    void start();
    /// It makes no more passes, ends the one under way as soon as can be, gives up what it holds and is then deleted; until then
    /// it is `keeper`'s. Waits for nothing.
    static void leave(std::unique_ptr<WatchService> service, QObject *keeper);

Q_SIGNALS:
    /// A pass has ended; not holding: another program watches.
    void passed(const sportello::desk::WatchReport &report);
    /// With it: what somebody has to see to, whichever program sends.
    void counted(const sportello::desk::OutgoingToDo &todo);
    /// One could not be made; it is tried again.
    void failed(const sportello::domain::Error &error);

private:
    struct Passed {
        WatchReport report;
        OutgoingToDo todo;
    };
    void pass();
    void giveUp();

    const domain::Operator m_me;
    DatabaseClock m_clock;
    const Options m_options;
    Watcher m_watcher;
    std::optional<Mailer> m_mailer; ///< the executor's thread's
    std::atomic_bool m_leaving{false};
    QTimer m_timer;
    bool m_passing = false;
    QFutureWatcher<domain::Result<Passed>> m_running;
    std::optional<QFuture<domain::Result<void>>> m_left;
    db::Executor m_executor; ///< the last: it waits for what runs, which looks at the others
};

} // namespace sportello::desk
