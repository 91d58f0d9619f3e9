// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/executor.h"
#include "core/desk/database_clock.h"
#include "core/desk/sign_in.h"

#include <QtCore/QFuture>

#include <functional>
#include <mutex>

namespace sportello::desk {

/// The asynchronous front: verbs go to the operator executor and answer by QFuture; the thread that asks holds no connection.
/// Reads that follow what others do go to a second executor, so that they never stand before an operator's action; what takes
/// long goes to a third, which is connected while there is some, so that it stands before neither.
/// Watch a future with a QFutureWatcher owned by whoever waits for it.
class DeskClient {
public:
    enum class Lane { Operator, Background, Long };

    /// `clock` must outlive the client.
    DeskClient(db::Location location, db::Login login, const domain::Clock &clock);
    ~DeskClient();

    /// Connects and says who it is. Until it has answered well, every verb answers its error.
    [[nodiscard]] QFuture<domain::Result<SignedIn>> connect();

    /// Runs `verb`, a `Result<T>(Desk &)`, on its lane's thread.
    template <class VerbFunction>
    [[nodiscard]] auto run(VerbFunction verb, Lane lane = Lane::Operator) -> QFuture<std::invoke_result_t<VerbFunction, Desk &>>
    {
        using R = std::invoke_result_t<VerbFunction, Desk &>;
        return executor(lane).submit([this, verb = std::move(verb)](db::Session &session) -> R {
            auto me = identity(session);
            if (!me)
                return tl::unexpected(me.error());
            Desk desk(session, m_clock, std::move(me->me));
            return verb(desk);
        });
    }

    /// Calls back, on a thread of its own, within a tenth of a second (db::hearingBeat()) after anybody has written, by another
    /// console or by this one; also where the database may be gone. From the first work of the background lane on, and never
    /// after the client is gone.
    void hear(std::function<void()> heard);

    [[nodiscard]] const db::Location &location() const noexcept { return m_location; }
    /// The database's, by which everything is dated that is done here: also what a window counts down to.
    [[nodiscard]] const domain::Clock &clock() const noexcept { return m_clock; }

private:
    [[nodiscard]] db::Executor &executor(Lane lane)
    {
        return lane == Lane::Operator ? m_operator : lane == Lane::Background ? m_background : m_long;
    }
    /// Also sees to it that the clock is right.
    [[nodiscard]] domain::Result<SignedIn> identity(db::Session &session);

    void tellHeard();

    db::Location m_location;
    db::Login m_login;
    DatabaseClock m_clock;
    std::mutex m_mutex;
    std::optional<SignedIn> m_me;
    std::function<void()> m_heard;
    db::Executor m_operator;
    db::Executor m_background;
    db::Executor m_long;
};

} // namespace sportello::desk
