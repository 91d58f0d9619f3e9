// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/ticket_detail.h"

#include "core/domain/merge.h"
#include "core/words/sentences.h"
#include "ui/detail/composer.h"
#include "ui/detail/merge_view.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/outbox.h"
#include "ui/models/watch.h"
#include "ui/widgets/text_label.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// What is done to the ticket that is shown: its steps with their forms, and what is written on it.

void TicketDetail::perform(ActionId id)
{
    if (!m_detail)
        return;
    if (id == ActionId::Note || id == ActionId::Message) {
        m_composer->show();
        m_composer->begin(id == ActionId::Message);
    } else if (id == ActionId::WhyDue) {
        toggleWhyDue();
    } else if (std::ranges::find(stepActions(), id) != stepActions().end())
        begin(id);
}

void TicketDetail::begin(ActionId step)
{
    if (!m_detail || m_id != m_detail->ticket.id) // another one is on its way here
        return;
    keepForm();
    foldForm();
    const StepPlan plan = planStep(step, *m_detail, m_workplace);
    const TicketDrafts::Form kept = m_drafts.form(m_detail->ticket.id, step);
    m_step = step;
    m_request = {.key = kept.key, .at = {}, .version = {}};
    m_seen = kept.version > 0 ? kept.version : m_detail->ticket.version;
    if (plan.fields.empty()) {
        submitForm();
        return;
    }
    m_form->ask(plan, kept.values);
}

void TicketDetail::submitForm()
{
    if (!m_step || !m_detail)
        return;
    const ActionId step = *m_step;
    const TicketId ticket = m_detail->ticket.id;
    // What a form changes was seen when it was begun; what else may have been written since is told while it is open.
    const bool merges = step == ActionId::AmendTicket || step == ActionId::ChangePriority;
    m_request.version = merges ? m_seen : m_detail->ticket.version;
    const int seen = merges ? m_seen : 0;
    const auto isStill = [this, step, ticket] { return m_step == step && m_id == ticket; };
    watch(
        this, doStep(step, ticket, step == ActionId::AmendTicket ? m_form->changes() : m_form->values(), m_request, m_workplace),
        [this, step, ticket, seen, isStill](const desk::Receipt &receipt) {
            m_drafts.dropForm(ticket, step);
            if (isStill())
                foldForm();
            done(step, receipt, seen);
        },
        [this, isStill](const Error &error) {
            if (!isStill()) {
                m_workplace.announce(words::sentence(error));
                return;
            }
            // A step that asks for nothing has no form to show its refusal in.
            if (m_merge->isAsking()) {
                m_form->setBusy(false);
                m_merge->setBusy(false);
                m_merge->say(words::sentence(error));
            } else if (m_form->isVisible()) {
                m_form->refuse(error);
            } else {
                m_step.reset();
                m_meanwhile->setText(words::sentence(error));
                m_meanwhile->show();
            }
            // Something else was written by that key, its answer lost: what is typed now is another intent.
            if (error.kind == ErrorKind::KeyReused)
                m_request.key = QUuid::createUuid();
            if (!contestedFields(error).isEmpty()) {
                storeForm();
                m_isContested = true;
            }
            if (error.kind == ErrorKind::StaleVersion || error.kind == ErrorKind::KeyReused)
                load();
        });
}

void TicketDetail::submitNote()
{
    // Another one may be on its way here: what was written belongs to the one that is shown.
    const TicketId ticket = m_detail->ticket.id;
    const bool toRequester = m_composer->toRequester();
    const ActionId step = toRequester ? ActionId::Message : ActionId::Note;
    const QString text = m_composer->text();
    const desk::Request request{.key = m_composer->key(), .at = {}, .version = {}};
    if (m_workplace.isLost())
        return keepNote({request, ticket, toRequester, text}, false);
    const StepValues values{{toRequester ? u"message"_s : u"note"_s, text}};
    watch(
        this, doStep(step, ticket, values, request, m_workplace),
        [this, step, ticket, text](const desk::Receipt &receipt) {
            m_composer->sent(ticket, text);
            done(step, receipt);
        },
        [this, note = desk::NoteTicket{request, ticket, toRequester, text}, ticket](const Error &error) {
            if (!m_workplace.isDenied()
                && (error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::ConnectionRefused))
                keepNote(note, desk::mayBeWritten(error));
            else if (m_composer->ticket() == ticket)
                m_composer->refuse(error);
            else
                m_workplace.announce(words::sentence(error));
        });
}

// The desk cannot be reached: it is sent when it is there again.
void TicketDetail::keepNote(desk::NoteTicket note, bool isTried)
{
    if (note.text.trimmed().isEmpty())
        return m_composer->refuse({ErrorKind::EmptyField, note.toRequester ? u"message"_s : u"note"_s, {}});
    note.request.at = m_workplace.clock().now();
    m_keeping += note.request.key;
    m_workplace.outbox().keep({.command = note}, isTried);
}

void TicketDetail::noteKept(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace.outbox().find(key);
    const auto *note = entry ? std::get_if<desk::NoteTicket>(&entry->unsent.command) : nullptr;
    if (!m_keeping.remove(key) || !note)
        return;
    const bool outlives = entry->outlives;
    m_composer->sent(note->ticket, note->text);
    m_workplace.announce(outlives ? tr("Kept on this machine. It is sent when the desk is there again.")
                                  : tr("Kept, but not on the disk. Leave this program open until it is sent."));
}

void TicketDetail::done(ActionId step, const desk::Receipt &receipt, int seen)
{
    m_meanwhile->hide();
    QString done = stepDone(step, receipt.ticket());
    if (const QString with = mergedWith(seen, receipt); !with.isEmpty())
        done += u", "_s + with;
    m_workplace.offerUndo(receipt.ticket(), receipt.operation, done);
    m_workplace.lookNow();
    if (m_id == receipt.ticket())
        load();
}

QStringList TicketDetail::unsaved() const
{
    m_composer->keep();
    keepForm();
    QStringList words;
    const QList<TicketId> tickets = m_drafts.begun();
    for (const TicketId ticket : tickets)
        words << tr("the text on %1").arg(ticket.value());
    return words;
}

// Of a page that nobody sees it may be old by now: the ticket is shown in another place too.
void TicketDetail::keepForm() const
{
    if (isVisible())
        storeForm();
}

// Only what was typed: for the rest the ticket may say something else by then.
void TicketDetail::storeForm() const
{
    if (m_step && m_detail && (!m_form->isHidden() || m_merge->isAsking()))
        m_drafts.keep(m_detail->ticket.id, *m_step, {m_form->changes(), m_request.key, m_seen});
}

// The form was opened before it was read what an earlier run had left of it: that comes in, and what was typed since stays.
void TicketDetail::takeOlderForm()
{
    if (!isVisible() || !m_step || !m_detail || m_form->isHidden())
        return;
    const TicketId ticket = m_detail->ticket.id;
    TicketDrafts::Form form = m_drafts.olderForm(ticket, *m_step);
    if (form.values.isEmpty())
        form = m_drafts.form(ticket, *m_step);
    const StepValues typed = m_form->changes();
    for (const StepField &field : planStep(*m_step, *m_detail, m_workplace).fields) {
        if (!typed.contains(field.name))
            continue;
        const QString older = form.values.value(field.name).toString();
        const QString newer = typed[field.name].toString();
        const bool joins = field.kind == StepField::Kind::Text && !older.isEmpty() && older != newer;
        form.values[field.name] = joins ? QVariant(older + u'\n' + newer) : typed[field.name];
    }
    if (form.values == typed)
        return;
    m_request.key = form.key;
    m_seen = form.version > 0 ? form.version : m_seen;
    m_form->ask(planStep(*m_step, *m_detail, m_workplace), form.values);
    storeForm();
}

void TicketDetail::foldForm()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = m_form->isAncestorOf(focus) || m_merge->isAncestorOf(focus);
    m_step.reset();
    m_isContested = false;
    m_merge->fold();
    m_form->fold();
    if (hadFocus)
        m_story->setFocus(Qt::OtherFocusReason);
}

} // namespace sportello::ui
