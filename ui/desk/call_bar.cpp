// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "core/domain/phone_number.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "ui/desk/call_details.h"
#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/moments.h"
#include "ui/models/watch.h"
#include "ui/theme/on_change.h"
#include "ui/widgets/field.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/verb_button.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr std::array endings{ActionId::EndResolved, ActionId::EndTicket, ActionId::EndEscalate, ActionId::EndOther};

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

CallBar::CallBar(Workplace &workplace, ActionSet &actions, QWidget *parent)
    : QWidget(parent), m_workplace(workplace), m_actions(actions), m_strip(new CallStrip(actions, this)),
      m_fields(new QGridLayout), m_fold(new QWidget(this)), m_caller(new CallerField(workplace)),
      m_callerField(new Field(m_caller, this)), m_type(new Segmented), m_typeField(new Field(m_type, this)),
      m_subject(new QLineEdit), m_subjectField(new Field(m_subject, this)), m_category(new QComboBox),
      m_categoryField(new Field(m_category, this)),
      m_more(new VerbButton(actions.action(ActionId::CallDetail), VerbButton::Kind::Outlined, this)),
      m_details(new CallDetails(workplace, this)), m_endings(new CallEndings(actions, this)), m_form(new StepForm(3, this))
{
    m_caller->setObjectName(u"caller"_s);
    m_subject->setObjectName(u"subject"_s);
    m_category->setObjectName(u"category"_s);
    m_type->add({});
    m_type->add({});
    build();

    connect(m_caller, &CallerField::chosen, this, [this](const Contact &contact, std::optional<TicketId> ticket) {
        setContact(contact);
        m_subject->setFocus(Qt::OtherFocusReason);
        if (ticket)
            Q_EMIT ticketNamed(*ticket);
    });
    connect(m_caller, &CallerField::unknown, this, [this](const QString &typed) {
        m_contact.reset();
        m_unknown = typed;
        if (CallerField::isNumber(typed))
            m_number = typed;
        refreshContract();
        refreshEntitlement();
        Q_EMIT callerChanged();
        m_subject->setFocus(Qt::OtherFocusReason);
    });
    connect(m_type, &Segmented::chosen, this, &CallBar::refreshEntitlement);
    connect(m_subject, &QLineEdit::returnPressed, this, [this] { startEnding(ActionId::EndResolved); });
    connect(m_details, &CallDetails::contractChosen, this, &CallBar::refreshContract);
    connect(m_details, &CallDetails::priorityChanged, this, &CallBar::refreshPriority);
    connect(m_details, &CallDetails::levelsChanged, this, &CallBar::refreshProposal);
    connect(m_form, &StepForm::submitted, this, &CallBar::submit);
    connect(m_form, &StepForm::left, this, [this] {
        if (m_ending)
            m_kept[int(*m_ending)] = m_form->values();
        m_ending.reset();
        m_addingContact = false;
        m_form->fold();
        m_endings->setAsking(false);
        m_subject->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_actions, &ActionSet::triggered, this, &CallBar::perform);
    connect(&m_workplace, &Workplace::directoryChanged, this, &CallBar::refreshContract);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &CallBar::refreshPriority);
    onLanguage(this, [this] { retranslate(); });
}

void CallBar::begin()
{
    if (!isOpen()) {
        m_cameFrom = QApplication::focusWidget();
        m_startedAt = m_workplace.clock().now();
        m_endedAt.reset();
        m_request = {};
        m_kept.clear();
        m_number.clear();
        m_unknown.clear();
        m_contact.reset();
        m_lost.reset();
        m_endings->countAsCallBack(false);
        m_caller->reset();
        m_subject->clear();
        m_type->setCurrent(0);
        m_details->reset();
        m_endings->say({});
        m_endings->setAsking(false);
        for (Field *field : {m_callerField, m_typeField, m_subjectField, m_categoryField})
            field->setError({});
        refreshContract();
        m_second.start();
        refreshPriority();
        Q_EMIT opened();
    }
    m_caller->setFocus(Qt::ShortcutFocusReason);
    m_caller->selectAll();
}

void CallBar::callBack(const storage::WaitingCaller &caller)
{
    const bool another = !isOpen();
    begin();
    if (!another) // the call on the line comes first
        return;
    m_lost = caller.call;
    m_number = caller.call.number.typed;
    m_caller->showCalled(caller.name.isEmpty() ? m_number : caller.name);
    m_endings->countAsCallBack(true);
    refreshContract();
    Q_EMIT callerChanged();
    m_subject->setFocus(Qt::OtherFocusReason);
    if (!caller.call.contact)
        return;
    auto future = m_workplace.client().run([id = *caller.call.contact](desk::Desk &desk) { return desk::readContact(desk, id); });
    watch(
        this, future,
        [this, lost = caller.call.id](const Contact &contact) {
            if (m_lost && m_lost->id == lost && !m_contact)
                setContact(contact);
        },
        [this](const Error &error) { m_callerField->setError(words::sentence(error)); });
}

void CallBar::perform(ActionId id)
{
    if (id == ActionId::NewCall)
        begin();
    else if (!isOpen())
        return;
    else if (id == ActionId::HangUp)
        hangUp();
    else if (id == ActionId::CallDetail)
        unfoldDetails();
    else if (std::ranges::find(endings, id) != endings.end())
        startEnding(id);
}

// Or folds them again.
void CallBar::unfoldDetails()
{
    m_details->setVisible(!m_details->isVisible());
    if (m_details->isVisible())
        m_details->firstEditor()->setFocus(Qt::OtherFocusReason);
}

// The line is free; what is left is after-call work.
void CallBar::hangUp()
{
    if (!m_endedAt)
        m_endedAt = m_workplace.clock().now();
    m_actions.setAllowed(ActionId::HangUp, false, tr("You have hung up already."));
    refreshPriority();
}

QString CallBar::unknown() const
{
    return m_contact ? m_number : m_unknown;
}

void CallBar::setContact(const Contact &contact)
{
    if (m_contact != contact || !isOpen())
        m_contact = contact;
    m_caller->showContact(contact);
    m_callerField->setError({});
    const PhoneNumber called = readPhoneNumber(m_number);
    const bool known = std::ranges::any_of(contact.phones,
                                           [&](const PhoneNumber &phone) { return searchDigits(phone) == searchDigits(called); });
    if (known)
        m_number.clear();
    refreshContract();
    refreshEntitlement();
    Q_EMIT callerChanged();
}

ContractId CallBar::contract() const
{
    if (m_contact)
        return m_contact->contract;
    return m_lost ? m_lost->contract : m_details->contract();
}

void CallBar::refreshContract()
{
    m_details->fixContract(m_contact || m_lost ? std::optional(contract()) : std::nullopt);
    const QVariant was = m_category->currentData();
    m_category->clear();
    m_category->addItem(QString(), QVariant());
    const desk::Directory &directory = m_workplace.directory();
    QList<std::pair<QString, qlonglong>> paths;
    for (const Category &category : directory.categories)
        if (category.active && category.contract == contract())
            paths.push_back({directory.categoryPath(category.id), qlonglong(category.id.value())});
    std::ranges::sort(paths, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    for (const auto &[path, id] : paths)
        m_category->addItem(path, id);
    m_category->setCurrentIndex(was.isValid() ? std::max(0, m_category->findData(was)) : 0);
    m_category->lineEdit()->setPlaceholderText(tr("Type to search"));
    m_details->offerLevels(contract());
    refreshProposal();
    refreshPriority();
}

// What the rules make of the details, said beside them and in the form that asks to which team it goes.
void CallBar::refreshProposal()
{
    const LevelProposal proposal = proposedFor(contract(), m_workplace, m_details->levels());
    QString proposed;
    if (proposal.rule) {
        proposed = words::term(proposal.level);
        if (proposal.team)
            proposed += u", "_s + m_workplace.directory().teamName(*proposal.team);
        proposed = tr("The rules propose: %1").arg(proposed);
    }
    m_details->showProposal(proposed);
    if (m_ending == ActionId::EndEscalate && m_form->isVisible())
        for (const StepField &field : escalationFields(contract(), m_workplace, m_details->levels()))
            m_form->offer(field);
}

void CallBar::refreshEntitlement()
{
    bool refused = false;
    if (m_contact) {
        std::vector<Entitlement> table;
        std::ranges::copy_if(m_workplace.directory().entitlements, std::back_inserter(table),
                             [this](const Entitlement &row) { return row.contract == contract(); });
        const ContactType type = m_type->current() == 0 ? ContactType::User : ContactType::Specialist;
        refused = !table.empty() && !isEntitled(table, type, ContactSubtype::NotRecorded, m_contact->kind);
    }
    m_typeField->setError(refused ? tr("Not for: %1. Go on with a reason.").arg(words::term(m_contact->kind)) : QString());
    m_details->askReason(refused);
    if (refused)
        m_details->show();
}

void CallBar::refreshPriority()
{
    if (!isOpen())
        return;
    const Instant end = m_endedAt.value_or(m_workplace.clock().now());
    m_strip->show(!m_endedAt, stopwatch(end - *m_startedAt), m_contact ? m_contact->name : m_number);
    const auto &matrices = m_workplace.directory().matrices;
    const auto matrix = matrices.find(contract());
    const Priority priority =
        (matrix == matrices.end() ? PriorityMatrix::standard() : matrix->second).at(m_details->impact(), m_details->urgency());
    m_details->showPriority(priority);
    m_more->setWord(tr("Details, %1").arg(words::term(priority)));
}

void CallBar::startEnding(ActionId ending)
{
    if (m_ending && m_form->isVisible())
        m_kept[int(*m_ending)] = m_form->values();
    m_addingContact = false;
    m_ending = ending;
    m_subjectField->setError({});
    m_endings->say({});
    std::vector<StepField> fields;
    if (ending == ActionId::EndResolved)
        fields = resolutionFields();
    else if (ending == ActionId::EndEscalate)
        fields = escalationFields(contract(), m_workplace, m_details->levels());
    else if (ending == ActionId::EndOther)
        fields = m_lost ? callBackFields() : otherFields();
    if (fields.empty()) {
        m_form->fold();
        submit();
        return;
    }
    m_endings->setAsking(true);
    m_form->ask(actionName(ending), fields, tr("Save and close the call"), m_kept.value(int(ending)));
}

desk::LogCall CallBar::command(ActionId ending) const
{
    const Instant now = m_workplace.clock().now();
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
    ticket.entitlementReason = m_details->entitlementReason();
    if (ending == ActionId::EndResolved) {
        ticket.take = true;
        ticket.resolution = resolutionOf(values);
    } else if (ending == ActionId::EndEscalate) {
        ticket.escalation = escalationOf(values);
    }
    log.ticket = ticket;
    return log;
}

void CallBar::submit()
{
    if (m_addingContact) {
        addContact();
        return;
    }
    if (!m_ending || !isOpen())
        return;
    m_details->clearErrors();
    m_form->setBusy(true);
    const ActionId ending = *m_ending;
    watch(
        this, m_workplace.client().run([log = command(ending)](desk::Desk &desk) { return desk::logCall(desk, log); }),
        [this, ending](const desk::Receipt &receipt) { finish(receipt, ending); }, [this](const Error &error) { refuse(error); });
}

void CallBar::refuse(const Error &error)
{
    m_form->setBusy(false);
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

void CallBar::close()
{
    m_startedAt.reset();
    m_ending.reset();
    m_addingContact = false;
    m_second.stop();
    m_form->fold();
    m_contact.reset();
    m_lost.reset();
    m_number.clear();
    m_caller->reset();
    m_actions.setAllowed(ActionId::HangUp, true);
    if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void CallBar::discard()
{
    if (isOpen())
        close();
}

bool CallBar::isBlank() const
{
    return (m_lost || m_caller->text().isEmpty()) && m_subject->text().isEmpty() && m_details->isBlank() && m_kept.isEmpty()
        && !m_ending;
}

void CallBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    // One step out: a call with nothing in it goes, one with something typed stays open behind the page.
    if (isBlank())
        close();
    else if (m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

} // namespace sportello::ui
