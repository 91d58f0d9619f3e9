// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QProcess>

/// The case is one for a server, and says so where none can be had: `ON_A_SERVER();`, as its first line. Needs Catch.
#define ON_A_SERVER()                                                                                                            \
    if (!::sportello::test::pg_server::isAvailable()) {                                                                          \
        WARN("SKIPPED: no PostgreSQL here");                                                                                     \
        return;                                                                                                                  \
    }                                                                                                                            \
    static_cast<void>(0)

namespace sportello::test {

/// The PostgreSQL server of this test run: the one that ctest has started (SPORTELLO_TEST_PG, its socket's directory), else one
/// of this process, started at the first question and gone with the process, however that ends.
namespace pg_server {

/// The directory of its socket; empty where there is no PostgreSQL, which is said once, and under CI=true is a failure.
/// Its superuser is `postgres`, who needs no password; all others do.
[[nodiscard]] const QString &socketDirectory();

[[nodiscard]] inline bool isAvailable()
{
    return !socketDirectory().isEmpty();
}

/// Has pg_server.sh do something, which tells there what it can. Throws where it fails.
void tell(const QStringList &arguments);

/// A server besides, which is gone with this, or with the process, however that ends. `options`: those of its program;
/// `certified`: the name for which it has a certificate, in data/server.crt; none: it has no TLS.
class OwnServer {
public:
    explicit OwnServer(const QString &options = {}, const QString &certified = {});
    ~OwnServer();
    OwnServer(const OwnServer &) = delete;
    OwnServer &operator=(const OwnServer &) = delete;
    /// Of its socket; empty where there is no PostgreSQL.
    [[nodiscard]] const QString &directory() const { return m_directory; }

private:
    QProcess m_process;
    QString m_directory;
};

} // namespace pg_server

} // namespace sportello::test
