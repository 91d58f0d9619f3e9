// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/location.h"

#include <QtCore/QObject>

class QLocalServer;

namespace sportello::console {

// One console for each user and database: a second start asks the first to come to the front, and leaves.
class Instance : public QObject {
    Q_OBJECT
public:
    explicit Instance(const db::Location &database, QObject *parent = nullptr);

    // True where another console was there and has been raised.
    [[nodiscard]] bool raiseOther() const;
    // From now on this console is the one that is raised.
    void listen();

Q_SIGNALS:
    void raised();

private:
    QString m_name; // a socket in the user's own directory
    QLocalServer *m_server;
};

} // namespace sportello::console
