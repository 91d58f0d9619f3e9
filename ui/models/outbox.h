// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/outbox.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <vector>

namespace sportello::ui {

class Workplace;

// What was done while the desk could not be reached: kept on this machine as drafts are (ui/models/drafts.h), and written one
// after the other, in the order in which it was done, once the desk is there. What the desk refuses stays, with its reason, until
// the operator sends it again, amends it or discards it.
class Outbox : public QObject {
    Q_OBJECT
public:
    enum class State { Keeping, Waiting, Sending, Refused };
    struct Entry {
        QString name; // in the drafts
        desk::Unsent unsent;
        State state = State::Waiting;
        bool outlives = true;   // it is on the disk
        domain::Error why = {}; // of the last try
        [[nodiscard]] QUuid key() const { return unsent.request().key; }
        [[nodiscard]] domain::Instant at() const { return unsent.request().at.value_or(domain::Instant()); }
    };

    explicit Outbox(Workplace &workplace, QObject *parent = nullptr);

    // In the order in which it was done.
    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const Entry *find(const QUuid &key) const;
    // How many of them the desk has refused.
    [[nodiscard]] int refusedCount() const;
    // Some would go with the program.
    [[nodiscard]] bool losesSome() const;

    // Done at this desk by who is at work; answers by kept() once the disk has it.
    void keep(desk::Unsent unsent);
    // What was refused waits again.
    void retry(const QUuid &key);
    void drop(const QUuid &key);

Q_SIGNALS:
    void changed();
    void kept(const QUuid &key);
    void sent(const desk::Unsent &unsent, const desk::Receipt &receipt);
    void refused(const QUuid &key);
    // Nothing more can be sent now.
    void settled();

private:
    void load();
    void deliver();
    void answered(const QUuid &key, const desk::Receipt &receipt);
    void failed(const QUuid &key, const domain::Error &error);
    [[nodiscard]] std::vector<Entry>::iterator at(const QUuid &key);
    void isKept(const QUuid &key, bool onDisk);

    Workplace &m_workplace;
    std::vector<Entry> m_entries;
    domain::Instant m_last; // of the entry before, so that no two are of one moment
    bool m_sending = false;
    bool m_some = false; // something was sent or refused since it settled
    QTimer m_again;
};

} // namespace sportello::ui
