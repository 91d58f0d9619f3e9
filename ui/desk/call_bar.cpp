// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "core/domain/phone_number.h"
#include "core/words/sentences.h"
#include "core/words/terms.h"
#include "ui/desk/call_details.h"
#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/detail/ticket_steps.h"
#include "ui/models/drafts.h"
#include "ui/models/moments.h"
#include "ui/models/outbox.h"
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
        m_unlooked = m_workplace.isLost();
        m_callerField->setError(m_unlooked ? tr("The desk cannot be reached: nobody was looked up.") : QString());
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
        keepForm();
        m_ending.reset();
        m_addingContact = false;
        m_form->fold();
        m_endings->setAsking(false);
        m_subject->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_actions, &ActionSet::triggered, this, &CallBar::perform);
    connect(&m_workplace, &Workplace::directoryChanged, this, &CallBar::refreshContract);
    connect(&m_workplace, &Workplace::lost, this, [this] {
        if (!m_handedOver || m_workplace.outbox().find(m_request.key))
            return;
        m_handedOver->isTried = true;
        keepForLater(); // nobody waits for an answer that may come in minutes
    });
    connect(&m_workplace.outbox(), &Outbox::kept, this, &CallBar::finishLater);
    m_beat.setInterval(Theme::ms(Time::DraftSavedMs));
    connect(&m_beat, &QTimer::timeout, this, [this] {
        refreshPriority();
        keep();
    });
    onLanguage(this, [this] { retranslate(); });
}

void CallBar::open()
{
    m_cameFrom = QApplication::focusWidget();
    m_startedAt = m_workplace.clock().now();
    m_endedAt.reset();
    m_savedAt.reset();
    m_request = {};
    m_code.clear();
    m_unlooked = false;
    m_kept.clear();
    m_newContact.clear();
    m_newContacts = {};
    m_stored.clear();
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
    m_beat.start();
    refreshPriority();
    Q_EMIT opened();
}

void CallBar::begin()
{
    if (!isOpen())
        open();
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

// While the call is on its way nothing of it changes, and it ends in no other way.
void CallBar::hold(bool held)
{
    QWidget *focus = QApplication::focusWidget();
    if (held && isAncestorOf(focus) && !m_form->isAncestorOf(focus)) {
        m_typedIn = focus;
        setFocus(Qt::OtherFocusReason);
    }
    for (QWidget *part : std::initializer_list<QWidget *>{m_caller, m_type, m_subject, m_category, m_details})
        part->setEnabled(!held);
    for (const ActionId ending : endings)
        m_actions.setAllowed(ending, !held, tr("The call is being saved."));
    m_actions.setAllowed(ActionId::HangUp, !held && !m_endedAt,
                         held ? tr("The call is being saved.") : tr("You have hung up already."));
    m_form->setBusy(held, !held);
    if (!held && hasFocus() && m_typedIn)
        m_typedIn->setFocus(Qt::OtherFocusReason);
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
    m_reasonAsked = refused;
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

void CallBar::close()
{
    m_workplace.drafts().drop(draftName());
    m_startedAt.reset();
    m_ending.reset();
    m_addingContact = false;
    m_handedOver.reset();
    hold(false);
    m_beat.stop();
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
        && m_newContact.isEmpty() && !m_ending;
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
