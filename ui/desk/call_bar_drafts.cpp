// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/call_bar.h"

#include "core/words/sentences.h"
#include "ui/desk/call_details.h"
#include "ui/desk/call_parts.h"
#include "ui/desk/caller_field.h"
#include "ui/models/drafts.h"
#include "ui/models/outbox.h"
#include "ui/models/watch.h"
#include "ui/widgets/segmented.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

namespace sportello::ui {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr auto calls = "call/"_L1;
/// A call that was left for longer was not on the line any more.
constexpr std::chrono::minutes longestGap(15);

qlonglong number(Instant at)
{
    return at.time_since_epoch().count();
}

Instant instant(const QVariant &number)
{
    return Instant(Milliseconds(number.toLongLong()));
}

/// None where it is another program's.
std::optional<StepValues> unpacked(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    StepValues begun;
    stream >> begun;
    return stream.status() == QDataStream::Ok && begun.contains(u"started"_s) ? std::optional(begun) : std::nullopt;
}

} // namespace

// The open call outlives the program: what was typed, since when, and the key by which it is written once.

QString CallBar::draftName() const
{
    return calls + m_request.key.toString(QUuid::WithoutBraces);
}

StepValues CallBar::content()
{
    keepForm();
    StepValues endings;
    for (auto kept = m_kept.cbegin(); kept != m_kept.cend(); ++kept)
        endings.insert(QString::fromLatin1(actionInfo(ActionId(kept.key())).name), kept.value());
    StepValues all{{u"key"_s, m_request.key},
                   {u"started"_s, number(*m_startedAt)},
                   {u"caller"_s, m_caller->text()},
                   {u"number"_s, m_number},
                   {u"unknown"_s, m_unknown},
                   {u"type"_s, m_type->current()},
                   {u"subject"_s, m_subject->text()},
                   {u"category"_s, m_category->currentData()},
                   {u"details"_s, m_details->values()},
                   {u"unfolded"_s, !m_details->isHidden()},
                   {u"endings"_s, endings}};
    if (m_endedAt)
        all.insert(u"ended"_s, number(*m_endedAt));
    if (m_savedAt)
        all.insert(u"saved"_s, number(*m_savedAt));
    if (m_request.at)
        all.insert(u"at"_s, number(*m_request.at));
    if (!m_code.isEmpty())
        all.insert(u"code"_s, m_code);
    if (m_unlooked)
        all.insert(u"unlooked"_s, true);
    if (m_contact)
        all.insert(u"contact"_s, qlonglong(m_contact->id.value()));
    if (m_lost) {
        all.insert(u"lost"_s, qlonglong(m_lost->id.value()));
        all.insert(u"lost contract"_s, qlonglong(m_lost->contract.value()));
        all.insert(u"lost number"_s, m_lost->number.typed);
    }
    if (!m_newContact.isEmpty()) {
        all.insert(u"new contact"_s, m_newContact);
        all.insert(u"new contact's key"_s, m_newContacts.key);
        all.insert(u"adds a contact"_s, m_addingContact);
    }
    if (m_ending)
        all.insert(u"ending"_s, QString::fromLatin1(actionInfo(*m_ending).name));
    return all;
}

void CallBar::keep()
{
    if (!isOpen())
        return;
    if (isBlank()) {
        m_stored.clear();
        return m_workplace.drafts().drop(draftName());
    }
    const StepValues now = content();
    const Instant at = m_workplace.clock().now();
    if (now == m_stored && at - m_storedAt < std::chrono::minutes(1))
        return;
    m_stored = now;
    m_storedAt = at;
    m_workplace.drafts().keep(draftName(), packed());
}

QByteArray CallBar::packed()
{
    StepValues now = content();
    now.insert(u"kept"_s, number(m_workplace.clock().now()));
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << now;
    return bytes;
}

void CallBar::amend(const QUuid &key)
{
    const Outbox::Entry *entry = m_workplace.outbox().find(key);
    if (!entry)
        return;
    if (isOpen()) {
        m_workplace.announce(tr("End the call that is open first."));
        return;
    }
    auto begun = unpacked(entry->unsent.form);
    if (!begun)
        return;
    begun->insert(u"code"_s, entry->unsent.code());
    const auto open = [this, key, begun = *begun](const std::optional<Contact> &contact) {
        takeUp(begun, contact);
        if (m_request.key != key)
            return;
        keep(); // before it goes from where it was
        m_workplace.outbox().drop(key);
    };
    const ContactId contact(begun->value(u"contact"_s).toLongLong());
    if (contact.value() == 0)
        return open({});
    if (m_workplace.isLost()) {
        if (const Contact *seen = m_caller->hits().seen(contact))
            return open(*seen);
        m_workplace.announce(
            tr("The desk cannot be reached, and who called is not known here. Amend it when it is there again."));
        return;
    }
    watch(this, m_workplace.client().run([contact](desk::Desk &desk) { return desk::readContact(desk, contact); }), open,
          [this, open](const Error &error) {
              if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAllowed)
                  open({});
              else
                  m_workplace.announce(words::sentence(error));
          });
}

void CallBar::takeUp()
{
    if (isOpen())
        return;
    StepValues begun;
    const QStringList names = m_workplace.drafts().names(calls, Drafts::Of::All);
    for (const QString &name : names) {
        // It was kept to be sent, and the program ended before it went from here.
        if (m_workplace.outbox().find(QUuid::fromString(name.section(u'/', 1)))) {
            m_workplace.drafts().drop(name);
            continue;
        }
        begun = unpacked(m_workplace.drafts().peek(name).value_or(QByteArray())).value_or(StepValues());
        if (!begun.isEmpty())
            break;
    }
    if (begun.isEmpty())
        return;
    const ContactId contact(begun.value(u"contact"_s).toLongLong());
    if (contact.value() == 0)
        return takeUp(begun, {});
    watch(
        this, m_workplace.client().run([contact](desk::Desk &desk) { return desk::readContact(desk, contact); }),
        [this, begun](const Contact &known) { takeUp(begun, known); },
        [this, begun](const Error &error) {
            // Nobody said that there is no such caller: the call stays a draft, and keeps them.
            if (error.kind == ErrorKind::NotFound || error.kind == ErrorKind::NotAllowed)
                takeUp(begun, {});
            else
                m_workplace.announce(words::sentence(error));
        });
}

void CallBar::takeUp(const StepValues &begun, const std::optional<Contact> &contact)
{
    if (isOpen()) // somebody called in the meantime
        return;
    open();
    m_request.key = begun.value(u"key"_s).toUuid();
    if (begun.contains(u"at"_s))
        m_request.at = instant(begun.value(u"at"_s));
    m_code = begun.value(u"code"_s).toString();
    m_unlooked = begun.value(u"unlooked"_s).toBool();
    (void)m_workplace.drafts().find(draftName()); // it is taken up
    m_startedAt = instant(begun.value(u"started"_s));
    m_number = begun.value(u"number"_s).toString();
    m_unknown = begun.value(u"unknown"_s).toString();
    if (begun.contains(u"lost"_s)) {
        m_lost.emplace();
        m_lost->id = CallId(begun.value(u"lost"_s).toLongLong());
        m_lost->contract = ContractId(begun.value(u"lost contract"_s).toLongLong());
        m_lost->number.typed = begun.value(u"lost number"_s).toString();
        m_endings->countAsCallBack(true);
    }
    m_caller->showCalled(begun.value(u"caller"_s).toString());
    m_type->setCurrent(begun.value(u"type"_s).toInt());
    m_subject->setText(begun.value(u"subject"_s).toString());
    m_details->setValues(begun.value(u"details"_s).toHash());
    m_details->setVisible(begun.value(u"unfolded"_s).toBool());
    refreshContract();
    if (contact)
        setContact(*contact);
    m_category->setCurrentIndex(std::max(0, m_category->findData(begun.value(u"category"_s))));
    const Instant kept = instant(begun.value(u"kept"_s));
    if (begun.contains(u"ended"_s))
        m_endedAt = instant(begun.value(u"ended"_s));
    else if (m_workplace.clock().now() - kept > longestGap)
        m_endedAt = kept;
    if (begun.contains(u"saved"_s))
        m_savedAt = instant(begun.value(u"saved"_s));
    if (m_endedAt)
        hangUp();
    refreshEntitlement();
    refreshPriority();
    Q_EMIT callerChanged();
    m_subject->setFocus(Qt::OtherFocusReason);
    const StepValues endings = begun.value(u"endings"_s).toHash();
    for (const ActionId ending : {ActionId::EndResolved, ActionId::EndEscalate, ActionId::EndOther}) {
        const QString name = QString::fromLatin1(actionInfo(ending).name);
        if (endings.contains(name))
            m_kept[int(ending)] = endings.value(name).toHash();
        if (begun.value(u"ending"_s) == name)
            startEnding(ending);
    }
    if (begun.contains(u"new contact"_s)) {
        m_newContact = begun.value(u"new contact"_s).toHash();
        m_newContacts.key = begun.value(u"new contact's key"_s).toUuid();
        if (begun.value(u"adds a contact"_s).toBool())
            askNewContact();
    }
    Q_EMIT tookUp(*m_startedAt);
}

} // namespace sportello::ui
