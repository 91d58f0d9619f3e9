// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/story.h"

#include "core/words/language.h"
#include "core/words/terms.h"
#include "core/words/watch_terms.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace sportello::words {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct Story {
    Q_DECLARE_TR_FUNCTIONS(sportello::words::Story)
};

template <class Id>
QString named(const std::function<QString(Id)> &names, Id id)
{
    const QString name = names ? names(id) : QString();
    return name.isEmpty() ? QString(u'#' + QString::number(id.value())) : name;
}

/// "category: ANPR › Access": what a change of fields set.
QStringList changedFields(const TicketEvent &event, const Names &names)
{
    const TicketChange &change = event.change;
    QStringList fields;
    const auto add = [&](const QString &label, const QString &value) { fields += label.arg(value); };
    const auto addNamed = [&]<class Id>(const QString &label, const std::optional<std::optional<Id>> &field,
                                        const std::function<QString(Id)> &lookup) {
        if (field)
            add(label, *field ? named(lookup, **field) : u"–"_s);
    };
    const auto addTerm = [&](const QString &label, const auto &field) {
        if (field)
            add(label, term(*field));
    };
    const auto addClearable = [&](const QString &label, const auto &field) {
        if (field)
            add(label, *field ? term(**field) : u"–"_s);
    };
    if (event.texts.contains(TextField::Subject))
        add(Story::tr("subject: %1"), onOneLine(event.texts.value(TextField::Subject)));
    addTerm(Story::tr("kind: %1"), change.kind);
    addNamed(Story::tr("category: %1"), change.category, names.category);
    addNamed(Story::tr("service: %1"), change.service, names.service);
    addNamed(Story::tr("contact: %1"), change.contact, names.contact);
    addNamed(Story::tr("beneficiary: %1"), change.beneficiary, names.contact);
    addNamed(Story::tr("organisation: %1"), change.organisation, names.organisation);
    addNamed(Story::tr("type: %1"), change.type, names.type);
    addClearable(Story::tr("complexity: %1"), change.complexity);
    addClearable(Story::tr("severity: %1"), change.severity);
    addClearable(Story::tr("impact: %1"), change.impact);
    addClearable(Story::tr("urgency: %1"), change.urgency);
    addTerm(Story::tr("priority: %1"), change.priority);
    addNamed(Story::tr("team: %1"), change.team, names.team);
    addNamed(Story::tr("in charge: %1"), change.assignee, names.person);
    return fields;
}

/// The team that an event gives it to, where it names one.
QString teamOf(const TicketEvent &event, const Names &names)
{
    if (event.change.team && *event.change.team)
        return named(names.team, **event.change.team);
    return {};
}

/// "; the rules propose: level 2, Applications", where they did.
QString proposed(const TicketEvent &event, const Names &names)
{
    if (!event.change.proposedLevel)
        return {};
    QString what = term(*event.change.proposedLevel);
    if (event.change.proposedTeam)
        what += u", "_s + named(names.team, *event.change.proposedTeam);
    return u"; "_s + Story::tr("the rules propose: %1").arg(what);
}

QString registered(const TicketEvent &event, const QString &who, const Names &names)
{
    QString line = event.change.channel ? Story::tr("%1 registers the ticket (%2)").arg(who, term(*event.change.channel))
                                        : Story::tr("%1 registers the ticket").arg(who);
    return line + proposed(event, names);
}

QString held(const TicketEvent &event, const QString &who)
{
    QString line = Story::tr("%1 puts it on hold: %2").arg(who, term(event.change.holdReason.value_or(HoldReason::Other)));
    const QString party = onOneLine(event.texts.value(TextField::Party));
    if (!party.isEmpty())
        line += u", "_s + party;
    if (event.change.wakeUp)
        line += u"; "_s + Story::tr("until %1").arg(moment(*event.change.wakeUp));
    return line;
}

QString chased(const TicketEvent &event, const QString &who, const Names &names)
{
    if (event.change.chaser == ChaserDirection::Outbound)
        return Story::tr("%1 chases %2").arg(who, onOneLine(event.texts.value(TextField::Party)));
    if (event.change.chasedBy)
        return Story::tr("%1 records a chaser by %2").arg(who, named(names.contact, *event.change.chasedBy));
    return Story::tr("%1 records a chaser").arg(who);
}

QString verified(const TicketEvent &event, const QString &who)
{
    switch (event.change.outcome.value_or(VerifyOutcome::Confirmed)) {
    case VerifyOutcome::NotReached:
        return Story::tr("%1 tries to verify the outcome: the requester was not reached").arg(who);
    case VerifyOutcome::NotConfirmed:
        return Story::tr("%1 verifies the outcome: the requester does not confirm").arg(who);
    case VerifyOutcome::Confirmed:
        break;
    }
    return Story::tr("%1 verifies the outcome: the requester confirms").arg(who);
}

/// `plain` with who did it, or `withMore` with what it is about too where that is known.
QString withOptional(const QString &plain, const QString &withMore, const QString &who, const QString &more)
{
    return more.isEmpty() ? plain.arg(who) : withMore.arg(who, more);
}

} // namespace

Names namesFrom(const desk::Directory &directory, const desk::TicketDetail &detail)
{
    const auto nameIn = [](const auto &nodes, auto id) {
        const auto it = std::ranges::find_if(nodes, [&](const auto &node) { return node.id == id; });
        return it == nodes.end() ? QString() : it->name;
    };
    return {[&](OperatorId id) { return directory.operatorName(id); },
            [&](TeamId id) { return directory.teamName(id); },
            [&](ContactId id) {
                const auto it = detail.contacts.find(id);
                return it == detail.contacts.end() ? QString() : it->second.name;
            },
            [&](CategoryId id) { return directory.categoryPath(id); },
            [&directory, nameIn](ServiceId id) { return nameIn(directory.services, id); },
            [&directory, nameIn](TicketTypeId id) { return nameIn(directory.types, id); },
            [&](OrganisationId id) {
                return detail.organisation && detail.organisation->id == id ? detail.organisation->name : QString();
            }};
}

QString actorName(const Actor &actor, const Names &names)
{
    switch (actor.kind) {
    case ActorKind::Operator:
        return onOneLine(named(names.person, OperatorId(actor.id)));
    case ActorKind::Contact:
        return onOneLine(named(names.contact, ContactId(actor.id)));
    case ActorKind::System:
        break;
    }
    return Story::tr("The system");
}

namespace {

QString told(const TicketEvent &event, const Names &names)
{
    const QString who = actorName(event.actor, names);
    const QString team = onOneLine(teamOf(event, names));
    switch (event.kind) {
    case EventKind::Registered:
        return registered(event, who, names);
    case EventKind::Taken: {
        const bool another = event.change.assignee && *event.change.assignee && !event.actor.is(**event.change.assignee);
        return another ? Story::tr("%1 takes it in charge").arg(named(names.person, **event.change.assignee))
                       : Story::tr("%1 takes it in charge").arg(who);
    }
    case EventKind::Assigned: {
        const bool toSomebody = event.change.assignee && *event.change.assignee;
        return withOptional(Story::tr("%1 leaves it without an assignee"), Story::tr("%1 assigns it to %2"), who,
                            toSomebody ? named(names.person, **event.change.assignee) : QString());
    }
    case EventKind::Transferred:
        return withOptional(Story::tr("%1 gives it to another team"), Story::tr("%1 gives it to the team %2"), who, team);
    case EventKind::Escalated:
        return withOptional(Story::tr("%1 passes it to the 2nd level"), Story::tr("%1 passes it to the 2nd level, %2"), who,
                            team);
    case EventKind::GivenBack:
        return withOptional(Story::tr("%1 gives it back to the 1st level"), Story::tr("%1 gives it back to the 1st level, %2"),
                            who, team);
    case EventKind::Held:
        return held(event, who);
    case EventKind::Resumed:
        if (event.actor == Actor::system())
            return Story::tr("%1 resumes it: its wake-up time has come").arg(who);
        return Story::tr("%1 resumes it").arg(who);
    case EventKind::Resolved: {
        const CauseCategory cause = event.change.cause.value_or(CauseCategory::NotRecorded);
        return withOptional(Story::tr("%1 resolves it"), Story::tr("%1 resolves it; cause: %2"), who,
                            cause == CauseCategory::NotRecorded ? QString() : term(cause));
    }
    case EventKind::Verified:
        return verified(event, who);
    case EventKind::Closed:
        return Story::tr("%1 closes it").arg(who);
    case EventKind::Reopened:
        return withOptional(Story::tr("%1 reopens it"), Story::tr("%1 reopens it; it goes back to %2"), who, team);
    case EventKind::Cancelled:
        return Story::tr("%1 cancels it").arg(who);
    case EventKind::Merged:
        return withOptional(Story::tr("%1 merges it into another"), Story::tr("%1 merges it into ticket %2"), who,
                            event.change.mergedInto ? QString::number(event.change.mergedInto->value()) : QString());
    case EventKind::Noted:
        return Story::tr("%1 writes an internal note").arg(who);
    case EventKind::MessageSent:
        return Story::tr("%1 writes to the requester").arg(who);
    case EventKind::Chased:
        return chased(event, who, names);
    case EventKind::PriorityChanged:
        return Story::tr("%1 changes the priority to %2").arg(who, term(event.change.priority.value_or(Priority::P3)));
    case EventKind::Amended:
        return Story::tr("%1 changes %2").arg(who, changedFields(event, names).join(u"; "_s)) + proposed(event, names);
    case EventKind::StepTaken:
        return Story::tr("%1 takes a step: %2").arg(who, stepOf(event.change));
    case EventKind::StepSkipped:
        return Story::tr("%1 leaves a step out: %2").arg(who, stepOf(event.change));
    case EventKind::Annulled:
        return Story::tr("%1 takes the last operation back").arg(who);
    case EventKind::Updated:
        return withOptional(Story::tr("%1 updates it"), Story::tr("%1 updates %2"), who,
                            changedFields(event, names).join(u"; "_s));
    default:
        return who + u": "_s + term(event.kind);
    }
}

} // namespace

QString story(const TicketEvent &event, const Names &names)
{
    const QString line = told(event, names);
    return event.change.loggedAt ? line + u"; "_s + Story::tr("in the log: %1").arg(moment(*event.change.loggedAt)) : line;
}

} // namespace sportello::words
