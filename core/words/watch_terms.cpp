// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/watch_terms.h"

#include "core/words/due_terms.h"
#include "core/words/language.h"

#include <QtCore/QCoreApplication>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Watching {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Watching)
};

} // namespace

QString term(StepAction action)
{
    switch (action) {
    case StepAction::Notify:
        return Watching::tr("Notify");
    case StepAction::RaisePriority:
        return Watching::tr("Raise the priority");
    case StepAction::PassOn:
        return Watching::tr("Pass on");
    case StepAction::Chase:
        return Watching::tr("Chase");
    }
    return {};
}

QString term(StepReceiver receiver)
{
    switch (receiver) {
    case StepReceiver::None:
        return u"–"_s;
    case StepReceiver::Assignee:
        return Watching::tr("Whoever has the ticket");
    case StepReceiver::Team:
        return Watching::tr("The team");
    case StepReceiver::Supervisors:
        return Watching::tr("The supervisors");
    case StepReceiver::Party:
        return Watching::tr("Another party");
    }
    return {};
}

QString term(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Notice:
        return Watching::tr("Notice");
    case MessageKind::Chaser:
        return Watching::tr("Chaser");
    case MessageKind::Digest:
        return Watching::tr("Several notices together");
    case MessageKind::WakeUp:
        return Watching::tr("End of a hold");
    case MessageKind::CallBack:
        return Watching::tr("Call-back notice");
    }
    return {};
}

QString term(OutgoingState state)
{
    switch (state) {
    case OutgoingState::Waiting:
        return Watching::tr("Waiting", "message");
    case OutgoingState::Sending:
        return Watching::tr("Being sent", "message");
    case OutgoingState::Sent:
        return Watching::tr("Sent", "message");
    case OutgoingState::SaidByPhone:
        return Watching::tr("Said by phone", "message");
    case OutgoingState::Failed:
        return Watching::tr("Failed", "message");
    case OutgoingState::Withdrawn:
        return Watching::tr("Withdrawn", "message");
    case OutgoingState::Folded:
        return Watching::tr("In another message", "message");
    case OutgoingState::NotKnown:
        return Watching::tr("Not known whether it left", "message");
    }
    return {};
}

QString stepOf(const TicketChange &change)
{
    QString line = Watching::tr("%1 % of \"%2\": %3")
                       .arg(QString::number(change.stepPercent.value_or(0)), term(change.clock.value_or(Measure::Resolve)),
                            term(change.stepAction.value_or(StepAction::Notify)));
    if (const StepReceiver receiver = change.stepReceiver.value_or(StepReceiver::None); receiver != StepReceiver::None)
        line += u", "_s + term(receiver);
    return line;
}

QString toDoLine(const desk::OutgoingToDo &todo)
{
    QStringList parts;
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts << text.arg(count);
    };
    add(todo.toSay, Watching::tr("To be said by phone: %1"));
    add(todo.failed, Watching::tr("Not sent: %1"));
    add(todo.notKnown, Watching::tr("Not known whether sent: %1"));
    return parts.join(u" · "_s);
}

QString toDoNotice(const desk::OutgoingToDo &todo)
{
    const QString line = toDoLine(todo);
    return line.isEmpty()
        ? QString()
        : Watching::tr("Messages wait for somebody to see to them. %1. Say them by phone and record it, or send them again.")
              .arg(line);
}

namespace {

/// What a lost call has no use for.
QString callStepComplaint(const Error &error)
{
    if (error.subject == "measure"_L1 && error.detail == "answer"_L1)
        return Watching::tr("There is no step at a share of the time to answer: a call is written down once it was answered or "
                            "lost, and then nobody can be told in time. Nothing was written; choose another target.");
    if (error.subject == "action"_L1) {
        const auto action = StepAction(error.detail.toInt());
        if (action == StepAction::RaisePriority)
            return Watching::tr(
                "A lost call has no priority that could be raised. Nothing was written; notify somebody instead.");
        if (action == StepAction::PassOn)
            return Watching::tr("A lost call is in no team's hands that could pass it on. Nothing was written; notify somebody "
                                "instead.");
        return Watching::tr(
            "Nobody is chased about a lost call: a chaser is about a ticket. Nothing was written; notify somebody "
            "instead.");
    }
    if (error.detail != "call"_L1)
        return {};
    if (error.subject == "receiver"_L1)
        return Watching::tr("A lost call has no ticket, so nobody has it. Nothing was written; choose a team, the supervisors or "
                            "another party.");
    if (error.subject == "team"_L1)
        return Watching::tr("A lost call has no ticket whose team could be told. Nothing was written; name the team.");
    if (error.subject == "times"_L1)
        return Watching::tr(
            "Of a lost call somebody is told once by each step. Nothing was written; set another step for later.");
    return {};
}

} // namespace

QString watchComplaint(const Error &error)
{
    if (error.kind == ErrorKind::UndoTooLate && error.subject == "message"_L1)
        return Watching::tr(
            "A message of it has left the desk, or may have: it can no longer be taken back. Everything stays as it "
            "is; correct it with a new step.");
    if (error.kind != ErrorKind::InvalidValue)
        return {};
    if (const QString complaint = callStepComplaint(error); !complaint.isEmpty())
        return complaint;
    if (error.subject == "address"_L1)
        return Watching::tr("That is no e-mail address: %1. Nothing was written; write one as name@body.it, and nothing besides.")
            .arg(onOneLine(error.detail));
    if (error.subject == "template field"_L1)
        return Watching::tr("The template names a field that there is none of: %1. Nothing was written; correct it. A brace that "
                            "is no field is written twice.")
            .arg(onOneLine(error.detail));
    if (error.subject == "receiver"_L1)
        return Watching::tr("A notice and a chaser want a receiver, a chaser not the supervisors, and no other step has one. "
                            "Nothing was written; correct it.");
    if (error.subject == "every"_L1)
        return Watching::tr("A step that is repeated wants at least 5 minutes in between. Nothing was written; correct it.");
    if (error.subject == "times"_L1)
        return Watching::tr(
            "A notice or a chaser may be repeated, up to 50 times in all; where there are minutes in between, how "
            "often is said too. Nothing was written; correct it.");
    if (error.subject == "outgoing"_L1) {
        bool known = false;
        const int state = error.detail.toInt(&known);
        return Watching::tr("That can no longer be done with the message: %1. Nothing was changed.")
            .arg(known ? term(OutgoingState(state)) : onOneLine(error.detail));
    }
    return {};
}

} // namespace sportello::words
