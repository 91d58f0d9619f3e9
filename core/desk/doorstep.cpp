// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/doorstep.h"

#include "core/db/network_folder.h"
#include "core/db/server.h"
#include "core/db/transaction.h"
#include "core/desk/sign_in.h"
#include "core/storage/schema.h"

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QStorageInfo>
#include <QtCore/QTemporaryFile>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using What = Finding::What;

namespace {

constexpr qint64 fewConsoles = 5;

/// One finding after the other, each with the time that it took, until one is wrong.
class Look {
public:
    /// `find` answers the finding; what it refuses or throws is why not.
    template <class Find>
    Look &at(What what, Find &&find)
    {
        if (!isWell(m_all))
            return *this;
        QElapsedTimer timer;
        timer.start();
        const Result<Finding> found = db::guarded([&] { return find(); });
        m_all.push_back(found ? *found : Finding{.what = what, .wrong = found.error()});
        m_all.back().took = Milliseconds(timer.elapsed());
        return *this;
    }
    [[nodiscard]] Findings all() const { return m_all; }

private:
    Findings m_all;
};

/// By writing in it: what a folder says of its rights is not what its disk or server lets one do.
Finding folderOf(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        db::refuse(ErrorKind::DatabaseMissing, folder);
    QTemporaryFile trial(folder + "/.sportello-XXXXXX"_L1);
    if (!trial.open())
        db::refuse(ErrorKind::DatabaseReadOnly, folder);
    return {.what = What::Folder, .number = QStorageInfo(folder).bytesAvailable()};
}

Finding networkOf(const QString &path)
{
    return {.what = What::Network, .text = QString::fromLatin1(QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType())};
}

Finding deskIn(db::Session &session)
{
    db::orRefuse(db::checkSchema(session, storage::schemaNumber()));
    return {.what = What::Desk, .number = storage::schemaNumber()};
}

} // namespace

bool Finding::isWarning() const
{
    return !wrong && (what == What::Network || (what == What::Room && number < fewConsoles));
}

bool isWell(const Findings &findings)
{
    return findings.empty() || !findings.back().wrong;
}

Findings lookAtNewFile(const QString &path)
{
    const db::Location where{.engine = db::Engine::Sqlite, .path = path, .host = {}, .port = {}, .database = {}, .options = {}};
    Look look;
    look.at(What::Folder, [&] {
        db::orRefuse(checkUnused(where));
        return folderOf(path);
    });
    if (db::isOnNetwork(path))
        look.at(What::Network, [&] { return networkOf(path); });
    return look.all();
}

Findings lookAtFile(const QString &path)
{
    const db::Location where{.engine = db::Engine::Sqlite, .path = path, .host = {}, .port = {}, .database = {}, .options = {}};
    const bool isShared = db::isOnNetwork(path);
    std::unique_ptr<db::Session> session;
    Look look;
    look.at(What::File, [&] {
        const QFileInfo file(path);
        if (!file.isFile())
            db::refuse(ErrorKind::DatabaseMissing, path);
        if (QFile opened(path); !opened.open(QIODevice::ReadWrite))
            db::refuse(ErrorKind::DatabaseReadOnly, path);
        (void)folderOf(path); // what goes beside it
        return Finding{
            .what = What::File, .number = file.size(), .at = Instant(Milliseconds(file.lastModified().toMSecsSinceEpoch()))};
    });
    if (isShared)
        look.at(What::Network, [&] { return networkOf(path); }).at(What::Locks, [&] {
            session = db::orRefuse(db::Session::open(where));
            return Finding{.what = What::Locks};
        });
    look.at(What::Desk, [&] {
        if (!session)
            session = db::orRefuse(db::Session::open(where));
        return deskIn(*session);
    });
    return look.all();
}

Findings lookAtServer(const db::Location &location, const db::Login &login)
{
    std::unique_ptr<db::Session> session;
    db::ServerFacts facts;
    return Look()
        .at(What::Server,
            [&] {
                session = db::orRefuse(db::Session::open(location, login));
                facts = db::serverFacts(*session);
                return Finding{.what = What::Server, .text = facts.version};
            })
        .at(What::Secure, [&] { return Finding{.what = What::Secure, .text = facts.tls}; })
        .at(What::Desk,
            [&] {
                (void)db::orRefuse(openDatabase(location, login)); // and whether it knows them
                return Finding{.what = What::Desk, .number = storage::schemaNumber()};
            })
        .at(What::Room, [&] { return Finding{.what = What::Room, .number = facts.consoles}; })
        .all();
}

} // namespace sportello::desk
