// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/presence.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

namespace sportello::ui {

class Workplace;

// One place that shows a ticket: says so to the others, and knows who else has it before them. Whoever does nothing for long is
// no longer looking; a place that shows no ticket asks for nothing. Whose program ends in the middle is shown for
// desk::presentFor more.
class Presence : public QObject {
    Q_OBJECT
public:
    // `idleAfter`: how long nobody has to be at the keyboard to be no longer looking.
    explicit Presence(Workplace &workplace, QObject *parent = nullptr, domain::Milliseconds idleAfter = usualIdle);
    ~Presence() override;

    // None: away from it.
    void show(std::optional<domain::TicketId> ticket);
    void setTyping(bool typing);
    // Somebody is at the keyboard or the mouse.
    void stir();
    [[nodiscard]] const std::vector<desk::Present> &others() const { return m_others; }

    static constexpr domain::Milliseconds usualIdle = std::chrono::minutes(10);
    // Whoever passes a ticket by, on the way through a list, has not looked at it.
    static constexpr int settledMs = 400;

Q_SIGNALS:
    void changed();

private:
    void beat();
    void goAway();
    void set(std::vector<desk::Present> others);

    Workplace &m_workplace;
    const QString m_console;
    const domain::Milliseconds m_idleAfter;
    QTimer m_beat; ///< the first one once the ticket has settled
    QElapsedTimer m_sinceStir;
    std::optional<domain::TicketId> m_ticket;
    std::optional<domain::TicketId> m_told;
    bool m_typing = false;
    bool m_asking = false;
    std::vector<desk::Present> m_others;
};

} // namespace sportello::ui
