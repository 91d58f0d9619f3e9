// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ticket_terms.h"

#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/delegates/roles.h"
#include "ui/delegates/ticket_delegate.h"

#include <QtCore/QCoreApplication>

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

TicketRow rowOf(const storage::TicketSummary &ticket, Instant now)
{
    TicketRow row;
    row.number = QString::number(ticket.id.value());
    row.subject = ticket.subject;
    row.requester = requesterWords(ticket);
    row.untouched = isUntouched(ticket);
    row.time = timeShown(ticket, now);
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

TimeLeft timeShown(const storage::TicketSummary &ticket, Instant now)
{
    if (ticket.place.state == TicketState::OnHold && ticket.wakeUp) {
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
    switch (role) {
    case Qt::DisplayRole:
    case roles::Subject:
        return ticket.subject;
    case Qt::AccessibleTextRole:
        return spoken(rowOf(ticket, now));
    case roles::Number:
        return QString::number(ticket.id.value());
    case roles::Requester:
        return requesterWords(ticket);
    case roles::Untouched:
        return isUntouched(ticket);
    case roles::Urgency:
        return int(timeShown(ticket, now).urgency);
    case roles::TimeText:
        return timeShown(ticket, now).text;
    case roles::TimeShare:
        return timeShown(ticket, now).left;
    case roles::State:
        return int(stateLook(ticket.place, ticket.verified));
    case roles::StateText:
        return stateWords(ticket.place, ticket.verified, ticket.holdReason);
    case roles::Priority:
        return int(ticket.priority);
    case roles::PriorityText:
        return words::term(ticket.priority);
    case roles::Chasers:
        return rowOf(ticket, now).chasers;
    default:
        return {};
    }
}

} // namespace sportello::ui
