// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/json.h"

#include "app/ctl/parser.h"
#include "core/db/db_error.h"

namespace sportello::ctl {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

template <class Id>
QJsonValue idJson(const std::optional<Id> &id)
{
    return id ? QJsonValue(qint64(id->value())) : QJsonValue();
}

template <class Enum>
QJsonValue keyJson(const std::optional<Enum> &value)
{
    return value ? QJsonValue(key(*value)) : QJsonValue();
}

template <class Id>
QJsonValue namedJson(const std::optional<Id> &id, const QString &name)
{
    return id ? QJsonValue(QJsonObject{{u"id"_s, qint64(id->value())}, {u"name"_s, name}}) : QJsonValue();
}

QJsonValue loginJson(const std::optional<OperatorId> &id, const desk::Directory &directory)
{
    if (!id)
        return {};
    const Operator *person = directory.person(*id);
    return person ? person->login : QString::number(id->value());
}

QJsonValue teamJson(const std::optional<TeamId> &id, const desk::Directory &directory)
{
    return id ? QJsonValue(directory.teamName(*id)) : QJsonValue();
}

QJsonValue categoryJson(const std::optional<CategoryId> &id, const desk::Directory &directory)
{
    return id ? QJsonValue(directory.categoryPath(*id)) : QJsonValue();
}

template <class Id, class Rows>
QJsonValue rowNameJson(const std::optional<Id> &id, const Rows &rows)
{
    const auto it = id ? std::ranges::find(rows, *id, &Rows::value_type::id) : rows.end();
    return it == rows.end() ? QJsonValue() : QJsonValue(it->name);
}

QJsonObject placeJson(Place place)
{
    return {{u"state"_s, key(place.state)}, {u"level"_s, key(place.level)}};
}

/// A changed field's value: names for what has them, keys for what is of a closed list.
class FieldJson {
public:
    FieldJson(const desk::TicketDetail &detail, const desk::Directory &directory) : m_detail(detail), m_directory(directory) {}

    QJsonValue operator()(bool value) const { return value; }
    QJsonValue operator()(int value) const { return value; }
    QJsonValue operator()(Instant value) const { return timeJson(value); }
    QJsonValue operator()(TeamId id) const { return teamJson(std::optional(id), m_directory); }
    QJsonValue operator()(OperatorId id) const { return loginJson(id, m_directory); }
    QJsonValue operator()(CategoryId id) const { return categoryJson(std::optional(id), m_directory); }
    QJsonValue operator()(ServiceId id) const { return rowNameJson(std::optional(id), m_directory.services); }
    QJsonValue operator()(TicketTypeId id) const { return rowNameJson(std::optional(id), m_directory.types); }
    QJsonValue operator()(ContactId id) const
    {
        const auto it = m_detail.contacts.find(id);
        return namedJson(std::optional(id), it == m_detail.contacts.end() ? QString() : it->second.name);
    }
    template <class Tag>
    QJsonValue operator()(StrongId<Tag> id) const
    {
        return qint64(id.value());
    }
    template <class Enum>
    requires std::is_enum_v<Enum> QJsonValue operator()(Enum value) const { return key(value); }
    template <class T>
    QJsonValue operator()(const std::optional<T> &value) const
    {
        return value ? (*this)(*value) : QJsonValue();
    }

private:
    const desk::TicketDetail &m_detail;
    const desk::Directory &m_directory;
};

/// The names under which forEachField visits the fields are those of the stored events; scripts read longer ones.
QString fieldKey(const char *stored)
{
    static const QMap<QByteArray, QString> longer{{"ctype", u"contact_type"_s},  {"csub", u"contact_subtype"_s},
                                                  {"cplx", u"complexity"_s},     {"sev", u"severity"_s},
                                                  {"imp", u"impact"_s},          {"urg", u"urgency"_s},
                                                  {"prio", u"priority"_s},       {"over", u"priority_overridden"_s},
                                                  {"svc", u"service"_s},         {"cat", u"category"_s},
                                                  {"benef", u"beneficiary"_s},   {"org", u"organisation"_s},
                                                  {"to", u"assignee"_s},         {"plevel", u"proposed_level"_s},
                                                  {"pteam", u"proposed_team"_s}, {"hold", u"hold_reason"_s},
                                                  {"wake", u"wake_up_at"_s},     {"chaserCh", u"chaser_channel"_s},
                                                  {"chasedBy", u"chased_by"_s},  {"into", u"merged_into"_s},
                                                  {"from", u"annuls_from"_s},    {"upto", u"annuls_to"_s},
                                                  {"pct", u"step_percent"_s},    {"act", u"step_action"_s},
                                                  {"recv", u"step_receiver"_s},  {"rep", u"step_repetition"_s},
                                                  {"clock", u"clock_measure"_s}, {"cycle", u"clock_cycle"_s},
                                                  {"clevel", u"clock_level"_s},  {"cstart", u"clock_start"_s},
                                                  {"logged", u"in_log"_s}};
    return longer.value(stored, QString::fromLatin1(stored));
}

QJsonObject eventJson(const TicketEvent &event, const std::optional<Place> &before, const desk::TicketDetail &detail,
                      const desk::Directory &directory)
{
    QJsonObject changes;
    const FieldJson value(detail, directory);
    forEachField(event.change, [&](const char *name, const auto &field) {
        if (field)
            changes.insert(fieldKey(name), value(*field));
    });
    QJsonObject texts;
    for (auto it = event.texts.begin(); it != event.texts.end(); ++it)
        texts.insert(key(it.key()), it.value());
    QJsonObject actor{{u"kind"_s, key(event.actor.kind)}};
    if (event.actor.kind == ActorKind::Operator)
        actor.insert(u"login"_s, loginJson(OperatorId(event.actor.id), directory));
    else if (event.actor.kind == ActorKind::Contact)
        actor.insert(u"id"_s, qint64(event.actor.id));
    return {{u"seq"_s, event.seq},
            {u"kind"_s, key(event.kind)},
            {u"at"_s, timeJson(event.occurredAt)},
            {u"actor"_s, actor},
            {u"origin"_s, key(event.origin)},
            {u"from"_s, before ? QJsonValue(placeJson(*before)) : QJsonValue()},
            {u"to"_s, placeJson(event.after)},
            {u"changes"_s, changes},
            {u"texts"_s, texts}};
}

} // namespace

QJsonValue dayJson(const std::optional<LocalDay> &day)
{
    return day ? QJsonValue(writeDay(*day)) : QJsonValue();
}

QJsonValue textJson(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeJson(const std::optional<Instant> &at)
{
    return at ? QJsonValue(writeTime(*at)) : QJsonValue();
}

QString contractCode(ContractId id, const desk::Directory &directory)
{
    const Contract *contract = directory.contract(id);
    return contract ? contract->code : QString::number(id.value());
}

QJsonObject toJson(const desk::Receipt &receipt)
{
    // A call that opened no ticket has only its own number, and that of the ticket it is about, whose version stays.
    return {{u"id"_s, receipt.id != 0 ? QJsonValue(qint64(receipt.id)) : QJsonValue()},
            {u"version"_s, receipt.version != 0 ? QJsonValue(receipt.version) : QJsonValue()},
            {u"operation"_s, qint64(receipt.operation.value())},
            {u"call"_s, idJson(receipt.call)},
            {u"repeated"_s, receipt.repeated}};
}

QJsonValue secondsJson(Milliseconds length)
{
    return qint64(std::chrono::floor<std::chrono::seconds>(length).count());
}

QJsonValue dueJson(const std::optional<TicketDue> &due)
{
    if (!due)
        return {};
    return QJsonObject{{u"measure"_s, key(due->measure)},
                       {u"at"_s, timeJson(due->at)},
                       {u"risk_at"_s, timeJson(due->riskAt)},
                       {u"stopped"_s, due->left.has_value()},
                       {u"left_seconds"_s, due->left ? secondsJson(*due->left) : QJsonValue()},
                       {u"wall_clock"_s, due->wallClock}};
}

QJsonObject toJson(const storage::TicketSummary &row, const desk::Directory &directory)
{
    return {{u"id"_s, qint64(row.id.value())},
            {u"version"_s, row.version},
            {u"contract"_s, contractCode(row.contract, directory)},
            {u"state"_s, key(row.place.state)},
            {u"level"_s, key(row.place.level)},
            {u"verified"_s, row.verified},
            {u"team"_s, teamJson(row.team, directory)},
            {u"assignee"_s, loginJson(row.assignee, directory)},
            {u"priority"_s, key(row.priority)},
            {u"kind"_s, key(row.kind)},
            {u"channel"_s, key(row.channel)},
            {u"category"_s, categoryJson(row.category, directory)},
            {u"contact"_s, namedJson(row.contact, row.contactName)},
            {u"organisation"_s, namedJson(row.organisation, row.organisationName)},
            {u"subject"_s, row.subject},
            {u"opened_at"_s, timeJson(row.openedAt)},
            {u"updated_at"_s, timeJson(row.updatedAt)},
            {u"taken_at"_s, timeJson(row.takenAt)},
            {u"resolved_at"_s, timeJson(row.resolvedAt)},
            {u"hold_reason"_s, keyJson(row.holdReason)},
            {u"hold_party"_s, textJson(row.holdParty)},
            {u"wake_up_at"_s, timeJson(row.wakeUp)},
            {u"chasers"_s, row.chasers},
            {u"due"_s, dueJson(row.due)}};
}

QJsonObject toJson(const desk::TicketDetail &detail, const desk::Directory &directory)
{
    const Ticket &t = detail.ticket;
    const FieldJson value(detail, directory);
    QJsonObject json{{u"id"_s, qint64(t.id.value())},
                     {u"version"_s, t.version},
                     {u"due"_s, dueJson(detail.due)},
                     {u"contract"_s, contractCode(t.contract, directory)},
                     {u"state"_s, key(t.place.state)},
                     {u"level"_s, key(t.place.level)},
                     {u"verified"_s, t.verified},
                     {u"kind"_s, key(t.kind)},
                     {u"channel"_s, key(t.channel)},
                     {u"contact_type"_s, key(t.contactType)},
                     {u"contact_subtype"_s, key(t.contactSubtype)},
                     {u"type"_s, value(t.type)},
                     {u"complexity"_s, value(t.complexity)},
                     {u"severity"_s, value(t.severity)},
                     {u"impact"_s, value(t.impact)},
                     {u"urgency"_s, value(t.urgency)},
                     {u"priority"_s, key(t.priority)},
                     {u"priority_overridden"_s, t.priorityOverridden},
                     {u"service"_s, value(t.service)},
                     {u"category"_s, value(t.category)},
                     {u"caller"_s, value(t.caller)},
                     {u"contact"_s, value(t.contact)},
                     {u"beneficiary"_s, value(t.beneficiary)},
                     {u"organisation"_s, namedJson(t.organisation, detail.organisation ? detail.organisation->name : QString())},
                     {u"call"_s, idJson(t.call)},
                     {u"team"_s, value(t.team)},
                     {u"assignee"_s, value(t.assignee)},
                     {u"opened_by"_s, value(t.openedBy)},
                     {u"subject"_s, t.subject},
                     {u"opened_at"_s, timeJson(t.openedAt)},
                     {u"updated_at"_s, timeJson(t.updatedAt)},
                     {u"taken_at"_s, timeJson(t.takenAt)},
                     {u"resolved_at"_s, timeJson(t.resolvedAt)},
                     {u"closed_at"_s, timeJson(t.closedAt)},
                     {u"resolved_level"_s, value(t.resolvedLevel)},
                     {u"resolved_team"_s, value(t.resolvedTeam)},
                     {u"resolved_by"_s, value(t.resolvedBy)},
                     {u"cause"_s, key(t.cause)},
                     {u"not_reached"_s, t.notReached},
                     {u"chasers"_s, t.chasers},
                     {u"chasers_sent"_s, chasersSent(detail.history)},
                     {u"reopenings"_s, t.reopenings},
                     {u"escalations"_s, t.escalations},
                     {u"merged_into"_s, idJson(t.mergedInto)},
                     {u"origin"_s, key(t.origin)},
                     {u"last_operation"_s, idJson(detail.lastOperation)}};
    if (t.hold)
        json.insert(u"hold"_s,
                    QJsonObject{{u"reason"_s, key(t.hold->reason)},
                                {u"party"_s, textJson(t.hold->party)},
                                {u"reference"_s, textJson(t.hold->reference)},
                                {u"wake_up_at"_s, timeJson(t.hold->wakeUp)},
                                {u"since"_s, timeJson(t.hold->since)}});
    else
        json.insert(u"hold"_s, QJsonValue());
    QJsonArray aliases;
    for (const storage::TicketAlias &alias : detail.aliases)
        aliases.append(QJsonObject{{u"source"_s, alias.source}, {u"alias"_s, alias.alias}});
    json.insert(u"aliases"_s, aliases);
    QJsonArray history;
    std::optional<Place> before;
    for (const TicketEvent &event : detail.history) {
        history.append(eventJson(event, before, detail, directory));
        before = event.after;
    }
    json.insert(u"history"_s, history);
    QJsonArray calls;
    for (const Call &call : detail.calls)
        calls.append(toJson(call, directory));
    json.insert(u"calls"_s, calls);
    return json;
}

QJsonObject toJson(const Call &call, const desk::Directory &directory)
{
    const Contract *contract = directory.contract(call.contract);
    const bool inbound = call.direction == CallDirection::Inbound;
    const auto seconds = [](const std::optional<Milliseconds> &length) {
        return length ? QJsonValue(double(length->count()) / 1000) : QJsonValue();
    };
    return {{u"id"_s, qint64(call.id.value())},
            {u"version"_s, call.version},
            {u"contract"_s, contractCode(call.contract, directory)},
            {u"direction"_s, key(call.direction)},
            {u"purpose"_s, key(call.purpose)},
            {u"end"_s, key(call.end)},
            {u"door"_s, inbound && contract ? QJsonValue(key(door(call, contract->shortAbandon))) : QJsonValue()},
            {u"out_of_hours"_s, call.outOfHours},
            {u"number"_s, textJson(call.number.typed)},
            {u"e164"_s, textJson(call.number.e164)},
            {u"contact"_s, idJson(call.contact)},
            {u"answered_by"_s, loginJson(call.answeredBy, directory)},
            {u"team"_s, teamJson(call.team, directory)},
            {u"ticket"_s, idJson(call.ticket)},
            {u"calls_back"_s, idJson(call.callsBack)},
            {u"started_at"_s, timeJson(call.startedAt)},
            {u"answered_at"_s, timeJson(call.answeredAt)},
            {u"ended_at"_s, timeJson(call.endedAt)},
            {u"wrap_up_ended_at"_s, timeJson(call.wrapUpEndedAt)},
            {u"waited_s"_s, seconds(call.waited())},
            {u"talked_s"_s, seconds(call.talked())},
            {u"origin"_s, key(call.origin)}};
}

QJsonObject toJson(const Contact &contact, const desk::Directory &directory)
{
    QJsonArray phones;
    for (const PhoneNumber &phone : contact.phones)
        phones.append(QJsonObject{{u"typed"_s, phone.typed}, {u"e164"_s, textJson(phone.e164)}});
    return {{u"id"_s, qint64(contact.id.value())},
            {u"version"_s, contact.version},
            {u"contract"_s, contractCode(contact.contract, directory)},
            {u"organisation"_s, idJson(contact.organisation)},
            {u"party"_s, key(contact.kind)},
            {u"name"_s, contact.name},
            {u"office"_s, textJson(contact.office)},
            {u"phones"_s, phones},
            {u"mails"_s, QJsonArray::fromStringList(contact.addresses)},
            {u"active"_s, contact.active}};
}

QJsonObject toJson(const Contract &contract)
{
    return {{u"id"_s, qint64(contract.id.value())},
            {u"version"_s, contract.version},
            {u"code"_s, contract.code},
            {u"name"_s, contract.name},
            {u"customer"_s, textJson(contract.customer)},
            {u"closing"_s, key(contract.closing)},
            {u"closing_attempts"_s, contract.closingAttempts},
            {u"closing_days"_s, contract.closingDays},
            {u"begins"_s, dayJson(contract.begins)},
            {u"ends"_s, dayJson(contract.ends)},
            {u"profile"_s, textJson(contract.profile)},
            {u"staffing"_s, key(contract.staffing)},
            {u"presence"_s, contract.presence},
            {u"presence_in_breaks"_s, contract.presenceInBreaks},
            {u"service_days"_s, contract.serviceDays ? QJsonValue(key(*contract.serviceDays)) : QJsonValue()},
            {u"short_abandon_s"_s, double(contract.shortAbandon.count()) / 1000},
            {u"active"_s, contract.active}};
}

QJsonObject toJson(const Operator &person, const desk::Directory &directory)
{
    QJsonArray roles;
    for (const Post &post : person.posts)
        roles.append(QJsonObject{{u"contract"_s, contractCode(post.contract, directory)}, {u"role"_s, key(post.role)}});
    QJsonArray teams;
    for (const TeamId team : person.teams)
        teams.append(directory.teamName(team));
    return {{u"id"_s, qint64(person.id.value())},
            {u"version"_s, person.version},
            {u"login"_s, person.login},
            {u"name"_s, person.name},
            {u"administrator"_s, person.administrator},
            {u"can_log_in"_s, person.canLogIn},
            {u"active"_s, person.active},
            {u"roles"_s, roles},
            {u"teams"_s, teams}};
}

QJsonObject toJson(const Team &team, const desk::Directory &directory)
{
    QJsonArray contracts;
    for (const ContractId id : team.contracts)
        contracts.append(contractCode(id, directory));
    return {{u"id"_s, qint64(team.id.value())}, {u"version"_s, team.version}, {u"name"_s, team.name},
            {u"level"_s, key(team.level)},      {u"contracts"_s, contracts},  {u"active"_s, team.active}};
}

QJsonObject errorJson(const Error &error, const QString &sentence)
{
    return {{u"kind"_s, key(error.kind)}, {u"subject"_s, error.subject}, {u"detail"_s, error.detail}, {u"sentence"_s, sentence}};
}

QJsonArray leftOutJson(const std::vector<desk::LeftOut> &leftOut)
{
    QJsonArray items;
    for (const desk::LeftOut &one : leftOut)
        items.append(
            QJsonObject{{u"contract"_s, one.code}, {u"why"_s, key(one.why.why)}, {u"expired"_s, dayJson(one.why.expired)}});
    return items;
}

QJsonObject toJson(const Staffing &staffing)
{
    QJsonValue qualification;
    if (const auto &q = staffing.qualification)
        qualification = QJsonObject{{u"title"_s, q->title},
                                    {u"evidence"_s, q->document},
                                    {u"issued_by"_s, q->issuedBy},
                                    {u"issued"_s, writeDay(q->issuedOn)},
                                    {u"expires"_s, dayJson(q->expires)}};
    return {{u"version"_s, staffing.version},
            {u"employed_by"_s, key(staffing.employment)},
            {u"employer"_s, textJson(staffing.employer)},
            {u"qualification"_s, qualification},
            {u"skills"_s, QJsonArray::fromStringList(staffing.skills)}};
}

QJsonObject pageJson(QJsonArray items, const QString &next)
{
    return {{u"items"_s, std::move(items)}, {u"next"_s, textJson(next)}};
}

QString moreText(const QString &next)
{
    return next.isEmpty() ? QString() : QString(Text::tr("There are more: --after %1").arg(next) + u'\n');
}

Answer done(const Result<desk::Receipt> &receipt, const QString &line)
{
    if (!receipt)
        throw db::Refused(receipt.error());
    QString text = line.arg(receipt->id);
    if (text.contains(u"%2"_s))
        text = text.arg(QString::number(receipt->version));
    if (receipt->repeated)
        text += u' ' + Text::tr("(it was already done with this key)");
    return {toJson(*receipt), text};
}

} // namespace sportello::ctl
