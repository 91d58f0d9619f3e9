// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/changes.h"
#include "core/desk/desk_client.h"
#include "core/desk/reading.h"

#include <QtCore/QCache>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <memory>

namespace sportello::platform {
class LocalKey;
} // namespace sportello::platform

namespace sportello::ui {

class Drafts;
class DueRuns;
class Outbox;

// An operator at work on one database: who they are, the names that ids stand for, and what changes while they work.
// Everything that pages share and that isn't a widget.
class Workplace : public QObject {
    Q_OBJECT
public:
    // `clock` must outlive it.
    Workplace(db::Location location, db::Login login, const domain::Clock &clock, QObject *parent = nullptr);
    ~Workplace() override;

    // Signs in, reads the directory and begins to follow what changes; answers by entered() or refused().
    void enter();

    [[nodiscard]] desk::DeskClient &client() { return m_client; }
    // The database's.
    [[nodiscard]] const domain::Clock &clock() const { return m_client.clock(); }
    [[nodiscard]] const domain::Operator &me() const { return m_me; }
    // The contracts that I work on and don't fit today, which are not among my posts.
    [[nodiscard]] const std::vector<desk::LeftOut> &leftOut() const { return m_leftOut; }
    // desk::SignedIn::recordedLater, as I came in.
    [[nodiscard]] std::optional<domain::Instant> recordedLater() const { return m_recordedLater; }
    [[nodiscard]] const desk::Directory &directory() const { return m_directory; }
    // The contracts on which I log calls, in the order of the directory.
    [[nodiscard]] std::vector<domain::ContractId> callContracts() const;
    [[nodiscard]] bool isLost() const { return m_reach == Reach::Lost; }
    [[nodiscard]] bool isDenied() const { return m_reach == Reach::Denied; }
    // When what is shown was last known to be up to date.
    [[nodiscard]] domain::Instant upToDateAt() const { return m_upToDateAt; }
    // What tells this desk from every other (storage::deskMark); empty before somebody has entered.
    [[nodiscard]] const QByteArray &deskMark() const { return m_deskMark; }

    // A ticket as it was last read, for while the desk cannot be reached; none where it was not looked at lately.
    struct Held {
        desk::TicketDetail detail;
        domain::Instant readAt;
    };
    void hold(const desk::TicketDetail &detail);
    [[nodiscard]] const Held *held(domain::TicketId ticket) const { return m_held.object(ticket.value()); }

    // After a change of one's own to a calendar or to targets: when open tickets are due is computed anew, behind everything
    // else.
    void recomputeDues();
    [[nodiscard]] DueRuns &dueRuns() { return *m_dueRuns; }

    // What is kept of me on this machine is sealed under it: asked for as I enter, and waited for on threads that may.
    [[nodiscard]] std::shared_ptr<platform::LocalKey> localKey() const { return m_localKey; }
    // What I have begun to type, kept on this machine.
    [[nodiscard]] Drafts &drafts() { return *m_drafts; }
    // What I did and the desk has not got yet.
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }

    // Whether this program may still write to the desk; asked each minute. Answers by outdated() where it may not.
    void checkProgram();

    // Looks for changes at once instead of at the next beat: after a write of one's own.
    void lookNow();

    // Undo: the last step that can be taken back, offered by whoever shows it.
    void offerUndo(domain::TicketId ticket, domain::OperationId operation, const QString &done);
    // Says what was done where there is nothing to take back.
    void announce(const QString &done);
    [[nodiscard]] bool canUndo() const { return m_undo.has_value(); }
    void withdrawUndo();
    void undo();

    // What others write is heard of (DeskClient::hear). So often is looked for it all the same, and for what nobody tells; in a
    // network folder as desk::changesBeat() says.
    static constexpr int beatMs = 1000;
    // However much they write, two looks for it lie so far apart.
    static constexpr int betweenLooksMs = 150;
    static constexpr int mostHeld = 200;

Q_SIGNALS:
    void entered();
    void refused(const domain::Error &error);
    void changed(const desk::Changes &changes);
    void directoryChanged();
    // When many tickets are due was computed anew.
    void duesChanged();
    // The database can't be reached; it can, and refuses what I may no longer do; it answers again.
    void lost(const domain::Error &error);
    void denied(const domain::Error &error);
    void found();
    // The desk was brought up to date, and wants a newer program than this. Once.
    void outdated();
    void undoOffered(const QString &done);
    // Somebody has written on the same ticket meanwhile.
    void undoSuperseded();
    void announced(const QString &done);
    void undone(domain::TicketId ticket);
    void undoRefused(const domain::Error &error);

private:
    enum class Reach : std::uint8_t { There, Denied, Lost };
    struct Undo {
        domain::TicketId ticket;
        domain::OperationId operation;
    };
    void readDirectory();
    void checkUndo(const desk::Changes &changes);
    void look();
    void heard();
    void follow(const desk::Changes &changes);
    void lose(const domain::Error &error);

    domain::Operator m_me;
    std::vector<desk::LeftOut> m_leftOut;
    std::optional<domain::Instant> m_recordedLater;
    desk::Directory m_directory;
    storage::ChangeMark m_mark;
    int m_lookEveryMs = beatMs;
    qint64 m_dues = 0; // the number of what was last computed anew
    QCache<std::int64_t, Held> m_held{mostHeld};
    std::optional<Undo> m_undo;
    QTimer m_beat;
    QElapsedTimer m_sinceLook;
    QElapsedTimer m_sinceDues; ///< that is, since what is due was last looked after
    bool m_looking = false;
    bool m_again = false;
    bool m_heard = false;
    Reach m_reach = Reach::There;
    bool m_outdated = false;
    QByteArray m_deskMark;
    domain::Instant m_upToDateAt;
    std::shared_ptr<platform::LocalKey> m_localKey;
    Drafts *m_drafts;
    DueRuns *m_dueRuns; // goes after the client, whose threads tell it how far they are
    desk::DeskClient m_client;
    Outbox *m_outbox;
};

} // namespace sportello::ui
