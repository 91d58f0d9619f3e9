// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/transaction.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace sportello::db {

/// One worker thread with one session. Work is done in the order in which it was given.
/// Closing it cancels what has not begun (its futures answer Cancelled) and waits for what has.
class Executor {
public:
    /// Makes the session on the worker, at its first work and again after it was lost.
    using Connect = std::function<domain::Result<std::unique_ptr<Session>>()>;

    /// What the worker does, each so often, while nothing waits and there is a session. What it throws is passed over: the next
    /// work tells what is wrong.
    struct Idle {
        std::function<domain::Milliseconds(const Session &)> every;
        std::function<void(Session &)> look;
        std::function<void()> lost =
            {}; ///< called once the session was lost, in whatever work: nobody looks until there is other work
    };

    /// Whether the session stays when there is nothing to do.
    enum class Keep { Session, Nothing };
    explicit Executor(Connect connect, std::optional<Idle> idle = {}, Keep keep = Keep::Session);
    ~Executor();
    Executor(const Executor &) = delete;
    Executor &operator=(const Executor &) = delete;

    /// `work` is `Result<T>(Session &)`. The future always gets exactly one result and never an exception.
    template <class Work>
    [[nodiscard]] auto submit(Work work) -> QFuture<std::invoke_result_t<Work, Session &>>
    {
        using R = std::invoke_result_t<Work, Session &>;
        auto promise = std::make_shared<QPromise<R>>();
        auto future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](domain::Result<Session *> session) mutable {
            const auto answer = [&](R result) {
                promise->addResult(std::move(result));
                promise->finish();
            };
            if (!session) {
                answer(tl::unexpected(session.error()));
                return;
            }
            try {
                answer(work(**session));
            } catch (const Refused &refused) {
                answer(tl::unexpected(refused.error()));
            } catch (const DbError &error) {
                answer(tl::unexpected(error.error()));
            } catch (const std::exception &error) {
                answer(domain::failure(domain::ErrorKind::Internal, {}, QString::fromUtf8(error.what())));
            }
        });
        return future;
    }

private:
    using Job = std::function<void(domain::Result<Session *>)>;
    void post(Job job);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace sportello::db
