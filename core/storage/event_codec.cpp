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

/// One `"name":number` after the other, as write() makes them: read without a document being made of it, for histories are read
/// by the hundred thousand.
class PlainFacts {
public:
    explicit PlainFacts(QStringView text) : m_left(text) {}

    /// False: it is something else, and `change` may be half filled.
    [[nodiscard]] bool read(TicketChange &change)
    {
        if (!take(u'{'))
            return false;
        if (take(u'}'))
            return m_left.isEmpty();
        do {
            const qsizetype end = take(u'"') ? m_left.indexOf(u'"') : -1;
            if (end < 0)
                return false;
            const QStringView name = m_left.first(end);
            m_left = m_left.sliced(end + 1);
            if (name.contains(u'\\') || !take(u':') || !readValue())
                return false;
            forEachField(change, [&](const char *fieldName, auto &field) {
                if (name == QLatin1StringView(fieldName))
                    set(field);
            });
        } while (take(u','));
        return take(u'}') && m_left.isEmpty();
    }

private:
    bool take(QChar wanted)
    {
        if (!m_left.startsWith(wanted))
            return false;
        m_left = m_left.sliced(1);
        return true;
    }

    bool readValue()
    {
        if (m_left.startsWith("null"_L1)) {
            m_left = m_left.sliced(4);
            m_value = {};
            return true;
        }
        constexpr qsizetype mostDigits = 18;
        const bool negative = take(u'-');
        qint64 number = 0;
        qsizetype digits = 0;
        for (; digits < m_left.size() && m_left[digits] >= u'0' && m_left[digits] <= u'9' && digits <= mostDigits; ++digits)
            number = number * 10 + m_left[digits].unicode() - u'0';
        m_left = m_left.sliced(digits);
        m_value = negative ? -number : number;
        return digits > 0 && digits <= mostDigits;
    }

    template <class T>
    void set(std::optional<T> &field)
    {
        field = db::Column<T>::fromValue(m_value);
    }

    QStringView m_left;
    db::Value m_value;
};

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
    TicketChange plain;
    if (PlainFacts(facts).read(plain))
        return plain;
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
