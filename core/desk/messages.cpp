// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/messages.h"

#include "core/domain/mail.h"
#include "core/storage/outgoing.h"
#include "core/storage/watch_queue.h"

#include <algorithm>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

MessageTemplate templateFor(const storage::Catalogue &catalogue, MessageKind kind, const QString &language)
{
    const auto own = std::ranges::find_if(
        catalogue.templates, [&](const MessageTemplate &words) { return words.kind == kind && words.language == language; });
    return own == catalogue.templates.end() ? standardTemplate(kind, language) : *own;
}

Outgoing composed(const storage::Catalogue &catalogue, const Ticket &ticket, const TicketMessage &message)
{
    const MessageTemplate words = templateFor(catalogue, message.kind, message.language);
    const QMap<QString, QString> values{{u"ticket"_s, QString::number(ticket.id.value())},
                                        {u"subject"_s, ticket.subject},
                                        {u"time-left"_s, message.left ? spanText(*message.left) : u"–"_s},
                                        {u"party"_s, message.party.isEmpty() ? message.to.name : message.party},
                                        {u"contract"_s, catalogue.contract.code},
                                        {u"priority"_s, u"P%1"_s.arg(int(ticket.priority))},
                                        {u"percent"_s, message.percent ? QString::number(*message.percent) : u"–"_s},
                                        {u"text"_s, message.text}};
    return {.contract = ticket.contract,
            .ticket = ticket.id,
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
