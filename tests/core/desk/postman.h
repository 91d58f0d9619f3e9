// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/watched_desk.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace sportello::test {

/// A real mail command: a script of a few lines that keeps what it is given.
struct Postman : WatchedDesk {
    explicit Postman(db::Engine engine, bool hasHours = true) : WatchedDesk(engine, hasHours)
    {
        command.program = write(QStringLiteral("mail.sh"),
                                "#!/bin/sh\nn=$(ls \"$1\" | wc -l)\ncat > \"$1/$n.eml\"\nprintf '%s\\n' \"$@\" > \"$1.args\"\n");
        QDir(m_files.path()).mkdir(QStringLiteral("out"));
        command.arguments = {m_files.filePath(QStringLiteral("out")), QStringLiteral("; rm -rf /"), QStringLiteral("$(id)")};
        command.fromAddress = QStringLiteral("help@comune.it");
        command.fromName = QStringLiteral("Sportello");
    }
    QString write(const QString &name, const QByteArray &script)
    {
        QFile file(m_files.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(script);
        file.close();
        REQUIRE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        return file.fileName();
    }
    desk::MailCommand failing(const QByteArray &script)
    {
        desk::MailCommand other = command;
        other.program = write(QStringLiteral("failing.sh"), "#!/bin/sh\n" + script);
        return other;
    }
    desk::SendReport send() { return send(command); }
    desk::SendReport send(const desk::MailCommand &by) { return must(desk::sendOnce(admin, watcher, by)); }
    QList<QByteArray> delivered() const
    {
        QList<QByteArray> all;
        for (const QString &name : QDir(m_files.filePath(QStringLiteral("out"))).entryList(QDir::Files, QDir::Name)) {
            QFile file(m_files.filePath(QStringLiteral("out/") + name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        return all;
    }
    QByteArray arguments() const
    {
        QFile file(m_files.filePath(QStringLiteral("out.args")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    /// A chaser by hand, to be sent.
    domain::OutgoingId chase(const QString &address = QStringLiteral("assistenza@fornitore.it"))
    {
        const domain::TicketId ticket = openAt({domain::TicketState::InCharge, domain::Level::First});
        must(desk::chaseTicket(console,
                               {.ticket = ticket,
                                .direction = domain::ChaserDirection::Outbound,
                                .by = {},
                                .party = QStringLiteral("Fornitore"),
                                .text = {},
                                .written = desk::ChaseTicket::Written{address}}));
        return outgoing().front().id;
    }
    domain::Outgoing message(domain::OutgoingId id) { return storage::loadOutgoing(*session, id).value(); }

    desk::MailCommand command;

private:
    QTemporaryDir m_files;
};

} // namespace sportello::test
