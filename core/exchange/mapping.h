// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/vocabulary.h"
#include "core/exchange/time_reader.h"

#include <QtCore/QHash>

#include <optional>
#include <vector>

namespace sportello::exchange {

/// What a column of a log may be about. The first three are obligatory.
enum class Field {
    Case,
    State,
    Time,
    Opened,
    OpenedBy,
    Resolved,
    Closed,
    Actor,
    Channel,
    Kind,
    Impact,
    Urgency,
    Priority,
    Team,
    Assignee,
    Caller,
    Category,
    Subject,
    Description,
    Note,
    Solution,
    Cause,
    Vendor,
    Problem,
    Details
};
/// The field's name in a mapping and in reports: "openedBy".
[[nodiscard]] QString fieldName(Field field);

/// What a row's state or activity says.
struct SourceState {
    enum class Kind {
        Registered,
        InCharge,
        Escalated,
        OnHold,
        Resolved,
        Closed,
        Cancelled,
        Update ///< nothing: the case stays in the state it has
    };
    Kind kind = Kind::Update;
    domain::HoldReason reason = domain::HoldReason::Other; ///< OnHold
    bool operator==(const SourceState &) const = default;
};

/// Values of a source and what they are here. The value `*` stands for all others.
template <class T>
class ValueTable {
public:
    [[nodiscard]] std::optional<T> find(const QString &value) const
    {
        const auto it = m_values.constFind(value);
        return it != m_values.constEnd() ? std::optional(*it) : m_others;
    }
    void add(const QString &value, T meaning)
    {
        if (value == QLatin1Char('*'))
            m_others = meaning;
        else
            m_values.insert(value, meaning);
    }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty() && !m_others; }

private:
    QHash<QString, T> m_values;
    std::optional<T> m_others;
};

/// How to read a log that nobody has seen before; docs/import.md describes its file.
struct Mapping {
    struct Column {
        Field field;
        QString name; ///< in the file's header, or its number from 1 where there is none
        bool operator==(const Column &) const = default;
    };

    QString source; ///< the name under which the source's own ids are kept
    QString encoding;
    char separator = ',';
    std::optional<char> quote = '"';
    bool header = true;
    std::optional<TimeReader> times;
    QStringList unknown; ///< what the source writes where it does not know
    std::vector<Column> columns;
    ValueTable<SourceState> states;
    ValueTable<domain::Channel> channels;
    ValueTable<domain::TicketKind> kinds;
    ValueTable<domain::Impact> impacts;
    ValueTable<domain::Urgency> urgencies;
    ValueTable<domain::Priority> priorities;
    ValueTable<domain::CauseCategory> causes;
    ValueTable<domain::TeamLevel> teamLevels; ///< of teams that are not known yet; first level for those not named
    domain::Channel channel = domain::Channel::Other;
    domain::TicketKind kind = domain::TicketKind::Incident;

    [[nodiscard]] bool has(Field field) const;
    [[nodiscard]] bool isUnknown(const QString &value) const { return value.isEmpty() || unknown.contains(value); }

    /// Errors: Io; BadMapping (subject: the key, as "columns.time"; detail: what is wrong with it).
    [[nodiscard]] static domain::Result<Mapping> load(const QString &path);
    [[nodiscard]] static domain::Result<Mapping> parse(const QByteArray &json);
};

} // namespace sportello::exchange
