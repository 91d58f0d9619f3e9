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
        bool isTried = false;   // and what became of it is not known
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
    // How many lie on this machine that a newer program kept.
    [[nodiscard]] int ofNewer() const { return m_ofNewer; }
    // Nothing more can be sent now.
    [[nodiscard]] bool isSettled() const;

    // Done at this desk by who is at work; answers by kept() once the disk has it. `isTried`: it was sent, and no answer came.
    void keep(desk::Unsent unsent, bool isTried = false);
    // What was refused waits again.
    void retry(const QUuid &key);
    // Not while it is being kept or sent.
    bool drop(const QUuid &key);

Q_SIGNALS:
    void changed();
    void kept(const QUuid &key);
    void sent(const desk::Unsent &unsent, const desk::Receipt &receipt);
    // isSettled(), after something was sent or refused.
    void settled();

private:
    void load();
    void deliver();
    void answered(const QString &name, const desk::Receipt &receipt);
    void failed(const QString &name, const domain::Error &error);
    [[nodiscard]] std::vector<Entry>::iterator at(const QUuid &key);
    [[nodiscard]] std::vector<Entry>::iterator named(const QString &name);
    void isKept(const QString &name, bool onDisk);

    Workplace &m_workplace;
    std::vector<Entry> m_entries;
    domain::Instant m_last; // of the entry before, so that no two are of one moment
    int m_ofNewer = 0;
    bool m_sending = false;
    bool m_some = false; // something was sent or refused since it settled
    QTimer m_again;
};

} // namespace sportello::ui
