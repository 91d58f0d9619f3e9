// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_terms.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/ticket_delegate.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct TicketTerms {
    Q_DECLARE_TR_FUNCTIONS(sportello::ui::TicketTerms)
};

// New, or new to the level that it was passed to.
bool isUntouched(const storage::TicketSummary &ticket)
{
    return ticket.place.state == TicketState::Escalated || (!ticket.takenAt && isOpen(ticket.place.state));
}

TicketRow rowOf(const storage::TicketSummary &ticket, Instant now, const ServiceTime &service)
{
    TicketRow row;
    row.number = QString::number(ticket.id.value());
    row.subject = ticket.subject;
    row.requester = requesterWords(ticket);
    row.untouched = isUntouched(ticket);
    row.time = timeShown(ticket, now, service);
    if (ticket.due)
        row.timeSpoken = words::timeLeftSpoken(*ticket.due, now, service);
    row.state = stateLook(ticket.place, ticket.verified);
    row.stateText = stateWords(ticket.place, ticket.verified, ticket.holdReason);
    if (ticket.chasers > 0)
        row.chasers = TicketTerms::tr("%n chaser(s)", nullptr, ticket.chasers);
    return row;
}

} // namespace

State stateLook(Place place, bool verified)
{
    switch (place.state) {
    case TicketState::Registered:
        return State::New;
    case TicketState::InCharge:
        return place.level == Level::First ? State::InChargeL1 : State::InChargeL2;
    case TicketState::Escalated:
        return State::Escalated;
    case TicketState::OnHold:
        return State::OnHold;
    case TicketState::Resolved:
        return verified ? State::Verified : State::Resolved;
    case TicketState::Closed:
        return State::Closed;
    case TicketState::Cancelled:
        return State::Cancelled;
    case TicketState::Merged:
        break;
    }
    return State::Merged;
}

QString stateWords(Place place, bool verified, std::optional<HoldReason> hold)
{
    if (place.state == TicketState::OnHold && hold) {
        switch (*hold) {
        case HoldReason::Requester:
            return TicketTerms::tr("Waits for requester");
        case HoldReason::Supplier:
            return TicketTerms::tr("Waits for supplier");
        case HoldReason::Visit:
            return TicketTerms::tr("Waits for visit");
        case HoldReason::Problem:
            return TicketTerms::tr("Waits for problem");
        case HoldReason::Other:
            break;
        }
        return TicketTerms::tr("On hold");
    }
    return words::term(place, verified);
}

TimeLeft dueShown(const TicketDue &due, Instant now, const ServiceTime &service)
{
    constexpr Milliseconds soon = std::chrono::minutes(10);
    constexpr int soonPercent = 10;
    const QString text = words::timeLeft(due, now, service);
    const DueState state = due.stateAt(now);
    if (state == DueState::Missed)
        return {Urgency::Breached, 0, text};
    if (state == DueState::Stopped)
        return {Urgency::Paused, 1, text};
    const auto left = due.leftAt(now, service);
    if (!left)
        return {Urgency::None, 0, text};
    const auto limit = due.limitBy(service);
    const double share = limit && limit->count() > 0 ? std::clamp(double(left->count()) / double(limit->count()), 0.0, 1.0) : 1;
    if (state == DueState::InTime)
        return {Urgency::OnTrack, share, text};
    const bool nearly = *left < std::max(soon, limit ? *limit * soonPercent / 100 : soon);
    return {nearly ? Urgency::DueSoon : Urgency::AtRisk, share, text};
}

TimeLeft timeShown(const storage::TicketSummary &ticket, Instant now, const ServiceTime &service)
{
    const bool waits = ticket.place.state == TicketState::OnHold && ticket.wakeUp;
    const bool missed = ticket.due && ticket.due->stateAt(now) == DueState::Missed;
    if (ticket.due && (missed || !waits || *ticket.wakeUp > now))
        return dueShown(*ticket.due, now, service);
    if (waits) {
        if (*ticket.wakeUp <= now)
            return {Urgency::DueSoon, 0, TicketTerms::tr("to resume")};
        return {Urgency::Paused, 1, TicketTerms::tr("in %1").arg(words::duration(*ticket.wakeUp - now))};
    }
    if (!isOpen(ticket.place.state))
        return {};
    // Rounded to the minute: seconds would make every row flicker.
    const auto age = std::chrono::floor<std::chrono::minutes>(std::max(now - ticket.openedAt, Milliseconds(60'000)));
    return {Urgency::None, 1, words::term(ticket.priority) + u" · "_s + words::duration(age)};
}

QString requesterWords(const storage::TicketSummary &ticket)
{
    if (ticket.contactName.isEmpty())
        return ticket.organisationName;
    if (ticket.organisationName.isEmpty())
        return ticket.contactName;
    return ticket.contactName + u", "_s + ticket.organisationName;
}

QVariant ticketData(const storage::TicketSummary &ticket, const Workplace &workplace, int role)
{
    const Instant now = workplace.clock().now();
    const ServiceTime &service = workplace.directory().serviceOf(ticket.contract);
    switch (role) {
    case Qt::DisplayRole:
    case roles::Subject:
        return ticket.subject;
    case Qt::AccessibleTextRole:
        return spoken(rowOf(ticket, now, service));
    case roles::Number:
        return QString::number(ticket.id.value());
    case roles::Requester:
        return requesterWords(ticket);
    case roles::Untouched:
        return isUntouched(ticket);
    case roles::Urgency:
        return int(timeShown(ticket, now, service).urgency);
    case roles::TimeText:
        return timeShown(ticket, now, service).text;
    case roles::TimeShare:
        return timeShown(ticket, now, service).left;
    case roles::State:
        return int(stateLook(ticket.place, ticket.verified));
    case roles::StateText:
        return stateWords(ticket.place, ticket.verified, ticket.holdReason);
    case roles::Priority:
        return int(ticket.priority);
    case roles::PriorityText:
        return words::term(ticket.priority);
    case roles::Chasers:
        return rowOf(ticket, now, service).chasers;
    default:
        return {};
    }
}

} // namespace sportello::ui
