// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/staffing_options.h"

#include "app/ctl/json.h"
#include "app/ctl/table.h"
#include "core/desk/contract_amending.h"
#include "core/exchange/contract_profile.h"
#include "core/words/language.h"
#include "core/words/staffing_terms.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

Options staffingOptions()
{
    return {
        {u"employer"_s, u"own|TEXT"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "The employer: own, which is the contractor, or the name of another company.")},
        {u"qualification"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What somebody is qualified by.")},
        {u"evidence"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The document that proves the qualification.")},
        {u"issued-by"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Who issued the document.")},
        {u"issued"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "When it was issued."), Kind::Date},
        {u"expires"_s, u"DATE"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "The last day on which the qualification holds; it goes on unless told otherwise."),
         Kind::Date},
        Option{u"skill"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "A skill; those given are all of them.")}.many(),
    };
}

desk::StaffingChange staffingChange(const Arguments &args, const Staffing &known)
{
    desk::StaffingChange change;
    if (const QString employer = args.text(u"employer"_s); args.has(u"employer"_s))
        change.employer = employer == "own"_L1 ? desk::StaffingChange::Employer{Employment::Own}
                                               : desk::StaffingChange::Employer{Employment::Other, employer};
    const QStringList parts{u"qualification"_s, u"evidence"_s, u"issued-by"_s, u"issued"_s, u"expires"_s};
    if (std::ranges::any_of(parts, [&](const QString &part) { return args.has(part); })) {
        Qualification q = known.qualification.value_or(Qualification{});
        if (!known.qualification && !args.has(u"issued"_s))
            db::refuse(ErrorKind::EmptyField, u"issued on"_s);
        const auto set = [&](const QString &option, QString &field) {
            if (args.has(option))
                field = args.text(option);
        };
        set(u"qualification"_s, q.title);
        set(u"evidence"_s, q.document);
        set(u"issued-by"_s, q.issuedBy);
        q.issuedOn = args.day(u"issued"_s).value_or(q.issuedOn);
        if (args.has(u"expires"_s))
            q.expires = args.day(u"expires"_s);
        change.qualification = q;
    }
    if (args.has(u"skill"_s))
        change.skills = args.texts(u"skill"_s);
    return change;
}

QString qualificationText(const std::optional<Qualification> &q)
{
    if (!q)
        return {};
    return q->title + (q->expires ? u' ' + Text::tr("(until %1)", "qualification").arg(words::date(*q->expires)) : QString());
}

QString employerText(const Staffing &staffing)
{
    return staffing.employment == Employment::Other ? staffing.employer : words::term(staffing.employment);
}

QJsonObject staffingJson(const desk::StaffingDetail &detail)
{
    QJsonObject json = toJson(detail.staffing);
    if (detail.onlySkills)
        json = {{u"skills"_s, json.value(u"skills"_s)}};
    json.insert(u"left_out"_s, leftOutJson(detail.leftOut));
    return json;
}

namespace {

QString leftOutText(const desk::StaffingDetail &detail)
{
    QStringList parts;
    for (const desk::LeftOut &one : detail.leftOut)
        parts += one.code + u": "_s + words::whyOf(one.why);
    return parts.join(u"; "_s);
}

Answer showStaffing(const QString &login, const desk::StaffingDetail &detail)
{
    const Staffing &staffing = detail.staffing;
    Lines lines;
    if (!detail.onlySkills) {
        lines.add(Text::tr("Employer"), employerText(staffing));
        lines.add(Text::tr("Qualification"), qualificationText(staffing.qualification));
        if (const auto &q = staffing.qualification)
            lines.add(Text::tr("Evidence"),
                      Text::tr("%1, issued by %2 on %3").arg(q->document, q->issuedBy, words::date(q->issuedOn)));
    }
    lines.add(Text::tr("Skills"), staffing.skills.join(u", "_s));
    lines.add(Text::tr("Left out of"), leftOutText(detail));
    QJsonObject json = staffingJson(detail);
    json.insert(u"login"_s, login);
    return {json, lines.text()};
}

Answer staffing(Context &context)
{
    const Arguments &args = context.args();
    const QString login = args.positional.at(0);
    const OperatorId person = context.person(login);
    const auto known = db::orRefuse(desk::readStaffing(context.desk(), person)).front();
    desk::SetStaffing command{context.request(), person, staffingChange(args, known.staffing)};
    if (args.has(u"no-qualification"_s))
        command.change.qualification = std::optional<Qualification>();
    if (args.has(u"no-skills"_s))
        command.change.skills = QStringList();
    if (command.change.empty())
        return showStaffing(login, known);
    // What was not given was taken from what was read: it must still be so.
    if (!command.request.version)
        command.request.version = known.staffing.version;
    const auto receipt = desk::setStaffing(context.desk(), command);
    Answer answer = done(receipt, Text::tr("Recorded of operator %1 (version %2)."));
    const auto after = db::orRefuse(desk::readStaffing(context.desk(), person)).front();
    QJsonObject json = answer.json.toObject();
    json.insert(u"left_out"_s, leftOutJson(after.leftOut));
    answer.json = json;
    if (!after.leftOut.empty())
        answer.text += u'\n' + Text::tr("Left out of %1.").arg(leftOutText(after));
    return answer;
}

/// Whoever works on the contract and whether its rule admits them.
void addPeople(Context &context, ContractId contract, Answer &answer)
{
    QJsonArray people;
    Table table({Text::tr("Login"), Text::tr("Name"), Text::tr("Employer"), Text::tr("Qualification"), Text::tr("Left out")});
    for (const desk::StaffingDetail &detail : db::orRefuse(desk::readStaffing(context.desk()))) {
        const Operator &person = detail.person;
        const bool works = std::ranges::any_of(
            person.posts, [&](const Post &post) { return post.contract == contract && worksByRole(post.role); });
        if (!works || !person.active)
            continue;
        const auto out = std::ranges::find(detail.leftOut, contract, &desk::LeftOut::contract);
        const bool fits = out == detail.leftOut.end();
        people.append(QJsonObject{{u"login"_s, person.login},
                                  {u"name"_s, person.name},
                                  {u"left_out"_s, fits ? QJsonValue() : QJsonValue(key(out->why.why))}});
        table.add({person.login, person.name, detail.onlySkills ? QString() : employerText(detail.staffing),
                   qualificationText(detail.staffing.qualification), fits ? QString() : words::whyOf(out->why)});
    }
    QJsonObject json = answer.json.toObject();
    json.insert(u"people"_s, people);
    answer.json = json;
    answer.text += u"\n\n"_s + table.text();
}

Answer contractStaffing(Context &context)
{
    const Arguments &args = context.args();
    const ContractId id = context.contract(args.positional.at(0));
    Answer answer;
    if (const auto rule = args.choice<StaffingRule>(u"rule"_s)) {
        const desk::AmendContract command{.request = context.request(), .contract = id, .staffing = rule};
        answer =
            done(desk::amendContract(context.desk(), command), Text::tr("The staffing rule was set (contract %1, version %2)."));
    } else {
        const Contract &contract = *context.directory().contract(id);
        answer = {
            QJsonObject{{u"contract"_s, contract.code}, {u"version"_s, contract.version}, {u"rule"_s, key(contract.staffing)}},
            Text::tr("Who may work it: %1").arg(words::term(contract.staffing))};
    }
    addPeople(context, id, answer);
    return answer;
}

Answer amend(Context &context)
{
    const Arguments &args = context.args();
    desk::AmendContract command{.request = context.request(), .contract = context.contract(args.positional.at(0))};
    if (args.has(u"profile"_s)) {
        const exchange::ContractProfile profile = profileOf(args.text(u"profile"_s));
        command.profile = profile.code;
        command.staffing = profile.staffing.value;
        if (const auto &closing = profile.closing) {
            command.closing = closing->value.rule;
            command.closingAttempts = closing->value.attempts;
            command.closingDays = closing->value.days;
        }
        if (profile.onSite)
            command.presenceInBreaks = profile.onSite->value.continuousPresence;
        if (profile.days)
            command.serviceDays = profile.days->value;
    }
    const auto setIf = [](auto &field, const auto &given) {
        if (given)
            field = *given;
    };
    const auto text = [&](const QString &option) { return args.has(option) ? std::optional(args.text(option)) : std::nullopt; };
    setIf(command.name, text(u"name"_s));
    setIf(command.customer, text(u"customer"_s));
    setIf(command.closing, args.choice<ClosingRule>(u"closing"_s));
    setIf(command.closingAttempts, args.number(u"attempts"_s));
    setIf(command.closingDays, args.number(u"days"_s));
    setIf(command.staffing, args.choice<StaffingRule>(u"staffing"_s));
    setIf(command.presence, args.number(u"presence"_s));
    if (const auto days = args.choice<ServiceDays>(u"service-days"_s))
        command.serviceDays = days;
    if (args.has(u"presence-in-breaks"_s))
        command.presenceInBreaks = args.text(u"presence-in-breaks"_s) == "yes"_L1;
    if (args.has(u"begins"_s) || args.has(u"no-begin"_s))
        command.begins = args.day(u"begins"_s);
    if (args.has(u"ends"_s) || args.has(u"no-end"_s))
        command.ends = args.day(u"ends"_s);
    return done(desk::amendContract(context.desk(), command), Text::tr("Contract changed (id %1, version %2)."));
}

} // namespace

std::vector<Command> staffingCommands()
{
    const Argument code{u"CONTRACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract, by its code.")};
    return {
        {u"operator staffing"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Record an operator's employer, qualification with its evidence, and skills; without options show "
                           "what is recorded."),
         {{u"LOGIN"_s, QT_TRANSLATE_NOOP("sportelloctl", "The operator's login.")}},
         staffingOptions()
             + Options{{u"no-qualification"_s,
                        {},
                        QT_TRANSLATE_NOOP("sportelloctl", "There is no qualification any more."),
                        Kind::Flag},
                       {u"no-skills"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "There are no skills any more."), Kind::Flag}}
             + writeOptions(),
         staffing},
        {u"contract staffing"_s,
         QT_TRANSLATE_NOOP("sportelloctl",
                           "Show or set who may work a contract, and say which of its operators are left out by it."),
         {code},
         Options{Option::choice<StaffingRule>(
             u"rule"_s, QT_TRANSLATE_NOOP("sportelloctl", "Anybody, own employees, or people with a qualification."))}
             + writeOptions(),
         contractStaffing},
        {u"contract amend"_s,
         QT_TRANSLATE_NOOP("sportelloctl", "Change what a contract is; what is not given stays."),
         {code},
         Options{
             {u"name"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "Its name.")},
             {u"customer"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contracting body.")},
             {u"begins"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract's first day."), Kind::Date},
             {u"no-begin"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "Its first day is not known."), Kind::Flag},
             {u"ends"_s, u"DATE"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract's last day."), Kind::Date},
             {u"no-end"_s, {}, QT_TRANSLATE_NOOP("sportelloctl", "It goes on."), Kind::Flag},
             {u"profile"_s, u"CODE|FILE"_s,
              QT_TRANSLATE_NOOP("sportelloctl",
                                "Take closing, staffing, presence in breaks and the days of service from a clause's profile, as "
                                "far as it says them.")},
             Option::choice<ClosingRule>(u"closing"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl", "What closing a resolved ticket asks for.")),
             {u"attempts"_s, u"N"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Attempts after which the requester counts as unreachable."), Kind::Number},
             {u"days"_s, u"N"_s, QT_TRANSLATE_NOOP("sportelloctl", "Service days before tacit closing."), Kind::Number},
             Option::choice<StaffingRule>(
                 u"staffing"_s,
                 QT_TRANSLATE_NOOP("sportelloctl", "Who may work it: anybody, own employees, or people with a qualification.")),
             {u"presence"_s, u"N"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "How many people are on the roster at any time of service, 1 to 99."),
              Kind::Number},
             {u"presence-in-breaks"_s,
              u"yes|no"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Whether somebody stays on site during breaks too."),
              Kind::Choice,
              {u"yes"_s, u"no"_s}},
             Option::choice<ServiceDays>(u"service-days"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl", "On which days its service is owed."))}
             + writeOptions(),
         amend},
    };
}

} // namespace sportello::ctl
