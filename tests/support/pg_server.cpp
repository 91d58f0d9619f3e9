// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pg_server.h"

#include <QtCore/QFileInfo>

#include <iostream>
#include <stdexcept>

namespace sportello::test::pg_server {

using namespace Qt::Literals::StringLiterals;

// The script ends the server when its input ends, and that happens when this process ends.
OwnServer::OwnServer(const QString &options, const QString &certified)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SPORTELLO_PG_OPTIONS"_s, options);
    environment.insert(u"SPORTELLO_PG_TLS"_s, certified);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SPORTELLO_PG_SERVER), {u"run"_s});
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine())
        m_process.waitForReadyRead(60000);
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    m_directory = line.startsWith("READY "_L1) ? line.mid(6) : QString();
}

OwnServer::~OwnServer()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished(20000);
}

namespace {

QString find()
{
    const QString shared = qEnvironmentVariable("SPORTELLO_TEST_PG");
    if (!shared.isEmpty() && QFileInfo::exists(shared + "/.s.PGSQL.5432"_L1))
        return shared;
    static OwnServer server;
    const QString &directory = server.directory();
    if (directory.isEmpty()) {
        if (qEnvironmentVariable("CI") == "true"_L1)
            throw std::runtime_error("no PostgreSQL server could be started");
        std::cerr << "SKIPPED: the tests on PostgreSQL, for there is no server here (Debian: postgresql)" << std::endl;
    }
    return directory;
}

} // namespace

const QString &socketDirectory()
{
    static const QString directory = find();
    return directory;
}

void tell(const QStringList &arguments)
{
    if (QProcess::execute(QStringLiteral(SPORTELLO_PG_SERVER), arguments) != 0)
        throw std::runtime_error("pg_server.sh " + arguments.join(u' ').toStdString() + " failed");
}

} // namespace sportello::test::pg_server
