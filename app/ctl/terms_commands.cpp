// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/context.h"
#include "app/ctl/json.h"
#include "app/ctl/profile_answer.h"
#include "app/ctl/table.h"
#include "core/desk/contract_terms.h"
#include "core/words/calendar_terms.h"
#include "core/words/terms.h"

#include <algorithm>

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using detail::L;
using exchange::Topic;

namespace {

// The names of terms: as an option, and as the history keeps them.
constexpr std::array termNames{std::pair{L("scope"), L("scope")},
                               std::pair{L("contact-type"), L("contactTypes")},
                               std::pair{L("visits"), L("visits")},
                               std::pair{L("visits-year"), L("visitsYear")},
                               std::pair{L("visits-authorised-first"), L("visitsAuthorisedFirst")},
                               std::pair{L("remote-tools"), L("remoteTools")},
                               std::pair{L("report"), L("reports")},
                               std::pair{L("survey-months"), L("surveyMonths")},
                               std::pair{L("web-view-months"), L("webViewMonths")},
                               std::pair{L("training-months"), L("trainingMonths")},
                               std::pair{L("training-hours"), L("trainingHours")}};

template <class Enum>
std::optional<std::vector<Enum>> listOf(const Arguments &args, const QString &option)
{
    if (!args.has(option))
        return std::nullopt;
    std::vector<Enum> list;
    for (const QString &text : args.texts(option))
        if (const auto value = fromKey<Enum>(text))
            list.push_back(*value);
    return list;
}

ContractTerms given(const Arguments &args)
{
    ContractTerms terms;
    if (args.has(u"scope"_s))
        terms.scope = args.text(u"scope"_s);
    terms.contactTypes = listOf<ContactType>(args, u"contact-type"_s);
    terms.visits = args.number(u"visits"_s);
    terms.visitsYear = args.choice<CapYear>(u"visits-year"_s);
    if (args.has(u"visits-authorised-first"_s))
        terms.visitsAuthorisedFirst = args.text(u"visits-authorised-first"_s) == "yes"_L1;
    terms.remoteTools = args.choice<RemoteTools>(u"remote-tools"_s);
    terms.reports = listOf<ReportPeriod>(args, u"report"_s);
    terms.surveyMonths = args.number(u"survey-months"_s);
    terms.webViewMonths = args.number(u"web-view-months"_s);
    terms.trainingMonths = args.number(u"training-months"_s);
    terms.trainingHours = args.number(u"training-hours"_s);
    return terms;
}

/// Each term as scripts and as people read it; null and empty where nobody said.
class TermsAnswer {
public:
    void number(const QString &name, const QString &label, const std::optional<int> &value)
    {
        add(name, label, value ? QJsonValue(*value) : QJsonValue(), value ? QString::number(*value) : QString());
    }
    template <class Enum>
    void word(const QString &name, const QString &label, const std::optional<Enum> &value)
    {
        add(name, label, value ? QJsonValue(key(*value)) : QJsonValue(), value ? words::term(*value) : QString());
    }
    template <class Enum>
    void list(const QString &name, const QString &label, const std::optional<std::vector<Enum>> &values)
    {
        QJsonArray json;
        QStringList texts;
        for (const Enum value : values.value_or(std::vector<Enum>())) {
            json.append(key(value));
            texts += words::term(value);
        }
        add(name, label, values ? QJsonValue(json) : QJsonValue(), texts.join(u", "_s));
    }
    void add(const QString &name, const QString &label, const QJsonValue &value, const QString &text)
    {
        m_json.insert(name, value);
        m_lines.add(label, text);
    }
    [[nodiscard]] const QJsonObject &json() const { return m_json; }
    [[nodiscard]] const QString &text() const { return m_lines.text(); }

private:
    QJsonObject m_json;
    Lines m_lines;
};

TermsAnswer answerOf(const ContractTerms &t)
{
    TermsAnswer answer;
    answer.add(u"scope"_s, factName(u"scope"_s), textJson(t.scope.value_or(QString())), t.scope.value_or(QString()));
    answer.list(u"contact_types"_s, words::term(Topic::ContactTypes), t.contactTypes);
    answer.number(u"visits"_s, factName(u"visits"_s), t.visits);
    answer.word(u"visits_year"_s, words::term(Topic::VisitsYear), t.visitsYear);
    answer.add(u"visits_authorised_first"_s, factName(u"visits.authorisedFirst"_s),
               t.visitsAuthorisedFirst ? QJsonValue(*t.visitsAuthorisedFirst) : QJsonValue(),
               t.visitsAuthorisedFirst ? *t.visitsAuthorisedFirst ? Text::tr("yes") : Text::tr("no") : QString());
    answer.word(u"remote_tools"_s, factName(u"remoteTools"_s), t.remoteTools);
    answer.list(u"reports"_s, words::term(Topic::Reports), t.reports);
    answer.number(u"survey_months"_s, factName(u"surveyMonths"_s), t.surveyMonths);
    answer.number(u"web_view_months"_s, factName(u"webViewMonths"_s), t.webViewMonths);
    answer.number(u"training_months"_s, factName(u"training"_s), t.trainingMonths);
    answer.number(u"training_hours"_s, words::term(Topic::TrainingHours), t.trainingHours);
    return answer;
}

Answer terms(Context &context)
{
    const Arguments &args = context.args();
    desk::SetTerms command{.request = context.request(), .contract = context.contract(args.positional.at(0))};
    command.given = given(args);
    for (const QString &name : args.texts(u"unset"_s))
        if (const auto found = std::ranges::find(termNames, name, [](const auto &one) { return QString(one.first); });
            found != termNames.end())
            command.unset += found->second;
    if (command.given != ContractTerms() || !command.unset.isEmpty())
        return done(desk::setTerms(context.desk(), command), Text::tr("The terms were set (contract %1, version %2)."));
    const desk::TermsDetail detail = db::orRefuse(desk::readTerms(context.desk(), command.contract));
    const TermsAnswer answer = answerOf(detail.terms);
    QJsonObject json = answer.json();
    json.insert(u"contract"_s, args.positional.at(0));
    json.insert(u"version"_s, detail.version);
    return {json, answer.text().isEmpty() ? Text::tr("Nobody said any terms of this contract yet.") : answer.text()};
}

Option count(const QString &name, const char *help)
{
    return {name, u"N"_s, help, Kind::Number};
}

} // namespace

std::vector<Command> termsCommands()
{
    QStringList names;
    for (const auto &[option, fact] : termNames)
        names += option;
    return {
        {u"contract terms"_s,
         QT_TRANSLATE_NOOP(
             "sportelloctl",
             "Show or set what a contract owes besides hours, tables and targets: as its clause says it, or as it was "
             "agreed where the clause is silent. What is not given stays."),
         {{u"CONTRACT"_s, QT_TRANSLATE_NOOP("sportelloctl", "The contract, by its code.")}},
         Options{
             {u"scope"_s, u"TEXT"_s, QT_TRANSLATE_NOOP("sportelloctl", "What help is limited to.")},
             Option::choice<ContactType>(u"contact-type"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl", "A type of contact that it serves."))
                 .many(),
             count(u"visits"_s, QT_TRANSLATE_NOOP("sportelloctl", "Interventions on site owed a year, 0 to 366.")),
             Option::choice<CapYear>(u"visits-year"_s,
                                     QT_TRANSLATE_NOOP("sportelloctl", "Of the calendar, or from the contract's first day on.")),
             {u"visits-authorised-first"_s,
              u"yes|no"_s,
              QT_TRANSLATE_NOOP("sportelloctl", "Whether they are authorised in the customer's register beforehand."),
              Kind::Choice,
              {u"yes"_s, u"no"_s}},
             Option::choice<RemoteTools>(u"remote-tools"_s,
                                         QT_TRANSLATE_NOOP("sportelloctl", "By which tools of online collaboration it helps.")),
             Option::choice<ReportPeriod>(u"report"_s, QT_TRANSLATE_NOOP("sportelloctl", "When a report is owed.")).many(),
             count(u"survey-months"_s,
                   QT_TRANSLATE_NOOP("sportelloctl", "At most so many months between two surveys, 1 to 120.")),
             count(u"web-view-months"_s,
                   QT_TRANSLATE_NOOP("sportelloctl",
                                     "At most so many months between two refreshments of the body's own web view, 1 to 120.")),
             count(u"training-months"_s, QT_TRANSLATE_NOOP("sportelloctl", "Months from the beginning with training, 1 to 120.")),
             count(u"training-hours"_s, QT_TRANSLATE_NOOP("sportelloctl", "Hours of training in these, 1 to 10000.")),
             Option{u"unset"_s, u"TERM"_s, QT_TRANSLATE_NOOP("sportelloctl", "A term that nobody says any more."), Kind::Choice,
                    names}
                 .many()}
             + writeOptions(),
         terms}};
}

} // namespace sportello::ctl
