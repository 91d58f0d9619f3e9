// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/story.h"
#include "ui/detail/merge_view.h"
#include "ui/detail/ticket_detail.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/moments.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QApplication>

#include <algorithm>
#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// Somebody saved the same field while a form was open: what both made of it, field by field, until it is said whose stays.

namespace {

/// Whether the event sets a field of the forms.
bool setsField(const TicketEvent &event, const QString &name)
{
    const TicketChange &change = event.change;
    if (name == "subject"_L1)
        return event.texts.contains(TextField::Subject);
    if (name == "kind"_L1)
        return change.kind.has_value();
    if (name == "category"_L1)
        return change.category.has_value();
    if (name == "type"_L1)
        return change.type.has_value();
    if (name == "complexity"_L1)
        return change.complexity.has_value();
    if (name == "severity"_L1)
        return change.severity.has_value();
    if (name == "impact"_L1)
        return change.impact.has_value();
    if (name == "urgency"_L1)
        return change.urgency.has_value();
    return name == "priority"_L1 && change.priority.has_value();
}

const StepField *fieldOf(const StepPlan &plan, const QString &name)
{
    const auto found = std::ranges::find(plan.fields, name, &StepField::name);
    return found == plan.fields.end() ? nullptr : &*found;
}

QString shownValue(const StepField &field, const QVariant &value)
{
    QString text = value.toString();
    if (field.kind == StepField::Kind::Choice) {
        const auto choice = std::ranges::find(field.choices, value, &StepField::Choice::value);
        text = choice == field.choices.end() ? QString() : choice->text;
    }
    return text.isEmpty() ? TicketDetail::tr("nothing", "a field's value") : text;
}

} // namespace

// In a form that is open the ticket is as it was seen when it was begun, whatever was read since.
std::vector<MergeRow> TicketDetail::mergeRows() const
{
    std::vector<TicketEvent> history = m_detail->history;
    std::erase_if(history, [this](const TicketEvent &event) { return event.seq > m_seen; });
    desk::TicketDetail seen = *m_detail;
    seen.ticket = project(m_detail->ticket.id, m_detail->ticket.contract, history);
    const StepPlan was = planStep(*m_step, seen, m_workplace);
    const StepPlan now = planStep(*m_step, *m_detail, m_workplace);
    const StepValues changes = m_form->changes();
    std::vector<MergeRow> rows;
    for (const StepField &field : now.fields) {
        const StepField *before = fieldOf(was, field.name);
        if (!before)
            before = &field;
        const bool theirs = field.initial != before->initial;
        const bool mine = changes.contains(field.name) && changes[field.name] != before->initial;
        const bool same = changes.contains(field.name) && changes[field.name] == field.initial;
        if (!theirs && !mine)
            continue;
        // Going back to what it was is another wish than theirs too.
        const bool both = theirs && changes.contains(field.name) && !same;
        MergeRow row{.name = field.name, .label = field.label};
        row.of = both ? MergeRow::Of::Both : theirs ? MergeRow::Of::Theirs : MergeRow::Of::Mine;
        row.was = shownValue(*before, before->initial);
        row.theirs = shownValue(field, field.initial);
        row.mine = shownValue(field, changes.value(field.name));
        row.who = whoMade(field.name);
        rows.push_back(row);
    }
    return rows;
}

QString TicketDetail::whoMade(const QString &field) const
{
    const TicketEvent *by = &m_detail->history.back();
    const auto sets = [&](const TicketEvent &event) {
        if (event.kind != EventKind::Annulled)
            return setsField(event, field);
        return std::ranges::any_of(m_detail->history, [&](const TicketEvent &taken) {
            return taken.seq >= event.change.annulsFrom && taken.seq <= event.change.annulsTo && setsField(taken, field);
        });
    };
    for (const TicketEvent &event : m_detail->history)
        if (event.seq > m_seen && sets(event))
            by = &event;
    return u"%1, %2"_s.arg(words::actorName(by->actor, words::namesFrom(m_workplace.directory(), *m_detail)),
                           timeOfDay(by->occurredAt));
}

QString TicketDetail::whoSaved(int since, int before) const
{
    QStringList names;
    for (const TicketEvent &event : m_detail->history)
        if (event.seq > since && event.seq < before
            && (event.kind == EventKind::Amended || event.kind == EventKind::PriorityChanged
                || event.kind == EventKind::Annulled))
            names += words::actorName(event.actor, words::namesFrom(m_workplace.directory(), *m_detail));
    names.removeDuplicates();
    return names.join(u", "_s);
}

void TicketDetail::askMerge()
{
    m_isContested = false;
    m_meanwhile->hide();
    m_form->setBusy(false);
    m_form->say({});
    const std::vector<MergeRow> rows = mergeRows();
    if (std::ranges::find(rows, MergeRow::Of::Both, &MergeRow::of) == rows.end()) { // it was taken back meanwhile
        leaveMerge();
        m_form->setBusy(true);
        return submitMerge();
    }
    m_form->hide();
    m_merge->ask(whoSaved(m_seen), rows);
    arrange();
}

void TicketDetail::submitMerge()
{
    // What I leave to them is theirs in the form too; of the rest I have seen what they made of it.
    const StepPlan now = planStep(*m_step, *m_detail, m_workplace);
    const QStringList theirs = m_merge->theirs();
    for (const QString &name : theirs)
        if (const StepField *field = fieldOf(now, name))
            m_form->put(name, field->initial);
    const QString who = whoSaved(m_seen);
    m_seen = m_detail->ticket.version;
    storeForm();
    StepValues left = m_form->changes();
    left.remove(u"reason"_s); // why, of what is not changed
    if (!left.isEmpty())
        return submitForm();
    m_drafts.dropForm(m_detail->ticket.id, *m_step);
    m_workplace.announce(tr("%1 stays as it was saved: %2.").arg(m_detail->ticket.id.value()).arg(who));
    foldForm();
}

QString TicketDetail::mergedWith(int seen, const desk::Receipt &receipt) const
{
    if (seen == 0 || receipt.version <= seen + 1)
        return {};
    if (!m_detail || m_detail->ticket.id != receipt.ticket() || m_detail->ticket.version < receipt.version - 1)
        return tr("together with what was written meanwhile");
    const QString who = whoSaved(seen, receipt.version); // none: notes alone
    return who.isEmpty() ? QString() : tr("together with what %1 changed").arg(who);
}

void TicketDetail::leaveMerge()
{
    const bool hadFocus = m_merge->isAncestorOf(QApplication::focusWidget());
    m_merge->fold();
    if (m_step)
        m_form->show();
    arrange();
    if (hadFocus && m_step)
        m_form->focusFirst();
}

} // namespace sportello::ui
