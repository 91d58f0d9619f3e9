// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/presence.h"

#include "ui/models/watch.h"
#include "ui/models/workplace.h"

#include <QtCore/QUuid>

#include <utility>

namespace sportello::ui {

using namespace domain;
using Lane = desk::DeskClient::Lane;

Presence::Presence(Workplace &workplace, QObject *parent, Milliseconds idleAfter)
    : QObject(parent), m_workplace(workplace), m_console(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_idleAfter(idleAfter)
{
    connect(&m_beat, &QTimer::timeout, this, &Presence::beat);
    for (const auto away : {&Workplace::lost, &Workplace::denied})
        connect(&m_workplace, away, this, [this] { set({}); }); // who is there is not known now
}

Presence::~Presence()
{
    goAway();
}

void Presence::show(std::optional<TicketId> ticket)
{
    if (m_ticket == ticket)
        return;
    m_ticket = ticket;
    m_typing = false;
    set({});
    if (!ticket) {
        goAway();
        return;
    }
    m_sinceStir.start();
    m_beat.start(settledMs);
}

void Presence::setTyping(bool typing)
{
    if (std::exchange(m_typing, typing) == typing)
        return;
    stir();
    if (m_ticket && m_told == m_ticket)
        beat(); // others see it soon
}

void Presence::stir()
{
    m_sinceStir.start();
    if (m_ticket && !m_beat.isActive())
        m_beat.start(settledMs);
}

void Presence::beat()
{
    if (m_sinceStir.hasExpired(m_idleAfter.count())) {
        goAway();
        set({});
        return;
    }
    m_beat.start(desk::presenceBeat);
    if (std::exchange(m_asking, true))
        return; // the answer to the last one is still to come
    const TicketId ticket = *m_ticket;
    const desk::LookAtTicket look{m_console, ticket, m_typing, std::exchange(m_told, ticket) != ticket};
    watch(
        this, m_workplace.client().run([look](desk::Desk &desk) { return desk::lookAtTicket(desk, look); }, Lane::Background),
        [this, ticket](const std::vector<desk::Present> &others) {
            m_asking = false;
            if (m_ticket == ticket && m_beat.isActive())
                set(others);
        },
        [this, ticket](const Error &) { // that a database is lost is told elsewhere, and nothing hangs on it
            m_asking = false;
            if (m_ticket == ticket)
                set({});
        });
}

void Presence::goAway()
{
    m_beat.stop();
    if (!std::exchange(m_told, std::nullopt))
        return;
    (void)m_workplace.client().run([console = m_console](desk::Desk &desk) { return desk::lookAway(desk, console); },
                                   Lane::Background);
}

void Presence::set(std::vector<desk::Present> others)
{
    if (std::exchange(m_others, std::move(others)) != m_others)
        Q_EMIT changed();
}

} // namespace sportello::ui
