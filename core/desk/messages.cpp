// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/messages.h"

#include "core/domain/mail.h"
#include "core/storage/outgoing.h"
#include "core/storage/staff.h"
#include "core/storage/watch_queue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

/// What is said, with what every message says besides the values given.
Outgoing inWords(const storage::Catalogue &catalogue, const MessageContent &message, QMap<QString, QString> values)
{
    const MessageTemplate words = templateFor(catalogue, message.kind, message.language);
    values.insert(u"time-left"_s, message.left ? spanText(*message.left) : u"–"_s);
    values.insert(u"party"_s, message.party.isEmpty() ? message.to.name : message.party);
    values.insert(u"contract"_s, catalogue.contract.code);
    values.insert(u"percent"_s, message.percent ? QString::number(*message.percent) : u"–"_s);
    return {.contract = catalogue.contract.id,
            .ticket = {},
            .operation = {},
            .kind = message.kind,
            .partyKind = message.to.kind,
            .party = message.to.name,
            .address = message.to.address,
            .language = message.language,
            .subject = filledIn(words.subject, values),
            .body = filledIn(words.body, values),
            .notBefore = {},
            .reason = message.reason,
            .detail = {},
            .createdAt = {}};
}

} // namespace

MessageReceiver receiverOf(db::Session &session, const Operator &person)
{
    return {MessageParty::Operator, person.id.value(), person.name,
            storage::noticeAddress(session, MessageParty::Operator, person.id.value())};
}

std::optional<MessageReceiver> receiverOf(db::Session &session, const storage::Catalogue &catalogue, std::optional<TeamId> id)
{
    const auto team = std::ranges::find_if(catalogue.teams, [&](const Team &one) { return id && one.id == *id; });
    if (team == catalogue.teams.end())
        return std::nullopt;
    return MessageReceiver{MessageParty::Team, team->id.value(), team->name,
                           storage::noticeAddress(session, MessageParty::Team, team->id.value())};
}

std::vector<MessageReceiver> namedReceivers(db::Session &session, const storage::Catalogue &catalogue, const WatchStep &step)
{
    std::vector<MessageReceiver> receivers;
    switch (step.receiver) {
    case StepReceiver::None:
    case StepReceiver::Assignee:
        break;
    case StepReceiver::Team:
        if (auto team = receiverOf(session, catalogue, step.team))
            receivers.push_back(std::move(*team));
        break;
    case StepReceiver::Party:
        receivers.push_back({MessageParty::Party, 0, step.party, step.address});
        break;
    case StepReceiver::Supervisors:
        for (const Operator &person : storage::listOperators(session))
            if (person.active && person.canLogIn
                && std::ranges::find(person.posts, Post{catalogue.contract.id, Role::Supervisor}) != person.posts.end())
                receivers.push_back(receiverOf(session, person));
        break;
    }
    return receivers;
}

MessageTemplate templateFor(const storage::Catalogue &catalogue, MessageKind kind, const QString &language)
{
    const auto own = std::ranges::find_if(
        catalogue.templates, [&](const MessageTemplate &words) { return words.kind == kind && words.language == language; });
    return own == catalogue.templates.end() ? standardTemplate(kind, language) : *own;
}

MessageContent contentOf(const DueStep &due, const MessageReceiver &to, MessageKind kind, const QString &why)
{
    return {.kind = kind,
            .language = due.step->language,
            .to = to,
            .party = {},
            .left = due.left,
            .percent = due.step->percent,
            .text = {},
            .reason = why + u"/%1:%2"_s.arg(int(to.kind)).arg(to.id)};
}

Outgoing composed(const storage::Catalogue &catalogue, const Ticket &ticket, const MessageContent &message)
{
    Outgoing about = inWords(catalogue, message,
                             {{u"ticket"_s, QString::number(ticket.id.value())},
                              {u"subject"_s, ticket.subject},
                              {u"priority"_s, u"P%1"_s.arg(int(ticket.priority))},
                              {u"text"_s, message.text}});
    about.ticket = ticket.id;
    return about;
}

Outgoing composed(const storage::Catalogue &catalogue, const Call &call, const MessageContent &message)
{
    Outgoing about = inWords(catalogue, message, {{u"call"_s, QString::number(call.id.value())}});
    about.call = call.id;
    return about;
}

bool putOut(Unit &unit, Outgoing message)
{
    message.operation = unit.receipt().operation;
    message.createdAt = storage::databaseNow(unit.session(), unit.recordedAt());
    message.notBefore = message.createdAt + outgoingDelay;
    return storage::insertOutgoing(unit.session(), message);
}

QString cleanAddress(const QString &typed)
{
    const QString address = typed.trimmed();
    if (!address.isEmpty() && !isMailAddress(address))
        db::refuse(ErrorKind::InvalidValue, u"address"_s, address.left(60));
    return address;
}

void checkMessageLanguage(const QString &language)
{
    if (!isMessageLanguage(language))
        db::refuse(ErrorKind::InvalidValue, u"language"_s, language.left(20));
}

} // namespace sportello::desk
