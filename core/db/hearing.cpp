// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/hearing.h"

#include <libpq-fe.h>

#include <memory>
#include <utility>

namespace sportello::db {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Heard {
    qint64 version = 0;
};

} // namespace

void hearOthers(Session &session)
{
    if (session.isSqlite())
        session.companion<Heard>().version = dataVersion(session);
    else
        session.run(u"LISTEN sportello"_s);
}

bool heardOthers(Session &session)
{
    if (session.isSqlite()) {
        const qint64 version = dataVersion(session);
        return std::exchange(session.companion<Heard>().version, version) != version;
    }
    auto *handle = static_cast<PGconn *>(session.nativeHandle());
    bool heard = PQconsumeInput(handle) == 0;
    using Notice = std::unique_ptr<PGnotify, decltype([](PGnotify *notice) { PQfreemem(notice); })>;
    while (const Notice notice{PQnotifies(handle)})
        heard = true;
    return heard;
}

domain::Milliseconds hearingBeat(const Session &session)
{
    return domain::Milliseconds(session.isOnNetwork() ? 2000 : 100);
}

} // namespace sportello::db
