// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/opening_form.h"

#include "core/words/calendar_terms.h"
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString runOff = u"run-off"_s;
const QString askedBy = u"asked by"_s;
const QString askedOn = u"asked on"_s;
const QString authorisedBy = u"authorised by"_s;

} // namespace

OpeningForm::OpeningForm(QWidget *parent) : AdministrationForm(parent)
{
    addChoice(u"kind"_s);
    addLine(u"vote"_s);
    addLine(runOff);
    addLine(u"first"_s);
    addLine(u"last"_s);
    addLine(u"hours"_s);
    addLine(askedBy);
    addLine(askedOn);
    addLine(authorisedBy);
    addLine(u"note"_s);
    addAlias(u"days"_s, u"last"_s);
    addAlias(u"opening"_s, u"first"_s);
    connect(this, &AdministrationForm::edited, this, &OpeningForm::onEdit);
    onLanguage(this, [this] { retranslate(); });
}

void OpeningForm::setBasis(const Contract &contract, const desk::OpeningsDetail &detail, const ServiceCalendar &calendar,
                           LocalDay today)
{
    m_contract = contract;
    m_detail = detail;
    m_today = today;
    m_calendar = calendar;
    std::vector<Choice> choices;
    for (const OpeningKind &one : detail.kinds)
        if (one.active)
            choices.push_back({words::onOneLine(one.name), qlonglong(one.id.value())});
    setChoices(u"kind"_s, choices);
    retranslate();
}

FormValues OpeningForm::initial() const
{
    const auto first = std::ranges::find_if(m_detail.kinds, &OpeningKind::active);
    return {{u"kind"_s, first == m_detail.kinds.end() ? QVariant() : QVariant(qlonglong(first->id.value()))}};
}

const OpeningKind *OpeningForm::kind() const
{
    const OpeningKindId id(values().value(u"kind"_s).toLongLong());
    const auto found = std::ranges::find(m_detail.kinds, id, &OpeningKind::id);
    return found == m_detail.kinds.end() ? nullptr : &*found;
}

std::optional<LocalDay> OpeningForm::day(const QString &name) const
{
    return dayFromText(text(name), m_today);
}

std::optional<Days> OpeningForm::days() const
{
    const auto first = day(u"first"_s);
    const auto last = text(u"last"_s).isEmpty() ? first : day(u"last"_s);
    return first && last && *first <= *last && *last - *first < desk::longestDays ? std::optional(Days{*first, *last})
                                                                                  : std::nullopt;
}

void OpeningForm::retranslate()
{
    setWords(tr("Add an opening"), tr("Add the opening"));
    setField(u"kind"_s, tr("Kind"));
    setField(u"vote"_s, tr("Day of the vote"), tr("as 24/5/2026"));
    setField(runOff, tr("Day of the run-off"), tr("none, or as 7/6/2026"));
    setField(u"first"_s, tr("First day"), tr("as 24/5/2026"));
    setField(u"last"_s, tr("Last day"), tr("the same day"));
    setField(askedOn, tr("Asked for on"), tr("as 24/5/2026"));
    setField(u"note"_s, tr("Note"));
    shapeByKind();
    for (const QString &name : {u"vote"_s, runOff, u"first"_s, u"last"_s, askedOn})
        tellAside(name);
}

void OpeningForm::onEdit(const QString &name)
{
    if (name == "kind"_L1)
        shapeByKind();
    if (name == "vote"_L1 || name == runOff || name == "first"_L1 || name == "last"_L1 || name == askedOn)
        tellAside(name);
    if (name == "kind"_L1 || name == "vote"_L1 || name == runOff)
        proposeDays();
    warn();
}

void OpeningForm::tellAside(const QString &name)
{
    const auto typed = day(name);
    setAside(name, typed ? shownDay(*typed) : QString());
}

void OpeningForm::shapeByKind()
{
    const OpeningKind *chosen = kind();
    const bool election = chosen && chosen->start == OpeningStart::Election;
    const bool extension = chosen && chosen->start == OpeningStart::Extension;
    setShown(u"vote"_s, election);
    setShown(runOff, election);
    setField(u"hours"_s, tr("Hours"), chosen ? hoursText(chosen->hours).replace(u","_s, u", "_s) : QString());
    setField(askedBy, extension ? tr("Asked for by (wanted)") : tr("Asked for by"));
    setField(askedOn, extension ? tr("Asked for on (wanted)") : tr("Asked for on"), tr("as 24/5/2026"));
    setField(u"last"_s, election ? tr("End of all operations") : tr("Last day"),
             election ? tr("run-off included") : tr("the same day"));
    setAbout(election
                 ? tr("Elections are open from some days before the vote, as the kind says, to the end of all operations: write "
                      "the vote's day, and correct the days it proposes.")
                 : extension ? tr("The body asks for longer hours on some days, with author and date of the request.")
                             : tr("The body asks for some days of opening besides the ordinary hours."));
    warn();
}

// The vote proposes its days; whoever types others goes before.
void OpeningForm::proposeDays()
{
    const auto vote = day(u"vote"_s);
    const OpeningKind *chosen = kind();
    if (text(u"vote"_s).isEmpty())
        m_proposed.clear();
    if (!vote || !chosen || chosen->start != OpeningStart::Election)
        return;
    if (const auto proposed = electionDays(*chosen, *vote, day(runOff))) {
        propose(u"first"_s, dayText(proposed->first));
        propose(u"last"_s, dayText(proposed->last));
    }
}

void OpeningForm::propose(const QString &name, const QString &proposed)
{
    if (const QString typed = text(name); typed.isEmpty() || typed == m_proposed.value(name)) {
        m_proposed[name] = proposed;
        setValue(name, proposed);
    }
}

std::optional<Opening> OpeningForm::typed() const
{
    const OpeningKind *chosen = kind();
    const auto on = days();
    const QString hours = text(u"hours"_s);
    const auto open = chosen && hours.isEmpty() ? std::optional(chosen->hours) : hoursFromText(hours);
    if (!chosen || !on || !open || open->empty())
        return std::nullopt;
    const Instant from = m_calendar.rules.empty() ? Instant::min() : startOfDay(m_today);
    return Opening{
        .contract = m_contract.id, .kind = chosen->id, .first = on->first, .last = on->last, .hours = *open, .from = from};
}

int OpeningForm::beyond() const
{
    const auto added = typed();
    const OpeningKind *chosen = kind();
    const auto cap =
        added ? std::ranges::find_if(m_detail.caps, [&](const Cap &one) { return chosen->cap == one.id; }) : m_detail.caps.end();
    return cap == m_detail.caps.end() ? 0 : daysBeyond(*cap, m_contract.begins, m_detail.kinds, m_detail.openings, *added);
}

OpeningEffect OpeningForm::effect() const
{
    const auto added = typed();
    return added ? openingEffect(m_calendar, *kind(), *added) : OpeningEffect();
}

void OpeningForm::warn()
{
    const int more = beyond();
    setField(authorisedBy, more > 0 ? tr("Authorised by (beyond the cap)") : tr("Authorised by"));
    QStringList warnings;
    if (more > 0)
        warnings += tr("%n of these days would lie beyond the cap (oltre massimale). It is recorded all the same: write who "
                       "authorised it, now or later.",
                       nullptr, more);
    const OpeningKind *chosen = kind();
    const auto typed = hoursFromText(text(u"hours"_s));
    if (const QString longer = chosen && typed ? words::beyondKind(hoursBeyond(*chosen, *typed)) : QString(); !longer.isEmpty())
        warnings += longer;
    if (const QString remarks = words::remarks(effect()); !remarks.isEmpty())
        warnings += remarks;
    setWarning(warnings.join(u' '));
}

std::optional<desk::AddOpening> OpeningForm::command()
{
    const OpeningKind *chosen = kind();
    desk::AddOpening command{.request = {}, .contract = m_contract.id};
    if (!chosen) {
        complain(u"kind"_s, tr("Choose a kind of opening."));
        return std::nullopt;
    }
    command.kind = chosen->id;
    const QString wrong = tr("That is no day. Write it as 24/5/2026.");
    const auto wants = [&](const QString &name, std::optional<LocalDay> &into) {
        into = text(name).isEmpty() ? std::nullopt : day(name);
        if (into || text(name).isEmpty())
            return true;
        complain(name, wrong);
        return false;
    };
    std::optional<LocalDay> first;
    std::optional<LocalDay> last;
    if (chosen->start == OpeningStart::Election && (!wants(u"vote"_s, command.vote) || !wants(runOff, command.runOff)))
        return std::nullopt;
    if (!wants(u"first"_s, first) || !wants(u"last"_s, last) || !wants(askedOn, command.askedOn))
        return std::nullopt;
    if (!first) {
        complain(chosen->start == OpeningStart::Election && !command.vote ? u"vote"_s : u"first"_s, wrong);
        return std::nullopt;
    }
    command.first = *first;
    command.last = last.value_or(*first);
    if (const QString typed = text(u"hours"_s); !typed.isEmpty()) {
        HoursProblem problem = HoursProblem::None;
        command.hours = hoursFromText(typed, &problem);
        if (!command.hours) {
            complain(u"hours"_s, words::sentence(desk::hoursError(problem)));
            return std::nullopt;
        }
    }
    command.askedBy = text(askedBy);
    command.authorisedBy = text(authorisedBy);
    command.note = text(u"note"_s);
    return command;
}

} // namespace sportello::ui
