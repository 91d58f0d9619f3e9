// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/contract_profile_reader.h"

#include "core/domain/text.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr qsizetype maxDirectoryName = 120; // as of everything in the directory

// clang-format off

// The words are those of sportelloctl where it has them.
constexpr std::array closingWords{Word<ClosingRule>{"verified"_L1, ClosingRule::Verified}, Word<ClosingRule>{"verified-or-unreachable"_L1, ClosingRule::VerifiedOrUnreachable},
                                  Word<ClosingRule>{"verified-or-tacit"_L1, ClosingRule::VerifiedOrTacit}, Word<ClosingRule>{"any"_L1, ClosingRule::Any}};
constexpr std::array reasonWords{Word<HoldReason>{"requester"_L1, HoldReason::Requester}, Word<HoldReason>{"supplier"_L1, HoldReason::Supplier},
                                 Word<HoldReason>{"visit"_L1, HoldReason::Visit}, Word<HoldReason>{"problem"_L1, HoldReason::Problem}, Word<HoldReason>{"other"_L1, HoldReason::Other}};
constexpr std::array measureWords{Word<Measure>{"answer"_L1, Measure::Answer}, Word<Measure>{"take-charge"_L1, Measure::TakeCharge}, Word<Measure>{"resolve"_L1, Measure::Resolve},
                                  Word<Measure>{"call-back"_L1, Measure::CallBack}, Word<Measure>{"next-word"_L1, Measure::NextWord},
                                  Word<Measure>{"supplier-activation"_L1, Measure::SupplierActivation}};
constexpr std::array kindWords{Word<TicketKind>{"incident"_L1, TicketKind::Incident}, Word<TicketKind>{"request"_L1, TicketKind::Request},
                               Word<TicketKind>{"information"_L1, TicketKind::Information}, Word<TicketKind>{"complaint"_L1, TicketKind::Complaint}};
constexpr std::array typeWords{Word<ContactType>{"user"_L1, ContactType::User}, Word<ContactType>{"specialist"_L1, ContactType::Specialist}};
constexpr std::array subtypeWords{Word<ContactSubtype>{"how-to"_L1, ContactSubtype::HowTo}, Word<ContactSubtype>{"defect"_L1, ContactSubtype::Defect},
                                  Word<ContactSubtype>{"workaround"_L1, ContactSubtype::Workaround}, Word<ContactSubtype>{"installation"_L1, ContactSubtype::Installation},
                                  Word<ContactSubtype>{"system-advice"_L1, ContactSubtype::SystemAdvice}, Word<ContactSubtype>{"interface"_L1, ContactSubtype::Interface}};
constexpr std::array partyWords{Word<PartyKind>{"customer"_L1, PartyKind::Customer}, Word<PartyKind>{"customer-technical"_L1, PartyKind::CustomerTechnical},
                                Word<PartyKind>{"referent"_L1, PartyKind::Referent}, Word<PartyKind>{"contractor"_L1, PartyKind::Contractor},
                                Word<PartyKind>{"supplier"_L1, PartyKind::Supplier}, Word<PartyKind>{"citizen"_L1, PartyKind::Citizen}};
constexpr std::array priorityWords{Word<Priority>{"p1"_L1, Priority::P1}, Word<Priority>{"p2"_L1, Priority::P2}, Word<Priority>{"p3"_L1, Priority::P3}, Word<Priority>{"p4"_L1, Priority::P4}};
constexpr std::array levelWords{Word<Level>{"first"_L1, Level::First}, Word<Level>{"second"_L1, Level::Second}};
constexpr std::array complexityWords{Word<Complexity>{"low"_L1, Complexity::Low}, Word<Complexity>{"medium"_L1, Complexity::Medium}, Word<Complexity>{"high"_L1, Complexity::High}};
constexpr std::array severityWords{Word<Severity>{"s1"_L1, Severity::S1}, Word<Severity>{"s2"_L1, Severity::S2}, Word<Severity>{"s3"_L1, Severity::S3}, Word<Severity>{"s4"_L1, Severity::S4}};
constexpr std::array dayWords{Word<ServiceDays>{"every-day"_L1, ServiceDays::EveryDay}, Word<ServiceDays>{"working-days"_L1, ServiceDays::WorkingDays}};
constexpr std::array yearWords{Word<CapYear>{"calendar"_L1, CapYear::Calendar}, Word<CapYear>{"contract"_L1, CapYear::Contract}};
constexpr std::array startWords{Word<OpeningStart>{"on-request"_L1, OpeningStart::OnRequest}, Word<OpeningStart>{"election"_L1, OpeningStart::Election},
                                Word<OpeningStart>{"extension"_L1, OpeningStart::Extension}};
constexpr std::array staffingWords{Word<StaffingRule>{"own-employees"_L1, StaffingRule::OwnEmployees}, Word<StaffingRule>{"qualified"_L1, StaffingRule::Qualified}};
constexpr std::array toolWords{Word<RemoteTools>{"any"_L1, RemoteTools::Any}, Word<RemoteTools>{"open-source"_L1, RemoteTools::OpenSource}};
constexpr std::array periodWords{Word<ReportPeriod>{"weekly"_L1, ReportPeriod::Weekly}, Word<ReportPeriod>{"monthly"_L1, ReportPeriod::Monthly},
                                 Word<ReportPeriod>{"annual"_L1, ReportPeriod::Annual}, Word<ReportPeriod>{"on-request"_L1, ReportPeriod::OnRequest}};

constexpr std::array targetTopics{Topic::TargetAnswer, Topic::TargetTakeCharge, Topic::TargetResolve, Topic::TargetCallBack, Topic::TargetNextWord, Topic::TargetSupplierActivation};

// clang-format on

/// What `read` makes of a section, with the requirements that stand in it; refuses other keys.
template <class Read>
auto stated(Section section, Read &&read)
{
    auto value = read(section);
    Stated<decltype(value)> result{std::move(value), readRequirements(section, u"requirements"_s)};
    section.refuseOthers();
    return result;
}
template <class Read>
auto statedIfAny(Section &root, const QString &name, Read &&read)
{
    using Value = decltype(stated(root, read));
    return root.has(name) ? std::optional<Value>(stated(root.section(name), read)) : std::nullopt;
}
/// `read` has the section and its place in the list.
template <class Read>
auto statedList(Section &root, const QString &name, Read &&read)
{
    std::vector<decltype(stated(root, [&](Section &one) { return read(one, 0); }))> list;
    for (const Section &section : root.sections(name))
        list.push_back(stated(section, [&](Section &one) { return read(one, int(list.size())); }));
    return list;
}

std::optional<int> numberIfAny(Section &section, const QString &name, int least, int most)
{
    return section.has(name) ? std::optional(section.number(name, least, most)) : std::nullopt;
}
template <class T, class NameOf>
void refuseRepeated(const std::vector<T> &list, const QString &key, NameOf &&nameOf)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (std::ranges::count(list, nameOf(list[i]), nameOf) > 1)
            badKey(u"%1[%2].name"_s.arg(key).arg(i), u"\"%1\" stands there twice"_s.arg(nameOf(list[i])));
}
int months(Section &section)
{
    return section.number(u"is"_s, 1, 120);
}

// --- who may ask for what, and how it is worked ---

void readEntitlement(Section &root, ContractProfile &profile)
{
    for (Section section : root.sections(u"entitlement"_s)) {
        const ContactType type = section.word(u"type"_s, typeWords);
        if (profile.contactTypes && !std::ranges::count(profile.contactTypes->value, type))
            badKey(section.key(u"type"_s), u"not one of the contact types"_s);
        std::vector<ContactSubtype> subtypes{ContactSubtype::NotRecorded};
        if (section.has(u"subtypes"_s))
            subtypes = section.words(u"subtypes"_s, subtypeWords);
        for (const ContactSubtype subtype : subtypes)
            if (subtype != ContactSubtype::NotRecorded && (subtype == ContactSubtype::HowTo) != (type == ContactType::User))
                badKey(section.key(u"subtypes"_s), u"a sub-type of the other type"_s);
        const std::vector<PartyKind> parties = section.words(u"parties"_s, partyWords);
        const QStringList requirements = readRequirements(section, u"requirements"_s);
        section.refuseOthers();
        for (const ContactSubtype subtype : subtypes) {
            for (const PartyKind party : parties) {
                const Entitlement row{.type = type, .subtype = subtype, .party = party};
                if (std::ranges::count(profile.entitlement, row, &Stated<Entitlement>::value))
                    badKey(section.path(), u"a row that stands there before"_s);
                profile.entitlement.push_back({row, requirements});
            }
        }
    }
}

void readHandling(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    profile.closing = statedIfAny(root, u"closing"_s, [](Section &closing) {
        return ProfileClosing{closing.word(u"rule"_s, closingWords), numberIfAny(closing, u"attempts"_s, 1, 99),
                              numberIfAny(closing, u"days"_s, 1, 365)};
    });
    check.note(Topic::Closing, profile.closing.has_value());
    if (profile.closing) {
        check.note(Topic::ClosingAttempts, profile.closing->value.attempts.has_value());
        check.note(Topic::ClosingDays, profile.closing->value.days.has_value());
    }
    check.note(Topic::Holds, root.has(u"holds"_s));
    profile.holds = statedList(root, u"holds"_s, [](Section &hold, int) {
        return HoldStop{hold.word(u"stops"_s, measureWords), hold.word(u"reason"_s, reasonWords)};
    });
    profile.contactTypes = statedIfAny(root, u"contactTypes"_s, [](Section &types) { return types.words(u"are"_s, typeWords); });
    check.note(Topic::ContactTypes, profile.contactTypes.has_value());
    check.note(Topic::Entitlement, root.has(u"entitlement"_s));
    readEntitlement(root, profile);

    profile.levels = statedIfAny(root, u"levels"_s, [](Section &levels) { return levels.number(u"are"_s, 1, 2); });
    check.note(Topic::Levels, profile.levels.has_value());
    if (profile.levels && profile.levels->value == 2)
        check.note(Topic::LevelRules, root.has(u"levelRules"_s));
    else if (root.has(u"levelRules"_s))
        badKey(u"levelRules"_s, u"there are no two levels to choose from"_s);
    profile.levelRules = statedList(root, u"levelRules"_s, [](Section &rule, int i) {
        return LevelRule{.rank = i + 1,
                         .type = std::nullopt,
                         .complexityFrom = rule.wordIfAny(u"complexityFrom"_s, complexityWords),
                         .severityFrom = rule.wordIfAny(u"severityFrom"_s, severityWords),
                         .level = rule.word(u"level"_s, levelWords),
                         .team = std::nullopt};
    });
}

void readTargets(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    profile.targets = statedList(root, u"targets"_s, [](Section &target, int i) {
        return Target{.rank = i + 1,
                      .measure = target.word(u"measure"_s, measureWords),
                      .kind = target.wordIfAny(u"kind"_s, kindWords),
                      .contactType = target.wordIfAny(u"contactType"_s, typeWords),
                      .priority = target.wordIfAny(u"priority"_s, priorityWords),
                      .level = target.wordIfAny(u"level"_s, levelWords),
                      .limit = readDuration(target, u"limit"_s),
                      .wallClock = target.flag(u"wallClock"_s),
                      .until = std::nullopt};
    });
    for (std::size_t i = 0; i < allMeasures.size(); ++i)
        check.note(targetTopics[i], std::ranges::any_of(profile.targets, [&](const Stated<Target> &target) {
                       return target.value.measure == allMeasures[i];
                   }));
}

// --- service time ---

void readServiceHours(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    profile.days = statedIfAny(root, u"days"_s, [](Section &days) { return days.word(u"are"_s, dayWords); });
    check.note(Topic::Days, profile.days.has_value());
    profile.hours = statedIfAny(root, u"hours"_s, [](Section &hours) {
        HoursRule rule;
        rule.week = readWeek(hours.section(u"week"_s));
        (void)hours.need(u"closedOnHolidays"_s);
        rule.closedOnHolidays = hours.flag(u"closedOnHolidays"_s);
        if (hours.has(u"patron"_s)) {
            Section patron = hours.section(u"patron"_s);
            rule.patron = readMonthDay(patron, u"on"_s);
            rule.patronName = patron.line(u"name"_s, maxDirectoryName);
            patron.refuseOthers();
        }
        return rule;
    });
    check.note(Topic::Hours, profile.hours.has_value());
    if (!profile.hours)
        return;
    const HoursRule &rule = profile.hours->value;
    if (profile.days && profile.days->value == ServiceDays::EveryDay) {
        if (!isOnEveryDay(rule))
            badKey(u"hours"_s, u"closed on some days, though there is service on every day"_s);
        return;
    }
    check.note(Topic::WorkingDays, true);
    check.note(Topic::Patron, rule.patron.has_value());
}

constexpr auto nameOfCap = [](const Stated<Cap> &cap) { return cap.value.name; };
constexpr auto nameOfOpening = [](const Stated<ProfileOpening> &opening) { return opening.value.kind.name; };

void readOpenings(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    bool allYears = true;
    profile.caps = statedList(root, u"caps"_s, [&](Section &one, int) {
        const auto year = one.wordIfAny(u"year"_s, yearWords);
        allYears = allYears && year;
        return Cap{.name = one.line(u"name"_s, maxDirectoryName),
                   .days = one.number(u"days"_s, 0, 366),
                   .year = year.value_or(CapYear::Calendar)};
    });
    refuseRepeated(profile.caps, u"caps"_s, nameOfCap);
    if (!profile.caps.empty())
        check.note(Topic::CapYear, allYears);

    bool elections = false;
    bool allBegin = true;
    check.note(Topic::Openings, root.has(u"openings"_s));
    profile.openings = statedList(root, u"openings"_s, [&](Section &one, int) {
        ProfileOpening opening;
        opening.kind.name = one.line(u"name"_s, maxDirectoryName);
        opening.kind.hours = readOpenHours(one, u"hours"_s);
        opening.kind.start = one.word(u"start"_s, startWords);
        if (one.has(u"authorisedBy"_s))
            opening.kind.authorisedBy = one.line(u"authorisedBy"_s, maxDirectoryName);
        if (one.has(u"cap"_s)) {
            opening.cap = one.line(u"cap"_s, maxDirectoryName);
            if (!std::ranges::count(profile.caps, opening.cap, nameOfCap))
                badKey(one.key(u"cap"_s), u"there is no cap \"%1\""_s.arg(opening.cap));
        }
        if (opening.kind.start == OpeningStart::Election) {
            opening.kind.daysBeforeVote = numberIfAny(one, u"daysBeforeVote"_s, 0, 366);
            elections = true;
            allBegin = allBegin && opening.kind.daysBeforeVote;
        }
        return opening;
    });
    refuseRepeated(profile.openings, u"openings"_s, nameOfOpening);
    if (elections)
        check.note(Topic::DaysBeforeVote, allBegin);
    if (!profile.openings.empty())
        check.note(Topic::OpeningAuthority, std::ranges::any_of(profile.openings, [](const Stated<ProfileOpening> &opening) {
                       return !opening.value.kind.authorisedBy.isEmpty();
                   }));
}

void readOnSite(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    profile.onSite = statedIfAny(root, u"onSite"_s, [](Section &onSite) {
        ProfileOnSite value{.followsOffice = onSite.flag(u"followsOffice"_s),
                            .continuousPresence = onSite.flag(u"continuousPresence"_s),
                            .week = std::nullopt};
        if (onSite.has(u"week"_s))
            value.week = readWeek(onSite.section(u"week"_s));
        return value;
    });
    if (profile.onSite)
        check.note(Topic::OnSiteHours, profile.onSite->value.week.has_value());
    profile.visits = statedIfAny(root, u"visits"_s, [](Section &visits) {
        return ProfileVisits{visits.number(u"owed"_s, 0, 366), visits.wordIfAny(u"year"_s, yearWords),
                             visits.flag(u"authorisedFirst"_s)};
    });
    if (profile.visits)
        check.note(Topic::VisitsYear, profile.visits->value.year.has_value());
}

// --- plain facts ---

void readFacts(Section &root, ContractProfile &profile, SilenceCheck &check)
{
    if (const auto staffing = statedIfAny(root, u"staffing"_s, [](Section &one) { return one.word(u"is"_s, staffingWords); }))
        profile.staffing = *staffing;
    if (const auto tools = statedIfAny(root, u"remoteTools"_s, [](Section &one) { return one.word(u"are"_s, toolWords); }))
        profile.remoteTools = *tools;
    profile.reports = statedIfAny(root, u"reports"_s, [](Section &one) { return one.words(u"are"_s, periodWords); });
    check.note(Topic::Reports, profile.reports.has_value());
    profile.surveyMonths = statedIfAny(root, u"surveyMonths"_s, months);
    profile.webViewMonths = statedIfAny(root, u"webViewMonths"_s, months);
    profile.training = statedIfAny(root, u"training"_s, [](Section &training) {
        return ProfileTraining{training.number(u"months"_s, 1, 120), numberIfAny(training, u"hours"_s, 1, 10'000)};
    });
    if (profile.training)
        check.note(Topic::TrainingHours, profile.training->value.hours.has_value());
}

} // namespace

ContractProfile readContractProfile(const QJsonObject &json)
{
    static const QRegularExpression codeForm(u"^[A-Z][A-Z0-9]{1,11}\\z"_s);
    ContractProfile profile;
    SilenceCheck check;
    Section root(json, {});
    (void)root.number(u"schema"_s, 1, 1);
    profile.code = root.line(u"code"_s, 12);
    if (!codeForm.match(profile.code).hasMatch())
        badKey(u"code"_s, u"not 2 to 12 capital letters and digits, a letter first"_s);
    profile.name = root.line(u"name"_s, maxDirectoryName);
    profile.customer = root.line(u"customer"_s, maxDirectoryName);
    profile.asks = readRequirements(root, u"asks"_s);
    profile.scope = statedIfAny(root, u"scope"_s, [](Section &scope) { return scope.line(u"is"_s, maxLine); });
    readHandling(root, profile, check);
    readTargets(root, profile, check);
    readServiceHours(root, profile, check);
    readOpenings(root, profile, check);
    readOnSite(root, profile, check);
    readFacts(root, profile, check);
    profile.silent = check.read(Section(root.take(u"silent"_s), u"silent"_s));
    root.refuseOthers();
    return profile;
}

} // namespace sportello::exchange
