// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_report.h"
#include "core/exchange/mapping.h"
#include "core/storage/import_stage.h"

#include <array>

namespace sportello::exchange {

/// A row of the log as the mapping reads it. Texts are clean; empty where the source does not know.
struct SourceRow {
    qint64 number = 0;
    QByteArray
        digest; ///< of what is mapped, but for the times of resolution and closing: sources write those back into earlier rows
    SourceState state;
    QString stateText;
    domain::Instant time;
    std::optional<domain::Instant> timeInLog; ///< where `time` was mended
    std::optional<domain::Instant> opened;
    std::optional<domain::Instant> resolved;
    std::optional<domain::Channel> channel;
    std::optional<domain::TicketKind> kind;
    std::optional<domain::Impact> impact;
    std::optional<domain::Urgency> urgency;
    std::optional<domain::Priority> priority;
    std::optional<domain::CauseCategory> cause;
    QString openedBy;
    QString actor;
    QString team;
    QString assignee;
    QString caller;
    QStringList category;
    QString subject;
    QString description;
    QString note;
    QString solution;
    QString vendor;
    QString problem;
    QString details; ///< "location: Location 143" a line
};

/// Takes the mapped columns out of the file's records, for the stage, and reads them again case by case.
class RowReader {
public:
    /// Errors: BadMapping (on `columns.…`) where the header has no such column, or has it twice.
    [[nodiscard]] static domain::Result<RowReader> make(const Mapping &mapping, const QString &encoding,
                                                        const std::vector<QByteArray> &firstRecord, domain::Instant latest);

    [[nodiscard]] QByteArray pack(const std::vector<QByteArray> &record) const;
    /// The case that a record names; empty where it names none, or where it is not in the mapping's encoding, which `invalid`
    /// then has.
    [[nodiscard]] QString caseOf(const std::vector<QByteArray> &record, QByteArray &invalid) const;

    /// None where the case can't come in: the report says why.
    [[nodiscard]] std::optional<SourceRow> read(const QString &caseReference, const storage::ImportStage::Row &packed,
                                                ImportReport &report);

private:
    explicit RowReader(const Mapping &mapping) : m_mapping(mapping) {}
    struct Source {
        Field field;
        QString name;
        std::size_t cell;
    };
    struct LastTime {
        QString text;
        std::optional<domain::Instant> at;
        bool leftOut = false; ///< see TimeReader::read()
    };
    [[nodiscard]] std::optional<QString> decode(QByteArrayView bytes) const;
    [[nodiscard]] const LastTime &readTime(Field field, const QString &text);

    const Mapping &m_mapping;
    QByteArray m_encoding;
    domain::Instant m_latest;
    std::size_t m_columns = 0;
    std::vector<std::size_t> m_cells; ///< the columns that are kept, by their place in the record
    std::vector<Source> m_sources;
    std::size_t m_caseColumn = 0;
    std::array<LastTime, 4> m_lastTimes; ///< times repeat from row to row
};

} // namespace sportello::exchange
