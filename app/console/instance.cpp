// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/instance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStandardPaths>
#include <QtNetwork/QLocalServer>
#include <QtNetwork/QLocalSocket>

namespace sportello::console {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int answerMs = 500;

} // namespace

Instance::Instance(const db::Location &database, QObject *parent) : QObject(parent), m_server(new QLocalServer(this))
{
    const QByteArray hash = QCryptographicHash::hash(database.identity().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    m_name = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/sportello-"_s + QString::fromLatin1(hash);
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *visitor = m_server->nextPendingConnection()) {
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            Q_EMIT raised();
        }
    });
}

bool Instance::raiseOther() const
{
    // Before there is a window nothing is blocked by waiting.
    QLocalSocket socket;
    socket.connectToServer(m_name);
    return socket.waitForConnected(answerMs);
}

void Instance::listen()
{
    if (m_server->listen(m_name))
        return;
    // Nobody answered there: what is left belongs to a console that ended badly.
    QLocalServer::removeServer(m_name);
    (void)m_server->listen(m_name);
}

} // namespace sportello::console
