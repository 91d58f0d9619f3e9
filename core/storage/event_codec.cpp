// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/history.h"

#include "core/db/column.h"

#include <QtCore/QJsonDocument>

#include <stdexcept>

namespace sportello::storage {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

// Every field is an integer in JSON, and null where it was cleared.
template <class T>
void write(QString &json, const char *name, const std::optional<T> &field)
{
    if (!field)
        return;
    json += json.size() > 1 ? u",\""_s : u"\""_s;
    json += QLatin1String(name);
    json += u"\":"_s;
    const db::Value value = db::Column<T>::toValue(*field);
    json += std::holds_alternative<std::monostate>(value) ? u"null"_s : QString::number(std::get<qint64>(value));
}

template <class T>
void read(const QJsonObject &json, const char *name, std::optional<T> &field)
{
    const QJsonValue value = json.value(QLatin1String(name));
    if (value.isUndefined())
        return;
    field = db::Column<T>::fromValue(value.isNull() ? db::Value() : db::Value(value.toInteger()));
}

} // namespace

QString encodeChange(const TicketChange &change)
{
    QString json = u"{"_s;
    forEachField(change, [&](const char *name, const auto &field) { write(json, name, field); });
    json += u'}';
    return json;
}

TicketChange decodeChange(const QString &facts)
{
    const QJsonDocument document = QJsonDocument::fromJson(facts.toUtf8());
    if (!document.isObject())
        throw std::runtime_error("an event's facts are no JSON object");
    const QJsonObject json = document.object();
    TicketChange change;
    forEachField(change, [&](const char *name, auto &field) { read(json, name, field); });
    return change;
}

TicketEvent toTicketEvent(const StoredEvent &event)
{
    return {event.seq,
            event.kind,
            event.occurredAt,
            event.actor,
            event.origin,
            event.after.value_or(Place{}),
            decodeChange(event.facts),
            event.texts};
}

StoredEvent toStored(const TicketEvent &event, const Ticket &before, const Ticket &after, OperationId operation)
{
    std::optional<std::int64_t> measure;
    if (event.change.holdReason)
        measure = std::int64_t(*event.change.holdReason);
    else if (event.change.outcome)
        measure = std::int64_t(*event.change.outcome);
    else if (event.change.annulsFrom)
        measure = *event.change.annulsFrom;
    else if (event.kind == EventKind::Resolved && before.cycleStart)
        measure = (event.occurredAt - *before.cycleStart).count();
    return {.subject = subject(after.id),
            .seq = event.seq,
            .operation = operation,
            .contract = after.contract,
            .kind = event.kind,
            .occurredAt = event.occurredAt,
            .origin = event.origin,
            .actor = event.actor,
            .after = event.after,
            .team = after.team,
            .measure = measure,
            .facts = encodeChange(event.change),
            .texts = event.texts,
            .hash = {}};
}

std::vector<TicketEvent> loadTicketHistory(db::Session &session, TicketId id)
{
    std::vector<TicketEvent> history;
    for (const StoredEvent &event : loadEvents(session, subject(id)))
        history.push_back(toTicketEvent(event));
    return history;
}

} // namespace sportello::storage
