// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/terms.h"

#include <QtCore/QCoreApplication>

namespace sportello::words {

using namespace domain;

namespace {

struct Terms {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Terms)
};

} // namespace

QString term(TicketKind kind)
{
    switch (kind) {
    case TicketKind::Incident:
        return Terms::tr("Incident");
    case TicketKind::Request:
        return Terms::tr("Request for an activity");
    case TicketKind::Information:
        return Terms::tr("Information");
    case TicketKind::Complaint:
        return Terms::tr("Complaint");
    }
    return {};
}

QString term(Channel channel)
{
    switch (channel) {
    case Channel::Phone:
        return Terms::tr("Phone");
    case Channel::ContactCentre:
        return Terms::tr("Contact centre");
    case Channel::Web:
        return Terms::tr("Web");
    case Channel::Mail:
        return Terms::tr("Mail");
    case Channel::WalkIn:
        return Terms::tr("Walk-in");
    case Channel::Exchange:
        return Terms::tr("Data exchange");
    case Channel::Remote:
        return Terms::tr("Remote session");
    case Channel::Other:
        return Terms::tr("Other", "channel");
    }
    return {};
}

QString term(ContactType type)
{
    switch (type) {
    case ContactType::NotRecorded:
        return Terms::tr("Not recorded");
    case ContactType::User:
        return Terms::tr("User problem");
    case ContactType::Specialist:
        return Terms::tr("Specialist technical problem");
    }
    return {};
}

QString shortTerm(ContactType type)
{
    switch (type) {
    case ContactType::NotRecorded:
        return Terms::tr("Not recorded");
    case ContactType::User:
        return Terms::tr("User", "type of contact");
    case ContactType::Specialist:
        return Terms::tr("Specialist", "type of contact");
    }
    return {};
}

QString term(ContactSubtype subtype)
{
    switch (subtype) {
    case ContactSubtype::NotRecorded:
        return Terms::tr("Not recorded");
    case ContactSubtype::HowTo:
        return Terms::tr("How-to not covered by manual or training");
    case ContactSubtype::Defect:
        return Terms::tr("Software defect");
    case ContactSubtype::Workaround:
        return Terms::tr("Workaround instruction");
    case ContactSubtype::Installation:
        return Terms::tr("New-release installation");
    case ContactSubtype::SystemAdvice:
        return Terms::tr("System and operations advice");
    case ContactSubtype::Interface:
        return Terms::tr("Interfaces to external systems");
    }
    return {};
}

QString term(PartyKind kind)
{
    switch (kind) {
    case PartyKind::Customer:
        return Terms::tr("Customer's staff");
    case PartyKind::CustomerTechnical:
        return Terms::tr("Customer's technical staff");
    case PartyKind::Referent:
        return Terms::tr("Customer's contact person");
    case PartyKind::Contractor:
        return Terms::tr("Contractor");
    case PartyKind::Supplier:
        return Terms::tr("Supplier", "party");
    case PartyKind::Citizen:
        return Terms::tr("Citizen");
    }
    return {};
}

QString term(Impact impact)
{
    switch (impact) {
    case Impact::High:
        return Terms::tr("High", "impact");
    case Impact::Medium:
        return Terms::tr("Medium", "impact");
    case Impact::Low:
        return Terms::tr("Low", "impact");
    }
    return {};
}

QString term(Urgency urgency)
{
    switch (urgency) {
    case Urgency::High:
        return Terms::tr("High", "urgency");
    case Urgency::Medium:
        return Terms::tr("Medium", "urgency");
    case Urgency::Low:
        return Terms::tr("Low", "urgency");
    }
    return {};
}

QString term(Priority priority)
{
    return QLatin1Char('P') + QString::number(int(priority));
}

QString term(Complexity complexity)
{
    switch (complexity) {
    case Complexity::Low:
        return Terms::tr("Low", "complexity");
    case Complexity::Medium:
        return Terms::tr("Medium", "complexity");
    case Complexity::High:
        return Terms::tr("High", "complexity");
    }
    return {};
}

QString term(Severity severity)
{
    switch (severity) {
    case Severity::S1:
        return Terms::tr("1 (gravest)", "severity");
    case Severity::S2:
        return Terms::tr("2 (grave)", "severity");
    case Severity::S3:
        return Terms::tr("3 (moderate)", "severity");
    case Severity::S4:
        return Terms::tr("4 (slight)", "severity");
    }
    return {};
}

QString term(TicketState state)
{
    switch (state) {
    case TicketState::Registered:
        return Terms::tr("Registered", "state");
    case TicketState::InCharge:
        return Terms::tr("In charge", "state");
    case TicketState::Escalated:
        return Terms::tr("Escalated", "state");
    case TicketState::OnHold:
        return Terms::tr("On hold", "state");
    case TicketState::Resolved:
        return Terms::tr("Resolved", "state");
    case TicketState::Closed:
        return Terms::tr("Closed", "state");
    case TicketState::Cancelled:
        return Terms::tr("Cancelled", "state");
    case TicketState::Merged:
        return Terms::tr("Merged", "state");
    }
    return {};
}

QString term(Place place, bool verified)
{
    if (place.state == TicketState::InCharge)
        return place.level == Level::First ? Terms::tr("In charge L1") : Terms::tr("In charge L2");
    if (place.state == TicketState::Resolved && verified)
        return Terms::tr("Verified", "state");
    return term(place.state);
}

QString term(Level level)
{
    return level == Level::First ? Terms::tr("1st level") : Terms::tr("2nd level");
}

QString term(TeamLevel level)
{
    switch (level) {
    case TeamLevel::First:
        return term(Level::First);
    case TeamLevel::Second:
        return term(Level::Second);
    case TeamLevel::Supplier:
        return Terms::tr("Follows suppliers");
    }
    return {};
}

QString term(HoldReason reason)
{
    switch (reason) {
    case HoldReason::Requester:
        return Terms::tr("Waits for the requester");
    case HoldReason::Supplier:
        return Terms::tr("Waits for a supplier");
    case HoldReason::Visit:
        return Terms::tr("Planned visit");
    case HoldReason::Problem:
        return Terms::tr("Waits for a problem's solution");
    case HoldReason::Other:
        return Terms::tr("Other reason");
    }
    return {};
}

QString term(CauseCategory cause)
{
    switch (cause) {
    case CauseCategory::NotRecorded:
        return Terms::tr("Not recorded");
    case CauseCategory::Software:
        return Terms::tr("Software");
    case CauseCategory::Hardware:
        return Terms::tr("Equipment");
    case CauseCategory::Network:
        return Terms::tr("Network");
    case CauseCategory::Configuration:
        return Terms::tr("Configuration");
    case CauseCategory::Data:
        return Terms::tr("Data");
    case CauseCategory::Access:
        return Terms::tr("Access and credentials");
    case CauseCategory::UserGuidance:
        return Terms::tr("User guidance");
    case CauseCategory::ThirdParty:
        return Terms::tr("Third party");
    case CauseCategory::Other:
        return Terms::tr("Other", "cause");
    }
    return {};
}

QString term(VerifyOutcome outcome)
{
    switch (outcome) {
    case VerifyOutcome::Confirmed:
        return Terms::tr("Confirmed by the requester");
    case VerifyOutcome::NotReached:
        return Terms::tr("Requester not reached");
    case VerifyOutcome::NotConfirmed:
        return Terms::tr("Not confirmed by the requester");
    }
    return {};
}

QString term(ClosingRule rule)
{
    switch (rule) {
    case ClosingRule::Verified:
        return Terms::tr("Verified with the requester");
    case ClosingRule::VerifiedOrUnreachable:
        return Terms::tr("Verified, or requester unreachable");
    case ClosingRule::VerifiedOrTacit:
        return Terms::tr("Verified, or tacit after some days");
    case ClosingRule::Any:
        return Terms::tr("Free");
    }
    return {};
}

QString term(ChaserDirection direction)
{
    return direction == ChaserDirection::Inbound ? Terms::tr("Chaser received") : Terms::tr("Chaser sent");
}

QString term(CallDirection direction)
{
    return direction == CallDirection::Inbound ? Terms::tr("Inbound call") : Terms::tr("Outbound call");
}

QString term(CallEnd end)
{
    switch (end) {
    case CallEnd::Answered:
        return Terms::tr("Answered");
    case CallEnd::HungUp:
        return Terms::tr("Hung up while waiting");
    case CallEnd::TimedOut:
        return Terms::tr("Waited too long");
    case CallEnd::QueueEmptied:
        return Terms::tr("Queue emptied");
    case CallEnd::Technical:
        return Terms::tr("Technical end");
    case CallEnd::Refused:
        return Terms::tr("No line found");
    case CallEnd::NoReply:
        return Terms::tr("No reply");
    }
    return {};
}

QString term(CallPurpose purpose)
{
    switch (purpose) {
    case CallPurpose::Service:
        return Terms::tr("Help");
    case CallPurpose::WrongNumber:
        return Terms::tr("Wrong number");
    case CallPurpose::Test:
        return Terms::tr("Test call");
    case CallPurpose::Internal:
        return Terms::tr("Internal call");
    case CallPurpose::CallBack:
        return Terms::tr("Call-back");
    case CallPurpose::Chaser:
        return Terms::tr("Chaser");
    case CallPurpose::Other:
        return Terms::tr("Other", "purpose");
    }
    return {};
}

QString term(Door door)
{
    switch (door) {
    case Door::OutOfHours:
        return Terms::tr("Out of hours", "one call");
    case Door::Other:
        return Terms::tr("Other", "one call");
    case Door::HandledLive:
        return Terms::tr("Handled live", "one call");
    case Door::NoLine:
        return Terms::tr("No line found", "one call");
    case Door::ShortAbandon:
        return Terms::tr("Short abandon", "one call");
    case Door::Abandoned:
        return Terms::tr("Abandoned", "one call");
    }
    return {};
}

QString term(CallOutcome outcome)
{
    switch (outcome) {
    case CallOutcome::HandledLive:
        return Terms::tr("Handled live", "many calls");
    case CallOutcome::CalledBack:
        return Terms::tr("Called back", "many calls");
    case CallOutcome::NotHandled:
        return Terms::tr("Not handled", "many calls");
    case CallOutcome::NoLine:
        return Terms::tr("No line found", "many calls");
    case CallOutcome::ShortAbandon:
        return Terms::tr("Short abandons", "many calls");
    case CallOutcome::Other:
        return Terms::tr("Other", "many calls");
    case CallOutcome::OutOfHours:
        return Terms::tr("Out of hours", "many calls");
    case CallOutcome::Outbound:
        return Terms::tr("Outbound", "many calls");
    }
    return {};
}

QString term(Role role)
{
    switch (role) {
    case Role::Agent:
        return Terms::tr("First-level agent");
    case Role::Technician:
        return Terms::tr("Second-level technician");
    case Role::Supervisor:
        return Terms::tr("Supervisor");
    case Role::Administrator:
        return Terms::tr("Administrator");
    case Role::Contact:
        return Terms::tr("Customer's contact");
    case Role::Referent:
        return Terms::tr("Customer's referent");
    case Role::Auditor:
        return Terms::tr("Auditor");
    case Role::System:
        return Terms::tr("System");
    }
    return {};
}

QString term(Origin origin)
{
    switch (origin) {
    case Origin::Native:
        return Terms::tr("Recorded here");
    case Origin::Imported:
        return Terms::tr("Imported");
    case Origin::Inferred:
        return Terms::tr("Inferred");
    }
    return {};
}

QString term(SubjectKind kind)
{
    switch (kind) {
    case SubjectKind::Ticket:
        return Terms::tr("Ticket");
    case SubjectKind::Call:
        return Terms::tr("Call");
    case SubjectKind::Contract:
        return Terms::tr("Contract");
    case SubjectKind::Organisation:
        return Terms::tr("Organisation");
    case SubjectKind::Contact:
        return Terms::tr("Contact");
    case SubjectKind::Team:
        return Terms::tr("Team");
    case SubjectKind::Operator:
        return Terms::tr("Operator");
    case SubjectKind::Service:
        return Terms::tr("Service");
    case SubjectKind::Category:
        return Terms::tr("Category");
    case SubjectKind::TicketType:
        return Terms::tr("Ticket type");
    case SubjectKind::LevelRule:
        return Terms::tr("Level rules");
    case SubjectKind::Matrix:
        return Terms::tr("Priority matrix");
    case SubjectKind::Entitlement:
        return Terms::tr("Entitlements");
    case SubjectKind::ServiceHours:
        return Terms::tr("Hours of service");
    case SubjectKind::Closure:
        return Terms::tr("Closing days");
    case SubjectKind::OpeningCap:
        return Terms::tr("Cap on openings");
    case SubjectKind::OpeningKind:
        return Terms::tr("Kind of opening");
    case SubjectKind::Opening:
        return Terms::tr("Extraordinary opening");
    case SubjectKind::Target:
        return Terms::tr("Target");
    case SubjectKind::HoldStop:
        return Terms::tr("Holds that stop clocks");
    case SubjectKind::RosterEntry:
        return Terms::tr("Roster");
    case SubjectKind::WatchStep:
        return Terms::tr("Step");
    case SubjectKind::MessageTemplate:
        return Terms::tr("Template");
    case SubjectKind::Outgoing:
        return Terms::tr("Outgoing message");
    case SubjectKind::Import:
        return Terms::tr("Import");
    }
    return {};
}

QString term(TextField field)
{
    switch (field) {
    case TextField::Subject:
        return Terms::tr("Subject");
    case TextField::Description:
        return Terms::tr("Description");
    case TextField::Note:
        return Terms::tr("Internal note");
    case TextField::Message:
        return Terms::tr("Message to the requester");
    case TextField::Reason:
        return Terms::tr("Reason");
    case TextField::Tried:
        return Terms::tr("What was tried");
    case TextField::Solution:
        return Terms::tr("Solution");
    case TextField::Party:
        return Terms::tr("Party waited for");
    case TextField::Reference:
        return Terms::tr("External reference");
    case TextField::Name:
        return Terms::tr("Name");
    case TextField::Number:
        return Terms::tr("Number");
    case TextField::Address:
        return Terms::tr("Address");
    case TextField::Detail:
        return Terms::tr("Detail");
    }
    return {};
}

} // namespace sportello::words
