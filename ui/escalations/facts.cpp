// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/escalations/facts.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/story.h"
#include "core/words/terms.h"
#include "ui/models/moments.h"
#include "ui/models/ticket_terms.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Facts {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::Facts)
};

// To the minute: seconds would make it flicker.
QString length(Instant from, Instant to)
{
    return words::duration(std::chrono::floor<std::chrono::minutes>(std::max(to - from, Milliseconds(60'000))));
}

void add(FactSection &section, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        section.facts.push_back({label, value});
}

// The last time it was passed up and not taken back.
const TicketEvent *lastEscalation(const desk::TicketDetail &detail)
{
    const auto annulled = [&](int seq) {
        return std::ranges::any_of(detail.history, [seq](const TicketEvent &event) {
            return event.kind == EventKind::Annulled && event.change.annulsFrom.value_or(0) <= seq
                && seq <= event.change.annulsTo.value_or(-1);
        });
    };
    const TicketEvent *last = nullptr;
    for (const TicketEvent &event : detail.history)
        if (event.kind == EventKind::Escalated && !annulled(event.seq))
            last = &event;
    return last;
}

FactSection age(const Ticket &ticket, const TicketEvent *escalation, int sent, Instant now)
{
    const bool open = isOpen(ticket.place.state);
    const Instant end = open ? now : ticket.resolvedAt.value_or(ticket.updatedAt);
    FactSection section{FactSection::Kind::Age,
                        open ? Facts::tr("Open for") : Facts::tr("Was open for"),
                        words::term(ticket.priority),
                        length(ticket.cycleStart.value_or(ticket.openedAt), end),
                        {}};
    add(section, ticket.reopenings > 0 ? Facts::tr("Reopened") : Facts::tr("Opened"),
        shortMoment(ticket.cycleStart.value_or(ticket.openedAt), now));
    if (escalation)
        add(section, Facts::tr("At 2nd level"), Facts::tr("for %1").arg(length(escalation->occurredAt, end)));
    if (ticket.chasers > 0)
        add(section, Facts::tr("Chasers"), QString::number(ticket.chasers));
    if (sent > 0)
        add(section, Facts::tr("Chasers sent"), QString::number(sent));
    return section;
}

FactSection hold(const Ticket &ticket, Instant now)
{
    FactSection section{FactSection::Kind::Hold,
                        stateWords(ticket.place, false, ticket.hold->reason),
                        Facts::tr("for %1").arg(length(ticket.hold->since, now)),
                        {},
                        {}};
    add(section, Facts::tr("Who"), ticket.hold->party);
    add(section, Facts::tr("Reference"), ticket.hold->reference);
    const QString wakeUp = shortMoment(ticket.hold->wakeUp, now);
    add(section, Facts::tr("Wake-up"), ticket.hold->wakeUp <= now ? Facts::tr("%1, to resume now").arg(wakeUp) : wakeUp);
    return section;
}

FactSection due(const TicketDue &due, const ServiceTime &service, Instant now)
{
    FactSection section{
        FactSection::Kind::Due, Facts::tr("Time left"), words::term(due.measure), words::timeLeft(due, now, service), {}};
    if (due.at)
        add(section, due.stateAt(now) == DueState::Missed ? Facts::tr("Was due") : Facts::tr("Due"), shortMoment(*due.at, now));
    if (due.left)
        add(section, Facts::tr("Clock"),
            Facts::tr("stopped by the hold, with %1 left").arg(words::serviceTime(std::max(*due.left, Milliseconds(0)))));
    return section;
}

} // namespace

std::vector<FactSection> factsOf(const desk::TicketDetail &detail, const desk::Directory &directory, Instant now)
{
    const Ticket &ticket = detail.ticket;
    const words::Names names = words::namesFrom(directory, detail);
    const TicketEvent *escalation = lastEscalation(detail);
    std::vector<FactSection> sections;
    if (detail.due)
        sections.push_back(due(*detail.due, directory.serviceOf(ticket.contract), now));
    sections.push_back(age(ticket, escalation, chasersSent(detail.history), now));
    if (ticket.place.state == TicketState::OnHold && ticket.hold)
        sections.push_back(hold(ticket, now));
    if (escalation) {
        FactSection known{FactSection::Kind::PassedUp, Facts::tr("What the first level knows"), {}, {}, {}};
        add(known, Facts::tr("Why"), escalation->texts.value(TextField::Reason));
        add(known, Facts::tr("Tried"), escalation->texts.value(TextField::Tried));
        add(known, Facts::tr("By"), words::actorName(escalation->actor, names));
        sections.push_back(std::move(known));
    }
    FactSection people{FactSection::Kind::People, Facts::tr("Who does what"), {}, {}, {}};
    add(people, Facts::tr("Team"), ticket.team ? directory.teamName(*ticket.team) : QString());
    add(people, Facts::tr("In charge"), ticket.assignee ? directory.operatorName(*ticket.assignee) : Facts::tr("nobody yet"));
    add(people, Facts::tr("Came from"), ticket.escalatedFromTeam ? directory.teamName(*ticket.escalatedFromTeam) : QString());
    sections.push_back(std::move(people));
    return sections;
}

QString factsLine(const std::vector<FactSection> &sections)
{
    QStringList parts;
    for (const FactSection &section : sections) {
        if (section.kind == FactSection::Kind::Due)
            parts << QString(section.aside + u": "_s + section.figure);
        if (section.kind == FactSection::Kind::Age)
            parts << QString(section.title + u' ' + section.figure);
        if (section.kind != FactSection::Kind::Hold)
            continue;
        parts << section.title;
        for (const Fact &fact : section.facts)
            parts << fact.value;
    }
    return parts.join(u" · "_s);
}

} // namespace sportello::ui
