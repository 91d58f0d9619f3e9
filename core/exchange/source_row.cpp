// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/source_row.h"

#include "core/domain/text.h"
#include "core/storage/imports.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace sportello::exchange {

using namespace Qt::Literals::StringLiterals;
using namespace domain;
using What = Remark::What;

namespace {

constexpr qsizetype maxName = 120; ///< of a team, a person, a category
constexpr qsizetype maxReference = 200;

bool hasManyLines(Field field)
{
    return field == Field::Description || field == Field::Note || field == Field::Solution;
}

qsizetype limitOf(Field field)
{
    switch (field) {
    case Field::OpenedBy:
    case Field::Actor:
    case Field::Team:
    case Field::Assignee:
    case Field::Caller:
    case Field::Category:
        return maxName;
    case Field::Description:
    case Field::Note:
    case Field::Solution:
        return maxText;
    default:
        return maxLine;
    }
}

/// A cell as it will be kept, and what was done to it.
struct Clean {
    QString text;
    bool hadControls = false;
    bool cut = false;
};

Clean clean(QString text, bool manyLines, qsizetype limit)
{
    Clean result;
    if (manyLines)
        text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
    for (QChar &c : text) {
        const char16_t code = c.unicode();
        const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0xFDD0 && code <= 0xFDEF) || code >= 0xFFFE;
        if (!control || (manyLines && (code == u'\n' || code == u'\t')))
            continue;
        result.hadControls = result.hadControls || (code != u'\n' && code != u'\r' && code != u'\t');
        c = u' ';
    }
    text = text.normalized(QString::NormalizationForm_C).trimmed();
    result.cut = text.size() > limit;
    if (result.cut) {
        text.truncate(text.at(limit - 1).isHighSurrogate() ? limit - 1 : limit);
        text = text.trimmed();
    }
    result.text = std::move(text);
    return result;
}

void join(QString &to, const QString &between, const QString &text)
{
    if (!to.isEmpty())
        to += between;
    to += text;
}

} // namespace

Result<RowReader> RowReader::make(const Mapping &mapping, const QString &encoding, const std::vector<QByteArray> &firstRecord,
                                  Instant latest)
{
    RowReader reader(mapping);
    reader.m_encoding = encoding.toLatin1();
    reader.m_latest = latest;
    reader.m_columns = firstRecord.size();
    QStringList names;
    for (const QByteArray &name : firstRecord)
        names += mapping.header ? reader.decode(name).value_or(QString()).trimmed() : QString::number(names.size() + 1);
    for (const Mapping::Column &column : mapping.columns) {
        const QString key = u"columns."_s + fieldName(column.field);
        const qsizetype at = names.indexOf(column.name);
        if (at < 0)
            return failure(ErrorKind::BadMapping, key, u"the file has no column \"%1\""_s.arg(column.name));
        if (names.indexOf(column.name, at + 1) >= 0)
            return failure(ErrorKind::BadMapping, key, u"the file has more than one column \"%1\""_s.arg(column.name));
        auto cell = std::ranges::find(reader.m_cells, std::size_t(at));
        if (cell == reader.m_cells.end())
            cell = reader.m_cells.insert(cell, std::size_t(at));
        reader.m_sources.push_back({column.field, column.name, std::size_t(cell - reader.m_cells.begin())});
        if (column.field == Field::Case)
            reader.m_caseColumn = std::size_t(at);
    }
    return reader;
}

std::optional<QString> RowReader::decode(QByteArrayView bytes) const
{
    QStringDecoder decoder(m_encoding.constData(), QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return std::nullopt;
    return text;
}

// For each cell its length and its bytes; for a record of another length than the header's only that length.
QByteArray RowReader::pack(const std::vector<QByteArray> &record) const
{
    QByteArray packed;
    const auto addNumber = [&](std::size_t number) {
        const auto n = quint32(number);
        packed.append(reinterpret_cast<const char *>(&n), sizeof n);
    };
    addNumber(record.size());
    if (record.size() != m_columns)
        return packed;
    for (const std::size_t cell : m_cells) {
        addNumber(std::size_t(record[cell].size()));
        packed.append(record[cell]);
    }
    return packed;
}

QString RowReader::caseOf(const std::vector<QByteArray> &record, QByteArray &invalid) const
{
    invalid.clear();
    if (m_caseColumn >= record.size())
        return {};
    const auto text = decode(record[m_caseColumn]);
    if (!text)
        invalid = record[m_caseColumn];
    const Clean reference = clean(text.value_or(QString()), false, maxReference + 1);
    return m_mapping.isUnknown(reference.text) || reference.cut || reference.hadControls ? QString() : reference.text;
}

const RowReader::LastTime &RowReader::readTime(Field field, const QString &text)
{
    LastTime &last = m_lastTimes.at(field == Field::Time ? 0 : field == Field::Opened ? 1 : field == Field::Resolved ? 2 : 3);
    if (last.text != text) {
        last = {text, {}};
        last.at = m_mapping.times->read(text, &last.leftOut);
    }
    return last;
}

std::optional<SourceRow> RowReader::read(const QString &caseReference, const storage::ImportStage::Row &packed,
                                         ImportReport &report)
{
    const auto remark = [&](What what, Field field, const QString &before, const QString &after = {}) {
        report.remark({what, caseReference, packed.number, fieldName(field), before, after});
    };
    const char *at = packed.cells.constData();
    const auto takeNumber = [&] {
        quint32 n = 0;
        std::memcpy(&n, at, sizeof n);
        at += sizeof n;
        return n;
    };
    if (const quint32 columns = takeNumber(); columns != m_columns) {
        report.remark(
            {What::WrongColumnCount, caseReference, packed.number, {}, QString::number(columns), QString::number(m_columns)});
        return std::nullopt;
    }
    std::vector<QString> cells;
    cells.reserve(m_cells.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const quint32 size = takeNumber();
        auto text = decode({at, qsizetype(size)});
        if (!text) {
            const auto source = std::ranges::find(m_sources, i, &Source::cell);
            remark(What::InvalidBytes, source->field, QString::fromLatin1(at, qsizetype(size)));
            return std::nullopt;
        }
        cells.push_back(std::move(*text));
        at += size;
    }

    SourceRow row;
    row.number = packed.number;
    bool good = true;
    bool pathEnded = false; // a path of categories goes as far as the source knows it
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto translate = [&](auto &into, const auto &table, Field field, const QString &text) {
        into = table.find(text);
        if (!into)
            remark(What::Unmapped, field, text);
    };
    for (const Source &source : m_sources) {
        const Field field = source.field;
        Clean cell = clean(cells[source.cell], hasManyLines(field), limitOf(field));
        if (m_mapping.isUnknown(cell.text))
            cell.text = QString();
        const QString &text = cell.text;
        if (cell.hadControls)
            remark(What::ControlCharacters, field, cells[source.cell], text);
        if (cell.cut)
            remark(What::TooLong, field, cells[source.cell], text);
        if (field != Field::Resolved && field != Field::Closed) {
            hash.addData(text.toUtf8());
            hash.addData("\x1f");
        }
        switch (field) {
        case Field::Case:
            break;
        case Field::State:
            row.stateText = text;
            if (const auto state = m_mapping.states.find(text))
                row.state = *state;
            else
                good = (remark(What::UnknownState, field, cells[source.cell]), false);
            break;
        case Field::Time:
        case Field::Opened:
        case Field::Resolved:
        case Field::Closed: {
            const auto &[typed, time, leftOut] = readTime(field, text);
            if (!time && (field == Field::Time || !text.isEmpty()))
                good = (remark(leftOut ? What::LeftOutHour : What::BadDate, field, cells[source.cell]), false);
            else if (time && *time > m_latest)
                good = (remark(What::FutureDate, field, text), false);
            else if (field == Field::Time)
                row.time = *time;
            else if (field != Field::Closed)
                (field == Field::Opened ? row.opened : row.resolved) = time;
            break;
        }
        case Field::Category:
            pathEnded = pathEnded || text.isEmpty();
            if (!pathEnded)
                row.category += text;
            break;
        default:
            if (text.isEmpty())
                break;
            switch (field) {
            case Field::OpenedBy:
                row.openedBy = text;
                break;
            case Field::Actor:
                row.actor = text;
                break;
            case Field::Channel:
                translate(row.channel, m_mapping.channels, field, text);
                break;
            case Field::Kind:
                translate(row.kind, m_mapping.kinds, field, text);
                break;
            case Field::Impact:
                translate(row.impact, m_mapping.impacts, field, text);
                break;
            case Field::Urgency:
                translate(row.urgency, m_mapping.urgencies, field, text);
                break;
            case Field::Priority:
                translate(row.priority, m_mapping.priorities, field, text);
                break;
            case Field::Cause:
                translate(row.cause, m_mapping.causes, field, text);
                break;
            case Field::Team:
                row.team = text;
                break;
            case Field::Assignee:
                row.assignee = text;
                break;
            case Field::Caller:
                row.caller = text;
                break;
            case Field::Subject:
                join(row.subject, u" – "_s, text);
                break;
            case Field::Description:
                row.description = text;
                break;
            case Field::Note:
                row.note = text;
                break;
            case Field::Solution:
                row.solution = text;
                break;
            case Field::Vendor:
                row.vendor = text;
                break;
            case Field::Problem:
                row.problem = text;
                break;
            default:
                join(row.details, u"\n"_s, QString(source.name + u": "_s + text));
                break;
            }
        }
    }
    if (!good)
        return std::nullopt;
    row.subject.truncate(maxLine);
    row.digest = hash.result().left(storage::ImportedCase::digestSize);
    return row;
}

} // namespace sportello::exchange
