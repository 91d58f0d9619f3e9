// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "ui/desk/call_details.h"
#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/drafts.h"
#include "ui/models/outbox.h"
#include "ui/models/watch.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int noReply = -1;

/// What may become of a call-back that leads to no ticket.
std::vector<StepField> callBackFields()
{
    return {{.name = u"purpose"_s,
             .kind = StepField::Kind::Choice,
             .label = CallBar::tr("What became of it"),
             .choices = {{CallBar::tr("Nobody answered"), noReply},
                         {CallBar::tr("Reached, nothing more to do"), int(CallPurpose::CallBack)}}}};
}

std::vector<StepField> otherFields()
{
    std::vector<StepField::Choice> purposes;
    for (const CallPurpose purpose :
         {CallPurpose::WrongNumber, CallPurpose::Test, CallPurpose::Internal, CallPurpose::Chaser, CallPurpose::Other})
        purposes.push_back({words::term(purpose), int(purpose)});
    return {
        {.name = u"purpose"_s, .kind = StepField::Kind::Choice, .label = CallBar::tr("What the call was"), .choices = purposes}};
}

} // namespace

// How a call ends: what each ending asks for, and the one operation in which it all is written.

void CallBar::startEnding(ActionId ending)
{
    if (m_handedOver)
        return;
    keepForm();
    m_addingContact = false;
    m_ending = ending;
    m_subjectField->setError({});
    m_endings->say({});
    const StepPlan plan = planEnding(ending);
    if (plan.fields.empty()) {
        m_form->fold();
        submit();
        return;
    }
    m_endings->setAsking(true);
    m_form->ask(plan, m_kept.value(int(ending)));
}

StepPlan CallBar::planEnding(ActionId ending) const
{
    StepPlan plan{actionName(ending), {}, tr("Save and close the call")};
    if (ending == ActionId::EndResolved)
        plan.fields = resolutionFields();
    else if (ending == ActionId::EndEscalate)
        plan.fields = escalationFields(contract(), m_workplace, m_details->levels());
    else if (ending == ActionId::EndOther)
        plan.fields = m_lost ? callBackFields() : otherFields();
    return plan;
}

desk::LogCall CallBar::command(ActionId ending) const
{
    // The same call handed over again after an answer that was lost is the same to the desk.
    const Instant now = m_savedAt.value_or(m_workplace.clock().now());
    desk::LogCall log;
    log.request = m_request;
    log.call.contract = contract();
    log.call.startedAt = *m_startedAt;
    log.call.answeredAt = *m_startedAt;
    log.call.endedAt = m_endedAt.value_or(now);
    log.call.wrapUpEndedAt = now;
    log.call.end = CallEnd::Answered;
    if (m_contact)
        log.call.contact = m_contact->id;
    if (!m_number.isEmpty())
        log.call.number.typed = m_number;
    else if (m_contact && !m_contact->phones.isEmpty())
        log.call.number.typed = m_contact->phones.front().typed;
    if (m_lost) {
        log.call.direction = CallDirection::Outbound;
        log.call.purpose = CallPurpose::CallBack;
        log.call.callsBack = m_lost->id;
        if (!m_lost->number.typed.isEmpty())
            log.call.number.typed = m_lost->number.typed;
    }
    const StepValues values = m_form->values();
    if (ending == ActionId::EndOther) {
        const int purpose = values[u"purpose"_s].toInt();
        if (purpose == noReply) {
            log.call.end = CallEnd::NoReply;
            log.call.answeredAt.reset();
        } else {
            log.call.purpose = CallPurpose(purpose);
        }
        return log;
    }
    desk::OpenTicket ticket;
    ticket.contract = contract();
    ticket.contactType = m_type->current() == 0 ? ContactType::User : ContactType::Specialist;
    ticket.impact = m_details->impact();
    ticket.urgency = m_details->urgency();
    ticket.category = idOf<CategoryId>(m_category->currentData());
    const LevelQuestion levels = m_details->levels();
    ticket.type = levels.type;
    ticket.complexity = levels.complexity;
    ticket.severity = levels.severity;
    if (m_contact)
        ticket.caller = m_contact->id;
    ticket.subject = m_subject->text();
    ticket.description = m_details->description();
    // Nobody could say whether they are known: their name goes along.
    if (m_unlooked && !m_contact && !m_unknown.isEmpty() && m_unknown != m_number)
        ticket.description = (ticket.description.isEmpty() ? QString() : QString(ticket.description + u'\n'))
            + tr("Who called, as they said: %1").arg(m_unknown);
    ticket.entitlementReason = m_details->entitlementReason();
    if (ending == ActionId::EndResolved) {
        ticket.take = true;
        ticket.resolution = resolutionOf(values);
    } else if (ending == ActionId::EndEscalate) {
        ticket.escalation = escalationOf(values);
    }
    ticket.code = m_code;
    log.ticket = ticket;
    return log;
}

void CallBar::submit()
{
    if (m_addingContact) {
        addContact();
        return;
    }
    if (!m_ending || !isOpen() || m_handedOver)
        return;
    m_details->clearErrors();
    const bool isTried = m_savedAt.has_value();
    if (!m_savedAt)
        m_savedAt = m_workplace.clock().now();
    keep();
    const ActionId ending = *m_ending;
    m_handedOver = {ending, command(ending), isTried};
    hold(true);
    if (m_workplace.isLost())
        return keepForLater();
    // What is kept for later by then is the outbox's to ask about.
    const auto isAwaited = [this, key = m_request.key] {
        return m_handedOver && m_request.key == key && !m_workplace.outbox().find(key);
    };
    watch(
        this, m_workplace.client().run([log = m_handedOver->log](desk::Desk &desk) { return desk::logCall(desk, log); }),
        [this, ending, isAwaited](const desk::Receipt &receipt) {
            if (isAwaited())
                finish(receipt, ending);
        },
        [this, isAwaited](const Error &error) {
            if (isAwaited())
                refuse(error);
        });
}

bool CallBar::wantsReason() const
{
    return m_reasonAsked && m_handedOver->ending != ActionId::EndOther && m_details->entitlementReason().trimmed().isEmpty();
}

// What the desk would refuse as soon as it is there again is refused now, while somebody is on the line.
void CallBar::keepForLater()
{
    desk::LogCall &log = m_handedOver->log;
    const auto fits = wantsReason() ? Result<void>(failure(ErrorKind::NotEntitled, m_contact->name)) : desk::checkTexts(log);
    if (!fits) {
        m_handedOver.reset();
        hold(false);
        m_savedAt.reset();
        tell(fits.error());
        return;
    }
    if (!m_request.at)
        m_request.at = m_savedAt;
    if (!m_endedAt)
        m_endedAt = m_savedAt;
    if (log.ticket && m_code.isEmpty())
        m_code = desk::codeFor(m_request.key);
    log.request = m_request;
    if (log.ticket)
        log.ticket->code = m_code;
    m_workplace.outbox().keep({.command = log, .who = m_contact ? m_contact->name : m_unknown, .form = packed()},
                              m_handedOver->isTried);
}

void CallBar::finishLater(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace.outbox().find(key);
    if (!isOpen() || m_request.key != key || !entry)
        return;
    const QString code = entry->unsent.code();
    const bool outlives = entry->outlives;
    close();
    if (code.isEmpty())
        m_workplace.announce(outlives ? tr("Call kept on this machine. It is sent when the desk is there again.")
                                      : tr("Call kept, but not on the disk. Leave this program open until it is sent."));
    Q_EMIT keptForLater(code, outlives);
}

void CallBar::refuse(const Error &error)
{
    if (!m_workplace.isDenied() && desk::isUnreached(error)
        && (m_workplace.isLost() || error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::ConnectionRefused
            || error.kind == ErrorKind::ServerBusy)) {
        m_handedOver->isTried |= desk::mayBeWritten(error);
        return keepForLater();
    }
    m_handedOver.reset();
    hold(false);
    // Something else was written by that key, its answer lost: what is typed now is another intent.
    if (error.kind == ErrorKind::KeyReused) {
        m_workplace.drafts().drop(draftName());
        m_request.key = QUuid::createUuid();
        m_stored.clear();
    }
    if (error.kind != ErrorKind::ConnectionLost)
        m_savedAt.reset();
    if (error.kind == ErrorKind::KeyReused) {
        const QString already =
            tr("This call is in the log already, as it was before the last changes. Saving it again logs it once more.");
        if (m_form->isVisible())
            m_form->say(already);
        else
            m_endings->say(already);
        return;
    }
    tell(error);
}

// Where what it is about stands.
void CallBar::tell(const Error &error)
{
    const QString sentence = words::sentence(error);
    if (error.subject == "subject"_L1) {
        m_subjectField->setError(sentence);
        m_subject->setFocus(Qt::OtherFocusReason);
    } else if (error.subject == "number"_L1) {
        m_callerField->setError(sentence);
        m_caller->setFocus(Qt::OtherFocusReason);
    } else if (m_details->refuse(error, sentence)) {
        return;
    } else if (m_form->isVisible()) {
        m_form->refuse(error);
    } else {
        m_endings->say(sentence);
    }
}

void CallBar::finish(const desk::Receipt &receipt, ActionId ending)
{
    std::optional<TicketId> ticket;
    if (receipt.id > 0)
        ticket = receipt.ticket();
    QString done = tr("Call logged");
    if (ticket && ending == ActionId::EndResolved)
        done = tr("Call logged, %1 resolved").arg(ticket->value());
    else if (ticket && ending == ActionId::EndEscalate)
        done = tr("Call logged, %1 passed to second level").arg(ticket->value());
    else if (ticket)
        done = tr("Call logged, %1 opened").arg(ticket->value());
    close();
    m_workplace.announce(done);
    m_workplace.lookNow();
    Q_EMIT logged(ticket);
}

} // namespace sportello::ui
