// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema_numbers.h"

#include "core/domain/event.h"
#include "core/domain/rights.h"
#include "core/domain/transition.h"

#include <algorithm>
#include <chrono>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

QString rolesText(std::initializer_list<Role> roles)
{
    QStringList numbers;
    for (const Role role : roles)
        numbers += QString::number(int(role));
    return u'{' + numbers.join(u',') + u'}';
}

} // namespace

QString withNumbers(QString statement)
{
    const auto say = [&](const QString &name, const QString &word) { statement.replace(u'{' + name + u'}', word); };
    const auto number = [&](const QString &name, qint64 value) { say(name, QString::number(value)); };
    using enum Role;
    say(u"readers"_s, rolesText({Agent, Technician, Supervisor, Auditor}));
    say(u"seers"_s, rolesText({Agent, Technician, Supervisor, Referent, Auditor}));
    say(u"everybody"_s, rolesText({Agent, Technician, Supervisor, Contact, Referent, Auditor}));
    say(u"workersAndReferent"_s, rolesText({Agent, Technician, Supervisor, Referent}));
    say(u"supervisors"_s, rolesText({Supervisor}));
    say(u"referents"_s, rolesText({Referent}));
    say(u"workers"_s, rolesText({Agent, Technician, Supervisor}));
    say(u"writers"_s, rolesText({Agent, Technician, Supervisor, Contact, Referent}));
    say(u"overseers"_s, rolesText({Supervisor, Auditor}));
    QString verbs;
    for (const StepRule &rule : stepRules)
        verbs += u"WHEN %1 THEN %2 "_s.arg(int(rule.event)).arg(int(rule.verb));
    verbs += u"WHEN %1 THEN %2"_s.arg(int(EventKind::Annulled)).arg(int(Verb::Undo));
    say(u"verbs"_s, verbs);
    const std::pair<const char *, Verb> ofVerbs[]{{"tacit", Verb::TicketCloseTacitly},
                                                  {"step", Verb::TicketStep},
                                                  {"wake", Verb::TicketWake},
                                                  {"import", Verb::Import},
                                                  {"undo", Verb::Undo},
                                                  {"open", Verb::TicketOpen},
                                                  {"callLog", Verb::CallLog},
                                                  {"callAmend", Verb::CallAmend},
                                                  {"ticketVerify", Verb::TicketVerify},
                                                  {"contactWrite", Verb::ContactWrite},
                                                  {"settle", Verb::OutgoingSettle},
                                                  {"catalogueWrite", Verb::CatalogueWrite},
                                                  {"directoryWrite", Verb::DirectoryWrite}};
    for (const auto &[name, verb] : ofVerbs)
        number(QLatin1StringView(name), int(verb));
    const std::pair<const char *, EventKind> ofKinds[]{{"annulled", EventKind::Annulled},
                                                       {"verified", EventKind::Verified},
                                                       {"resolved", EventKind::Resolved},
                                                       {"noted", EventKind::Noted},
                                                       {"logged", EventKind::CallLogged},
                                                       {"passwordSet", EventKind::PasswordSet},
                                                       {"taken", EventKind::Taken},
                                                       {"closed", EventKind::Closed},
                                                       {"amended", EventKind::Amended},
                                                       {"priorityChanged", EventKind::PriorityChanged},
                                                       {"registered", EventKind::Registered},
                                                       {"reopened", EventKind::Reopened},
                                                       {"escalated", EventKind::Escalated},
                                                       {"held", EventKind::Held},
                                                       {"resumed", EventKind::Resumed},
                                                       {"cancelled", EventKind::Cancelled},
                                                       {"merged", EventKind::Merged},
                                                       {"chased", EventKind::Chased},
                                                       {"callAmended", EventKind::CallAmended}};
    for (const auto &[name, kind] : ofKinds)
        number(QLatin1StringView(name), int(kind));
    const std::pair<const char *, SubjectKind> ofSubjects[]{
        {"operator", SubjectKind::Operator}, {"organisation", SubjectKind::Organisation}, {"contact", SubjectKind::Contact},
        {"outgoing", SubjectKind::Outgoing}, {"contractKind", SubjectKind::Contract},     {"teamKind", SubjectKind::Team},
        {"matrix", SubjectKind::Matrix},     {"ticketKind", SubjectKind::Ticket},         {"callKind", SubjectKind::Call},
        {"importKind", SubjectKind::Import}};
    for (const auto &[name, kind] : ofSubjects)
        number(QLatin1StringView(name), int(kind));
    const std::pair<const char *, Scope> ofScopes[]{{"own", Scope::Own},           {"team", Scope::Team},
                                                    {"level", Scope::Level},       {"levelOrTeam", Scope::LevelOrTeam},
                                                    {"contract", Scope::Contract}, {"all", Scope::All}};
    for (const auto &[name, scope] : ofScopes)
        number(QLatin1StringView(name), int(scope));
    const std::pair<const char *, ActorKind> ofActors[]{{"byOperator", ActorKind::Operator}, {"bySystem", ActorKind::System}};
    for (const auto &[name, kind] : ofActors)
        number(QLatin1StringView(name), int(kind));
    const std::pair<const char *, OutgoingState> ofStates[]{{"waiting", OutgoingState::Waiting},
                                                            {"saidByPhone", OutgoingState::SaidByPhone},
                                                            {"failed", OutgoingState::Failed},
                                                            {"withdrawn", OutgoingState::Withdrawn},
                                                            {"notKnown", OutgoingState::NotKnown}};
    for (const auto &[name, state] : ofStates)
        number(QLatin1StringView(name), int(state));
    const std::pair<const char *, TextField> ofTexts[]{
        {"subjectText", TextField::Subject},     {"reason", TextField::Reason},     {"partyText", TextField::Party},
        {"referenceText", TextField::Reference}, {"numberText", TextField::Number}, {"addressText", TextField::Address}};
    for (const auto &[name, field] : ofTexts)
        number(QLatin1StringView(name), int(field));
    number(u"toOperator"_s, int(MessageParty::Operator));
    number(u"otherHold"_s, int(HoldReason::Other));
    number(u"confirmed"_s, int(VerifyOutcome::Confirmed));
    number(u"inbound"_s, int(ChaserDirection::Inbound));
    number(u"confirms"_s, int(Condition::Confirms));
    number(u"sevenDays"_s, int(Condition::SevenDays));
    number(u"lastOpen"_s, int(TicketState::OnHold));
    number(u"administrator"_s, int(Administrator));
    number(u"notReached"_s, int(VerifyOutcome::NotReached));
    number(u"limit"_s, undoLimit.count());
    number(u"tolerance"_s, clockTolerance.count());
    number(u"reopening"_s, Milliseconds(std::chrono::days(7)).count());
    return statement;
}

} // namespace sportello::storage
