// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mapping.h"

#include "core/db/transaction.h"
#include "core/domain/text.h"
#include "core/exchange/json_section.h"

#include <QtCore/QFile>
#include <QtCore/QStringDecoder>

#include <algorithm>
#include <array>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;

namespace {

struct FieldEntry {
    Field field;
    QLatin1StringView name;
    bool several = false; ///< may be made of several columns
};
constexpr std::array fields{FieldEntry{Field::Case, "case"_L1},
                            FieldEntry{Field::State, "state"_L1},
                            FieldEntry{Field::Time, "time"_L1},
                            FieldEntry{Field::Opened, "opened"_L1},
                            FieldEntry{Field::OpenedBy, "openedBy"_L1},
                            FieldEntry{Field::Resolved, "resolved"_L1},
                            FieldEntry{Field::Closed, "closed"_L1},
                            FieldEntry{Field::Actor, "actor"_L1},
                            FieldEntry{Field::Channel, "channel"_L1},
                            FieldEntry{Field::Kind, "kind"_L1},
                            FieldEntry{Field::Impact, "impact"_L1},
                            FieldEntry{Field::Urgency, "urgency"_L1},
                            FieldEntry{Field::Priority, "priority"_L1},
                            FieldEntry{Field::Team, "team"_L1},
                            FieldEntry{Field::Assignee, "assignee"_L1},
                            FieldEntry{Field::Caller, "caller"_L1},
                            FieldEntry{Field::Category, "category"_L1, true},
                            FieldEntry{Field::Subject, "subject"_L1, true},
                            FieldEntry{Field::Description, "description"_L1},
                            FieldEntry{Field::Note, "note"_L1},
                            FieldEntry{Field::Solution, "solution"_L1},
                            FieldEntry{Field::Cause, "cause"_L1},
                            FieldEntry{Field::Vendor, "vendor"_L1},
                            FieldEntry{Field::Problem, "problem"_L1},
                            FieldEntry{Field::Details, "details"_L1, true}};

// --- the words of a mapping ---

using Kind = SourceState::Kind;
constexpr std::array stateWords{Word<SourceState>{"registered"_L1, {Kind::Registered}},
                                Word<SourceState>{"in charge"_L1, {Kind::InCharge}},
                                Word<SourceState>{"escalated"_L1, {Kind::Escalated}},
                                Word<SourceState>{"on hold: requester"_L1, {Kind::OnHold, HoldReason::Requester}},
                                Word<SourceState>{"on hold: supplier"_L1, {Kind::OnHold, HoldReason::Supplier}},
                                Word<SourceState>{"on hold: visit"_L1, {Kind::OnHold, HoldReason::Visit}},
                                Word<SourceState>{"on hold: problem"_L1, {Kind::OnHold, HoldReason::Problem}},
                                Word<SourceState>{"on hold: other"_L1, {Kind::OnHold, HoldReason::Other}},
                                Word<SourceState>{"resolved"_L1, {Kind::Resolved}},
                                Word<SourceState>{"closed"_L1, {Kind::Closed}},
                                Word<SourceState>{"cancelled"_L1, {Kind::Cancelled}},
                                Word<SourceState>{"update"_L1, {Kind::Update}}};
constexpr std::array channelWords{
    Word<Channel>{"phone"_L1, Channel::Phone},    Word<Channel>{"contact centre"_L1, Channel::ContactCentre},
    Word<Channel>{"web"_L1, Channel::Web},        Word<Channel>{"mail"_L1, Channel::Mail},
    Word<Channel>{"walk-in"_L1, Channel::WalkIn}, Word<Channel>{"exchange"_L1, Channel::Exchange},
    Word<Channel>{"remote"_L1, Channel::Remote},  Word<Channel>{"other"_L1, Channel::Other}};
constexpr std::array kindNames{
    Word<TicketKind>{"incident"_L1, TicketKind::Incident}, Word<TicketKind>{"request"_L1, TicketKind::Request},
    Word<TicketKind>{"information"_L1, TicketKind::Information}, Word<TicketKind>{"complaint"_L1, TicketKind::Complaint}};
constexpr std::array impactWords{Word<Impact>{"high"_L1, Impact::High}, Word<Impact>{"medium"_L1, Impact::Medium},
                                 Word<Impact>{"low"_L1, Impact::Low}};
constexpr std::array urgencyWords{Word<Urgency>{"high"_L1, Urgency::High}, Word<Urgency>{"medium"_L1, Urgency::Medium},
                                  Word<Urgency>{"low"_L1, Urgency::Low}};
constexpr std::array priorityNames{Word<Priority>{"P1"_L1, Priority::P1}, Word<Priority>{"P2"_L1, Priority::P2},
                                   Word<Priority>{"P3"_L1, Priority::P3}, Word<Priority>{"P4"_L1, Priority::P4}};
constexpr std::array causeWords{Word<CauseCategory>{"software"_L1, CauseCategory::Software},
                                Word<CauseCategory>{"hardware"_L1, CauseCategory::Hardware},
                                Word<CauseCategory>{"network"_L1, CauseCategory::Network},
                                Word<CauseCategory>{"configuration"_L1, CauseCategory::Configuration},
                                Word<CauseCategory>{"data"_L1, CauseCategory::Data},
                                Word<CauseCategory>{"access"_L1, CauseCategory::Access},
                                Word<CauseCategory>{"user guidance"_L1, CauseCategory::UserGuidance},
                                Word<CauseCategory>{"third party"_L1, CauseCategory::ThirdParty},
                                Word<CauseCategory>{"other"_L1, CauseCategory::Other}};
constexpr std::array teamLevelNames{Word<TeamLevel>{"1"_L1, TeamLevel::First}, Word<TeamLevel>{"2"_L1, TeamLevel::Second},
                                    Word<TeamLevel>{"supplier"_L1, TeamLevel::Supplier}};

// --- its shape ---

std::optional<char> oneByte(const QString &text, const QString &key)
{
    if (text.isEmpty())
        return std::nullopt;
    const char16_t c = text.front().unicode();
    if (text.size() != 1 || c >= 0x80 || c == u'\n' || c == u'\r' || c == 0)
        badKey(key, u"not one character of ASCII"_s);
    return char(c);
}

void readFile(Section file, Mapping &mapping)
{
    mapping.encoding = file.text(u"encoding"_s, u"UTF-8"_s);
    if (!QStringDecoder(mapping.encoding.toLatin1().constData()).isValid())
        badKey(file.key(u"encoding"_s), u"unknown encoding \"%1\""_s.arg(mapping.encoding));
    const auto separator = oneByte(file.text(u"separator"_s, u","_s), file.key(u"separator"_s));
    if (!separator)
        badKey(file.key(u"separator"_s), u"empty"_s);
    mapping.separator = *separator;
    mapping.quote = oneByte(file.text(u"quote"_s, u"\""_s), file.key(u"quote"_s));
    if (mapping.quote == mapping.separator)
        badKey(file.key(u"quote"_s), u"the same as the separator"_s);
    const QJsonValue header = file.take(u"header"_s);
    if (!header.isUndefined() && !header.isBool())
        badKey(file.key(u"header"_s), u"neither true nor false"_s);
    mapping.header = header.toBool(true);
    file.refuseOthers();
}

void readColumns(Section columns, Mapping &mapping)
{
    for (const FieldEntry &entry : fields) {
        const QString name(entry.name);
        const QStringList named = columns.texts(name);
        if (named.size() > 1 && !entry.several)
            badKey(columns.key(name), u"only one column"_s);
        if (named.isEmpty() && entry.field <= Field::Time)
            badKey(columns.key(name), u"missing"_s);
        for (const QString &column : named) {
            if (column.isEmpty())
                badKey(columns.key(name), u"empty"_s);
            mapping.columns.push_back({entry.field, column});
        }
    }
    columns.refuseOthers();
}

template <class T, std::size_t N>
void readTable(Section &values, const QString &name, const std::array<Word<T>, N> &words, ValueTable<T> &table)
{
    const Section one(values.take(name), values.key(name));
    Section entries = one;
    for (const QString &value : one.keys())
        table.add(value, wordValue(words, entries.take(value), one.key(value)));
}

Mapping read(const QJsonObject &json)
{
    Mapping mapping;
    Section root(json, {});
    mapping.source = root.text(u"source"_s, {});
    const Result<QString> source = cleanLine(mapping.source, u"source"_s, false, 60);
    if (!source)
        badKey(u"source"_s, mapping.source.isEmpty() ? u"missing"_s : u"not a short line of text"_s);
    mapping.source = *source;
    (void)root.text(u"comment"_s, {});
    readFile(Section(root.take(u"file"_s), u"file"_s), mapping);

    Section times(root.take(u"times"_s), u"times"_s);
    const QStringList formats = times.texts(u"formats"_s);
    mapping.times = db::orRefuse(
        TimeReader::make(formats.isEmpty() ? QStringList{u"iso"_s} : formats, times.text(u"zone"_s, u"Europe/Rome"_s)));
    times.refuseOthers();

    mapping.unknown = root.texts(u"unknown"_s);
    readColumns(Section(root.take(u"columns"_s), u"columns"_s), mapping);

    Section values(root.take(u"values"_s), u"values"_s);
    readTable(values, u"state"_s, stateWords, mapping.states);
    readTable(values, u"channel"_s, channelWords, mapping.channels);
    readTable(values, u"kind"_s, kindNames, mapping.kinds);
    readTable(values, u"impact"_s, impactWords, mapping.impacts);
    readTable(values, u"urgency"_s, urgencyWords, mapping.urgencies);
    readTable(values, u"priority"_s, priorityNames, mapping.priorities);
    readTable(values, u"cause"_s, causeWords, mapping.causes);
    values.refuseOthers();
    if (mapping.states.isEmpty())
        badKey(u"values.state"_s, u"missing"_s);

    Section defaults(root.take(u"defaults"_s), u"defaults"_s);
    mapping.channel = wordValue(channelWords, defaults.text(u"channel"_s, u"other"_s), defaults.key(u"channel"_s));
    mapping.kind = wordValue(kindNames, defaults.text(u"kind"_s, u"incident"_s), defaults.key(u"kind"_s));
    defaults.refuseOthers();

    readTable(root, u"teamLevels"_s, teamLevelNames, mapping.teamLevels);
    root.refuseOthers();
    return mapping;
}

} // namespace

QString fieldName(Field field)
{
    return std::ranges::find(fields, field, &FieldEntry::field)->name;
}

bool Mapping::has(Field field) const
{
    return std::ranges::any_of(columns, [&](const Column &column) { return column.field == field; });
}

Result<Mapping> Mapping::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, path, file.errorString());
    return parse(file.read(1 << 22));
}

Result<Mapping> Mapping::parse(const QByteArray &json)
{
    return db::guarded([&] { return read(jsonObject(json)); });
}

} // namespace sportello::exchange
