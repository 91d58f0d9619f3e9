// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/keyring.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThread>

#include <future>
#include <memory>

#include <qt6keychain/keychain.h>

namespace sportello::platform {

using namespace Qt::Literals::StringLiterals;
using domain::ErrorKind;

namespace {

/// How soon somebody who leaves is noticed.
constexpr std::chrono::milliseconds lookAgain{50};

QString service()
{
    return u"sportello"_s;
}

/// QtKeychain wants all jobs of a program on one thread, with an event loop of its own. It ends with the application.
class JobThread {
public:
    static QObject *object()
    {
        static JobThread *const only = [] {
            qAddPostRoutine([] { only->end(); });
            return new JobThread;
        }();
        return only->m_object;
    }

private:
    JobThread() : m_object(new QObject)
    {
        m_object->moveToThread(&m_thread);
        m_thread.start();
    }
    void end()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QThread m_thread;
    QObject *m_object;
};

} // namespace

struct Keyring::Reply {
    QKeychain::Error error = QKeychain::NoError;
    QString words = {};
    QByteArray secret = {};

    [[nodiscard]] tl::unexpected<domain::Error> failure() const
    {
        // "Other error" is what all say of a bus or a service that is not there.
        const bool refused =
            error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser || error == QKeychain::CouldNotDeleteEntry;
        return domain::failure(refused ? ErrorKind::KeyringRefused : ErrorKind::NoKeyring, u"keyring"_s, words);
    }
};

template <class Make>
Keyring::Reply Keyring::ask(Make make) const
{
    const auto promise = std::make_shared<std::promise<Reply>>();
    std::future<Reply> reply = promise->get_future();
    QObject *const thread = JobThread::object();
    QMetaObject::invokeMethod(
        thread,
        [promise, make = std::move(make)] {
            QKeychain::Job *const job = make();
            QObject::connect(job, &QKeychain::Job::finished, job, [promise](QKeychain::Job *done) {
                const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
                promise->set_value({done->error(), done->errorString(), read ? read->binaryData() : QByteArray()});
            });
            job->start();
        },
        Qt::QueuedConnection);
    const auto until = std::chrono::steady_clock::now() + m_patience;
    while (reply.wait_for(lookAgain) != std::future_status::ready)
        if (m_left || std::chrono::steady_clock::now() > until)
            return {QKeychain::AccessDenied, u"no answer"_s, {}};
    return reply.get();
}

domain::Result<std::optional<QByteArray>> Keyring::read(const QString &name) const
{
    const Reply reply = ask([name] {
        auto *job = new QKeychain::ReadPasswordJob(service());
        job->setKey(name);
        return job;
    });
    if (reply.error == QKeychain::EntryNotFound)
        return std::nullopt;
    if (reply.error != QKeychain::NoError)
        return reply.failure();
    return reply.secret;
}

domain::Result<void> Keyring::keep(const QString &name, const QByteArray &secret) const
{
    const Reply reply = ask([name, secret] {
        auto *job = new QKeychain::WritePasswordJob(service());
        job->setKey(name);
        job->setBinaryData(secret);
        return job;
    });
    if (reply.error != QKeychain::NoError)
        return reply.failure();
    return {};
}

domain::Result<void> Keyring::forget(const QString &name) const
{
    // A locked keyring says of what it keeps that it is deleted; that it can't be written over is said.
    if (auto emptied = keep(name, "-"); !emptied)
        return emptied;
    const Reply reply = ask([name] {
        auto *job = new QKeychain::DeletePasswordJob(service());
        job->setKey(name);
        return job;
    });
    if (reply.error != QKeychain::NoError && reply.error != QKeychain::EntryNotFound)
        return reply.failure();
    return {};
}

} // namespace sportello::platform
