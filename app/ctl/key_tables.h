// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QtCore/QLatin1StringView>

#include <array>

namespace sportello::ctl {

template <class Enum>
struct Key {
    Enum value;
    QLatin1StringView text;
};

namespace detail {
using namespace domain;
using L = QLatin1StringView;
inline constexpr std::array kinds{Key{TicketKind::Incident, L("incident")}, Key{TicketKind::Request, L("request")},
                                  Key{TicketKind::Information, L("information")}, Key{TicketKind::Complaint, L("complaint")}};
inline constexpr std::array channels{Key{Channel::Phone, L("phone")},    Key{Channel::ContactCentre, L("contact-centre")},
                                     Key{Channel::Web, L("web")},        Key{Channel::Mail, L("mail")},
                                     Key{Channel::WalkIn, L("walk-in")}, Key{Channel::Exchange, L("exchange")},
                                     Key{Channel::Remote, L("remote")},  Key{Channel::Other, L("other")}};
inline constexpr std::array contactTypes{Key{ContactType::User, L("user")}, Key{ContactType::Specialist, L("specialist")},
                                         Key{ContactType::NotRecorded, L("not-recorded")}};
inline constexpr std::array contactSubtypes{Key{ContactSubtype::HowTo, L("how-to")},
                                            Key{ContactSubtype::Defect, L("defect")},
                                            Key{ContactSubtype::Workaround, L("workaround")},
                                            Key{ContactSubtype::Installation, L("installation")},
                                            Key{ContactSubtype::SystemAdvice, L("system-advice")},
                                            Key{ContactSubtype::Interface, L("interface")},
                                            Key{ContactSubtype::NotRecorded, L("not-recorded")}};
inline constexpr std::array parties{
    Key{PartyKind::Customer, L("customer")}, Key{PartyKind::CustomerTechnical, L("customer-technical")},
    Key{PartyKind::Referent, L("referent")}, Key{PartyKind::Contractor, L("contractor")},
    Key{PartyKind::Supplier, L("supplier")}, Key{PartyKind::Citizen, L("citizen")}};
inline constexpr std::array impacts{Key{Impact::High, L("high")}, Key{Impact::Medium, L("medium")}, Key{Impact::Low, L("low")}};
inline constexpr std::array urgencies{Key{Urgency::High, L("high")}, Key{Urgency::Medium, L("medium")},
                                      Key{Urgency::Low, L("low")}};
inline constexpr std::array priorities{Key{Priority::P1, L("p1")}, Key{Priority::P2, L("p2")}, Key{Priority::P3, L("p3")},
                                       Key{Priority::P4, L("p4")}};
inline constexpr std::array complexities{Key{Complexity::Low, L("low")}, Key{Complexity::Medium, L("medium")},
                                         Key{Complexity::High, L("high")}};
inline constexpr std::array severities{Key{Severity::S1, L("s1")}, Key{Severity::S2, L("s2")}, Key{Severity::S3, L("s3")},
                                       Key{Severity::S4, L("s4")}};
inline constexpr std::array states{Key{TicketState::Registered, L("registered")}, Key{TicketState::InCharge, L("in-charge")},
                                   Key{TicketState::Escalated, L("escalated")},   Key{TicketState::OnHold, L("on-hold")},
                                   Key{TicketState::Resolved, L("resolved")},     Key{TicketState::Closed, L("closed")},
                                   Key{TicketState::Cancelled, L("cancelled")},   Key{TicketState::Merged, L("merged")}};
inline constexpr std::array levels{Key{Level::First, L("first")}, Key{Level::Second, L("second")}};
inline constexpr std::array teamLevels{Key{TeamLevel::First, L("first")}, Key{TeamLevel::Second, L("second")},
                                       Key{TeamLevel::Supplier, L("supplier")}};
inline constexpr std::array holdReasons{Key{HoldReason::Requester, L("requester")}, Key{HoldReason::Supplier, L("supplier")},
                                        Key{HoldReason::Visit, L("visit")}, Key{HoldReason::Problem, L("problem")},
                                        Key{HoldReason::Other, L("other")}};
inline constexpr std::array causes{Key{CauseCategory::Software, L("software")},
                                   Key{CauseCategory::Hardware, L("hardware")},
                                   Key{CauseCategory::Network, L("network")},
                                   Key{CauseCategory::Configuration, L("configuration")},
                                   Key{CauseCategory::Data, L("data")},
                                   Key{CauseCategory::Access, L("access")},
                                   Key{CauseCategory::UserGuidance, L("user-guidance")},
                                   Key{CauseCategory::ThirdParty, L("third-party")},
                                   Key{CauseCategory::Other, L("other")},
                                   Key{CauseCategory::NotRecorded, L("not-recorded")}};
inline constexpr std::array outcomes{Key{VerifyOutcome::Confirmed, L("confirmed")},
                                     Key{VerifyOutcome::NotReached, L("not-reached")},
                                     Key{VerifyOutcome::NotConfirmed, L("not-confirmed")}};
inline constexpr std::array closingRules{
    Key{ClosingRule::Verified, L("verified")}, Key{ClosingRule::VerifiedOrUnreachable, L("verified-or-unreachable")},
    Key{ClosingRule::VerifiedOrTacit, L("verified-or-tacit")}, Key{ClosingRule::Any, L("any")}};
inline constexpr std::array chasers{Key{ChaserDirection::Inbound, L("inbound")}, Key{ChaserDirection::Outbound, L("outbound")}};
inline constexpr std::array directions{Key{CallDirection::Inbound, L("inbound")}, Key{CallDirection::Outbound, L("outbound")}};
inline constexpr std::array ends{Key{CallEnd::Answered, L("answered")},   Key{CallEnd::HungUp, L("hung-up")},
                                 Key{CallEnd::TimedOut, L("timed-out")},  Key{CallEnd::QueueEmptied, L("queue-emptied")},
                                 Key{CallEnd::Technical, L("technical")}, Key{CallEnd::Refused, L("refused")},
                                 Key{CallEnd::NoReply, L("no-reply")}};
inline constexpr std::array purposes{Key{CallPurpose::Service, L("service")},    Key{CallPurpose::WrongNumber, L("wrong-number")},
                                     Key{CallPurpose::Test, L("test")},          Key{CallPurpose::Internal, L("internal")},
                                     Key{CallPurpose::CallBack, L("call-back")}, Key{CallPurpose::Chaser, L("chaser")},
                                     Key{CallPurpose::Other, L("other")}};
inline constexpr std::array doors{Key{Door::OutOfHours, L("out-of-hours")},    Key{Door::Other, L("other")},
                                  Key{Door::HandledLive, L("handled-live")},   Key{Door::NoLine, L("no-line")},
                                  Key{Door::ShortAbandon, L("short-abandon")}, Key{Door::Abandoned, L("abandoned")}};
inline constexpr std::array roles{Key{Role::Agent, L("agent")},
                                  Key{Role::Technician, L("technician")},
                                  Key{Role::Supervisor, L("supervisor")},
                                  Key{Role::Auditor, L("auditor")},
                                  Key{Role::Administrator, L("administrator")},
                                  Key{Role::Contact, L("contact")},
                                  Key{Role::Referent, L("referent")},
                                  Key{Role::System, L("system")}};
inline constexpr std::array actors{Key{ActorKind::Operator, L("operator")}, Key{ActorKind::Contact, L("contact")},
                                   Key{ActorKind::System, L("system")}};
inline constexpr std::array origins{Key{Origin::Native, L("native")}, Key{Origin::Imported, L("imported")},
                                    Key{Origin::Inferred, L("inferred")}};
inline constexpr std::array subjects{Key{SubjectKind::Ticket, L("ticket")},
                                     Key{SubjectKind::Call, L("call")},
                                     Key{SubjectKind::Contract, L("contract")},
                                     Key{SubjectKind::Organisation, L("organisation")},
                                     Key{SubjectKind::Contact, L("contact")},
                                     Key{SubjectKind::Team, L("team")},
                                     Key{SubjectKind::Operator, L("operator")},
                                     Key{SubjectKind::Service, L("service")},
                                     Key{SubjectKind::Category, L("category")},
                                     Key{SubjectKind::TicketType, L("type")},
                                     Key{SubjectKind::LevelRule, L("rules")},
                                     Key{SubjectKind::Matrix, L("matrix")},
                                     Key{SubjectKind::Entitlement, L("entitlements")},
                                     Key{SubjectKind::ServiceHours, L("hours")},
                                     Key{SubjectKind::Closure, L("closure")},
                                     Key{SubjectKind::OpeningCap, L("cap")},
                                     Key{SubjectKind::OpeningKind, L("opening-kind")},
                                     Key{SubjectKind::Opening, L("opening")},
                                     Key{SubjectKind::Target, L("target")},
                                     Key{SubjectKind::HoldStop, L("holds")},
                                     Key{SubjectKind::Import, L("import")},
                                     Key{SubjectKind::RosterEntry, L("roster-entry")},
                                     Key{SubjectKind::WatchStep, L("step")},
                                     Key{SubjectKind::MessageTemplate, L("template")},
                                     Key{SubjectKind::Outgoing, L("outgoing")}};
inline constexpr std::array textFields{Key{TextField::Subject, L("subject")},     Key{TextField::Description, L("description")},
                                       Key{TextField::Note, L("note")},           Key{TextField::Message, L("message")},
                                       Key{TextField::Reason, L("reason")},       Key{TextField::Tried, L("tried")},
                                       Key{TextField::Solution, L("solution")},   Key{TextField::Party, L("party")},
                                       Key{TextField::Reference, L("reference")}, Key{TextField::Name, L("name")},
                                       Key{TextField::Number, L("number")},       Key{TextField::Address, L("address")},
                                       Key{TextField::Detail, L("detail")}};
inline constexpr std::array events{Key{EventKind::Registered, L("registered")},
                                   Key{EventKind::Taken, L("taken")},
                                   Key{EventKind::Assigned, L("assigned")},
                                   Key{EventKind::Transferred, L("transferred")},
                                   Key{EventKind::Escalated, L("escalated")},
                                   Key{EventKind::GivenBack, L("given-back")},
                                   Key{EventKind::Held, L("held")},
                                   Key{EventKind::Resumed, L("resumed")},
                                   Key{EventKind::Resolved, L("resolved")},
                                   Key{EventKind::Verified, L("verified")},
                                   Key{EventKind::Closed, L("closed")},
                                   Key{EventKind::Reopened, L("reopened")},
                                   Key{EventKind::Cancelled, L("cancelled")},
                                   Key{EventKind::Merged, L("merged")},
                                   Key{EventKind::Noted, L("noted")},
                                   Key{EventKind::MessageSent, L("message-sent")},
                                   Key{EventKind::Chased, L("chased")},
                                   Key{EventKind::PriorityChanged, L("priority-changed")},
                                   Key{EventKind::Amended, L("amended")},
                                   Key{EventKind::Annulled, L("annulled")},
                                   Key{EventKind::Updated, L("updated")},
                                   Key{EventKind::StepTaken, L("step-taken")},
                                   Key{EventKind::StepSkipped, L("step-skipped")}};
} // namespace detail

} // namespace sportello::ctl
