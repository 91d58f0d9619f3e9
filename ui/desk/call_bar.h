// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/tickets.h"
#include "core/storage/waiting_calls.h"
#include "ui/detail/step_form.h"
#include "ui/models/workplace.h"
#include "ui/shell/action_set.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sportello::ui {

class CallDetails;
class CallEndings;
class CallerField;
class CallStrip;
class Field;
class Segmented;
class VerbButton;

// The call on the line, over whatever page: who, what, and how it ends. Made once; F2 begins a call in it.
// Everything is written as one operation when the call ends; until then, and on every refusal, what was typed stays.
class CallBar : public QWidget {
    Q_OBJECT
public:
    CallBar(Workplace &workplace, ActionSet &actions, QWidget *parent = nullptr);

    // A new call, or back to the one that is open.
    void begin();
    // The same, to somebody who was lost: what is logged calls them back.
    void callBack(const storage::WaitingCaller &caller);
    [[nodiscard]] CallDetails &details() const { return *m_details; }
    [[nodiscard]] bool isOpen() const { return m_startedAt.has_value(); }
    // Something was typed that is in no log yet.
    [[nodiscard]] bool isUnsaved() const { return isOpen() && !isBlank(); }
    // Leaves the call unlogged, with all that was typed.
    void discard();
    // What stands in it is kept now, not within a second.
    void keep();
    // What was kept to be sent is open again as it was typed, and is sent no more as it was; where no other call is.
    void amend(const QUuid &key);
    // Where an earlier run of the program left a call, it is open again as it was typed; it answers by tookUp().
    void takeUp();
    [[nodiscard]] const std::optional<domain::Contact> &contact() const { return m_contact; }
    // The number called from that is not theirs yet; without a contact, whatever was typed that fits nobody.
    [[nodiscard]] QString unknown() const;
    // Unfolds the form for a caller who is not in the directory yet.
    void askNewContact();
    // The number called from becomes the contact's.
    void learnNumber();
    [[nodiscard]] StepForm *form() const { return m_form; }

Q_SIGNALS:
    void opened();
    // A call that an earlier run left, begun then.
    void tookUp(domain::Instant startedAt);
    // Somebody else is calling now, or nobody is known.
    void callerChanged();
    void closed();
    // The call is in the log, with the ticket it led to.
    void logged(std::optional<domain::TicketId> ticket);
    // The desk could not be reached: it is kept on this machine, and a ticket that it opens has this code (Outbox).
    void keptForLater(const QString &code, bool outlives);
    // The caller named a ticket by its number.
    void ticketNamed(domain::TicketId ticket);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void open();
    [[nodiscard]] QByteArray packed();
    void takeUp(const StepValues &begun, const std::optional<domain::Contact> &contact);
    [[nodiscard]] StepValues content();
    [[nodiscard]] QString draftName() const;
    void arrange();
    void retranslate();
    void perform(ActionId id);
    void hangUp();
    void unfoldDetails();
    void setContact(const domain::Contact &contact);
    void refreshContract();
    void refreshProposal();
    void refreshEntitlement();
    void refreshPriority();
    void startEnding(ActionId ending);
    [[nodiscard]] StepPlan planEnding(ActionId ending) const;
    [[nodiscard]] StepPlan planContact() const;
    // What stands in the form that is open is kept for the next time.
    void keepForm();
    void submit();
    [[nodiscard]] desk::LogCall command(ActionId ending) const;
    void refuse(const domain::Error &error);
    void tell(const domain::Error &error);
    void hold(bool held);
    void keepForLater();
    void finishLater(const QUuid &key);
    [[nodiscard]] bool wantsReason() const;
    void finish(const desk::Receipt &receipt, ActionId ending);
    void addContact();
    void close();
    [[nodiscard]] domain::ContractId contract() const;
    [[nodiscard]] bool isBlank() const;

    Workplace &m_workplace;
    ActionSet &m_actions;
    CallStrip *m_strip;
    QGridLayout *m_fields;
    QWidget *m_fold;
    CallerField *m_caller;
    Field *m_callerField;
    Segmented *m_type;
    Field *m_typeField;
    QLineEdit *m_subject;
    Field *m_subjectField;
    QComboBox *m_category;
    Field *m_categoryField;
    VerbButton *m_more;
    CallDetails *m_details;
    CallEndings *m_endings;
    StepForm *m_form;

    std::optional<domain::Instant> m_startedAt;
    std::optional<domain::Instant> m_endedAt;
    std::optional<domain::Instant> m_savedAt; // handed over, and no answer that it was refused
    std::optional<domain::Contact> m_contact;
    std::optional<domain::Call> m_lost; // the call that this one answers
    QString m_unknown;
    QString m_number;                 // as typed, where nobody was found by it
    std::optional<ActionId> m_ending; // whose form is open
    bool m_addingContact = false;
    struct HandedOver {
        ActionId ending;
        desk::LogCall log;
        bool isTried = false; // and no answer came
    };
    std::optional<HandedOver> m_handedOver; // and not answered: nothing of it changes meanwhile
    QPointer<QWidget> m_typedIn;            // when it was
    QString m_code;                         // as it was said, whatever becomes of the key
    bool m_reasonAsked = false;             // the contract does not entitle them
    bool m_unlooked = false;                // the caller could not be looked up
    StepValues m_newContact;                // the form of a new contact that was begun
    desk::Request m_newContacts;            // by which it is written once
    desk::Request m_request;
    QHash<int, StepValues> m_kept; // the forms of endings that were left
    StepValues m_stored;           // what is kept of it on this machine
    domain::Instant m_storedAt;
    QPointer<QWidget> m_cameFrom;
    QTimer m_beat; // the call goes on, and what is typed is kept
};

} // namespace sportello::ui
