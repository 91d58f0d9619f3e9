// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "core/desk/directory.h"
#include "core/words/sentences.h"
#include "ui/desk/call_details.h"
#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/models/watch.h"
#include "ui/widgets/field.h"

#include <QtWidgets/QLineEdit>

#include <utility>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

// The directory grows during calls: new people, and new numbers of people who are known.

void CallBar::askNewContact()
{
    if (m_handedOver)
        return;
    keepForm();
    m_ending.reset();
    m_addingContact = true;
    m_endings->setAsking(true);
    m_form->ask(planContact(), m_newContact);
}

void CallBar::keepForm()
{
    if (!m_form->isVisible())
        return;
    if (m_addingContact)
        m_newContact = m_form->isTouched() ? m_form->values() : StepValues();
    else if (m_ending)
        m_kept[int(*m_ending)] = m_form->values();
}

StepPlan CallBar::planContact() const
{
    const QString typed = m_caller->text().trimmed();
    const bool number = CallerField::isNumber(typed);
    return {tr("New contact"),
            {{.name = u"name"_s, .kind = StepField::Kind::Line, .label = tr("Name"), .initial = number ? QString() : typed},
             {.name = u"number"_s, .kind = StepField::Kind::Line, .label = tr("Number"), .initial = number ? typed : m_number},
             {.name = u"office"_s, .kind = StepField::Kind::Line, .label = tr("Role and office")}},
            tr("Add to the contacts")};
}

void CallBar::addContact()
{
    const StepValues values = m_form->values();
    Contact contact;
    contact.contract = contract();
    contact.name = values[u"name"_s].toString();
    contact.office = values[u"office"_s].toString();
    if (const QString number = values[u"number"_s].toString(); !number.isEmpty())
        contact.phones.push_back({number, {}});
    m_form->setBusy(true);
    keep(); // with its key: sent again after an answer that was lost it makes no second one
    auto future = m_workplace.client().run([contact, request = m_newContacts](desk::Desk &desk) -> Result<Contact> {
        const auto added = desk::addContact(desk, {.request = request, .contact = contact});
        if (!added)
            return tl::unexpected(added.error());
        return desk::readContact(desk, ContactId(added->id));
    });
    watch(
        this, future,
        [this](const Contact &added) {
            m_newContact.clear();
            m_newContacts = {};
            setContact(added);
            if (!std::exchange(m_addingContact, false)) // another form has taken its place
                return;
            m_form->fold();
            m_endings->setAsking(false);
            m_subject->setFocus(Qt::OtherFocusReason);
        },
        [this](const Error &error) {
            m_form->refuse(error);
            // Something else was written by that key, its answer lost: what is typed now is another intent.
            if (error.kind == ErrorKind::KeyReused)
                m_newContacts = {};
        });
}

void CallBar::learnNumber()
{
    if (!m_contact || m_number.isEmpty())
        return;
    Contact contact = *m_contact;
    contact.phones.push_back({m_number, {}});
    auto future = m_workplace.client().run([contact](desk::Desk &desk) -> Result<Contact> {
        const auto amended = desk::amendContact(desk, {.request = {}, .contact = contact});
        if (!amended)
            return tl::unexpected(amended.error());
        return desk::readContact(desk, contact.id);
    });
    watch(
        this, future, [this](const Contact &learned) { setContact(learned); },
        [this](const Error &error) { m_callerField->setError(words::sentence(error)); });
}

} // namespace sportello::ui
