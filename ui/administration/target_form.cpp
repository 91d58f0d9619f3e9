// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/target_form.h"

#include "core/domain/length.h"
#include "core/words/due_terms.h"
#include "core/words/language.h"
#include "core/words/terms.h"
#include "ui/administration/targets_model.h"
#include "ui/administration/trial_view.h"
#include "ui/administration/typed.h"
#include "ui/theme/on_change.h"

#include <QtGui/QKeyEvent>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

const QString contactType = u"contact type"_s;
const QString wallClock = u"wall clock"_s;
const QString tryFrom = u"try from"_s;
const QString tryTo = u"try to"_s;
constexpr int any = -1;
constexpr LocalDay triedDays = 90;

template <class T>
QVariant choiceOf(const std::optional<T> &condition)
{
    return condition ? int(*condition) : any;
}

template <class T, std::size_t n>
std::vector<AdministrationForm::Choice> choicesOf(const QString &whatever, const std::array<T, n> &all)
{
    std::vector<AdministrationForm::Choice> choices{{whatever, any}};
    for (const T one : all)
        choices.push_back({words::term(one), int(one)});
    return choices;
}

} // namespace

TargetForm::TargetForm(QAction *tryIt, QWidget *parent) : AdministrationForm(parent), m_trial(new TrialView)
{
    addChoice(u"measure"_s);
    addLine(u"limit"_s);
    addCheck(wallClock);
    addChoice(u"kind"_s, Width::Half);
    addChoice(contactType, Width::Half);
    addChoice(u"priority"_s, Width::Half);
    addChoice(u"level"_s, Width::Half);
    addLine(u"rank"_s, Width::Half);
    addLine(u"from"_s, Width::Half);
    addLine(tryFrom, Width::Half);
    addLine(tryTo, Width::Half);
    addVerb(tryIt);
    addPart(m_trial);
    connect(this, &AdministrationForm::edited, this, &TargetForm::onEdit);
    onLanguage(this, [this] { retranslate(); });
}

void TargetForm::setBasis(const desk::TargetsDetail &detail, Instant now)
{
    m_detail = detail;
    m_now = now;
    tellCase();
}

void TargetForm::setReplaced(const std::optional<Target> &replaced)
{
    m_replaced = replaced;
    retranslate();
}

FormValues TargetForm::initialFor(Measure measure) const
{
    return {{u"measure"_s, int(measure)},
            {wallClock, false},
            {u"kind"_s, any},
            {contactType, any},
            {u"priority"_s, any},
            {u"level"_s, any},
            {tryFrom, dayText(localDay(m_now) - triedDays)}};
}

FormValues TargetForm::initialFor(const Target &target) const
{
    const Target *now = inPlaceOf(target, m_now);
    const Target &shown = now ? *now : target;
    FormValues all = initialFor(shown.measure);
    all.insert(u"limit"_s, lengthText(shown.limit));
    all.insert(wallClock, shown.wallClock);
    all.insert(u"kind"_s, choiceOf(shown.kind));
    all.insert(contactType, choiceOf(shown.contactType));
    all.insert(u"priority"_s, choiceOf(shown.priority));
    all.insert(u"level"_s, choiceOf(shown.level));
    return all;
}

Target TargetForm::typedCase() const
{
    const FormValues typed = values();
    const auto take = [&typed]<class T>(const QString &name, std::optional<T> &condition) {
        if (const int value = typed.value(name, any).toInt(); value != any)
            condition = T(value);
    };
    Target target;
    target.measure = Measure(typed.value(u"measure"_s).toInt());
    take(u"kind"_s, target.kind);
    take(contactType, target.contactType);
    take(u"priority"_s, target.priority);
    take(u"level"_s, target.level);
    target.wallClock = typed.value(wallClock).toBool();
    return target;
}

// The last of those that would cease, as the desk chooses it.
const Target *TargetForm::inPlaceOf(const Target &target, Instant from) const
{
    const Target *last = nullptr;
    for (const Target &other : m_detail.rules.targets)
        if (isSameCase(other, target) && (!other.until || (*other.until > from && *other.until > other.from)))
            last = &other;
    return last;
}

void TargetForm::retranslate()
{
    setWords(m_replaced ? tr("Change the target") : tr("New target"), tr("Set the target"));
    setAbout(tr("It holds from now on, or from the moment you give: what was due before stays as it was. Of the targets for a "
                "ticket the first in their order counts."));
    std::vector<Choice> measures;
    for (const Measure measure : allMeasures)
        measures.push_back({words::term(measure), int(measure)});
    setField(u"measure"_s, tr("What is to be done in time"));
    setChoices(u"measure"_s, measures);
    setField(u"limit"_s, tr("Within"), tr("as 30m, 4h, 1h30m or 2d"));
    setField(wallClock, tr("Elapsed time, nights and holidays too"));
    setField(u"kind"_s, tr("Kind of ticket"));
    setChoices(u"kind"_s,
               choicesOf(tr("any", "kind of ticket"),
                         std::array{TicketKind::Incident, TicketKind::Request, TicketKind::Information, TicketKind::Complaint}));
    setField(contactType, tr("Type of contact"));
    setChoices(contactType,
               choicesOf(tr("any", "type of contact"),
                         std::array{ContactType::User, ContactType::Specialist, ContactType::NotRecorded}));
    setField(u"priority"_s, tr("Priority"));
    setChoices(u"priority"_s,
               choicesOf(tr("any", "priority"), std::array{Priority::P1, Priority::P2, Priority::P3, Priority::P4}));
    setField(u"level"_s, tr("Level"));
    setChoices(u"level"_s, choicesOf(tr("any", "level"), std::array{Level::First, Level::Second}));
    setField(u"from"_s, tr("From when on"), tr("now, or 1/6/2026 08:00"));
    setField(tryFrom, tr("Try it on the past: from"), tr("as 1/1/2026"));
    setField(tryTo, tr("to, that day too"), tr("today"));
    tellAsides();
    tellCase();
}

void TargetForm::onEdit(const QString &name)
{
    if (name == "limit"_L1 || name == "from"_L1 || name == wallClock)
        tellAsides();
    tellCase();
}

// What was understood of what is typed.
void TargetForm::tellAsides()
{
    const auto length = lengthFromText(text(u"limit"_s));
    setAside(u"limit"_s,
             length && *length > Milliseconds(0) ? words::limit(*length, values().value(wallClock).toBool()) : QString());
    const auto from = momentFromText(text(u"from"_s), localDay(m_now));
    setAside(u"from"_s, from ? words::moment(*from) : QString());
}

void TargetForm::tellCase()
{
    const Target target = typedCase();
    const Target *other = inPlaceOf(target, momentFromText(text(u"from"_s), localDay(m_now)).value_or(m_now));
    setField(u"rank"_s, tr("Order"), other ? tr("as it is: %1").arg(other->rank) : tr("found by itself"));
    if (other)
        setWarning(tr("It takes the place of no. %1: %2, for: %3.")
                       .arg(QString::number(other->id.value()), words::limit(other->limit, other->wallClock),
                            words::conditions(*other)));
    else if (m_replaced && !isSameCase(*m_replaced, target))
        setWarning(tr("That is another case than the chosen target's, which stays as it is."));
    else
        setWarning({});
}

std::optional<Milliseconds> TargetForm::typedLimit()
{
    const auto limit = lengthFromText(text(u"limit"_s));
    if (!limit)
        complain(u"limit"_s, tr("That is no length of time. Write it as 30m, 4h, 1h30m or 2d."));
    return limit;
}

std::optional<desk::SetTarget> TargetForm::command()
{
    desk::SetTarget command{.request = {}, .contract = m_detail.contract.id, .target = typedCase()};
    const auto limit = typedLimit();
    if (!limit)
        return std::nullopt;
    command.target.limit = *limit;
    if (const QString rank = text(u"rank"_s); !rank.isEmpty()) {
        command.rank = rank.toInt();
        if (*command.rank < 1 || *command.rank > 9999) {
            complain(u"rank"_s, tr("That is no place in the order. Write a number from 1 to 9999, or leave it empty."));
            return std::nullopt;
        }
    }
    if (const QString from = text(u"from"_s); !from.isEmpty()) {
        command.from = momentFromText(from, localDay(m_now));
        if (!command.from) {
            complain(u"from"_s, whyNoMoment(from, localDay(m_now)));
            return std::nullopt;
        }
    }
    const Target *other = inPlaceOf(command.target, command.from.value_or(m_now));
    command.seen = other ? other->id : TargetId(0);
    if (other)
        command.request.version = other->version;
    return command;
}

std::optional<desk::TryTarget> TargetForm::trial()
{
    const auto limit = typedLimit();
    if (!limit)
        return std::nullopt;
    desk::TryTarget command{.contract = m_detail.contract.id, .target = typedCase(), .from = {}, .to = {}};
    command.target.limit = *limit;
    const LocalDay today = localDay(m_now);
    const auto first = dayFromText(text(tryFrom), today);
    const auto last = text(tryTo).isEmpty() ? std::optional(today) : dayFromText(text(tryTo), today);
    const QString wrong = tr("That is no day. Write it as 24/5/2026.");
    if (!first || !last) {
        complain(first ? tryTo : tryFrom, wrong);
        return std::nullopt;
    }
    if (*last < *first) {
        complain(tryTo, tr("The last day lies before the first. Correct the days."));
        return std::nullopt;
    }
    command.from = startOfDay(*first);
    command.to = startOfDay(*last + 1);
    return command;
}

// Return in the period tries: it never sets.
bool TargetForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool inPeriod = watched == editor(tryFrom) || watched == editor(tryTo);
    if (inPeriod && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !key->modifiers().testFlag(Qt::ControlModifier)) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                Q_EMIT tryWanted();
            return true;
        }
    }
    return AdministrationForm::eventFilter(watched, event);
}

} // namespace sportello::ui
