// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/outbox.h"

#include "core/desk/sign_in.h"
#include "core/desk/ticket_opening.h"
#include "core/domain/provisional_code.h"
#include "core/domain/text.h"
#include "core/storage/calls.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QtEndian>

namespace sportello::desk {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

constexpr int unsentVersion = 1;

/// Calls `visit("name", field)` for each plain field: one list for both ways.
template <class Ticket, class Visitor>
void forEachOpeningField(Ticket &ticket, Visitor &&visit)
{
    visit("contract", ticket.contract);
    visit("kind", ticket.kind);
    visit("channel", ticket.channel);
    visit("ctype", ticket.contactType);
    visit("csub", ticket.contactSubtype);
    visit("type", ticket.type);
    visit("cplx", ticket.complexity);
    visit("sev", ticket.severity);
    visit("imp", ticket.impact);
    visit("urg", ticket.urgency);
    visit("prio", ticket.priority);
    visit("why", ticket.priorityReason);
    visit("svc", ticket.service);
    visit("cat", ticket.category);
    visit("caller", ticket.caller);
    visit("contact", ticket.contact);
    visit("benef", ticket.beneficiary);
    visit("org", ticket.organisation);
    visit("subject", ticket.subject);
    visit("text", ticket.description);
    visit("entitled", ticket.entitlementReason);
    visit("team", ticket.team);
    visit("code", ticket.code);
    visit("take", ticket.take);
}

template <class Escalated, class Visitor>
void forEachEscalationField(Escalated &escalation, Visitor &&visit)
{
    visit("team", escalation.team);
    visit("reason", escalation.reason);
    visit("tried", escalation.tried);
}

template <class Resolved, class Visitor>
void forEachResolutionField(Resolved &resolution, Visitor &&visit)
{
    visit("solution", resolution.solution);
    visit("cause", resolution.cause);
}

template <class Note, class Visitor>
void forEachNoteField(Note &note, Visitor &&visit)
{
    visit("ticket", note.ticket);
    visit("out", note.toRequester);
    visit("text", note.text);
}

/// What is absent is not written.
class FieldWriter {
public:
    template <class T>
    void operator()(const char *name, const T &field)
    {
        const db::Value value = db::Column<T>::toValue(field);
        if (const auto *number = std::get_if<qint64>(&value))
            json.insert(QLatin1String(name), *number);
        else if (const auto *text = std::get_if<QString>(&value); text && !text->isEmpty())
            json.insert(QLatin1String(name), *text);
    }
    QJsonObject json;
};

/// What is not there stays as it is.
class FieldReader {
public:
    explicit FieldReader(QJsonObject from) : m_json(std::move(from)) {}
    template <class T>
    void operator()(const char *name, T &field) const
    {
        const QJsonValue value = m_json.value(QLatin1String(name));
        if (value.isUndefined())
            return;
        if constexpr (db::shapeOf<T> == db::Shape::Text)
            field = db::Column<T>::fromValue(value.toString());
        else
            field = db::Column<T>::fromValue(qint64{value.toInteger()});
    }

private:
    QJsonObject m_json;
};

QJsonObject written(const Request &request)
{
    FieldWriter fields;
    fields("key", request.key.toString(QUuid::WithoutBraces));
    fields("at", request.at);
    fields("seen", request.version);
    return fields.json;
}

Request requestIn(const QJsonObject &json)
{
    Request request;
    const FieldReader fields(json);
    QString key;
    fields("key", key);
    fields("at", request.at);
    fields("seen", request.version);
    request.key = QUuid::fromString(key);
    return request;
}

QJsonObject written(const OpenTicket &ticket)
{
    FieldWriter fields;
    forEachOpeningField(ticket, fields);
    if (ticket.escalation) {
        FieldWriter escalation;
        forEachEscalationField(*ticket.escalation, escalation);
        fields.json.insert(u"escalation"_s, escalation.json);
    }
    if (ticket.resolution) {
        FieldWriter resolution;
        forEachResolutionField(*ticket.resolution, resolution);
        fields.json.insert(u"resolution"_s, resolution.json);
    }
    return fields.json;
}

OpenTicket openingIn(const QJsonObject &json)
{
    OpenTicket ticket;
    forEachOpeningField(ticket, FieldReader(json));
    if (json.contains(u"escalation"_s))
        forEachEscalationField(ticket.escalation.emplace(), FieldReader(json.value(u"escalation"_s).toObject()));
    if (json.contains(u"resolution"_s))
        forEachResolutionField(ticket.resolution.emplace(), FieldReader(json.value(u"resolution"_s).toObject()));
    return ticket;
}

QJsonObject written(const Call &call)
{
    return {{u"contract"_s, qint64(call.contract.value())},
            {u"facts"_s, storage::encodeCall(call)},
            {u"number"_s, call.number.typed}};
}

Call callIn(const QJsonObject &json)
{
    return storage::decodeCall(CallId(0), ContractId(json.value(u"contract"_s).toInteger()), json.value(u"facts"_s).toString(),
                               {{TextField::Number, json.value(u"number"_s).toString()}});
}

/// For an answer that was lost: the ticket was opened before its code was said.
void nameTicket(Desk &desk, TicketId id, const QString &code)
{
    db::orRefuse(db::writeUnit(desk.session(), [&] {
        db::Session &session = desk.session();
        const auto ticket = storage::lockTicket(session, id);
        if (!ticket)
            return;
        const std::vector<storage::TicketAlias> before = storage::loadAliases(session, id);
        const storage::TicketAlias alias = codeAlias(session, ticket->contract, code, id);
        std::vector<storage::TicketAlias> after = before;
        after.push_back(alias);
        for (const storage::TicketAlias &known : before)
            if (known.alias == alias.alias)
                return;
        const std::vector<TicketEvent> history = storage::loadTicketHistory(session, id);
        storage::insertAlias(session, *ticket, alias);
        storage::indexTicket(session, id, storage::searchDocument(ticket->contract, history, before),
                             storage::searchDocument(ticket->contract, history, after));
    }));
}

} // namespace

const Request &Unsent::request() const
{
    return std::visit([](const auto &one) -> const Request & { return one.request; }, command);
}

Request &Unsent::request()
{
    return std::visit([](auto &one) -> Request & { return one.request; }, command);
}

const OpenTicket *Unsent::ticket() const
{
    if (const auto *opening = std::get_if<OpenTicket>(&command))
        return opening;
    const auto *log = std::get_if<LogCall>(&command);
    return log && log->ticket ? &*log->ticket : nullptr;
}

QString Unsent::code() const
{
    return ticket() ? ticket()->code : QString();
}

QByteArray encodeUnsent(const Unsent &unsent)
{
    QJsonObject json{{u"v"_s, unsentVersion},
                     {u"desk"_s, QString::fromLatin1(unsent.desk.toHex())},
                     {u"by"_s, qint64(unsent.by.value())},
                     {u"request"_s, written(unsent.request())},
                     {u"who"_s, unsent.who},
                     {u"form"_s, QString::fromLatin1(unsent.form.toBase64())}};
    if (const auto *log = std::get_if<LogCall>(&unsent.command))
        json.insert(u"call"_s, written(log->call));
    if (const OpenTicket *ticket = unsent.ticket())
        json.insert(u"ticket"_s, written(*ticket));
    if (const auto *note = std::get_if<NoteTicket>(&unsent.command)) {
        FieldWriter fields;
        forEachNoteField(*note, fields);
        json.insert(u"note"_s, fields.json);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Unsent> decodeUnsent(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"v"_s).toInt() != unsentVersion)
        return std::nullopt;
    Unsent unsent{.desk = QByteArray::fromHex(json.value(u"desk"_s).toString().toLatin1()),
                  .by = OperatorId(json.value(u"by"_s).toInteger()),
                  .command = OpenTicket{},
                  .who = json.value(u"who"_s).toString(),
                  .form = QByteArray::fromBase64(json.value(u"form"_s).toString().toLatin1())};
    if (json.contains(u"note"_s)) {
        NoteTicket note;
        forEachNoteField(note, FieldReader(json.value(u"note"_s).toObject()));
        unsent.command = std::move(note);
    } else if (json.contains(u"call"_s)) {
        LogCall log;
        log.call = callIn(json.value(u"call"_s).toObject());
        if (json.contains(u"ticket"_s))
            log.ticket = openingIn(json.value(u"ticket"_s).toObject());
        unsent.command = std::move(log);
    } else {
        unsent.command = openingIn(json.value(u"ticket"_s).toObject());
    }
    unsent.request() = requestIn(json.value(u"request"_s).toObject());
    if (unsent.request().key.isNull())
        return std::nullopt;
    return unsent;
}

Result<void> checkTexts(const LogCall &call)
{
    return db::guarded([&] {
        (void)db::orRefuse(cleanLine(call.call.number.typed, u"number"_s, true, 64));
        if (!call.ticket)
            return;
        (void)cleanTexts({{TextField::Subject, call.ticket->subject},
                          {TextField::Description, call.ticket->description, true},
                          {TextField::Detail, call.ticket->entitlementReason, true}});
        if (const auto &escalation = call.ticket->escalation)
            (void)cleanTexts({{TextField::Reason, escalation->reason}, {TextField::Tried, escalation->tried}});
        if (const auto &resolution = call.ticket->resolution)
            (void)cleanTexts({{TextField::Solution, resolution->solution}});
    });
}

Result<QByteArray> readDeskMark(Desk &desk)
{
    return db::guarded([&] { return storage::deskMark(desk.session()); });
}

QString codeFor(const QUuid &key)
{
    const QByteArray hash = QCryptographicHash::hash(key.toRfc4122(), QCryptographicHash::Sha256);
    return provisionalCode(qFromBigEndian<quint64>(hash.constData()));
}

Result<Receipt> deliver(Desk &desk, const Unsent &unsent)
{
    const auto mark = readDeskMark(desk);
    if (!mark)
        return tl::unexpected(mark.error());
    if (*mark != unsent.desk)
        return failure(ErrorKind::OtherDesk);
    if (desk.me().id != unsent.by)
        return failure(ErrorKind::OtherDesk, u"operator"_s);
    const auto now = lookAgain(desk);
    if (!now)
        return tl::unexpected(now.error());
    Desk asNow(desk.session(), desk.clock(), now->me);
    auto receipt = std::visit(
        [&]<class Command>(const Command &command) {
            if constexpr (std::is_same_v<Command, LogCall>)
                return logCall(asNow, command);
            else if constexpr (std::is_same_v<Command, OpenTicket>)
                return openTicket(asNow, command);
            else
                return noteTicket(asNow, command);
        },
        unsent.command);
    if (!receipt || !receipt->repeated || unsent.code().isEmpty())
        return receipt;
    if (const auto named = db::guarded([&] { nameTicket(asNow, receipt->ticket(), unsent.code()); }); !named)
        return tl::unexpected(named.error());
    return receipt;
}

bool isUnreached(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::WrongCredentials:
    case ErrorKind::TooManyTries:
    case ErrorKind::DatabaseMissing:
    case ErrorKind::NotADatabase:
    case ErrorKind::DatabaseDamaged:
    case ErrorKind::DatabaseLocked:
    case ErrorKind::DatabaseReadOnly:
    case ErrorKind::DatabaseFull:
    case ErrorKind::SchemaMissing:
    case ErrorKind::SchemaNewer:
    case ErrorKind::SchemaOlder:
    case ErrorKind::BeingMoved:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ServerBusy:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Io:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

bool mayBeWritten(const Error &error)
{
    return error.kind == ErrorKind::ConnectionLost || error.kind == ErrorKind::Io;
}

} // namespace sportello::desk
