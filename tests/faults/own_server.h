// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/fault.h"
#include "tests/support/pg_server.h"

namespace sportello::test::fault {

/// A server that no other test program works on, so that it can be stopped; what it has acknowledged outlives its crash.
struct OwnServer {
    OwnServer()
    {
        qunsetenv("SPORTELLO_TEST_PG");
        qputenv("SPORTELLO_PG", "crashing");
    }
    void halt(const QString &mode) const { pg_server::tell({QStringLiteral("halt"), pg_server::socketDirectory(), mode}); }
    void go() const { pg_server::tell({QStringLiteral("go"), pg_server::socketDirectory()}); }
};

inline const OwnServer ownServer; // before the server is first asked for

/// A session of the superuser beside the desk's database, at the server of this directory.
[[nodiscard]] inline std::unique_ptr<db::Session> superuserAt(const QString &directory)
{
    return must(db::Session::open(must(db::Location::parse(QStringLiteral("postgresql:///postgres?host=") + directory)),
                                  {QStringLiteral("postgres"), {}}));
}

} // namespace sportello::test::fault
